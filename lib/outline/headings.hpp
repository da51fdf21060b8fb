#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "gouji/outline/marker.hpp"
#include "gouji/value/span.hpp"

// The wording of headings: where one ends, and what of its line is the body.
namespace gouji::outline {

// Bytes of a line that is a heading as a whole.
inline constexpr std::uint32_t longest_heading = 180;
inline constexpr std::uint32_t longest_marker_numeral = 24;  ///< bytes: 九千九百九十九
// Bytes of a first sentence that is a run-in heading.
inline constexpr std::uint32_t longest_run_in = 120;

/// Offset of the first stop in `text`, or its size.
[[nodiscard]] std::size_t find_stop(std::string_view text);

/// Where a heading-final word ends a heading that the body is glued to, 0 if nowhere.
[[nodiscard]] std::size_t glued_end(std::string_view text);

/// May a heading begin with this character, its marker apart?
[[nodiscard]] bool is_heading_start(std::string_view character);

/// Is all of `text` one heading, by its last word?
[[nodiscard]] bool reads_like_heading(std::string_view text);

/// 一、概述……………1: an entry in a table of contents.
[[nodiscard]] bool is_contents_entry(std::string_view line);

/// A line that is a heading without a marker: 附表, 前言.
[[nodiscard]] bool is_listed_heading(std::string_view line);

/// Where 引 言 ends that `line` begins with, before a blank and the preface itself; 0 if it does not.
[[nodiscard]] std::size_t preface_end(std::string_view line);

/// The title behind `marker`: it ends with its line, at a full stop, or where the body is glued to it. `opens`: the
/// marker begins the line.
[[nodiscard]] Span title_of(std::string_view text, Marker const& marker, Span line, bool opens);

/// `title`, which ends its line, and what of the line below belongs to it where it breaks off.
[[nodiscard]] Span continued_title(std::string_view text, Span title, Span below);

}  // namespace gouji::outline
