#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "gouji/primitive/code_point.hpp"
#include "gouji/value/decimal.hpp"
#include "gouji/value/names.hpp"

namespace gouji::tables {

/// The content of a cell, read.
struct CellReading {
    CellState state = CellState::blank;
    std::optional<Decimal> value;
    std::string_view note;
    bool split = false;    ///< the digits were apart; `value` is what they give together
    bool misread = false;  ///< the letter O or a circle was read as the digit 0
};

/// The number of a cell that has nothing but digits, as most have, and no more of them than any Decimal has room for.
[[nodiscard]] constexpr std::optional<Decimal> plain_number(std::string_view text) noexcept {
    constexpr std::size_t longest = 18;
    if (text.empty() || text.size() > longest) return std::nullopt;
    std::int64_t value = 0;
    for (char const c : text) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return Decimal{value, 0};
}

/// Reads what is printed in one cell: 1,204 · 减1 · 400元 · 22(其中修订16件) · 零 · / · 不适用. Never guesses:
/// what is neither a number nor a word for `not applicable` is `text`.
[[nodiscard]] CellReading read_cell(std::string_view text) noexcept;

}  // namespace gouji::tables
