#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "../bytes/candidates.hpp"
#include "../bytes/utf8.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"

// Words of a long list in a long text, by blocks of sixteen bytes.
namespace gouji {

#if GOUJI_BLOCKS
namespace next_word_detail {

using keyword_detail::word_of;

constexpr bool is_chinese(auto const& row) noexcept { return width_of(word_of(row)[0]) == 3; }

// The first characters of Chinese words, in the order of their codes.
template <auto const& Words>
inline constexpr auto first_characters = [] {
    constexpr auto count =
        std::count_if(Words.begin(), Words.end(), [](auto const& row) { return is_chinese(row); });
    std::array<char32_t, static_cast<std::size_t>(count)> list{};
    auto* next = list.begin();
    for (auto const& row : Words)
        if (is_chinese(row)) *next++ = code_point(character_at(word_of(row), 0));
    std::sort(list.begin(), list.end());
    return list;
}();

// And those of the other words, each once.
template <auto const& Words>
inline constexpr auto first_letters = [] {
    constexpr auto used = [] {
        std::array<bool, 0x80> letters{};
        for (auto const& row : Words)
            if (!is_chinese(row)) letters.at(static_cast<unsigned char>(word_of(row)[0])) = true;
        return letters;
    }();
    std::array<std::uint8_t, static_cast<std::size_t>(std::count(used.begin(), used.end(), true))>
        list{};
    auto* next = list.begin();
    for (std::size_t c = 0; c < used.size(); ++c)
        if (used[c]) *next++ = static_cast<std::uint8_t>(c);
    return list;
}();

// Where in the block at `p` a word may begin, a bit a byte.
template <auto const& Words>
std::uint32_t candidates(const char* p) noexcept {
    static constexpr bytes::Candidates chinese(first_characters<Words>);
    auto found = chinese.find(p);
    auto const block = bytes::Block::at(p);
    for (auto const letter : first_letters<Words>)
        found |= (block == bytes::Block::all(letter)).high_bits();
    return found;
}

}  // namespace next_word_detail
#endif

/// The first place in [at, end) where a word of `Words` begins, or `end`; it may go on behind `end`. The words begin with
/// characters of one byte or of three.
template <auto const& Words>
[[nodiscard]] std::size_t next_word(std::string_view text, std::size_t at,
                                    std::size_t end) noexcept {
#if GOUJI_BLOCKS
    constexpr std::size_t reads_more = bytes::Candidates::reads - bytes::Block::size;
    auto const of_blocks = std::min(end, text.size() - std::min(text.size(), reads_more));
    for (; at + bytes::Block::size <= of_blocks; at += bytes::Block::size)
        for (auto found = next_word_detail::candidates<Words>(text.data() + at); found != 0;
             found &= found - 1) {
            auto const place = at + static_cast<std::size_t>(std::countr_zero(found));
            if (longest<Words>(text.substr(place))) return place;
        }
    while (at < end && bytes::utf8::continues(text[at])) ++at;
#endif
    for (; at < end; at += width_of(text[at]))
        if (longest<Words>(text.substr(at))) return at;
    return end;
}

/// As holds_any() and occurrences(), for long texts.
template <auto const& Words>
[[nodiscard]] bool long_text_holds_any(std::string_view text) noexcept {
    return next_word<Words>(text, 0, text.size()) < text.size();
}
template <auto const& Words>
[[nodiscard]] auto occurrences_in_long_text(std::string_view text) noexcept {
    std::array<std::size_t, std::size(Words)> found{};
    for (auto at = next_word<Words>(text, 0, text.size()); at < text.size();
         at = next_word<Words>(text, at + width_of(text[at]), text.size()))
        ++found[static_cast<std::size_t>(longest<Words>(text.substr(at)) - std::data(Words))];
    return found;
}

}  // namespace gouji
