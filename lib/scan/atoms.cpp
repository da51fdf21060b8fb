#include "gouji/scan/atoms.hpp"

#include <algorithm>

#include "gouji/vocab/beginnings.hpp"
#include "gouji/vocab/contacts.hpp"
#include "kinds.hpp"

namespace gouji::scan {
namespace {

// 12件, 3家: a Han character that belongs to no date, time or mark follows at once. Only a label may then make something
// else of four digits and more.
bool plainly_counts(Scanner const& scanner, Run const& run) {
    // clang-format off
    switch (run.next) {
        case U'年': case U'月': case U'日': case U'号': case U'时': case U'某': case U'至': case U'到': case U'起': return false;
        default: return run.size() <= 9 && is_han(character_at(scanner.ahead(run.end), 0));
    }
    // clang-format on
}

// 信息12件: nearly all numbers stand behind a Han character, which masks no digit.
bool stands_behind_han(Scanner const& scanner, std::uint32_t at) {
    constexpr std::uint32_t first_lead = 0xE4, last_lead = 0xE9;
    return at >= 3 &&
           static_cast<unsigned char>(scanner.text[at - 3]) - first_lead <= last_lead - first_lead;
}

// What a number may be, in the order in which it is tried: what its surroundings tell comes before what only its digits
// do, and a quantity is what is left.
bool read_number(Scanner& scanner, std::uint32_t at) {
    auto const run = scanner.run_at(at);
    bool const plain = plainly_counts(scanner, run);
    if (read_signless_year(scanner, run)) return true;
    if (!plain && (read_page_of_pages(scanner, run) || read_contents_page(scanner, run) ||
                   read_dotted_page(scanner, run) || read_date(scanner, run)))
        return true;
    if ((!plain || !stands_behind_han(scanner, at)) && read_masked_number(scanner, run))
        return true;
    if ((!plain || run.size() >= 4) &&
        (read_email(scanner, run) || read_torn_document_number(scanner, run) ||
         read_network_number(scanner, run) || read_bracketed_postcode(scanner, run) ||
         read_phone(scanner, run) || read_url(scanner, run) || read_identifier(scanner, run)))
        return true;
    if (!plain && read_item_number(scanner, run)) return true;
    return read_name(scanner, run) || read_quantity(scanner, run);
}

bool read_word(Scanner& scanner, std::uint32_t at) {
    if (at > scanner.floor && is_letter(scanner.text[at - 1])) return false;
    bool const misread = vocab::letters_for_digits.find(scanner.text[at]) != std::string_view::npos;
    return (misread && read_misread_number(scanner, at)) || read_english_date(scanner, at) ||
           read_english_page(scanner, at) || read_net_address(scanner, at) ||
           read_word_with_digits(scanner, at);
}

bool read_numeral(Scanner& scanner, std::uint32_t at) {
    return read_percentage(scanner, at) || read_fraction(scanner, at) ||
           read_chinese_date(scanner, at) || read_chinese_quantity(scanner, at);
}

bool read_bracket(Scanner& scanner, std::uint32_t at) {
    return read_bracketed_phone(scanner, at) || read_bracketed_address(scanner, at) ||
           read_document_number(scanner, at) || read_list_mark(scanner, at);
}

bool read_ordinal_sign(Scanner& scanner, std::uint32_t at) {
    return read_ordinal_page(scanner, at) || read_article(scanner, at) ||
           read_numbered_order(scanner, at) || read_ordinal(scanner, at);
}

// The atom at a place, by the character that it begins with.
bool read_atom(Scanner& scanner, std::uint32_t at) {
    using vocab::Begin;
    switch (vocab::begin_of(scanner.character(at))) {
        case Begin::digit: return read_number(scanner, at);
        case Begin::letter: return read_word(scanner, at);
        case Begin::numeral: return read_numeral(scanner, at);
        case Begin::bracket: return read_bracket(scanner, at);
        case Begin::year_bracket: return read_document_number(scanner, at);
        case Begin::ordinal: return read_ordinal_sign(scanner, at);
        case Begin::title: return read_cited_title(scanner, at);
        case Begin::address: return read_labelled_address(scanner, at);
        case Begin::sign: return read_list_mark(scanner, at);
        case Begin::half: return read_fraction(scanner, at);
        case Begin::dash: return read_dashed_page(scanner, at);
        case Begin::nothing: break;
    }
    return false;
}

// Reads the atoms up to the scanner's end. What an atom or a claim broke off may begin something where it stands.
std::uint32_t read_atoms(Scanner& scanner, text::Index const& index, std::uint32_t at) {
    auto const& text = scanner.text;
    while (at < scanner.end) {
        if (read_atom(scanner, at)) {
            at = scanner.floor = scanner.atoms.back().span.end;
            continue;
        }
        auto behind = at + width_of(text[at]);
        if (is_letter(text[at]))
            while (behind < scanner.end && is_letter(text[behind])) ++behind;
        at = index.beginnings().next(behind, scanner.end);
    }
    return std::max(at, scanner.end);
}

// How many bytes of `range` no claim holds.
std::size_t unclaimed(Span range, std::span<const Span> claims) {
    std::size_t size = 0;
    auto at = range.begin;
    for (auto const claim : claims) {
        if (claim.begin > at) size += std::min(claim.begin, range.end) - std::min(at, range.end);
        at = std::max(at, claim.end);
    }
    return size + range.end - std::min(at, range.end);
}

}  // namespace

std::pmr::vector<Atom> scan(std::string_view text, text::Index const& index, Span range,
                            std::span<const Span> claims, std::pmr::memory_resource* memory) {
    Scanner scanner{text, std::pmr::vector<Atom>(memory)};
    scanner.atoms.reserve(unclaimed(range, claims) / 96 + 8);
    auto claim = claims.begin();
    auto at = scanner.floor = range.begin;
    while (at < range.end) {
        for (; claim != claims.end() && claim->end <= at; ++claim)
            scanner.floor = std::max(scanner.floor, claim->end);  // an empty one ends atoms, too
        scanner.end = range.end;
        if (claim != claims.end()) {
            if (claim->begin <= at) {
                at = scanner.floor = claim->end;
                continue;
            }
            scanner.end = std::min(scanner.end, claim->begin);
        }
        at = read_atoms(scanner, index, at);
    }
    find_page_numbers(text, range.begin, scanner.atoms);
    return std::move(scanner.atoms);
}

}  // namespace gouji::scan
