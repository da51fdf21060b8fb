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

std::int64_t last_digit_of(Figure const& figure) {
    auto const raw = figure.raw;
    auto power = raw.find("亿") != raw.npos ? 8 : raw.find("万") != raw.npos ? 4 : 0;
    auto const point = raw.find('.');
    for (auto i = point; power > 0 && i < raw.size(); ++i) power -= raw[i] >= '0' && raw[i] <= '9';
    // 22.38万元: the scale belongs to the measure, and the value is as printed
    bool const in_measure = figure.unit.starts_with("万") || figure.unit.starts_with("亿");
    return in_measure ? 1 : static_cast<std::int64_t>(power_of_ten(power));
}

bool alike_as_printed(Figure const& a, Figure const& b) {
    if (*a.value == *b.value) return true;
    auto const difference = add(*a.value, {-b.value->coefficient, b.value->scale});
    auto const doubled = difference ? add(*difference, *difference) : std::nullopt;
    auto const allowed = last_digit_of(a) + last_digit_of(b);
    bool const rounded = allowed > 2 && a.value->scale == 0 && b.value->scale == 0;
    return rounded && doubled && *doubled <= Decimal{allowed} && *doubled >= Decimal{-allowed};
}

Exactness exactness_of(Figure const& a, Figure const& b) {
    if (!exact(a) || !exact(b)) return Exactness::approximate;
    return last_digit_of(a) + last_digit_of(b) > 2 ? Exactness::rounded : Exactness::exact;
}

Decimal quotient(Wide numerator, Wide denominator, std::int32_t decimals) {
    auto const twice = 2 * numerator * power_of_ten(decimals);
    auto const half = numerator < 0 ? -denominator : denominator;
    return {static_cast<std::int64_t>((twice + half) / (2 * denominator)), decimals};
}

Outcome compare_share(Decimal part, Decimal whole, Figure const& printed, Exactness sides,
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
    bool const fits = rounds_to(part, whole, *printed.value, per);
    if (sides == Exactness::approximate || !exact(printed) ||
        (sides == Exactness::rounded && !fits)) {
        outcome.says(share_is_approximate);
        return outcome;
    }
    outcome.verdict = fits ? Verdict::holds : Verdict::fails;
    outcome.says(fits ? share_fits : share_does_not_fit,
                 {store(part, memory), store(whole, memory), printed.unit, printed.raw});
    return outcome;
}

}  // namespace gouji::check
