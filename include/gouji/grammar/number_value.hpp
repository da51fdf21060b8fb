#pragma once
#include "gouji/value/decimal.hpp"
#include "gouji/vocab/approximations.hpp"
#include "gouji/vocab/units.hpp"

// Numbers and quantities. What the rules of number.hpp give.
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

}  // namespace gouji::grammar
