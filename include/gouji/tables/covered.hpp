#pragma once
#include <cassert>
#include <cstdint>
#include <memory_resource>
#include <vector>

#include "gouji/value/span.hpp"

namespace gouji::tables {

/// Which bytes of a region lie in some spans of it, whatever the order in which these come: a bit for each byte.
class Covered {
public:
    Covered(Span region, std::pmr::memory_resource* memory)
        : region_(region), bits_(region.size() / 64 + 2, 0, memory) {}

    void add(Span span) noexcept {
        assert(span.empty() || region_.contains(span));
        auto const end = span.end - region_.begin;
        for (auto at = span.begin - region_.begin; at < end; at = (at / 64 + 1) * 64) {
            auto const from_here = ~std::uint64_t{0} << at % 64;
            bool const ends_here = end / 64 == at / 64;
            bits_[at / 64] |= ends_here ? from_here & ~(~std::uint64_t{0} << end % 64) : from_here;
        }
    }
    /// `at` is a byte of the region.
    [[nodiscard]] bool holds(std::uint32_t at) const noexcept {
        return bits_[(at - region_.begin) / 64] >> (at - region_.begin) % 64 & 1U;
    }

    /// The bits of sixteen bytes of the region.
    [[nodiscard]] std::uint32_t sixteen_from(std::uint32_t at) const noexcept {
        auto const place = at - region_.begin;
        auto const low = bits_[place / 64] >> place % 64;
        auto const high = bits_[place / 64 + 1] << 1 << (63 - place % 64);
        return static_cast<std::uint32_t>(low | high) & 0xFFFF;
    }

private:
    Span region_;
    std::pmr::vector<std::uint64_t> bits_;
};

}  // namespace gouji::tables
