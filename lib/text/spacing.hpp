#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "marks.hpp"

// Blanks between all characters of a text, as justified lines and some scans have them: 全 县 公 开 1 2 条.
namespace gouji::text::spacing {

/// A single blank, of ASCII or ideographic; 0 where there is none, or more than one, which parts columns.
inline std::uint32_t single_blank(const char* p, const char* end) noexcept {
    const Character blank = bytes::utf8::get(p, end);
    if (blank.code != U' ' && blank.code != 0x3000 && blank.code != 0xA0) return 0;
    const char32_t next = bytes::utf8::get(p + blank.width, end).code;
    return next == U' ' || next == 0x3000 || next == 0xA0 ? 0 : blank.width;
}

constexpr bool is_sign(char32_t code) noexcept {
    return std::u32string_view(U",;:()、。，；：（）“”《》〔〕").find(code) !=
           std::u32string_view::npos;
}
inline bool is_of_words(char32_t code) noexcept { return is_han(code) || is_sign(code); }
constexpr bool is_part_of_number(char32_t code) noexcept {
    return is_digit(code) || code == U'.' || code == U'%' || code == U',';
}

/// Is nearly every Han character at the beginning of the text followed by a blank?
inline bool is_spaced(std::string_view text) noexcept {
    constexpr std::size_t glanced_at = 600, looked_at = 8192;
    const auto glance = text.substr(0, glanced_at);
    const auto blanks = std::count(glance.begin(), glance.end(), ' ') +
                        std::count(glance.begin(), glance.end(), '\xE3');
    if (blanks < static_cast<std::ptrdiff_t>(glance.size() / 10)) return false;
    const char* const end = text.data() + text.size();
    const char* const last = text.data() + std::min(text.size(), looked_at);
    std::size_t apart = 0, together = 0;
    for (const char* p = text.data(); p < last;) {
        const Character first = bytes::utf8::get(p, end);
        p += first.width;
        if (!is_han(first.code)) continue;
        const auto width = single_blank(p, end);
        const bool followed = is_han(bytes::utf8::get(p + width, end).code);
        (width != 0 ? apart : together) += followed;
    }
    constexpr std::size_t enough = 40;
    return apart >= enough && apart > 3 * together;
}

/// Does the blank at `p`, behind `before`, only space the text out? Between two Han characters or signs it does, and
/// between the digits of a number with Han characters on both sides; elsewhere it may part the cells of a row.
inline bool spaces_out(const char* p, const char* end, char32_t before,
                       bool number_behind_word) noexcept {
    const auto width = single_blank(p, end);
    if (width == 0) return false;
    const char* q = p + width;
    const char32_t next = bytes::utf8::get(q, end).code;
    if (is_of_words(before) && is_of_words(next)) return true;
    if (!number_behind_word || !is_part_of_number(before) || !is_part_of_number(next)) return false;
    constexpr int longest = 24;  // characters of a number
    for (int i = 0; i != longest && is_part_of_number(bytes::utf8::get(q, end).code); ++i) {
        ++q;
        q += single_blank(q, end);
    }
    return is_of_words(bytes::utf8::get(q, end).code);
}

}  // namespace gouji::text::spacing
