#include <algorithm>
#include <array>

#include "gouji/outline/marker.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/value/text.hpp"
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

constexpr Sentence as_many_points{
    "{expected} points are announced, {actual} are numbered behind them",
    "称 {expected} 个,其后列 {actual} 项"};
constexpr Sentence other_points{
    "{expected} points are announced, {actual} are numbered behind them; they may be others",
    "称 {expected} 个,其后列 {actual} 项,所列可能另有所指"};
// {0}: the number of parts
constexpr Sentence parts_and_headings{"{0} parts are announced, {actual} headings follow",
                                      "前言称 {0} 个部分,正文有 {actual} 个部分"};
constexpr Sentence parts_may_be_cut_off{
    "{0} parts are announced, {actual} headings follow; an annex may be counted, or the text be "
    "cut off",
    "前言称 {0} 个部分,正文有 {actual} 个部分,可能计入附件,或文本不全"};

// The parts of a report: its headings 一、二、三、 at the top, with markers.
struct Parts {
    explicit Parts(Memory memory) : markers(memory) {}

    std::pmr::vector<Span> markers;
    bool unbroken = true;
};

Parts parts_of(std::span<const Numbered> sections, Memory memory) {
    Parts parts(memory);
    for (auto const& [section, marker] : sections) {
        if (section->level != 1) continue;
        parts.markers.push_back(section->marker_span);
        bool const numbered =
            marker.style == MarkerStyle::chapter || marker.style == MarkerStyle::part;
        parts.unbroken &= numbered && marker.ordinal == static_cast<int>(parts.markers.size());
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

// Where 一是 stands, for the numeral 一.
std::size_t find_point(std::string_view text, std::string_view numeral, std::size_t at) {
    constexpr std::string_view is = "是";
    do at = text.find(numeral, at);
    while (at != text.npos && !text.substr(at += numeral.size()).starts_with(is));
    return at == text.npos ? at : at - numeral.size();
}

// “四个坚持”。一是…二是…: the points in `text`, which begins at `begin` of the clean text, as far as they count on.
std::pmr::vector<Span> points_in(std::string_view text, std::size_t begin, Memory memory) {
    std::pmr::vector<Span> points(memory);
    std::size_t at = 0;
    for (auto const& numeral : vocab::chinese_digits) {
        if (numeral.value != static_cast<int>(points.size()) + 1) break;
        auto const found = find_point(text, numeral.text, at);
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
        auto const points = points_in(line.substr(0, line.find('\n')), begin, results.working());
        if (points.size() < 2 || numeral->value < 2) continue;
        bool const equal = points.size() == static_cast<std::size_t>(numeral->value);
        Outcome outcome;
        outcome.verdict = equal ? Verdict::holds : Verdict::undetermined;
        outcome.expected = store(Decimal{numeral->value}, results.memory());
        outcome.actual = store(Decimal{static_cast<std::int64_t>(points.size())}, results.memory());
        outcome.says(equal ? as_many_points : other_points);
        Span const announced{static_cast<std::uint32_t>(at),
                             static_cast<std::uint32_t>(begin + numeral->text.size() + of.size())};
        results.add("outline.announced", {{&announced, 1}, points}, outcome);
    }
}

void parts_announced(Facts const& facts, std::span<const Numbered> sections, Results& results) {
    auto const* announced = announcement(facts);
    if (!announced) return;
    auto const parts = parts_of(sections, results.working());
    auto const count = static_cast<std::int64_t>(parts.markers.size());
    auto const wanted = announced->value->coefficient;
    bool const equal = count == wanted;
    bool const more =
        wanted > count && (may_count_annexes(facts, *announced) || !is_complete(facts.report));
    bool const doubtful = !parts.unbroken || count < 2 || more;
    Outcome outcome;
    outcome.verdict = equal ? Verdict::holds : doubtful ? Verdict::undetermined : Verdict::fails;
    outcome.expected = store(*announced->value, results.memory());
    outcome.actual = store(Decimal{count}, results.memory());
    outcome.says(!equal && doubtful ? parts_may_be_cut_off : parts_and_headings,
                 {store(Decimal{wanted}, results.memory())});
    results.add("outline.announced", {{&announced->span, 1}, parts.markers}, outcome);
}

}  // namespace

void announced_rule(Facts const& facts, std::span<const Numbered> sections, Results& results) {
    parts_announced(facts, sections, results);
    points_rule(facts, results);
}

}  // namespace gouji::check
