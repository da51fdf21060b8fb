#include <fmt/format.h>

#include "table_rules.hpp"

namespace gouji::check {
namespace {

std::vector<Span> spans_of(Sum const& a, Sum const& b) {
    auto spans = a.spans;
    spans.insert(spans.end(), b.spans.begin(), b.spans.end());
    return spans;
}

// Which cell leaves the rule open.
Sentence open_because(Sum const& sum, PlaceName what, Sentence const& formula) {
    if (sum.local)
        return {fmt::format("{}: {} cannot be decided, local rows stand among the parts", what.id,
                            formula.english),
                fmt::format("{}: {} 无法判断,其中有表式以外的行", what.label, formula.chinese)};
    auto const state = state_of(sum.unknown ? sum.unknown->state : CellState::number);
    if (!sum.unknown)
        return {fmt::format("{}: {} cannot be decided, a sum {}", what.id, formula.english,
                            state.english),
                fmt::format("{}: {} 无法判断,合计{}", what.label, formula.chinese, state.chinese)};
    return {fmt::format("{}: {} cannot be decided, the cell {} · {} {}", what.id, formula.english,
                        sum.unknown->row, sum.unknown->column, state.english),
            fmt::format("{}: {} 无法判断,“{}”{}", what.label, formula.chinese,
                        short_label(sum.unknown_label), state.chinese)};
}

Sentence verdict_on(std::string const& expected, std::string const& actual, PlaceName what,
                    Sentence const& formula, bool holds) {
    if (holds)
        return {fmt::format("{}: {} holds, {} = {}", what.id, formula.english, expected, actual),
                fmt::format("{}: {} 成立,{} = {}", what.label, formula.chinese, expected, actual)};
    return {fmt::format("{}: {} does not hold, {} ≠ {}; one of the cells has to be corrected",
                        what.id, formula.english, expected, actual),
            fmt::format("{}: {} 不成立,{} ≠ {},请核对其中各格", what.label, formula.chinese,
                        expected, actual)};
}

}  // namespace

void equal(std::string_view rule, Sum const& expected, Sum const& actual, PlaceName what,
           Sentence const& formula, Results& results) {
    Outcome outcome;
    outcome.expected = expected.text();
    outcome.actual = actual.text();
    auto const* open = !expected.known() ? &expected : !actual.known() ? &actual : nullptr;
    if (open) {
        outcome.tolerance.clear();
        outcome.message = open_because(*open, what, formula);
    } else {
        bool const holds = expected.value == actual.value;
        outcome.verdict = holds ? Verdict::holds : Verdict::fails;
        outcome.message = verdict_on(outcome.expected, outcome.actual, what, formula, holds);
    }
    results.add(rule, spans_of(expected, actual), outcome);
}

void adds_up(std::string_view rule, Sum const& parts, Sum const& whole, PlaceName what,
             Sentence const& formula, Results& results) {
    bool const too_many = parts.unknown && whole.known() && !parts.negative && !parts.overflow &&
                          parts.value > whole.value;
    if (!too_many) return equal(rule, parts, whole, what, formula, results);
    Outcome outcome;
    outcome.verdict = Verdict::fails;
    outcome.expected = parts.value.to_string();
    outcome.actual = whole.text();
    outcome.message = {fmt::format("{}: the known parts make {} and exceed the {} printed for all",
                                   what.id, outcome.expected, outcome.actual),
                       fmt::format("{}: 已知各项之和 {} 超过所印 {}", what.label, outcome.expected,
                                   outcome.actual)};
    results.add(rule, spans_of(parts, whole), outcome);
}

void within(std::string_view rule, Sum const& part, Sum const& whole, PlaceName what,
            Results& results) {
    if (!part.known() || !whole.known())
        return equal(rule, part, whole, what, {"no more than the whole", "其中项不超过总数"},
                     results);
    Outcome outcome;
    bool const holds = part.value <= whole.value;
    outcome.verdict = holds ? Verdict::holds : Verdict::fails;
    outcome.expected = whole.text();
    outcome.actual = part.text();
    outcome.message = {fmt::format("{}: {} {} the whole, {}", what.id, outcome.actual,
                                   holds ? "does not exceed" : "exceeds", outcome.expected),
                       fmt::format("{}: {} {}总数 {}", what.label, outcome.actual,
                                   holds ? "未超过" : "超过", outcome.expected)};
    results.add(rule, spans_of(part, whole), outcome);
}

}  // namespace gouji::check
