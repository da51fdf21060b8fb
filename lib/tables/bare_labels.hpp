#pragma once
#include <cstddef>
#include <optional>

#include "rows.hpp"

// Labels with no cells behind them: their numbers stand elsewhere, or are blank.
namespace gouji::tables {

/// Stands the label of another row on the line of run `index`? The table may be turned, its cells below.
[[nodiscard]] bool stands_beside_row(Rows const& rows, std::size_t index);

/// How many bare labels of the form there are behind run `index`.
[[nodiscard]] std::size_t bare_labels_behind(Rows const& rows, std::size_t index);

/// Are there labels behind run `index`, and all of them bare?
[[nodiscard]] bool only_bare_labels_follow(Rows const& rows, std::size_t index);

/// The row that run `index`, a label damaged beyond recognition, can only be: between the row above it and the row
/// `below` there is just one in the form.
[[nodiscard]] std::optional<std::size_t> row_between(Rows const& rows, std::size_t index,
                                                     std::size_t below);

}  // namespace gouji::tables
