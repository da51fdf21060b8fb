#include "closed_columns.hpp"

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
        drop_columns_not_printed();
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

    // A header that leaves out columns tells the truth if the rows below it have no more numbers than it has
    // names, most have as many, and the last of them may be their total; else it has lost a name.
    void drop_columns_not_printed() {
        for (std::size_t begin = 0; begin < rows_.runs.size();) {
            auto end = begin;
            while (end < rows_.runs.size() && rows_.runs[end].header == rows_.runs[begin].header)
                ++end;
            drop_columns_not_printed(begin, end);
            begin = end;
        }
    }

    void drop_columns_not_printed(std::size_t begin, std::size_t end) {
        std::size_t right = 0, wrong = 0, short_of = 0, over = 0;
        std::uint32_t few = 0;
        for (auto i = begin; i < end; ++i) {
            if (rows_.runs[i].row < 0 || orders_[i].named_few == 0) continue;
            auto const slots = rows_.slots_of(rows_.runs[i]);
            auto const filled = count_filled(slots);
            if (filled == 0) continue;
            auto const names = std::popcount(orders_[i].named_few);
            if (few != 0 && few != orders_[i].named_few) return;
            few = orders_[i].named_few;
            if (filled > static_cast<std::size_t>(names))
                ++over;
            else if (filled < static_cast<std::size_t>(names))
                ++short_of;
            else
                ++(last_holds_others(builder_.text(), slots) ? right : wrong);
        }
        if (few == 0 || right < 2 || right <= 4 * (wrong + over) || right <= short_of ||
            form_.columns[static_cast<std::size_t>(std::bit_width(few) - 1)].id !=
                form_.total_column)
            return;
        for (auto i = begin; i < end; ++i) {
            if (orders_[i].named_few != few) continue;
            keep_named(orders_[i]);
        }
        tell_of_missing_columns(builder_, rows_.headers[rows_.runs[begin].header]);
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

bool keep_named(Order& order) {
    if (order.named_few == 0) return false;
    std::size_t n = 0;
    for (std::size_t k = 0; k < order.size; ++k)
        if (auto const what = order.places[k]; what >= 0 && (order.named_few >> what & 1U))
            order.places[n++] = what;
    order.size = n;
    order.named = true;
    return true;
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
