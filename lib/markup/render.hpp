#pragma once
#include "gouji/markup/html.hpp"
#include "tree.hpp"

namespace gouji::markup {

/// The texts of a page from its tree.
[[nodiscard]] Page render(std::string_view page, const Skeleton& skeleton, const Tree& tree,
                          std::pmr::memory_resource* memory);

}  // namespace gouji::markup
