#include "gouji/text/index.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "../bytes/block.hpp"
#include "../bytes/candidates.hpp"
#include "../bytes/utf8.hpp"
#include "gouji/vocab/beginnings.hpp"

namespace gouji::text {
namespace {

using bytes::utf8::byte;
using vocab::Begin;

/// What an ASCII character does in the index.
enum Kind : std::uint8_t { nothing, digit, letter, single, line_end };

constexpr auto kinds = [] {
    std::array<Kind, 0x80> table{};
    for (char32_t c = 0; c != table.size(); ++c) {
        auto const begin = vocab::begin_of(c);
        table[c] = begin == Begin::digit     ? digit
                   : begin == Begin::letter  ? letter
                   : begin != Begin::nothing ? single
                   : c >= '\n' && c <= '\r'  ? line_end
                                             : nothing;
    }
    return table;
}();

constexpr bool ends_line(char32_t c) noexcept { return c == 0x2028 || c == 0x2029; }

/// Characters of three bytes that begin something, deny something or end a line, in order.
constexpr auto telling_characters = [] {
    constexpr std::size_t signs = [] {
        std::size_t count = 0;
        for (auto const& sign : vocab::numbered_signs)
            count += static_cast<std::size_t>(sign.count);
        return count;
    }();
    std::array<char32_t, vocab::beginnings.size() + vocab::numeral_characters.size() +
                             vocab::negation_characters.size() + signs + 2>
        list{0x2028, 0x2029};
    std::size_t count = 2;
    for (auto const& row : vocab::beginnings) list[count++] = row.character;
    for (char32_t const c : vocab::numeral_characters) list[count++] = c;
    for (char32_t const c : vocab::negation_characters) list[count++] = c;
    for (auto const& sign : vocab::numbered_signs)
        for (int i = 0; i != sign.count; ++i) list[count++] = sign.first + static_cast<char32_t>(i);
    std::sort(list.begin(), list.end());
    return list;
}();
static_assert(telling_characters.front() >= 0x1000 && telling_characters.back() < 0x10000);

/// What characters of the Basic Multilingual Plane do, a bit each, those of 64 characters beside each other.
class TellingCharacters {
public:
    struct Telling {
        bool begins, denies, ends_line;
    };

    constexpr TellingCharacters() {
        for (char32_t const c : telling_characters) {
            auto& row = rows_[c / 64];
            auto const bit = std::uint64_t{1} << c % 64;
            if (vocab::begin_of(c) != Begin::nothing) row.beginning |= bit;
            if (ends_line(c)) row.line_ends |= bit;
        }
        for (char32_t const c : vocab::negation_characters)
            rows_[c / 64].denying |= std::uint64_t{1} << c % 64;
    }
    [[nodiscard]] constexpr Telling of(char32_t c) const noexcept {
        auto const& row = rows_[c / 64];
        auto const has = [&](std::uint64_t bits) { return (bits >> c % 64 & 1) != 0; };
        return {has(row.beginning), has(row.denying), has(row.line_ends)};
    }

private:
    struct Row {
        std::uint64_t beginning = 0, denying = 0, line_ends = 0;
    };
    std::array<Row, 0x10000 / 64> rows_{};
};
constexpr TellingCharacters telling;

#if GOUJI_BLOCKS
using bytes::Block;

/// What ASCII characters do, found by both nibbles of a character: a kind has a bit for all rows of sixteen characters
/// in which it has the same ones.
struct AsciiTables {
    static constexpr std::uint8_t digits = 0x80, letters = 0x60, singles = 0x18, line_ends = 0x04;
    Block::Table by_row{}, by_low_nibble{};

    constexpr AsciiTables() {
        for (std::size_t c = 0; c != kinds.size(); ++c) {
            by_row[c / 16] |= bit(c);
            by_low_nibble[c % 16] |= bit(c);
        }
    }
    [[nodiscard]] constexpr bool exact() const {
        for (std::size_t c = 0; c != kinds.size(); ++c)
            if ((by_row[c / 16] & by_low_nibble[c % 16]) != bit(c)) return false;
        return true;
    }

private:
    static constexpr std::uint8_t bit(std::size_t c) {
        auto const row = c / 16;
        switch (kinds[c]) {
            case digit: return digits;
            case letter: return row % 2 == 0 ? 0x40 : 0x20;
            case single: return row == 2 ? 0x10 : 0x08;
            case line_end: return line_ends;
            default: return 0;
        }
    }
};
constexpr AsciiTables ascii_tables;
static_assert(ascii_tables.exact());

constexpr bytes::Candidates candidates_for_telling(telling_characters);

/// Where runs begin, for one kind of character, a bit a byte.
class RunBegins {
public:
    std::uint64_t begins(std::uint64_t members) noexcept {
        auto const result = members & ~(members << 1 | last_);
        last_ = members >> 63;
        return result;
    }

private:
    std::uint64_t last_ = 0;  // whether the last character before is one
};
#endif

/// Writes the three sets.
class Builder {
public:
    Builder(std::string_view text, std::uint64_t* begins, std::uint64_t* negations,
            std::uint64_t* ends) noexcept
        : begin_(text.data()),
          end_(begin_ + text.size()),
          begins_(begins),
          negations_(negations),
          ends_(ends) {}

