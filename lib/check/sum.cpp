#include "sum.hpp"

#include <algorithm>
#include <limits>

namespace gouji::check {

void Sum::add_exactly(Decimal number) {
    auto const next = gouji::add(value, number);
    overflow = overflow || !next;
    if (next) value = *next;
}

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

Cell const* TableView::find(std::size_t row, std::size_t column) const {
    if (form_.blocks.size() == 1) return column < width_ ? &cell(row, column) : nullptr;
    auto const columns_of = [&](std::size_t r) {
        return Places{form_.blocks[form_.rows[r].block].columns};
    };
    if ((columns_of(row) >> column & 1) == 0) return nullptr;
    auto at = std::popcount(columns_of(row) & ((Places{1} << column) - 1));
    for (std::size_t r = 0; r < row; ++r) at += std::popcount(columns_of(r));
    auto const position = static_cast<std::size_t>(at);
    return position < table_.cells.size() ? &table_.cells[position] : nullptr;
}

bool TableView::prints_any(Places rows, std::size_t column) const {
    bool printed = false;
    each_place(rows,
               [&](std::size_t r) { printed |= cell(r, column).state != CellState::missing; });
    return printed;
}

Sum TableView::in_column(Places rows, std::size_t column, Memory memory) const {
    Sum sum(static_cast<std::size_t>(std::popcount(rows)), memory);
    each_place(rows, [&](std::size_t r) { sum.add_cell(cell(r, column), form_.rows[r].label); });
    return sum;
}

Sum TableView::in_row(Places columns, std::size_t row, Memory memory) const {
    Sum sum(static_cast<std::size_t>(std::popcount(columns)), memory);
    each_place(columns, [&](std::size_t c) { sum.add_cell(cell(row, c), form_.rows[row].label); });
    return sum;
}

Sum TableView::local_among(Sum const& parts, std::size_t column, Memory memory) const {
    Sum local(0, memory);
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

}  // namespace gouji::check
