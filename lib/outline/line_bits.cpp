#include "line_bits.hpp"

#include <algorithm>
#include <cassert>

#include "../bytes/block.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::outline {
namespace {

// Sixty-four bytes, a bit each.
struct Bits {
    std::uint64_t narrow = 0;  // blanks of one byte
    std::uint64_t leads = 0;   // of characters that may be blanks
};

// Leads of blanks of more than one byte; most characters with these leads are none.
constexpr std::array<std::uint8_t, 4> leads_of_blanks{0xC2, 0xE2, 0xE3, 0xEF};

#ifdef GOUJI_BLOCKS
using bytes::Block;

// What a byte is, by the bits that its two halves share; 0 for all that need no look.
constexpr std::uint8_t pipe = 1, tab = 2, space = 4, lead = 8 | 16;
struct Halves {
    Block::Table low{}, high{};
};
constexpr auto halves_of_separators = [] {
    Halves halves;
    auto const add = [&](std::uint8_t byte, std::uint8_t bit) {
        halves.low[byte & 0x0FU] |= bit;
        halves.high[byte >> 4U] |= bit;
    };
    add('|', pipe);
    add('\t', tab);
    add(' ', space);
    for (auto const first : leads_of_blanks) add(first, first < 0xE0 ? 8 : 16);
    return halves;
}();

// Sixteen bytes from `at` on, zeros behind the end of the text.
Block block_at(std::string_view text, std::size_t at) noexcept {
    if (text.size() - at >= Block::size) return Block::at(text.data() + at);
    Block::Table rest{};
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), rest.begin());
    return Block::of(rest);
}

// The bits of the bytes that may be separators.
Block separators_in(Block block) noexcept {
    auto const low = (block & Block::all(0x0F)).looked_up_in(Block::of(halves_of_separators.low));
    auto const high = block.high_nibbles().looked_up_in(Block::of(halves_of_separators.high));
    return low & high;
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
        auto const found = separators_in(block_at(text, begin + at));
        bits.narrow |= std::uint64_t{(found & Block::all(tab | space)).nonzero()} << at;
        bits.leads |= std::uint64_t{(found & Block::all(lead)).nonzero()} << at;
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
        bits.narrow |= std::uint64_t{byte == '\t' || byte == ' '} << at;
        bits.leads |= std::uint64_t{is_lead_of_blank(byte)} << at;
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
        blanks_[word] |= bits.narrow & used;
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

#ifdef GOUJI_BLOCKS
Extent extent_of(std::string_view text, Span span) noexcept {
    Extent extent;
    for (std::size_t at = span.begin; at < span.end; at += Block::size) {
        auto const block = block_at(text, at);
        auto const used = first_bits(span.end - at);
        extent.characters +=
            static_cast<std::uint32_t>(std::popcount(~continuing(block).high_bits() & used));
        extent.wide += static_cast<std::uint32_t>(std::popcount(wide(block).high_bits() & used));
    }
    return extent;
}

Separators separators_of(std::string_view text, Span line) noexcept {
    Separators found;
    for (std::size_t begin = line.begin; begin < line.end; begin += Block::size) {
        auto const here = separators_in(block_at(text, begin));
        if (here.zero()) continue;
        auto const those = [&, used = first_bits(line.end - begin)](std::uint8_t bits) {
            return (here & Block::all(bits)).nonzero() & used;
        };
        if (those(pipe)) return {true, found.tabs, found.blanks};
        found.tabs = found.tabs || those(tab);
        found.blanks = found.blanks || those(space);
        if (found.blanks) continue;
        for (auto leads = those(lead); leads != 0; leads &= leads - 1) {
            auto const at = begin + static_cast<std::size_t>(std::countr_zero(leads));
            found.blanks = found.blanks || blank_at(text, at) > 0;
        }
    }
    return found;
}

std::uint32_t find_separator(std::string_view text, char separator, std::uint32_t at,
                             std::uint32_t end) noexcept {
    for (; at < end; at += Block::size)
        if (auto const found =
                (block_at(text, at) == Block::all(static_cast<std::uint8_t>(separator)))
                    .high_bits())
            return std::min(at + static_cast<std::uint32_t>(std::countr_zero(found)), end);
    return end;
}
#else
Extent extent_of(std::string_view text, Span span) noexcept {
    Extent extent;
    for (auto at = span.begin; at < span.end; at += width_of(text[at])) {
        ++extent.characters;
        extent.wide += width_of(text[at]) > 2;
    }
    return extent;
}

Separators separators_of(std::string_view text, Span line) noexcept {
    Separators found;
    for (auto at = line.begin; at < line.end; at += width_of(text[at])) {
        if (text[at] == '|') return {true, found.tabs, found.blanks};
        found.tabs = found.tabs || text[at] == '\t';
        found.blanks = found.blanks || (text[at] != '\t' && blank_at(text, at) > 0);
    }
    return found;
}

std::uint32_t find_separator(std::string_view text, char separator, std::uint32_t at,
                             std::uint32_t end) noexcept {
    while (at < end && text[at] != separator) ++at;
    return at;
}
#endif

}  // namespace gouji::outline
