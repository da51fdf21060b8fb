#pragma once
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <type_traits>

#include "gouji/primitive/code_point.hpp"

// Looking words up in a vocabulary: a constexpr table of words, or of rows that have a `text`. The index is made at
// compile time; x3::symbols would build a heap tree at start-up and cost more to compile. As a parser of X3:
// keyword_parser.hpp.
namespace gouji {

namespace keyword_detail {

constexpr std::string_view word_of(std::string_view row) noexcept { return row; }
constexpr std::string_view word_of(auto const& row) noexcept { return row.text; }

// One byte that tells words of one bucket apart saves most comparisons.
constexpr bool begins_with(std::string_view text, std::string_view word) noexcept {
    return text.size() >= word.size() && text[word.size() - 1] == word.back() &&
           text.starts_with(word);
}
constexpr bool ends_with(std::string_view text, std::string_view word) noexcept {
    std::size_t const second = word.size() > 1 ? 1 : 0;
    return text.size() >= word.size() && text[text.size() - word.size() + second] == word[second] &&
           text.ends_with(word);
}

// A bucket for one character.
constexpr std::size_t bucket_of(std::string_view character) noexcept {
    auto const byte = [&](std::size_t i) {
        return std::size_t{static_cast<unsigned char>(character[i])};
    };
    if (character.size() == 1) return byte(0);
    if (character.size() == 2) return (byte(0) * 8 + byte(1)) % 256;
    return (byte(0) * 16 + byte(1) * 5 + byte(2)) % 256;
}

// Nearly all characters have three bytes: they are found at once.
constexpr bool begins_with_three_bytes(std::string_view text) noexcept {
    return text.size() >= 3 && text[0] >= '\xE0' && text[0] < '\xF0';
}

// Of the character that `text` begins with, or ends with.
constexpr std::size_t first_bucket(std::string_view text) noexcept {
    if (begins_with_three_bytes(text)) return bucket_of({text.data(), 3});
    return bucket_of(text.substr(0, width_of(text[0])));
}
constexpr std::size_t last_bucket(std::string_view text) noexcept {
    auto const size = text.size();
    if (size >= 3 && text[size - 3] >= '\xE0' && text[size - 3] < '\xF0')
        return bucket_of({text.data() + size - 3, 3});
    return bucket_of(character_at(text, before(text, static_cast<std::uint32_t>(size))));
}

// Rows by the bucket of their first or last character, longer ones first.
template <auto const& Table, bool AtEnd>
struct index {
    static constexpr std::size_t size = std::size(Table);
    std::array<std::uint16_t, 256> head{};  // row + 1; 0 for an empty bucket
    std::array<std::uint16_t, size> next{};

