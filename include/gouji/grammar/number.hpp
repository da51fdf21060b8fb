#pragma once
#include "gouji/grammar/number_value.hpp"
#include "gouji/primitive/x3.hpp"

// Numbers and quantities.
// The library has the rules compiled for `char const*` and no skipper; number_def.hpp defines them, for other contexts.
namespace gouji::grammar {

using arabic_rule = x3::rule<struct arabic_id, Number>;
using chinese_rule = x3::rule<struct chinese_id, Number>;
using quantity_rule = x3::rule<struct quantity_id, Quantity>;
using round_rule = x3::rule<struct round_id, Quantity>;
using percentage_rule = x3::rule<struct percentage_id, Quantity>;
using fraction_rule = x3::rule<struct fraction_id, Quantity>;

inline constexpr arabic_rule arabic = "Arabic number";
inline constexpr chinese_rule chinese = "Chinese number";
inline constexpr quantity_rule quantity = "quantity";
inline constexpr round_rule round_quantity = "round quantity";  ///< 百户 behind 近, 千人 behind 超
inline constexpr percentage_rule percentage = "percentage in words";  ///< 百分之二十五
inline constexpr fraction_rule fraction = "fraction";            ///< 四分之三, 半数

BOOST_SPIRIT_DECLARE(arabic_rule, chinese_rule, quantity_rule, round_rule, percentage_rule, fraction_rule)

}  // namespace gouji::grammar
