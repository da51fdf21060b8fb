#pragma once
#include <cstdint>

namespace gouji {

/// Half-open range `[begin, end)` of byte offsets. In every public value it counts bytes of the
/// original input; inside the pipeline it counts bytes of the clean text (see text/clean.hpp).
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
    [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
    [[nodiscard]] constexpr bool contains(Span other) const noexcept {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(Span other) const noexcept {
        return begin < other.end && other.begin < end;
    }
    friend constexpr bool operator==(Span, Span) noexcept = default;
};

}  // namespace gouji
