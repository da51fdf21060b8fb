#pragma once
#include "gouji/primitive/keyword_parser.hpp"
#include "gouji/primitive/parsers.hpp"
#include "gouji/vocab/numerals.hpp"

namespace gouji {

inline constexpr auto chinese_digit = keyword<vocab::chinese_digits>;

namespace numeral_detail {

using x3::_attr;
using x3::_pass;
using x3::_val;

inline constexpr auto add = [](std::int64_t worth) {
    return [worth](auto& context) { _val(context) += _attr(context)->value * worth; };
};
inline constexpr auto add_ten = [](auto& context) { _val(context) += 10; };
inline constexpr auto not_zero = [](auto& context) { _pass(context) = _attr(context)->value != 0; };

// What stands behind a digit of several; most numerals are one digit alone.
inline constexpr auto place = character([](std::string_view c) {
    return std::u32string_view(U"千仟百佰十拾").find(code_point(c)) != std::u32string_view::npos;
});
inline auto const ten = lit("十") | lit("拾");
inline auto const zero = lit("零") | lit("〇");

}  // namespace numeral_detail

/// A Chinese numeral below ten thousand: 十二, 一百二十, 三千零五.
inline x3::rule<struct chinese_numeral_id, std::int64_t> const chinese_numeral = "Chinese numeral";
// clang-format off
inline auto const chinese_numeral_def =
       &(chinese_digit[numeral_detail::not_zero] | lit("十"))
    >> ( (chinese_digit >> !numeral_detail::place)[numeral_detail::add(1)]
       | -(chinese_digit >> (lit("千") | lit("仟")))[numeral_detail::add(1000)] >> -numeral_detail::zero
         >> -(chinese_digit >> (lit("百") | lit("佰")))[numeral_detail::add(100)]  >> -numeral_detail::zero
         >> -((chinese_digit >> numeral_detail::ten)[numeral_detail::add(10)] | lit("十")[numeral_detail::add_ten]) >> -numeral_detail::zero
         >> -chinese_digit[numeral_detail::add(1)] );
// clang-format on
BOOST_SPIRIT_DEFINE(chinese_numeral)

}  // namespace gouji
