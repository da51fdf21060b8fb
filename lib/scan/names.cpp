// Numbers that name something and count nothing.
#include <algorithm>

#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/proper_numbers.hpp"
#include "kinds.hpp"

namespace gouji::scan {
namespace {

// 3栋2单元, 1210室, 5号楼, B座7层: bytes of the word behind the number, 0 if it is none of a building.
std::uint32_t building_word(Scanner const& scanner, Run const& run) {
    auto const next = scanner.ahead(run.end);
    switch (run.next) {
        case U'单': return next.starts_with("单元") ? 6 : 0;
        case U'号': return next.starts_with("号楼") ? 6 : 0;
        case U'室': return 3;
        case U'层': return scanner.before(run.begin).ends_with("座") ? 3 : 0;
        case U'栋':
        case U'幢': return next.size() > 3 && is_digit(next[3]) ? 3 : 0;
        default: return 0;
    }
}

bool in_building(Scanner& scanner, Run const& run) {
    auto const width = building_word(scanner, run);
    return width != 0 && scanner.add_contact(AtomKind::address, ContactField::address,
                                             {run.begin, run.end + width});
}

// 附件2, 图1, but not 市民代表120余人
bool numbered_thing(Scanner& scanner, Run const& run) {
    auto const previous = scanner.before(scanner.skip_blanks_back(run.begin));
    return run.size() <= 3 && !longest_ending<vocab::numbered_traps>(previous) &&
           longest_ending<vocab::numbered_things>(previous) &&
           scanner.add(AtomKind::ordinal, {run.begin, run.end});
}

// 建国70周年, 19届五中全会
bool anniversary(Scanner& scanner, Run const& run) {
    if (run.next != U'周' && run.next != U'届') return false;
    auto const* const ending = longest<vocab::ordinal_endings>(scanner.ahead(run.end));
    return ending &&
           scanner.add(AtomKind::ordinal,
                       {run.begin, run.end + static_cast<std::uint32_t>(ending->text.size())});
}

// “创业富民30条”, "创业富民30条": a number that ends a quoted name, with its measure word, which ends at `end`.
bool quoted_name(Scanner& scanner, Run const& run, std::uint32_t end) {
    constexpr std::uint32_t longest_name = 60;
    auto const closing = scanner.character(end);
    if (closing != U'”' && closing != U'"') return false;
    std::string_view const opening = closing == U'"' ? "\"" : "“";
    auto begin = run.begin;
    while (begin > scanner.floor && run.begin - begin < longest_name) {
        auto const previous = before(scanner.text, begin);
        auto const c = character_at(scanner.text, previous);
        if (c == opening) return begin != run.begin && scanner.add(AtomKind::name, {begin, end});
        if (!is_han(c)) return false;
        begin = previous;
    }
    return false;
}

// 111万余人次 and 115余件 count, whatever hotline has these digits; so does 4.5工作日, which is no day of the year
bool counts_something(Scanner const& scanner, std::uint32_t at) {
    grammar::Quantity found;
    return match_quantity(scanner, at, found) != 0 && (found.unit || found.power > 0);
}

// 4.22|世界地球日: whether the words at `at` name a day.
bool names_day(Scanner const& scanner, std::uint32_t at) {
    constexpr std::size_t longest_name = 24;
    auto const name = scanner.ahead(at).substr(0, longest_name);
    std::size_t size = 0;
    while (size < name.size() && is_han(character_at(name, size)) &&
           !name.substr(size).starts_with("日"))
        size += width_of(name[size]);
    return size > 0 && name.substr(size).starts_with("日");
}

// 3·15, 5.1活动: a day by its month and number
bool festival(Scanner& scanner, Run const& run) {
    bool const dotted = run.next == U'·' || run.next == U'•';
    if (!dotted && run.next != U'.') return false;
    auto const second = run.end + width_of(scanner.text[run.end]);
    auto const end = scanner.digits_end(second);
    if (end == second || end - second > 2 || run.size() > 2) return false;
    auto const next = scanner.ahead(end);
    bool const measured = next.starts_with("%") || next.starts_with("万") ||
                          next.starts_with("亿") || next.starts_with("元");
    if (dotted && measured) return false;
    bool const named = next.starts_with("宣传") || next.starts_with("消费者") ||
                       next.starts_with("”") || next.starts_with("活动");
    return (dotted || named ||
            (names_day(scanner, end) && !counts_something(scanner, run.begin))) &&
           scanner.add(AtomKind::name, {run.begin, end});
}

// “1234”工作法
bool quoted_number(Scanner& scanner, Run const& run) {
    return run.next == U'”' && scanner.before(run.begin).ends_with("“") &&
           scanner.add(AtomKind::name, {run.begin, run.end});
}

// No count is written with leading zeros.
bool leading_zero(Scanner& scanner, Run const& run) {
    return run.size() >= 2 && scanner.text[run.begin] == '0' && run.next != U'.' &&
           scanner.add(AtomKind::unknown, {run.begin, run.end});
}

// 019年3月: the first digit of a year is lost
bool lost_year(Scanner& scanner, Run const& run) {
    return run.size() == 3 && run.next == U'年' && scanner.text[run.begin] == '0' &&
           scanner.add(AtomKind::unknown, {run.begin, run.end});
}

// 建国路129号
bool house_number(Scanner& scanner, Run const& run) {
    auto const* const unit = longest<vocab::address_units>(scanner.ahead(run.end));
    if (!unit) return false;
    auto const* const address = scanner.last(AtomKind::address);
    auto const previous = scanner.before(scanner.skip_blanks_back(run.begin));
    return ((address && address->span.end == run.begin) ||
            longest_ending<vocab::street_words>(previous)) &&
           scanner.add_contact(
               AtomKind::address, ContactField::address,
               {run.begin, run.end + static_cast<std::uint32_t>(unit->text.size())});
}

// ---- hotlines ----

bool has_hotline_digits(std::string_view digits) {
    auto const first = digits.substr(0, 2);
    return (digits.size() == 5 && (first == "12" || first == "95" || first == "96")) ||
           (digits.size() == 6 && first == "96") || (digits.size() == 3 && first == "11");
}

// 12345|、12398电力信息网
bool opens_hotlines(std::string_view next) {
    constexpr std::string_view joint = "、";
    if (!next.starts_with(joint)) return false;
    auto const digits = next.substr(joint.size());
    auto const end = std::find_if_not(digits.begin(), digits.end(), is_digit);
    return has_hotline_digits(digits.substr(0, static_cast<std::size_t>(end - digits.begin())));
}

bool is_called(Scanner const& scanner, Run const& run, std::string_view next) {
    auto const previous = scanner.before(run.begin);
    return run.size() >= 3 && run.size() <= 6 &&
           (previous.ends_with("拨打") || previous.ends_with("致电") ||
            previous.ends_with("热线") || next.starts_with("电话") || next.starts_with("热线") ||
            next.starts_with("专线"));
}

// “12345”热线, 12345 热线, 拨打12333, 110报警服务台
bool hotline(Scanner& scanner, Run const& run) {
    if (run.size() < 3 || run.size() > 6) return false;
    auto const next = scanner.ahead(scanner.skip_blanks(run.end));
    if (!is_called(scanner, run, next)) {
        auto const c = character_at(next, 0);
        bool const goes_on = is_han(c) || c == "”" || c == "\"" || c == "’" || opens_hotlines(next);
        if (!goes_on || !has_hotline_digits(slice(scanner.text, {run.begin, run.end})) ||
            counts_something(scanner, run.begin))
            return false;
    }
    return scanner.add(AtomKind::name, {run.begin, run.end});
}

// ---- with a noun or a sign ----

// 12345平台, 5.1劳动节
bool named_noun(Scanner& scanner, Run const& run) {
    auto at = run.end;
    if (run.next == U'.' && at + 1 < scanner.end && is_digit(scanner.text[at + 1]))
        at = scanner.digits_end(at + 1);
    auto const* const noun = longest<vocab::named_nouns>(scanner.ahead(at));
    return noun && scanner.add(AtomKind::name,
                               {run.begin, at + static_cast<std::uint32_t>(noun->text.size())});
}

// 7×24小时, 1+N
bool product(Scanner& scanner, Run const& run) {
    if (run.next != U'×' && run.next != U'*' && run.next != U'+') return false;
    auto const tail = run.end + width_of(scanner.text[run.end]);
    auto end = tail;
    while (end < scanner.end && (is_digit(scanner.text[end]) || is_letter(scanner.text[end]) ||
                                 scanner.text[end] == '+'))
        ++end;
    if (end == tail) return false;
    if (scanner.ahead(end).starts_with("小时")) end += 6;
    return scanner.add(AtomKind::name, {run.begin, end});
}

}  // namespace

bool read_name(Scanner& scanner, Run const& run) {
    if (in_building(scanner, run) || anniversary(scanner, run)) return true;
    auto const unit_end = match_unit(scanner, run.end);
    if (unit_end)
        return lost_year(scanner, run) || quoted_name(scanner, run, unit_end) ||
               festival(scanner, run) || quoted_number(scanner, run) || house_number(scanner, run);
    return numbered_thing(scanner, run) || quoted_name(scanner, run, run.end) ||
           festival(scanner, run) || quoted_number(scanner, run) || leading_zero(scanner, run) ||
           house_number(scanner, run) || hotline(scanner, run) ||
           (run.size() <= 6 && (named_noun(scanner, run) || product(scanner, run)));
}

}  // namespace gouji::scan
