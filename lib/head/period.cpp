#include <algorithm>

#include "context.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/value/calendar.hpp"
#include "gouji/vocab/proper_numbers.hpp"

namespace gouji::head {
namespace {

using scan::Atom;
using scan::AtomKind;

constexpr std::uint32_t longest_preamble = 4000;
constexpr std::size_t longest_gap = 90;

std::int8_t last_day(Date date) {
    return static_cast<std::int8_t>(days_in_month(date.year, date.month));
}

// The only division of the lost digits into month and day; false where there is none or more than one.
bool split(grammar::PrintedDate& date) {
    if (!date.lost) return date.date.complete() || (date.date.month && date.date.day);
    int found = 0;
    Date reading;
    int divisor = 10;
    for (int day_digits = 1; day_digits < date.lost_digits && day_digits <= 2;
         ++day_digits, divisor *= 10) {
        int const month = date.lost / divisor, day = date.lost % divisor;
        // 月 and 日 of such reports carry no leading zero
        bool const written_so = day_digits == 1 || day >= 10;
        if (month < 1 || month > 12 || day < 1 || !written_so) continue;
        Date const candidate{date.date.year, static_cast<std::int8_t>(month),
                             static_cast<std::int8_t>(day)};
        if (day > last_day(candidate)) continue;
        reading = candidate;
        ++found;
    }
    if (found != 1) return false;
    date.date = reading;
    return true;
}

// A period whose 年 or 月 was lost, 202111日起至20211230日: read only where one division of the digits is a date at
// all, the years agree with the title's, and the period runs forward.
bool repaired(Context const& context, grammar::PrintedDate& from, grammar::PrintedDate& to) {
    if (!split(from) || !split(to)) return false;
    auto const known = title_year(context);
    if (known && known != to.date.year && known != from.date.year) return false;
    if (from.date.year == to.date.year) return from.date < to.date;
    return from.date.year + 1 == to.date.year;
}

void repair(Context const& context, Atom const& atom, grammar::PrintedDate& from,
            grammar::PrintedDate& to, std::pmr::vector<Diagnostic>& diagnostics) {
    if (repaired(context, from, to)) {
        diagnostics.push_back(
            {"date_repaired", Severity::warning,
             "年 or 月 was lost in this period; the year and the order of the two "
             "dates prove one reading of the digits",
             atom.span});
        return;
    }
    for (auto* const date : {&from, &to})
        if (date->lost) date->date.month = date->date.day = 0;
    diagnostics.push_back({"date_incomplete", Severity::warning,
                           "年 or 月 was lost in this period and its digits allow more than one "
                           "reading; it is not read",
                           atom.span});
}

Period read(Context const& context, Atom const& atom, std::pmr::vector<Diagnostic>& diagnostics) {
    auto from = atom.dates.from, to = atom.dates.to;
    if (to.lost && !to.date.year) to.date.year = from.date.year;
    if (from.lost || to.lost) repair(context, atom, from, to, diagnostics);
    if (!from.date.year && !from.masked)
        from.date.year = to.date.year ? to.date.year : title_year(context);
    if (!to.date.year && !to.masked) to.date.year = from.date.year;
    if (from.date.month && !from.date.day && !from.lost) from.date.day = 1;
    if (to.date.month && !to.date.day && !to.lost) to.date.day = last_day(to.date);
    if (from.masked || to.masked)
        diagnostics.push_back(
            {"period_masked", Severity::info, "the year of the period is masked", atom.span});
    return {from.masked ? Date{} : from.date, to.masked ? Date{} : to.date, atom.span};
}

bool is_full(Atom const& atom) {
    auto const& [from, to] = atom.dates;
    return (from.date.day && to.date.day) || from.lost || to.lost ||
           (from.date.month && to.date.month && from.date.year);
}

bool is_day(Atom const& atom) {
    return (atom.kind == AtomKind::date || atom.kind == AtomKind::masked) &&
           atom.dates.from.date.day;
}

// 自20**年5月1日《条例》实施之日起,至20**年12月31日止: words stand between the two dates.
std::optional<Atom> split_period(Evidence const& e, std::uint32_t limit) {
    for (std::size_t i = 0; i + 1 < e.atoms.size() && e.atoms[i].span.begin < limit; ++i) {
        auto const& from = e.atoms[i];
        auto next = i + 1;
        if (e.atoms[next].kind == AtomKind::citation && next + 1 < e.atoms.size()) ++next;
        auto const& to = e.atoms[next];
        if (!is_day(from) || !is_day(to)) continue;
        auto const gap = slice(e.text, {from.span.end, to.span.begin});
        if (gap.size() > longest_gap || gap.find("。") != gap.npos) continue;
        if (!gap.ends_with("至") && !gap.ends_with("到")) continue;
        Atom both = from;
        both.kind = AtomKind::period;
        both.span = {from.span.begin, to.span.end};
        both.dates = {from.dates.from, to.dates.from};
        return both;
    }
    return std::nullopt;
}

// Whether `period` is that of the report and not of something in it: all that stands before the first heading, behind it
// what is said of the data, and whole years.
bool is_of_report(Context const& context, Atom const& period) {
    constexpr std::uint32_t longest_lead = 90;
    if (period.span.begin < context.first_section) return true;
    auto const& [from, to] = period.dates;
    if (from.lost || to.lost || to.date.month - from.date.month >= 11 ||
        from.date.year < to.date.year)
        return true;
    auto const begin = period.span.begin - std::min(period.span.begin, longest_lead);
    auto const lead = slice(context.evidence.text, {begin, period.span.begin});
    auto const sentence = lead.rfind("。");
    return holds_any<vocab::data_words>(lead.substr(sentence == lead.npos ? 0 : sentence));
}

}  // namespace

std::optional<Period> period(Context const& context, std::pmr::vector<Diagnostic>& diagnostics) {
    auto const& e = context.evidence;
    auto const limit =
        std::min(e.extent.end, std::max(context.first_section, e.extent.begin) + longest_preamble);
    for (auto const& atom : e.atoms) {
        if (atom.span.begin >= limit) break;
        if (atom.kind == AtomKind::period && is_full(atom) && is_of_report(context, atom))
            return read(context, atom, diagnostics);
    }
    auto const both = split_period(e, limit);
    return both ? std::optional(read(context, *both, diagnostics)) : std::nullopt;
}

}  // namespace gouji::head
