#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "gouji/value/han.hpp"
#include "gouji/value/span.hpp"

// Reading UTF-8 that is known to be valid.
namespace gouji {

namespace code_point_detail {

// Whether a byte begins a blank, or a character that begins like one.
inline constexpr auto may_begin_blank = [] {
    std::array<bool, 256> bytes{};
    for (char const c : std::string_view(" \t\xC2\xE2\xE3\xEF"))
        bytes[static_cast<unsigned char>(c)] = true;
    return bytes;
}();

}  // namespace code_point_detail

/// Width in bytes of the character that begins with `lead`; 1 for a stray continuation byte.
[[nodiscard]] constexpr std::uint32_t width_of(char lead) noexcept {
    auto const byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The character at `at` as the bytes it takes; empty at the end of the text.
[[nodiscard]] constexpr std::string_view character_at(std::string_view text,
                                                      std::size_t at) noexcept {
    return at < text.size() ? text.substr(at, width_of(text[at])) : std::string_view{};
}

/// Where the character before `at` begins; 0 at the beginning.
[[nodiscard]] constexpr std::uint32_t before(std::string_view text, std::uint32_t at) noexcept {
    if (at == 0) return 0;
    do --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    return at;
}

/// The code point of a single character's bytes.
[[nodiscard]] constexpr char32_t code_point(std::string_view character) noexcept {
    if (character.empty()) return 0;
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    switch (character.size()) {
        case 1: return byte(0);
        case 2: return static_cast<char32_t>((byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU));
        case 3:
            return static_cast<char32_t>((byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 |
                                         (byte(2) & 0x3FU));
        default:
            return static_cast<char32_t>((byte(0) & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 |
                                         (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU));
    }
}

/// Whether the bytes of a single character are those of a Chinese one.
[[nodiscard]] constexpr bool is_han(std::string_view character) noexcept {
    return is_han(code_point(character));
}

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Length of the blank at `at`: a space, tab, U+00A0, U+200B, U+3000 or U+FEFF; 0 if there is none.
[[nodiscard]] constexpr std::uint32_t blank_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) return 0;
    if (!code_point_detail::may_begin_blank[static_cast<unsigned char>(text[at])]) return 0;
    switch (text[at]) {
        case ' ':
        case '\t': return 1;
        case '\xC2': return text.substr(at, 2) == "\u00A0" ? 2 : 0;
        case '\xE2': return text.substr(at, 3) == "\u200B" ? 3 : 0;
        case '\xE3': return text.substr(at, 3) == "\u3000" ? 3 : 0;
        case '\xEF': return text.substr(at, 3) == "\uFEFF" ? 3 : 0;
        default: return 0;
    }
}

/// Length of the blank that ends at `end`, 0 if there is none.
[[nodiscard]] constexpr std::uint32_t blank_before(std::string_view text,
                                                   std::uint32_t end) noexcept {
    if (end == 0) return 0;
    switch (text[end - 1]) {
        case ' ':
        case '\t': return 1;
        case '\xA0':
        case '\x8B':
        case '\x80':
        case '\xBF': return blank_at(text, before(text, end));
        default: return 0;
    }
}

/// Length of the dots that lead to a page number at `end`, blanks among them (概述……… 1, 概述..... 1); 0 if there are none.
[[nodiscard]] constexpr std::uint32_t leader_before(std::string_view text,
                                                    std::uint32_t end) noexcept {
    constexpr int fewest_dots = 3;
    int dots = 0;
    auto at = end;
    while (at > 0) {
        auto const previous = before(text, at);
        auto const c = character_at(text, previous);
        int const worth = c == "." || c == "·" ? 1 : c == "…" ? fewest_dots : 0;
        if (worth == 0 && blank_before(text, at) == 0) break;
        dots += worth;
        at = previous;
    }
    return dots >= fewest_dots ? end - at : 0;
}

/// The first place from `at` on that holds no blank.
[[nodiscard]] constexpr std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
    while (auto const width = blank_at(text, at)) at += width;
    return at;
}

/// The same within [at, end).
[[nodiscard]] constexpr std::uint32_t skip_blanks(std::string_view text, std::uint32_t at,
                                                  std::uint32_t end) noexcept {
    if (at >= end) return end;
    return static_cast<std::uint32_t>(skip_blanks(text.substr(0, end), std::size_t{at}));
}

/// The first place from `at` on that holds no digit.
template <typename Offset = std::size_t>
[[nodiscard]] constexpr Offset skip_digits(std::string_view text, Offset at = 0) noexcept {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

/// The same within [at, end).
[[nodiscard]] constexpr std::uint32_t skip_digits(std::string_view text, std::uint32_t at,
                                                  std::uint32_t end) noexcept {
    while (at < end && is_digit(text[at])) ++at;
    return at;
}

/// `span` without the blanks on both sides.
[[nodiscard]] constexpr Span trim(std::string_view text, Span span) noexcept {
    auto const all = text.substr(0, span.end);
    while (auto const width = blank_at(all, span.begin)) span.begin += width;
    if (span.begin >= span.end) return {span.end, span.end};
    while (auto const width = blank_before(all, span.end)) span.end -= width;
    return span;
}

[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) noexcept {
    return text.substr(span.begin, span.size());
}

}  // namespace gouji
