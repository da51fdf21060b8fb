#include "gouji/check/prose_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "gouji/figures/lists.hpp"
#include "gouji/value/calendar.hpp"
#include "gouji/value/text.hpp"

namespace gouji::check {
namespace {

// A message is put together as `Chinese / English`.
std::string_view chinese(std::string_view both) { return both.substr(0, both.find(" / ")); }
std::string_view english(std::string_view both) {
    auto const slash = both.find(" / ");
    return slash == both.npos ? both : both.substr(slash + 3);
}

__extension__ using Wide = __int128;

constexpr Wide power(std::int32_t exponent) {
    Wide result = 1;
    for (; exponent > 0; --exponent) result *= 10;
    return result;
}

// numerator / denominator with `decimals` places, rounded half up: for messages only.
std::string quotient(Wide numerator, Wide denominator, std::int32_t decimals) {
    auto const scaled = (2 * numerator * power(decimals) + denominator) / (2 * denominator);
    return Decimal{static_cast<std::int64_t>(scaled), decimals}.to_string();
}

bool exact(Figure const& figure) {
    return figure.value && !figure.upper && figure.approx == Approximation::none;
}

class Results {
public:
    Results(std::pmr::vector<Check>& out, std::pmr::memory_resource* memory)
        : out_(out), memory_(memory) {}

