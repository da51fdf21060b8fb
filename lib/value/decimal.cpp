#include "gouji/value/decimal.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace gouji {
namespace {

constexpr int max_digits = 18;  // every decimal of 18 digits fits a signed 64-bit coefficient

constexpr auto powers_of_ten = [] {
    std::array<std::int64_t, max_digits + 1> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

__extension__ using Wide = __int128;

// Both operands at the larger of the two scales; exact in 128 bits.
struct Aligned {
    Wide left, right;
    std::int32_t scale;
};

Aligned align(Decimal a, Decimal b) noexcept {
    auto const up = [](Decimal x, std::int32_t scale) {
        Wide value = x.coefficient;
        for (auto s = x.scale; s < scale; ++s) value *= 10;
        return value;
    };
    auto const scale = a.scale > b.scale ? a.scale : b.scale;
    return {up(a, scale), up(b, scale), scale};
}

std::uint64_t magnitude_of(std::int64_t x) noexcept {
    return x < 0 ? 0 - static_cast<std::uint64_t>(x) : static_cast<std::uint64_t>(x);
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) noexcept {
    bool const negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    Decimal result;
    int digits = 0;
    bool point = false;
    for (char const c : text) {
        if (c == '.' && !point && digits > 0) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9' || digits == max_digits) return std::nullopt;
        result.coefficient = result.coefficient * 10 + (c - '0');
        ++digits;
        result.scale += point;
    }
    if (digits == 0 || (point && result.scale == 0)) return std::nullopt;
    if (negative) result.coefficient = -result.coefficient;
    return result;
}

std::optional<Decimal> Decimal::scaled(int power) const noexcept {
    Decimal result = *this;
    for (; power > 0; --power) {
        if (result.scale > 0) {
            --result.scale;
        } else if (result.coefficient > powers_of_ten[max_digits - 1] ||
                   result.coefficient < -powers_of_ten[max_digits - 1]) {
            return std::nullopt;
        } else {
            result.coefficient *= 10;
        }
    }
    for (; power < 0; ++power) ++result.scale;
    return result;
}

std::string Decimal::to_string() const {
    std::string text;
    append_to(text);
    return text;
}

void Decimal::append_to(std::string& out) const {
    auto const size = out.size();
    out.resize(size + text_size());
    write(out.data() + size);
}

std::size_t Decimal::text_size() const noexcept {
    auto const decimals = static_cast<std::size_t>(scale);
    std::size_t digits = 1;
    for (auto rest = magnitude_of(coefficient); rest >= 10; rest /= 10) ++digits;
    return (coefficient < 0 ? 1 : 0) + std::max(digits, decimals + 1) + (decimals > 0 ? 1 : 0);
}

char* Decimal::write(char* to) const noexcept {
    if (coefficient < 0) *to++ = '-';
    std::array<char, 20> digits;  // NOLINT: as many as are read are written
    if (scale == 0) return std::to_chars(to, to + digits.size(), magnitude_of(coefficient)).ptr;
    auto const* const end =
        std::to_chars(digits.begin(), digits.end(), magnitude_of(coefficient)).ptr;
    auto const size = static_cast<std::int32_t>(end - digits.begin());
    auto const whole = size - scale;
    auto const* const point = whole > 0 ? digits.begin() + whole : digits.begin();
    if (whole <= 0) *to++ = '0';
    to = std::copy(digits.cbegin(), point, to);
    *to++ = '.';
    for (auto zeros = whole; zeros < 0; ++zeros) *to++ = '0';
    return std::copy(point, end, to);
}

std::strong_ordering operator<=>(Decimal a, Decimal b) noexcept {
    auto const [left, right, scale] = align(a, b);
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}

std::optional<Decimal> add(Decimal a, Decimal b) noexcept {
    auto const [left, right, scale] = align(a, b);
    auto const sum = left + right;
    if (sum > std::numeric_limits<std::int64_t>::max() ||
        sum < std::numeric_limits<std::int64_t>::min())
        return std::nullopt;
    return Decimal{static_cast<std::int64_t>(sum), scale};
}

bool rounds_to(Decimal part, Decimal whole, Decimal printed, int power) noexcept {
    constexpr std::int32_t most_decimals = 6;  // all products below then fit 128 bits
    if (whole.coefficient <= 0 || part.scale > most_decimals || whole.scale > most_decimals ||
        printed.scale > most_decimals || power > most_decimals)
        return false;
    auto const ten_to = [](std::int32_t n) {
        return Wide{powers_of_ten[static_cast<std::size_t>(n)]};
    };
    auto const numerator = Wide{part.coefficient} * ten_to(power) * ten_to(whole.scale);
    auto const denominator = Wide{whole.coefficient} * ten_to(part.scale);
    // |numerator / denominator - printed| <= 1/2 last digit, multiplied by 2 · denominator · 10^decimals
    auto const difference =
        2 * numerator * ten_to(printed.scale) - 2 * Wide{printed.coefficient} * denominator;
    return (difference < 0 ? -difference : difference) <= denominator;
}

}  // namespace gouji
