#include "gouji/grammar/date_def.hpp"

#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/masks.hpp"
#include "gouji/vocab/numerals.hpp"
#include "gouji/vocab/proper_numbers.hpp"
#include "kinds.hpp"
#include "match.hpp"

namespace gouji::scan {
namespace {

using namespace grammar;

// Whether a date, a period or a time may go on with `c` behind its first number: with a sign, a lost digit, a separator
// or what joins two dates.
bool goes_on_as_date(char32_t c) noexcept {
    // clang-format off
    switch (c) {
        case U'年': case U'月': case U'日': case U'号': case U'止': case U'时':
        case U'O': case U'o': case U'l': case U'I': case U'О':  // 2O15年
        case U'/': case U'.': case U':': case U'起':
        case U'至': case U'到': case U'-': case U'~': case U'—': case U'–': case U'―': return true;
        case U'曰': return true;
        default: return vocab::masks_digit(c);
    }
    // clang-format on
}

// 2015.3.17, 17.03.2015, but not 84.67.
bool may_be_dotted(Scanner const& scanner, Run const& run) {
    constexpr std::uint32_t point_and_month = 3;
    return run.size() == 4 ||
           (run.size() <= 2 && scanner.character(run.end + point_and_month) == U'.');
}

AtomKind kind_of(PrintedDate const& printed) noexcept {
    if (printed.masked) return AtomKind::masked;
    return printed.date.month || printed.date.day || printed.lost ? AtomKind::date : AtomKind::year;
}

// 2019年, 2019年12月31日: what most dates are. Where the whole rule for a date could go on, this one does not match, so
// that both give the same.
inline constexpr auto may_go_on = character([](std::string_view c) {
    constexpr std::u32string_view signs = U"度份十拾\r\n";
    return is_digit(c[0]) || vocab::masks_digit(code_point(c)) || blank_at(c, 0) != 0 ||
           signs.find(code_point(c)) != signs.npos || longest<vocab::chinese_digits>(c);
});

// clang-format off
x3::rule<struct plain_date_id, PrintedDate> const plain_date = "plain date";
auto const plain_date_def =
       digits(4, 4)[date_detail::set_year] >> lit("年")
    >> -( digits(1, 2)[date_detail::set_month] >> lit("月") >> -( digits(1, 2)[date_detail::set_day] >> lit("日") ) )
    >> !may_go_on;
// clang-format on
BOOST_SPIRIT_DEFINE(plain_date)

std::uint32_t match_date(Scanner const& scanner, std::uint32_t at, PrintedDate& found) {
    if (auto const end = scanner.match(plain_date, at, scanner.end, found)) return end;
    found = {};
    return scanner.match(date, at, scanner.end, found);
}

/// What the rules for a period and for a date make of one place. A period goes first, but begins with a date, so that its
/// rule is tried only where it may go on behind the date, or where there is none (1-3月, 2008-2016年).
struct DateOrPeriod {
    std::uint32_t period_end = 0, date_end = 0;
    PrintedPeriod dates;
    PrintedDate date;

