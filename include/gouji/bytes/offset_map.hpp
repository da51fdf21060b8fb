#pragma once
#include <cstdint>
#include <memory_resource>
#include <vector>

#include "gouji/value/span.hpp"

namespace gouji::bytes {

/// Takes offsets in a converted text back to the text it was made from. The map is a list of runs;
/// within a run every character has the same width on both sides, so a run of any length costs one
/// entry and a text that was not changed at all costs none. Look-up is a binary search.
class OffsetMap {
public:
    explicit OffsetMap(std::pmr::memory_resource* memory) : runs_(memory) {}

    /// Notes that the next character of the result, at `to`, `to_width` bytes wide, comes from the
    /// `from_width` bytes at `from`. Calls must come in the order of `to`.
    void add(std::uint32_t to, std::uint32_t to_width, std::uint32_t from, std::uint32_t from_width);

    [[nodiscard]] bool identity() const noexcept { return runs_.empty(); }

    /// The origin of `span`: from the first byte of its first character to the last byte of its
    /// last one, so that nothing that was dropped before or behind it is included. An empty span
    /// stays empty.
    [[nodiscard]] Span origin(Span span) const noexcept;

private:
    struct Run {
        std::uint32_t to, from;
        std::uint16_t to_width, from_width;
    };
    [[nodiscard]] const Run& run_at(std::uint32_t offset) const noexcept;
    std::pmr::vector<Run> runs_;
};

}  // namespace gouji::bytes
