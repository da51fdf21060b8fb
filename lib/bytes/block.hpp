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

    /// How many bytes the characters of three bytes take that the block begins with: 0 to 15.
    [[nodiscard]] std::uint32_t leading_threes() const noexcept {
        constexpr std::uint32_t leads = 0b001'001'001'001'001;
        const std::uint32_t three = ((*this & all(0xF0)) == all(0xE0)).high_bits();
        return static_cast<std::uint32_t>(std::countr_zero((~three & leads) | 1U << 15));
    }
    /// The first `count` bytes and zeros behind them.
    [[nodiscard]] Block first(std::uint32_t count) const noexcept {
        static constexpr std::array<std::uint8_t, 2 * size> kept = [] {
            std::array<std::uint8_t, 2 * size> bytes{};
            for (std::size_t i = 0; i != size; ++i) bytes[i] = 0xFF;
            return bytes;
        }();
        return *this & at(kept.data() + size - count);
    }

private:
    friend class FiveCharacters;
    Block(__m128i bytes) noexcept : bytes_(bytes) {}  // NOLINT: what the intrinsics give is a block

    __m128i bytes_;
};

/// The code points of a block that holds five characters of three bytes; 0 for three zero bytes.
class FiveCharacters {
public:
    explicit FiveCharacters(Block block) noexcept {
        const __m128i first =
            _mm_setr_epi8(1, 0, 4, 3, 7, 6, 10, 9, 13, 12, -1, -1, -1, -1, -1, -1);
        const __m128i second =
            _mm_setr_epi8(2, 1, 5, 4, 8, 7, 11, 10, 14, 13, -1, -1, -1, -1, -1, -1);
        // 1110aaaa 10bbbbbb 10cccccc: aaaa above bbbbbb * 64 + cccccc
        const __m128i high = _mm_slli_epi16(_mm_shuffle_epi8(block.bytes_, first), 4);
        const __m128i low =
            _mm_and_si128(_mm_shuffle_epi8(block.bytes_, second), _mm_set1_epi8(0x3F));
        codes_ = _mm_or_si128(_mm_and_si128(high, _mm_set1_epi16(static_cast<short>(0xF000))),
                              _mm_maddubs_epi16(_mm_set1_epi16(64 * 256 + 1), low));
    }

    template <int I>
    [[nodiscard]] std::size_t code() const noexcept {
        static_assert(I < 5);
        return static_cast<std::size_t>(_mm_extract_epi16(codes_, I));
    }

private:
    __m128i codes_;
};

}  // namespace gouji::bytes
#endif
