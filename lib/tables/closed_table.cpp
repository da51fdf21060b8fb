#include <algorithm>
#include <optional>

#include "../formatted.hpp"
#include "bare_labels.hpp"
#include "blocks.hpp"
#include "closed_columns.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"
#include "order.hpp"
#include "rows.hpp"
#include "sums.hpp"

namespace gouji::tables {
namespace {

using outline::Layout;

class ClosedTable {
public:
    ClosedTable(Builder& builder, Rows& rows)
        : builder_(builder),
          form_(builder.form()),
          rows_(rows),
          orders_(builder.scratch()),
          done_(rows.runs.size(), false, builder.scratch()),
          learnt_(builder.scratch()),
          empty_(builder.scratch()) {}

    void read() {
        set_out_rows(builder_, rows_);
        orders_ = closed_orders(builder_, rows_);
        learn_from_full_rows();
        judge_gaps();
        one_number_a_row_ = have_one_number_each();
        for (std::size_t i = 0; i < rows_.runs.size(); ++i) place_block(i);
        for (std::size_t i = 0; i < rows_.runs.size(); ++i)
            if (!done_[i]) place_run(i);
        settle_empty_rows();
    }

private:
    // ---- what full rows show -------------------------------------------------------------------------------

    // A row above the full ones may need what they show.
    void learn_from_full_rows() {
        learnt_.resize(form_.blocks.size());
        for (std::size_t i = 0; i < rows_.runs.size(); ++i) {
            auto const& run = rows_.runs[i];
            auto& order = orders_[i];
            if (run.row < 0 || order.conflict || order.unproven) continue;
            auto& alignment = learnt_[row_of(run).block];
            learn(row_at(i), columns_of(order, rows_.slots_of(run)), alignment, step_);
            if (!alignment.header_field) alignment.header_field = header_field(run, order);
        }
        if (step_.lines == 0) step_.lines = rows_.header_step;
    }

    // Where the first column stands, if all columns stand side by side in one line of a grid.
    std::optional<std::uint16_t> header_field(Run const& run, Order const& order) const {
        auto const& top = rows_.headers[run.header];
        std::optional<std::uint16_t> first;
        std::size_t next = 0;
        for (std::size_t i = 0; i < top.size && next < order.size; ++i) {
            auto const& item = top.items[i];
            if (item.what != order.places[next] || !outline::is_grid(item.layout)) continue;
            if (!first)
                first = item.field;
            else if (item.field != *first + next)
                return std::nullopt;
            ++next;
        }
        return next == order.size && order.size > 0 ? first : std::nullopt;
    }

    // Do blank cells leave blank lines in this table? They do if that explains the rows that are short of
    // cells. A blank line that a page break left explains none.
    void judge_gaps() {
        std::size_t explained = 0, others = 0;
        std::pmr::vector<Placed> cells(builder_.scratch());
        for (std::size_t i = 0; i < rows_.runs.size(); ++i) {
            auto const slots = rows_.slots_of(rows_.runs[i]);
            bool const grid = !slots.empty() && slots[0].layout != Layout::single;
            if (rows_.runs[i].row < 0 || grid || orders_[i].conflict || orders_[i].unproven)
                continue;
            if (slots.size() < columns_of(orders_[i], slots))
                ++(place_by_gaps(row_at(i), orders_[i].size, step_, cells) ? explained : others);
        }
        if (explained < 10 * others) step_.uniform = false;
    }

    // Every row with numbers has one, in its first cell, and blank ones behind it up to its total: the cells of each row may
    // be merged, and the number be that of all of them.
    [[nodiscard]] bool have_one_number_each() const {
        std::size_t rows = 0;
        for (std::size_t i = 0; i < rows_.runs.size(); ++i) {
            auto const slots = rows_.slots_of(rows_.runs[i]);
            if (rows_.runs[i].row < 0 || count_filled(slots) == 0) continue;
            if (count_filled(slots) > 1 || slots.size() < 2 || slots.front().empty() ||
                orders_[i].size < 3 || !total_of(orders_[i]))
                return false;
            ++rows;
        }
        return rows > 1;
    }

    // ---- placing -------------------------------------------------------------------------------------------

