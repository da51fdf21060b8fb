#pragma once
#include <memory_resource>
#include <string_view>

#include "gouji/markup/html.hpp"

namespace gouji::markup {

/// Whether there can be tags or anything that `without_leftovers` takes out: one quick walk, which most texts end with.
[[nodiscard]] bool may_hold_markup(std::string_view text) noexcept;

/// A text that is no page without what an extraction left of one, or of another wrapping: character references, comments,
/// scripts, single tags, controls and colours of a terminal, emphasis around numbers (**12**条), and the escapes of a
/// string of JSON (`\n`, `\u4e00`) where they stand for its line ends and characters. Linear time.
[[nodiscard]] Page without_leftovers(std::string_view decoded, std::pmr::memory_resource* memory);

/// What a reference such as `&nbsp;` or `&#12288;` at the beginning of `text` means.
struct Reference {
    char32_t code = 0;
    std::size_t size = 0;  ///< in bytes; 0 where none begins
};
[[nodiscard]] Reference reference_at(std::string_view text) noexcept;

}  // namespace gouji::markup
