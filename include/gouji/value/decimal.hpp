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
    /// How many bytes the notation has.
    [[nodiscard]] std::size_t text_size() const noexcept;
    /// Writes the notation to `to`, where text_size() bytes are free, without a zero behind it. Returns its end.
    char* write(char* to) const noexcept;

    /// Compares the numbers, not the notations: 1.50 equals 1.5.
    friend std::strong_ordering operator<=>(Decimal a, Decimal b) noexcept;
    friend bool operator==(Decimal a, Decimal b) noexcept { return (a <=> b) == 0; }

    /// Null on overflow.
    friend std::optional<Decimal> add(Decimal a, Decimal b) noexcept;
};

[[nodiscard]] std::optional<Decimal> add(Decimal a, Decimal b) noexcept;

/// A decimal that may be absent: a std::optional of one, in no more room, whose last bytes are left to what stands behind.
class OptionalDecimal {
public:
    using value_type = Decimal;

    constexpr OptionalDecimal() noexcept = default;
    constexpr OptionalDecimal(std::nullopt_t) noexcept {}
    constexpr OptionalDecimal(Decimal value) noexcept
        : coefficient_(value.coefficient), scale_(value.scale) {}
    constexpr OptionalDecimal(std::optional<Decimal> value) noexcept {
        if (value) *this = OptionalDecimal(*value);
    }
    constexpr operator std::optional<Decimal>() const noexcept {
        return has_value() ? std::optional(**this) : std::nullopt;
    }

    [[nodiscard]] constexpr bool has_value() const noexcept { return scale_ != absent; }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return has_value(); }

    /// Only where there is one.
    [[nodiscard]] constexpr const Decimal operator*() const noexcept {
        return {coefficient_, scale_};
    }
    [[nodiscard]] constexpr auto operator->() const noexcept {
        struct Member {
            Decimal value;
            constexpr const Decimal* operator->() const noexcept { return &value; }
        };
        return Member{**this};
    }
    [[nodiscard]] constexpr Decimal value_or(Decimal other) const noexcept {
        return has_value() ? **this : other;
    }

    friend bool operator==(OptionalDecimal a, OptionalDecimal b) noexcept {
        return a.has_value() == b.has_value() && (!a.has_value() || *a == *b);
    }

private:
    static constexpr std::int32_t absent = -1;  // no decimal has fewer than no decimals

    std::int64_t coefficient_ = 0;
    std::int32_t scale_ = absent;
};

/// Whether `part / whole × 10^power` rounds to `printed`: within half of its last printed digit, in exact arithmetic.
/// `power` is 2 for percentages and 3 for ‰. False for a whole that is not positive and for more than 6 decimals.
[[nodiscard]] bool rounds_to(Decimal part, Decimal whole, Decimal printed, int power = 0) noexcept;

}  // namespace gouji