    void add(std::string_view rule, Verdict verdict, std::string_view expected,
             std::string_view actual, std::string_view tolerance, std::span<const Span> spans,
             std::string_view message) {
        auto* const kept =
            static_cast<Span*>(memory_->allocate(sizeof(Span) * spans.size(), alignof(Span)));
        std::uninitialized_copy(spans.begin(), spans.end(), kept);
        out_.push_back(Check{rule, verdict, store(expected, memory_), store(actual, memory_),
                             store(tolerance, memory_), std::span<const Span>(kept, spans.size()),
                             store(english(message), memory_), store(chinese(message), memory_)});
    }

private:
    std::pmr::vector<Check>& out_;
    std::pmr::memory_resource* memory_;
};

std::string half_digit(std::int32_t scale) { return Decimal{5, scale + 1}.to_string(); }

int days_of(Prose const& prose) {
    auto const day_number = [&](Date d) {
        static constexpr int before_month[] = {0,   31,  59,  90,  120, 151,
                                               181, 212, 243, 273, 304, 334};
        int days = d.day + before_month[d.month - 1] + (d.month > 2 && is_leap(d.year) ? 1 : 0);
        for (int y = 1949; y < d.year; ++y) days += is_leap(y) ? 366 : 365;
        return days;
    };
    if (prose.period && prose.period->from.complete() && prose.period->to.complete())
        return day_number(prose.period->to) - day_number(prose.period->from) + 1;
    if (prose.year) return is_leap(*prose.year) ? 366 : 365;
    return 365;
}

}  // namespace

void prose_parts(Prose const& prose, std::pmr::vector<Check>& out,
                 std::pmr::memory_resource* memory) {
    Results results(out, memory);
    auto const figures = prose.figures;
    std::pmr::vector<std::pmr::vector<std::int32_t>> parts(figures.size(), memory);
    for (auto const& figure : figures)
        if (figure.part_of != none)
            parts[static_cast<std::size_t>(figure.part_of)].push_back(figure.id);
    // Several lists may split one whole (by channel, by outcome): a run of parts ends where another list begins.
    for (auto const& whole : figures) {
        auto const& all = parts[static_cast<std::size_t>(whole.id)];
        for (std::size_t first = 0; first < all.size();) {
            auto last = first + 1;
            while (last < all.size()) {
                auto const& previous = figures[static_cast<std::size_t>(all[last - 1])];
                auto const gap = prose.text.substr(
                    previous.span.end,
                    figures[static_cast<std::size_t>(all[last])].span.begin - previous.span.end);
                if (gap.find("其中") != gap.npos) break;
                ++last;
            }
            std::span<const std::int32_t> const list(all.data() + first, last - first);
            first = last;
            if (list.empty() || !whole.value) continue;
            std::pmr::vector<Span> spans(memory);
            spans.push_back(whole.span);
            bool all_exact = exact(whole), all_channels = true, one_measure = true;
            std::optional<Decimal> sum = Decimal{};
            std::string terms;
            for (auto const id : list) {
                auto const& part = figures[static_cast<std::size_t>(id)];
                spans.push_back(part.span);
                all_exact &= exact(part);
                one_measure &= part.unit == whole.unit;
                all_channels &= part.facets.channel != Channel::none;
                if (!part.value || !sum) {
                    sum.reset();
                    break;
                }
                sum = gouji::add(*sum, *part.value);
                terms += (terms.empty() ? "" : "+") + part.value->to_string();
            }
            if (!sum) continue;
            // one part alone asserts no sum, only that it is no more than its whole
            if (list.size() == 1 && !(all_exact && *sum > *whole.value && !all_channels)) continue;
            bool const open = figures::is_open_list(prose.text, whole,
                                                    figures[static_cast<std::size_t>(list.front())],
                                                    figures[static_cast<std::size_t>(list.back())]);
            auto const total = whole.value->to_string();
            auto const actual = sum->to_string();
            auto const same = *sum == *whole.value;
            bool const more = *sum > *whole.value;
            bool const most = gouji::add(*sum, *sum).value_or(*sum) >= *whole.value;
            Verdict verdict = Verdict::undetermined;
            std::string_view why_zh, why_en;
            if (!all_exact) {
                why_zh = "有约数";
                why_en = "a member is approximate";
            } else if (!one_measure && !same) {
                why_zh = "计量单位不一";
                why_en = "the parts are counted in other measures than the whole";
            } else if (same && !open) {
                verdict = Verdict::holds;
            } else if (more && all_channels) {
                why_zh = "同一信息可经多个渠道发布";
                why_en = "one item may appear on several channels";
            } else if (more) {
                verdict = Verdict::fails;
            } else if (open) {
                why_zh = "列举未尽";
                why_en = "the list is open";
            } else if (most) {
                verdict = Verdict::fails;
            } else {
                why_zh = "所列各项不足总数一半,可能只是举例";
                why_en = "the parts make less than half of the whole and may be examples";
            }
            auto const message =
                verdict == Verdict::holds
                    ? fmt::format("分项之和 {}={} 与总数一致 / the parts add up to the whole",
                                  terms, actual)
                : verdict == Verdict::fails
                    ? fmt::format(
                          "分项之和 {}={},与总数 {} 不符 / the parts add up to {}, the whole is "
                          "printed as {}",
                          terms, actual, total, actual, total)
                    : fmt::format("分项之和 {}={},总数 {}:{} / undetermined: {}", terms, actual,
                                  total, why_zh, why_en);
            results.add("prose.parts", verdict, total, actual, "0", spans, message);
        }
    }
}

void prose_share(Prose const& prose, std::pmr::vector<Check>& out,
                 std::pmr::memory_resource* memory) {
    Results results(out, memory);
    for (auto const& share : prose.figures) {
        bool const per_mille = share.unit == "‰";
        if (share.kind != FigureKind::share || share.share_of == none || share.share_part == none ||
            !share.value || (share.unit != "%" && !per_mille))
            continue;
        auto const& whole = prose.figures[static_cast<std::size_t>(share.share_of)];
        auto const& part = prose.figures[static_cast<std::size_t>(share.share_part)];
        if (!whole.value || !part.value || whole.value->scale > 6 || part.value->scale > 6 ||
            whole.value->coefficient <= 0 || share.value->scale > 6)
            continue;
        Span const spans[] = {part.span, share.span, whole.span};
        auto const numerator =
            Wide{part.value->coefficient} * (per_mille ? 1000 : 100) * power(whole.value->scale);
        auto const denominator = Wide{whole.value->coefficient} * power(part.value->scale);
        auto const expected = quotient(numerator, denominator, share.value->scale + 2);
        auto const printed = share.value->to_string();
        bool const exact_sides = exact(whole) && exact(part) && exact(share);
        bool const agrees = rounds_to(*part.value, *whole.value, *share.value, per_mille ? 3 : 2);
        auto const verdict = !exact_sides ? Verdict::undetermined
                             : agrees     ? Verdict::holds
                                          : Verdict::fails;
        auto const message =
            verdict == Verdict::fails
                ? fmt::format("{}÷{}={}%,所印比例为 {}% / {} of {} is {} %, printed is {} %",
                              part.value->to_string(), whole.value->to_string(), expected, printed,
                              part.value->to_string(), whole.value->to_string(), expected, printed)
            : verdict == Verdict::holds
                ? fmt::format("{}÷{}={}%,与所印 {}% 一致 / the share agrees",
                              part.value->to_string(), whole.value->to_string(), expected, printed)
                : std::string("有约数,无法核对 / undetermined: a side is approximate");
        results.add("prose.share", verdict, expected, printed, half_digit(share.value->scale),
                    spans, message);
    }
}

void prose_shares(Prose const& prose, std::pmr::vector<Check>& out,
                  std::pmr::memory_resource* memory) {
    Results results(out, memory);
    struct Shares {
        std::optional<Decimal> sum = Decimal{}, parts = Decimal{};
        std::pmr::vector<Span> spans;
        std::int32_t scale = 9;
        bool usable = true;
        std::size_t without_part = 0;
        explicit Shares(std::pmr::memory_resource* m) : spans(m) {}
    };
    std::pmr::map<std::int32_t, Shares> by_whole(memory);
    for (auto const& share : prose.figures) {
        if (share.kind != FigureKind::share || share.share_of == none || share.unit != "%")
            continue;
        auto& shares = by_whole.try_emplace(share.share_of, memory).first->second;
        shares.usable &= exact(share) && shares.sum && shares.parts;
        if (!shares.usable) continue;
        shares.sum = gouji::add(*shares.sum, *share.value);
        if (share.share_part == none) {
            ++shares.without_part;
        } else {
            auto const& part = prose.figures[static_cast<std::size_t>(share.share_part)];
            shares.usable &= exact(part);
            if (part.value) shares.parts = gouji::add(*shares.parts, *part.value);
        }
        shares.scale = std::min(shares.scale, share.value->scale);
        shares.spans.push_back(share.span);
    }
    for (auto const& [whole_id, shares] : by_whole) {
        auto const& whole = prose.figures[static_cast<std::size_t>(whole_id)];
        auto const& [sum, parts, spans, scale, usable, without_part] = shares;
        // Only shares whose parts make the whole must make 100 %.
        if (!usable || !exact(whole) || spans.size() < 2 || !sum || !parts) continue;
        bool const bare =
            without_part ==
            spans.size();  // shares alone: whether they are all of them only their sum can tell
        if (!bare && (without_part > 0 || *parts != *whole.value)) continue;
        // each printed share may be off by half a last digit
        Decimal const tolerance{5 * static_cast<std::int64_t>(spans.size()), scale + 1};
        auto const low =
            gouji::add(Decimal{100, 0}, Decimal{-tolerance.coefficient, tolerance.scale});
        auto const high = gouji::add(Decimal{100, 0}, tolerance);
        bool const holds = low && high && *sum >= *low && *sum <= *high;
        auto const message = fmt::format("各项比例之和为 {}% / the shares add up to {} %",
                                         sum->to_string(), sum->to_string());
        results.add("prose.shares",
                    holds                            ? Verdict::holds
                    : bare && *sum < Decimal{100, 0} ? Verdict::undetermined
                                                     : Verdict::fails,
                    "100", sum->to_string(), tolerance.to_string(), spans, message);
    }
}

void prose_daily(Prose const& prose, std::pmr::vector<Check>& out,
                 std::pmr::memory_resource* memory) {
    Results results(out, memory);
    auto const days = days_of(prose);
    if (days <= 0) return;
    for (auto const& mean : prose.figures) {
        if (mean.facets.basis != Basis::daily || !mean.value || mean.value->scale > 4 ||
            mean.value->coefficient <= 0)
            continue;
        // the total stands before the mean, in the same measure
        for (auto i = mean.id - 1; i >= 0 && i + 3 > mean.id; --i) {
            auto const& total = prose.figures[static_cast<std::size_t>(i)];
            if (total.unit != mean.unit || !total.value || total.stated == Statement::negation ||
                total.facets.basis == Basis::daily)
                continue;
            auto const gap = prose.text.substr(total.span.end, mean.span.begin - total.span.end);
            if (gap.find("。") != gap.npos) break;
            // 368万 is printed to the last digit before 万: half of it, spread over the days, may be missing
            Wide last_digit = 1;
            auto coefficient = total.value->coefficient;
            if (total.raw.find("万") != total.raw.npos) {
                last_digit = 10'000;
                for (auto s = total.raw.find('.'); s != total.raw.npos && ++s < total.raw.size() &&
                                                   total.raw[s] >= '0' && total.raw[s] <= '9';)
                    last_digit /= 10;
            }
            auto const unit = power(total.value->scale);
            auto const mean_unit = power(mean.value->scale);
            // |total/days - mean| <= last_digit/(2·days) + 1/(2·mean_unit), multiplied by 2·days·unit·mean_unit
            auto const difference =
                2 * (Wide{coefficient} * mean_unit - Wide{mean.value->coefficient} * days * unit);
            auto const allowed = last_digit * unit * mean_unit + Wide{days} * unit;
            bool const holds = (difference < 0 ? -difference : difference) <= allowed;
            bool const is_exact = exact(total) && exact(mean);
            auto const expected = quotient(coefficient, Wide{days} * unit, 2);
            Span const spans[] = {total.span, mean.span};
            auto const verdict = holds      ? Verdict::holds
                                 : is_exact ? Verdict::fails
                                            : Verdict::undetermined;
            auto const message =
                verdict == Verdict::undetermined
                    ? std::string("有约数,无法核对日均数 / undetermined: a side is approximate")
                    : fmt::format(
                          "{}÷{}天={},所印日均为 {} / {} over {} days is {} a day, printed is {}",
                          total.value->to_string(), days, expected, mean.value->to_string(),
                          total.value->to_string(), days, expected, mean.value->to_string());
            results.add("prose.daily", verdict, expected, mean.value->to_string(),
                        half_digit(mean.value->scale), spans, message);
            break;
        }
    }
}

}  // namespace gouji::check
