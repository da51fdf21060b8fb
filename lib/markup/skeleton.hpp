#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A page stripped to what shapes its text: what is left of it takes the HTML parser a fraction of the
// time, and holds nothing that could drive the parser into quadratic time or deep recursion.
namespace gouji::markup {

/// Stands for a run of text, one of blanks, in the skeleton. The parser needs to know that there is
/// text, not what it says: reading it character by character is most of its time.
constexpr char some_text = '~', some_blanks = ' ';

/// A piece of the skeleton and where it comes from: a run of text as one character, or a tag or a
/// character reference byte for byte.
struct Segment {
    std::uint32_t at;          ///< in the skeleton
    std::uint32_t from : 31;   ///< in the page
    std::uint32_t linked : 1;  ///< text of a link
    std::uint32_t size;  ///< bytes of the page that the one character stands for; 0 for others
};

struct Skeleton {
    /// Index of the segment that holds the byte at `place` of `text`.
    [[nodiscard]] std::size_t segment_at(std::uint32_t place) const noexcept;

    std::string text;               ///< tags without attributes, runs of text, character references
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
