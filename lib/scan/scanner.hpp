#pragma once
#include <algorithm>
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "gouji/primitive/code_point.hpp"
#include "gouji/scan/atoms.hpp"

namespace gouji::scan {

/// A run of Arabic digits and the characters behind it, which tell most of what the digits cannot be.
struct Run {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    char32_t next = 0;        ///< directly behind the digits; 0 at the end
    char32_t behind_gap = 0;  ///< behind blanks and at most one line end
    [[nodiscard]] std::uint32_t size() const noexcept { return end - begin; }
};

/// In bytes; a longer run of Chinese numerals is no number, and is not walked from each of its characters.
inline constexpr std::uint32_t longest_numeral_run = 96;

/// What the readers of all kinds of atoms (kinds.hpp) share: the text up to the next claim, and what was found in it. A
/// reader looks at one place, adds its atom and says true, or adds nothing and says false.
struct Scanner {
    std::string_view text;
    std::pmr::vector<Atom> atoms;
    std::uint32_t floor = 0;  ///< nothing before it may become part of the next atom
    std::uint32_t end = 0;    ///< nothing from here on either

    /// Where `rule` ends that begins at `at`; 0 if it does not match. (match.hpp; X3 is dear to include.)
    template <typename Rule, typename... Attribute>
    std::uint32_t match(Rule const& rule, std::uint32_t at, std::uint32_t limit,
                        Attribute&... attribute) const;
    template <typename Rule>
    std::uint32_t match(Rule const& rule, std::uint32_t at) const {
        return match(rule, at, end);
    }

    Atom& push(AtomKind kind, Span span) {
        auto& atom = atoms.emplace_back();
        atom.kind = kind;
        atom.span = span;
        return atom;
    }
    /// The same, for readers that are done with it.
    bool add(AtomKind kind, Span span) {
        push(kind, span);
        return true;
    }
    bool add_contact(AtomKind kind, ContactField field, Span span, bool labelled = false) {
        auto& atom = push(kind, span);
        atom.contact = field;
        atom.labelled = labelled;
        return true;
    }

    /// The atom before this place, if it is of `kind`.
    [[nodiscard]] Atom const* last(AtomKind kind) const noexcept {
        return !atoms.empty() && atoms.back().kind == kind ? &atoms.back() : nullptr;
    }

    [[nodiscard]] std::string_view before(std::uint32_t at) const {
        return text.substr(floor, at - floor);
    }
    [[nodiscard]] std::string_view ahead(std::uint32_t at) const {
        return text.substr(at, end - at);
    }
    /// The character at `at`; 0 at the end.
    [[nodiscard]] char32_t character(std::uint32_t at) const {
        return at < end ? code_point(character_at(text, at)) : 0;
    }

    [[nodiscard]] std::uint32_t skip_blanks(std::uint32_t at) const {
        return gouji::skip_blanks(text, at, end);
    }
    [[nodiscard]] std::uint32_t skip_blanks_back(std::uint32_t at) const {
        while (at > floor) {
            auto const width = blank_before(text, at);
            if (width == 0 || width > at - floor) break;
            at -= width;
        }
        return at;
    }
    [[nodiscard]] std::uint32_t skip_gap(std::uint32_t at) const {
        at = skip_blanks(at);
        auto const line_end = at < end && text[at] == '\r' ? at + 1 : at;
        return line_end < end && text[line_end] == '\n' ? skip_blanks(line_end + 1) : at;
    }
    [[nodiscard]] std::uint32_t digits_end(std::uint32_t at) const {
        return skip_digits(text, at, end);
    }
    [[nodiscard]] Run run_at(std::uint32_t at) const {
        auto const stop = digits_end(at);
        auto const next = character(stop);
        bool const blank = blank_at(text, stop) != 0 || next == '\r' || next == '\n';
        return {at, stop, next, blank ? character(skip_gap(stop)) : next};
    }
};

}  // namespace gouji::scan
