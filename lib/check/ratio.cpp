#include "ratio.hpp"

#include "gouji/value/text.hpp"

namespace gouji::check {
namespace {

// {0}: the part, {1}: the whole, {2}: % or ‰, {3}: the share as printed
constexpr Sentence share_fits{"{0} of {1} is {expected}{2}, printed as {3}",
                              "{0}÷{1}={expected}{2},与所印 {3} 一致"};
constexpr Sentence share_does_not_fit{"{0} of {1} is {expected}{2}, but {3} is printed",
                                      "{0}÷{1}={expected}{2},所印为 {3}"};
constexpr Sentence share_is_approximate{"cannot be decided: one of the numbers is approximate",
                                        "有约数,无法核对"};

}  // namespace

Decimal quotient(Wide numerator, Wide denominator, std::int32_t decimals) {
    auto const twice = 2 * numerator * power_of_ten(decimals);
    auto const half = numerator < 0 ? -denominator : denominator;
    return {static_cast<std::int64_t>((twice + half) / (2 * denominator)), decimals};
}

Outcome compare_share(Decimal part, Decimal whole, Figure const& printed, bool all_exact,
                      Memory memory) {
    auto const per = printed.unit == "‰" ? 3 : 2;
    auto const decimals = printed.value->scale;
    Outcome outcome;
    outcome.expected =
        store(quotient(Wide{part.coefficient} * power_of_ten(per) * power_of_ten(whole.scale),
                       Wide{whole.coefficient} * power_of_ten(part.scale), decimals + 2),
              memory);
    outcome.actual = store(*printed.value, memory);
    outcome.tolerance = store(half_digit(decimals), memory);
    if (!all_exact || !exact(printed)) {
        outcome.says(share_is_approximate);
        return outcome;
    }
    bool const fits = rounds_to(part, whole, *printed.value, per);
    outcome.verdict = fits ? Verdict::holds : Verdict::fails;
    outcome.says(fits ? share_fits : share_does_not_fit,
                 {store(part, memory), store(whole, memory), printed.unit, printed.raw});
    return outcome;
}

}  // namespace gouji::check
