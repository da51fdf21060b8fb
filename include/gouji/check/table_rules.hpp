#pragma once
#include <memory_resource>
#include <span>
#include <vector>

#include "gouji/value/report.hpp"

namespace gouji::check {

/// Checks what the forms assert of their own cells (勾稽关系): `applications.balance`,
/// `applications.outcomes`, `applications.row`, `remedies.row`, `disclosure.cell`, `statistics.*`.
/// Which rows make up which is said by vocab/forms.hpp. A blank is not a zero: a rule that needs one is
/// `undetermined`, unless the parts that are known already exceed the whole.
void table_checks(std::span<const Table> tables, std::pmr::vector<Check>& out,
                  std::pmr::memory_resource* memory);

}  // namespace gouji::check
