#pragma once
#include <cstdint>

#include "gouji/value/report.hpp"

// Dates, periods and times in every writing of the field. What the rules of date.hpp give.
namespace gouji::grammar {

/// A date as printed, as far as it is printed.
struct PrintedDate {
    Date date;
    bool masked = false;     ///< 20**年, 201x: the year is not known
    bool bare_year = false;  ///< four digits without 年, a date only within a period
    /// 201391日, 20211230日: 年 and 月 (or 月 alone) were lost. These digits stand between year and 日.
    std::uint16_t lost = 0;
    std::uint8_t lost_digits = 0;
    bool repaired = false;  ///< 20211月1日, 12月31止: a lost 年 or 日 that leaves one reading
};

/// From one date to another; 至, 到 or a dash between them.
struct PrintedPeriod {
    PrintedDate from;
    PrintedDate to;
};

}  // namespace gouji::grammar
