#pragma once
#include <boost/spirit/home/x3/auxiliary/eoi.hpp>

#include "gouji/grammar/cell.hpp"
#include "gouji/primitive/parsers.hpp"
#include "gouji/vocab/masks.hpp"

namespace gouji::grammar {

namespace cell_detail {

using x3::_attr;
using x3::_val;
using x3::lit;

inline constexpr auto read_digits = [](auto& context) {
    CellContent& cell = _val(context);
    char plain[24];
    std::size_t count = 0;
    bool blank = false;
    for (char const c : _attr(context)) {
        bool const point = c == '.' || c == '\xB7';  // the last byte of ·
        bool const digit = is_digit(c) || point;
        constexpr std::string_view marks = ",'’\xC2";
        blank = blank || !(digit || marks.find(c) != marks.npos);
        if (!digit) continue;
        if (count < sizeof plain) plain[count] = point ? '.' : c;
        ++count;
    }
    auto const value = count < sizeof plain ? Decimal::parse({plain, count}) : std::nullopt;
    cell.too_long = !value;
    if (value) cell.value = *value;
    cell.split = blank;
};
inline constexpr auto set_negative = [](auto& context) { _val(context).negative = true; };
inline constexpr auto apply_sign = [](auto& context) {
    CellContent& cell = _val(context);
    if (cell.negative) cell.value.coefficient = -cell.value.coefficient;
};
inline constexpr auto set_misread = [](auto& context) { _val(context).misread = true; };
inline constexpr auto set_not_applicable = [](auto& context) { _val(context).not_applicable = true; };
inline constexpr auto set_note = [](auto& context) {
    auto const range = _attr(context);
    std::string_view note(range.begin(), static_cast<std::size_t>(range.end() - range.begin()));
    auto const trimmed = trim(note, {0, static_cast<std::uint32_t>(note.size())});
    _val(context).note = slice(note, trimmed);
};

}  // namespace cell_detail

// clang-format off
// A change in the 2019 form is printed 增3 or 减1 as often as +3 or -1.
inline auto const cell_minus  = lit("减少") | lit("减") | lit("下降") | lit("-") | lit("−") | lit("–") | lit("↓");
inline auto const cell_plus   = lit("增加") | lit("增长") | lit("新增") | lit("增") | lit("+") | lit("↑") | lit("±") | lit("¥");
inline auto const cell_sign   = cell_minus[cell_detail::set_negative] | cell_plus;

// 1204, 1,204, 84.67, and 1 204 where a blank or a page break fell among the digits.
inline auto const cell_marks  = x3::lit(',') | x3::lit('\'') | lit("’");
inline auto const cell_commas = digits(1, 3) >> +(cell_marks >> digits(3, 3));
inline auto const cell_split  = digits(1, 64) >> +(+character([](std::string_view c) { return blank_at(c, 0) > 0; }) >> digits(1, 64));
inline auto const cell_digits = (cell_commas | cell_split | digits(1, 64)) >> -((x3::lit('.') | lit("·")) >> digits(1, 64));

// The note is what remains: in brackets, or plain words such as a unit. A letter is a misread digit.
inline auto const cell_opens  = x3::lit('(') | x3::lit('[');
inline auto const cell_closes = (x3::lit(')') | x3::lit(']')) >> x3::eoi;
inline auto const cell_inside = x3::raw[+(any_character - cell_closes)][cell_detail::set_note];
// 7* may point at a note, 7*4 and 7** mask digits.
inline auto const cell_words  = !(x3::lit(',') >> digits() | x3::lit('*') >> x3::char_("*.,0-9")) >> x3::raw[(any_character - character([](std::string_view c) { return is_digit(c[0]) || is_letter(c[0]) || c == "." || c == "-" || c == "/" || c == ":" || c == "~" || c == "年" || c == "月" || (vocab::masks_digit(code_point(c)) && c != "*"); })) >> *any_character][cell_detail::set_note];
inline auto const cell_note   = cell_opens >> cell_inside >> -cell_closes | cell_words;

// 零 and 〇; a scan often has the letter O for 0, and some write a circle.
inline auto const cell_circle = x3::lit('O') | x3::lit('o') | lit("○") | lit("◯");
inline auto const cell_zero   = (lit("零") | lit("〇") | cell_circle[cell_detail::set_misread]) >> blanks >> (x3::eoi | &cell_opens);

inline auto const cell_number =
      (cell_zero | -cell_sign >> blanks >> x3::raw[cell_digits][cell_detail::read_digits] >> x3::eps[cell_detail::apply_sign])
   >> blanks >> -cell_note;

inline auto const cell_dash   = lit("-") | lit("—") | lit("–") | lit("─") | lit("―") | lit("−");
inline auto const cell_none   = ( +cell_dash | lit("//") | lit("/") | lit("\\") | lit("不适用") | lit("不涉及")
                                | lit("暂无") | lit("无") | lit("N/A") | lit("n/a") | lit("NA") ) >> x3::eoi;

inline auto const cell_def    = cell_none[cell_detail::set_not_applicable] | cell_number >> x3::eoi;
// clang-format on

BOOST_SPIRIT_DEFINE(cell)

}  // namespace gouji::grammar
