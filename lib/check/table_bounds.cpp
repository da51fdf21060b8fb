#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "table_rules.hpp"

namespace gouji::check {
namespace {

using vocab::PartOf;

struct Channels {
    Sum all, whole;
    std::optional<std::size_t> largest;  // row of the channel with the most items
    std::optional<std::size_t> total;
};

Channels channels_of(TableView const& table, std::size_t column) {
    Channels found;
    auto const rows = table.form().rows;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (rows[r].part != PartOf::channel) continue;
        found.total = table.row(rows[r].whole);
        table.add(found.all, r, column);
        auto const& value = table.cell(r, column).value;
        if (value && (!found.largest || *table.cell(*found.largest, column).value < *value))
            found.largest = r;
    }
    if (!found.total) return found;
    table.add(found.whole, *found.total, column);
    auto const local = table.local_among(found.all, column);
    found.all.local = !local.known() || local.value > Decimal{};
    return found;
}

}  // namespace

void covers(std::string_view rule, TableView const& table, std::size_t column, Results& results) {
    auto const channels = channels_of(table, column);
    if (!channels.total || !channels.largest) return;
    if (table.cell(*channels.total, column).state == CellState::missing) return;
    auto const& [all, whole, largest_row, total] = channels;
    PlaceName const what{"channels", "公开渠道"};
    Sentence const formula{"each channel <= disclosed <= sum of the channels",
                           "各渠道 ≤ 主动公开数 ≤ 各渠道合计"};
    auto const& largest = *table.cell(*largest_row, column).value;
    bool const decided = largest > whole.value || all.value >= whole.value || all.known();
    if (!whole.known() || all.overflow || !decided)
        return equal(rule, all, whole, what, formula, results);

    Outcome outcome;
    outcome.expected = whole.text();
    outcome.actual = all.value.to_string();
    if (largest > whole.value) {
        auto const& row = table.form().rows[*largest_row];
        outcome.verdict = Verdict::fails;
        outcome.actual = largest.to_string();
        outcome.message = {fmt::format("{}: {} is more than the {} items disclosed in all", row.id,
                                       outcome.actual, outcome.expected),
                           fmt::format("{}: {} 超过主动公开总数 {}", short_label(row.label),
                                       outcome.actual, outcome.expected)};
    } else if (all.value >= whole.value) {
        outcome.verdict = Verdict::holds;
        outcome.message = {
            fmt::format("the channels make {}, no fewer than the {} items, and none exceeds them",
                        outcome.actual, outcome.expected),
            fmt::format("各渠道合计 {},不少于主动公开总数 {},且均未超过", outcome.actual,
                        outcome.expected)};
    } else {
        outcome.verdict = Verdict::fails;
        outcome.message = {
            fmt::format("the channels make {}, fewer than the {} items disclosed", outcome.actual,
                        outcome.expected),
            fmt::format("各渠道合计 {},少于主动公开总数 {}", outcome.actual, outcome.expected)};
    }
    auto spans = all.spans;
    spans.insert(spans.end(), whole.spans.begin(), whole.spans.end());
    results.add(rule, spans, outcome);
}

void in_domain(std::string_view rule, Table const& table, vocab::FormTable const& form,
               Results& results) {
    for (auto const& cell : table.cells) {
        auto const by_id = [](std::string_view id) {
            return [id](auto const& x) { return x.id == id; };
        };
        auto const row = std::find_if(form.rows.begin(), form.rows.end(), by_id(cell.row));
        auto const column =
            std::find_if(form.columns.begin(), form.columns.end(), by_id(cell.column));
        if (row == form.rows.end() || column == form.columns.end()) continue;
        bool const money = column->measure == vocab::Measure::money;
        Sentence const wanted = money ? Sentence{"an amount of 0 or more", "非负金额"}
                                : column->is_signed
                                    ? Sentence{"a whole number", "整数"}
                                    : Sentence{"a whole number of 0 or more", "非负整数"};
        auto const place =
            fmt::format("{}·{}", short_label(row->label), short_label(column->label));
        Outcome outcome;
        outcome.expected = wanted.english;
        if (cell.state != CellState::number || !cell.value) {
            auto const state = state_of(cell.state);
            outcome.tolerance.clear();
            outcome.message = {
                fmt::format("{} · {}: the cell {}", cell.row, cell.column, state.english),
                fmt::format("{}: 单元格{}", place, state.chinese)};
        } else {
            bool const fits = (column->is_signed || *cell.value >= Decimal{}) &&
                              (money || cell.value->scale == 0);
            outcome.verdict = fits ? Verdict::holds : Verdict::fails;
            outcome.actual = cell.value->to_string();
            outcome.message = {fmt::format("{} · {}: {} is {}{}", cell.row, cell.column,
                                           outcome.actual, fits ? "" : "not ", wanted.english),
                               fmt::format("{}: {} {}{}", place, outcome.actual,
                                           fits ? "是" : "不是", wanted.chinese)};
        }
        auto const used = cell.span.empty() ? std::span<const Span>{} : std::span(&cell.span, 1);
        results.add(rule, used, outcome);
    }
}

}  // namespace gouji::check
