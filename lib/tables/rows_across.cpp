#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <utility>

#include "../formatted.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/builder.hpp"
#include "gouji/tables/cell.hpp"
#include "header_across.hpp"

// Rows side by side in the header above one line of numbers: the remedies table. It is printed as one
// line of 15 numbers, as 12 where the totals were left out, or as a small table for each row.
namespace gouji::tables {
namespace {

using outline::LabelRole;
using outline::Layout;

class RowsAcross {
public:
    RowsAcross(Builder& builder, std::span<const Event> events)
        : builder_(builder),
          form_(builder.form()),
          events_(events),
          slots_(builder.scratch()),
          cells_(builder.scratch()) {
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
        next_line_ = builder_.line_behind();
        settle();
    }

private:
    void on_label(Event const& event) {
        builder_.label(event.span);
        auto const& label = event.label;
        next_line_ = event.line;
        settle(label.role == LabelRole::column);
        if (label_line_ != UINT32_MAX && event.line > label_line_) {
            // Labels that have a line each stand as far apart as cells do.
            auto const lines = event.line - label_line_;
            step_.lines = step_.lines == 0 ? lines : std::min(step_.lines, lines);
        }
        if (event.layout != Layout::single) step_.uniform = false;
        label_line_ = event.end_line;
        label_end_ = event.span.end;
        row_begins_ = false;
        if (label.role == LabelRole::column) top_.take_column(event);
        if (label.role != LabelRole::row) return;
        // Behind a header, the row's own cells follow on its line.
        row_begins_ = top_.columns > 0 || per_row_ > 0;
        if (std::exchange(rows_beside_, false)) top_.clear();
        top_.take_row(event);
    }

    void on_cell(Event const& event) {
        // Empty cells beside the words of a header are parts of merged ones.
        bool const may_be_row = row_begins_ || (top_.rows > 1 && top_.columns == 1);
        if (event.kind == EventKind::empty && event.line == label_line_ && !may_be_row) return;
        slots_.push_back({event.kind, event.layout, event.wide_gap, event.span, event.line,
                          event.place, event.field, event.after_page});
    }

