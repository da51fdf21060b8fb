#include <algorithm>
#include <optional>

#include "table_rules.hpp"

namespace gouji::check {
namespace {

// {0}: the channel
constexpr Sentence channel_exceeds{
    "{0}: {actual} is more than the {expected} items disclosed in all",
    "{0}: {actual} 超过主动公开总数 {expected}"};
constexpr Sentence channels_cover{
    "the channels make {actual}, no fewer than the {expected} items, and none exceeds them",
    "各渠道合计 {actual},不少于主动公开总数 {expected},且均未超过"};
constexpr Sentence channels_fall_short{
    "the channels make {actual}, fewer than the {expected} items disclosed",
    "各渠道合计 {actual},少于主动公开总数 {expected}"};

// {0}, {1}: row and column, {2}: what the cell ought to hold, or what it holds instead
constexpr Sentence cell_fits{"{0} · {1}: {actual} is {2}", "{0}·{1}: {actual} 是{2}"};
constexpr Sentence cell_does_not_fit{"{0} · {1}: {actual} is not {2}", "{0}·{1}: {actual} 不是{2}"};
constexpr Sentence cell_is_open{"{0} · {1}: the cell {2}", "{0}·{1}: 单元格{2}"};

// The row of the channel with the most items; null where no channel has a number.
Cell const* largest_of(TableView const& table, Places rows, std::size_t column,
                       std::size_t& largest_row) {
    Cell const* largest = nullptr;
    each_place(rows, [&](std::size_t r) {
        auto const& cell = table.cell(r, column);
        if (!cell.value || (largest && !(*largest->value < *cell.value))) return;
        largest = &cell;
        largest_row = r;
    });
    return largest;
}

}  // namespace

void covers(Assertion const& assertion, TableView const& table, std::size_t column,
            Results& results) {
    auto const memory = results.working();
    std::size_t largest_row = 0;
    auto const* const found = largest_of(table, assertion.parts, column, largest_row);
    if (!found) return;
    auto const& largest = *found->value;
    auto const whole = table.in_column(assertion.whole, column, memory);
    auto all = table.in_column(assertion.parts, column, memory);
    auto const local = table.local_among(all, column, memory);
    all.local = !local.known() || local.value > Decimal{};
    bool const decided = largest > whole.value || all.value >= whole.value || all.known();
    if (!whole.known() || all.overflow || !decided) return equal(assertion, all, whole, results);

    Outcome outcome;
    bool const exceeds = largest > whole.value, enough = all.value >= whole.value;
    outcome.verdict = !exceeds && enough ? Verdict::holds : Verdict::fails;
    outcome.expected = whole.text(results.memory());
    outcome.actual = store(exceeds ? largest : all.value, results.memory());
    auto const& row = table.form().rows[largest_row];
    if (exceeds)
        outcome.says(channel_exceeds, {{row.id, short_label(row.label)}});
    else
        outcome.says(enough ? channels_cover : channels_fall_short);
    results.add(assertion.rule, {all.spans, whole.spans}, outcome);
}

// 5, and 5.0 as a spreadsheet writes it.
static bool is_whole(Decimal value) noexcept {
    for (; value.scale > 0 && value.coefficient % 10 == 0; --value.scale) value.coefficient /= 10;
    return value.scale == 0;
}

void in_domain(FormRules const& rules, Table const& table, Results& results) {
    if (table.cells.size() != rules.cells.size()) return;
    auto const* cell = table.cells.data();
    for (auto const& rule : rules.cells) {
        auto const& wanted = rule.words[2].english;
        std::span const used(&cell->span, cell->span.empty() ? 0 : 1);
        if (cell->state == CellState::number && cell->value) {
            auto const& column = rules.form->columns[rule.column];
            bool const fits = (column.is_signed || cell->value->coefficient >= 0) &&
                              (column.measure == vocab::Measure::money || is_whole(*cell->value));
            results.add({rule.rule, fits ? Verdict::holds : Verdict::fails, wanted,
                         store(*cell->value, results.memory()), "0", results.keep(used),
                         fits ? &cell_fits : &cell_does_not_fit, rule.words});
        } else {
            Outcome outcome;
            outcome.expected = wanted;
            outcome.tolerance = {};
            outcome.says(cell_is_open, {rule.words[0], rule.words[1], state_of(cell->state)});
            results.add(rule.rule, used, outcome);
        }
        ++cell;
    }
}

}  // namespace gouji::check