    void run() noexcept {
#if GOUJI_BLOCKS
        blocks();
#else
        for (auto const* p = begin_; p != end_;) {
            auto const character = bytes::utf8::get(p, end_);
            auto const at = static_cast<std::size_t>(p - begin_);
            if (character.width == 1)
                ascii(character.code, at);
            else
                previous_ = nothing;
            if (character.width == 3) three_bytes(character.code, at);
            p += character.width;
        }
#endif
    }

private:
#if GOUJI_BLOCKS
    static constexpr std::size_t word = 64;         // bytes, one bit each
    static constexpr std::size_t reads = word + 2;  // what a word's characters may go on in

    /// The last bytes are read with zeros behind them.
    void blocks() noexcept {
        auto const size = static_cast<std::size_t>(end_ - begin_);
        std::size_t at = 0;
        for (; at + reads <= size; at += word) read_word(begin_ + at, at);
        for (std::array<char, reads> rest{}; at < size; at += word) {
            std::fill(std::copy(begin_ + at, begin_ + std::min(size, at + reads), rest.begin()),
                      rest.end(), '\0');
            read_word(rest.data(), at);
        }
    }

    /// Reads what stands at `p`, which is the text from `at` on.
    void read_word(const char* p, std::size_t at) noexcept {
        std::uint64_t digits = 0, letters = 0, singles = 0, line_ends = 0, candidates = 0;
        for (std::size_t i = 0; i != word; i += Block::size) {
            auto const block = Block::at(p + i);
            auto const kinds_of = block.looked_up_in(Block::of(ascii_tables.by_low_nibble)) &
                                  block.high_nibbles().looked_up_in(Block::of(ascii_tables.by_row));
            auto const add = [&](std::uint64_t& places, std::uint8_t kind) {
                places |= std::uint64_t{(kinds_of & Block::all(kind)).nonzero()} << i;
            };
            add(digits, AsciiTables::digits);
            add(letters, AsciiTables::letters);
            add(singles, AsciiTables::singles);
            add(line_ends, AsciiTables::line_ends);
            candidates |= std::uint64_t{candidates_for_telling.find(p + i)} << i;
        }
        std::uint64_t begins = digits_.begins(digits) | letters_.begins(letters) | singles;
        std::uint64_t negations = 0;
        // without a branch: every other candidate tells nothing
        for (; candidates != 0; candidates &= candidates - 1) {
            auto const place = std::countr_zero(candidates);
            auto const found = telling.of(bytes::utf8::get3(p + place));
            std::uint64_t const three_bytes = byte(p[place]) < 0xF0;
            begins |= (three_bytes & found.begins) << place;
            negations |= (three_bytes & found.denies) << place;
            line_ends |= (three_bytes & found.ends_line) << place;
        }
        begins_[at / word] = begins;
        negations_[at / word] = negations;
        ends_[at / word] = line_ends;
    }

    RunBegins digits_, letters_;
#else
    static void set(std::uint64_t* bits, std::size_t at) noexcept {
        bits[at / 64] |= std::uint64_t{1} << at % 64;
    }

    void three_bytes(char32_t c, std::size_t at) noexcept {
        auto const found = telling.of(c);
        if (found.begins) set(begins_, at);
        if (found.denies) set(negations_, at);
        if (found.ends_line) set(ends_, at);
    }

    void ascii(std::uint32_t c, std::size_t at) noexcept {
        auto const kind = kinds[c];
        if (kind == line_end)
            set(ends_, at);
        else if (kind == single || (kind != nothing && kind != previous_))
            set(begins_, at);
        previous_ = kind;
    }

    Kind previous_ = nothing;  // of the character before
#endif

    const char* begin_;
    const char* end_;
    std::uint64_t* begins_;
    std::uint64_t* negations_;
    std::uint64_t* ends_;
};

}  // namespace

Index::Index(std::string_view text, std::pmr::memory_resource* memory)
    : words_(3 * (text.size() / 64 + 1), memory) {
    auto const words = words_.size() / 3;
    auto* const begins = words_.data();
    auto* const negations = begins + words;
    auto* const ends = negations + words;
    Builder(text, begins, negations, ends).run();
    beginnings_ = Places({begins, words});
    negations_ = Places({negations, words});
    line_ends_ = Places({ends, words});
}

}  // namespace gouji::text
