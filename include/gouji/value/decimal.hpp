#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gouji {

/// An exact decimal: `coefficient × 10^-scale`. Never binary floating point, so 84.67 stays 84.67
/// and keeps its two printed decimals, from which the checks take their tolerance.
struct Decimal {
    std::int64_t coefficient = 0;
    std::int32_t scale = 0;  ///< printed decimals, 0 or more

    /// Reads `[+-]digits[.digits]`, as printed without separators. Null where the text is anything
    /// else or needs more than 18 digits.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text) noexcept;

    /// The value × 10^power; decimals are used up first. Null on overflow.
    [[nodiscard]] std::optional<Decimal> scaled(int power) const noexcept;

    /// Shortest exact notation that keeps the printed decimals: `3680000`, `84.67`, `-2`.
    [[nodiscard]] std::string to_string() const;
    void append_to(std::string& out) const;
    [[nodiscard]] std::size_t text_size() const noexcept;
    /// Writes the notation to `to`, where text_size() bytes are free. Returns its end.
    char* write(char* to) const noexcept;

    /// Compares the numbers, not the notations: 1.50 equals 1.5.
    friend std::strong_ordering operator<=>(Decimal a, Decimal b) noexcept;
    friend bool operator==(Decimal a, Decimal b) noexcept { return (a <=> b) == 0; }

    /// Null on overflow.
    friend std::optional<Decimal> add(Decimal a, Decimal b) noexcept;
};

[[nodiscard]] std::optional<Decimal> add(Decimal a, Decimal b) noexcept;

/// Whether `part / whole × 10^power` rounds to `printed`: within half of its last printed digit, in exact arithmetic.
/// `power` is 2 for percentages and 3 for ‰. False for a whole that is not positive and for more than 6 decimals.
[[nodiscard]] bool rounds_to(Decimal part, Decimal whole, Decimal printed, int power = 0) noexcept;

}  // namespace gouji