    constexpr index() {
        for (std::size_t row = 0; row < size; ++row) {
            auto const text = word_of(Table[row]);
            auto* link = &head[AtEnd ? last_bucket(text) : first_bucket(text)];
            while (*link != 0 && word_of(Table[*link - 1U]).size() >= text.size())
                link = &next[*link - 1U];
            next[row] = *link;
            *link = static_cast<std::uint16_t>(row + 1);
        }
    }
};

template <auto const& Table, bool AtEnd>
inline constexpr index<Table, AtEnd> index_of{};

template <auto const& Table>
using row_pointer = decltype(std::data(Table));

// The first place from `at` on where a word may begin by its first character, or the end of the text.
template <auto const& Table>
constexpr std::size_t next_candidate(std::string_view text, std::size_t at) noexcept {
    constexpr auto const& head = index_of<Table, false>.head;
    auto const* const begin = text.data();
    auto const size = text.size();
    while (at < size) {
        std::string_view const here(begin + at, size - at);
        if (begins_with_three_bytes(here)) {
            if (head[bucket_of({begin + at, 3})] != 0) return at;
            at += 3;
        } else {
            if (head[first_bucket(here)] != 0) return at;
            at += width_of(here[0]);
        }
    }
    return size;
}

}  // namespace keyword_detail

/// The row of `Table` with the longest `text` that `here` begins with, or null; of equal ones the first.
template <auto const& Table>
[[nodiscard]] constexpr keyword_detail::row_pointer<Table> longest(std::string_view here) noexcept {
    if (here.empty()) return nullptr;
    constexpr auto const& index = keyword_detail::index_of<Table, false>;
    for (auto row = index.head[keyword_detail::first_bucket(here)]; row != 0;
         row = index.next[row - 1U])
        if (keyword_detail::begins_with(here, keyword_detail::word_of(Table[row - 1U])))
            return &Table[row - 1U];
    return nullptr;
}

/// The row of `Table` with the longest `text` that `text` ends with, or null.
template <auto const& Table>
[[nodiscard]] constexpr keyword_detail::row_pointer<Table> longest_ending(
    std::string_view text) noexcept {
    if (text.empty()) return nullptr;
    constexpr auto const& index = keyword_detail::index_of<Table, true>;
    for (auto row = index.head[keyword_detail::last_bucket(text)]; row != 0;
         row = index.next[row - 1U])
        if (keyword_detail::ends_with(text, keyword_detail::word_of(Table[row - 1U])))
            return &Table[row - 1U];
    return nullptr;
}

/// Whether some word of `Table` may end with the character that `text` ends with: one look, seldom wrong and then `true`.
template <auto const& Table>
[[nodiscard]] constexpr bool may_end(std::string_view text) noexcept {
    constexpr auto const& index = keyword_detail::index_of<Table, true>;
    return !text.empty() && index.head[keyword_detail::last_bucket(text)] != 0;
}

/// The row whose word ends last in `text`, of those that `accept` takes; of two that end together the longer one.
template <auto const& Table, typename Accept>
[[nodiscard]] constexpr keyword_detail::row_pointer<Table> last_in(std::string_view text,
                                                                   Accept accept) {
    constexpr auto const& index = keyword_detail::index_of<Table, true>;
    for (auto end = text.size(); end > 0; --end) {
        if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            continue;  // within a character
        auto const here = text.substr(0, end);
        for (auto row = index.head[keyword_detail::last_bucket(here)]; row != 0;
             row = index.next[row - 1U])
            if (keyword_detail::ends_with(here, keyword_detail::word_of(Table[row - 1U])) &&
                accept(Table[row - 1U]))
                return &Table[row - 1U];
    }
    return nullptr;
}

/// The first row of `Table`, by the order of the table, whose word occurs in `text`, or null. One look at each
/// character, however many words there are.
template <auto const& Table>
[[nodiscard]] constexpr keyword_detail::row_pointer<Table> first_row_in(
    std::string_view text) noexcept {
    constexpr auto const& index = keyword_detail::index_of<Table, false>;
    std::size_t first = std::size(Table);
    for (auto at = keyword_detail::next_candidate<Table>(text, 0); at < text.size();
         at = keyword_detail::next_candidate<Table>(text, at + width_of(text[at]))) {
        auto const here = text.substr(at);
        for (auto row = index.head[keyword_detail::first_bucket(here)]; row != 0;
             row = index.next[row - 1U])
            if (row <= first &&
                keyword_detail::begins_with(here, keyword_detail::word_of(Table[row - 1U])))
                first = row - 1U;
    }
    return first < std::size(Table) ? &Table[first] : nullptr;
}

/// Which rows of `Table` have a word that occurs in `text`, within another one or not.
template <auto const& Table>
[[nodiscard]] std::bitset<std::size(Table)> rows_in(std::string_view text) noexcept {
    constexpr auto const& index = keyword_detail::index_of<Table, false>;
    std::bitset<std::size(Table)> found;
    for (auto at = keyword_detail::next_candidate<Table>(text, 0); at < text.size();
         at = keyword_detail::next_candidate<Table>(text, at + width_of(text[at]))) {
        auto const here = text.substr(at);
        for (auto row = index.head[keyword_detail::first_bucket(here)]; row != 0;
             row = index.next[row - 1U])
            if (keyword_detail::begins_with(here, keyword_detail::word_of(Table[row - 1U])))
                found.set(row - 1U);
    }
    return found;
}

/// Calls `visit` with every row of `Table` whose word may begin like `here`.
template <auto const& Table, typename Visit>
constexpr void visit_candidates(std::string_view here, Visit visit) {
    constexpr auto const& index = keyword_detail::index_of<Table, false>;
    for (auto row = index.head[keyword_detail::first_bucket(here)]; row != 0;
         row = index.next[row - 1U])
        visit(Table[row - 1U]);
}

/// How often each word of `Table` occurs in `text`; where one begins like another, the longer one.
template <auto const& Table>
[[nodiscard]] constexpr std::array<std::size_t, std::size(Table)> occurrences(
    std::string_view text) noexcept {
    std::array<std::size_t, std::size(Table)> found{};
    for (auto at = keyword_detail::next_candidate<Table>(text, 0); at < text.size();
         at = keyword_detail::next_candidate<Table>(text, at + width_of(text[at])))
        if (auto const* const row = longest<Table>(text.substr(at)))
            ++found[static_cast<std::size_t>(row - std::data(Table))];
    return found;
}

/// Whether some word of `Table` occurs in `text`.
template <auto const& Table>
[[nodiscard]] constexpr bool holds_any(std::string_view text) noexcept {
    for (auto at = keyword_detail::next_candidate<Table>(text, 0); at < text.size();
         at = keyword_detail::next_candidate<Table>(text, at + width_of(text[at])))
        if (longest<Table>(text.substr(at))) return true;
    return false;
}

}  // namespace gouji
