#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "gouji/outline/marker.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/value/text.hpp"
#include "gouji/vocab/forms.hpp"
#include "outline_rules.hpp"

namespace gouji::check {
namespace {

using outline::MarkerStyle;

constexpr Sentence in_order{"the markers of every level count on without gaps", "各级序号连续"};
// {0}: the heading that follows, {1}: the marker before
constexpr Sentence follows{"{actual} {0} follows {1}", "“{1}”之后是“{actual}{0}”"};
constexpr Sentence restarted{"{actual} {0} follows {1}, where another list may begin",
                             "“{1}”之后是“{actual}{0}”,可能另起一列"};
constexpr Sentence found_between{
    "{actual} {0} follows {1}; {expected} stands in the text between them",
    "“{1}”之后是“{actual}{0}”,“{expected}”在其间正文中"};
constexpr Sentence out_of_order{"{actual} {0} follows {1}, {expected} is expected",
                                "“{1}”之后是“{actual}{0}”,应为“{expected}”"};

// 一是, ① and bullets are the order of sentences, not of headings.
bool numbers_headings(MarkerStyle style) {
    return style == MarkerStyle::part || style == MarkerStyle::chapter ||
           style == MarkerStyle::bracketed || style == MarkerStyle::arabic ||
           style == MarkerStyle::arabic_bracketed;
}

// Whether the characters of `part` stand in `whole` in this order: a label with lost characters.
bool is_left_of(std::string_view part, std::string_view whole) {
    if (part.size() > whole.size()) return false;
    std::size_t at = 0;
    for (std::size_t next = 0; next < part.size(); next += width_of(part[next])) {
        auto const wanted = character_at(part, next);
        while (at < whole.size() && character_at(whole, at) != wanted) at += width_of(whole[at]);
        if (at >= whole.size()) return false;
    }
    return true;
}

// One bit for each character: what lacks one of another's does not hold it.
constexpr std::uint64_t characters_of(std::string_view text) {
    std::uint64_t found = 0;
    for (std::size_t at = 0; at < text.size(); at += width_of(text[at]))
        found |= std::uint64_t{1} << code_point(character_at(text, at)) % 64;
    return found;
}

// What a form prints at the beginning of a line.
struct LineLabel {
    std::string_view text;
    std::uint64_t characters = 0;
    bool always = false;  // a row, or a group of rows of the table on applications
};

constexpr std::size_t count_labels() {
    std::size_t count = 0;
    for (auto const* form : vocab::forms) count += form->rows.size() + form->headings.size();
    return count;
}

// Rows of all forms, and what groups them.
constexpr auto line_labels = [] {
    std::array<LineLabel, count_labels()> labels{};
    auto* next = labels.data();
    for (auto const* form : vocab::forms) {
        for (auto const& row : form->rows) *next++ = {row.label, characters_of(row.label), true};
        for (auto const& heading : form->headings)
            if (heading.role == vocab::Heading::row_group)
                *next++ = {heading.label, characters_of(heading.label),
                           form->kind == TableKind::applications};
    }
    return labels;
}();

// A row label that a broken table left on a line of its own: 三、本年[度办理结果]. What groups the rows of the statistics
// table is called like sections (一、主动公开情况), so it counts only where the numbers go back to it.
bool is_row_label(Section const& section, bool goes_back) {
    auto const printed = section.title.substr(0, section.title.find(' '));
    auto const characters = characters_of(printed);
    return std::any_of(line_labels.begin(), line_labels.end(), [&](LineLabel const& label) {
        return !label.text.empty() && (characters & ~label.characters) == 0 &&
               (label.always || goes_back) && is_left_of(printed, label.text);
    });
}

class Numbering {
public:
    Numbering(Facts const& facts, Results& results)
        : facts_(facts), results_(results), in_order_(results.working()) {}

