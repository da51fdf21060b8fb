#include "gouji/text/index.hpp"

#include <algorithm>
#include <array>

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

/// A set of characters of the Basic Multilingual Plane, one bit each.
using Characters = std::array<std::uint64_t, 0x10000 / 64>;
constexpr void add(Characters& set, char32_t c) noexcept {
    set[c / 64] |= std::uint64_t{1} << c % 64;
}
constexpr bool holds(Characters const& set, char32_t c) noexcept {
    return (set[c / 64] >> c % 64 & 1) != 0;
}

/// Characters of three bytes that begin something or end a line.
constexpr auto telling = [] {
    Characters set{};
    for (auto const& row : vocab::beginnings) add(set, row.character);
    for (char32_t const c : vocab::numeral_characters) add(set, c);
    for (auto const& sign : vocab::numbered_signs)
        for (char32_t i = 0; i != static_cast<char32_t>(sign.count); ++i) add(set, sign.first + i);
    add(set, 0x2028);
    add(set, 0x2029);
    return set;
}();

}  // namespace

Index::Index(std::string_view text, std::pmr::memory_resource* memory) {
    auto const words = text.size() / 64 + 1;
    auto* const begins = static_cast<std::uint64_t*>(
        memory->allocate(2 * words * sizeof(std::uint64_t), alignof(std::uint64_t)));
    auto* const ends = begins + words;
    std::fill_n(begins, 2 * words, 0);
    auto const set = [](std::uint64_t* bits, std::size_t at) {
        bits[at / 64] |= std::uint64_t{1} << at % 64;
    };

    Kind previous = nothing;
    for (std::size_t at = 0; at < text.size();) {
        auto const lead = byte(text[at]);
        if (lead < 0x80) {
            auto const kind = kinds[lead];
            if (kind == line_end)
                set(ends, at);
            else if (kind == single || (kind != nothing && kind != previous))
                set(begins, at);
            previous = kind;
            ++at;
            continue;
        }
        previous = nothing;
        if ((lead & 0xF0) == 0xE0) {
            auto const c = bytes::utf8::get3(text.data() + at);
            if (holds(telling, c)) set(ends_line(c) ? ends : begins, at);
        }
        at += lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    beginnings_ = Places({begins, words});
    line_ends_ = Places({ends, words});
}

}  // namespace gouji::text
