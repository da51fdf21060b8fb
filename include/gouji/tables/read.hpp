#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/regions.hpp"
#include "gouji/value/report.hpp"

namespace gouji::tables {

/// What the table regions of one report hold. All spans are in the clean text.
struct Reading {
    std::pmr::vector<Table> tables;
    std::pmr::vector<Mention>
        mentions;  ///< digits of labels (`list_marker`) and numbers left over (`unknown`)
    std::pmr::vector<Diagnostic> diagnostics;  ///< what could not be placed, and why
};

/// Reads every statutory table of `regions`. A table is reported whole: cells that the text does not
/// have are `missing`. Row and column come from labels first, arithmetic second, counting never alone.
[[nodiscard]] Reading read(std::string_view text, std::span<const outline::Line> lines,
                           std::span<const outline::Region> regions,
                           std::pmr::memory_resource* memory);

}  // namespace gouji::tables
