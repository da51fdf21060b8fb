#pragma once
#include <memory_resource>
#include <string_view>
#include <vector>

#include "gouji/text/index.hpp"
#include "gouji/value/span.hpp"

namespace gouji::outline {

/// One line of the clean text. `span` leaves out the line end and blanks on both sides; a line of
/// blanks has an empty span at its beginning.
struct Line {
    Span span;
    std::uint32_t begin = 0;  ///< where the line begins, indentation included
    bool furniture = false;   ///< of the page, not of the report; numbers no section
    [[nodiscard]] bool blank() const noexcept { return span.empty(); }
};

/// All lines in order. Ends of line are \n, \r\n, \r, U+2028, U+2029, form feed and vertical tab; blanks
/// are spaces, tabs, U+00A0, U+3000, U+200B, U+FEFF.
[[nodiscard]] std::pmr::vector<Line> lines(std::string_view text, text::Index const& index,
                                           std::pmr::memory_resource* memory);

}  // namespace gouji::outline
