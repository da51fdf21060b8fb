#pragma once
#include "gouji/grammar/date_value.hpp"
#include "gouji/primitive/x3.hpp"

// Dates, periods and times in every writing of the field.
// The library has the rules compiled for `char const*` and no skipper; date_def.hpp defines them, for other contexts.
namespace gouji::grammar {

using date_rule = x3::rule<struct date_id, PrintedDate>;
using period_rule = x3::rule<struct period_id, PrintedPeriod>;
using time_rule = x3::rule<struct time_id, x3::unused_type>;

inline constexpr date_rule date = "date";
inline constexpr period_rule period = "period";
inline constexpr time_rule time = "time";

BOOST_SPIRIT_DECLARE(date_rule, period_rule, time_rule)

}  // namespace gouji::grammar
