#pragma once

#include "gouji/primitive/x3.hpp"
#include "gouji/value/decimal.hpp"
#include "gouji/vocab/approximations.hpp"
#include "gouji/vocab/units.hpp"

// Numbers and quantities. Include number_def.hpp where a rule is used.
namespace gouji::grammar {

/// A number as printed, in Arabic digits (1,204 and 84.67) or Chinese ones (一百二十).
struct Number {
    Decimal value;
    bool known = true;     ///< false where the print contradicts itself (八87) or needs over 18 digits
    bool chinese = false;
    bool regrouped = false;  ///< digit groups were separated by blanks
};

/// A number with what belongs to it: 近4000宗 without the word before it, 3-15个工作日内.
struct Quantity {
    Number first;
    Number second;        ///< of a range
    bool range = false;
    int power = 0;        ///< of 万, 亿 between number and unit
    std::string_view scale;
    Approximation approx = Approximation::none;
    vocab::Unit const* unit = nullptr;
    bool behind = false;  ///< an approximation word stands behind the unit
};

using arabic_rule = x3::rule<struct arabic_id, Number>;
using chinese_rule = x3::rule<struct chinese_id, Number>;
using quantity_rule = x3::rule<struct quantity_id, Quantity>;
using round_rule = x3::rule<struct round_id, Quantity>;
using percentage_rule = x3::rule<struct percentage_id, Quantity>;

inline constexpr arabic_rule arabic = "Arabic number";
inline constexpr chinese_rule chinese = "Chinese number";
inline constexpr quantity_rule quantity = "quantity";
inline constexpr round_rule round_quantity = "round quantity";  ///< 百户 behind 近, 千人 behind 超
inline constexpr percentage_rule percentage = "percentage in words";  ///< 百分之二十五

}  // namespace gouji::grammar
