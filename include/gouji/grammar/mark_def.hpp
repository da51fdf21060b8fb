#pragma once

#include "gouji/primitive/x3.hpp"
#include "gouji/grammar/mark.hpp"
#include "gouji/grammar/number_def.hpp"
#include "gouji/vocab/numerals.hpp"

namespace gouji::grammar {

namespace mark_detail {

constexpr bool numbered_sign(std::string_view c) {
    auto const point = code_point(c);
    for (auto const& sign : vocab::numbered_signs)
        if (point >= sign.first && point < sign.first + static_cast<char32_t>(sign.count)) return true;
    return false;
}

// clang-format off
inline auto const count     = x3::omit[digits(1, 4)] | x3::omit[chinese_numeral];
inline auto const bracketed = x3::lit('(') >> blanks >> count >> blanks >> x3::lit(')') | count;
inline auto const part      = lit("条") | lit("款") | lit("项") | lit("章") | lit("节") | lit("目");
inline auto const through   = lit("至") | lit("到") | lit("-") | lit("—") | lit("、");
}  // namespace mark_detail

inline auto const article_def =
    +( lit("第") >> blanks >> mark_detail::bracketed >> blanks
       >> x3::repeat(0, 20)[ mark_detail::through >> blanks >> -lit("第") >> blanks >> mark_detail::count >> blanks ] >> mark_detail::part );

inline auto const ordinal_def = lit("第") >> blanks >> ( x3::omit[digits(1, 6)] | x3::omit[chinese_numeral] );

inline auto const list_mark_def =
      x3::lit('(') >> blanks >> mark_detail::count >> blanks >> x3::lit(')')
    | x3::omit[digits(1, 2)] >> x3::lit(')')
    | character([](std::string_view c) { return mark_detail::numbered_sign(c); });
// clang-format on

BOOST_SPIRIT_DEFINE(article, ordinal, list_mark)

}  // namespace gouji::grammar
