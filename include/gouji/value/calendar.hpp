#pragma once

namespace gouji {

[[nodiscard]] constexpr bool is_leap(int year) noexcept {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/// Days of `month`, 1 to 12, in `year`; 29 for a February whose year is not known (0).
[[nodiscard]] constexpr int days_in_month(int year, int month) noexcept {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && (year == 0 || is_leap(year)) ? 1 : 0);
}

}  // namespace gouji
