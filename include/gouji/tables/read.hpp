#pragma once
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/regions.hpp"
#include "gouji/value/report.hpp"

namespace gouji::tables {

/// What the table regions of one report hold; all spans are in the clean text. What does not fit is a diagnostic, never
/// a guess:
///
/// | code                    | what                                                                                  |
/// | ----------------------- | ------------------------------------------------------------------------------------- |
/// | `table_row_missing`     | rows of the form are not printed; their cells are `missing`                           |
/// | `table_stops_early`     | the last rows of the form are not printed: the table was cut off                      |
/// | `table_column_missing`  | columns are not printed, or no header tells which of two forms' columns these are     |
/// | `table_header_conflict` | a header that contradicts itself or the form; the numbers below it stay unplaced      |
/// | `table_number_unplaced` | numbers left over, with the reason; each is a mention of kind `unknown`               |
/// | `table_number_split`    | a number torn by a blank or a page: joined if its row proves it (info), else `text`   |
/// | `table_number_misread`  | a cell with the letter O or a circle, which was read as 0 (info)                      |
/// | `table_numbers_run_together` | digits with no blanks between the numbers, parted in the only way (info)         |
/// | `table_placed_by_sum`   | numbers stand where they do because only so the sums are right (info)                 |
/// | `table_incomplete`      | how many cells of printed rows could not be told                                      |
/// | `table_row_repeated`    | a row printed twice; the first counts                                                 |
/// | `table_duplicate`       | a further table of one kind (info); both are reported                                 |
struct Reading {
    std::pmr::vector<Table> tables;
    /// Digits of labels (`list_marker`) and numbers left over (`unknown`).
    std::pmr::vector<Mention> mentions;
    std::pmr::vector<Diagnostic> diagnostics;  ///< what could not be placed, and why
};

using outline::Way;

/// Reads every statutory table of `regions`. A table is reported whole: cells that the text does not
/// have are `missing`. Row and column come from labels first, arithmetic second, counting never alone.
/// Cells and texts lie in `memory`, the lists and what is needed no longer than this call in `working`.
[[nodiscard]] Reading read(std::string_view text, std::span<const outline::Line> lines,
                           std::span<const outline::Region> regions,
                           std::pmr::memory_resource* memory, std::pmr::memory_resource* working,
                           Way way = Way::shortest);

}  // namespace gouji::tables
