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

/// What 1 in the last printed digit is worth, in units of the coefficient: 10000 in 368万, 1000 in 36.8万, 1 in 3680 and
/// in 36.8.
[[nodiscard]] std::int64_t last_digit_of(Figure const& figure);

/// 32.1万 and 321345 may be one number: they differ by no more than their last printed digits allow.
[[nodiscard]] bool alike_as_printed(Figure const& a, Figure const& b);

/// How far the parts of a reckoning can be relied on.
enum class Exactness : std::uint8_t {
    exact,
    rounded,  ///< to 万 or a decimal of it: what fits holds, what does not may be due to the rounding
    approximate,  ///< about, more than: nothing can be said
};
[[nodiscard]] Exactness exactness_of(Figure const& a, Figure const& b);

/// Half of the last printed digit, which is what a rounded number may be off by.
[[nodiscard]] constexpr Decimal half_digit(std::int32_t decimals) { return {5, decimals + 1}; }

/// Compares the printed percentage (or ‰) with part / whole. `undetermined` where a side is approximate, or rounded
/// and does not fit.
[[nodiscard]] Outcome compare_share(Decimal part, Decimal whole, Figure const& printed,
                                    Exactness sides, Memory memory);

}  // namespace gouji::check