    void run(std::span<const Numbered> sections) {
        std::pmr::vector<Numbered> numbered(results_.working());
        numbered.reserve(sections.size());
        in_order_.reserve(sections.size());
        std::copy_if(sections.begin(), sections.end(), std::back_inserter(numbered),
                     [](auto const& x) { return numbers_headings(x.marker.style); });
        std::sort(numbered.begin(), numbered.end(), [](auto const& a, auto const& b) {
            return std::pair(a.series(), a.section) < std::pair(b.series(), b.section);
        });
        for (std::span<Numbered const> rest(numbered); !rest.empty();) {
            auto const end = std::find_if(rest.begin(), rest.end(), [&](auto const& x) {
                return x.series() != rest.front().series();
            });
            auto const siblings = rest.first(static_cast<std::size_t>(end - rest.begin()));
            judge(siblings);
            rest = rest.subspan(siblings.size());
        }
        if (in_order_.empty() || broken_) return;
        Outcome outcome;
        outcome.verdict = Verdict::holds;
        outcome.expected = outcome.actual =
            store(Decimal{static_cast<std::int64_t>(in_order_.size())}, results_.memory());
        outcome.says(in_order);
        results_.add("outline.numbering", in_order_, outcome);
    }

private:
    void judge(std::span<Numbered const> siblings) {
        if (siblings.size() < 2) return;
        for (std::size_t i = 0; i < siblings.size(); ++i) {
            in_order_.push_back(siblings[i].section->marker_span);
            if (i > 0 && siblings[i].marker.ordinal != siblings[i - 1].marker.ordinal + 1)
                report(siblings[i - 1], siblings[i]);
        }
    }

    void report(Numbered const& previous, Numbered const& next) {
        broken_ = true;
        auto const wanted = marker_like(next, previous.marker.ordinal + 1);
        bool const restarts = next.marker.ordinal == 1;
        bool const is_there = !restarts && stands_between(wanted, previous, next);
        bool const goes_back = next.marker.ordinal < previous.marker.ordinal;
        bool const doubtful = wanted.empty() || restarts || is_there ||
                              next.marker.style == MarkerStyle::arabic_bracketed ||
                              is_row_label(*previous.section, goes_back) ||
                              is_row_label(*next.section, goes_back);
        Outcome outcome;
        outcome.verdict = doubtful ? Verdict::undetermined : Verdict::fails;
        outcome.expected = wanted;
        outcome.actual = next.section->marker;
        outcome.tolerance = {};
        outcome.says(restarts   ? restarted
                     : is_there ? found_between
                     : doubtful ? follows
                                : out_of_order,
                     {next.section->title, previous.section->marker});
        Span const spans[] = {previous.section->marker_span, next.section->marker_span};
        results_.add("outline.numbering", spans, outcome);
    }

    // The marker of `ordinal` as this one is written: (三) for (五); empty where it cannot be written.
    [[nodiscard]] std::string_view marker_like(Numbered const& model, int ordinal) const {
        auto const printed = model.section->marker;
        auto const own = numeral(model.marker.style, model.marker.ordinal);
        auto const other = numeral(model.marker.style, ordinal);
        auto const at = own.empty() ? printed.npos : printed.find(own);
        if (other.empty() || at == printed.npos) return {};
        return store({printed.substr(0, at), other, printed.substr(at + own.size())},
                     results_.memory());
    }
    [[nodiscard]] std::string_view numeral(MarkerStyle style, int n) const {
        static constexpr std::string_view to_nineteen[] = {
            "一",   "二",   "三",   "四",   "五",   "六",   "七",   "八",   "九",  "十",
            "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九"};
        if (style == MarkerStyle::arabic || style == MarkerStyle::arabic_bracketed)
            return store(Decimal{n}, results_.working());
        return n < 1 || n > 19 ? std::string_view{} : to_nineteen[n - 1];
    }

    // A heading that the outline took for text is not missing.
    [[nodiscard]] bool stands_between(std::string_view marker, Numbered const& previous,
                                      Numbered const& next) const {
        if (marker.empty()) return false;
        auto const begin = previous.section->marker_span.end;
        auto const end = next.section->marker_span.begin;
        return end > begin &&
               facts_.text.substr(begin, end - begin).find(marker) != std::string_view::npos;
    }

    Facts const& facts_;
    Results& results_;
    std::pmr::vector<Span> in_order_;
    bool broken_ = false;
};

}  // namespace

std::pmr::vector<Numbered> numbered_sections(Facts const& facts, Memory memory) {
    std::pmr::vector<Numbered> numbered(memory);
    auto const sections = facts.report.sections;
    numbered.reserve(sections.size());
    for (std::size_t i = 0; i < sections.size(); ++i)
        if (!sections[i].marker.empty()) numbered.push_back({&sections[i], facts.markers[i]});
    return numbered;
}

void numbering_rule(Facts const& facts, std::span<const Numbered> sections, Results& results) {
    Numbering(facts, results).run(sections);
}

}  // namespace gouji::check
