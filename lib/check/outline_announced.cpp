#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gouji/outline/marker.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/numerals.hpp"
#include "outline_rules.hpp"
#include "ratio.hpp"
#include "sentence.hpp"

namespace gouji::check {
namespace {

using outline::MarkerStyle;

constexpr std::array<std::string_view, 4> part_units{"部分", "个部分", "方面", "个方面"};
constexpr std::array<std::string_view, 8> announcing{"报告", "包括", "包含", "分为",
                                                     "由",   "组成", "全文", "分"};

// The parts of a report: its headings 一、二、三、 at the top, with markers.
struct Parts {
    std::vector<Span> markers;
    bool unbroken = true;
};

Parts parts_of(Report const& report) {
    Parts parts;
    for (auto const& section : report.sections) {
        if (section.level != 1) continue;
        auto const end = static_cast<std::uint32_t>(section.marker.size());
        auto const marker =
            section.marker.empty() ? std::nullopt : outline::marker_at(section.marker, 0, end);
        if (!marker) continue;
        parts.markers.push_back(section.marker_span);
        parts.unbroken &= marker->style == MarkerStyle::chapter &&
                          marker->ordinal == static_cast<int>(parts.markers.size());
    }
    return parts;
}

// 本报告由…六个部分组成: the number of parts that a sentence before the first heading announces.
Figure const* announcement(Facts const& facts) {
    auto const& report = facts.report;
    auto const first = std::find_if(report.sections.begin(), report.sections.end(),
                                    [](auto const& x) { return !x.marker.empty(); });
    if (first == report.sections.end()) return nullptr;
    for (auto const& figure : report.figures) {
        if (figure.span.begin >= first->span.begin) break;
        bool const counts_parts =
            exact(figure) && figure.value->scale == 0 && ends_with_any(figure.raw, part_units);
        if (!counts_parts) continue;
        auto const begin = sentence_begin(facts.text, figure.span.begin);
        auto const end = std::min(facts.text.find("。", figure.span.end), facts.text.size());
        if (holds_any(facts.text.substr(begin, end - begin), announcing)) return &figure;
    }
    return nullptr;
}

// The report goes on to the topics that end one; else its last parts may be cut off.
bool is_complete(Report const& report) {
    return std::any_of(report.sections.begin(), report.sections.end(), [](auto const& x) {
        return x.level == 1 && (x.topic == Topic::problems || x.topic == Topic::improvements ||
                                x.topic == Topic::other);
    });
}

// An annex may be counted as a part, unless the sentence names the parts and no annex among them.
bool may_count_annexes(Facts const& facts, Figure const& announced) {
    auto const& report = facts.report;
    auto const begin = sentence_begin(facts.text, announced.span.begin);
    auto const sentence = facts.text.substr(begin, announced.span.begin - begin);
    auto const last = std::find_if(report.sections.rbegin(), report.sections.rend(),
                                   [](auto const& x) { return x.level == 1 && !x.marker.empty(); });
    bool const names_parts = last != report.sections.rend() && !last->title.empty() &&
                             sentence.find(last->title) != sentence.npos;
    return !names_parts || sentence.find("附") != sentence.npos;
}

// “四个坚持”。一是…二是…: the points in `text`, which begins at `begin` of the clean text, as far as they count on.
std::vector<Span> points_in(std::string_view text, std::size_t begin) {
    std::vector<Span> points;
    std::size_t at = 0;
    for (auto const& numeral : vocab::chinese_digits) {
        if (numeral.value != static_cast<int>(points.size()) + 1) break;
        auto const found = text.find(std::string(numeral.text) += "是", at);
        if (found == text.npos) break;
        at = found + numeral.text.size();
        points.push_back(
            {static_cast<std::uint32_t>(begin + found), static_cast<std::uint32_t>(begin + at)});
    }
    return points;
}

// A number of points announced in quotes and spelt out behind them.
void points_rule(Facts const& facts, Results& results) {
    constexpr std::string_view quote = "“", of = "个";
    constexpr std::size_t longest_line = 4000;  // of what the points may fill
    auto const text = facts.text.substr(0, facts.report.span.end);
    for (auto at = text.find(quote, facts.report.span.begin); at != text.npos;
         at = text.find(quote, at + quote.size())) {
        auto const begin = at + quote.size();
        auto const* numeral = longest<vocab::chinese_digits>(text.substr(begin));
        if (!numeral || !text.substr(begin + numeral->text.size()).starts_with(of)) continue;
        auto const line = text.substr(begin, longest_line);
        auto points = points_in(line.substr(0, line.find('\n')), begin);
        if (points.size() < 2 || numeral->value < 2) continue;
        bool const equal = points.size() == static_cast<std::size_t>(numeral->value);
        Outcome outcome;
        outcome.verdict = equal ? Verdict::holds : Verdict::undetermined;
        outcome.expected = std::to_string(numeral->value);
        outcome.actual = std::to_string(points.size());
        outcome.message = {
            fmt::format("{} points are announced, {} are numbered behind them{}", outcome.expected,
                        outcome.actual, equal ? "" : "; they may be others"),
            fmt::format("称 {} 个,其后列 {} 项{}", outcome.expected, outcome.actual,
                        equal ? "" : ",所列可能另有所指")};
        points.insert(points.begin(),
                      {static_cast<std::uint32_t>(at),
                       static_cast<std::uint32_t>(begin + numeral->text.size() + of.size())});
        results.add("outline.announced", points, outcome);
    }
}

void parts_announced(Facts const& facts, Results& results) {
    auto const* announced = announcement(facts);
    if (!announced) return;
    auto const parts = parts_of(facts.report);
    auto const count = static_cast<std::int64_t>(parts.markers.size());
    auto const wanted = announced->value->coefficient;
    bool const equal = count == wanted;
    bool const more =
        wanted > count && (may_count_annexes(facts, *announced) || !is_complete(facts.report));
    bool const doubtful = !parts.unbroken || count < 2 || more;
    Outcome outcome;
    outcome.verdict = equal ? Verdict::holds : doubtful ? Verdict::undetermined : Verdict::fails;
    outcome.expected = announced->value->to_string();
    outcome.actual = std::to_string(count);
    outcome.message = {fmt::format("{} parts are announced, {} headings follow{}", wanted, count,
                                   equal      ? ""
                                   : doubtful ? "; an annex may be counted, or the text be cut off"
                                              : ""),
                       fmt::format("前言称 {} 个部分,正文有 {} 个部分{}", wanted, count,
                                   equal      ? ""
                                   : doubtful ? ",可能计入附件,或文本不全"
                                              : "")};
    auto spans = parts.markers;
    spans.insert(spans.begin(), announced->span);
    results.add("outline.announced", spans, outcome);
}

}  // namespace

void announced_rule(Facts const& facts, Results& results) {
    parts_announced(facts, results);
    points_rule(facts, results);
}

}  // namespace gouji::check
