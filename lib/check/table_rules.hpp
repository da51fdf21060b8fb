#pragma once
#include "results.hpp"
#include "sum.hpp"

namespace gouji::check {

/// What the forms assert of their own cells: `applications.*`, `remedies.row`, `disclosure.cell`, `statistics.*`.
/// Which rows make up which is said by vocab/forms.hpp, and asserted by form_rules.cpp.
void table_rules(std::span<const Table> tables, Results& results);

/// Where all cells of an assertion but `covers` hold whole numbers and it holds, as nearly all do, adds the check that the
/// evaluators below would add, and says true; else it adds nothing.
bool holds_plainly(Assertion const& assertion, Line line, Results& results);

// The evaluators.

/// The sums are equal.
void equal(Assertion const& assertion, Sum const& expected, Sum const& actual, Results& results);

/// The parts add up to the whole; parts that exceed it fail whatever a blank among them held.
void adds_up(Assertion const& assertion, Sum const& parts, Sum const& whole, Results& results);

/// 其中: the part is no more than the whole.
void within(Assertion const& assertion, Sum const& part, Sum const& whole, Results& results);

/// One item may be published through several channels: none exceeds the number of items, together they reach it.
void covers(Assertion const& assertion, TableView const& table, std::size_t column,
            Results& results);

/// Every number is one of its kind: whole and not negative, or an amount.
void in_domain(FormRules const& rules, Table const& table, Results& results);

}  // namespace gouji::check
