#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

// UTF-8 as the Unicode standard defines it (table 3-7): no overlong forms, no surrogates.
namespace gouji::bytes::utf8 {

inline constexpr std::uint64_t high_bits = 0x8080808080808080;
inline constexpr char32_t replacement = 0xFFFD;

/// Eight bytes as a number whose lowest byte is the first.
inline std::uint64_t load8(const char* p) noexcept {
    std::uint64_t word;
    std::memcpy(&word, p, sizeof word);
    if constexpr (std::endian::native == std::endian::big) {
        std::uint64_t swapped = 0;
        for (int i = 0; i < 8; ++i) swapped |= (word >> (8 * i) & 0xFF) << (56 - 8 * i);
        return swapped;
    }
    return word;
}

/// The same of four.
inline std::uint64_t load4(const char* p) noexcept {
    char word[8]{};
    std::memcpy(word, p, 4);
    return load8(word);
}

constexpr std::uint32_t byte(char c) noexcept { return static_cast<unsigned char>(c); }
constexpr bool continues(char c) noexcept { return (byte(c) & 0xC0) == 0x80; }

/// Behind the ASCII characters at `p`.
inline const char* skip_ascii(const char* p, const char* end) noexcept {
    while (end - p >= 8) {
        const std::uint64_t high = load8(p) & high_bits;
        if (high != 0) return p + std::countr_zero(high) / 8;
        p += 8;
    }
    while (p != end && byte(*p) < 0x80) ++p;
    return p;
}

/// Bytes of the well-formed character at `p`; 0 where none begins. Requires `p < end`.
constexpr std::size_t width(const char* p, const char* end) noexcept {
    const std::uint32_t lead = byte(p[0]);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || end - p < 2 || !continues(p[1])) return 0;
    if (lead < 0xE0) return 2;
    const std::uint32_t second = byte(p[1]);
    if (end - p < 3 || !continues(p[2])) return 0;
    if (lead < 0xF0) {
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
        return 3;
    }
    if (end - p < 4 || !continues(p[3])) return 0;
    if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
    return 4;
}

/// A character and its width in bytes.
struct Character {
    char32_t code = 0;
    std::uint32_t width = 0;  ///< 0 at the end of the text
};

/// The character of three bytes at `p`.
constexpr char32_t get3(const char* p) noexcept {
    return (byte(p[0]) & 0x0F) << 12 | (byte(p[1]) & 0x3F) << 6 | (byte(p[2]) & 0x3F);
}

/// The character at `p` of a valid text.
constexpr Character get(const char* p, const char* end) noexcept {
    if (p == end) return {};
    const std::uint32_t lead = byte(p[0]);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(p[1]) & 0x3F), 2};
    if (lead < 0xF0) return {get3(p), 3};
    return {(lead & 0x07) << 18 | (byte(p[1]) & 0x3F) << 12 | (byte(p[2]) & 0x3F) << 6 |
                (byte(p[3]) & 0x3F),
            4};
}

/// Bytes that `code` takes.
constexpr std::uint32_t size(char32_t code) noexcept {
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/// Writes `code` and returns the end of it.
constexpr char* put(char* out, char32_t code) noexcept {
    const auto tail = [code](int shift) {
        return static_cast<char>(0x80 | (code >> shift & 0x3F));
    };
    if (code < 0x80) {
        *out++ = static_cast<char>(code);
    } else if (code < 0x800) {
        *out++ = static_cast<char>(0xC0 | code >> 6);
        *out++ = tail(0);
    } else if (code < 0x10000) {
        *out++ = static_cast<char>(0xE0 | code >> 12);
        *out++ = tail(6);
        *out++ = tail(0);
    } else {
        *out++ = static_cast<char>(0xF0 | code >> 18);
        *out++ = tail(12);
        *out++ = tail(6);
        *out++ = tail(0);
    }
    return out;
}

/// Bytes of the longest well-formed prefix of `text`: all of them where it is valid.
[[nodiscard]] std::size_t valid_prefix(std::string_view text) noexcept;

/// The same, character by character.
[[nodiscard]] std::size_t scalar_valid_prefix(std::string_view text) noexcept;

}  // namespace gouji::bytes::utf8
