#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/marker.hpp"
#include "gouji/value/report.hpp"

namespace gouji::check {

/// What the checks of one report read: its model, with spans in the clean text, that text, and the markers of its sections.
struct Facts {
    std::string_view text;
    Report const& report;
    std::span<const outline::Marker> markers;
};

/// All rules of reach `report` (catalogue.hpp), each with both sides, the tolerance that the printed digits justify,
/// and the spans of everything that was compared. A blank is not a zero: a rule that needs one is `undetermined`.
/// Linear in the size of the report. `working` holds what is needed no longer than this call.
[[nodiscard]] std::pmr::vector<Check> report_checks(Facts const& facts,
                                                    std::pmr::memory_resource* memory,
                                                    std::pmr::memory_resource* working);

/// `topic_absent`, `topic_empty` and `topic_order` for the statutory topics of the report's form.
[[nodiscard]] std::pmr::vector<Diagnostic> topic_diagnostics(Facts const& facts,
                                                             std::pmr::memory_resource* memory);

}  // namespace gouji::check
