#pragma once
#include <vector>

#include "gouji/tables/builder.hpp"
#include "gouji/tables/events.hpp"

namespace gouji::tables {

/// Parts the numbers of a row that are printed with nothing between them, `规章000`, into its cells where that can be done
/// in one way only: each number has one digit, or only so do they add up to their total. Tells of those that it parts.
void part_numbers(Builder& builder, std::pmr::vector<Event>& events);

}  // namespace gouji::tables
