#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gouji/outline/marker.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/vocab/forms.hpp"
#include "outline_rules.hpp"

namespace gouji::check {
namespace {

using outline::Marker;
using outline::MarkerStyle;

struct Numbered {
    Section const* section;
    Marker marker;
};

std::optional<Marker> marker_of(Section const& section) {
    auto const end = static_cast<std::uint32_t>(section.marker.size());
    return section.marker.empty() ? std::nullopt : outline::marker_at(section.marker, 0, end);
}

// 一是, ① and bullets are the order of sentences, not of headings.
bool numbers_headings(MarkerStyle style) {
    return style == MarkerStyle::chapter || style == MarkerStyle::bracketed ||
           style == MarkerStyle::arabic || style == MarkerStyle::arabic_bracketed;
}

// Whether the characters of `part` stand in `whole` in this order: a label with lost characters.
bool is_left_of(std::string_view part, std::string_view whole) {
    if (part.size() > whole.size()) return false;
    for (std::size_t at = 0; at < part.size(); at += character_at(part, at).size()) {
        auto const found = whole.find(character_at(part, at));
        if (found == whole.npos) return false;
        whole.remove_prefix(found);
    }
    return true;
}

// A row label that a broken table left on a line of its own: 三、本年[度办理结果]. What groups the rows of the statistics
// table is called like sections (一、主动公开情况), so it counts only where the numbers go back to it.
bool is_row_label(Section const& section, bool goes_back) {
    auto const printed = section.title.substr(0, section.title.find(' '));
    auto const of = [&](auto const& row) { return is_left_of(printed, row.label); };
    auto const group = [&](auto const& heading) {
        return heading.role == vocab::Heading::row_group && of(heading);
    };
    return std::any_of(vocab::forms.begin(), vocab::forms.end(), [&](auto const* form) {
        bool const groups = goes_back || form->kind == TableKind::applications;
        return std::any_of(form->rows.begin(), form->rows.end(), of) ||
               (groups && std::any_of(form->headings.begin(), form->headings.end(), group));
    });
}

class Numbering {
public:
    Numbering(Facts const& facts, Results& results) : facts_(facts), results_(results) {}

    void run() {
        // siblings in one style, in the order of the text
        std::map<std::pair<std::int32_t, MarkerStyle>, std::vector<Numbered>> series;
        for (auto const& section : facts_.report.sections)
            if (auto const marker = marker_of(section); marker && numbers_headings(marker->style))
                series[{section.parent, marker->style}].push_back({&section, *marker});
        for (auto const& [key, siblings] : series) judge(siblings);
        if (in_order_.empty() || broken_) return;
        Outcome outcome;
        outcome.verdict = Verdict::holds;
        outcome.expected = outcome.actual = std::to_string(in_order_.size());
        outcome.message = {"the markers of every level count on without gaps", "各级序号连续"};
        results_.add("outline.numbering", in_order_, outcome);
    }

private:
    void judge(std::vector<Numbered> const& siblings) {
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
        bool const is_there = stands_between(wanted, previous, next);
        bool const goes_back = next.marker.ordinal < previous.marker.ordinal;
        bool const of_table =
            is_row_label(*previous.section, goes_back) || is_row_label(*next.section, goes_back);
        bool const doubtful = wanted.empty() || restarts || is_there || of_table ||
                              next.marker.style == MarkerStyle::arabic_bracketed;
        Outcome outcome;
        outcome.verdict = doubtful ? Verdict::undetermined : Verdict::fails;
        outcome.expected = wanted;
        outcome.actual = std::string(next.section->marker);
        outcome.tolerance.clear();
        outcome.message = {
            fmt::format("{} {} follows {}{}", next.section->marker, next.section->title,
                        previous.section->marker,
                        restarts   ? ", where another list may begin"
                        : is_there ? fmt::format("; {} stands in the text between them", wanted)
                        : doubtful ? ""
                                   : fmt::format(", {} is expected", wanted)),
            fmt::format("“{}”之后是“{}{}”{}", previous.section->marker, next.section->marker,
                        next.section->title,
                        restarts   ? ",可能另起一列"
                        : is_there ? fmt::format(",“{}”在其间正文中", wanted)
                        : doubtful ? ""
                                   : fmt::format(",应为“{}”", wanted))};
        Span const spans[] = {previous.section->marker_span, next.section->marker_span};
        results_.add("outline.numbering", spans, outcome);
    }

    // The marker of `ordinal` as this one is written: (三) for (五); empty where it cannot be written.
    static std::string marker_like(Numbered const& model, int ordinal) {
        static constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五",
                                                        "六", "七", "八", "九", "十"};
        std::string_view const printed = model.section->marker;
        auto const as_numeral = [&](int n) {
            if (model.marker.style == MarkerStyle::arabic ||
                model.marker.style == MarkerStyle::arabic_bracketed)
                return std::to_string(n);
            if (n < 1 || n > 19) return std::string();
            return n <= 10 ? std::string(numerals[n - 1])
                           : std::string("十").append(numerals[n - 11]);
        };
        auto const own = as_numeral(model.marker.ordinal), other = as_numeral(ordinal);
        auto const at = own.empty() ? printed.npos : printed.find(own);
        if (other.empty() || at == printed.npos) return {};
        return std::string(printed.substr(0, at)) + other +
               std::string(printed.substr(at + own.size()));
    }

    // A heading that the outline took for text is not missing.
    [[nodiscard]] bool stands_between(std::string const& marker, Numbered const& previous,
                                      Numbered const& next) const {
        if (marker.empty()) return false;
        auto const begin = previous.section->marker_span.end;
        auto const end = next.section->marker_span.begin;
        return end > begin &&
               facts_.text.substr(begin, end - begin).find(marker) != std::string_view::npos;
    }

    Facts const& facts_;
    Results& results_;
    std::vector<Span> in_order_;
    bool broken_ = false;
};

}  // namespace

void numbering_rule(Facts const& facts, Results& results) { Numbering(facts, results).run(); }

}  // namespace gouji::check
