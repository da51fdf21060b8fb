#include "line_bits.hpp"

#include <algorithm>
#include <cassert>

#include "../bytes/block.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::outline {
namespace {

// Sixty-four bytes, a bit each.
struct Bits {
    std::uint64_t pipes = 0, tabs = 0, spaces = 0;
    std::uint64_t leads = 0;  // of characters that may be blanks
    std::uint64_t continues = 0, wide = 0;
};

// Leads of blanks of more than one byte; most characters with these leads are none.
constexpr std::array<std::uint8_t, 4> leads_of_blanks{0xC2, 0xE2, 0xE3, 0xEF};

#ifdef GOUJI_BLOCKS
using bytes::Block;

// What a byte is, by the bits that its two halves share; 0 for all that need no look.
struct Halves {
    Block::Table low{}, high{};
};
constexpr auto halves_of_separators = [] {
    Halves halves;
    auto const add = [&](std::uint8_t byte, std::uint8_t bit) {
        halves.low[byte & 0x0FU] |= bit;
        halves.high[byte >> 4U] |= bit;
    };
    add('|', 1);
    add('\t', 2);
    add(' ', 4);
    for (auto const lead : leads_of_blanks) add(lead, lead < 0xE0 ? 8 : 16);
    return halves;
}();

// Sixteen bytes from `at` on, zeros behind the end of the text.
Block block_at(std::string_view text, std::size_t at) noexcept {
    if (text.size() - at >= Block::size) return Block::at(text.data() + at);
    Block::Table rest{};
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), rest.begin());
    return Block::of(rest);
}

// Bytes that may be separators, a bit each, of the block at `at`.
std::uint32_t candidates(Block block) noexcept {
    auto const low = (block & Block::all(0x0F)).looked_up_in(Block::of(halves_of_separators.low));
    auto const high = block.high_nibbles().looked_up_in(Block::of(halves_of_separators.high));
    return (low & high).nonzero();
}

Block continuing(Block block) noexcept { return (block & Block::all(0xC0)) == Block::all(0x80); }
Block wide(Block block) noexcept { return (block & Block::all(0xE0)) == Block::all(0xE0); }

// Of the first `size` bytes of a block.
std::uint32_t first_bits(std::size_t size) noexcept {
    return size >= Block::size ? 0xFFFF : (1U << size) - 1;
}

Bits read_bits(std::string_view text, std::size_t begin, std::size_t size) noexcept {
    Bits bits;
    for (std::size_t at = 0; at < size; at += Block::size) {
        auto const block = block_at(text, begin + at);
        auto const set = [&](std::uint64_t& of, Block where) {
            of |= std::uint64_t{where.high_bits()} << at;
        };
        auto const is = [&](std::uint8_t byte) { return block == Block::all(byte); };
        set(bits.pipes, is('|'));
        set(bits.tabs, is('\t'));
        set(bits.spaces, is(' '));
        set(bits.leads, is(leads_of_blanks[0]) | is(leads_of_blanks[1]) | is(leads_of_blanks[2]) |
                            is(leads_of_blanks[3]));
        set(bits.continues, continuing(block));
        set(bits.wide, wide(block));
    }
    return bits;
}
#else
constexpr bool is_lead_of_blank(std::uint8_t byte) noexcept {
    return std::find(leads_of_blanks.begin(), leads_of_blanks.end(), byte) != leads_of_blanks.end();
}

Bits read_bits(std::string_view text, std::size_t begin, std::size_t size) noexcept {
    Bits bits;
    for (std::size_t at = 0; at < size; ++at) {
        auto const byte = static_cast<std::uint8_t>(text[begin + at]);
        auto const set = [&](std::uint64_t& of, bool is) { of |= std::uint64_t{is} << at; };
        set(bits.pipes, byte == '|');
        set(bits.tabs, byte == '\t');
        set(bits.spaces, byte == ' ');
        set(bits.leads, is_lead_of_blank(byte));
        set(bits.continues, (byte & 0xC0) == 0x80);
        set(bits.wide, byte >= 0xE0);
    }
    return bits;
}
#endif

}  // namespace