    DateOrPeriod(Scanner const& scanner, std::uint32_t at) {
        date_end = match_date(scanner, at, date);
        if (date_end == 0 || goes_on_as_period(scanner, date_end))
            period_end = scanner.match(period, at, scanner.end, dates);
    }

private:
    // 2013年至, 2013年1—3月
    static bool goes_on_as_period(Scanner const& scanner, std::uint32_t at) {
        auto const next = scanner.skip_blanks(at);
        if (next < scanner.end && is_digit(scanner.text[next])) return true;
        constexpr std::u32string_view joints = U"至到-—~–―起,\r\n";  // with which `joint` begins
        return joints.find(scanner.character(next)) != joints.npos &&
               scanner.match(date_detail::joint, at);
    }
};

bool add_period(Scanner& scanner, std::uint32_t at, DateOrPeriod const& found) {
    scanner.push(AtomKind::period, {at, found.period_end}).dates = found.dates;
    return true;
}

bool add_date(Scanner& scanner, AtomKind kind, std::uint32_t at, DateOrPeriod const& found) {
    scanner.push(kind, {at, found.date_end}).dates.from = found.date;
    return true;
}

// 2008-2016个: years, or a number with its measure word
bool counts(Scanner const& scanner, DateOrPeriod const& found) {
    return found.dates.from.bare_year && found.dates.to.bare_year &&
           match_unit(scanner, found.period_end);
}

// 2013年13月45日: a date that cannot be; none of its numbers counts anything
bool impossible_date(Scanner& scanner, std::uint32_t at, std::uint32_t date_end) {
    auto const shape = x3::omit[digits(4, 4)] >> lit("年") >> x3::omit[digits(1, 3)] >> lit("月") >>
                       -(x3::omit[digits(1, 3)] >> lit("日"));
    auto const end = scanner.match(shape, at);
    return end > date_end && scanner.add(AtomKind::unknown, {at, end});
}

// 2025111231日, 期限为2025111231。: year and period collapsed into one run; no reading can be proven
bool collapsed_date(Scanner& scanner, std::uint32_t at) {
    auto const end = scanner.match(x3::omit[digits(9, 14)], at);
    if (!end) return false;
    constexpr std::string_view sign = "日";
    auto const signs =
        static_cast<std::uint32_t>(scanner.ahead(end).starts_with(sign) ? sign.size() : 0);
    if (signs == 0 && !longest_ending<vocab::period_leads>(scanner.before(at))) return false;
    scanner.push(AtomKind::date, {at, end + signs}).dates.from.lost = 1;
    return true;
}

// Whether a sign of dates follows the Chinese numeral at `at`.
bool has_date_sign(Scanner const& scanner, std::uint32_t at) {
    constexpr std::u32string_view places = U"十百千万亿拾佰仟", signs = U"年月日号";
    auto const begin = at;
    while (at - begin < longest_numeral_run && (longest<vocab::chinese_digits>(scanner.ahead(at)) ||
                                                longest<vocab::year_zeros>(scanner.ahead(at)) ||
                                                places.find(scanner.character(at)) != places.npos))
        at += width_of(scanner.text[at]);
    auto const sign = scanner.character(scanner.skip_gap(at));
    return sign != 0 && signs.find(sign) != signs.npos;
}

}  // namespace

// 2012 12 31日: the signs of year and month are lost
bool has_blank_signs(Run const& run) {
    return run.size() == 4 && run.next == U' ' && run.behind_gap >= U'1' && run.behind_gap <= U'9';
}

// 2 0 1 5 年, or a line end instead of a blank
bool has_blanks_within(Scanner const& scanner, Run const& run) {
    bool const gap = run.next == U' ' || run.next == U'\n' || run.next == U'\r';
    return run.size() < 4 && gap && scanner.text[run.begin] == '2' && run.behind_gap >= U'0' &&
           run.behind_gap <= U'9';
}

bool read_date(Scanner& scanner, Run const& run) {
    if (run.size() >= 9 && collapsed_date(scanner, run.begin)) return true;
    if (!goes_on_as_date(run.behind_gap) && !has_blank_signs(run) &&
        !has_blanks_within(scanner, run))
        return false;
    if (run.next == U'.' && !may_be_dotted(scanner, run)) return false;
    auto const at = run.begin;
    DateOrPeriod const found(scanner, at);
    if (found.period_end != 0 && !counts(scanner, found)) return add_period(scanner, at, found);
    if (found.date_end != 0)
        return impossible_date(scanner, at, found.date_end) ||
               add_date(scanner, kind_of(found.date), at, found);
    auto const end = scanner.match(time, at);
    return end && scanner.add(AtomKind::time, {at, end});
}

bool read_signless_year(Scanner& scanner, Run const& run) {
    if (run.size() != 4 || !longest<vocab::year_sums>(scanner.ahead(run.end))) return false;
    bool const year_alone = run.next == U'度' || run.next == U'首';  // 我局2019度绩效, “2014首届”
    auto const previous = scanner.before(scanner.skip_blanks_back(run.begin));
    if (!year_alone && !previous.empty() && !previous.ends_with('\n') && !previous.ends_with("。"))
        return false;
    PrintedDate printed;
    if (!scanner.match(bare_year, run.begin, run.end, printed)) return false;
    scanner.push(AtomKind::year, {run.begin, run.end}).dates.from = printed;
    return true;
}

bool read_english_date(Scanner& scanner, std::uint32_t at) {
    PrintedDate found;
    if (!longest<vocab::english_months>(scanner.ahead(at))) return false;
    auto const end = scanner.match(english_date, at, scanner.end, found);
    if (end) scanner.push(AtomKind::date, {at, end}).dates.from = found;
    return end;
}

bool read_chinese_date(Scanner& scanner, std::uint32_t at) {
    if (!has_date_sign(scanner, at)) return false;
    DateOrPeriod const found(scanner, at);
    if (found.period_end != 0) return add_period(scanner, at, found);
    if (found.date_end == 0) return false;
    bool const day = found.date.date.month || found.date.date.day;
    return add_date(scanner, day ? AtomKind::date : AtomKind::year, at, found);
}

}  // namespace gouji::scan

// For those who embed the rules.
namespace gouji::grammar {
BOOST_SPIRIT_INSTANTIATE(date_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(period_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(time_rule, char const*, x3::unused_type)
}  // namespace gouji::grammar
