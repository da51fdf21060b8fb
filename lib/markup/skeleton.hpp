#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A page stripped to what shapes its text: what is left of it takes the HTML parser a fraction of the
// time, and holds nothing that could drive the parser into quadratic time or deep recursion.
namespace gouji::markup {

/// Stands for a character of the page that would mean something else in the skeleton: `<` and NUL;
/// and for `>`, so that the end of a tag is seen from behind.
constexpr char placeholder = '~';

/// Consecutive bytes of the skeleton that come from consecutive bytes of the page.
struct Segment {
    std::uint32_t at;          ///< in the skeleton
    std::uint32_t from : 31;   ///< in the page
    std::uint32_t linked : 1;  ///< text of a link
};

struct Skeleton {
    std::string text;  ///< tags without attributes, and text; it holds no `<` but those of its tags
    std::vector<Segment> segments;  ///< in order; the first one is at 0
    bool whole_page = false;        ///< has a doctype or an <html>: line ends are but blanks
    bool too_complex = false;       ///< deeper or larger than will be read; the rest is void
};

constexpr std::size_t deepest = 256;
constexpr std::size_t most_blocks = 1'000'000;
constexpr std::size_t largest_page = (std::size_t{1} << 31) - 1;

/// Strips `page`, which has at most `largest_page` bytes.
[[nodiscard]] Skeleton strip(std::string_view page);

}  // namespace gouji::markup
