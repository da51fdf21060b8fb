#include <algorithm>
#include <charconv>

#include "gouji/primitive/code_point.hpp"
#include "kinds.hpp"

// The bare numbers of pages, which only their sequence tells from other numbers.
namespace gouji::scan {
namespace {

bool is_line_end(char c) { return c == '\n' || c == '\r' || c == '\f'; }

// The number that is all of its line; 0 if it is none.
unsigned alone_on_line(std::string_view text, Span span) {
    constexpr std::uint32_t longest = 3;
    if (span.size() > longest) return 0;
    auto begin = span.begin;
    while (auto const width = blank_before(text, begin)) begin -= width;
    auto const end = skip_blanks(text, std::size_t{span.end});
    if (begin > 0 && !is_line_end(text[begin - 1])) return 0;
    if (end < text.size() && !is_line_end(text[end])) return 0;
    unsigned value = 0;
    auto const* const last = text.data() + span.end;
    return std::from_chars(text.data() + span.begin, last, value).ptr == last ? value : 0;
}

// Whether a page may stand between `begin` and `end`: sentences, and not a few cells of a table.
bool may_be_page(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    constexpr std::uint32_t shortest = 300;
    return end - begin >= shortest &&
           text.substr(begin, end - begin).find("。") != std::string_view::npos;
}

}  // namespace

void find_page_numbers(std::string_view text, std::uint32_t begin, std::span<Atom> atoms) {
    constexpr unsigned highest_first = 2;  // a cover or the first page may go without
    unsigned first = 0, value = 0;
    for (auto const& atom : atoms) {
        auto const number =
            atom.kind == AtomKind::quantity ? alone_on_line(text, atom.span) : unsigned{0};
        if (number == 0) continue;
        bool const next = value == 0 ? number <= highest_first : number == value + 1;
        if (!next || !may_be_page(text, begin, atom.span.begin)) return;
        if (value == 0) first = number;
        value = number;
        begin = atom.span.end;
    }
    if (value == first) return;
    for (auto& atom : atoms)
        if (atom.kind == AtomKind::quantity && alone_on_line(text, atom.span) != 0)
            atom.kind = AtomKind::page;
}

}  // namespace gouji::scan
