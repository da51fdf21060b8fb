#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"

namespace gouji {

/// A set of characters, one bit each. All beyond the Basic Multilingual Plane count as one.
class CharacterSet {
public:
    constexpr void add(char32_t c) noexcept { word(c) |= bit(c); }
    [[nodiscard]] constexpr bool holds(char32_t c) const noexcept {
        return (words_[place(c) / 64] & bit(c)) != 0;
    }
    /// Whether `text`, which is not empty, begins with a character of the set.
    [[nodiscard]] constexpr bool begins(std::string_view text) const noexcept {
        auto const byte = [&](std::size_t i) {
            return char32_t{static_cast<unsigned char>(text[i])};
        };
        if (byte(0) < 0x80) return holds(byte(0));
        if (text.size() >= 3 && (byte(0) & 0xF0) == 0xE0)  // as nearly all Chinese characters do
            return holds((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
        return holds(code_point(character_at(text, 0)));
    }

private:
    static constexpr char32_t beyond = 0xFFFF;  // no character
    static constexpr char32_t place(char32_t c) noexcept { return c < beyond ? c : beyond; }
    static constexpr std::uint64_t bit(char32_t c) noexcept {
        return std::uint64_t{1} << place(c) % 64;
    }
    constexpr std::uint64_t& word(char32_t c) noexcept { return words_[place(c) / 64]; }

    std::array<std::uint64_t, 0x10000 / 64> words_{};
};

/// The characters with which the words of some vocabularies begin: a look at one bit, where most look-ups find nothing.
template <auto const&... Tables>
inline constexpr CharacterSet first_characters = [] {
    CharacterSet set;
    auto const add = [&](auto const& table) {
        for (auto const& row : table)
            set.add(code_point(character_at(keyword_detail::word_of(row), 0)));
    };
    (add(Tables), ...);
    return set;
}();

}  // namespace gouji
