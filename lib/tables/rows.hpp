#pragma once
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/tables/builder.hpp"
#include "headers.hpp"

// Tables whose rows stand one below the other: what their events say, before any number is placed.
namespace gouji::tables {

/// What a run is of, if it is of no row of the form.
inline constexpr std::int32_t strange_row = -1, row_group = -2;

/// A label and the cells behind it.
struct Run {
    std::int32_t row = strange_row;  ///< index in the form, or one of the two above
    Span label;
    Span tail{};  ///< the rest of a broken label, below the first line and its cells
    outline::Place place;
    std::uint32_t line = 0, end_line = 0;
    std::uint16_t field = 0;
    std::optional<std::uint32_t> next_line;  ///< where the next label stands
    std::size_t begin = 0, end = 0;          ///< in Rows::slots
    std::size_t header = 0;                  ///< in Rows::headers
    bool orphan = false;                     ///< numbers with no label at all
    bool repaired = false;                   ///< the label was damaged or cut
    bool ended = false;
};

/// The rows of one table in the order of print.
struct Rows {
    std::pmr::vector<Header> headers;
    std::pmr::vector<Run> runs;
    std::pmr::vector<Slot> slots;
    std::pmr::vector<Span> orphans;  ///< numbers above the first row
    std::uint32_t header_step = 0;   ///< lines from column to column, where each has its line

    explicit Rows(std::pmr::memory_resource* memory)
        : headers(memory), runs(memory), slots(memory), orphans(memory) {}

    [[nodiscard]] std::span<const Slot> slots_of(Run const& run) const noexcept {
        return std::span(slots).subspan(run.begin, run.end - run.begin);
    }
    /// `line_behind` is where the text goes on behind the table.
    [[nodiscard]] Row row_at(std::size_t index, std::uint32_t line_behind) const;
    /// The label and the cells of a run.
    [[nodiscard]] Span span_of(Run const& run) const;
};

/// Reads the events into rows; codes printed before labels become identifiers.
[[nodiscard]] Rows collect_rows(Builder& builder, std::span<const Event> events);

/// Gives each row below a header that is set out with blanks one slot for each column of the header, an empty one where
/// nothing is printed, and the header its columns from left to right. Leaves alone what does not keep its columns apart.
void set_out_rows(Builder const& builder, Rows& rows);

/// Reports the numbers of a run as unplaced.
void refuse(Builder& builder, Rows const& rows, Run const& run, std::string_view row,
            std::string_view reason, std::string_view code = "table_number_unplaced");

/// Are rows without a cell blank? Not if the table has numbers that might be theirs.
[[nodiscard]] bool empty_rows_are_blank(Builder const& builder, Rows const& rows);

[[nodiscard]] std::size_t count_filled(std::span<const Slot> slots) noexcept;

/// Nothing but digits.
[[nodiscard]] bool is_integer(std::string_view content) noexcept;

/// Places the rows of a form that has its own rows and columns and no others.
void read_closed_table(Builder& builder, Rows& rows);

/// Places the rows of a form that keeps local rows and columns: the statistics table.
void read_open_table(Builder& builder, Rows& rows);

}  // namespace gouji::tables
