#pragma once
#include <boost/spirit/home/x3/nonterminal/rule.hpp>
#include <string_view>

#include "gouji/value/decimal.hpp"

// The content of one cell of a table. Include cell_def.hpp where the rule is used.
namespace gouji::grammar {

namespace x3 = boost::spirit::x3;

/// What one cell says. A cell that holds no number and no word for `not applicable` is no match: it
/// is text, or blank.
struct CellContent {
    Decimal value;
    std::string_view note;        ///< what stands beside the number, without its brackets: 其中修订16件, 元
    bool not_applicable = false;  ///< `/`, `-`, `—`, 无, 不适用
    bool negative = false;
    bool split = false;           ///< blanks among the digits: 1 204
    bool too_long = false;        ///< more digits than a Decimal holds; `value` is void
};

using cell_rule = x3::rule<struct cell_id, CellContent>;
inline constexpr cell_rule cell = "content of a cell";

}  // namespace gouji::grammar
