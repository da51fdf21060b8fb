#pragma once
// Sixteen bytes at a time, for the walks over every byte of a text: is it UTF-8, does it need cleaning, where may
// something begin. An own header, as few lines are needed: Highway's choice of the instruction set at run time would
// gain nothing here (tests/bench/README.md). Each walk has a scalar one beside it, which does the rest of a text and
// all of it on other machines; the tests compare the two.
#if defined(__SSE4_1__)  // of every x86-64 processor since 2009
#define GOUJI_BLOCKS 1
#include <smmintrin.h>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace gouji::bytes {

class Block {
public:
    static constexpr std::ptrdiff_t size = 16;
    using Table = std::array<std::uint8_t, size>;

    /// The bytes at `p`, which need not be aligned.
    [[nodiscard]] static Block at(const void* p) noexcept {
        return _mm_loadu_si128(static_cast<const __m128i*>(p));
    }
    [[nodiscard]] static Block of(const Table& table) noexcept { return at(table.data()); }
    [[nodiscard]] static Block all(std::uint8_t byte) noexcept {
        return _mm_set1_epi8(static_cast<char>(byte));
    }
    void store(void* p) const noexcept { _mm_storeu_si128(static_cast<__m128i*>(p), bytes_); }

    friend Block operator&(Block a, Block b) noexcept { return _mm_and_si128(a.bytes_, b.bytes_); }
    friend Block operator|(Block a, Block b) noexcept { return _mm_or_si128(a.bytes_, b.bytes_); }
    friend Block operator^(Block a, Block b) noexcept { return _mm_xor_si128(a.bytes_, b.bytes_); }
    /// Differences, 0 where they would be less.
    friend Block operator-(Block a, Block b) noexcept { return _mm_subs_epu8(a.bytes_, b.bytes_); }
    /// FF for each byte that is the same in both, else 0.
    friend Block operator==(Block a, Block b) noexcept {
        return _mm_cmpeq_epi8(a.bytes_, b.bytes_);
    }

    [[nodiscard]] Block high_nibbles() const noexcept {
        return Block(_mm_srli_epi16(bytes_, 4)) & all(0x0F);
    }
    /// The entry of each byte by its low nibble; 0 for bytes from 80 on.
    [[nodiscard]] Block looked_up_in(Block table) const noexcept {
        return _mm_shuffle_epi8(table.bytes_, bytes_);
    }

    /// One bit a byte, the highest of each.
    [[nodiscard]] std::uint32_t high_bits() const noexcept {
        return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes_));
    }
    /// One bit a byte, where it is not 0.
    [[nodiscard]] std::uint32_t nonzero() const noexcept {
        return (*this == all(0)).high_bits() ^ 0xFFFF;
    }
    [[nodiscard]] bool zero() const noexcept { return _mm_testz_si128(bytes_, bytes_) != 0; }

private:
    Block(__m128i bytes) noexcept : bytes_(bytes) {}  // NOLINT: what the intrinsics give is a block

    __m128i bytes_;
};

/// The code points of the characters of three bytes that begin in the fifteen bytes at `p`: one in every three of them at
/// the most. 0 where none begins.
class FiveCharacters {
public:
    static constexpr std::ptrdiff_t size = 15;
    static constexpr std::ptrdiff_t reads = Block::size + 2;

    explicit FiveCharacters(const char* p) noexcept {
        const __m128i first = bytes_at(p), second = bytes_at(p + 1), third = bytes_at(p + 2);
        // 1110aaaa 10bbbbcc 10dddddd: aaaabbbb above ccdddddd
        const __m128i lead = _mm_cmpeq_epi8(bits(first, 0xF0), _mm_set1_epi8('\xE0'));
        const __m128i high = _mm_or_si128(bits(_mm_slli_epi16(first, 4), 0xF0),
                                          bits(_mm_srli_epi16(second, 2), 0x0F));
        const __m128i low = _mm_or_si128(bits(_mm_slli_epi16(second, 6), 0xC0), bits(third, 0x3F));
        const __m128i codes =
            _mm_unpacklo_epi8(_mm_and_si128(low, lead), _mm_and_si128(high, lead));
        const __m128i later =
            _mm_unpackhi_epi8(_mm_and_si128(low, lead), _mm_and_si128(high, lead));
        codes_ =
            any_of_three(codes, _mm_alignr_epi8(later, codes, 2), _mm_alignr_epi8(later, codes, 4));
        later_ = any_of_three(later, _mm_srli_si128(later, 2), _mm_srli_si128(later, 4));
    }

    template <int I>
    [[nodiscard]] std::size_t code() const noexcept {
        static_assert(I < 5);
        constexpr int place = 3 * I;
        return static_cast<std::size_t>(place < 8 ? _mm_extract_epi16(codes_, place % 8)
                                                  : _mm_extract_epi16(later_, place % 8));
    }

private:
    static __m128i bytes_at(const char* p) noexcept {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    }
    static __m128i bits(__m128i bytes, std::uint8_t mask) noexcept {
        return _mm_and_si128(bytes, _mm_set1_epi8(static_cast<char>(mask)));
    }
    static __m128i any_of_three(__m128i a, __m128i b, __m128i c) noexcept {
        return _mm_or_si128(_mm_or_si128(a, b), c);
    }

    __m128i codes_, later_;  // from each place on; of the first eight places, and of the others
};

}  // namespace gouji::bytes
#endif
