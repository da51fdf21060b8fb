#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "gouji/primitive/code_point.hpp"

// Words of several vocabularies, looked up at once. As parsers of X3: lexicon_parser.hpp.
namespace gouji {

namespace lexicon_detail {

// The first eight bytes of a text, zeros behind its end: two words are told apart by one comparison.
constexpr std::uint64_t first_bytes(std::string_view text) noexcept {
    std::uint64_t bytes = 0;
    if (std::is_constant_evaluated() || text.size() < sizeof bytes) {
        auto const size = std::min(text.size(), sizeof bytes);
        for (std::size_t i = 0; i < size; ++i)
            bytes |= std::uint64_t{static_cast<unsigned char>(text[i])} << 8 * i;
        return bytes;
    }
    std::memcpy(&bytes, text.data(), sizeof bytes);
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    return bytes;
}

// All of a character of one byte, and enough of any other: hardly two that begin words share these bits.
constexpr std::size_t many = 0x1000;
constexpr std::size_t low_bits(std::string_view text) noexcept {
    if ((static_cast<unsigned char>(text[0]) & 0xF0) == 0xE0 && text.size() >= 3)
        return (static_cast<std::size_t>(text[1]) & 0x3F) << 6 |
               (static_cast<std::size_t>(text[2]) & 0x3F);
    return code_point(character_at(text, 0)) % many;
}

// Of the first two characters, which have three bytes each.
constexpr std::size_t two_characters = 6;
constexpr std::size_t hash_of_two(std::uint64_t first_bytes) noexcept {
    constexpr std::uint64_t spreads = 0x9E3779B97F4A7C15;
    return ((first_bytes << 16) * spreads >> 32) % many;
}

}  // namespace lexicon_detail

/// Characters with which something may begin. Some others seem to be among them: this only says where to look.
class Beginnings {
public:
    constexpr void add(std::string_view text) {
        auto const bit = lexicon_detail::low_bits(text);
        begins_[bit / 64] |= std::uint64_t{1} << bit % 64;
    }
    [[nodiscard]] constexpr bool may_begin(std::string_view here) const noexcept {
        auto const bit = lexicon_detail::low_bits(here);
        return (begins_[bit / 64] >> bit % 64 & 1) != 0;
    }
    /// The first place from `at` on where something may begin, or `end`.
    [[nodiscard]] constexpr char const* next(char const* at, char const* end) const noexcept {
        while (at < end && !may_begin({at, static_cast<std::size_t>(end - at)}))
            at += width_of(*at);
        return std::min(at, end);
    }

private:
    std::array<std::uint64_t, lexicon_detail::many / 64> begins_{};
};

/// What some vocabularies say of the word at one place.
template <typename Meaning>
struct LexiconEntry {
    std::span<Meaning const> meanings;  ///< of each table that has it, in the order of the tables
    std::string_view word;              ///< as it stands in the text
};

/// The words of some tables. A Meaning is made of a pointer to a row of any of them; of several rows of one table with
/// one word the first counts.
template <typename Meaning, auto const&... Tables>
class Lexicon {
public:
    constexpr Lexicon() {
        std::uint8_t table = 0;
        (each_word(Tables, ++table, [](Word& word, auto const&) { ++word.count; }), ...);
        std::uint16_t first = 0;
        for (auto& word : words_) {
            word.first = first;
            first = static_cast<std::uint16_t>(first + std::exchange(word.count, std::uint8_t{0}));
        }
        (each_word(Tables, ++table,
                   [&](Word& word, auto const& row) {
                       std::construct_at(&meanings_[std::size_t{word.first} + word.count++], &row);
                   }),
         ...);
        put_in_order();
    }

    /// The longest word that `here`, which is not empty, begins with; shorter ones stay silent, so that a word never
    /// counts within a longer one (公开 within 信息公开平台). An empty word if none is known here.
    [[nodiscard]] constexpr LexiconEntry<Meaning> longest(std::string_view here) const noexcept {
        auto const bytes = lexicon_detail::first_bytes(here);
        auto const* word = longest_of(long_[lexicon_detail::hash_of_two(bytes)], here, bytes);
        if (!word) word = longest_of(short_[lexicon_detail::low_bits(here)], here, bytes);
        if (!word) return {};
        return {{&meanings_[word->first], word->count}, here.substr(0, word->text.size())};
    }

