#include <algorithm>

#include "../bytes/utf8.hpp"
#include "gouji/outline/labels.hpp"
#include "gouji/primitive/code_point.hpp"
#include "label_index.hpp"
#include "plain.hpp"

namespace gouji::outline {
namespace {

constexpr bool is_numeral(char32_t c) noexcept {
    switch (c) {
        case U'一':
        case U'二':
        case U'三':
        case U'四':
        case U'五':
        case U'六':
        case U'七':
        case U'八':
        case U'九':
        case U'十':
        case U'〇':
        case U'零': return true;
        default: return false;
    }
}

constexpr bool is_circled(char32_t c) noexcept { return c >= U'①' && c <= U'⑳'; }
constexpr bool is_digit_character(char32_t c) noexcept { return c >= U'0' && c <= U'9'; }

constexpr bool may_begin_marker(char32_t c) noexcept {
    return c == U'(' || c == U'其' || is_digit_character(c) || is_numeral(c) || is_circled(c);
}

char32_t code_point_at(std::string_view text, std::size_t at) noexcept {
    return code_point(character_at(text, at));
}

// The end of the run of digits or Chinese numerals at `at`, up to three of them.
std::size_t ordinal_end(std::string_view text, std::size_t at) noexcept {
    std::size_t end = at;
    for (int i = 0; i < 3 && end < text.size() && is_digit(text[end]); ++i) ++end;
    if (end > at) return end;
    for (int i = 0; i < 3 && is_numeral(code_point_at(text, end)); ++i) end += 3;
    return end;
}

// One marker at `at`; `at` itself if there is none.
std::size_t one_marker(std::string_view text, std::size_t at) noexcept {
    auto const first = code_point_at(text, at);
    if (!may_begin_marker(first)) return at;
    if (first == U'其') {
        auto const second = skip_blanks(text, at + 3);
        if (!text.substr(second).starts_with("中")) return at;
        auto const end = skip_blanks(text, second + 3);
        if (end < text.size() && (text[end] == ':' || text[end] == ',')) return end + 1;
        return second == at + 3 ? at + 6 : at;
    }
    if (is_circled(first)) return at + 3;
    if (first == U'(') {
        auto const begin = skip_blanks(text, at + 1);
        auto const end = ordinal_end(text, begin);
        auto const close = skip_blanks(text, end);
        return end > begin && close < text.size() && text[close] == ')' ? close + 1 : at;
    }
    auto const end = ordinal_end(text, at);
    auto const sign = skip_blanks(text, end);
    auto const mark = character_at(text, sign);
    bool const digits = is_digit_character(first);
    if (mark == "、" || mark == "." || mark == "．" || mark == ")" || (digits && mark == ",")) {
        // 1.5 is a number, not a marker.
        auto const next = sign + mark.size();
        return next < text.size() && is_digit(text[next]) ? at : next;
    }
    // 1属于国家秘密: no label begins with a digit.
    return digits && is_han(mark) ? end : at;
}

constexpr auto whole = std::u32string_view::npos;

// Signs that two prints of one label may differ in.
constexpr bool is_latin(char32_t c) noexcept {
    return (c < 0x80 && is_letter(static_cast<char>(c))) || (c >= 0xC0 && c <= 0x24F);
}

bool is_ignored(char32_t c) noexcept {
    if (c < 0x80) return !is_digit(static_cast<char>(c)) && !is_letter(static_cast<char>(c));
    return (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3020 && c != 0x3007) ||
           c == 0xFEFF || c == 0x00A0 || c == 0x00B7 || (c >= 0xFF00 && c <= 0xFF0F) ||
           (c >= 0xFF1A && c <= 0xFF20) || c == 0x2500;
}

}  // namespace

std::uint32_t marker_length(std::string_view text) noexcept {
    std::size_t end = 0;
    for (int i = 0; i < 3; ++i) {
        auto const begin = skip_blanks(text, end);
        auto const next = one_marker(text, begin);
        if (next == begin) break;
        end = next;
    }
    return static_cast<std::uint32_t>(end);
}

bool is_ignored_in_labels(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size() && is_ignored(code_point_at(text, at))) at += width_of(text[at]);
    return at >= text.size();
}

void LabelKey::append(std::string_view text) noexcept {
    if (too_long_) return;
    take(text, begin_part(text), whole);
}

bool LabelKey::append_label(std::string_view text) noexcept {
    return !too_long_ && take_label(text, begin_part(text));
}

bool LabelKey::append_label(std::string_view text, std::uint32_t marker) noexcept {
    ++parts_;
    marker_ = marker > 0;
    return take_label(text, marker);
}

bool LabelKey::take_label(std::string_view text, std::size_t at) noexcept {
    // What stands before a bracket may be a label, however it goes on.
    at = take(text, at, 2);
    if (!empty() && !may_have_explanation() && !label_index.begins(view())) return false;
    at = take(text, at, 4);
    if (size_ == 4 && !may_have_explanation() && !label_index.begins_with_four(view()))
        return false;
    take(text, at, whole);
    return true;
}

std::size_t LabelKey::begin_part(std::string_view text) noexcept {
    ++parts_;
    if (size_ > 0) return 0;
    auto const marker = marker_length(text);
    marker_ = marker_ || marker > 0;
    return marker;
}

// Adds characters from `at` on until there are `most`; returns where it stopped.
std::size_t LabelKey::take(std::string_view text, std::size_t at, std::size_t most) noexcept {
    for (;;) {
        at = take_plain(text, at, most);
        if (at >= text.size() || size_ >= most || too_long_) return at;
        auto const character = character_at(text, at);
        auto const c = code_point(character);
        at += character.size();
        if (c == U'(' && size_ > 0) {
            bracket_ = std::min(bracket_, size_);
            ++depth_;
        }
        if (c == U')' && depth_ > 0) --depth_;
        // (zhèng): a reading that an annotation of the page left behind.
        if (!is_ignored(c) && !(depth_ > 0 && is_latin(c))) add(c, character.size());
    }
}

// The same, up to a character that takes a closer look.
std::size_t LabelKey::take_plain(std::string_view text, std::size_t at, std::size_t most) noexcept {
    if (bracket_ != whole) return at;
    auto size = size_;
    auto const room = std::min(most, size + (capacity - bytes_) / 3);
    for (; at < text.size() && size < room && is_plain(text[at]); at += 3)
        characters_[size++] = bytes::utf8::get3(text.data() + at);
    bytes_ += 3 * (size - size_);
    size_ = size;
    return at;
}

void LabelKey::add(char32_t character, std::size_t width) noexcept {
    behind_bracket_ = behind_bracket_ || (depth_ == 0 && bracket_ != std::u32string_view::npos);
    if (bytes_ + width > capacity) {
        too_long_ = depth_ == 0;  // of a long explanation its beginning is enough
        return;
    }
    characters_[size_++] = character;
    bytes_ += width;
}

}  // namespace gouji::outline
