#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"
#include "gouji/outline/marker.hpp"
#include "gouji/outline/regions.hpp"
#include "gouji/value/report.hpp"

namespace gouji::outline {

/// The topic that a heading's wording shows; none where it shows none.
[[nodiscard]] Topic topic_of(std::string_view heading) noexcept;

/// The headings of a range of the text, in their order.
struct Headings {
    std::pmr::vector<Section> sections;
    std::pmr::vector<Marker> markers;  ///< of each section, as it was read
};

/// The section tree of `range`: headings on lines of their own, run-in headings, headings glued to the sentence
/// before them, with every style of marker; never within a table region. Levels follow nesting. Titles of several lines
/// are put together in `memory`; the list lies in `working`.
[[nodiscard]] Headings headings(std::string_view text, text::Index const& index, Span range,
                                std::span<const Line> lines, std::span<const Region> regions,
                                std::pmr::memory_resource* memory,
                                std::pmr::memory_resource* working);

}  // namespace gouji::outline
