#pragma once
#include <memory_resource>
#include <string>

#include "gouji/value/report.hpp"

namespace gouji::check {

// What a check says: one sentence that a person can act on. A check holds only what the sentence is made of, for few
// are ever read.

[[nodiscard]] std::string message(Check const& check);     ///< in English
[[nodiscard]] std::string message_zh(Check const& check);  ///< in Chinese

/// The messages of `checks`, in their order; they live as long as the memory resource.
[[nodiscard]] std::span<const Phrase> messages(std::span<const Check> checks,
                                               std::pmr::memory_resource* memory);

}  // namespace gouji::check
