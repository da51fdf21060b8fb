#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"
#include "gouji/outline/regions.hpp"
#include "gouji/value/report.hpp"

namespace gouji::outline {

/// The labelled values of a page's metadata block in `zone` (what stands before the first heading): pipe rows,
/// colon lines, several labels on a line, labels spaced out or without colons. A label without a value gives an
/// entry with an empty text.
[[nodiscard]] std::pmr::vector<MetadataEntry> metadata(std::string_view text, Span zone,
                                                       std::span<const Line> lines,
                                                       std::span<const Region> regions,
                                                       std::pmr::memory_resource* memory);

/// The same at the end of a report, where only labels that begin a line count (填报日期:…).
[[nodiscard]] std::pmr::vector<MetadataEntry> closing_metadata(std::string_view text, Span zone,
                                                               std::span<const Line> lines,
                                                               std::span<const Region> regions,
                                                               std::pmr::memory_resource* memory);

}  // namespace gouji::outline