    [[nodiscard]] vocab::FormRow const& row_of(Run const& run) const {
        return form_.rows[static_cast<std::size_t>(run.row)];
    }
    [[nodiscard]] Row row_at(std::size_t index) const {
        return rows_.row_at(index, builder_.line_behind());
    }

    // Which place of an order is the total.
    [[nodiscard]] std::optional<std::size_t> total_of(Order const& order) const {
        for (std::size_t i = 0; i < order.size && !form_.total_column.empty(); ++i)
            if (order.places[i] >= 0 &&
                form_.columns[static_cast<std::size_t>(order.places[i])].id == form_.total_column)
                return i;
        return std::nullopt;
    }

    void place_run(std::size_t index) {
        auto const& run = rows_.runs[index];
        if (run.row < 0) return refuse_stranger(run);
        auto const row = static_cast<std::size_t>(run.row);
        auto const slots = rows_.slots_of(run);
        auto const label = builder_.row_label(row);
        if (builder_.row_seen(row)) {
            refuse(builder_, rows_, run, label, "the table has this row twice; the first is kept",
                   "table_row_repeated");
            return;
        }
        builder_.see_row(row);
        auto& order = orders_[index];
        if (order.conflict)
            return refuse(builder_, rows_, run, label, order.reason, "table_header_conflict");
        if (order.unproven)
            return refuse(builder_, rows_, run, label, order.reason, "table_column_missing");
        columns_of(order, slots);
        if (one_number_a_row_ && !slots.empty())
            return refuse(builder_, rows_, run, label,
                          "its one number may be that of all columns, in a merged cell");
        if (may_lack_strangers(order, slots) &&
            !stands_below(rows_.headers[run.header], order, slots))
            return refuse(builder_, rows_, run, label,
                          "its empty cell may be one of a column that the form does not have");
        if (count_filled(slots) == 0 && stands_beside_row(rows_, index)) return;
        if (slots.empty() && !stands_in_gaps(index, order.size))
            empty_.push_back(index);
        else
            place_cells(index, order);
    }

    void refuse_stranger(Run const& run) {
        auto const slots = rows_.slots_of(run);
        auto const text = builder_.text();
        bool const number = std::any_of(slots.begin(), slots.end(), [&](Slot const& slot) {
            return read_cell(slice(text, slot.span)).state == CellState::number;
        });
        if (run.row != row_group)
            refuse(builder_, rows_, run,
                   run.orphan ? std::string_view("without a label") : slice(text, run.label),
                   "the form has no such row");
        else if (number)
            refuse(builder_, rows_, run, slice(text, run.label),
                   "a heading of rows has no cells in this form");
    }

    // Blank cells that left their lines below the label.
    bool stands_in_gaps(std::size_t index, std::size_t columns) const {
        std::pmr::vector<Placed> cells(builder_.scratch());
        return place_by_gaps(row_at(index), columns, step_, cells);
    }

    // An unknown word of the header may be a column, and an empty cell before the others a part of a merged one: with
    // both, as many numbers as the form has columns may stand in two ways.
    static bool may_lack_strangers(Order const& order, std::span<const Slot> slots) {
        auto const places = order.view();
        auto const strangers = std::count(places.begin(), places.end(), other_place);
        return strangers > 0 && slots.size() == order.size &&
               count_filled(slots) + static_cast<std::size_t>(strangers) == order.size &&
               (slots.front().empty() || slots.back().empty());
    }

    void place_cells(std::size_t index, Order const& order) {
        auto const& run = rows_.runs[index];
        auto const slots = rows_.slots_of(run);
        auto const label = builder_.row_label(static_cast<std::size_t>(run.row));
        auto const total = total_of(order);
        auto const placed = place(builder_.text(), row_at(index), order.size, total,
                                  learnt_[row_of(run).block], step_, builder_.scratch());
        if (placed.proof == Proof::none) {
            if (!place_first_of_many(index, order))
                refuse(builder_, rows_, run, label, placed.reason);
            return;
        }
        // 3 | 2 | 5 | | below a header that lost a name: the sum has to stand below the total.
        if (total && !order.named && placed.cells[*total].slot < 0 && count_filled(slots) > 2 &&
            last_holds_others(builder_.text(), slots))
            return refuse(builder_, rows_, run, label,
                          "its last number looks like the total and stands below another column");
        if (total && placed.proof == Proof::labels && count_filled(slots) == order.size &&
            only_bare_labels_follow(rows_, index) && add_up_row(slots, *total).wrong > 0)
            return refuse(builder_, rows_, run, label,
                          "some of its numbers may be those of rows whose labels stand elsewhere");
        put(run, order, placed.cells);
        if (placed.proof == Proof::sum)
            builder_.diagnose(
                "table_placed_by_sum", Severity::info, rows_.span_of(run),
                formatted(builder_.scratch(),
                          "row {}: the only placement of its numbers whose sum is right", label));
    }

