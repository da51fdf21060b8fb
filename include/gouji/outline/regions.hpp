#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "gouji/outline/pieces.hpp"
#include "gouji/value/span.hpp"

namespace gouji::outline {

/// Consecutive lines that make up a statutory table, from its first header or row to its last cell. They are found by the
/// labels of the forms (vocab/forms.hpp) and the shapes that rows take (one cell a line, pipes, tabs, runs of spaces).
/// Headings and prose are never part of a region.
struct Region {
    Span span;
    std::uint32_t first_line = 0;
    std::uint32_t end_line = 0;          ///< one past the last
    std::span<const Piece> pieces = {};  ///< of all its lines, in their order
    /// Of a table that is printed as its form is: which of vocab::forms this is, and all its labels and numbers in the
    /// order of print. Such a table has no pieces.
    std::optional<std::uint8_t> form = {};
    std::span<const Span> printed = {};
};

/// What leaves nothing to decide has short ways of its own, with the same result; a test goes both.
enum class Way : std::uint8_t { shortest, careful };

}  // namespace gouji::outline
