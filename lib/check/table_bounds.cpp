#include <algorithm>
#include <optional>

#include "table_rules.hpp"

namespace gouji::check {
namespace {

using vocab::PartOf;

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

struct Channels {
    explicit Channels(Memory memory) : all(memory), whole(memory) {}

    Sum all, whole;
    std::optional<std::size_t> largest;  // row of the channel with the most items
    std::optional<std::size_t> total;
};

Channels channels_of(TableView const& table, std::size_t column, Memory memory) {
    Channels found(memory);
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
    auto const local = table.local_among(found.all, column, memory);
    found.all.local = !local.known() || local.value > Decimal{};
    return found;
}

}  // namespace

void covers(std::string_view rule, TableView const& table, std::size_t column, Results& results) {
    auto const channels = channels_of(table, column, results.working());
    if (!channels.total || !channels.largest) return;
    if (table.cell(*channels.total, column).state == CellState::missing) return;
    auto const& [all, whole, largest_row, total] = channels;
    auto const& largest = *table.cell(*largest_row, column).value;
    bool const decided = largest > whole.value || all.value >= whole.value || all.known();
    if (!whole.known() || all.overflow || !decided)
        return equal(rule, all, whole, {"channels", "公开渠道"},
                     {"each channel <= disclosed <= sum of the channels",
                      "各渠道 ≤ 主动公开数 ≤ 各渠道合计"},
                     results);

    Outcome outcome;
    bool const exceeds = largest > whole.value, enough = all.value >= whole.value;
    outcome.verdict = !exceeds && enough ? Verdict::holds : Verdict::fails;
    outcome.expected = whole.text(results.memory());
    outcome.actual = store(exceeds ? largest : all.value, results.memory());
    auto const& row = table.form().rows[*largest_row];
    if (exceeds)
        outcome.says(channel_exceeds, {{row.id, short_label(row.label)}});
    else
        outcome.says(enough ? channels_cover : channels_fall_short);
    results.add(rule, {all.spans, whole.spans}, outcome);
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
        Phrase const wanted = money ? Phrase{"an amount of 0 or more", "非负金额"}
                              : column->is_signed
                                  ? Phrase{"a whole number", "整数"}
                                  : Phrase{"a whole number of 0 or more", "非负整数"};
        Phrase const row_name{cell.row, short_label(row->label)};
        Phrase const column_name{cell.column, short_label(column->label)};
        Outcome outcome;
        outcome.expected = wanted.english;
        if (cell.state != CellState::number || !cell.value) {
            outcome.tolerance = {};
            outcome.says(cell_is_open, {row_name, column_name, state_of(cell.state)});
        } else {
            bool const fits = (column->is_signed || *cell.value >= Decimal{}) &&
                              (money || cell.value->scale == 0);
            outcome.verdict = fits ? Verdict::holds : Verdict::fails;
            outcome.actual = store(*cell.value, results.memory());
            outcome.says(fits ? cell_fits : cell_does_not_fit, {row_name, column_name, wanted});
        }
        auto const used = cell.span.empty() ? std::span<const Span>{} : std::span(&cell.span, 1);
        results.add(rule, used, outcome);
    }
}

}  // namespace gouji::check
