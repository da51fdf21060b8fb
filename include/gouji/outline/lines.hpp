#pragma once
#include <algorithm>
#include <cstdint>
#include <memory_resource>
#include <span>
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

/// Index of the first of `lines` that begins at `at` or behind it.
[[nodiscard]] inline std::uint32_t first_line(std::span<const Line> lines, std::uint32_t at) {
    auto const line = std::lower_bound(lines.begin(), lines.end(), at,
                                       [](Line const& l, std::uint32_t x) { return l.begin < x; });
    return static_cast<std::uint32_t>(line - lines.begin());
}

}  // namespace gouji::outline
