#pragma once
#include <string_view>

#include "gouji/primitive/x3.hpp"
#include "gouji/grammar/date.hpp"
#include "gouji/grammar/number_def.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/masks.hpp"
#include "gouji/vocab/numerals.hpp"

namespace gouji::grammar {

namespace date_detail {

using x3::_attr;
using x3::_pass;
using x3::_val;

constexpr int number_of(std::string_view run) {
    int value = 0;
    for (char const c : run) value = value * 10 + (c - '0');
    return value;
}

inline constexpr auto set_year = [](auto& context) {
    auto const year = number_of(_attr(context));
    _pass(context) = year >= 1949 && year < 2100;
    _val(context).date.year = static_cast<std::int16_t>(year);
};
// 09年: no duration is written so.
inline constexpr auto set_short_year = [](auto& context) {
    _val(context).date.year = static_cast<std::int16_t>(2000 + number_of(_attr(context)));
};
inline constexpr auto set_repaired = [](auto& context) { _val(context).repaired = true; };
inline constexpr auto set_masked = [](auto& context) { _val(context).masked = true; };
inline constexpr auto set_bare = [](auto& context) { _val(context).bare_year = true; };
inline constexpr auto add_year_digit = [](auto& context) {
    auto& year = _val(context).date.year;
    year = static_cast<std::int16_t>(year * 10 + _attr(context)->value);
};
inline constexpr auto add_arabic_digit = [](auto& context) {
    auto& year = _val(context).date.year;
    year = static_cast<std::int16_t>(year * 10 + (_attr(context) - '0'));
};
inline constexpr auto plausible_year = [](auto& context) {
    auto const year = _val(context).date.year;
    _pass(context) = year >= 1949 && year < 2100;
};
inline constexpr auto forget_year = [](auto& context) { _val(context).date.year = 0; };
inline constexpr auto set_month = [](auto& context) {
    auto const month = number_of(_attr(context));
    _pass(context) = month >= 1 && month <= 12;
    if (_pass(context)) _val(context).date.month = static_cast<std::int8_t>(month);
};
inline constexpr auto set_day = [](auto& context) {
    auto const day = number_of(_attr(context));
    _pass(context) = day >= 1 && day <= 31;
    if (_pass(context)) _val(context).date.day = static_cast<std::int8_t>(day);
};
// 12月31止, 3月18 at the end of a line: 日 was lost.
inline constexpr auto set_signless_day = [](auto& context) {
    set_day(context);
    _val(context).repaired = true;
};
// 1 at the end of a line and 2月 at the beginning of the next.
template <typename Set>
constexpr auto set_torn(Set set) {
    return [set](auto& context) {
        auto const range = _attr(context);
        char const both[] = {*range.begin(), *(range.end() - 1)};
        set(number_of({both, 2}), context);
    };
}
inline constexpr auto set_torn_month = set_torn([](int month, auto& context) {
    _pass(context) = month >= 10 && month <= 12;
    _val(context).date.month = static_cast<std::int8_t>(month);
    _val(context).repaired = true;
});
inline constexpr auto set_torn_day = set_torn([](int day, auto& context) {
    _pass(context) = day >= 10 && day <= 31;
    _val(context).date.day = static_cast<std::int8_t>(day);
    _val(context).repaired = true;
});
inline constexpr auto set_chinese_month = [](auto& context) {
    auto const month = _attr(context);
    _pass(context) = month >= 1 && month <= 12;
    if (_pass(context)) _val(context).date.month = static_cast<std::int8_t>(month);
};
inline constexpr auto set_chinese_day = [](auto& context) {
    auto const day = _attr(context);
    _pass(context) = day >= 1 && day <= 31;
    if (_pass(context)) _val(context).date.day = static_cast<std::int8_t>(day);
};
inline constexpr auto set_english_month = [](auto& context) {
    _val(context).date.month = static_cast<std::int8_t>(_attr(context)->value);
};
// Four digits of the year and one to four of month and day, run together.
inline constexpr auto set_lost = [](auto& context) {
    std::string_view const run = _attr(context);
    auto const year = number_of(run.substr(0, 4));
    _pass(context) = year >= 1949 && year < 2100;
    PrintedDate& date = _val(context);
    date.date.year = static_cast<std::int16_t>(year);
    date.lost = static_cast<std::uint16_t>(number_of(run.substr(4)));
    date.lost_digits = static_cast<std::uint8_t>(run.size() - 4);
};
inline constexpr auto set_lost_rest = [](auto& context) {
    std::string_view const run = _attr(context);
    PrintedDate& date = _val(context);
    date.lost = static_cast<std::uint16_t>(number_of(run));
    date.lost_digits = static_cast<std::uint8_t>(run.size());
};
// 20211月, 202112月: 年 was lost between the year's four digits and the month.
inline constexpr auto set_year_month = [](auto& context) {
    std::string_view const run = _attr(context);
    auto const year = number_of(run.substr(0, 4)), month = number_of(run.substr(4));
    _pass(context) = year >= 1949 && year < 2100 && month >= 1 && month <= 12;
    PrintedDate& date = _val(context);
    date.date.year = static_cast<std::int16_t>(year);
    date.date.month = static_cast<std::int8_t>(month);
    date.repaired = true;
};
inline constexpr auto set_from = [](auto& context) { _val(context).from = _attr(context); };
inline constexpr auto set_to = [](auto& context) { _val(context).to = _attr(context); };
// 2008-2016 is a period; 2016-01 is not, and a date's second half needs what the first half lacks.
inline constexpr auto both_bare = [](auto& context) {
    auto const& period = _val(context);
    bool const from = period.from.bare_year, to = period.to.bare_year;
    _pass(context) = (!from || to || !period.to.date.month) &&
                     (!to || (period.from.date.year && !period.from.date.month)) &&
                     !(from && to && period.from.date.year > period.to.date.year);
};

inline constexpr auto mask = character([](std::string_view c) { return vocab::masks_digit(code_point(c)); });
inline auto const masks = x3::repeat(1, 6)[mask];  // 20**年, and one for each byte of a lost 二〇
inline auto const year_sign = lit("年度") | lit("年");
inline auto const day_sign = lit("日") | lit("号") | lit("曰");  // 曰: 日 as optical recognition reads it
inline auto const line_end = (!any_character) | x3::lit('\n') | x3::lit('\r');

inline auto const torn_digits = x3::raw[x3::omit[digits(1, 1)] >> -x3::lit('\r') >> x3::lit('\n') >> x3::omit[digits(1, 1)]];

// clang-format off
// The actions stand behind the whole: 2013年12件 must not leave a month behind.
inline auto const month_ = blanks >> ( (digits(1, 2) >> gap >> lit("月"))[set_month] | (torn_digits >> lit("月"))[set_torn_month] | (chinese_numeral >> blanks >> lit("月"))[set_chinese_month] );
inline auto const day_   = gap >> ( (digits(1, 2) >> gap >> day_sign)[set_day] | (torn_digits >> day_sign)[set_torn_day] | (digits(1, 2) >> &lit("止"))[set_signless_day] | (chinese_numeral >> blanks >> day_sign)[set_chinese_day] );
// clang-format on

}  // namespace date_detail

// clang-format off
namespace date_detail {
inline auto const arabic_year  = digits(4, 4)[set_year];
inline auto const masked_year  = x3::omit[digits(2, 3) >> masks >> -digits(1, 1) | digits(1, 1) >> mask >> x3::repeat(1, 6)[mask | digits(1, 2)]][set_masked];
inline auto const chinese_year = x3::repeat(4)[ chinese_digit[add_year_digit] | keyword<vocab::year_zeros>[add_year_digit] ] >> x3::eps[plausible_year];
inline auto const misread_year = x3::repeat(4)[ keyword<vocab::misread_digits>[add_year_digit] ] >> &year_sign >> x3::eps[plausible_year] >> x3::eps[set_repaired];
inline auto const spaced_year  = &x3::lit('2') >> x3::repeat(4)[ x3::char_('0', '9')[add_arabic_digit] >> gap ] >> &year_sign >> x3::eps[plausible_year] >> x3::eps[set_repaired];  // 2 0 1 5 年
inline auto const other_year   = masked_year | x3::eps[forget_year] >> (chinese_year | x3::eps[forget_year] >> misread_year | x3::eps[forget_year] >> spaced_year);
inline auto const short_year   = &x3::lit('0') >> digits(2, 2)[set_short_year] >> &year_sign
                               | &(x3::char_('1', '2') >> x3::omit[x3::char_('0', '9')] >> lit("年") >> x3::omit[digits(1, 2)] >> lit("月")) >> digits(2, 2)[set_short_year];  // 21年3月
inline auto const last_day     = (digits(1, 2) >> &line_end)[set_signless_day];
inline auto const rest_of_date = month_ >> -(lit("份") | day_ | last_day);
inline auto const separator    = x3::lit('-') | x3::lit('/') | x3::lit('.');
// What goes on behind a year: the day alone where 月 was lost, a masked month, month and day as far as they are printed,
// 2012 12 31日 where 年 and 月 were lost.
inline auto const lost_month   = year_sign >> blanks >> (digits(2, 4) >> blanks >> lit("日"))[set_lost_rest];
inline auto const masked_part  = masks >> -x3::omit[digits(1, 1)] | x3::omit[digits(1, 1)] >> masks;   // □□, □2, 1□
inline auto const masked_month = year_sign >> masked_part >> lit("月")[set_masked] >> -((masked_part | x3::omit[digits(1, 2)]) >> day_sign);
inline auto const signed_rest  = gap >> year_sign >> -(gap >> rest_of_date);
inline auto const some_blanks  = x3::lit(' ') >> blanks;
inline auto const blank_rest   = some_blanks >> digits(1, 2)[set_month] >> some_blanks >> (digits(1, 2) >> lit("日"))[set_signless_day];
inline auto const iso_rest     = [](auto mark) { return mark >> digits(1, 2)[set_month] >> mark >> digits(1, 2)[set_day]; };
inline auto const day_first    = digits(1, 2)[set_day] >> '.' >> digits(2, 2)[set_month] >> '.' >> arabic_year;   // 17.03.2015
inline auto const to_mark      = lit("至") | lit("到") | +lit("-") | +lit("—") | lit("~") | lit("–") | lit("―") | lit("~");
inline auto const since        = blanks >> -lit("起") >> blanks >> -x3::lit(',') >> gap;
inline auto const joint        = since >> to_mark | blanks >> lit("起");  // what may follow the first date of a period
}  // namespace date_detail

inline x3::rule<struct full_date_id, PrintedDate> const full_date = "date with a year";
inline auto const full_date_def =
      date_detail::arabic_year >> ( date_detail::lost_month | date_detail::masked_month | date_detail::signed_rest | date_detail::blank_rest
                                  | date_detail::iso_rest(x3::lit('-')) | date_detail::iso_rest(x3::lit('/')) | date_detail::iso_rest(x3::lit('.')) )
    | (digits(5, 8) >> blanks >> lit("日"))[date_detail::set_lost]
    | (digits(5, 6) >> blanks >> lit("月"))[date_detail::set_year_month] >> -date_detail::day_
    | date_detail::other_year >> ( date_detail::masked_month | date_detail::signed_rest )
    | date_detail::short_year >> date_detail::signed_rest
    | date_detail::day_first;

inline x3::rule<struct later_date_id, PrintedDate> const later_date = "date within a year";
inline auto const later_date_def =
      date_detail::month_ >> -(lit("份") | date_detail::day_)
    | date_detail::day_;

// In a translation of the preamble.
inline x3::rule<struct english_date_id, PrintedDate> const english_date = "January 1, 2010";
inline auto const english_date_def =
    keyword<vocab::english_months>[date_detail::set_english_month] >> -x3::lit('.') >> date_detail::some_blanks
    >> digits(1, 2)[date_detail::set_day] >> -x3::lit(',') >> gap >> date_detail::arabic_year >> !digits(1, 1);

inline constexpr auto set_date = [](auto& context) { x3::_val(context) = x3::_attr(context); };
inline auto const date_def = full_date[set_date] | date_detail::month_ >> -(lit("份") | date_detail::day_);

inline x3::rule<struct bare_year_id, PrintedDate> const bare_year = "year without 年";
inline auto const bare_year_def = date_detail::arabic_year[date_detail::set_bare] >> !x3::lit('.') ;

inline x3::rule<struct plain_month_id, PrintedDate> const plain_month = "month";
inline auto const plain_month_def = date_detail::month_;

inline x3::rule<struct bare_month_id, PrintedDate> const bare_month = "month without 月";
inline auto const bare_month_def = -(date_detail::arabic_year >> date_detail::year_sign >> blanks) >> digits(1, 2)[date_detail::set_month];

// 自201391起至2014831止: 年, 月 and 日 were lost, and 起 and 止 show that these are dates.
inline x3::rule<struct lost_signs_id, PrintedDate> const lost_signs = "date without 年, 月 and 日";
inline auto const lost_signs_def = digits(6, 8)[date_detail::set_lost];

// 201911日至1231日: year and month are understood from what stands before.
inline x3::rule<struct lost_rest_id, PrintedDate> const lost_rest = "month and day without 月";
inline auto const lost_rest_def = (digits(3, 4) >> blanks >> lit("日"))[date_detail::set_lost_rest];

inline auto const period_def =
    ( bare_month[date_detail::set_from] >> date_detail::to_mark >> blanks >> plain_month[date_detail::set_to]
    | ( full_date[date_detail::set_from] | later_date[date_detail::set_from] )
        >> date_detail::since >> date_detail::to_mark >> gap
        >> ( full_date[date_detail::set_to] | later_date[date_detail::set_to] | lost_rest[date_detail::set_to] | bare_year[date_detail::set_to] )
    | full_date[date_detail::set_from] >> blanks >> lit("起") >> blanks >> ( full_date[date_detail::set_to] | later_date[date_detail::set_to] )
        >> &( blanks >> lit("止") )  // 至 is lost
    | lost_signs[date_detail::set_from] >> lit("起") >> date_detail::to_mark >> lost_signs[date_detail::set_to] >> &lit("止")
    | later_date[date_detail::set_from] >> date_detail::since >> date_detail::to_mark >> lit("年") >> later_date[date_detail::set_to]  // 自年1月1日起至年12月31日止
    | bare_year[date_detail::set_from] >> blanks >> date_detail::to_mark >> blanks
        >> ( full_date[date_detail::set_to] | bare_year[date_detail::set_to] ) )
    >> x3::eps[date_detail::both_bare];

inline auto const time_def =
      digits(1, 2) >> ':' >> digits(2, 2) >> -(':' >> digits(2, 2)) >> -(blanks >> date_detail::to_mark >> blanks >> digits(1, 2) >> ':' >> digits(2, 2))
    | digits(1, 2) >> lit("时") >> -(digits(1, 2) >> lit("分"));
// clang-format on

BOOST_SPIRIT_DEFINE(full_date, later_date, lost_signs, lost_rest, english_date, date, bare_year, bare_month, plain_month, period, time)

}  // namespace gouji::grammar
