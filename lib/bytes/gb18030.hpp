#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>

#include "utf8.hpp"

// GB 18030, of which GBK and GB 2312 are parts. The structure of the code is ours, so that every
// character's place is known exactly; what a code means is ICU's.
namespace gouji::bytes::gb18030 {

/// Bytes of the well-formed code at `p`: 1, 2 or 4; 0 where none begins. Requires `p < end`.
[[nodiscard]] inline std::size_t width(const char* p, const char* end) noexcept {
    const std::uint32_t first = utf8::byte(p[0]);
    if (first < 0x80) return 1;
    if (first == 0x80 || first == 0xFF || end - p < 2) return 0;
    const std::uint32_t second = utf8::byte(p[1]);
    if (second >= 0x40) return second != 0x7F && second != 0xFF ? 2 : 0;
    if (second < 0x30 || second > 0x39 || end - p < 4) return 0;
    const std::uint32_t third = utf8::byte(p[2]);
    const std::uint32_t fourth = utf8::byte(p[3]);
    if (third < 0x81 || third == 0xFF || fourth < 0x30 || fourth > 0x39) return 0;
    // Numbered in order, the four-byte codes end the Basic Multilingual Plane at 84 31 A4 39 and
    // hold the other planes from 90 30 81 30 to E3 32 9A 35. The rest means nothing.
    const std::uint32_t number =
        ((first - 0x81) * 10 + second - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30;
    const bool assigned = number <= 39419 || (number >= 189000 && number <= 1237575);
    return assigned ? 4 : 0;
}

/// By lead 81 to FE and trail 40 to FE, in one unit of UTF-16; U+FFFD for codes without a character and for trail 7F.
extern const char16_t units_of_two_bytes[126 * 191];

/// The character of the two bytes at `p`; U+FFFD where they are no code that has one.
[[nodiscard]] inline char32_t get2(const char* p) noexcept {
    const std::uint32_t lead = utf8::byte(p[0]) - 0x81;
    const std::uint32_t trail = utf8::byte(p[1]) - 0x40;
    return lead < 126 && trail < 191 ? units_of_two_bytes[lead * 191 + trail] : utf8::replacement;
}

/// The rare codes of four bytes, by ICU.
class Converter {
public:
    /// The character of a well-formed code of four bytes; U+FFFD for those without.
    char32_t get4(const char* code) noexcept;

private:
    struct Close {
        void operator()(void* handle) const noexcept;
    };

    std::unique_ptr<void, Close> handle_;  ///< opened for the first code
};

}  // namespace gouji::bytes::gb18030
