#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <optional>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/builder.hpp"
#include "gouji/tables/cell.hpp"

// Rows side by side in the header above one line of numbers: the remedies table. It is printed as one
// line of 15 numbers, as 12 where the totals were left out, or as a small table for each row.
namespace gouji::tables {
namespace {

using outline::Label;
using outline::LabelRole;
using outline::Layout;

constexpr std::size_t most_labels = 64;

class RowsAcross {
public:
    RowsAcross(Builder& builder, std::span<const Event> events)
        : builder_(builder), form_(builder.form()), events_(events), slots_(builder.scratch()) {
        for (std::size_t c = 0; c < form_.columns.size(); ++c)
            if (form_.columns[c].id == form_.total_column) total_ = c;
    }

    void read() {
        for (auto const& event : events_) {
            switch (event.kind) {
                case EventKind::label: on_label(event); break;
                case EventKind::foreign:
                case EventKind::text:
                    // Parts of broken labels.
                    builder_.label(event.span);
                    break;
                case EventKind::unit: break;
                case EventKind::value:
                case EventKind::empty: on_cell(event); break;
            }
        }
        settle();
    }

private:
    void on_label(Event const& event) {
        builder_.label(event.span);
        auto const& label = event.label;
        settle(label.role == LabelRole::column);
        if (label_line_ != UINT32_MAX && event.line > label_line_) {
            // Labels that have a line each stand as far apart as cells do.
            auto const lines = event.line - label_line_;
            step_.lines = step_.lines == 0 ? lines : std::min(step_.lines, lines);
        }
        if (event.layout != Layout::single) step_.uniform = false;
        label_line_ = event.end_line;
        row_begins_ = false;
        if (label.role == LabelRole::column && columns_seen_ < columns_.size())
            columns_[columns_seen_++] = label.index;
        if (label.role != LabelRole::row) return;
        // Behind a header, the row's own cells follow on its line.
        row_begins_ = columns_seen_ > 0 || per_row_ > 0;
        if (rows_seen_ < rows_.size()) rows_[rows_seen_++] = label.index;
    }

    void on_cell(Event const& event) {
        // Empty cells beside the words of a header are parts of merged ones.
        if (event.kind == EventKind::empty && event.line == label_line_ && !row_begins_) return;
        slots_.push_back({event.kind, event.layout, event.wide_gap, event.span, event.line,
                          event.place, event.end_place, event.field, event.after_page});
    }

    // A number alone on its line, above or below a line of cells, is none of them: a page number, say.
    void drop_strays() {
        std::size_t best = 0, lines = 0, size = 0;
        for (std::size_t i = 0; i < slots_.size(); i += size) {
            size = 1;
            while (i + size < slots_.size() && slots_[i + size].line == slots_[i].line) ++size;
            if (size < 2) continue;
            ++lines;
            best = i;
        }
        if (lines != 1) return;
        auto const line = slots_[best].line;
        std::erase_if(slots_, [&](Slot const& slot) { return slot.line != line; });
    }

    // Places the numbers that have come since the last labels. Empty cells above a header (`header`) are
    // parts of merged ones.
    void settle(bool header = false) {
        drop_strays();
        auto const filled = static_cast<std::size_t>(
            std::count_if(slots_.begin(), slots_.end(), [](Slot const& s) { return !s.empty(); }));
        if (filled == 0) {
            if (slots_.size() + 1 >= form_.columns.size() && rows_seen_ == 1 && row_begins_ &&
                !header)
                blank_row();
            slots_.clear();
            return;
        }
        if (!place_numbers(filled)) refuse(filled);
        slots_.clear();
        rows_seen_ = columns_seen_ = 0;
    }

    void blank_row() {
        auto const row = std::size_t{rows_[0]};
        if (builder_.row_seen(row)) return;
        builder_.see_row(row);
        for (std::size_t c = 0; c < form_.columns.size(); ++c)
            builder_.put_blank(row, c, slots_.front().span.begin);
        rows_seen_ = columns_seen_ = 0;
    }

