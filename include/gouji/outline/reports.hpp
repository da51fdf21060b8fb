#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"
#include "gouji/outline/regions.hpp"
#include "gouji/value/report.hpp"

namespace gouji::outline {

/// One report of an input, with its sections.
struct Extent {
    Span span;
    std::pmr::vector<Section> sections;
};

/// How one input divides into reports.
struct Division {
    std::pmr::vector<Extent> reports;
    std::pmr::vector<Span> marks;  ///< 篇1, 篇2: between the reports, part of none
    std::string_view
        rejected;  ///< why the input is no report, in English; empty where it holds some
};

/// Several reports follow each other behind numbered marks (篇1 … 篇10) or each with its own title and numbering;
/// rules, notices, news and company reports that merely look like a report give none. `memory` as in sections().
[[nodiscard]] Division divide(std::string_view text, text::Index const& index,
                              std::span<const Line> lines, std::span<const Region> regions,
                              std::pmr::memory_resource* memory,
                              std::pmr::memory_resource* working);

}  // namespace gouji::outline
