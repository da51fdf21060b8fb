#include "closed_columns.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <utility>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"

namespace gouji::tables {
namespace {

class Columns {
public:
    Columns(Builder& builder, Rows const& rows)
        : builder_(builder), form_(builder.form()), rows_(rows), orders_(builder.scratch()) {}

    std::pmr::vector<Order> choose() {
        choose_orders();
        for_each_header([&](auto begin, auto end) { doubt_repeats(begin, end); });
        for_each_header([&](auto begin, auto end) { drop_columns_not_printed(begin, end); });
        return std::move(orders_);
    }

private:
    // A header that named no block goes with the first block below it, not with the next one.
    void choose_orders() {
        std::optional<std::uint8_t> block_before;
        std::size_t header_before = 0;
        for (auto const& run : rows_.runs) {
            auto& order = orders_.emplace_back();
            if (run.row < 0) continue;
            auto const& row = row_of(run);
            auto const& top = rows_.headers[run.header];
            bool const first = run.header != header_before || !block_before;
            bool const fresh = first || *block_before == row.block || top.block.has_value();
            if (first) block_before = row.block;
            header_before = run.header;
            auto const index = orders_.size() - 1;
            order = has_columns_of_last(index) ? orders_[index - 1]
                                               : order_of(builder_, top, row, fresh);
            if (first && top.set_out && order.named &&
                std::popcount(form_.blocks[row.block].columns) > static_cast<int>(order.size))
                tell_of_missing_columns(builder_, top);
        }
    }

    // Rows of one block below one header have the same columns, but for forms that the row itself tells apart.
    bool has_columns_of_last(std::size_t index) const {
        if (index == 0 || !builder_.choice().proven) return false;
        auto const &last = rows_.runs[index - 1], &run = rows_.runs[index];
        return last.row >= 0 && last.header == run.header &&
               row_of(last).block == row_of(run).block;
    }

    // Calls `rows(begin, end)` for the runs below each header.
    void for_each_header(auto rows) {
        for (std::size_t begin = 0; begin < rows_.runs.size();) {
            auto end = begin;
            while (end < rows_.runs.size() && rows_.runs[end].header == rows_.runs[begin].header)
                ++end;
            rows(begin, end);
            begin = end;
        }
    }

    // A header that names a column several times is one merged cell taken apart if the numbers below it are as well:
    // 7 | 7 | 7.
    void doubt_repeats(std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i) {
            auto const slots = rows_.slots_of(rows_.runs[i]);
            if (rows_.runs[i].row < 0 || count_filled(slots) == 0 ||
                repeats_hold(orders_[i], slots))
                continue;
            for (auto k = begin; k < end; ++k) {
                orders_[k].conflict = true;
                orders_[k].reason = "its header names columns twice";
            }
            return;
        }
    }
    bool repeats_hold(Order const& order, std::span<const Slot> slots) const {
        auto const places = order.view();
        if (std::find(places.begin(), places.end(), repeat_place) == places.end()) return true;
        if (slots.size() != order.size) return false;
        for (std::size_t i = 1; i < order.size; ++i)
            if (places[i] == repeat_place &&
                slice(builder_.text(), slots[i].span) != slice(builder_.text(), slots[i - 1].span))
                return false;
        return true;
    }

    // A header that leaves out columns tells the truth if the rows below it show that; else it has lost a name.
    void drop_columns_not_printed(std::size_t begin, std::size_t end) {
        auto const few = columns_named(begin, end);
        if (few == 0) return;
        auto const rows = rows_below(begin, end, static_cast<std::size_t>(std::popcount(few)));
        if (!have_total_last(few, begin, rows) && !stand_below_names(few, begin, rows)) return;
        for (auto i = begin; i < end; ++i)
            if (orders_[i].named_few == few) keep_named(orders_[i]);
        tell_of_missing_columns(builder_, rows_.headers[rows_.runs[begin].header]);
    }

    // The columns that the header of these rows names if it leaves out others; 0 where it names all or the rows differ.
    [[nodiscard]] std::uint32_t columns_named(std::size_t begin, std::size_t end) const {
        std::uint32_t few = 0;
        for (auto i = begin; i < end; ++i) {
            auto const named = orders_[i].named_few;
            if (rows_.runs[i].row < 0 || named == 0) continue;
            if (few != 0 && few != named) return 0;
            few = named;
        }
        return few;
    }

