#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/regions.hpp"

namespace gouji::tables {

/// The pieces of a region and the blank cells that only the table as a whole shows: the same `|` may close a cell, or open
/// one more that is empty. With `empty_rows`, a line of pipes with nothing between them is a row of blank cells.
/// Either the region's own pieces, or `completed`.
[[nodiscard]] std::span<const outline::Piece> complete_pieces(
    std::string_view text, std::span<const outline::Line> lines, outline::Region const& region,
    bool empty_rows, std::pmr::vector<outline::Piece>& completed);

}  // namespace gouji::tables
