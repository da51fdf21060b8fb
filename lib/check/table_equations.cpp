#include <memory>
#include <optional>

#include "table_rules.hpp"

namespace gouji::check {
namespace {

// {0}: the row or column, {1}: what is asserted
constexpr Sentence holds_so{"{0}: {1} holds, {expected} = {actual}",
                            "{0}: {1} 成立,{expected} = {actual}"};
constexpr Sentence fails_so{
    "{0}: {1} does not hold, {expected} ≠ {actual}; one of the cells has to be corrected",
    "{0}: {1} 不成立,{expected} ≠ {actual},请核对其中各格"};
constexpr Sentence too_many{
    "{0}: the known parts make {expected} and exceed the {actual} printed for all",
    "{0}: 已知各项之和 {expected} 超过所印 {actual}"};
constexpr Sentence open_by_local_rows{
    "{0}: {1} cannot be decided, local rows stand among the parts",
    "{0}: {1} 无法判断,其中有表式以外的行"};
constexpr Sentence open_by_sum{"{0}: {1} cannot be decided, a sum {2}",
                               "{0}: {1} 无法判断,合计{2}"};
constexpr Sentence open_by_cell{"{0}: {1} cannot be decided, the cell {2} · {3} {4}",
                                "{0}: {1} 无法判断,“{2}”{4}"};
constexpr Sentence is_within{"{0}: {actual} does not exceed the whole, {expected}",
                             "{0}: {actual} 未超过总数 {expected}"};
constexpr Sentence exceeds{"{0}: {actual} exceeds the whole, {expected}",
                           "{0}: {actual} 超过总数 {expected}"};

// Which cell leaves the rule open.
void say_why_open(Outcome& outcome, Sum const& sum, Assertion const& assertion) {
    auto const& [what, formula] = assertion.words;
    if (sum.local) return outcome.says(open_by_local_rows, assertion.words);
    auto const state = state_of(sum.unknown ? sum.unknown->state : CellState::number);
    if (!sum.unknown) return outcome.says(open_by_sum, {what, formula, state});
    outcome.says(open_by_cell, {what,
                                formula,
                                {sum.unknown->row, short_label(sum.unknown_label)},
                                sum.unknown->column,
                                state});
}

// The sum of cells that all hold whole numbers; null where one of them does not, or there are none.
std::optional<std::int64_t> plain_sum(Line line, Places places) {
    std::int64_t sum = 0;
    bool plain = places != 0;
    each_place(places, [&](std::size_t i) {
        auto const& [row, column, value, state, raw, note, span] = line[i];
        plain = plain && state == CellState::number && value && value->scale == 0 &&
                !span.empty() && !__builtin_add_overflow(sum, value->coefficient, &sum);
    });
    return plain ? std::optional(sum) : std::nullopt;
}

std::span<const Span> spans_of(Line line, Places first, Places second, Memory memory) {
    auto const size = static_cast<std::size_t>(std::popcount(first)) +
                      static_cast<std::size_t>(std::popcount(second));
    auto* const spans = std::pmr::polymorphic_allocator<Span>(memory).allocate(size);
    auto* to = spans;
    for (auto const places : {first, second})
        each_place(places, [&](std::size_t i) { std::construct_at(to++, line[i].span); });
    return {spans, size};
}

}  // namespace

bool holds_plainly(Assertion const& assertion, Line line, Results& results) {
    if (assertion.asserts == Asserts::covers) return false;
    auto const parts = plain_sum(line, assertion.parts);
    if (!parts) return false;
    auto const whole = plain_sum(line, assertion.whole);
    if (!whole) return false;
    bool const may_be_less = assertion.asserts == Asserts::within;
    if (may_be_less ? *parts > *whole : *parts != *whole) return false;
    auto const memory = results.memory();
    auto const expected = store(Decimal{*whole}, memory);
    auto const actual = *parts == *whole ? expected : store(Decimal{*parts}, memory);
    results.add({assertion.rule, Verdict::holds, expected, actual, "0",
                 spans_of(line, assertion.parts, assertion.whole, memory),
                 may_be_less ? &is_within : &holds_so, assertion.words});
    return true;
}

void equal(Assertion const& assertion, Sum const& expected, Sum const& actual, Results& results) {
    Outcome outcome;
    auto const* open = !expected.known() ? &expected : !actual.known() ? &actual : nullptr;
    bool const same = !open && expected.value == actual.value;
    outcome.expected = expected.text(results.memory());
    outcome.actual = same && expected.value.scale == actual.value.scale
                         ? outcome.expected
                         : actual.text(results.memory());
    if (open) {
        outcome.tolerance = {};
        say_why_open(outcome, *open, assertion);
    } else {
        outcome.verdict = same ? Verdict::holds : Verdict::fails;
        outcome.says(same ? holds_so : fails_so, assertion.words);
    }
    results.add(assertion.rule, {expected.spans, actual.spans}, outcome);
}

void adds_up(Assertion const& assertion, Sum const& parts, Sum const& whole, Results& results) {
    bool const more = parts.unknown && whole.known() && !parts.negative && !parts.overflow &&
                      parts.value > whole.value;
    if (!more) return equal(assertion, parts, whole, results);
    Outcome outcome;
    outcome.verdict = Verdict::fails;
    outcome.expected = store(parts.value, results.memory());
    outcome.actual = whole.text(results.memory());
    outcome.says(too_many, assertion.words);
    results.add(assertion.rule, {parts.spans, whole.spans}, outcome);
}

void within(Assertion const& assertion, Sum const& part, Sum const& whole, Results& results) {
    if (!part.known() || !whole.known()) return equal(assertion, part, whole, results);
    Outcome outcome;
    bool const holds = part.value <= whole.value;
    outcome.verdict = holds ? Verdict::holds : Verdict::fails;
    outcome.expected = whole.text(results.memory());
    outcome.actual = part.text(results.memory());
    outcome.says(holds ? is_within : exceeds, assertion.words);
    results.add(assertion.rule, {part.spans, whole.spans}, outcome);
}

}  // namespace gouji::check
