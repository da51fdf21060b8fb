#pragma once
#include <string_view>

#include "gouji/value/decimal.hpp"

// The content of one cell of a table. What the rule of cell.hpp give.
namespace gouji::grammar {

/// What one cell says. A cell that holds no number and no word for `not applicable` is no match: it
/// is text, or blank.
struct CellContent {
    Decimal value;
    std::string_view note;        ///< what stands beside the number, without its brackets: 其中修订16件, 元
    bool not_applicable = false;  ///< `/`, `-`, `—`, 无, 不适用
    bool negative = false;
    bool split = false;           ///< blanks among the digits: 1 204
    bool misread = false;         ///< the letter O or a circle for the digit 0
    bool too_long = false;        ///< more digits than a Decimal holds; `value` is void
};

}  // namespace gouji::grammar