    bool place_numbers(std::size_t filled) {
        auto const all = form_.columns.size();
        bool const any_total =
            total_ && std::find(columns_.begin(), columns_.begin() + std::ptrdiff_t(columns_seen_),
                                *total_) != columns_.begin() + std::ptrdiff_t(columns_seen_);
        reason_ = "the numbers are not as many as the columns";

        // The rows that the header names; one that was lost is found by what the sums say.
        std::array<std::uint8_t, 8> rows{};
        std::size_t count = 0;
        for (std::size_t i = 0; i < rows_seen_ && count < rows.size(); ++i)
            rows[count++] = rows_[i];
        bool const named = distinct(std::span(rows).first(count)) && count > 0;
        if (count > 0 && !named) {
            reason_ = "the header names a row twice";
            return false;
        }
        bool const whole_form = filled == all * form_.rows.size();
        if (count < form_.rows.size() && whole_form && first_) {
            for (std::size_t r = 0; r < form_.rows.size(); ++r)
                rows[r] = static_cast<std::uint8_t>(r);
            if (!follows(std::span(rows_).first(rows_seen_),
                         std::span(rows).first(form_.rows.size())))
                return false;
            return take(std::span(rows).first(form_.rows.size()), all, filled, true);
        }
        if (count == 0) {
            reason_ = "no row is named above or beside the numbers";
            return false;
        }
        auto const used = std::span(rows).first(count);

        // With totals, or without if the header has none.
        bool const without_total = total_ && columns_seen_ > 0 && !any_total;
        bool const as_before = columns_seen_ == 0 && per_row_ != 0;
        std::size_t const per_row = as_before ? per_row_ : without_total ? all - 1 : all;
        return take(used, per_row, filled, false);
    }

    static bool distinct(std::span<const std::uint8_t> rows) {
        std::bitset<256> seen;
        for (auto const r : rows) {
            if (seen[r]) return false;
            seen.set(r);
        }
        return true;
    }
    static bool follows(std::span<const std::uint8_t> part, std::span<const std::uint8_t> whole) {
        std::size_t at = 0;
        for (auto const p : part) {
            while (at < whole.size() && whole[at] != p) ++at;
            if (at++ == whole.size()) return false;
        }
        return true;
    }

    // The columns from left to right, `per_row` for each row, or nothing if the header contradicts them.
    bool order_of(std::size_t rows, std::size_t per_row, bool& agreed) {
        order_size_ = 0;
        std::array<std::uint8_t, most_labels> standard{};
        std::size_t n = 0;
        for (std::size_t r = 0; r < rows && n + per_row <= standard.size(); ++r)
            for (std::size_t c = 0; c < form_.columns.size(); ++c)
                if (per_row == form_.columns.size() || !total_ || c != *total_)
                    standard[n++] = static_cast<std::uint8_t>(c);
        auto const printed = std::span(columns_).first(columns_seen_);
        if (printed.size() == n) {
            // Every column is named: the header's order holds, row by row.
            bool each = true;
            for (std::size_t r = 0; r < rows; ++r)
                each = each && distinct(printed.subspan(r * per_row, per_row));
            std::copy(printed.begin(), printed.end(), order_.begin());
            order_size_ = n;
            agreed = each;
            return each;
        }
        if (printed.size() == per_row && rows > 1 && distinct(printed)) {
            for (std::size_t r = 0; r < rows; ++r)
                std::copy(printed.begin(), printed.end(),
                          order_.begin() + std::ptrdiff_t(r * per_row));
            order_size_ = n;
            agreed = true;
            return true;
        }
        std::copy(standard.begin(), standard.begin() + std::ptrdiff_t(n), order_.begin());
        order_size_ = n;
        agreed = !printed.empty() && follows(printed, std::span(standard).first(n));
        return agreed || printed.empty() || printed.size() < n;
    }

