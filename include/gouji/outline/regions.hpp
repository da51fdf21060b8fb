#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"
#include "gouji/outline/pieces.hpp"
#include "gouji/value/names.hpp"

namespace gouji::outline {

/// Consecutive lines that make up a statutory table, from its first header or row to its last cell.
struct Region {
    Span span;
    std::uint32_t first_line = 0;
    std::uint32_t end_line = 0;           ///< one past the last
    std::pmr::vector<Piece> pieces = {};  ///< of all its lines, in their order
};

/// Finds the table regions by the labels of the forms (vocab/forms.hpp) and the shapes that rows take
/// (one cell a line, pipes, tabs, runs of spaces). Headings and prose are never part of a region.
[[nodiscard]] std::pmr::vector<Region> table_regions(std::string_view text,
                                                     std::span<const Line> lines,
                                                     std::pmr::memory_resource* memory);

}  // namespace gouji::outline
