#include <algorithm>
#include <utility>
#include <vector>

#include "gouji/figures/lists.hpp"
#include "gouji/value/text.hpp"
#include "prose_rules.hpp"
#include "ratio.hpp"

namespace gouji::check {
namespace {

// {0}: the parts, 60+40
constexpr Sentence add_up{"the parts add up to the whole, {expected}",
                          "分项之和 {0}={actual} 与总数一致"};
constexpr Sentence do_not_add_up{"the parts {0} make {actual}, the whole is printed as {expected}",
                                 "分项之和 {0}={actual},与所印总数 {expected} 不符"};
// {1}: why
constexpr Sentence open_because{
    "the parts make {actual} of {expected}; this cannot be decided: {1}",
    "分项之和 {0}={actual},总数 {expected}:{1}"};

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
    /// With room for so many parts.
    List(Figure const& figure, std::size_t size, Memory memory)
        : whole(figure), parts(memory), spans(memory) {
        parts.reserve(size);
        spans.reserve(size + 1);
        spans.push_back(figure.span);
    }

    Figure const& whole;
    Decimal sum;
    std::pmr::vector<Decimal> parts;
    std::pmr::vector<Span> spans;
    bool exact = true;
    Decimal slack;       // the last printed digits of what is printed in 万
    Decimal by_channel;  // parts that say through which channel: they may be among the others
    bool all_channels = true;
    bool one_measure = true;
    bool open = false;
    bool carried_in = false;  // 新收5件,上年结转1件,其中予以公开6件: answers to both
    bool complete = false;  // by its own words: it ends in 其他, or splits by who applied or how
    bool shares_leave_rest = false;  // 120条,占60%;60条,占30%: by their own words not all of it
    bool rest_is_apart = false;  // 其中动态474条、公告145条,新闻发布会2场: 621 in all
    bool added = false;  // 增加到16个,其中新增4个: parts of what was added, not of the whole
};

class Parts {
public:
    Parts(Facts const& facts, Results& results)
        : text_(facts.text),
          figures_(facts.report.figures),
          sections_(facts.report.sections),
          results_(results),
          parts_(results.working()) {
        for (auto const& figure : figures_)
            if (figure.part_of != none) parts_.push_back(figure.id);
        std::sort(parts_.begin(), parts_.end(), [&](std::int32_t a, std::int32_t b) {
            return std::pair(at(a).part_of, a) < std::pair(at(b).part_of, b);
        });
    }

    void run() {
        for (std::span<const std::int32_t> rest = parts_; !rest.empty();) {
            auto const& whole = at(at(rest.front()).part_of);
            auto const of_whole = std::find_if(rest.begin(), rest.end(),
                                               [&](auto id) { return at(id).part_of != whole.id; });
            auto const parts = rest.first(static_cast<std::size_t>(of_whole - rest.begin()));
            rest = rest.subspan(parts.size());
            // numbers without a measure are the cells of a table that was not recognised
            if (whole.value && !whole.unit.empty()) judge_lists(whole, parts);
        }
    }

private:
    [[nodiscard]] Figure const& at(std::int32_t id) const {
        return figures_[static_cast<std::size_t>(id)];
    }

    // Several lists may split one whole (by channel, by outcome): a list ends where another begins.
    [[nodiscard]] std::size_t first_list(Figure const& whole,
                                         std::span<const std::int32_t> parts) const {
        auto const announced = announced_list(parts);
        auto const split = second_split(whole, announced);
        return split < announced.size() ? split : one_aspect(announced);
    }

    // Up to where the next 其中, sentence or section begins.
    [[nodiscard]] std::span<const std::int32_t> announced_list(
        std::span<const std::int32_t> parts) const {
        for (std::size_t i = 1; i < parts.size(); ++i) {
            auto const gap = gap_between(at(parts[i - 1]), at(parts[i]));
            // 124宗(含上年5宗),|公民申请113宗: what the bracket holds is a list of its own
            bool const bracket_ends = text_.substr(at(parts[i - 1]).span.end).starts_with(")");
            if (!beside(at(parts[i]), at(parts[i - 1])) || bracket_ends ||
                gap.find("其中") != gap.npos || gap.find("。") != gap.npos)
                return parts.first(i);
        }
        return parts;
    }

    // Where 自然人6件,法人1件,|予以公开4件,不予公开3件 begins to split the same whole once more, behind parts that make
    // all of it; else the size of the list.
    [[nodiscard]] std::size_t second_split(Figure const& whole,
                                           std::span<const std::int32_t> list) const {
        Decimal sum;
        auto first = list.size();
        for (std::size_t i = 0; i < list.size(); ++i) {
            auto const& part = at(list[i]);
            auto const more = exact(part) ? gouji::add(sum, *part.value) : std::nullopt;
            if (!more) return list.size();
            sum = *more;
            if (sum != *whole.value) continue;
            if (first != list.size()) return i + 1 == list.size() ? first : list.size();
            first = i + 1;
            sum = {};
        }
        return list.size();
    }

