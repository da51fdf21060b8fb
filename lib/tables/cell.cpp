#include "gouji/tables/cell.hpp"

#include <boost/spirit/home/x3/core/parse.hpp>

#include "gouji/grammar/cell_def.hpp"

namespace gouji::tables {

CellReading read_cell(std::string_view text) noexcept {
    if (text.empty()) return {};
    // A rule could say no more of these.
    if (auto const number = plain_number(text))
        return {CellState::number, number, {}, false, false};
    grammar::CellContent content;
    char const* first = text.data();
    char const* const last = first + text.size();
    if (!x3::parse(first, last, grammar::cell, content) || content.too_long)
        return {CellState::text, std::nullopt, {}, false, false};
    if (content.not_applicable) return {CellState::not_applicable, std::nullopt, {}, false, false};
    return {CellState::number, content.value, content.note, content.split, content.misread};
}

}  // namespace gouji::tables

// For those who embed the rule.
namespace gouji::grammar {
BOOST_SPIRIT_INSTANTIATE(cell_rule, char const*, x3::unused_type)
}  // namespace gouji::grammar