    void put(Run const& run, Order const& order, std::span<const Placed> cells) {
        auto const row = static_cast<std::size_t>(run.row);
        auto const slots = rows_.slots_of(run);
        auto at = run.label.end;
        for (std::size_t i = 0; i < order.size; ++i) {
            auto const what = order.places[i];
            auto const& cell = cells[i];
            auto const printed = cell.slot < 0 ? Span{at, at} : span_of(slots, cell);
            at = printed.end;
            if (what == repeat_place) builder_.repeat(printed);
            if (what < 0) continue;
            auto const column = static_cast<std::size_t>(what);
            bool const unnamed = order.no_others && !(order.named_few >> what & 1U);
            if (cell.slot < 0 && unnamed) continue;  // nothing says that it is there
            if (cell.slot < 0)
                builder_.put_blank(row, column, at);
            else if (cell.proven)
                builder_.put_joined(row, column, printed, *value_of(builder_.text(), slots, cell));
            else
                builder_.put(row, column, printed);
        }
    }

    // 行政许可, and 详见附件 on the line where its one cell would be.
    bool has_words(std::size_t index) {
        if (index + 1 == rows_.runs.size() || orders_[index].size != 1) return false;
        auto const& words = rows_.runs[index + 1];
        if (words.row != strange_row || words.orphan || words.begin != words.end) return false;
        auto const row = static_cast<std::size_t>(rows_.runs[index].row);
        builder_.put(row, static_cast<std::size_t>(orders_[index].places[0]), words.label);
        return true;
    }

    // A row with a label and nothing else is blank, unless the table has numbers that might be its own.
    void settle_empty_rows() {
        std::erase_if(empty_, [&](std::size_t index) { return has_words(index); });
        if (!empty_rows_are_blank(builder_, rows_)) return;
        for (auto const index : empty_)
            for (auto const what : orders_[index].view())
                if (what >= 0)
                    builder_.put_blank(static_cast<std::size_t>(rows_.runs[index].row),
                                       static_cast<std::size_t>(what), rows_.runs[index].label.end);
    }

    // ---- numbers apart from their labels -------------------------------------------------------------------

    // The numbers of the run `last` may be those of the rows above it as well.
    void place_block(std::size_t last) {
        auto const& run = rows_.runs[last];
        auto const slots = rows_.slots_of(run);
        if (run.row < 0 || orders_[last].conflict || orders_[last].unproven ||
            slots.size() < 2 * orders_[last].size)
            return;
        Block const block(builder_.text(), slots, builder_.scratch());
        auto order = orders_[last];
        columns_of(order, slots);
        if (deal_block(last, block, order, total_of(order)) || !order.named_most) return;
        keep_named(order);
        // Without a column of its own, what it counts is still in the total.
        if (deal_block(last, block, order, std::nullopt))
            tell_of_missing_columns(builder_, rows_.headers[run.header]);
    }