    [[nodiscard]] std::size_t one_aspect(std::span<const std::int32_t> parts) const {
        auto aspect = aspect_of(at(parts[0]));
        for (std::size_t i = 1; i < parts.size(); ++i) {
            auto const here = aspect_of(at(parts[i]));
            bool const other = here != aspect && here != Aspect::none && aspect != Aspect::none &&
                               here != Aspect::channel && aspect != Aspect::channel;
            if (other) return i;
            if (here != Aspect::none) aspect = here;
        }
        return parts.size();
    }

    // Without a list in brackets, or of parts of the part: 99条(其中:甲类1条,乙类98条),|通知1条.
    [[nodiscard]] std::string_view gap_between(Figure const& part, Figure const& next) const {
        auto const& last = at(next.id - 1);
        auto const begin = last.part_of == part.id ? last.span.end : part.span.end;
        auto const gap = text_.substr(begin, next.span.begin - begin);
        auto const open = gap.find('('), close = gap.rfind(')');
        return open < close && close != gap.npos ? gap.substr(close) : gap;
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

    void judge_lists(Figure const& whole, std::span<const std::int32_t> rest) {
        while (!rest.empty()) {
            auto const size = first_list(whole, rest);
            judge(whole, rest.first(size));
            rest = rest.subspan(size);
        }
    }

    void judge(Figure const& whole, std::span<const std::int32_t> parts) {
        List list(whole, parts.size(), results_.working());
        list.exact = exact(whole);
        add_slack(list, whole);
        for (auto const id : parts)
            if (!add(list, at(id))) return;
        // one part alone asserts no sum, only that it is no more than its whole
        bool const bound_broken = list.exact && list.sum > *whole.value && !list.all_channels;
        if (parts.size() == 1 && !bound_broken) return;
        list.complete = is_complete(parts);
        list.carried_in = carried_in_beside(whole, parts);
        list.shares_leave_rest = shares_leave_rest(parts);
        list.rest_is_apart = is_made_up(list, at(parts.back()));
        list.open = figures::is_open_list(text_, whole, at(parts.front()), at(parts.back()));
        results_.add("prose.parts", list.spans, outcome_of(list));
    }

    // Whether the counts that go on behind the last part, in the same sentence, make up what the parts leave.
    [[nodiscard]] bool is_made_up(List const& list, Figure const& last) const {
        auto sum = list.sum;
        for (auto id = last.id + 1; static_cast<std::size_t>(id) < figures_.size(); ++id) {
            auto const& next = at(id);
            auto const begin = at(id - 1).span.end;
            if (!exact(next) || next.span.begin < begin || next.part_of != none ||
                text_.substr(begin, next.span.begin - begin).find("。") != text_.npos)
                return false;
            auto const more = gouji::add(sum, *next.value);
            if (!more || *more > *list.whole.value) return false;
            sum = *more;
            if (sum == *list.whole.value) return true;
        }
        return false;
    }

    // Whether each part has a share printed behind it, and the shares make less than 100, all rounding allowed for.
    [[nodiscard]] bool shares_leave_rest(std::span<const std::int32_t> parts) const {
        std::optional<Decimal> rest = Decimal{100};
        for (auto const id : parts) {
            auto const next = static_cast<std::size_t>(id) + 1;
            if (next >= figures_.size() || figures_[next].share_part != id ||
                !figures_[next].value || figures_[next].unit != "%")
                return false;
            auto const share = *figures_[next].value;
            rest = rest ? gouji::add(*rest, {-share.coefficient, share.scale}) : std::nullopt;
        }
        auto const doubled = rest ? gouji::add(*rest, *rest) : std::nullopt;
        return doubled && *doubled > Decimal{static_cast<std::int64_t>(parts.size())};
    }

    // Of those who applied, and of the ways that they did it by, none is left out.
    [[nodiscard]] bool is_complete(std::span<const std::int32_t> parts) const {
        auto const& last = at(parts.back());
        for (std::string_view const rest : {"其他", "其它", "其余"})
            if (last.subject.starts_with(rest)) return true;
        return std::all_of(parts.begin(), parts.end(), [&](auto const id) {
            auto const aspect = aspect_of(at(id));
            return aspect == Aspect::mode || aspect == Aspect::applicant;
        });
    }

    // Whether applications of the year before stand between the whole and its outcomes.
    [[nodiscard]] bool carried_in_beside(Figure const& whole,
                                         std::span<const std::int32_t> parts) const {
        auto const& first = at(parts.front());
        if (aspect_of(first) != Aspect::outcome) return false;
        for (auto id = whole.id + 1; id < first.id; ++id)
            if (at(id).indicator == Indicator::applications_carried_in) return true;
        return false;
    }

    static void add_slack(List& list, Figure const& figure) {
        if (auto const digit = last_digit_of(figure); digit > 1)
            list.slack = gouji::add(list.slack, Decimal{digit}).value_or(list.slack);
    }

    static bool add(List& list, Figure const& part) {
        if (!part.value) return false;
        auto const sum = gouji::add(list.sum, *part.value);
        if (!sum) return false;
        list.sum = *sum;
        add_slack(list, part);
        list.spans.push_back(part.span);
        list.exact &= exact(part);
        list.one_measure &= part.unit.empty() || part.unit == list.whole.unit;
        bool const channel = part.facets.channel != Channel::none;
        list.all_channels &= channel;
        if (channel) list.by_channel = gouji::add(list.by_channel, *part.value).value_or(list.sum);
        list.added |= part.facets.basis == Basis::added && list.whole.facets.basis != Basis::added;
        list.parts.push_back(*part.value);
        return true;
    }

    // The sum of 32.1万 and 1.23万 may be off by half of their last digits.
    static bool is_whole(List const& list) {
        auto const missing = missing_of(list);
        auto const doubled = missing ? gouji::add(*missing, *missing) : std::nullopt;
        return doubled && *doubled <= list.slack &&
               *doubled >= Decimal{-list.slack.coefficient, list.slack.scale};
    }
    static std::optional<Decimal> missing_of(List const& list) {
        return gouji::add(*list.whole.value, {-list.sum.coefficient, list.sum.scale});
    }

    Outcome outcome_of(List const& list) {
        auto const doubled = gouji::add(list.sum, list.sum).value_or(list.sum);
        bool const same = is_whole(list), more = !same && list.sum > *list.whole.value;
        if (!list.exact) return open(list, {"a member is approximate", "有约数"});
        if (!list.one_measure && !same)
            return open(list,
                        {"the parts are counted in other measures than the whole", "计量单位不一"});
        if (same && !list.open) return closed(list, Verdict::holds);
        if (list.added) return open(list, {"they are what was added", "所列为新增部分"});
        auto const others =
            gouji::add(list.sum, {-list.by_channel.coefficient, list.by_channel.scale});
        if (more && others.value_or(list.sum) <= *list.whole.value && list.by_channel > Decimal{})
            return open(list,
                        {"one item may appear on several channels", "同一信息可经多个渠道发布"});
        if (more && list.carried_in)
            return open(list, {"what was carried in is answered, too", "含上年结转"});
        if (more) return closed(list, Verdict::fails);
        if (list.open) return open(list, {"the list is open", "列举未尽"});
        if (doubled < *list.whole.value)
            return open(list, {"the parts make less than half of the whole and may be examples",
                               "所列各项不足总数一半,可能只是举例"});
        if (list.rest_is_apart)
            return open(list, {"what stands behind them in other measures makes up the rest",
                               "其余以其他计量单位列出"});
        if (list.shares_leave_rest)
            return open(list,
                        {"their shares say that they are not all", "所列各项占比之和不足100%"});
        if (list.complete || is_nearly_whole(list)) return closed(list, Verdict::fails);
        return open(list, {"nothing says that the parts named are all there are",
                           "未说明所列各项即为全部"});
    }

    // Who misses the sum by a tenth at most meant to split the whole, and miscounted.
    static bool is_nearly_whole(List const& list) {
        auto const missing = missing_of(list);
        auto const tenfold = missing ? missing->scaled(1) : std::nullopt;
        return tenfold && *tenfold <= *list.whole.value;
    }

    Outcome closed(List const& list, Verdict verdict) {
        auto outcome = sides_of(list);
        outcome.verdict = verdict;
        outcome.says(verdict == Verdict::holds ? add_up : do_not_add_up, {terms_of(list)});
        return outcome;
    }

    Outcome open(List const& list, Phrase const& why) {
        auto outcome = sides_of(list);
        outcome.says(open_because, {terms_of(list), why});
        return outcome;
    }

    Outcome sides_of(List const& list) {
        Outcome outcome;
        outcome.expected = store(*list.whole.value, results_.memory());
        outcome.actual = store(list.sum, results_.memory());
        return outcome;
    }

    // 60+40
    std::string_view terms_of(List const& list) {
        std::pmr::vector<std::string_view> terms(results_.working());
        for (auto const part : list.parts) {
            if (!terms.empty()) terms.emplace_back("+");
            terms.push_back(store(part, results_.working()));
        }
        return store(terms, results_.memory());
    }

    std::string_view text_;
    std::span<const Figure> figures_;
    std::span<const Section> sections_;
    Results& results_;
    std::pmr::vector<std::int32_t> parts_;  // by their wholes
};

}  // namespace

void parts_rule(Facts const& facts, Results& results) { Parts(facts, results).run(); }

}  // namespace gouji::check
