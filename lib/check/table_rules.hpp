#pragma once
#include "results.hpp"
#include "sum.hpp"

namespace gouji::check {

/// What the forms assert of their own cells: `applications.*`, `remedies.row`, `disclosure.cell`, `statistics.*`.
/// Which rows make up which is said by vocab/forms.hpp.
void table_rules(std::span<const Table> tables, Results& results);

// The evaluators. `what` names the row or column in messages: its id in English, its label in Chinese.

/// The sums are equal. `formula` is what is asserted.
void equal(std::string_view rule, Sum const& expected, Sum const& actual, Phrase const& what,
           Phrase const& formula, Results& results);

/// The parts add up to the whole; parts that exceed it fail whatever a blank among them held.
void adds_up(std::string_view rule, Sum const& parts, Sum const& whole, Phrase const& what,
             Phrase const& formula, Results& results);

/// 其中: the part is no more than the whole.
void within(std::string_view rule, Sum const& part, Sum const& whole, Phrase const& what,
            Results& results);

/// One item may be published through several channels: none exceeds the number of items, together they reach it.
void covers(std::string_view rule, TableView const& table, std::size_t column, Results& results);

/// Every number is one of its kind: whole and not negative, or an amount.
void in_domain(std::string_view rule, Table const& table, vocab::FormTable const& form,
               Results& results);

}  // namespace gouji::check
