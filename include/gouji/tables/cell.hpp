#pragma once
#include <optional>
#include <string_view>

#include "gouji/value/decimal.hpp"
#include "gouji/value/names.hpp"

namespace gouji::tables {

/// The content of a cell, read.
struct CellReading {
    CellState state = CellState::blank;
    std::optional<Decimal> value;
    std::string_view note;
    bool split = false;    ///< the digits were apart; `value` is what they give together
    bool misread = false;  ///< the letter O was read as the digit 0
};

/// Reads what is printed in one cell: 1,204 · 减1 · 400元 · 22(其中修订16件) · 零 · / · 不适用. Never guesses:
/// what is neither a number nor a word for `not applicable` is `text`.
[[nodiscard]] CellReading read_cell(std::string_view text) noexcept;

}  // namespace gouji::tables
