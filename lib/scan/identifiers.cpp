#include <algorithm>

#include "gouji/grammar/contact_def.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/proper_numbers.hpp"
#include "kinds.hpp"
#include "match.hpp"

namespace gouji::scan {
namespace {

using namespace grammar;

constexpr std::uint32_t longest_name = 8;  // bytes: IPV6, 5G; what is longer identifies

AtomKind kind_of(Span span) noexcept {
    return span.size() > longest_name ? AtomKind::identifier : AtomKind::name;
}

// Digits, letters and the marks between them.
struct Shape {
    std::uint32_t size = 0, letters = 0, marks = 0;

    explicit Shape(std::string_view text) {
        auto const goes_on = [&](std::size_t at) {
            return at < text.size() && (is_digit(text[at]) || is_letter(text[at]));
        };
        for (; size < text.size(); ++size) {
            char const c = text[size];
            bool const mark = c == '-' || c == '/' || c == '_' || c == '.';
            if (is_letter(c))
                ++letters;
            else if (mark && goes_on(size + 1))
                ++marks;
            else if (!is_digit(c))
                break;
        }
    }
    [[nodiscard]] bool identifies() const noexcept {
        return letters > 0 || (size > 12 && marks > 0) || size > 18;
    }
};

// 20MB: a number with a unit in letters
bool is_measured(Scanner const& scanner, std::uint32_t at, Shape const& shape) {
    if (shape.letters == 0 || shape.letters > 2 || shape.marks > 0) return false;
    Quantity found;
    auto const end = match_quantity(scanner, at, found);
    return end && found.unit && is_letter(found.unit->text[0]) && end >= at + shape.size;
}

bool is_labelled(Scanner const& scanner, std::uint32_t at) {
    auto previous = scanner.before(scanner.skip_blanks_back(at));
    if (previous.ends_with(':')) previous.remove_suffix(1);
    return longest_ending<vocab::identifier_labels>(previous) != nullptr;
}

// GB/T 21061: the number of a standard stands apart.
std::uint32_t match_standard(Scanner const& scanner, std::uint32_t at) {
    return scanner.match((lit("GB") | lit("DB") | lit("ISO") | lit("IEC")) >>
                             -(x3::omit[digits(2, 4)]) >> -lit("/T") >> -x3::lit(' ') >>
                             x3::omit[digits(3, 6)] >> -(x3::lit('-') >> x3::omit[digits(2, 4)]),
                         at);
}

// APP4个: letters before a count are no part of it.
bool counts_behind_letters(Scanner const& scanner, Span span) {
    auto const word = slice(scanner.text, span);
    auto const digits = std::find_if_not(word.begin(), word.end(), is_letter);
    return std::all_of(digits, word.end(), is_digit) && match_unit(scanner, span.end);
}

// Letters within a word that was refused from its beginning on: neither does its end identify.
bool inside_word(Scanner const& scanner, std::uint32_t at) {
    constexpr std::string_view marks = "-_/.";
    if (at < scanner.floor + 2 || marks.find(scanner.text[at - 1]) == marks.npos) return false;
    auto const c = scanner.text[at - 2];
    return is_letter(c) || is_digit(c);
}

}  // namespace

bool read_network_number(Scanner& scanner, Run const& run) {
    if (run.next != U'.') return false;
    auto const end =
        scanner.match(x3::repeat(3)[x3::omit[digits(1, 3)] >> x3::lit('.')] >>
                          x3::omit[digits(1, 3)] >> -(x3::lit(':') >> x3::omit[digits(2, 5)]),
                      run.begin);
    return end && scanner.add(AtomKind::identifier, {run.begin, end});
}

bool read_identifier(Scanner& scanner, Run const& run) {
    Shape const shape(scanner.ahead(run.begin));
    Span const span{run.begin, run.begin + shape.size};
    if (shape.size >= 4 && is_labelled(scanner, run.begin))
        return scanner.add(AtomKind::identifier, span);
    return shape.identifies() && !is_measured(scanner, run.begin, shape) &&
           scanner.add(kind_of(span), span);
}

bool read_word_with_digits(Scanner& scanner, std::uint32_t at) {
    if (auto const end = match_standard(scanner, at))
        return scanner.add(AtomKind::identifier, {at, end});
    if (inside_word(scanner, at)) return false;
    Span const span{at, scanner.match(identifier, at)};
    if (span.end == 0) return false;
    auto const word = slice(scanner.text, span);
    return std::any_of(word.begin(), word.end(), is_digit) &&
           !counts_behind_letters(scanner, span) && scanner.add(kind_of(span), span);
}

}  // namespace gouji::scan