    // A number alone on its line, above or below the line that holds the cells, is none of them: a page number, say.
    void drop_strays() {
        std::size_t best = 0, lines = 0, size = 0;
        for (std::size_t i = 0; i < slots_.size(); i += size) {
            size = 1;
            while (i + size < slots_.size() && slots_[i + size].line == slots_[i].line) ++size;
            if (size + 1 < form_.columns.size()) continue;
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
        if (!header && !slots_.empty() && top_.columns > 0 && top_.rows > 0)
            if (auto spread = top_.spread(form_, slots_, builder_.scratch()))
                slots_ = std::move(*spread);
        auto const filled = static_cast<std::size_t>(
            std::count_if(slots_.begin(), slots_.end(), [](Slot const& s) { return !s.empty(); }));
        bool const all_blank = filled == 0 && !header && is_blank_row();
        if (all_blank) put_blank_rows();
        if (filled > 0 && !place_numbers(filled)) refuse(filled);
        if (rows_beside_)
            top_.columns = 0;
        else if (filled > 0 || all_blank)
            top_.clear();
        slots_.clear();
    }

    // Is the row there, with a cell for each column, though nothing stands in them?
    bool is_blank_row() {
        if (rows_beside_ || top_.rows == 0 || (top_.columns == 0 && per_row_ == 0)) return false;
        auto const wanted = top_.rows * form_.columns.size();
        if (slots_.empty())
            return is_empty_form(wanted) || place_by_gaps(gaps(), wanted, step_, cells_);
        bool const beside_label = row_begins_ && top_.rows == 1;
        return beside_label ? slots_.size() + 1 >= wanted
                            : slots_.front().line == slots_.back().line &&
                                  (slots_.size() == wanted || slots_.size() == wanted + 1);
    }

    // The whole header is there, and no number in all of the table.
    bool is_empty_form(std::size_t cells) const {
        return top_.rows == form_.rows.size() && top_.columns == cells &&
               next_line_ == builder_.line_behind() && !builder_.number_follows();
    }

    void put_blank_rows() {
        auto const at = slots_.empty() ? label_end_ : slots_.front().span.begin;
        for (auto const row : top_.row_view()) {
            if (builder_.row_seen(row)) continue;
            builder_.see_row(row);
            for (std::size_t c = 0; c < form_.columns.size(); ++c) builder_.put_blank(row, c, at);
        }
    }

    // The slots as a row between the last label and what follows them.
    Row gaps() const { return {slots_, label_line_, 0, next_line_, true}; }

    bool place_numbers(std::size_t filled) {
        reason_ = "the numbers are not as many as the columns";
        if (are_beside_column(filled)) return put_beside_column();

        auto const named = top_.row_view();
        if (!distinct(named)) {
            reason_ = "the header names a row twice";
            return false;
        }
        if (is_kindless(filled)) return take_first_row();
        bool const whole_form = filled == form_.columns.size() * form_.rows.size();
        if (named.size() < form_.rows.size() && whole_form && first_) return take_all(filled);
        if (named.empty()) {
            reason_ = "no row is named above or beside the numbers";
            return false;
        }
        return take(named, columns_per_row(), filled, false);
    }

    // 行政复议 and 行政诉讼 with the same columns, where the kinds of lawsuits are not named: the first numbers are sure.
    bool is_kindless(std::size_t filled) const {
        auto const columns = form_.columns.size();
        auto const names = top_.column_view();
        return top_.rows == 1 && filled == 2 * columns && slots_.size() == filled &&
               names.size() == filled && distinct(names.first(columns)) &&
               std::equal(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(columns),
                          names.begin() + static_cast<std::ptrdiff_t>(columns));
    }
    bool take_first_row() {
        auto const columns = form_.columns.size();
        std::pmr::vector<Slot> rest(slots_.begin() + static_cast<std::ptrdiff_t>(columns),
                                    slots_.end(), builder_.scratch());
        slots_.resize(columns);
        top_.columns = columns;
        bool const taken = take(top_.row_view(), columns, columns, false);
        if (taken) {
            slots_ = std::move(rest);
            reason_ = "the header does not say of which kind the lawsuits are";
            refuse(columns);
        } else {
            slots_.insert(slots_.end(), rest.begin(), rest.end());
        }
        return taken;
    }

    // The rows that the header lost are found by what the sums say.
    bool take_all(std::size_t filled) {
        std::array<std::uint8_t, most_labels> indices{};
        auto const rows = std::span(indices).first(form_.rows.size());
        std::iota(rows.begin(), rows.end(), std::uint8_t{0});
        return follows(top_.row_view(), rows) && take(rows, form_.columns.size(), filled, true);
    }

    // With totals, or without if the header has none.
    std::size_t columns_per_row() const {
        if (top_.columns == 0 && per_row_ != 0) return per_row_;
        bool const without_total = total_ && top_.columns > 0 && !top_.names_total(form_);
        return form_.columns.size() - (without_total ? 1 : 0);
    }

    // 结果维持 | 1 | 4 | 7 below a header of rows alone: the table is turned, each line is a column.
    bool are_beside_column(std::size_t filled) const {
        if (top_.rows < 2 || top_.columns != 1 || slots_.size() != top_.rows || filled == 0 ||
            !distinct(top_.row_view()))
            return false;
        return rows_beside_ || std::none_of(top_.row_view().begin(), top_.row_view().end(),
                                            [&](auto row) { return builder_.row_seen(row); });
    }
    bool put_beside_column() {
        auto const column = top_.column_view().front();
        for (std::size_t i = 0; i < slots_.size(); ++i) {
            auto const row = top_.row_view()[i];
            builder_.see_row(row);
            if (slots_[i].empty())
                builder_.put_blank(row, column, slots_[i].span.begin);
            else
                builder_.put(row, column, slots_[i].span);
        }
        return rows_beside_ = true;
    }

    // The columns from left to right, `per_row` for each row, or nothing if the header contradicts them.
    std::optional<OrderAcross> order_of(std::size_t rows, std::size_t per_row) const {
        if (top_.columns != 0 || per_row_ != per_row)
            return top_.order(form_, rows, per_row == form_.columns.size());
        // A further row below the header that the row before had.
        auto order = order_;
        order.size = std::min(rows * per_row, order.columns.size());
        for (auto i = per_row; i < order.size; ++i) order.columns[i] = order.columns[i - per_row];
        return order;
    }

    bool take(std::span<const std::uint8_t> rows, std::size_t per_row, std::size_t filled,
              bool only_by_sum) {
        auto const order = order_of(rows.size(), per_row);
        if (!order) {
            reason_ = "the header names columns that contradict each other";
            return false;
        }
        order_ = *order;
        if (!choose_cells(rows.size() * per_row, filled) && !mend(rows.size(), per_row, filled))
            return false;
        bool const by_sum = only_by_sum || !order_.agreed || may_be_wrong(per_row);
        if (by_sum && !add_up(rows.size(), per_row)) {
            reason_ = "the header is broken and the sums do not show which number is which";
            return false;
        }
        if (std::any_of(rows.begin(), rows.end(), [&](auto r) { return builder_.row_seen(r); })) {
            reason_ = "the table has this row twice; the first is kept";
            return false;
        }
        for (std::size_t r = 0; r < rows.size(); ++r) put_row(rows[r], r, per_row);
        if (by_sum)
            builder_.diagnose("table_placed_by_sum", Severity::info, span(),
                              "the header is broken; the numbers stand in the form's order and "
                              "their sums are right");
        first_ = false;
        per_row_ = per_row;
        return true;
    }

    // Torn numbers, joined or not, want the proof that rows with totals can give.
    bool may_be_wrong(std::size_t per_row) const {
        bool const joined =
            std::any_of(cells_.begin(), cells_.end(), [](auto& c) { return c.joined; });
        return may_be_torn(builder_.text(), slots_) || (joined && per_row == form_.columns.size());
    }

    // Which slots are the cells: all that hold something; as many as columns with blank ones among them; those that a
    // torn number or lines left blank account for.
    bool choose_cells(std::size_t wanted, std::size_t filled) {
        cells_.clear();
        if (filled == wanted) {
            for (std::size_t i = 0; i < slots_.size(); ++i)
                if (!slots_[i].empty()) cells_.push_back({static_cast<std::int32_t>(i)});
            return true;
        }
        if (filled > wanted) return join_torn(builder_.text(), slots_, wanted, cells_);
        // Where each cell has its line, one more pipe closes the row: without it a cell may be lost.
        bool const in_line =
            slots_.front().line == slots_.back().line || slots_.size() == wanted + 1;
        if (slots_.size() >= wanted && rest_empty(wanted) && in_line) {
            for (std::size_t i = 0; i < wanted; ++i)
                cells_.push_back({slots_[i].empty() ? -1 : static_cast<std::int32_t>(i)});
            return true;
        }
        return filled == slots_.size() && label_line_ != UINT32_MAX &&
               place_by_gaps(gaps(), wanted, step_, cells_);
    }

    // One number too many is a torn one, if all rows add up in one way only to join it.
    bool mend(std::size_t rows, std::size_t per_row, std::size_t filled) {
        auto const wanted = rows * per_row;
        if (filled != wanted + 1 || slots_.size() != filled) return false;
        std::optional<std::size_t> torn;
        for (std::size_t i = 0; i < wanted; ++i) {
            if (!are_halves(builder_.text(), slots_[i], slots_[i + 1])) continue;
            join_at(i);
            if (!add_up(rows, per_row)) continue;
            if (torn) return false;
            torn = i;
        }
        if (torn) join_at(*torn);
        return torn.has_value();
    }
    void join_at(std::size_t torn) {
        cells_.clear();
        for (std::size_t i = 0; i < slots_.size(); ++i)
            if (i != torn + 1) cells_.push_back({static_cast<std::int32_t>(i), i == torn});
    }

    void put_row(std::uint8_t row, std::size_t r, std::size_t per_row) {
        builder_.see_row(row);
        bool const proven = adds_up(r, per_row);
        auto at = slots_.front().span.begin;
        for (auto i = r * per_row; i < (r + 1) * per_row; ++i) {
            auto const& cell = cells_[i];
            auto const column = std::size_t{order_.columns[i]};
            if (cell.slot < 0) {
                builder_.put_blank(row, column, at);
                continue;
            }
            auto const printed = span_of(slots_, cell);
            at = printed.end;
            if (cell.joined && proven)
                builder_.put_joined(row, column, printed, *value_of(builder_.text(), slots_, cell));
            else
                builder_.put(row, column, printed);
        }
    }

    bool rest_empty(std::size_t wanted) const {
        return std::all_of(slots_.begin() + static_cast<std::ptrdiff_t>(wanted), slots_.end(),
                           [](Slot const& s) { return s.empty(); });
    }

    bool add_up(std::size_t rows, std::size_t per_row) const {
        for (std::size_t r = 0; r < rows; ++r)
            if (!adds_up(r, per_row)) return false;
        return true;
    }

    // Does the row add up to its total?
    bool adds_up(std::size_t r, std::size_t per_row) const {
        if (!total_ || per_row != form_.columns.size()) return false;
        Decimal sum;
        std::optional<Decimal> total;
        for (auto i = r * per_row; i < (r + 1) * per_row; ++i) {
            auto const value = value_of(builder_.text(), slots_, cells_[i]);
            if (!value) return false;
            if (order_.columns[i] == *total_) {
                total = value;
            } else if (auto const next = add(sum, *value)) {
                sum = *next;
            } else {
                return false;
            }
        }
        return total && *total == sum;
    }

    Span span() const { return {slots_.front().span.begin, slots_.back().span.end}; }

    void refuse(std::size_t filled) {
        builder_.refuse(span());
        builder_.diagnose(
            "table_number_unplaced", Severity::warning, span(),
            formatted(builder_.scratch(), "{} numbers of the remedies table: {}", filled, reason_));
    }

    Builder& builder_;
    vocab::FormTable const& form_;
    std::span<const Event> events_;
    std::pmr::vector<Slot> slots_;
    std::pmr::vector<Placed> cells_;  // one for each column of each row
    std::optional<std::size_t> total_;
    HeaderAcross top_;          // of the numbers that come next
    OrderAcross order_;         // of the last numbers
    bool rows_beside_ = false;  // the last numbers stood beside the name of their column
    std::size_t per_row_ = 0;   // of the last numbers that were placed
    bool first_ = true;
    std::string_view reason_;
    std::uint32_t label_line_ = UINT32_MAX;
    std::uint32_t next_line_ = 0;  // of what follows the numbers
    std::uint32_t label_end_ = 0;
    Step step_;
    bool row_begins_ = false;
};

}  // namespace

void read_rows_across(Builder& builder, std::span<const Event> events) {
    RowsAcross(builder, events).read();
}

}  // namespace gouji::tables