    bool take(std::span<const std::uint8_t> rows, std::size_t per_row, std::size_t filled,
              bool only_by_sum) {
        auto const wanted = rows.size() * per_row;
        bool agreed = false;
        if (!order_of(rows.size(), per_row, agreed)) {
            reason_ = "the header names columns that contradict each other";
            return false;
        }
        // Which slots: all that hold something, or as many cells as columns with blank ones among them.
        std::array<std::int32_t, most_labels> chosen{};
        if (wanted > chosen.size()) return false;
        if (filled == wanted) {
            std::size_t n = 0;
            for (std::size_t i = 0; i < slots_.size(); ++i)
                if (!slots_[i].empty()) chosen[n++] = static_cast<std::int32_t>(i);
        } else if (filled < wanted && slots_.size() >= wanted && rest_empty(wanted) &&
                   (slots_.front().line == slots_.back().line || slots_.size() == wanted + 1)) {
            // Where each cell has its line, one more pipe closes the row: without it a cell may be lost.
            for (std::size_t i = 0; i < wanted; ++i)
                chosen[i] = slots_[i].empty() ? -1 : static_cast<std::int32_t>(i);
        } else if (std::pmr::vector<Placed> placed(builder_.scratch());
                   filled < wanted && filled == slots_.size() && label_line_ != UINT32_MAX &&
                   place_by_gaps({slots_, label_line_, 0, 0, std::nullopt}, wanted, step_,
                                 placed)) {
            for (std::size_t i = 0; i < wanted; ++i) chosen[i] = placed[i].slot;
        } else {
            return false;
        }
        bool const adds_up = sums(rows.size(), per_row, std::span(chosen).first(wanted));
        if ((only_by_sum || (!agreed && rows.size() > 1)) && !adds_up) {
            reason_ = "the header is broken and the sums do not show which number is which";
            return false;
        }
        for (auto const r : rows)
            if (builder_.row_seen(r)) {
                reason_ = "the table has this row twice; the first is kept";
                return false;
            }
        auto at = slots_.front().span.begin;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            builder_.see_row(rows[r]);
            for (std::size_t i = 0; i < per_row; ++i) {
                auto const slot = chosen[r * per_row + i];
                auto const column = std::size_t{order_[r * per_row + i]};
                if (slot < 0) {
                    builder_.put_blank(rows[r], column, at);
                } else {
                    at = slots_[static_cast<std::size_t>(slot)].span.end;
                    builder_.put(rows[r], column, slots_[static_cast<std::size_t>(slot)].span);
                }
            }
        }
        if (only_by_sum || (!agreed && rows.size() > 1))
            builder_.diagnose("table_placed_by_sum", Severity::info, span(),
                              "the header is broken; the numbers stand in the form's order and "
                              "their sums are right");
        first_ = false;
        per_row_ = per_row;
        return true;
    }

    bool rest_empty(std::size_t wanted) const {
        return std::all_of(slots_.begin() + static_cast<std::ptrdiff_t>(wanted), slots_.end(),
                           [](Slot const& s) { return s.empty(); });
    }

    // Does every row add up to its total?
    bool sums(std::size_t rows, std::size_t per_row, std::span<const std::int32_t> chosen) const {
        if (!total_ || per_row != form_.columns.size()) return false;
        for (std::size_t r = 0; r < rows; ++r) {
            Decimal sum;
            std::optional<Decimal> total;
            for (std::size_t i = 0; i < per_row; ++i) {
                auto const slot = chosen[r * per_row + i];
                if (slot < 0) return false;
                auto const cell =
                    read_cell(slice(builder_.text(), slots_[static_cast<std::size_t>(slot)].span));
                if (cell.state != CellState::number || cell.split) return false;
                if (order_[r * per_row + i] == *total_) {
                    total = cell.value;
                } else if (auto const next = add(sum, *cell.value)) {
                    sum = *next;
                } else {
                    return false;
                }
            }
            if (!total || !(*total == sum)) return false;
        }
        return true;
    }

    Span span() const { return {slots_.front().span.begin, slots_.back().span.end}; }

    void refuse(std::size_t filled) {
        builder_.unplaced(span());
        builder_.diagnose("table_number_unplaced", Severity::warning, span(),
                          fmt::format("{} numbers of the remedies table: {}", filled, reason_));
    }

    Builder& builder_;
    vocab::FormTable const& form_;
    std::span<const Event> events_;
    std::pmr::vector<Slot> slots_;
    std::optional<std::size_t> total_;
    std::array<std::uint8_t, most_labels> rows_{}, columns_{}, order_{};
    std::size_t rows_seen_ = 0, columns_seen_ = 0, order_size_ = 0;
    std::size_t per_row_ = 0;  // of the last numbers that were placed
    bool first_ = true;
    std::string_view reason_;
    std::uint32_t label_line_ = UINT32_MAX;
    Step step_;
    bool row_begins_ = false;
};

}  // namespace

void read_rows_across(Builder& builder, std::span<const Event> events) {
    RowsAcross(builder, events).read();
}

}  // namespace gouji::tables
