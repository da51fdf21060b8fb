#pragma once
#include <memory_resource>
#include <span>

#include "gouji/value/report.hpp"

namespace gouji::check {

/// What `checks` say, in their order; lives as long as the memory resource.
[[nodiscard]] std::span<const Phrase> messages(std::span<const Check> checks,
                                               std::pmr::memory_resource* memory);

}  // namespace gouji::check
