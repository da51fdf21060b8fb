#pragma once
#include <string>

#include "gouji/value/report.hpp"

namespace gouji::check {

// What a check says: one sentence that a person can act on. A check holds only what the sentence is made of, for few
// are ever read.

[[nodiscard]] std::string message(Check const& check);     ///< in English
[[nodiscard]] std::string message_zh(Check const& check);  ///< in Chinese

}  // namespace gouji::check
