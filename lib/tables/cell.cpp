#include "gouji/tables/cell.hpp"

#include <boost/spirit/home/x3/core/parse.hpp>

#include "gouji/grammar/cell_def.hpp"

namespace gouji::tables {

CellReading read_cell(std::string_view text) noexcept {
    if (text.empty()) return {};
    grammar::CellContent content;
    char const* first = text.data();
    char const* const last = first + text.size();
    if (!grammar::x3::parse(first, last, grammar::cell, content) || content.too_long)
        return {CellState::text, std::nullopt, {}, false};
    if (content.not_applicable) return {CellState::not_applicable, std::nullopt, {}, false};
    return {CellState::number, content.value, content.note, content.split};
}

}  // namespace gouji::tables
