#pragma once
#include "gouji/check/report_checks.hpp"
#include "results.hpp"

namespace gouji::check {

// What the headings and the announcements of a report assert of its outline.

void numbering_rule(Facts const& facts, Results& results);  ///< markers count 1, 2, 3, …
void announced_rule(Facts const& facts, Results& results);  ///< as many parts as announced

}  // namespace gouji::check
