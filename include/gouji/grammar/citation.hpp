#pragma once
#include "gouji/grammar/citation_value.hpp"
#include "gouji/primitive/x3.hpp"

// Titles 《…》 and document numbers 〔2013〕53号.
// The library has the rules compiled for `char const*` and no skipper; citation_def.hpp defines them, for other contexts.
namespace gouji::grammar {

using title_rule = x3::rule<struct title_id, x3::unused_type>;
using serial_rule = x3::rule<struct serial_id, SerialNumber>;
using bare_serial_rule = x3::rule<struct bare_serial_id, SerialNumber>;
using order_rule = x3::rule<struct order_id, SerialNumber>;

inline constexpr title_rule title = "title in 《》";
inline constexpr serial_rule serial = "document number";      ///< 〔2013〕53号
inline constexpr bare_serial_rule bare_serial = "document number without brackets";  ///< 2013 53号 behind 云府办发
inline constexpr order_rule order = "number of an order";     ///< 第711号, 第492号令

BOOST_SPIRIT_DECLARE(title_rule, serial_rule, bare_serial_rule, order_rule)

}  // namespace gouji::grammar