    bool deal_block(std::size_t last, Block const& block, Order const& order,
                    std::optional<std::size_t> total) {
        if (order.size < 2 || block.size() % order.size != 0) return false;
        auto const found = labels_above(last, block.size() / order.size);
        if (found.size() * order.size != block.size()) return false;
        std::pmr::vector<std::size_t> rows(builder_.scratch());
        for (auto const& label : found) rows.push_back(label.row);
        auto const dealt = block.deal(form_, rows, order.size, total);
        if (!dealt) return false;
        for (std::size_t r = 0; r < found.size(); ++r) {
            builder_.see_row(found[r].row);
            done_[found[r].run] = true;
            for (std::size_t c = 0; c < order.size; ++c)
                if (order.places[c] >= 0)
                    block.put(builder_, found[r].row, static_cast<std::size_t>(order.places[c]),
                              {r, found.size(), c, order.size}, *dealt);
        }
        builder_.diagnose(
            "table_placed_by_sum", Severity::info, rows_.span_of(rows_.runs[last]),
            formatted(builder_.scratch(),
                      "{} numbers below {} labels: they stand {}, only so the sums "
                      "of rows and columns are right",
                      block.size(), found.size(), dealt->down ? "column by column" : "row by row"));
        return true;
    }

    struct RowLabel {
        std::size_t run = 0, row = 0;
    };

    // The run `last` and those above it that have a label of the same block and nothing else, `wanted` at most.
    [[nodiscard]] std::pmr::vector<RowLabel> labels_above(std::size_t last,
                                                          std::size_t wanted) const {
        std::pmr::vector<RowLabel> found(builder_.scratch());
        found.push_back({last, static_cast<std::size_t>(rows_.runs[last].row)});
        auto const block = row_of(rows_.runs[last]).block;
        for (auto i = last; i > 0 && found.size() < wanted; --i) {
            auto const& run = rows_.runs[i - 1];
            if (run.begin != run.end) break;
            if (run.row < 0) {
                if (auto const row = row_between(rows_, i - 1, found.back().row))
                    found.push_back({i - 1, *row});
                continue;
            }
            if (row_of(run).block != block || orders_[i - 1].conflict) break;
            found.push_back({i - 1, static_cast<std::size_t>(run.row)});
        }
        std::reverse(found.begin(), found.end());
        return found;
    }

    // Where labels of the last rows come behind the table, their numbers follow those of the row above: the first are
    // its own if they add up, and either the rest are as many as such rows need or these add up as well.
    bool place_first_of_many(std::size_t index, Order const& order) {
        auto const& run = rows_.runs[index];
        auto const slots = rows_.slots_of(run);
        auto const total = total_of(order);
        if (!total || slots.size() % order.size != 0 || slots.size() <= order.size) return false;
        auto const own = slots.first(order.size);
        std::size_t const rows = slots.size() / order.size;
        if (rows == bare_labels_behind(rows_, index) + 1 ? add_up_row(own, *total).wrong > 0
                                                         : !add_up_all(slots, order.size, *total))
            return false;
        std::pmr::vector<Placed> cells(builder_.scratch());
        for (std::size_t i = 0; i < own.size(); ++i)
            cells.push_back({static_cast<std::int32_t>(i)});
        put(run, order, cells);
        Run rest = run;
        rest.begin += order.size;
        refuse(builder_, rows_, rest, builder_.row_label(static_cast<std::size_t>(run.row)),
               "the numbers behind its own belong to rows whose labels stand elsewhere");
        return true;
    }

    [[nodiscard]] Sums add_up_row(std::span<const Slot> slots, std::size_t total) const {
        return tables::add_up_row(builder_.text(), slots, form_, total, builder_.scratch());
    }

    // Are the slots rows, one behind the other, that add up to their totals?
    [[nodiscard]] bool add_up_all(std::span<const Slot> slots, std::size_t columns,
                                  std::size_t total) const {
        std::size_t right = 0;
        for (std::size_t i = 0; i < slots.size(); i += columns) {
            auto const sums = add_up_row(slots.subspan(i, columns), total);
            if (sums.wrong > 0) return false;
            right += sums.right;
        }
        return right > 0;
    }

    Builder& builder_;
    vocab::FormTable const& form_;
    Rows& rows_;
    std::pmr::vector<Order> orders_;       // of each run
    std::pmr::vector<bool> done_;          // runs that are placed
    std::pmr::vector<Alignment> learnt_;   // of each block
    std::pmr::vector<std::size_t> empty_;  // runs with a label and nothing else
    bool one_number_a_row_ = false;
    Step step_;
};

}  // namespace

void read_closed_table(Builder& builder, Rows& rows) { ClosedTable(builder, rows).read(); }

}  // namespace gouji::tables
