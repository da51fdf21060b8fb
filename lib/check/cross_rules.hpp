#pragma once
#include "gouji/check/report_checks.hpp"
#include "results.hpp"

namespace gouji::check {

// Whether the places of a report that state one thing agree. One function a rule of the family `cross`.

void text_table_rule(Facts const& facts, Results& results);  ///< prose = cell of the table
void sections_rule(Facts const& facts, Results& results);    ///< prose = prose elsewhere
void members_rule(Facts const& facts, Results& results);     ///< what is counted = what is listed
void year_rule(Facts const& facts, Results& results);        ///< title = period = table = signature
void authority_rule(Facts const& facts, Results& results);   ///< title = preamble = signature

}  // namespace gouji::check
