#pragma once
#include "gouji/check/report_checks.hpp"
#include "results.hpp"

namespace gouji::check {

// What the sentences of a report assert of their own numbers. One function a rule of the family `prose`.

void parts_rule(Facts const& facts, Results& results);   ///< parts of a list = whole
void share_rule(Facts const& facts, Results& results);   ///< part / whole = printed share
void shares_rule(Facts const& facts, Results& results);  ///< shares of one whole = 100 %
void rate_rule(Facts const& facts, Results& results);    ///< handled / received = printed rate
void daily_rule(Facts const& facts, Results& results);   ///< total / days = printed mean
void growth_rule(Facts const& facts, Results& results);  ///< change / last year = printed growth

}  // namespace gouji::check
