#include "open_columns.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"

namespace gouji::tables {
namespace {

/// The columns that the headers of a table name, each once, in the order of print.
class PrintedColumns {
public:
    explicit PrintedColumns(std::pmr::memory_resource* memory) : local_(memory) {}

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] auto ids() const { return std::span(ids_).first(size_); }
    [[nodiscard]] auto labels() const { return std::span(labels_).first(size_); }

    /// The place of a column of the form; `other_place` if there is no room for it.
    std::int16_t place_of(vocab::FormColumn const& column) {
        auto const found = find(column.id);
        return found == other_place ? add(column.id, column.label) : found;
    }

    /// The same for a column that only this table has; its words are its id.
    std::int16_t place_of(std::string_view words) {
        std::pmr::string id("x:", local_.get_allocator());
        std::copy_if(words.begin(), words.end(), std::back_inserter(id),
                     [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\t'; });
        auto const found = find(id);
        if (found != other_place || size_ == ids_.size()) return found;
        local_.reserve(ids_.size());  // what ids_ sees stays where it is
        return add(local_.emplace_back(std::move(id)), words);
    }

private:
    [[nodiscard]] std::int16_t find(std::string_view id) const noexcept {
        auto const known = ids();
        auto const found = std::find(known.begin(), known.end(), id);
        return found == known.end() ? other_place
                                    : static_cast<std::int16_t>(found - known.begin());
    }
    std::int16_t add(std::string_view id, std::string_view label) noexcept {
        if (size_ == ids_.size()) return other_place;
        ids_[size_] = id;
        labels_[size_] = label;
        return static_cast<std::int16_t>(size_++);
    }

    std::array<std::string_view, most_header_items> ids_, labels_;
    std::pmr::vector<std::pmr::string> local_;
    std::size_t size_ = 0;
};

// Words that are set apart by blanks on several lines, and not each to the right of the one before.
bool is_scattered(Header const& top) {
    bool set_out = false, disordered = false;
    for (std::size_t i = 1; i < top.size; ++i) {
        auto const &a = top.items[i - 1], &b = top.items[i];
        if (a.line == b.line)
            set_out = set_out || b.layout == outline::Layout::spaces;
        else
            disordered = disordered || b.place.narrow.begin < a.place.narrow.end ||
                         b.place.wide.begin < a.place.wide.end;
    }
    return set_out && disordered;
}

}  // namespace

OpenColumns::OpenColumns(Builder& builder, Rows& rows) : rows_(rows) {
    PrintedColumns printed(builder.scratch());
    for (std::size_t h = 0; h < rows.headers.size(); ++h) {
        auto& top = rows.headers[h];
        if (!top.any_column && !top.labels_column) continue;
        if (!first_header_) first_header_ = h;
        for (auto& item : std::span(top.items).first(top.size)) {
            if (item.what >= 0)
                item.what =
                    printed.place_of(builder.form().columns[static_cast<std::size_t>(item.what)]);
            else if (item.local && top.labels_column)
                item.what = printed.place_of(slice(builder.text(), item.span));
        }
    }
    headless_ = printed.size() == 0;
    if (headless_) printed.place_of(builder.form().columns[0]);
    builder.set_columns(printed.ids(), printed.labels());
}

Order OpenColumns::of(Run const& run) const {
    Order order;
    auto const* top = &rows_.headers[run.header];
    // A page break may have come between: the first header of the table goes on.
    if (!top->any_column && !top->labels_column && first_header_)
        top = &rows_.headers[*first_header_];
    for (auto const& item : top->view()) order.push(item.what);
    if (repeats(order)) order.size /= 2;
    if (std::none_of(order.view().begin(), order.view().end(), [](auto what) { return what >= 0; }))
        order.push(0);
    order.conflict = !distinct(order);
    order.reason = "its header names a column twice";
    if (!order.conflict && !top->set_out && is_scattered(*top)) {
        order.conflict = true;
        order.reason = "its header stands on several lines whose order tells nothing";
    }
    return order;
}

bool is_number(std::string_view text, Slot const& slot) {
    return slot.kind == EventKind::value &&
           read_cell(slice(text, slot.span)).state == CellState::number;
}

bool fits(std::string_view text, std::span<const Slot> slots, Order const& order) {
    for (std::size_t i = 0; i < order.size; ++i) {
        auto const& slot = slots[i];
        if (order.places[i] == unit_place && is_number(text, slot)) return false;
        if (order.places[i] == number_place && !slot.empty() && !is_number(text, slot))
            return false;
        if (order.places[i] >= 0 && slot.kind == EventKind::unit) return false;
    }
    // What is left over must be nothing.
    return count_filled(slots.subspan(order.size)) == 0;
}

}  // namespace gouji::tables
