#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "block.hpp"

#if GOUJI_BLOCKS
namespace gouji::bytes {

/// Tells most characters of three bytes from those of a list by their nibbles. A bit stands for a group of listed ones
/// whose codes, and so their bytes, are alike.
class Candidates {
public:
    /// `characters` stand in the order of their codes, from U+1000 on.
    constexpr explicit Candidates(auto const& characters) {
        auto const size = characters.size();
        auto const han = static_cast<std::size_t>(
            std::lower_bound(characters.begin(), characters.end(), U'一') - characters.begin());
        for (std::size_t i = 0; i != size; ++i) {
            auto const c = characters[i];
            // Signs are rare, whichever they are: two groups for them, six for Han characters.
            auto const number = i < han ? (c < 0x3000 ? 0 : 1) : 2 + (i - han) * 6 / (size - han);
            auto const group = static_cast<std::uint8_t>(1U << number);
            lead_[c >> 12] |= group;
            second_low_[c >> 6 & 0x0F] |= group;
            second_high_[0x08 | (c >> 10 & 0x03)] |= group;
            third_low_[c & 0x0F] |= group;
            third_high_[0x08 | (c >> 4 & 0x03)] |= group;
        }
    }

    /// One bit for each byte of the block at `p` where a character of the list may begin. Reads two bytes more.
    [[nodiscard]] std::uint32_t find(const char* p) const noexcept {
        // Less than E0 reads the entry of E0, which is empty; F0 to F4 those of E0 to E4.
        Block const first = (Block::at(p) - Block::all(0xE0)).looked_up_in(Block::of(lead_));
        Block const second = both_nibbles(Block::at(p + 1), second_low_, second_high_);
        Block const third = both_nibbles(Block::at(p + 2), third_low_, third_high_);
        return (first & second & third).nonzero();
    }
    static constexpr std::ptrdiff_t reads = Block::size + 2;

private:
    static Block both_nibbles(Block bytes, Block::Table const& low,
                              Block::Table const& high) noexcept {
        return (bytes & Block::all(0x0F)).looked_up_in(Block::of(low)) &
               bytes.high_nibbles().looked_up_in(Block::of(high));
    }

    Block::Table lead_{}, second_low_{}, second_high_{}, third_low_{}, third_high_{};
};

}  // namespace gouji::bytes
#endif
