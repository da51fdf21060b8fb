#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "order.hpp"
#include "rows.hpp"

namespace gouji::tables {

/// The columns of each run of a closed form. Tells of columns that the table does not print.
[[nodiscard]] std::pmr::vector<Order> closed_orders(Builder& builder, Rows const& rows);

/// Leaves the columns that the header names (Order::named_few), and no others.
void keep_named(Order& order);

void tell_of_missing_columns(Builder& builder, Header const& top);

/// Is the last number no less than those before it together, as a total is?
[[nodiscard]] bool last_holds_others(std::string_view text, std::span<const Slot> slots);

}  // namespace gouji::tables
