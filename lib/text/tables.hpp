#pragma once
#include <cstddef>
#include <cstdint>

// What each character of the Basic Multilingual Plane means to the cleaning. The tables are made at
// build time from ICU and data.hpp (generate_tables.cpp).
namespace gouji::text::tables {

enum Class : std::uint8_t {
    traditional = 1,  ///< never written in Simplified text
    simplified = 2,   ///< never written in Traditional text
    form = 4,         ///< has another form, or is invisible
    converts = 8,     ///< has a Simplified character
    is_shared = 16,   ///< converts, but Simplified text writes it too
    ends_word = 32,   ///< ends a word of data.hpp
    han = 64,         ///< a Han character
};

inline constexpr char16_t first_converted = 0x3400;
inline constexpr char16_t first_read = 0x4E00;
inline constexpr char16_t last_han = 0x9FFF;
inline constexpr std::size_t form_page_count = 14;

extern const std::uint8_t classes[0x10000];
extern const char16_t simplified_of[last_han - first_converted + 1];
extern const std::uint16_t readings[last_han - first_read + 1];
extern const std::uint8_t form_pages[0x100];
extern const char16_t forms[form_page_count][0x100];

/// The class of a character; none beyond the Basic Multilingual Plane.
inline std::uint8_t class_of(char32_t code) noexcept {
    return code < 0x10000 ? classes[code] : std::uint8_t{0};
}

/// The Simplified character of one whose class says `converts`, itself for any other.
inline char16_t simplify(char32_t code) noexcept {
    if (code < first_converted || code > last_han) return static_cast<char16_t>(code);
    return simplified_of[code - first_converted];
}

/// The form of a character whose class says `form`; 0 where it is invisible.
inline char16_t form_of(char32_t code) noexcept {
    return forms[form_pages[code >> 8]][code & 0xFF];
}

/// The syllable (pinyin.hpp) of ICU's reading of a Han character, or 0.
inline std::uint16_t reading_of(char32_t code) noexcept {
    return code < first_read || code > last_han ? std::uint16_t{0} : readings[code - first_read];
}

}  // namespace gouji::text::tables
