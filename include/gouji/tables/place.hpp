#pragma once
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/tables/events.hpp"
#include "gouji/value/decimal.hpp"

// Which cell of its row each number belongs to. The rules, in this order: as many cells as columns;
// the cell's place in a grid; its place on the line; the row's own sum. Nothing else places a number.
namespace gouji::tables {

/// Something printed in a row, or an empty cell.
struct Slot {
    EventKind kind = EventKind::value;
    outline::Layout layout = outline::Layout::single;
    bool wide_gap = false;
    Span span;
    std::uint32_t line = 0;
    outline::Place place;
    std::uint16_t field = 0;
    bool after_page = false;

    [[nodiscard]] bool empty() const noexcept { return kind == EventKind::empty; }
};

/// What full rows of the same block show about where its columns stand.
struct Alignment {
    bool any = false;
    bool same_field = true;   ///< the first cell has the same number in each line
    bool same_offset = true;  ///< the first cell follows the label at the same distance
    std::uint16_t field = 0;
    std::size_t offset = 0;
    std::size_t size = 0;  ///< slots of a full row, empty ones included
    /// Where the first column stands in a header of one line.
    std::optional<std::uint16_t> header_field;
};

/// How far apart cells stand where each has a line of its own.
struct Step {
    std::uint32_t lines = 0;
    bool uniform = true;  ///< no full row has a wider gap
};

/// A row of a table before its slots are placed.
struct Row {
    std::span<const Slot> slots;
    std::uint32_t label_end_line = 0;
    std::uint16_t label_field = 0;
    /// Where the next label stands, or what follows the table.
    std::optional<std::uint32_t> next_line;
    bool is_last = false;  ///< nothing of the table follows
};

/// What showed where the numbers belong: as many as columns, where they stand, what they add up to.
enum class Proof : std::uint8_t { none, labels, place, sum };

/// One cell in the place of a column: a slot, two slots that one number was torn into, or a blank.
struct Placed {
    std::int32_t slot = -1;  ///< index in Row::slots; -1 for a blank
    bool joined = false;     ///< with the next slot
    bool proven = false;     ///< joined, and the sum of the row shows that it is one number
};

/// Where the slots of a row belong.
struct Placement {
    Proof proof = Proof::none;
    std::pmr::vector<Placed> cells;  ///< one per column
    std::string_view reason;         ///< why nothing was placed
    explicit Placement(std::pmr::memory_resource* memory) : cells(memory) {}
};

/// Learns from a row that has a cell for each of `columns`.
void learn(Row const& row, std::size_t columns, Alignment& alignment, Step& step);

/// Places the slots of `row` over `columns` columns. `total` is the index of the column that sums up
/// the others, if there is one.
[[nodiscard]] Placement place(std::string_view text, Row const& row, std::size_t columns,
                              std::optional<std::size_t> total, Alignment const& alignment,
                              Step const& step, std::pmr::memory_resource* memory);

/// Takes two runs of digits that stand closer together than the cells beside them for one torn number, wherever a row
/// has them, if that leaves one cell for each of `columns`.
[[nodiscard]] bool join_torn(std::string_view text, std::span<const Slot> slots,
                             std::size_t columns, std::pmr::vector<Placed>& cells);

/// May one of the numbers be half of a torn one, next to blank cells that were dropped?
[[nodiscard]] bool may_be_torn(std::string_view text, std::span<const Slot> slots) noexcept;

/// Could these be the halves of one number, 1 and 204, torn by a blank or by the end of a page?
[[nodiscard]] bool are_halves(std::string_view text, Slot const& a, Slot const& b) noexcept;

/// What is printed for `cell`, the two halves of a torn number and what stands between them included.
[[nodiscard]] Span span_of(std::span<const Slot> slots, Placed const& cell) noexcept;

/// The number in `cell`, the halves of a torn one put together; nothing where there is none.
[[nodiscard]] std::optional<Decimal> value_of(std::string_view text, std::span<const Slot> slots,
                                              Placed const& cell) noexcept;

/// Places cells that have a line each by the gaps that blank ones left: only if the gaps account for
/// every column.
[[nodiscard]] bool place_by_gaps(Row const& row, std::size_t columns, Step const& step,
                                 std::pmr::vector<Placed>& cells);

}  // namespace gouji::tables
