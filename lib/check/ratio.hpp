#pragma once
#include "results.hpp"

namespace gouji::check {

__extension__ using Wide = __int128;

[[nodiscard]] constexpr Wide power_of_ten(std::int32_t exponent) {
    Wide result = 1;
    for (; exponent > 0; --exponent) result *= 10;
    return result;
}

/// The figure is one exact number.
[[nodiscard]] inline bool exact(Figure const& figure) {
    return figure.value && !figure.upper && figure.approx == Approximation::none;
}

/// What is small enough to be reckoned with in 128 bits.
[[nodiscard]] inline bool reckonable(Decimal value) { return value.scale <= 6; }

/// numerator / denominator with `decimals` places, rounded half up: for messages, never for a verdict.
[[nodiscard]] Decimal quotient(Wide numerator, Wide denominator, std::int32_t decimals);

/// Half of the last printed digit, which is what a rounded number may be off by.
[[nodiscard]] constexpr Decimal half_digit(std::int32_t decimals) { return {5, decimals + 1}; }

/// Compares the printed percentage (or ‰) with part / whole. `undetermined` where a side is approximate.
[[nodiscard]] Outcome compare_share(Decimal part, Decimal whole, Figure const& printed,
                                    bool all_exact, Memory memory);

}  // namespace gouji::check
