#include "utf8.hpp"

#include "block.hpp"

namespace gouji::bytes::utf8 {

#if GOUJI_BLOCKS
namespace {

// Keiser and Lemire, Validating UTF-8 in less than one instruction per byte, 2021: what may be wrong with two bytes
// that follow each other, one bit a mistake. A mistake is made where the high and the low nibble of the first byte and
// the high one of the second all allow it.
enum Mistake : std::uint8_t {
    too_short = 1,    // 11______ 0_______, 11______ 11______
    too_long = 2,     // 0_______ 10______
    overlong_3 = 4,   // 11100000 100_____
    too_large = 8,    // 11110100 1001____ and on
    surrogate = 16,   // 11101101 101_____
    overlong_2 = 32,  // 1100000_ 10______
    overlong_4 = 64,  // 11110000 1000____; too large as well: 11110101 1000____ and on
    two_conts = 128,  // 10______ 10______: right behind a lead of three bytes or four
    carry = too_short | too_long | two_conts,  // whatever the low nibble of the first byte
};

// clang-format off
constexpr Block::Table by_first_high{
    too_long, too_long, too_long, too_long, too_long, too_long, too_long, too_long,
    two_conts, two_conts, two_conts, two_conts,
    too_short | overlong_2, too_short, too_short | overlong_3 | surrogate,
    too_short | too_large | overlong_4};
constexpr Block::Table by_first_low{
    carry | overlong_3 | overlong_2 | overlong_4, carry | overlong_2, carry, carry,
    carry | too_large,
    carry | too_large | overlong_4, carry | too_large | overlong_4, carry | too_large | overlong_4,
    carry | too_large | overlong_4, carry | too_large | overlong_4, carry | too_large | overlong_4,
    carry | too_large | overlong_4, carry | too_large | overlong_4,
    carry | too_large | overlong_4 | surrogate,
    carry | too_large | overlong_4, carry | too_large | overlong_4};
constexpr Block::Table by_second_high{
    too_short, too_short, too_short, too_short, too_short, too_short, too_short, too_short,
    too_long | overlong_2 | two_conts | overlong_3 | overlong_4,
    too_long | overlong_2 | two_conts | overlong_3 | too_large,
    too_long | overlong_2 | two_conts | surrogate | too_large,
    too_long | overlong_2 | two_conts | surrogate | too_large,
    too_short, too_short, too_short, too_short};
// clang-format on

// Whether no character that begins or goes on in the block at `p` is ill-formed; the three bytes before are read too.
bool well_formed(const char* p) noexcept {
    const Block bytes = Block::at(p);
    const Block before = Block::at(p - 1);
    if ((bytes | before).high_bits() == 0) return true;
    const Block mistakes = before.high_nibbles().looked_up_in(Block::of(by_first_high)) &
                           (before & Block::all(0x0F)).looked_up_in(Block::of(by_first_low)) &
                           bytes.high_nibbles().looked_up_in(Block::of(by_second_high));
    const Block third = Block::at(p - 2) - Block::all(0xE0 - 0x80);
    const Block fourth = Block::at(p - 3) - Block::all(0xF0 - 0x80);
    return (((third | fourth) & Block::all(0x80)) ^ mistakes).zero();
}

}  // namespace

std::size_t valid_prefix(std::string_view text) noexcept {
    constexpr std::size_t before = 3;  // bytes that a block looks back at
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    if (text.size() < before + Block::size) return scalar_valid_prefix(text);
    const char* p = begin;
    while (p < begin + before) {
        const std::size_t bytes = width(p, end);
        if (bytes == 0) return static_cast<std::size_t>(p - begin);
        p += bytes;
    }
    while (end - p >= Block::size && well_formed(p)) p += Block::size;
    // The last character before `p` may not be whole.
    do --p;
    while (continues(*p));
    const std::size_t valid = static_cast<std::size_t>(p - begin);
    return valid + scalar_valid_prefix(text.substr(valid));
}
#else
std::size_t valid_prefix(std::string_view text) noexcept { return scalar_valid_prefix(text); }
#endif

std::size_t scalar_valid_prefix(std::string_view text) noexcept {
    const char* p = text.data();
    const char* const end = p + text.size();
    // E0 and ED restrict their second byte: they take the slow way.
    const auto plain_lead = [](std::uint64_t lead) { return lead != 0xE0 && lead != 0xED; };
    while (end - p >= 8) {
        const std::uint64_t word = load8(p);
        const std::uint64_t high = word & high_bits;
        if (high == 0) {
            p += 8;
            continue;
        }
        // Two characters of three bytes, which is what Chinese text is made of.
        if ((word & 0x0000C0C0F0C0C0F0) == 0x00008080E08080E0 && plain_lead(word & 0xFF) &&
            plain_lead(word >> 24 & 0xFF)) {
            p += 6;
            continue;
        }
        p += std::countr_zero(high) / 8;  // the ASCII before the first other character
        const std::size_t bytes = width(p, end);
        if (bytes == 0) return static_cast<std::size_t>(p - text.data());
        p += bytes;
    }
    while (p != end) {
        const std::size_t bytes = width(p, end);
        if (bytes == 0) break;
        p += bytes;
    }
    return static_cast<std::size_t>(p - text.data());
}

}  // namespace gouji::bytes::utf8
