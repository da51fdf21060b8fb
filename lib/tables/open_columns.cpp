#include "open_columns.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"

namespace gouji::tables {
namespace {

std::int16_t index_of(std::string_view id, std::array<std::string_view, most_header_items>& ids,
                      std::array<std::string_view, most_header_items>& labels,
                      std::string_view label, std::size_t& count) {
    for (std::size_t i = 0; i < count; ++i)
        if (ids[i] == id) return static_cast<std::int16_t>(i);
    if (count == ids.size()) return other_place;
    ids[count] = id;
    labels[count] = label;
    return static_cast<std::int16_t>(count++);
}

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
    std::array<std::string_view, most_header_items> ids, labels;
    std::array<std::pmr::string, most_header_items> local{};
    std::size_t count = 0;
    for (std::size_t h = 0; h < rows.headers.size(); ++h) {
        auto& top = rows.headers[h];
        if (!top.any_column && !top.labels_column) continue;
        if (!first_header_) first_header_ = h;
        for (std::size_t i = 0; i < top.size; ++i) {
            auto& item = top.items[i];
            if (item.what >= 0) {
                auto const& column = builder.form().columns[static_cast<std::size_t>(item.what)];
                item.what = index_of(column.id, ids, labels, column.label, count);
            } else if (item.local && top.labels_column) {
                std::pmr::string id("x:");
                for (char const c : slice(builder.text(), item.span))
                    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') id.push_back(c);
                auto const found =
                    std::find(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(count), id);
                if (found != ids.begin() + static_cast<std::ptrdiff_t>(count)) {
                    item.what = static_cast<std::int16_t>(found - ids.begin());
                } else if (count < ids.size()) {
                    local[count] = id;
                    ids[count] = local[count];
                    labels[count] = slice(builder.text(), item.span);
                    item.what = static_cast<std::int16_t>(count++);
                }
            }
        }
    }
    headless_ = count == 0;
    if (headless_) {
        ids[count] = builder.form().columns[0].id;
        labels[count++] = builder.form().columns[0].label;
    }
    builder.set_columns(std::span(ids).first(count), std::span(labels).first(count));
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
