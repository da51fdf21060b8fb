#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "gouji/figures/lists.hpp"
#include "prose_rules.hpp"
#include "ratio.hpp"

namespace gouji::check {
namespace {

using Ids = std::vector<std::int32_t>;

// By what a list splits its whole: each of these facets makes a split of its own.
enum class Aspect : std::uint8_t { none, channel, mode, outcome, applicant };

Aspect aspect_of(Figure const& figure) {
    if (figure.facets.mode != Mode::none) return Aspect::mode;
    if (!figure.facets.outcome.empty()) return Aspect::outcome;
    if (!figure.facets.applicant.empty()) return Aspect::applicant;
    return figure.facets.channel != Channel::none ? Aspect::channel : Aspect::none;
}

// What a list comes to beside its whole.
struct List {
    explicit List(Figure const& figure) : whole(figure), spans{figure.span} {}

    Figure const& whole;
    Decimal sum;
    std::string terms;
    std::vector<Span> spans;
    bool exact = true;
    Decimal by_channel;  // parts that say through which channel: they may be among the others
    bool all_channels = true;
    bool one_measure = true;
    bool open = false;
};

class Parts {
public:
    explicit Parts(Facts const& facts)
        : text_(facts.text), figures_(facts.report.figures), sections_(facts.report.sections) {
        by_whole_.resize(figures_.size());
        for (auto const& figure : figures_)
            if (figure.part_of != none)
                by_whole_[static_cast<std::size_t>(figure.part_of)].push_back(figure.id);
    }

    void run(Results& results) {
        for (auto const& whole : figures_) {
            std::span<const std::int32_t> rest = by_whole_[static_cast<std::size_t>(whole.id)];
            // numbers without a measure are the cells of a table that was not recognised
            if (!whole.value || whole.unit.empty()) continue;
            while (!rest.empty()) {
                auto const size = first_list(rest);
                judge(whole, rest.first(size), results);
                rest = rest.subspan(size);
            }
        }
    }

private:
    [[nodiscard]] Figure const& at(std::int32_t id) const {
        return figures_[static_cast<std::size_t>(id)];
    }

    // Several lists may split one whole (by channel, by outcome): a list ends where another begins.
    [[nodiscard]] std::size_t first_list(std::span<const std::int32_t> parts) const {
        auto aspect = aspect_of(at(parts[0]));
        for (std::size_t i = 1; i < parts.size(); ++i) {
            auto const begin = at(parts[i - 1]).span.end;
            auto const gap = text_.substr(begin, at(parts[i]).span.begin - begin);
            auto const here = aspect_of(at(parts[i]));
            if (!beside(at(parts[i]), at(parts[i - 1]))) return i;
            bool const other = here != aspect && here != Aspect::none && aspect != Aspect::none &&
                               here != Aspect::channel && aspect != Aspect::channel;
            if (gap.find("其中") != gap.npos || gap.find("。") != gap.npos || other) return i;
            if (here != Aspect::none) aspect = here;
        }
        return parts.size();
    }

    // In one section, or in numbered items of one list.
    [[nodiscard]] bool beside(Figure const& a, Figure const& b) const {
        return a.section == b.section || (parent_of(a) == parent_of(b) && item(a) && item(b));
    }
    [[nodiscard]] std::int32_t parent_of(Figure const& figure) const {
        return figure.section == none ? none
                                      : sections_[static_cast<std::size_t>(figure.section)].parent;
    }
    // An arabic marker: 1. numbers the items of a list, (一) makes a heading.
    [[nodiscard]] bool item(Figure const& figure) const {
        if (figure.section == none) return false;
        auto const marker = sections_[static_cast<std::size_t>(figure.section)].marker;
        return std::any_of(marker.begin(), marker.end(),
                           [](char c) { return c >= '0' && c <= '9'; });
    }

    void judge(Figure const& whole, std::span<const std::int32_t> parts, Results& results) const {
        List list(whole);
        list.exact = exact(whole);
        for (auto const id : parts)
            if (!add(list, at(id))) return;
        // one part alone asserts no sum, only that it is no more than its whole
        bool const bound_broken = list.exact && list.sum > *whole.value && !list.all_channels;
        if (parts.size() == 1 && !bound_broken) return;
        list.open = figures::is_open_list(text_, whole, at(parts.front()), at(parts.back()));
        results.add("prose.parts", list.spans, outcome_of(list));
    }

    static bool add(List& list, Figure const& part) {
        if (!part.value) return false;
        auto const sum = gouji::add(list.sum, *part.value);
        if (!sum) return false;
        list.sum = *sum;
        list.spans.push_back(part.span);
        list.exact &= exact(part);
        list.one_measure &= part.unit == list.whole.unit;
        bool const channel = part.facets.channel != Channel::none;
        list.all_channels &= channel;
        if (channel) list.by_channel = gouji::add(list.by_channel, *part.value).value_or(list.sum);
        list.terms += (list.terms.empty() ? "" : "+") + part.value->to_string();
        return true;
    }

    static Outcome outcome_of(List const& list) {
        Outcome outcome;
        outcome.expected = list.whole.value->to_string();
        outcome.actual = list.sum.to_string();
        auto const doubled = gouji::add(list.sum, list.sum).value_or(list.sum);
        bool const same = list.sum == *list.whole.value, more = list.sum > *list.whole.value;
        if (!list.exact) return open(list, outcome, {"a member is approximate", "有约数"});
        if (!list.one_measure && !same)
            return open(list, outcome,
                        {"the parts are counted in other measures than the whole", "计量单位不一"});
        if (same && !list.open) return closed(list, outcome, Verdict::holds);
        auto const others =
            gouji::add(list.sum, {-list.by_channel.coefficient, list.by_channel.scale});
        if (more && others.value_or(list.sum) <= *list.whole.value && list.by_channel > Decimal{})
            return open(list, outcome,
                        {"one item may appear on several channels", "同一信息可经多个渠道发布"});
        if (more) return closed(list, outcome, Verdict::fails);
        if (list.open) return open(list, outcome, {"the list is open", "列举未尽"});
        if (doubled >= *list.whole.value) return closed(list, outcome, Verdict::fails);
        return open(list, outcome,
                    {"the parts make less than half of the whole and may be examples",
                     "所列各项不足总数一半,可能只是举例"});
    }

    static Outcome closed(List const& list, Outcome outcome, Verdict verdict) {
        outcome.verdict = verdict;
        if (verdict == Verdict::holds)
            outcome.message = {
                fmt::format("the parts add up to the whole, {}", outcome.expected),
                fmt::format("分项之和 {}={} 与总数一致", list.terms, outcome.actual)};
        else
            outcome.message = {fmt::format("the parts {} make {}, the whole is printed as {}",
                                           list.terms, outcome.actual, outcome.expected),
                               fmt::format("分项之和 {}={},与所印总数 {} 不符", list.terms,
                                           outcome.actual, outcome.expected)};
        return outcome;
    }

    static Outcome open(List const& list, Outcome outcome, Sentence const& why) {
        outcome.message = {fmt::format("the parts make {} of {}; this cannot be decided: {}",
                                       outcome.actual, outcome.expected, why.english),
                           fmt::format("分项之和 {}={},总数 {}:{}", list.terms, outcome.actual,
                                       outcome.expected, why.chinese)};
        return outcome;
    }

    std::string_view text_;
    std::span<const Figure> figures_;
    std::span<const Section> sections_;
    std::vector<Ids> by_whole_;
};

}  // namespace

void parts_rule(Facts const& facts, Results& results) { Parts(facts).run(results); }

}  // namespace gouji::check
