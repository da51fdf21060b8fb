#include "gouji/grammar/mark_def.hpp"

#include <algorithm>
#include <optional>

#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/proper_numbers.hpp"
#include "kinds.hpp"
#include "match.hpp"

namespace gouji::scan {
namespace {

using namespace grammar;

bool ends_line(std::string_view text, std::uint32_t at) {
    return at >= text.size() || text[at] == '\n' || text[at] == '\r';
}

// Whether an item of a list may begin behind `previous`, the character before its number.
bool may_precede_item(std::string_view previous) {
    return previous.empty() || previous == "\n" || previous == ";" || previous == ":" ||
           previous == "。" || previous == "!" || previous == "|";
}

// What stands between the brackets of a mark, as a year: 第十一届(2012).
std::optional<std::int16_t> year_in(std::string_view digits) {
    auto const year = digits.size() == 4 ? Decimal::parse(digits) : std::nullopt;
    if (!year || year->coefficient < 1949 || year->coefficient >= 2100) return std::nullopt;
    return static_cast<std::int16_t>(year->coefficient);
}

}  // namespace

bool read_page_of_pages(Scanner& scanner, Run const& run) {
    auto const begin = scanner.skip_blanks_back(run.begin);
    if (run.behind_gap != U'/' || (begin > 0 && scanner.text[begin - 1] != '\n')) return false;
    auto const end = scanner.match(
        x3::omit[digits(1, 3)] >> blanks >> x3::lit('/') >> blanks >> x3::omit[digits(1, 3)],
        run.begin);
    return end && ends_line(scanner.text, scanner.skip_blanks(end)) &&
           scanner.add(AtomKind::page, {run.begin, end});
}

bool read_english_page(Scanner& scanner, std::uint32_t at) {
    auto const number = blanks >> x3::omit[digits(1, 4)] >> blanks;
    auto const page = (lit("Page") | lit("PAGE") | lit("page")) >> number >> -(lit("of") >> number);
    auto const end = scanner.match(page, at);
    return end && ends_line(scanner.text, end) && scanner.add(AtomKind::page, {at, end});
}

bool read_dotted_page(Scanner& scanner, Run const& run) {
    auto const mark = [&](std::uint32_t at) { return scanner.text.substr(at).starts_with("·"); };
    constexpr std::uint32_t width = 2;
    if (run.next != U'·' || run.size() > 4 || run.begin < scanner.floor + width) return false;
    Span const page{run.begin - width, run.end + width};
    bool const begins_line = page.begin == 0 || scanner.text[page.begin - 1] == '\n';
    return mark(page.begin) && begins_line && ends_line(scanner.text, page.end) &&
           scanner.add(AtomKind::page, page);
}

bool read_contents_page(Scanner& scanner, Run const& run) {
    constexpr std::uint32_t longest_leader = 400;
    auto const floor = run.begin - std::min(run.begin - scanner.floor, longest_leader);
    return run.size() <= 3 && ends_line(scanner.text, scanner.skip_blanks(run.end)) &&
           leader_before(scanner.text.substr(floor), run.begin - floor) != 0 &&
           scanner.add(AtomKind::page, {run.begin, run.end});
}

bool read_item_number(Scanner& scanner, Run const& run) {
    bool const point = run.next == U'.', bracket = run.next == U')';
    if (run.size() > 3 || (!point && !bracket && run.next != U'、')) return false;
    auto const end = run.end + width_of(scanner.text[run.end]);
    auto const behind = scanner.skip_blanks(end);
    auto const next = character_at(scanner.text, behind);
    // 3、2013年我局…
    bool const year = run.next == U'、' && !next.empty() && is_digit(next.front()) &&
                      scanner.match(x3::omit[digits(4, 4)] >> lit("年"), behind) != 0;
    if (!is_han(next) && next != "“" && next != "《" && next != "\"" && !year) return false;
    auto const begin = scanner.skip_blanks_back(run.begin);
    auto const previous =
        begin == 0 ? std::string_view{} : character_at(scanner.text, before(scanner.text, begin));
    bool const starts = begin == scanner.floor || may_precede_item(previous) ||
                        (point && run.size() <= 2) || (bracket && previous == "(");
    return starts && scanner.add(AtomKind::list_marker, {run.begin, end});
}

bool read_list_mark(Scanner& scanner, std::uint32_t at) {
    auto const end = scanner.match(list_mark, at);
    if (!end) return false;
    auto const mark = slice(scanner.text, {at, end});
    // (5)件 counts; (2016年) does not match the rule at all
    if (std::any_of(mark.begin(), mark.end(), is_digit) && match_unit(scanner, end)) return false;
    if (auto const year = year_in(mark.substr(1, mark.size() - 2))) {
        scanner.push(AtomKind::year, {at + 1, end - 1}).dates.from.date.year = *year;
        return true;
    }
    return scanner.add(AtomKind::list_marker, {at, end});
}

bool read_dashed_page(Scanner& scanner, std::uint32_t at) {
    auto const dashes = x3::repeat(1, 16)[x3::lit('-') | lit("—") | lit("–")];
    auto const end =
        scanner.match(dashes >> blanks >> x3::omit[digits(1, 4)] >> blanks >> dashes, at);
    if (!end) return false;
    auto const begin = scanner.skip_blanks_back(at);
    bool const begins_line =
        begin == scanner.floor || scanner.text[begin > 0 ? begin - 1 : 0] == '\n';
    auto const stop = scanner.skip_blanks(end);
    bool const alone = begins_line && (ends_line(scanner.text, stop) || scanner.text[stop] == '\f');
    return alone && scanner.add(AtomKind::page, {at, end});
}

bool read_ordinal_page(Scanner& scanner, std::uint32_t at) {
    auto const of_pages = lit("共") >> blanks >> x3::omit[digits(1, 4)] >> blanks >> lit("页");
    auto const leaf = lit("第") >> blanks >> x3::omit[digits(1, 4)] >> blanks >> lit("页") >>
                      blanks >> -(x3::lit('/') | x3::lit(',') | lit("，")) >> blanks >> -of_pages;
    auto const end = scanner.match(leaf, at);
    return end && scanner.add(AtomKind::page, {at, end});
}

bool read_article(Scanner& scanner, std::uint32_t at) {
    auto const end = scanner.match(article, at);
    return end && scanner.add(AtomKind::article, {at, end});
}

bool read_ordinal(Scanner& scanner, std::uint32_t at) {
    auto end = scanner.match(ordinal, at);
    if (!end) return false;
    if (auto const* const noun = longest<vocab::ordinal_nouns>(scanner.ahead(end)))
        end += static_cast<std::uint32_t>(noun->text.size());
    return scanner.add(AtomKind::ordinal, {at, end});
}

}  // namespace gouji::scan

// For those who embed the rules.
namespace gouji::grammar {
BOOST_SPIRIT_INSTANTIATE(article_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(ordinal_rule, char const*, x3::unused_type)
BOOST_SPIRIT_INSTANTIATE(list_mark_rule, char const*, x3::unused_type)
}  // namespace gouji::grammar
