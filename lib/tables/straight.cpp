#include "straight.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <optional>
#include <vector>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"
#include "headers.hpp"
#include "order.hpp"
#include "rows.hpp"

namespace gouji::tables {
namespace {

using outline::LabelRole;
using vocab::Heading;

bool is_cell(Event const& event) noexcept {
    return event.kind == EventKind::value || event.kind == EventKind::unit ||
           event.kind == EventKind::empty;
}
bool is_empty(Event const& event) noexcept { return event.kind == EventKind::empty; }

// A row of the form and the cells behind its label.
struct Line {
    std::size_t row = 0;
    std::size_t label = 0, end = 0;  // events: the label, and behind the last cell
    std::size_t order = 0;           // of its columns
    bool only_filled = false;        // empty cells are parts of merged ones
};

// How the cells behind a label are printed.
struct Cells {
    std::size_t count = 0, filled = 0, units = 0;
    std::size_t narrow_gaps = 0,
                wide_gaps = 0;  // between cells of one line, where blanks set them apart
    std::size_t lines = 0;
    std::uint32_t last_line = 0;
    bool grid = false;
};

class Straight {
public:
    Straight(Builder& builder, std::span<const Event> events)
        : builder_(builder),
          form_(builder.form()),
          events_(events),
          headers_(builder.scratch()),
          collector_(builder.text(), form_, headers_),
          orders_(builder.scratch()),
          lines_(builder.scratch()),
          printed_(builder.scratch()) {
        lines_.reserve(form_.rows.size());
    }

    bool read() {
        if (!follow()) return false;
        put();
        return true;
    }

private:
    // ---- following the form --------------------------------------------------------------------------------

    bool follow() {
        for (std::size_t at = 0; at < events_.size(); ++at)
            if (!is_expected(at)) return false;
        return end_line(events_.size()) && !lines_.empty();
    }

    bool is_expected(std::size_t at) {
        auto const& event = events_[at];
        switch (event.kind) {
            case EventKind::label: return end_line(at) && take_label(at);
            case EventKind::value:
            case EventKind::unit: return collector_.in_rows();
            case EventKind::empty: return true;
            case EventKind::text: return collector_.in_rows() && event.tail;
            case EventKind::foreign: return false;
        }
        return false;
    }

    bool take_label(std::size_t at) {
        auto const& label = events_[at].label;
        if (label.role == LabelRole::row || label.is(Heading::row_group)) {
            label_ = at;
            collector_.begin_rows();
            return label.role != LabelRole::row || begin_row(label.index);
        }
        // An open-ended table takes its columns from all headers together.
        if (form_.open_ended && collector_.in_rows()) return false;
        collector_.take(events_[at]);
        return true;
    }

    bool begin_row(std::size_t row) {
        if (named_[row]) return false;
        named_.set(row);
        return choose_order(form_.rows[row].block);
    }

    // Is the row, or the heading of rows, that was read last printed as it should be?
    bool end_line(std::size_t end) {
        if (!collector_.in_rows()) return true;
        auto const& label = events_[label_].label;
        auto const cells = cells_until(end);
        if (!cells) return false;
        if (label.role != LabelRole::row) return has_no_number(end);
        lines_.push_back({label.index, label_, end, orders_.size() - 1, false});
        return form_.open_ended ? fits_header(lines_.back(), *cells)
                                : is_whole(lines_.back(), *cells);
    }

    // The cells of a line, if they stand beside each other or each on a line of its own.
    [[nodiscard]] std::optional<Cells> cells_until(std::size_t end) const {
        auto const label_line = events_[label_].line;
        Cells cells;
        Event const* last = nullptr;
        for (auto at = label_ + 1; at < end; ++at) {
            auto const& event = events_[at];
            if (!is_cell(event)) continue;
            bool const begins_line = !last || event.line != last->line;
            bool const beside = cells.lines == 1 && (last->line == label_line || cells.count > 2);
            if (begins_line && beside) {
                // Empty cells before the label of the next row.
                if (!is_empty(event)) return std::nullopt;
                continue;
            }
            bool const grid = outline::is_grid(event.layout);
            if (last && grid != cells.grid) return std::nullopt;
            if (!grid && is_empty(event)) return std::nullopt;
            if (!grid && !begins_line)
                ++(one_blank_apart(last->place, event.place) ? cells.narrow_gaps : cells.wide_gaps);
            cells.grid = grid;
            cells.lines += begins_line;
            cells.filled += !is_empty(event);
            cells.units += event.kind == EventKind::unit;
            ++cells.count;
            last = &event;
        }
        if (cells.lines > 1 && cells.lines != cells.count) return std::nullopt;
        // On a page that is set out with blanks, these may be the halves of one number.
        if (cells.narrow_gaps == 1 && cells.wide_gaps > 0) return std::nullopt;
        cells.last_line = last ? last->line : label_line;
        return cells;
    }

    // 一、主动公开情况 ——: at most a sign.
    [[nodiscard]] bool has_no_number(std::size_t end) const {
        std::size_t filled = 0;
        for (auto at = label_ + 1; at < end; ++at) {
            auto const& event = events_[at];
            if (!is_cell(event) || is_empty(event)) continue;
            if (++filled > 1 ||
                read_cell(slice(builder_.text(), event.span)).state == CellState::number)
                return false;
        }
        return true;
    }

    // As many numbers as columns, or on a line of a grid as many cells, blank ones included.
    [[nodiscard]] bool is_whole(Line& line, Cells const& cells) const {
        auto const columns = orders_[line.order].size;
        line.only_filled = cells.filled == columns;
        return cells.units == 0 &&
               (line.only_filled || (cells.grid && cells.lines == 1 && cells.count == columns));
    }

