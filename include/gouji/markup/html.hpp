#pragma once
#include <memory_resource>
#include <string_view>
#include <vector>

#include "gouji/bytes/offset_map.hpp"
#include "gouji/value/report.hpp"

namespace gouji::markup {

/// A part of the input without its markup, and the way back.
struct Text {
    std::string_view view;
    bytes::OffsetMap to_decoded;  ///< from `view` to the decoded text
    /// Where, between two lines of `view`, the page has text that is not in it; ascending. Nothing that reads on over
    /// such a place can be meant.
    std::pmr::vector<std::uint32_t> cuts = {};
};

/// What is to be read of an input.
struct Page {
    Text text;       ///< what the later stages read
    Text furniture;  ///< visible text around it: menus, lists of links, footers
    std::pmr::vector<Diagnostic> diagnostics;  ///< spans in the decoded text
    /// What was taken out of a text that is no page, or read as another character, and has digits, as `&#12288;`; in the
    /// decoded text.
    std::pmr::vector<Span> taken_out = {};
    std::pmr::vector<Repair> repairs = {};

    /// The place of a span of `text` in the decoded text.
    [[nodiscard]] Span origin(Span span) const noexcept { return text.to_decoded.origin(span); }
};

/// Is this a page or a piece of one? A doctype or an `<html>` at the beginning says so, else tags of
/// HTML have to be frequent: titles such as 《关于印发<办法>的通知》 are no markup.
[[nodiscard]] bool is_html(std::string_view text) noexcept;

/// The charset that a page declares in a `<meta>` of its first 1024 bytes, as written there; empty
/// for any other input. A hint for bytes::decode.
[[nodiscard]] std::string_view declared_charset(std::string_view source) noexcept;

/// The visible text of an HTML page as lines; any other input as it is, but for references, tags and escapes that an
/// extraction left in it (`markup_left`), and the blanks of a text with one between all characters (`letter_spacing`).
///
/// - Blocks, headings, list items, `<br>` and captions are lines; blanks are collapsed as browsers
///   do, and a line end between two Han characters goes. `<pre>` keeps its lines.
/// - Scripts, styles, comments, `<head>`, `<noscript>`, form controls, readings in `<rt>` and hidden
///   elements are no text; hidden ones are if they hold the greater part of the page.
/// - A data table, several rows and columns of short cells, gives a line `|a|b||` for each row:
///   rowspan and colspan are resolved, the text in their first place and blank cells in the others;
///   line ends within a cell become blanks. Tables for page layout are blocks.
/// - Navigation and footers are told by their elements, their names or their share of links, and go
///   to `furniture`. In doubt an element stays in `text`.
///
/// Characters map to their bytes, references (`&nbsp;`, `&#20844;`) to all of theirs, collapsed
/// blanks to what was collapsed; the line ends and bars put in between map to nothing. A span over
/// tags includes them: the origin of `12` in `1<b>2</b>` is `1<b>2`. The digits that have to be
/// accounted for are those of both texts, none of tags, scripts and what is hidden.
///
/// A page nested deeper than 256 blocks or with more than a million of them is read as text, with a
/// warning `html_too_complex`; so is any page, with `html_not_supported`, where the library was
/// built without its HTML parser. Linear time, no recursion that the input could deepen further.
[[nodiscard]] Page read(std::string_view decoded, std::pmr::memory_resource* memory);

}  // namespace gouji::markup
