#pragma once
#include <algorithm>
#include <cstddef>
#include <cstring>

namespace gouji::capi {

/// What a caller asks for: where rows go, how large its row is, and which rows.
struct Request {
    std::size_t first;
    void* rows;  ///< null to have them counted
    std::size_t count;
    std::size_t row_size;
};

/// Copies `from` to where the caller has `size` bytes for it: a shorter struct is that of an older
/// header, in a longer one the rest is zero.
template <class Struct>
void give(const Struct& from, void* to, std::size_t size) noexcept {
    const std::size_t known = std::min(size, sizeof from);
    std::memcpy(to, &from, known);
    std::memset(static_cast<char*>(to) + known, 0, size - known);
}

/// Fills the rows with what `make(index)` gives, of the `size` rows that there are.
template <class Make>
std::size_t fill(std::size_t size, Request to, Make make) noexcept {
    const std::size_t left = size - std::min(to.first, size);
    if (!to.rows) return left;
    const std::size_t filled = to.row_size == 0 ? 0 : std::min(left, to.count);
    for (std::size_t i = 0; i < filled; ++i)
        give(make(to.first + i), static_cast<char*>(to.rows) + i * to.row_size, to.row_size);
    return filled;
}

}  // namespace gouji::capi
