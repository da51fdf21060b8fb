#pragma once
#include <string>

#include "findings.hpp"

namespace gouji::cli {

/// What of the findings is written, and how.
struct Shown {
    bool all = false;  ///< what holds and what cannot be decided, too
    bool english = true, chinese = true;
    std::size_t columns = 80;  ///< of the terminal
};

/// For people: place, rule and sentence, what is printed where, what would agree; then a summary.
/// No line is wider than the terminal where it can be divided.
[[nodiscard]] std::string findings_text(const Findings& findings, const Shown& shown);

/// For machines: `{gouji, files, findings, notes, summary}`, one object, pretty.
[[nodiscard]] std::string findings_json(const Findings& findings, const Shown& shown);

[[nodiscard]] std::string rules_text();
[[nodiscard]] std::string rules_json();

}  // namespace gouji::cli
