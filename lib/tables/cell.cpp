#include "gouji/tables/cell.hpp"

#include <boost/spirit/home/x3/core/parse.hpp>

#include "gouji/grammar/cell_def.hpp"

namespace gouji::tables {

namespace {

constexpr std::size_t longest_plain = 18;  // digits, which any Decimal has room for

std::optional<Decimal> plain_number(std::string_view text) noexcept {
    if (text.size() > longest_plain) return std::nullopt;
    std::int64_t value = 0;
    for (char const c : text) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return Decimal{value, 0};
}

}  // namespace

CellReading read_cell(std::string_view text) noexcept {
    if (text.empty()) return {};
    // Nearly all cells hold a few digits, and a rule could say no more of these.
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
