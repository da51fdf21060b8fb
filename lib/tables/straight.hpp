#pragma once
#include <span>

#include "gouji/tables/builder.hpp"

namespace gouji::tables {

/// Reads a table that leaves nothing to decide, as most do: *its headers name the columns in the order of the form, and each
/// row comes once, with one cell for each name of its header, all on one line or each on a line of its own.* The careful
/// reading gives the same of such a table: what else it knows (numbers that are torn, too few, too many or apart from their
/// labels; columns that are lost or in another order; cells placed by gaps, by the page or by sums) does not occur in it.
///
/// False for any other table. Then nothing in `builder` has changed.
[[nodiscard]] bool read_straight(Builder& builder, std::span<const Event> events);

}  // namespace gouji::tables
