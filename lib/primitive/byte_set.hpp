#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "../bytes/block.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"

namespace gouji {

/// A set of bytes that a text is searched for, by blocks of sixteen. They have to be of eight rows of sixteen at the most,
/// as bytes that tell something in Chinese text are: an ASCII sign, or the last byte of a character, which differ more
/// than the first ones do.
class ByteSet {
public:
    /// Some bytes, and the last ones of the characters with which the words of some lists begin.
    template <typename... Lists>
    constexpr explicit ByteSet(std::string_view bytes, Lists const&... words) {
        for (char const c : bytes) add(c);
        (add_beginnings(words), ...);
    }

    [[nodiscard]] constexpr bool hold(char byte) const noexcept {
        return holds_[static_cast<unsigned char>(byte)];
    }
    /// The first place from `at` on of a byte of the set, or the end of the text.
    [[nodiscard]] std::size_t next(std::string_view text, std::size_t at) const noexcept {
#if GOUJI_BLOCKS
        constexpr auto size = std::size_t{bytes::Block::size};
        for (; text.size() - at >= size; at += size)
            if (auto const found = in_block(text.data() + at)) return at + first(found);
        if (text.size() >= size) {  // the last bytes, in the last block of the text
            auto const passed = size - (text.size() - at);
            auto const found = in_block(text.data() + text.size() - size) >> passed;
            return found != 0 ? at + first(found) : text.size();
        }
#endif
        while (at != text.size() && !hold(text[at])) ++at;
        return at;
    }
    /// Behind the last byte of the set in [floor, at), or `floor`.
    [[nodiscard]] std::size_t behind_last(std::string_view text, std::size_t floor,
                                          std::size_t at) const noexcept {
#if GOUJI_BLOCKS
        constexpr auto size = std::size_t{bytes::Block::size};
        for (; at - floor >= size; at -= size)
            if (auto const found = in_block(text.data() + at - size))
                return at - size + behind(found);
        if (text.size() - floor >= size)  // the first bytes, in a block that goes on behind them
            return floor + behind(in_block(text.data() + floor) & ((1U << (at - floor)) - 1));
#endif
        while (at != floor && !hold(text[at - 1])) --at;
        return at;
    }

private:
    constexpr void add_beginnings(auto const& words) {
        for (std::string_view const word : words) add(character_at(word, 0).back());
    }
    constexpr void add(char c) {
        auto const byte = std::size_t{static_cast<unsigned char>(c)};
        holds_[byte] = true;
        auto const row = byte / 16;
        if (rows_[row] == 0) rows_[row] = static_cast<std::uint8_t>(1U << count_++);
        if (rows_[row] == 0) throw "more than eight rows";
        columns_[byte % 16] |= rows_[row];
    }

#if GOUJI_BLOCKS
    // One bit for each of sixteen bytes, where it is one of the set.
    [[nodiscard]] std::uint32_t in_block(char const* at) const noexcept {
        bytes::Block const block = bytes::Block::at(at);
        return ((block & bytes::Block::all(0x0F)).looked_up_in(bytes::Block::of(columns_)) &
                block.high_nibbles().looked_up_in(bytes::Block::of(rows_)))
            .nonzero();
    }
    // The place of the lowest bit, and the one behind the highest; 0 if there is none.
    static std::size_t first(std::uint32_t found) noexcept {
        return static_cast<std::size_t>(std::countr_zero(found));
    }
    static std::size_t behind(std::uint32_t found) noexcept {
        return static_cast<std::size_t>(std::bit_width(found));
    }
#endif

    std::array<bool, 256> holds_{};
    std::array<std::uint8_t, 16> rows_{}, columns_{};  // a bit for each row that has bytes
    int count_ = 0;
};

/// Where the first word of `Words` begins in `text`, or npos: for long texts and words that begin with few different
/// characters, of three bytes each.
template <auto const& Words>
// NOLINTNEXTLINE(bugprone-exception-escape): what could throw is the set, which the compiler makes
[[nodiscard]] std::size_t find_word(std::string_view text) noexcept {
    static constexpr ByteSet bytes("", Words);
    for (auto at = bytes.next(text, 0); at < text.size(); at = bytes.next(text, at + 1))
        if (at >= 2 && longest<Words>(text.substr(at - 2))) return at - 2;
    return std::string_view::npos;
}

/// Whether one stands there: as holds_any().
template <auto const& Words>
// NOLINTNEXTLINE(bugprone-exception-escape): as above
[[nodiscard]] bool has_word(std::string_view text) noexcept {
    return find_word<Words>(text) != std::string_view::npos;
}

}  // namespace gouji
