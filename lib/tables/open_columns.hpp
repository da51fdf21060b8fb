#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "order.hpp"
#include "rows.hpp"

namespace gouji::tables {

/// The columns of an open-ended table are the printed ones.
class OpenColumns {
public:
    /// Gives `builder` the columns that the headers of `rows` name, and the items of these their places among them.
    OpenColumns(Builder& builder, Rows& rows);

    /// No header names a column.
    [[nodiscard]] bool headless() const noexcept { return headless_; }
    /// What stands in the places of a row, units and codes included.
    [[nodiscard]] Order of(Run const& run) const;

private:
    Rows const& rows_;
    std::optional<std::size_t> first_header_;
    bool headless_ = false;
};

[[nodiscard]] bool is_number(std::string_view text, Slot const& slot);

/// Does each cell of a row suit the heading above it?
[[nodiscard]] bool fits(std::string_view text, std::span<const Slot> slots, Order const& order);

/// Where each cell has its line, full rows show how far apart cells stand, and then a wider gap is a blank cell. A
/// row gets a slot for each place of the header so, if the gaps of nearly all rows are explained.
void fill_gaps(Builder const& builder, OpenColumns const& columns, Rows& rows);

}  // namespace gouji::tables
