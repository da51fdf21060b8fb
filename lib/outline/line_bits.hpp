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
[[nodiscard]] Extent extent_of(std::string_view text, Span line) noexcept;

/// Is there a pipe, a tab or a blank, which may set cells apart?
[[nodiscard]] bool has_separator(std::string_view text, Span line) noexcept;

/// What the bytes of one line are, a bit each: what cutting it into cells has to look at. Places count from the line's
/// first byte that is no blank.
class LineBits {
public:
    static constexpr std::uint32_t most = 4096;  ///< bytes of a line
    static_assert(longest_row <= most);

    using Places = text::Index::Places;

    LineBits(std::string_view text, Span line) noexcept;
    LineBits(LineBits const&) = delete;  // the places refer to its own words
    LineBits& operator=(LineBits const&) = delete;

    [[nodiscard]] Places pipes() const noexcept { return places(pipes_); }
    [[nodiscard]] Places tabs() const noexcept { return places(tabs_); }
    /// All bytes of blanks as `blank_at` has them, tabs among them; and all others.
    [[nodiscard]] Places blanks() const noexcept { return places(blanks_); }
    [[nodiscard]] Places filled() const noexcept { return places(filled_); }

    /// Of the characters that begin in [begin, end).
    [[nodiscard]] Extent extent(std::uint32_t begin, std::uint32_t end) const noexcept;

private:
    using Words = std::array<std::uint64_t, most / 64>;
    [[nodiscard]] Places places(Words const& words) const noexcept {
        return Places(std::span(words).first(words_));
    }
    void mark_wide_blanks(std::string_view line, std::uint64_t leads, std::uint32_t word) noexcept;

    // Only the first `words_` of each are set.
    Words pipes_, tabs_, blanks_, filled_, begins_, wide_;
    std::uint32_t words_;
};

}  // namespace gouji::outline
