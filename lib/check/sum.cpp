#include "sum.hpp"

#include <algorithm>
#include <limits>

namespace gouji::check {

void Sum::add_cell(Cell const& cell, std::string_view label) {
    constexpr std::size_t usual = 8;
    if (spans.empty()) spans.reserve(usual);
    if (!cell.span.empty()) spans.push_back(cell.span);
    if (cell.state != CellState::number || !cell.value) {
        if (!unknown) {
            unknown = &cell;
            unknown_label = label;
        }
        return;
    }
    negative = negative || cell.value->coefficient < 0;
    auto const next = gouji::add(value, *cell.value);
    overflow = overflow || !next;
    if (next) value = *next;
}

std::string_view short_label(std::string_view label) { return label.substr(0, label.find('(', 1)); }

Phrase state_of(CellState state) {
    switch (state) {
        case CellState::blank: return {"is blank", "为空"};
        case CellState::not_applicable: return {"is marked not applicable", "填为不适用"};
        case CellState::text: return {"is not a number", "不是数字"};
        case CellState::missing: return {"is missing", "未能取得"};
        case CellState::number: break;
    }
    return {"is out of range", "超出范围"};
}

TableView::TableView(Table const& table, vocab::FormTable const& form)
    : table_(table), form_(form) {
    std::size_t width = 0;
    while (width < table.cells.size() && table.cells[width].row == table.cells[0].row) ++width;
    if (width != 0 && table.cells.size() >= width * form.rows.size()) width_ = width;
}

std::size_t TableView::row(std::string_view id) const {
    auto const found = std::find_if(form_.rows.begin(), form_.rows.end(),
                                    [&](auto const& row) { return row.id == id; });
    return static_cast<std::size_t>(found - form_.rows.begin());
}

Sum TableView::local_among(Sum const& parts, std::size_t column, Memory memory) const {
    Sum local(memory);
    if (parts.spans.empty() || width_ == 0) return local;
    auto const begins = [](Span a, Span b) { return a.begin < b.begin; };
    auto const first = std::min_element(parts.spans.begin(), parts.spans.end(), begins)->begin;
    auto const last = std::max_element(parts.spans.begin(), parts.spans.end(), begins)->begin;
    auto next = std::numeric_limits<std::uint32_t>::max();  // the row of the form behind the parts
    for (std::size_t r = 0; r < height(); ++r)
        if (auto const at = cell(r, column).span.begin; at > last) next = std::min(next, at);
    auto const id = cell(0, column).column;
    for (auto const& other : table_.cells.subspan(height() * width_))
        if (other.column == id && other.span.begin > first && other.span.begin < next)
            local.add_cell(other, other.row);
    return local;
}

bool TableView::present(std::size_t row, std::size_t column) const {
    return row < height() && cell(row, column).state != CellState::missing;
}

}  // namespace gouji::check
