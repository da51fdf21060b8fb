#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "block.hpp"

#if GOUJI_BLOCKS
namespace gouji::bytes {

/// Tells most characters of three bytes from those of a list by their nibbles. A bit stands for a group of listed ones
/// whose bytes are alike.
class Candidates {
public:
    /// `characters` stand in the order of their codes, from U+1000 on.
    constexpr explicit Candidates(auto const& characters) {
        std::array<Group, 9> groups{};  // one more than there are bits
        std::size_t count = 0;
        for (char32_t const c : characters) {
            groups[count++] = Group(c);
            if (count == groups.size()) unite_nearest(groups), --count;
        }
        for (std::size_t i = 0; i != count; ++i) {
            auto const bit = static_cast<std::uint8_t>(1U << i);
            for (std::size_t nibble = 0; nibble != 16; ++nibble) {
                auto const add = [&](Block::Table& table, std::uint16_t nibbles) {
                    if ((nibbles >> nibble & 1) != 0) table[nibble] |= bit;
                };
                add(lead_, groups[i].lead);
                add(second_high_, groups[i].second_high);
                add(second_low_, groups[i].second_low);
                add(third_high_, groups[i].third_high);
                add(third_low_, groups[i].third_low);
            }
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
    // The nibbles that the bytes of some characters have, a bit for each; the first one of a lead is always E.
    struct Group {
        std::uint16_t lead = 0, second_high = 0, second_low = 0, third_high = 0, third_low = 0;

        constexpr Group() = default;
        constexpr explicit Group(char32_t c)
            : lead(bit(c >> 12)),
              second_high(bit(0x08 | (c >> 10 & 0x03))),
              second_low(bit(c >> 6 & 0x0F)),
              third_high(bit(0x08 | (c >> 4 & 0x03))),
              third_low(bit(c & 0x0F)) {}
        constexpr Group operator|(Group const& other) const noexcept {
            Group both = *this;
            both.lead |= other.lead;
            both.second_high |= other.second_high;
            both.second_low |= other.second_low;
            both.third_high |= other.third_high;
            both.third_low |= other.third_low;
            return both;
        }
        // How many characters have such nibbles.
        [[nodiscard]] constexpr int size() const noexcept {
            return std::popcount(lead) * std::popcount(second_high) * std::popcount(second_low) *
                   std::popcount(third_high) * std::popcount(third_low);
        }
        static constexpr std::uint16_t bit(std::uint32_t nibble) noexcept {
            return static_cast<std::uint16_t>(1U << nibble);
        }
    };

    // Makes one of the two groups to which this adds the fewest characters that are in neither; the last place is free then.
    static constexpr void unite_nearest(auto& groups) noexcept {
        std::size_t first = 0, second = 1;
        int least = std::numeric_limits<int>::max();
        for (std::size_t i = 1; i != groups.size(); ++i)
            for (std::size_t j = 0; j != i; ++j)
                if (int const more =
                        (groups[i] | groups[j]).size() - groups[i].size() - groups[j].size();
                    more < least) {
                    least = more;
                    first = j;
                    second = i;
                }
        groups[first] = groups[first] | groups[second];
        std::copy(groups.begin() + second + 1, groups.end(), groups.begin() + second);
    }

    static Block both_nibbles(Block bytes, Block::Table const& low,
                              Block::Table const& high) noexcept {
        return (bytes & Block::all(0x0F)).looked_up_in(Block::of(low)) &
               bytes.high_nibbles().looked_up_in(Block::of(high));
    }

    Block::Table lead_{}, second_low_{}, second_high_{}, third_low_{}, third_high_{};
};

}  // namespace gouji::bytes
#endif
