#include "gouji/grammar/citation_def.hpp"

#include <algorithm>

#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/proper_numbers.hpp"
#include "kinds.hpp"
#include "match.hpp"

namespace gouji::scan {
namespace {

using namespace grammar;

// bytes; an opening 《 that is never closed must not be searched for to the end
constexpr std::uint32_t longest_title = 600;
constexpr std::uint32_t longest_sign = 36;  // bytes of an issuer's sign

// Words that stand before an issuer's sign and are no part of it: 按照, 根据, 和, ….
bool ends_sign(std::string_view c) {
    constexpr std::u32string_view words = U"照据和及与的了以由对是按为在行见从";
    return !is_han(c) || words.find(code_point(c)) != words.npos;
}

// Back over the Han characters of an issuer's sign, to a stop or a function word.
std::uint32_t sign_begin(Scanner const& scanner, std::uint32_t at) {
    auto const start = scanner.skip_blanks_back(at);
    auto const limit = std::max(scanner.floor, start > longest_sign ? start - longest_sign : 0);
    auto begin = start;
    while (begin > limit) {
        auto const previous = before(scanner.text, begin);
        if (previous < limit || ends_sign(character_at(scanner.text, previous))) break;
        begin = previous;
    }
    return begin == start ? at : begin;
}

bool closes_year(char32_t c) noexcept {
    constexpr std::u32string_view brackets = U"〕])】﹞〗}";
    return brackets.find(c) != brackets.npos;
}

void add_number(Scanner& scanner, Span span, SerialNumber const& serial) {
    auto& atom = scanner.push(AtomKind::citation, span);
    atom.number = span;
    atom.serial = serial;
}

// 国务院492号令
bool order_without_ordinal(Scanner& scanner, Run const& run) {
    auto const end = scanner.match(x3::omit[digits(1, 4)] >> lit("号令"), run.begin);
    auto const begin = end ? sign_begin(scanner, run.begin) : run.begin;
    if (begin == run.begin) return false;
    add_number(scanner, {begin, end}, {});
    return true;
}

// Where a document number may begin behind the title that ends at `at`: behind the Han characters and blanks of its
// sign; 0 if none can.
std::uint32_t behind_sign(Scanner const& scanner, std::uint32_t at) {
    auto place = at;
    while (place < scanner.end && place - at <= longest_sign) {
        auto const c = character_at(scanner.text, place);
        if ((!is_han(c) && !blank_at(scanner.text, place)) || c == "第") break;
        place += static_cast<std::uint32_t>(c.size());
    }
    return place < scanner.end ? place : 0;
}

// Behind a title only its own number may follow; 》(以下简称…) and 》和贵府办发〔… are something else.
bool belongs_to_title(std::string_view sign) {
    return !sign.starts_with("和") && !sign.starts_with("及") && !sign.starts_with("与") &&
           sign.size() <= 24;
}

// Takes the number directly behind a title, bracketed or not, into its atom.
void take_number_behind(Scanner const& scanner, Atom& atom) {
    auto const& text = scanner.text;
    auto at = scanner.skip_blanks(atom.span.end);
    if (at + 1 < scanner.end && text[at] == '\n') at = scanner.skip_blanks(at + 1);
    if (at >= scanner.end) return;
    bool const bracketed = text[at] == '(';
    SerialNumber found;
    if (bracketed && !scanner.match(serial, at, scanner.end, found))
        at = scanner.skip_blanks(at + 1);
    auto const place = behind_sign(scanner, at);
    if (place == 0) return;
    found = {};
    auto end = scanner.match(serial, place, scanner.end, found);
    if (!end && scanner.character(place) == U'第')
        end = scanner.match(order, place, scanner.end, found);
    if (!end || (!bracketed && !belongs_to_title(text.substr(at, place - at)))) return;
    atom.number = {at, end};
    atom.serial = found;
    atom.span.end = end;
    if (bracketed && end < scanner.end && text[end] == ')') ++atom.span.end;
}

// (云政办2013224: the signs around the year are lost, and no reading can be proven; it counts nothing
bool collapsed_number(Scanner& scanner, Run const& run) {
    constexpr std::uint32_t year = 4, longest_serial = 4;
    auto const digits = scanner.text.substr(run.begin, run.size());
    if (run.size() <= year || run.size() > year + longest_serial || !digits.starts_with("20") ||
        !longest_ending<vocab::issuer_signs>(scanner.before(run.begin)))
        return false;
    return scanner.before(sign_begin(scanner, run.begin)).ends_with("(") &&
           scanner.add(AtomKind::unknown, {run.begin, run.end});
}

}  // namespace

bool read_document_number(Scanner& scanner, std::uint32_t at) {
    SerialNumber found;
    auto const end = scanner.match(serial, at, scanner.end, found);
    if (!end) return false;
    add_number(scanner, {sign_begin(scanner, at), end}, found);
    return true;
}

// One bracket or both were lost.
bool read_torn_document_number(Scanner& scanner, Run const& run) {
    auto const at = run.begin;
    // 2013〕53号 and 2013 53号 go on behind the year; all others are followed by 号
    bool const year = run.size() == 4 && (run.next == U' ' || closes_year(run.next));
    if (!year && run.behind_gap != U'号') return collapsed_number(scanner, run);
    SerialNumber found;
    auto end = scanner.match(serial, at, scanner.end, found);
    if (!end && longest_ending<vocab::issuer_signs>(scanner.before(scanner.skip_blanks_back(at)))) {
        found = {};
        end = scanner.match(bare_serial, at, scanner.end, found);
    }
    if (!end) return order_without_ordinal(scanner, run);
    found.repaired = true;
    add_number(scanner, {sign_begin(scanner, at), end}, found);
    return true;
}

bool read_cited_title(Scanner& scanner, std::uint32_t at) {
    auto const limit = std::min(scanner.end, at + longest_title);
    auto const end = scanner.match(title, at, limit);
    if (!end) return false;
    auto& atom = scanner.push(AtomKind::citation, {at, end});
    atom.title = {at + 3, end - 3};
    take_number_behind(scanner, atom);
    return true;
}

// With the body before it: 国务院令第711号, 国务院第492号令.
bool read_numbered_order(Scanner& scanner, std::uint32_t at) {
    SerialNumber found;
    auto const end = scanner.match(order, at, scanner.end, found);
    if (!end) return false;
    bool const order_behind = scanner.text.substr(at, end - at).ends_with("令");
    bool const order_before = scanner.before(at).ends_with("令");
    auto const begin = order_behind || order_before ? sign_begin(scanner, at) : at;
    if (begin == at && !order_behind) return false;
    add_number(scanner, {begin, end}, found);
    return true;
}

}  // namespace gouji::scan

// For those who embed the rules.
namespace gouji::grammar {
BOOST_SPIRIT_INSTANTIATE(title_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(serial_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(bare_serial_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(order_rule, char const*, x3::unused_type)
}  // namespace gouji::grammar
