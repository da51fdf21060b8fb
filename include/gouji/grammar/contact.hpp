#pragma once
#include "gouji/primitive/x3.hpp"

// Shapes of telephone numbers, addresses on the net and other names with digits.
// The library has the rules compiled for `char const*` and no skipper; contact_def.hpp defines them, for other contexts.
namespace gouji::grammar {

using phone_rule = x3::rule<struct phone_id, x3::unused_type>;
using local_phone_rule = x3::rule<struct local_phone_id, x3::unused_type>;
using email_rule = x3::rule<struct email_id, x3::unused_type>;
using url_rule = x3::rule<struct url_id, x3::unused_type>;
using identifier_rule = x3::rule<struct identifier_id, x3::unused_type>;

inline constexpr phone_rule phone = "telephone number";               ///< by its shape: 0854-5220988, 400-…, 13…
inline constexpr local_phone_rule local_phone = "local telephone number";  ///< needs a label: 5228010
inline constexpr email_rule email = "e-mail address";
inline constexpr url_rule url = "URL";
inline constexpr identifier_rule identifier = "identifier";           ///< letters and digits: 008463000/2016-00002, IPV6, 5G

BOOST_SPIRIT_DECLARE(phone_rule, local_phone_rule, email_rule, url_rule, identifier_rule)

}  // namespace gouji::grammar
