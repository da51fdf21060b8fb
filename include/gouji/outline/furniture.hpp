#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"

namespace gouji::outline {

/// What the page put around and into the report.
struct Furniture {
    std::pmr::vector<Span> lines;  ///< lines of the site's head and foot, of a document host
    /// Numbers with which a document host begins its pages: 2、
    std::pmr::vector<Span> page_marks;
};

/// Finds the furniture and moves the beginnings of `lines` behind the page marks, so that no later stage takes one for
/// the number of a section.
[[nodiscard]] Furniture furniture(std::string_view text, std::span<Line> lines,
                                  std::pmr::memory_resource* memory);

}  // namespace gouji::outline
