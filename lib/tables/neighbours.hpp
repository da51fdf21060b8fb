#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "gouji/outline/labels.hpp"
#include "gouji/outline/pieces.hpp"

namespace gouji::tables {

inline constexpr std::size_t most_parts = 8;  // pieces that one broken label is put together from

/// What stands beside a piece of a table and below it: may it belong to the same label?
class Neighbours {
public:
    Neighbours(std::string_view text, std::span<const outline::Piece> pieces, std::uint8_t form)
        : text_(text), pieces_(pieces), form_(form) {}

    /// Is nothing behind a whole label that could belong to it, as most often?
    [[nodiscard]] bool stands_alone(std::size_t at) const;
    /// May the piece at `at` go on with the label that begins at `begin`? Cells that are set apart may not. `exact`: only
    /// if that makes a whole label, so that a unit may be a part of it.
    [[nodiscard]] bool continues(std::size_t begin, std::size_t at, bool exact = false) const;
    /// The same on the line of `begin` alone. 处 is no unit where words follow.
    [[nodiscard]] bool goes_on_beside(std::size_t begin, std::size_t at) const;
    /// Do the words at `at` begin a line, and no label by themselves or with what stands beside them?
    [[nodiscard]] bool goes_on_with(std::size_t at) const;
    /// The words right below the piece at `at`, on a line that has no cells, if it is the last label of its own line.
    [[nodiscard]] std::optional<std::size_t> below(std::size_t at) const;
    /// 万 元 and 人 次: a unit that a blank fell into.
    [[nodiscard]] bool is_torn_unit(std::size_t at) const;

private:
    [[nodiscard]] bool alone(std::size_t at) const;
    [[nodiscard]] bool is_wrapped(std::size_t at) const;
    [[nodiscard]] bool set_apart(std::size_t at) const;
    [[nodiscard]] outline::Place last_line_of(std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool is_of_form(std::span<const outline::Label> found) const;
    [[nodiscard]] bool has_marker(std::size_t at) const;
    [[nodiscard]] std::size_t behind_cells(std::size_t at) const;

    std::string_view text_;
    std::span<const outline::Piece> pieces_;
    std::uint8_t form_;
};

}  // namespace gouji::tables
