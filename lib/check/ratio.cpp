#include "ratio.hpp"

#include <fmt/format.h>

namespace gouji::check {

std::string quotient_text(Wide numerator, Wide denominator, std::int32_t decimals) {
    auto const twice = 2 * numerator * power_of_ten(decimals);
    auto const half = numerator < 0 ? -denominator : denominator;
    return Decimal{static_cast<std::int64_t>((twice + half) / (2 * denominator)), decimals}
        .to_string();
}

std::string half_digit(std::int32_t decimals) { return Decimal{5, decimals + 1}.to_string(); }

Outcome compare_share(Decimal part, Decimal whole, Figure const& printed, bool all_exact) {
    auto const per = printed.unit == "‰" ? 3 : 2;
    auto const decimals = printed.value->scale;
    Outcome outcome;
    outcome.expected =
        quotient_text(Wide{part.coefficient} * power_of_ten(per) * power_of_ten(whole.scale),
                      Wide{whole.coefficient} * power_of_ten(part.scale), decimals + 2);
    outcome.actual = printed.value->to_string();
    outcome.tolerance = half_digit(decimals);
    if (!all_exact || !exact(printed)) {
        outcome.message = {"cannot be decided: one of the numbers is approximate",
                           "有约数,无法核对"};
        return outcome;
    }
    auto const a = part.to_string(), b = whole.to_string();
    if (rounds_to(part, whole, *printed.value, per)) {
        outcome.verdict = Verdict::holds;
        outcome.message = {fmt::format("{} of {} is {}{}, printed as {}", a, b, outcome.expected,
                                       printed.unit, printed.raw),
                           fmt::format("{}÷{}={}{},与所印 {} 一致", a, b, outcome.expected,
                                       printed.unit, printed.raw)};
    } else {
        outcome.verdict = Verdict::fails;
        outcome.message = {
            fmt::format("{} of {} is {}{}, but {} is printed", a, b, outcome.expected, printed.unit,
                        printed.raw),
            fmt::format("{}÷{}={}{},所印为 {}", a, b, outcome.expected, printed.unit, printed.raw)};
    }
    return outcome;
}

}  // namespace gouji::check
