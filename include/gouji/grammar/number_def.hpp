#pragma once

#include "gouji/primitive/x3.hpp"
#include "gouji/grammar/number.hpp"
#include "gouji/primitive/keyword_parser.hpp"
#include "gouji/primitive/parsers.hpp"
#include "gouji/primitive/numeral.hpp"

namespace gouji::grammar {

namespace number_detail {

using x3::_attr;
using x3::_pass;
using x3::_val;

// Arabic: the printed characters between `raw` are digits, separators and one point.
inline constexpr auto read_arabic = [](auto& context) {
    auto const range = _attr(context);
    char plain[24];
    std::size_t count = 0;
    Number& number = _val(context);
    for (auto const* at = range.begin(); at != range.end(); ++at) {
        bool const blank = *at == ' ' || *at == '\n' || *at == '\r';
        number.regrouped |= blank;
        bool const point = *at == '.' || *at == '\xC2';  // the first byte of ·
        if (!point && !is_digit(*at)) continue;
        if (count < sizeof plain) plain[count] = point ? '.' : *at;
        ++count;
    }
    auto const value = count < sizeof plain ? Decimal::parse({plain, count}) : std::nullopt;
    number.known = value.has_value();
    if (value) number.value = *value;
};

inline constexpr auto add_section = [](std::int64_t worth) {
    return [worth](auto& context) {
        Number& number = _val(context);
        number.chinese = true;
        number.value.coefficient += _attr(context) * worth;
    };
};
// 一〇五: digit by digit, which only a zero inside proves (一百零五 is added up).
inline constexpr auto append_digit = [](auto& context) { _val(context) = _val(context) * 10 + _attr(context)->value; };
inline x3::rule<struct positional_id, std::int64_t> const positional = "Chinese digits";
inline auto const positional_def = &(chinese_digit >> (lit("〇") | lit("○") | lit("零")) >> chinese_digit) >> x3::repeat(1, 18)[chinese_digit[append_digit]] >> !chinese_digit;
BOOST_SPIRIT_DEFINE(positional)

inline constexpr auto has_section = [](auto& context) { _pass(context) = _val(context).chinese; };
inline constexpr auto add_decimal = [](auto& context) {
    Number& number = _val(context);
    if (number.value.scale == 6) {
        number.known = false;
        return;
    }
    number.value.coefficient = number.value.coefficient * 10 + _attr(context)->value;
    ++number.value.scale;
};

inline constexpr auto set_first = [](auto& context) { _val(context).first = _attr(context); };
inline constexpr auto set_second = [](auto& context) {
    _val(context).second = _attr(context);
    _val(context).range = true;
};
inline constexpr auto set_scale = [](auto& context) {
    _val(context).power += _attr(context)->power;
    _val(context).scale = _attr(context)->text;
};
inline constexpr auto set_within = [](auto& context) { _val(context).approx = _attr(context)->means; };
inline constexpr auto set_behind = [](auto& context) {
    _val(context).approx = _attr(context)->means;
    _val(context).behind = true;
};
// 内 limits a duration (20个工作日内); behind other units it belongs to the next word.
inline constexpr auto set_inside = [](auto& context) {
    Quantity& quantity = _val(context);
    _pass(context) = quantity.unit && quantity.unit->kind == FigureKind::duration;
    if (_pass(context)) {
        quantity.approx = Approximation::at_most;
        quantity.behind = true;
    }
};
// 26.8万人 / 次, 56件 / 次: the measure word was cut by a line end.
inline constexpr auto set_times = [](auto& context) {
    constexpr std::string_view times = "次";
    Quantity& quantity = _val(context);
    auto const cases = quantity.unit ? quantity.unit->text : std::string_view{};
    _pass(context) = cases == "人" || cases == "件" || cases == "条" || cases == "户";
    if (!_pass(context)) return;
    for (auto const& unit : vocab::units)
        if (unit.text.starts_with(cases) && unit.text.substr(cases.size()) == times) quantity.unit = &unit;
};
inline constexpr auto set_unit = [](auto& context) { _val(context).unit = _attr(context); };
template <char Sign>
constexpr auto percent = [](auto& context) {
    for (auto const& unit : vocab::units)
        if (unit.text == (Sign == '%' ? "%" : "‰")) _val(context).unit = &unit;
};
// 七成|五: the next place of the tenths.
inline constexpr auto counts_tenths = [](auto& context) {
    Quantity const& quantity = _val(context);
    _pass(context) = quantity.first.chinese && quantity.unit && quantity.unit->text == "成" && !quantity.range && quantity.first.value.scale == 0;
};
inline constexpr auto add_hundredths = [](auto& context) {
    auto& value = _val(context).first.value;
    value = {value.coefficient * 10 + _attr(context)->value, 1};
};
// 四分之三 is 0.75; 三分之一 has no decimal that is exact.
inline constexpr auto set_denominator = [](auto& context) { _val(context).second = _attr(context); };
inline constexpr auto set_fraction = [](auto& context) {
    constexpr int most_decimals = 6;
    Quantity& quantity = _val(context);
    auto const denominator = quantity.second.value, numerator = _attr(context).value;
    _pass(context) = denominator.scale == 0 && numerator.scale == 0 && numerator.coefficient > 0 && numerator.coefficient < denominator.coefficient;
    quantity.first = {{numerator.coefficient, 0}, true, true, false};
    quantity.second = {};
    quantity.unit = &vocab::part_of_one;
    if (!_pass(context)) return;
    auto& value = quantity.first.value;
    while (value.coefficient % denominator.coefficient != 0 && value.scale < most_decimals) value = {value.coefficient * 10, value.scale + 1};
    quantity.first.known = value.coefficient % denominator.coefficient == 0;
    value.coefficient /= denominator.coefficient;
};
inline constexpr auto set_half = [](auto& context) {
    _val(context).first = Number{Decimal{5, 1}, true, true, false};
    _val(context).unit = &vocab::part_of_one;
};
inline constexpr auto set_hundred = [](auto& context) {
    _val(context).first = Number{Decimal{100, 0}, true, true, false};
};
// 百余次: the place alone, which only the approximation behind it makes a number.
template <int Worth>
constexpr auto set_power = [](auto& context) { _val(context).first = Number{Decimal{Worth, 0}, true, true, false}; };
inline auto const bare_power = lit("百")[set_power<100>] | lit("千")[set_power<1000>] | lit("万")[set_power<10000>];

template <int Worth>
constexpr auto add_digits = [](auto& context) {
    std::int64_t value = 0;
    for (char const c : std::string_view(_attr(context))) value = value * 10 + (c - '0');
    _val(context).value.coefficient += value * Worth;
};

// 八87部分: two readings of one number survived a revision, and which one holds is not known.
inline constexpr auto set_contradiction = [](auto& context) {
    _val(context).first = Number{{}, false, false, false};
};

}  // namespace number_detail

// clang-format off
// 1,204 and 1'204; 98·5%, where the point was set as a dot: 3·15 is a day.
inline auto const thousands_mark = x3::lit(',') | x3::lit('\'') | lit("’");
inline auto const dotted_share = lit("·") >> digits(1, 4) >> &( blanks >> (x3::lit('%') | lit("万") | lit("亿") | lit("元")) );

inline auto const arabic_def = x3::raw[
      ( digits(1, 3) >> +(thousands_mark >> digits(3, 3)) >> -(x3::lit('.') >> digits())
      | digits(1, 3) >> +(x3::lit(' ') >> digits(3, 3)) >> -(x3::lit('.') >> digits())
      | digits(1, 64) >> -(x3::lit('.') >> digits(1, 64) | dotted_share) )
    ][number_detail::read_arabic];

inline auto const chinese_def =
      number_detail::positional[number_detail::add_section(1)]
   |  -(chinese_numeral >> lit("亿"))[number_detail::add_section(100'000'000)]
   >> -(chinese_numeral >> lit("万"))[number_detail::add_section(10'000)]
   >> (chinese_numeral[number_detail::add_section(1)] | x3::eps[number_detail::has_section])
   >> -(lit("点") >> +chinese_digit[number_detail::add_decimal]);

inline auto const unit_word = keyword<vocab::units> - keyword<vocab::unit_traps>;
inline auto const range_mark = lit("-") | lit("~") | lit("—") | lit("–") | lit("~") | lit("至") | lit("到");
inline auto const scale_word = keyword<vocab::scales>;
inline auto const within_word = keyword<vocab::approximations_within>;
inline auto const behind_word = keyword<vocab::approximations_behind>;
inline auto const money_scale = (lit("万") | lit("亿") | lit("千") | lit("百万")) >> (lit("元") | lit("美元"));

// 37 at the end of a line and 59条 at the beginning of the next; not a year and a count, nor a count and a date. A point goes with a share or a scale.
inline auto const broken_line = -x3::lit('\r') >> x3::lit('\n');
inline auto const torn_decimal = digits(1, 12) >> ( x3::lit('.') >> -digits(1, 12) >> broken_line >> digits(1, 12)
                                                  | broken_line >> -digits(1, 12) >> x3::lit('.') >> digits(1, 12) );
inline auto const part_of_date = digits(1, 4) >> (lit("年") | lit("月") | lit("日"));
inline x3::rule<struct torn_id, Number> const torn = "number torn by a line end";
inline auto const torn_def = &( x3::omit[digits(1, 12)] >> (x3::lit('\n') | x3::lit('\r') | x3::lit('.')) )
    >> ( !( (lit("19") | lit("20")) >> digits(2, 2) ) >> x3::raw[ digits(1, 12) >> broken_line >> !part_of_date >> digits(1, 12) ][number_detail::read_arabic]
             >> &( -within_word >> -scale_word >> unit_word )
       | x3::raw[ torn_decimal ][number_detail::read_arabic] >> &( blanks >> (x3::lit('%') | lit("万") | lit("亿") | lit("元") | lit("个百分点")) )
       | x3::raw[ digits(1, 12) >> x3::lit('.') >> x3::lit(' ') >> digits(1, 12) ][number_detail::read_arabic] >> &( blanks >> x3::lit('%') ) );

// 1万5千人次: both places written out.
inline x3::rule<struct mixed_id, Number> const mixed = "number in 万 and 千";
inline auto const mixed_def = (digits(1, 6) >> lit("万"))[number_detail::add_digits<10000>] >> (digits(1, 4) >> lit("千"))[number_detail::add_digits<1000>];

inline auto const quantity_def =
      ( &digit >> ( torn[number_detail::set_first]
                  | mixed[number_detail::set_first]
                  | arabic[number_detail::set_first] >> -(blanks >> range_mark >> blanks >> arabic[number_detail::set_second]) )
      | !digit >> ( (chinese_numeral >> digits())[number_detail::set_contradiction]
                  | number_detail::bare_power >> &within_word
                  | chinese[number_detail::set_first] >> -(range_mark >> chinese[number_detail::set_second]) ) )
   >> -(blanks >> within_word[number_detail::set_within])
   >> -(blanks >> !money_scale >> scale_word[number_detail::set_scale] | broken_line >> scale_word[number_detail::set_scale] >> &( -within_word >> unit_word ))
   >> -(blanks >> within_word[number_detail::set_within])
   >> -(!money_scale >> scale_word[number_detail::set_scale])
   >> -(gap >> unit_word[number_detail::set_unit])
   >> -( x3::eps[number_detail::counts_tenths] >> chinese_digit[number_detail::add_hundredths] )
   >> -( broken_line >> lit("次")[number_detail::set_times] )
   >> -(blanks >> (behind_word[number_detail::set_behind] | lit("内")[number_detail::set_inside]));

inline auto const round_quantity_def =
      number_detail::bare_power >> -(scale_word[number_detail::set_scale]) >> -(within_word[number_detail::set_within]) >> gap >> unit_word[number_detail::set_unit];

inline auto const percentage_def =
      ( lit("百分之")[number_detail::percent<'%'>] | lit("千分之")[number_detail::percent<'m'>] )
   >> ( chinese[number_detail::set_first] | arabic[number_detail::set_first] | lit("百")[number_detail::set_hundred] )
   >> -(blanks >> behind_word[number_detail::set_behind]);

inline auto const fraction_def =
      ( chinese[number_detail::set_denominator] >> lit("分之") >> chinese[number_detail::set_fraction]
      | ( lit("半数") | lit("一半") )[number_detail::set_half] )
   >> -behind_word[number_detail::set_behind];
// clang-format on

BOOST_SPIRIT_DEFINE(arabic, chinese, torn, mixed, quantity, round_quantity, percentage, fraction)

}  // namespace gouji::grammar