    constexpr void add_beginnings(Beginnings& beginnings) const {
        for (std::size_t i = 0; i < size_; ++i) beginnings.add(words_[i].text);
    }

private:
    struct Word {
        std::uint64_t bytes = 0, mask = 0;  // the first eight, and which of them there are
        std::uint64_t last = 0;             // the last eight
        std::string_view text;
        std::uint16_t next = 0;   // word + 1 that begins alike, no longer than this one; 0: none
        std::uint16_t first = 0;  // of its meanings
        std::uint8_t count = 0;
        std::uint8_t table = 0;  // the last that was asked for it

        constexpr Word() = default;
        constexpr explicit Word(std::string_view word)
            : bytes(lexicon_detail::first_bytes(word)),
              mask(word.size() < compared ? (std::uint64_t{1} << 8 * word.size()) - 1
                                          : ~std::uint64_t{0}),
              last(word.size() < compared
                       ? 0
                       : lexicon_detail::first_bytes(word.substr(word.size() - compared))),
              text(word) {}
        constexpr bool operator==(Word const& other) const noexcept {
            return bytes == other.bytes && text == other.text;
        }
        [[nodiscard]] constexpr bool opens(std::string_view here,
                                           std::uint64_t bytes_here) const noexcept {
            return ((bytes ^ bytes_here) & mask) == 0 &&
                   (text.size() <= compared || goes_on_in(here));
        }

    private:
        static constexpr auto compared = sizeof bytes;

        [[nodiscard]] constexpr bool goes_on_in(std::string_view here) const noexcept {
            auto const size = text.size();
            if (here.size() < size ||
                lexicon_detail::first_bytes({here.data() + size - compared, compared}) != last)
                return false;
            return size <= 2 * compared ||
                   std::equal(text.begin() + compared, text.end() - compared,
                              here.begin() + compared);
        }
    };

    // The first word from `row` on that `here` begins with, or null.
    [[nodiscard]] constexpr Word const* longest_of(std::uint16_t row, std::string_view here,
                                                   std::uint64_t bytes) const noexcept {
        if (row == 0) return nullptr;
        auto const* word = &words_[row - 1U];
        for (; !word->opens(here, bytes); ++word)
            if (word->next == 0) return nullptr;
        return word;
    }

    // Puts words that begin alike beside each other.
    constexpr void put_in_order() {
        std::array<Word, most> ordered{};
        std::uint16_t count = 0;
        for (auto* const rows : {&long_, &short_})
            for (auto& first : *rows) {
                if (first == 0) continue;
                auto row = std::exchange(first, static_cast<std::uint16_t>(count + 1));
                for (; row != 0; row = words_[row - 1U].next) {
                    ordered[count] = words_[row - 1U];
                    ++count;
                }
            }
        words_ = ordered;
    }

    constexpr void each_word(auto const& rows, std::uint8_t table, auto take) {
        for (auto const& row : rows)
            if (auto& word = word_of(row.text); std::exchange(word.table, table) != table)
                take(word, row);
    }

    constexpr Word& word_of(std::string_view text) {
        Word const wanted(text);
        auto* link = text.size() < lexicon_detail::two_characters
                         ? &short_[lexicon_detail::low_bits(text)]
                         : &long_[lexicon_detail::hash_of_two(wanted.bytes)];
        for (; *link != 0 && words_[*link - 1U].text.size() >= text.size();
             link = &words_[*link - 1U].next)
            if (words_[*link - 1U] == wanted) return words_[*link - 1U];
        auto& word = words_[size_] = wanted;
        word.next = std::exchange(*link, static_cast<std::uint16_t>(++size_));
        return word;
    }

    static constexpr std::size_t most = (std::size(Tables) + ...);

    // word + 1: those of two characters and more by these two, the others by the first one
    std::array<std::uint16_t, lexicon_detail::many> long_{}, short_{};
    std::array<Word, most> words_{};
    std::array<Meaning, most> meanings_{};
    std::size_t size_ = 0;
};

}  // namespace gouji
