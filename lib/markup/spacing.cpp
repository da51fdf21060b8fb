#include "spacing.hpp"

#include "../bytes/utf8.hpp"
#include "gouji/value/han.hpp"

namespace gouji::markup::spacing {
namespace {

using bytes::utf8::Character;

constexpr bool is_blank(char32_t code) noexcept {
    return code == U' ' || code == U'\u3000' || code == U'\u00A0';
}

// A Han character, or a sign that stands between them.
constexpr bool is_of_words(char32_t code) noexcept {
    constexpr std::u32string_view signs = U",;:()、。，；：（）“”《》〔〕";
    return is_han(code) || signs.find(code) != signs.npos;
}
constexpr bool is_of_number(char32_t code) noexcept {
    return (code >= U'0' && code <= U'9') || code == U'.' || code == U'%' || code == U',' ||
           code == U'-';
}

Character at_front(std::string_view text) noexcept {
    return bytes::utf8::get(text.data(), text.data() + text.size());
}
Character at_back(std::string_view text) noexcept {
    std::size_t begin = text.size();
    while (begin != 0 && bytes::utf8::continues(text[begin - 1])) --begin;
    return begin == 0 ? Character{} : at_front(text.substr(begin - 1));
}

// A single blank with which the text begins or ends: its size. More of them part columns.
std::size_t single_blank(std::string_view text, Character (*edge)(std::string_view)) noexcept {
    const Character blank = edge(text);
    if (!is_blank(blank.code)) return 0;
    if (edge == at_front)
        text.remove_prefix(blank.width);
    else
        text.remove_suffix(blank.width);
    return is_blank(edge(text).code) ? 0 : blank.width;
}

// What stands at the edge, or on the other side of a number that does, which may be spaced out.
char32_t beyond_number(std::string_view text, Character (*edge)(std::string_view)) noexcept {
    constexpr int longest = 24;  // characters
    const auto remove = [&](std::size_t size) {
        if (edge == at_front)
            text.remove_prefix(size);
        else
            text.remove_suffix(size);
    };
    for (int i = 0; i != longest && is_of_number(edge(text).code); ++i) {
        remove(1);
        remove(single_blank(text, edge));
    }
    return edge(text).code;
}

// Are there many of this byte at the beginning? Told by a few searches.
bool is_frequent(std::string_view text, char byte) noexcept {
    constexpr std::size_t glanced_at = 600, enough = 60;
    const auto glance = text.substr(0, glanced_at);
    std::size_t at = 0;
    for (std::size_t count = 0; count != enough; ++count) {
        at = glance.find(byte, at);
        if (at == glance.npos) return false;
        ++at;
    }
    return true;
}

}  // namespace

bool is_spaced(std::string_view text) noexcept {
    if (!is_frequent(text, ' ') && !is_frequent(text, '\xE3')) return false;
    constexpr std::size_t looked_at = 2048, enough = 40;
    std::size_t apart = 0, together = 0;
    for (std::size_t at = 0; at < looked_at && at < text.size();) {
        const Character first = at_front(text.substr(at));
        at += first.width;
        if (!is_han(first.code)) continue;
        const auto rest = text.substr(at);
        const auto width = single_blank(rest, at_front);
        const bool followed = is_han(at_front(rest.substr(width)).code);
        (width != 0 ? apart : together) += followed;
    }
    return apart >= enough && apart > 3 * together;
}

std::size_t spaces_out(std::string_view text, std::size_t at) noexcept {
    const auto behind = text.substr(at);
    const auto width = single_blank(behind, at_front);
    if (width == 0) return 0;
    const auto before = text.substr(0, at), after = behind.substr(width);
    const bool within_words =
        is_of_words(beyond_number(before, at_back)) && is_of_words(beyond_number(after, at_front));
    return within_words ? width : 0;
}

}  // namespace gouji::markup::spacing