    // Each cell below a heading that it suits; what is left over must be nothing.
    [[nodiscard]] bool fits_header(Line const& line, Cells const& cells) const {
        auto const& order = orders_[line.order];
        if (cells.count < order.size || (!cells.grid && cells.lines == 1 && !header_in_line_))
            return false;
        // A number on the line of the next label may be the code of that row.
        if (line.end < events_.size() && events_[line.end].line == cells.last_line) return false;
        std::size_t place = 0;
        for (auto at = line.label + 1; at < line.end; ++at) {
            auto const& event = events_[at];
            if (is_cell(event) && !suits(event, place < order.size ? order.places[place] : nothing))
                return false;
            place += is_cell(event);
        }
        return true;
    }

    [[nodiscard]] bool suits(Event const& event, std::int16_t what) const {
        if (is_empty(event)) return true;
        if (what == unit_place) return event.kind == EventKind::unit;
        if (event.kind != EventKind::value) return false;
        return what >= 0 ||
               (what == number_place && is_integer(slice(builder_.text(), event.span)));
    }

    // ---- columns -------------------------------------------------------------------------------------------

    // The columns of a row of `block`, the first below a header or one like those above it.
    bool choose_order(std::uint8_t block) {
        if (headers_read_ == headers_.size()) return block == block_;
        headers_read_ = headers_.size();
        block_ = block;
        return form_.open_ended ? choose_open_order() : choose_closed_order();
    }

    // Every column of the block, each once, in the order of the form.
    bool choose_closed_order() {
        auto const row = std::find_if(form_.rows.begin(), form_.rows.end(),
                                      [&](auto const& r) { return r.block == block_; });
        auto const& order = orders_.emplace_back(order_of(builder_, collector_.last(), *row, true));
        auto const columns = static_cast<std::size_t>(std::popcount(form_.blocks[block_].columns));
        return order.named && order.size == columns &&
               std::is_sorted(order.view().begin(), order.view().end());
    }

    // The printed columns become those of the table. A header on several lines may be read in any order, unless each
    // word has a line of its own.
    bool choose_open_order() {
        auto const& top = collector_.last();
        if (headers_.size() > 1 || top.foreign || top.number_first) return false;
        auto& order = orders_.emplace_back();
        std::size_t lines = 0;
        for (std::size_t i = 0; i < top.size; ++i) {
            auto const& item = top.items[i];
            lines += i == 0 || item.line != top.items[i - 1].line;
            if (std::any_of(top.items.begin(), top.items.begin() + static_cast<std::ptrdiff_t>(i),
                            [&](auto const& other) { return other.what == item.what; }))
                return false;
            order.push(item.what < 0 ? item.what : static_cast<std::int16_t>(printed_.size()));
            if (item.what >= 0) printed_.push_back(static_cast<std::size_t>(item.what));
        }
        header_in_line_ = lines == 1;
        return !printed_.empty() && (lines == 1 || lines == top.size);
    }

    // ---- stating the cells ---------------------------------------------------------------------------------

    void put() {
        if (form_.open_ended) put_columns();
        std::size_t next = 0;
        for (auto const& line : lines_) {
            put_labels(next, line.end);
            put_cells(line);
            next = line.end;
        }
        put_labels(next, events_.size());
    }

    void put_columns() {
        std::array<std::string_view, most_header_items> ids, labels;
        for (std::size_t i = 0; i < printed_.size(); ++i) {
            ids[i] = form_.columns[printed_[i]].id;
            labels[i] = form_.columns[printed_[i]].label;
        }
        builder_.set_columns(std::span(ids).first(printed_.size()),
                             std::span(labels).first(printed_.size()));
    }

    void put_labels(std::size_t begin, std::size_t end) {
        for (auto const& event : events_.subspan(begin, end - begin))
            if (!is_cell(event) || event.kind == EventKind::unit) builder_.label(event.span);
    }

    void put_cells(Line const& line) {
        auto const& order = orders_[line.order];
        auto const unit = unit_of(line);
        builder_.see_row(line.row);
        auto before = events_[line.label].span.end;
        std::size_t place = 0;
        for (auto at = line.label + 1; place < order.size; ++at) {
            auto const& event = events_[at];
            if (!is_cell(event) || (line.only_filled && is_empty(event))) continue;
            auto const what = order.places[place++];
            if (what >= 0 && is_empty(event))
                builder_.put_blank(line.row, static_cast<std::size_t>(what),
                                   form_.open_ended ? event.span.begin : before);
            else if (what >= 0)
                builder_.put(line.row, static_cast<std::size_t>(what), event.span, unit);
            else if (what == number_place && !is_empty(event))
                builder_.identifier(event.span);
            if (!is_empty(event)) before = event.span.end;
        }
    }

    [[nodiscard]] std::string_view unit_of(Line const& line) const {
        for (auto at = line.label + 1; at < line.end; ++at)
            if (events_[at].kind == EventKind::unit)
                return slice(builder_.text(), events_[at].span);
        return {};
    }

    static constexpr std::int16_t nothing = other_place;

    Builder& builder_;
    vocab::FormTable const& form_;
    std::span<const Event> events_;
    std::pmr::vector<Header> headers_;
    HeaderCollector collector_;
    std::pmr::vector<Order> orders_;
    std::pmr::vector<Line> lines_;
    std::pmr::vector<std::size_t> printed_;  // columns of an open-ended form
    std::bitset<256> named_;                 // rows that have come
    std::size_t label_ = 0;                  // the last of a row or of a heading of rows
    std::size_t headers_read_ = 0;           // those whose columns are known
    std::uint8_t block_ = 0;                 // of the rows below the last of them
    bool header_in_line_ = true;
};

}  // namespace

bool read_straight(Builder& builder, std::span<const Event> events) {
    return Straight(builder, events).read();
}

}  // namespace gouji::tables
