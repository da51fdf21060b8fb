#pragma once
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/tables/builder.hpp"
#include "rows.hpp"
#include "sums.hpp"

// Numbers apart from their labels: a page set out in columns may be read column by column, first all labels, then the
// numbers of each column. Their sums show that, or that they come row by row.
namespace gouji::tables {

/// The sums of one row of `form`, whose slots but number `total` make that one.
[[nodiscard]] Sums add_up_row(std::string_view text, std::span<const Slot> slots,
                              vocab::FormTable const& form, std::size_t total,
                              std::pmr::memory_resource* scratch);

/// How numbers are dealt to rows and columns.
struct Dealt {
    bool down = false;         ///< column by column; else row by row
    bool rows_add_up = false;  ///< each row to its total
};

/// The numbers behind the last of some labels.
class Block {
public:
    /// Two numbers alone on a line are taken for halves of one; only sums will show that.
    Block(std::string_view text, std::span<const Slot> slots, std::pmr::memory_resource* memory);

    [[nodiscard]] std::size_t size() const noexcept { return cells_.size(); }

    /// How the numbers are dealt to `rows` (indices in the form, beyond its end for a local row) and `columns`, if the
    /// sums of the form come out in one way only, `least` of them. `total` is the column that sums up the others.
    [[nodiscard]] std::optional<Dealt> deal(vocab::FormTable const& form,
                                            std::span<const std::size_t> rows, std::size_t columns,
                                            std::optional<std::size_t> total,
                                            std::size_t least = 3) const;

    /// States a cell of the table: number `row` of `rows`, number `column` of `columns`.
    struct Place {
        std::size_t row = 0, rows = 0, column = 0, columns = 0;
        [[nodiscard]] std::size_t number(Dealt dealt) const noexcept {
            return dealt.down ? column * rows + row : row * columns + column;
        }
    };
    void put(Builder& builder, std::size_t row, std::size_t column, Place place, Dealt dealt,
             std::string_view unit = {}) const;

private:
    [[nodiscard]] Sums sums(vocab::FormTable const& form, std::span<const std::size_t> rows,
                            std::size_t columns, std::optional<std::size_t> total,
                            Dealt dealt) const;

    std::string_view text_;
    std::span<const Slot> slots_;
    std::pmr::vector<Placed> cells_;
    std::pmr::vector<std::optional<Decimal>> values_;  // of each cell
};

}  // namespace gouji::tables