LineBits::LineBits(std::string_view text, Span line) noexcept {
    assert(line.size() <= most);
    auto const content = slice(text, line).substr(0, most);
    words_ = static_cast<std::uint32_t>((content.size() + 63) / 64);
    std::fill_n(blanks_.begin(), words_, 0);
    for (std::uint32_t word = 0; word < words_; ++word) {
        auto const begin = std::size_t{word} * 64;
        auto const size = std::min<std::size_t>(content.size() - begin, 64);
        auto const bits = read_bits(text, line.begin + begin, size);
        assert(size > 0);
        auto const used = ~std::uint64_t{0} >> (64 - size);
        pipes_[word] = bits.pipes & used;
        tabs_[word] = bits.tabs & used;
        begins_[word] = ~bits.continues & used;
        wide_[word] = bits.wide & used;
        blanks_[word] |= (bits.spaces | bits.tabs) & used;
        if (auto const leads = bits.leads & used) mark_wide_blanks(content, leads, word);
        filled_[word] = ~blanks_[word] & used;
    }
}

// Blanks of more than one byte, of which the last ones may be in the next word.
void LineBits::mark_wide_blanks(std::string_view line, std::uint64_t leads,
                                std::uint32_t word) noexcept {
    for (; leads != 0; leads &= leads - 1) {
        auto const at = word * 64 + static_cast<std::uint32_t>(std::countr_zero(leads));
        auto const width = blank_at(line, at);
        for (auto i = at; i < at + width; ++i) blanks_[i / 64] |= std::uint64_t{1} << i % 64;
    }
}

Extent LineBits::extent(std::uint32_t begin, std::uint32_t end) const noexcept {
    Extent extent;
    while (begin < end) {
        auto const word = begin / 64;
        auto const stop = std::min(end, (word + 1) * 64);
        auto const within = ~std::uint64_t{0} >> (64 - (stop - begin)) << begin % 64;
        extent.characters += static_cast<std::uint32_t>(std::popcount(begins_[word] & within));
        extent.wide += static_cast<std::uint32_t>(std::popcount(wide_[word] & within));
        begin = stop;
    }
    return extent;
}

#ifdef GOUJI_BLOCKS
Extent extent_of(std::string_view text, Span line) noexcept {
    Extent extent;
    for (std::size_t at = line.begin; at < line.end; at += Block::size) {
        auto const block = block_at(text, at);
        auto const used = first_bits(line.end - at);
        extent.characters +=
            static_cast<std::uint32_t>(std::popcount(~continuing(block).high_bits() & used));
        extent.wide += static_cast<std::uint32_t>(std::popcount(wide(block).high_bits() & used));
    }
    return extent;
}

bool has_separator(std::string_view text, Span line) noexcept {
    for (std::size_t begin = line.begin; begin < line.end; begin += Block::size) {
        auto found = candidates(block_at(text, begin)) & first_bits(line.end - begin);
        for (; found != 0; found &= found - 1) {
            auto const at = begin + static_cast<std::size_t>(std::countr_zero(found));
            if (text[at] == '|' || blank_at(text, at) > 0) return true;
        }
    }
    return false;
}
#else
Extent extent_of(std::string_view text, Span line) noexcept {
    Extent extent;
    for (auto at = line.begin; at < line.end; at += width_of(text[at])) {
        ++extent.characters;
        extent.wide += width_of(text[at]) > 2;
    }
    return extent;
}

bool has_separator(std::string_view text, Span line) noexcept {
    for (auto at = line.begin; at < line.end; at += width_of(text[at]))
        if (text[at] == '|' || blank_at(text, at) > 0) return true;
    return false;
}
#endif

}  // namespace gouji::outline
