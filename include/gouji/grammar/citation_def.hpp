#pragma once

#include <algorithm>

#include "gouji/primitive/x3.hpp"
#include "gouji/grammar/citation.hpp"
#include "gouji/primitive/lexicon_parser.hpp"
#include "gouji/primitive/parsers.hpp"

namespace gouji::grammar {

namespace citation_detail {

using x3::_attr;
using x3::_pass;
using x3::_val;

inline constexpr auto set_year = [](auto& context) { _val(context).year = _attr(context); };
inline constexpr auto set_serial = [](auto& context) { _val(context).serial = _attr(context); };
// 〔20 / 22〕, 1 / 2号: a line end within the digits, which stays in the view.
inline constexpr auto torn = [](auto& context) {
    auto const range = _attr(context);
    return std::string_view(&*range.begin(), static_cast<std::size_t>(range.end() - range.begin()));
};
inline constexpr auto set_torn_year = [](auto& context) {
    std::string_view const year = torn(context);
    auto const digits = static_cast<std::size_t>(std::count_if(year.begin(), year.end(), is_digit));
    _pass(context) = digits == 4 && (year.starts_with('1') || year.starts_with('2'));
    _val(context).year = year;
};
inline constexpr auto set_torn_serial = [](auto& context) { _val(context).serial = torn(context); };
inline constexpr auto split = [](auto& context) {
    std::string_view const run = _attr(context);
    _val(context) = {run.substr(0, 4), run.substr(4), true};
    _pass(context) = run.starts_with("19") || run.starts_with("20");
};

// What ends a title, or a part of it that has no title within.
inline constexpr auto title_marks = [] {
    Beginnings found;
    for (std::string_view const mark : {"《", "》", "〈", "<"}) found.add(mark);
    return found;
}();

inline auto const open = lit("〔") | lit("[") | lit("【") | lit("(") | lit("﹝") | lit("〖") | lit("{");
inline auto const close = lit("〕") | lit("]") | lit("】") | lit(")") | lit("﹞") | lit("〗") | lit("}");
inline auto const torn_digits = x3::raw[x3::omit[digits(1, 3)] >> -x3::lit('\r') >> x3::lit('\n') >> x3::omit[digits(1, 3)]];
inline auto const mask = x3::lit('*') | x3::lit('x') | x3::lit('X') | lit("×");
inline auto const opening = lit("《") | lit("〈") | lit("<");
inline auto const closing = lit("》") | lit("〉") | lit(">");

}  // namespace citation_detail

inline x3::rule<struct nested_title_id, x3::unused_type> const nested_title = "title within a title";

// clang-format off
inline auto const title_def        = lit("《") >> *( plain<citation_detail::title_marks> | nested_title | (any_character - lit("》") - lit("《")) ) >> lit("》");
inline auto const nested_title_def = lit("〈") >> *( any_character - lit("〉") - lit("》") ) >> lit("〉")
                                   | lit("<") >> *( any_character - lit(">") - lit("》") ) >> lit(">")
                                   | lit("《") >> *( (any_character - lit("》") - lit("《")) ) >> lit("》") ;

inline auto const serial_def =
      citation_detail::open >> blanks >> &digit >> ( digits(4, 4)[citation_detail::set_year] | citation_detail::torn_digits[citation_detail::set_torn_year] ) >> blanks
        >> citation_detail::close >> gap >> -lit("第") >> blanks
        >> ( digits(1, 6)[citation_detail::set_serial] >> gap >> lit("号") | citation_detail::torn_digits[citation_detail::set_torn_serial] >> lit("号") )
    | citation_detail::open >> blanks >> -( digits(2, 3) >> +citation_detail::mask ) >> blanks >> citation_detail::close
        >> blanks >> -lit("第") >> blanks >> digits(1, 6)[citation_detail::set_serial] >> blanks >> lit("号")
    | citation_detail::open >> ( digits(5, 9)[citation_detail::split] ) >> blanks >> lit("号")
    | digits(4, 4)[citation_detail::set_year] >> citation_detail::close >> blanks >> digits(1, 6)[citation_detail::set_serial] >> blanks >> lit("号");

// 云府办发2013 53号: both brackets lost; only an issuer's sign before it makes it a document number.
inline auto const bare_serial_def =
      digits(4, 4)[citation_detail::set_year] >> x3::lit(' ') >> blanks >> digits(1, 5)[citation_detail::set_serial] >> blanks >> lit("号")
    | digits(5, 9)[citation_detail::split] >> blanks >> lit("号");

inline auto const order_def =
      lit("第") >> gap >> digits(1, 5)[citation_detail::set_serial] >> gap >> lit("号") >> -lit("令");
// clang-format on

BOOST_SPIRIT_DEFINE(title, nested_title, serial, bare_serial, order)

}  // namespace gouji::grammar
