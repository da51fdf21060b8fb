#include "gouji/grammar/date_def.hpp"

#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/numerals.hpp"
#include "gouji/vocab/proper_numbers.hpp"
#include "kinds.hpp"

namespace gouji::scan {
namespace {

using namespace grammar;

// Whether a date, a period or a time may go on with `c` behind its first number: with a sign, a lost digit, a separator
// or what joins two dates.
bool goes_on_as_date(char32_t c) noexcept {
    switch (c) {
        case U'年':
        case U'月':
        case U'日':
        case U'号':
        case U'止':
        case U'时':
        case U'某':
        case U'*':
        case U'x':
        case U'X':
        case U'×':
        case U'＊':
        case U'/':
        case U'.':
        case U':':
        case U'至':
        case U'到':
        case U'-':
        case U'~':
        case U'—':
        case U'–':
        case U'―': return true;
        default: return false;
    }
}

// A year may also be a number with its measure word: 2008-2016个 is no period.
bool period_at(Scanner& scanner, std::uint32_t at) {
    PrintedPeriod dates;
    auto const end = scanner.match(period, at, scanner.end, dates);
    if (!end) return false;
    bool const bare = dates.from.bare_year && dates.to.bare_year;
    if (bare && match_unit(scanner, end)) return false;
    scanner.push(AtomKind::period, {at, end}).dates = dates;
    return true;
}

AtomKind kind_of(PrintedDate const& printed) noexcept {
    if (printed.masked) return AtomKind::masked;
    return printed.date.month || printed.date.day || printed.lost ? AtomKind::date : AtomKind::year;
}

bool date_at(Scanner& scanner, std::uint32_t at) {
    PrintedDate printed;
    auto const end = scanner.match(date, at, scanner.end, printed);
    if (!end) return false;
    // 2013年13月45日: a date that cannot be; none of its numbers counts anything
    auto const shape = x3::omit[digits(4, 4)] >> x3::lit("年") >> x3::omit[digits(1, 3)] >>
                       x3::lit("月") >> -(x3::omit[digits(1, 3)] >> x3::lit("日"));
    if (auto const whole = scanner.match(shape, at); whole > end)
        return scanner.add(AtomKind::unknown, {at, whole});
    scanner.push(kind_of(printed), {at, end}).dates.from = printed;
    return true;
}

// 2025111231日: year and period collapsed into one run; no reading can be proven
bool collapsed_date(Scanner& scanner, std::uint32_t at) {
    auto const end = scanner.match(x3::omit[digits(9, 14)] >> x3::lit("日"), at);
    if (!end) return false;
    scanner.push(AtomKind::date, {at, end}).dates.from.lost = 1;
    return true;
}

// Whether a sign of dates follows the Chinese numeral at `at`.
bool has_date_sign(Scanner const& scanner, std::uint32_t at) {
    constexpr std::u32string_view places = U"十百千万亿拾佰仟", signs = U"年月日号";
    while (longest<vocab::chinese_digits>(scanner.ahead(at)) ||
           places.find(scanner.character(at)) != places.npos)
        at += width_of(scanner.text[at]);
    auto const sign = scanner.character(scanner.skip_gap(at));
    return sign != 0 && signs.find(sign) != signs.npos;
}

}  // namespace

bool read_date(Scanner& scanner, Run const& run) {
    if (!goes_on_as_date(run.behind_gap)) return false;
    if (period_at(scanner, run.begin) || date_at(scanner, run.begin) ||
        collapsed_date(scanner, run.begin))
        return true;
    auto const end = scanner.match(time, run.begin);
    return end && scanner.add(AtomKind::time, {run.begin, end});
}

bool read_signless_year(Scanner& scanner, Run const& run) {
    if (run.size() != 4 || !longest<vocab::year_sums>(scanner.ahead(run.end))) return false;
    auto const previous = scanner.before(scanner.skip_blanks_back(run.begin));
    if (!previous.empty() && !previous.ends_with('\n') && !previous.ends_with("。")) return false;
    PrintedDate printed;
    if (!scanner.match(bare_year, run.begin, run.end, printed)) return false;
    scanner.push(AtomKind::year, {run.begin, run.end}).dates.from = printed;
    return true;
}

bool read_chinese_date(Scanner& scanner, std::uint32_t at) {
    if (!has_date_sign(scanner, at)) return false;
    PrintedPeriod dates;
    if (auto const end = scanner.match(period, at, scanner.end, dates)) {
        scanner.push(AtomKind::period, {at, end}).dates = dates;
        return true;
    }
    PrintedDate printed;
    auto const end = scanner.match(date, at, scanner.end, printed);
    if (!end) return false;
    bool const day = printed.date.month || printed.date.day;
    scanner.push(day ? AtomKind::date : AtomKind::year, {at, end}).dates.from = printed;
    return true;
}

}  // namespace gouji::scan
