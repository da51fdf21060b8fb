#pragma once
#include "gouji/grammar/clause_value.hpp"
#include "gouji/primitive/x3.hpp"

// The words around a figure: 2013年|,|我县|通过|政府网站|公开|政府信息 937条.
// The library has the rule compiled for `char const*` and no skipper; clause_def.hpp defines it, for other contexts.
namespace gouji::grammar {

using clause_rule = x3::rule<struct clause_id, Terms>;

inline constexpr clause_rule clause = "clause of a figure";  ///< appends the known words in their order; takes any text

BOOST_SPIRIT_DECLARE(clause_rule)

}  // namespace gouji::grammar
