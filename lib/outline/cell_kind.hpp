#pragma once
#include <string_view>

#include "gouji/outline/pieces.hpp"
#include "gouji/primitive/code_point.hpp"

// What a text between two separators of a line is, by its characters alone.
namespace gouji::outline {

inline constexpr std::size_t most_plain_digits = 12;

/// A few digits and nothing else, as in most cells.
[[nodiscard]] constexpr bool is_plain_number(std::string_view text) noexcept {
    if (text.size() > most_plain_digits) return false;
    for (char const c : text)
        if (!is_digit(c)) return false;
    return !text.empty();
}

/// -20, 647.46, or a sign in place of a number. Whatever else a cell may hold needs a closer look.
[[nodiscard]] bool is_plain_value(std::string_view text) noexcept;

/// The same as `kind_of` for what is neither nothing nor a plain number.
[[nodiscard]] PieceKind kind_of_words(std::string_view text) noexcept;

/// A value, a unit on its own, words, or nothing; never a page mark, which is a line of its own.
[[nodiscard]] inline PieceKind kind_of(std::string_view text) noexcept {
    if (text.empty()) return PieceKind::empty;
    return is_plain_number(text) ? PieceKind::value : kind_of_words(text);
}

/// 3X85, □□, **: in place of a number of which digits are withheld or lost. A single star behind one points at a note.
[[nodiscard]] bool is_masked_number(std::string_view text) noexcept;

[[nodiscard]] bool is_unit(std::string_view text) noexcept;

/// The unit that `text` begins with, or null.
[[nodiscard]] std::string_view const* unit_at(std::string_view text) noexcept;

/// `22 (其中修订16件)`, but not `5 0 22(其中修订16件)`.
[[nodiscard]] bool is_number_with_note(std::string_view text) noexcept;

}  // namespace gouji::outline
