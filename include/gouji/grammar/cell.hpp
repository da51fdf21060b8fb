#pragma once
#include "gouji/grammar/cell_value.hpp"
#include "gouji/primitive/x3.hpp"

// The content of one cell of a table.
// The library has the rule compiled for `char const*` and no skipper; cell_def.hpp defines it, for other contexts.
namespace gouji::grammar {

using cell_rule = x3::rule<struct cell_id, CellContent>;
inline constexpr cell_rule cell = "content of a cell";

BOOST_SPIRIT_DECLARE(cell_rule)

}  // namespace gouji::grammar
