#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "rows.hpp"

// Which columns the header of a row names, in which order.
namespace gouji::tables {

/// The columns of a row from left to right.
struct Order {
    std::array<std::int16_t, most_header_items> places{};
    std::size_t size = 0;
    bool conflict = false;        ///< the header contradicts the form or itself
    bool unproven = false;        ///< no header says which of two forms this is
    bool named = false;           ///< the header names every column
    std::uint32_t named_few = 0;  ///< bit i: the header names column i, and not all columns
    bool named_most = false;      ///< those are most of them
    bool no_others = false;       ///< nor has it words that no label is near to
    std::string_view reason;      ///< of a conflict, or why it is unproven

    void push(std::int16_t what) {
        if (size < places.size()) places[size++] = what;
    }
    [[nodiscard]] std::span<const std::int16_t> view() const noexcept {
        return std::span(places).first(size);
    }
};

/// Is the second half the first once more?
[[nodiscard]] bool repeats(Order const& order) noexcept;
/// Does no column stand in it twice?
[[nodiscard]] bool distinct(Order const& order) noexcept;

/// The columns of `run`, a row of a closed form, as `top` prints them. `fresh`: the header stands right above the row,
/// or above rows of the same block.
[[nodiscard]] Order order_of(Builder const& builder, Header const& top, vocab::FormRow const& row,
                             bool fresh);

/// Does each cell of a grid stand below the name of its column?
[[nodiscard]] bool stands_below(Header const& top, Order const& order,
                                std::span<const Slot> slots) noexcept;

/// Drops the places of an order that do not count for a row with these slots: unknown words of the header may be no
/// columns. Returns how many are left.
std::size_t columns_of(Order& order, std::span<const Slot> slots) noexcept;

}  // namespace gouji::tables
