#include <algorithm>

#include "open_columns.hpp"

// Blank cells that left their lines, in a table that has a line for each cell.
namespace gouji::tables {
namespace {

class Gaps {
public:
    Gaps(Builder const& builder, OpenColumns const& columns, Rows& rows)
        : builder_(builder), columns_(columns), rows_(rows) {}

    void fill() {
        Step step;
        Alignment unused;
        for (std::size_t i = 0; i < rows_.runs.size(); ++i)
            if (has_lines(i)) learn(row_at(i), columns_.of(rows_.runs[i]).size, unused, step);
        if (step.lines == 0 || !step.uniform) return;
        std::pmr::vector<Slot> slots(builder_.scratch());
        std::pmr::vector<Run> runs(rows_.runs, builder_.scratch());
        std::size_t explained = 0, others = 0;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            auto const begin = slots.size();
            auto const own = rows_.slots_of(runs[i]);
            auto const order = columns_.of(runs[i]);
            bool const filled =
                has_lines(i) && own.size() < order.size && fill(i, order, step, slots);
            if (!filled) slots.insert(slots.end(), own.begin(), own.end());
            if (filled)
                ++explained;
            else if (has_lines(i) && own.size() != order.size)
                ++others;
            runs[i].begin = begin;
            runs[i].end = slots.size();
        }
        if (explained < 10 * others) return;
        rows_.slots = std::move(slots);
        rows_.runs = std::move(runs);
    }

private:
    [[nodiscard]] Row row_at(std::size_t index) const {
        return rows_.row_at(index, builder_.line_behind());
    }

    // Does a row of the table, not a heading, have a line for each of its cells?
    [[nodiscard]] bool has_lines(std::size_t index) const {
        auto const& run = rows_.runs[index];
        auto const slots = rows_.slots_of(run);
        return run.row != row_group && !run.orphan && !slots.empty() &&
               std::all_of(slots.begin(), slots.end(), [](Slot const& slot) {
                   return slot.layout == outline::Layout::single && !slot.empty();
               });
    }

    // Appends the slots of a run with empty ones in its gaps, if these account for every place of the header.
    bool fill(std::size_t index, Order const& order, Step const& step,
              std::pmr::vector<Slot>& slots) const {
        std::pmr::vector<Placed> cells(builder_.scratch());
        if (!place_by_gaps(row_at(index), order.size, step, cells)) return false;
        auto const own = rows_.slots_of(rows_.runs[index]);
        auto const begin = slots.size();
        auto at = rows_.runs[index].label.end;
        for (auto const& cell : cells) {
            auto& slot = slots.emplace_back(own.front());
            if (cell.slot >= 0) {
                slot = own[static_cast<std::size_t>(cell.slot)];
                at = slot.span.end;
            } else {
                slot.kind = EventKind::empty;
                slot.span = {at, at};
            }
        }
        if (fits(builder_.text(), std::span(slots).subspan(begin), order)) return true;
        slots.resize(begin);
        return false;
    }

    Builder const& builder_;
    OpenColumns const& columns_;
    Rows& rows_;
};

}  // namespace

void fill_gaps(Builder const& builder, OpenColumns const& columns, Rows& rows) {
    Gaps(builder, columns, rows).fill();
}

}  // namespace gouji::tables