    // How many of the rows that print anything have as many numbers as the header has names, more or fewer.
    struct RowsBelow {
        std::size_t as_many = 0, over = 0, short_of = 0;
        std::size_t total_last = 0;   // as many, and the last may be their total
        std::size_t shows_total = 0;  // and is not 0
        std::size_t below_names = 0;  // every cell has a name
    };
    [[nodiscard]] RowsBelow rows_below(std::size_t begin, std::size_t end,
                                       std::size_t names) const {
        RowsBelow rows;
        for (auto i = begin; i < end; ++i) {
            auto const slots = rows_.slots_of(rows_.runs[i]);
            auto const filled = count_filled(slots);
            if (rows_.runs[i].row < 0 || orders_[i].named_few == 0 || filled == 0) continue;
            if (filled > names) ++rows.over;
            if (filled < names) ++rows.short_of;
            rows.below_names +=
                stands_below_names(slots, names, rows_.headers[rows_.runs[i].header]);
            if (filled != names) continue;
            ++rows.as_many;
            if (!last_holds_others(builder_.text(), slots)) continue;
            ++rows.total_last;
            rows.shows_total += value_of(builder_.text(), slots, last_filled(slots)) != Decimal{};
        }
        return rows;
    }

    // No more numbers than names, in most rows as many, and the last of them may be their total.
    [[nodiscard]] bool have_total_last(std::uint32_t few, std::size_t begin,
                                       RowsBelow const& rows) const {
        auto const wrong = rows.as_many - rows.total_last;
        return order_below(few, begin).named_most && names_total(few) && rows.total_last >= 2 &&
               rows.total_last > 4 * (wrong + rows.over) && rows.total_last > rows.short_of;
    }

    // Every cell of every row has its name, and none looks like the total where that has no name.
    [[nodiscard]] bool stand_below_names(std::uint32_t few, std::size_t begin,
                                         RowsBelow const& rows) const {
        if (!order_below(few, begin).no_others || rows.as_many == 0) return false;
        if (rows.below_names < rows.as_many + rows.short_of + rows.over) return false;
        return names_total(few) || form_.total_column.empty() || rows.shows_total == 0 ||
               rows.total_last < rows.as_many;
    }

    // As many cells as names, or in a grid nothing but below a name.
    static bool stands_below_names(std::span<const Slot> slots, std::size_t names,
                                   Header const& top) {
        if (slots.size() == names) return true;
        return std::all_of(slots.begin(), slots.end(), [&](Slot const& slot) {
            return slot.empty() || is_below_name(slot, top);
        });
    }
    static bool is_below_name(Slot const& slot, Header const& top) {
        auto const items = top.view();
        return outline::is_grid(slot.layout) &&
               std::any_of(items.begin(), items.end(), [&](HeaderItem const& item) {
                   return item.what >= 0 && item.field == slot.field &&
                          outline::is_grid(item.layout);
               });
    }

    [[nodiscard]] Order const& order_below(std::uint32_t few, std::size_t begin) const {
        return *std::find_if(orders_.begin() + static_cast<std::ptrdiff_t>(begin), orders_.end(),
                             [&](Order const& order) { return order.named_few == few; });
    }
    [[nodiscard]] bool names_total(std::uint32_t few) const {
        return form_.columns[static_cast<std::size_t>(std::bit_width(few) - 1)].id ==
               form_.total_column;
    }
    static Placed last_filled(std::span<const Slot> slots) {
        auto last = slots.size() - 1;
        while (slots[last].empty()) --last;
        return {static_cast<std::int32_t>(last)};
    }

    [[nodiscard]] vocab::FormRow const& row_of(Run const& run) const {
        return form_.rows[static_cast<std::size_t>(run.row)];
    }

    Builder& builder_;
    vocab::FormTable const& form_;
    Rows const& rows_;
    std::pmr::vector<Order> orders_;  // of each run
};

}  // namespace

std::pmr::vector<Order> closed_orders(Builder& builder, Rows const& rows) {
    return Columns(builder, rows).choose();
}

void keep_named(Order& order) {
    std::size_t n = 0;
    for (std::size_t k = 0; k < order.size; ++k)
        if (auto const what = order.places[k]; what >= 0 && (order.named_few >> what & 1U))
            order.places[n++] = what;
    order.size = n;
    order.named = true;
}

void tell_of_missing_columns(Builder& builder, Header const& top) {
    builder.diagnose("table_column_missing", Severity::warning, top.span,
                     "the header leaves out columns of the form, and so do the rows below it");
}

bool last_holds_others(std::string_view text, std::span<const Slot> slots) {
    Decimal sum;
    std::optional<Decimal> last;
    for (auto const& slot : slots) {
        if (slot.empty()) continue;
        if (last) {
            auto const next = add(sum, *last);
            if (!next) return false;
            sum = *next;
        }
        auto const cell = read_cell(slice(text, slot.span));
        if (cell.state != CellState::number || cell.split) return false;
        last = cell.value;
    }
    return last && !(*last < sum);
}

}  // namespace gouji::tables
