#pragma once
#include <utility>

#include "gouji/check/report_checks.hpp"
#include "gouji/outline/marker.hpp"
#include "results.hpp"

namespace gouji::check {

// What the headings and the announcements of a report assert of its outline.

/// A heading with a marker, as it is read.
struct Numbered {
    Section const* section;
    outline::Marker marker;
    // Siblings in one style make a series.
    [[nodiscard]] auto series() const { return std::pair(section->parent, marker.style); }
};

/// All headings with a marker, in their order.
[[nodiscard]] std::pmr::vector<Numbered> numbered_sections(Facts const& facts, Memory memory);

/// `outline.numbering`: the markers of every level count on.
void numbering_rule(Facts const& facts, std::span<const Numbered> sections, Results& results);

/// `outline.announced`: as many parts as the preamble says, as many points as a sentence says.
void announced_rule(Facts const& facts, std::span<const Numbered> sections, Results& results);

}  // namespace gouji::check
