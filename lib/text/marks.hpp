#pragma once
#include <cstdint>
#include <string_view>

#include "../bytes/utf8.hpp"
#include "data.hpp"
#include "pinyin.hpp"
#include "tables.hpp"

// The two marks of a damaged web mirror: readings in brackets and `?` for lost characters.
namespace gouji::text {

using bytes::utf8::Character;

inline bool is_han(char32_t code) noexcept {
    return (tables::class_of(code) & tables::han) != 0 || (code >= 0x20000 && code <= 0x3FFFF);
}

constexpr bool is_digit(char32_t code) noexcept {
    return (code >= U'0' && code <= U'9') || (code >= 0xFF10 && code <= 0xFF19);
}

constexpr bool is_opening(char32_t code) noexcept { return code == U'(' || code == 0xFF08; }
constexpr bool is_closing(char32_t code) noexcept { return code == U')' || code == 0xFF09; }

/// A bracket with one syllable in it.
struct BracketedReading {
    std::uint16_t syllable = 0;  ///< 0: there is none
    bool toned = false;
    const char* end = nullptr;  ///< behind the closing bracket
};

/// Reads a syllable and the closing bracket at `p`, behind the opening one.
inline BracketedReading bracketed_reading(const char* p, const char* end) noexcept {
    const pinyin::Reading reading = pinyin::read(p, end);
    if (reading.syllable == 0) return {};
    const Character close = bytes::utf8::get(reading.end, end);
    if (!is_closing(close.code)) return {};
    return {reading.syllable, reading.toned, reading.end + close.width};
}

/// Whether `syllable` is a reading of `character`, whatever its tone.
inline bool reads(char32_t character, std::uint16_t syllable) noexcept {
    if (tables::reading_of(character) == syllable) return true;
    for (const pinyin::Polyphone& row : pinyin::polyphones)
        if (row.characters.find(static_cast<char16_t>(character)) != row.characters.npos &&
            character < 0x10000 && pinyin::syllable(row.reading) == syllable)
            return true;
    return false;
}

/// What a run of `?` between two characters is.
enum class Lost : std::uint8_t {
    question,  ///< an ordinary question mark, or something else
    nothing,   ///< marks of lost characters: they carry nothing
    numeral,   ///< beside a number, of which it may be a part
};

/// Judges a run of `length` question marks between the characters `before` (0 at the beginning of a
/// line) and `behind` in a text that has lost characters; `behind_blanks` is the first character
/// behind it that is no blank.
inline Lost judge(char32_t before, std::size_t length, char32_t behind,
                  char32_t behind_blanks) noexcept {
    const auto any = [](std::u32string_view list, char32_t code) {
        return list.find(code) != list.npos;
    };
    const bool han_before = is_han(before);
    const bool han_behind = is_han(behind);
    if (is_digit(before) || is_digit(behind)) {
        const bool in_text = (han_before || is_digit(before)) && (han_behind || is_digit(behind));
        return in_text ? Lost::numeral : Lost::question;
    }
    if (any(data::question_words, before)) return Lost::question;
    if (han_before && han_behind)
        return any(data::numerals, before) || any(data::numerals, behind) ? Lost::numeral
                                                                          : Lost::nothing;
    const bool line_begins = before == 0 || before == U' ' || before == U'|' || before == U'\t';
    if (length >= 2 && line_begins && han_behind) return Lost::nothing;
    const bool label_ends =
        behind_blanks == U':' || behind_blanks == 0xFF1A || (length >= 2 && behind_blanks == U'|');
    return han_before && label_ends ? Lost::nothing : Lost::question;
}

}  // namespace gouji::text
