#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "gouji/outline/pieces.hpp"
#include "gouji/text/index.hpp"
#include "gouji/value/span.hpp"

namespace gouji::outline {

/// How many characters there are, and how many of them are two columns wide.
struct Extent {
    std::uint32_t characters = 0, wide = 0;

    [[nodiscard]] std::uint32_t width() const noexcept { return characters + wide; }
};
[[nodiscard]] Extent extent_of(std::string_view text, Span span) noexcept;

/// What a line has that may set cells apart, up to its first pipe.
struct Separators {
    bool pipes = false, tabs = false;
    bool blanks = false;  ///< others than tabs

    [[nodiscard]] bool any() const noexcept { return pipes || tabs || blanks; }
};
[[nodiscard]] Separators separators_of(std::string_view text, Span line) noexcept;

/// The first `separator` in [at, end), or `end`.
[[nodiscard]] std::uint32_t find_separator(std::string_view text, char separator, std::uint32_t at,
                                           std::uint32_t end) noexcept;

/// Which bytes of one line are blank, a bit each: what cutting it into words has to look at. Places count from the line's
/// first byte that is no blank.
class LineBits {
public:
    static constexpr std::uint32_t most = 4096;  ///< bytes of a line
    static_assert(longest_row <= most);

    using Places = text::Index::Places;

    LineBits(std::string_view text, Span line) noexcept;
    LineBits(LineBits const&) = delete;  // the places refer to its own words
    LineBits& operator=(LineBits const&) = delete;

    /// All bytes of blanks as `blank_at` has them, tabs among them; and all others.
    [[nodiscard]] Places blanks() const noexcept { return places(blanks_); }
    [[nodiscard]] Places filled() const noexcept { return places(filled_); }

private:
    using Words = std::array<std::uint64_t, most / 64>;
    [[nodiscard]] Places places(Words const& words) const noexcept {
        return Places(std::span(words).first(words_));
    }
    void mark_wide_blanks(std::string_view line, std::uint64_t leads, std::uint32_t word) noexcept;

    // Only the first `words_` of each are set.
    Words blanks_, filled_;
    std::uint32_t words_;
};

}  // namespace gouji::outline
