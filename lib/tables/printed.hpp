#pragma once
#include <cstdint>
#include <memory_resource>
#include <string_view>

#include "gouji/outline/regions.hpp"
#include "gouji/tables/read.hpp"

namespace gouji::tables {

/// Which of vocab::forms a table is that is printed as its form is. Of forms that print the same, the one of the table
/// above, `before`.
[[nodiscard]] std::uint8_t form_of_printed(outline::Region const& region, Form before);

/// Reads such a table. What it holds is known: a number in each cell, and no other digits than those of labels.
void read_printed(std::string_view text, outline::Region const& region, std::uint8_t form,
                  Reading& reading, std::pmr::memory_resource* memory);

/// What the digits at `at`, in a label of `region`, stand for: a year, or the number of a list with its signs.
[[nodiscard]] Mention digits_of_label(std::string_view text, Span region, std::uint32_t at);

}  // namespace gouji::tables
