#include "gouji/text/index.hpp"

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

/// Writes the two sets, character by character.
class Builder {
public:
    Builder(std::string_view text, std::uint64_t* begins, std::uint64_t* ends) noexcept
        : text_(text), begins_(begins), ends_(ends) {}

    void run() noexcept {
        auto const* const begin = text_.data();
        auto const* const end = begin + text_.size();
        for (auto const* p = begin; p != end;) {
            auto const at = static_cast<std::size_t>(p - begin);
            if (byte(*p) < 0x80) {
                ascii(byte(*p), at);
                ++p;
                continue;
            }
            previous_ = nothing;
            if (end - p >= 8) {
                // Two characters of three bytes, which is what Chinese text is made of.
                auto const word = bytes::utf8::load8(p);
                if ((word & 0xF00000F0) == 0xE00000E0) {
                    three_bytes(bytes::utf8::get3(p), at);
                    three_bytes(bytes::utf8::get3(p + 3), at + 3);
                    p += 6;
                    continue;
                }
            }
            auto const character = bytes::utf8::get(p, end);
            if (character.width == 3) three_bytes(character.code, at);
            p += character.width;
        }
    }

private:
    static void set(std::uint64_t* bits, std::size_t at) noexcept {
        bits[at / 64] |= std::uint64_t{1} << at % 64;
    }

    void ascii(std::uint32_t c, std::size_t at) noexcept {
        auto const kind = kinds[c];
        if (kind == line_end)
            set(ends_, at);
        else if (kind == single || (kind != nothing && kind != previous_))
            set(begins_, at);
        previous_ = kind;
    }

    void three_bytes(char32_t c, std::size_t at) noexcept {
        if (holds(telling, c)) set(ends_line(c) ? ends_ : begins_, at);
    }

    std::string_view text_;
    std::uint64_t* begins_;
    std::uint64_t* ends_;
    Kind previous_ = nothing;  // of the character before
};

}  // namespace

Index::Index(std::string_view text, std::pmr::memory_resource* memory)
    : words_(2 * (text.size() / 64 + 1), memory) {
    auto const words = words_.size() / 2;
    auto* const begins = words_.data();
    auto* const ends = begins + words;
    Builder(text, begins, ends).run();
    beginnings_ = Places({begins, words});
    line_ends_ = Places({ends, words});
}

}  // namespace gouji::text
