#include "table_rules.hpp"

namespace gouji::check {
namespace {

// Local rows among the parts may be parts too: what is short of the whole by them, or by an unknown amount, is theirs.
void add_local(TableView const& table, Sum& parts, Sum const& whole, std::size_t column,
               Memory memory) {
    if (!parts.known() || !whole.known() || parts.value >= whole.value) return;
    auto const local = table.local_among(parts, column, memory);
    if (local.spans.empty() || (local.known() && local.value == Decimal{})) return;
    auto const sum = gouji::add(parts.value, local.value);
    parts.spans.insert(parts.spans.end(), local.spans.begin(), local.spans.end());
    if (local.known() && sum && *sum == whole.value)
        parts.value = *sum;
    else
        parts.local = true;
}

void evaluate(Assertion const& assertion, Sum const& parts, Sum const& whole, Results& results) {
    switch (assertion.asserts) {
        case Asserts::equal: return equal(assertion, parts, whole, results);
        case Asserts::adds_up: return adds_up(assertion, parts, whole, results);
        default: return within(assertion, parts, whole, results);
    }
}

// In one column of a table that need not print all rows.
void evaluate_printed(Assertion const& assertion, TableView const& table, std::size_t column,
                      Results& results) {
    if (holds_plainly(assertion, table.line(false, column), results)) return;
    if (!table.prints_any(assertion.whole, column) || !table.prints_any(assertion.parts, column))
        return;
    if (assertion.asserts == Asserts::covers) return covers(assertion, table, column, results);
    auto const memory = results.working();
    auto const whole = table.in_column(assertion.whole, column, memory);
    auto parts = table.in_column(assertion.parts, column, memory);
    if (assertion.asserts == Asserts::adds_up) add_local(table, parts, whole, column, memory);
    evaluate(assertion, parts, whole, results);
}

void evaluate(FormRules const& rules, TableView const& table, Results& results) {
    auto const memory = results.working();
    bool const whole_table = table.width() == rules.form->columns.size();
    for (auto const& x : rules.assertions) {
        if (x.printed_only || !whole_table) continue;
        if (holds_plainly(x, table.line(x.along_row, x.at), results)) continue;
        auto const sum = [&](Places places) {
            return x.along_row ? table.in_row(places, x.at, memory)
                               : table.in_column(places, x.at, memory);
        };
        evaluate(x, sum(x.parts), sum(x.whole), results);
    }
    for (std::size_t column = 0; column < table.width(); ++column)
        for (auto const& x : rules.assertions)
            if (x.printed_only) evaluate_printed(x, table, column, results);
}

}  // namespace

void table_rules(std::span<const Table> tables, Results& results) {
    for (auto const& table : tables) {
        auto const* const rules = form_rules(table.kind, table.form);
        if (!rules) continue;
        if (rules->cells.size() > 0) in_domain(*rules, table, results);
        if (rules->assertions.size() > 0) evaluate(*rules, TableView(table, *rules->form), results);
    }
}

}  // namespace gouji::check
