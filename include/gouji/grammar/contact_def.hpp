#pragma once

#include "gouji/primitive/x3.hpp"
#include "gouji/grammar/contact.hpp"
#include "gouji/primitive/parsers.hpp"

namespace gouji::grammar {

namespace contact_detail {

inline constexpr auto letter = character([](std::string_view c) { return is_letter(c[0]); });
inline constexpr auto word = character([](std::string_view c) {
    return is_letter(c[0]) || is_digit(c[0]) || c[0] == '_' || c[0] == '-';
});
inline constexpr auto mail_word = character([](std::string_view c) {
    return is_letter(c[0]) || is_digit(c[0]) || c[0] == '_' || c[0] == '-' || c[0] == '.' || c[0] == '+' || c[0] == '*';
});
inline constexpr auto path = character([](std::string_view c) {
    return c.size() == 1 && c[0] > ' ' && c[0] != '<' && c[0] != '>' && c[0] != '"' && c[0] != '(' && c[0] != ')' && c[0] != ',' && c[0] != ';' &&
           c[0] != '|' && c[0] != '.' && c[0] != '\x7F';
});

inline constexpr auto mobile = [](auto& context) {
    std::string_view const run = x3::_attr(context);
    x3::_pass(context) = run[0] == '1' && run[1] >= '3';
};
inline constexpr auto area = [](auto& context) {
    std::string_view const run = x3::_attr(context);
    x3::_pass(context) = run[0] == '0';
};
inline constexpr auto whole = [](auto& context) {  // area code and number without a dash
    std::string_view const run = x3::_attr(context);
    x3::_pass(context) = run[0] == '0' && run.size() >= 10;
};

// clang-format off
inline auto const net_label = x3::repeat(1, 63)[word] >> !word;
inline auto const top_label = lit("com") | lit("cn") | lit("net") | lit("org") | lit("edu") | lit("gov");
inline auto const spaced_domain = blanks >> x3::lit('.') >> blanks >> top_label >> !word;  // 126 . com
inline auto const dash = x3::lit('-') | +lit("—") | lit("–") | lit("―") | x3::lit('~') | lit("－");
inline auto const extension = blanks >> (lit("转") | lit("-") | lit("/") | lit("×")) >> x3::omit[digits(1, 5)];
}  // namespace contact_detail

inline auto const phone_def =
    ( -(lit("+86") >> blanks >> -x3::lit('-')) >> -x3::lit('(') >> digits(3, 4)[contact_detail::area] >> -x3::lit(')')
        >> blanks >> *contact_detail::dash >> blanks >> x3::omit[digits(7, 8)]
    | lit("400") >> -contact_detail::dash >> x3::omit[digits(3, 4)] >> contact_detail::dash >> x3::omit[digits(3, 4)]
    | digits(11, 11)[contact_detail::mobile]
    | digits(10, 12)[contact_detail::whole] )
    >> -contact_detail::extension;

// 5228010, 023-12360
inline auto const local_phone_def =
      digits(3, 4)[contact_detail::area] >> contact_detail::dash >> x3::omit[digits(5, 5)]
    | x3::omit[digits(5, 12)] >> -contact_detail::extension;

// No longer than RFC 5321 (4.5.3.1) lets a mailbox and the labels of its domain be.
inline auto const email_def =
       x3::repeat(1, 64)[contact_detail::mail_word] >> blanks >> x3::lit('@') >> blanks >> contact_detail::net_label
    >> x3::repeat(1, 126)[ ( x3::lit('.') | lit("。") ) >> contact_detail::net_label | contact_detail::spaced_domain ];

// A stop behind an address is none of it.
inline auto const path_and_stops = +( contact_detail::path | +x3::lit('.') >> &contact_detail::path );

// A bare 12371.cn is a name: half of an address that a line end cut in two would look the same.
inline auto const url_def =
    ( lit("http") >> -x3::lit('s') >> lit("://") | lit("www.") ) >> path_and_stops;

inline auto const identifier_def =
    +contact_detail::word >> *( ( x3::lit('/') | x3::lit('.') | x3::lit('_') ) >> +contact_detail::word );
// clang-format on

BOOST_SPIRIT_DEFINE(phone, local_phone, email, url, identifier)

}  // namespace gouji::grammar
