#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "arena.hpp"
#include "gouji/bytes/decode.hpp"
#include "gouji/markup/html.hpp"
#include "gouji/outline/furniture.hpp"
#include "gouji/outline/lines.hpp"
#include "gouji/outline/regions.hpp"
#include "gouji/outline/reports.hpp"
#include "gouji/text/clean.hpp"
#include "gouji/text/index.hpp"
#include "gouji/value/report.hpp"

// Numbers that no report states: on lines of the page, between reports, in menus and footers. None is lost.
namespace gouji {

/// The clean text of an input, and what the outline knows of it as a whole.
struct Page {
    std::string_view text;
    text::Index const& index;
    std::span<const outline::Line> lines;
    outline::Furniture const& furniture;
    std::span<const Span> cuts;  ///< empty ones; atoms end there (markup::Text)
};

/// The cuts of a web page's text in the clean one.
[[nodiscard]] std::pmr::vector<Span> cuts_between(std::span<const outline::Line> lines,
                                                  markup::Text const& text,
                                                  text::Clean const& clean,
                                                  std::pmr::memory_resource* memory);

/// Those of `spans`, which stand in order and apart, that reach into `extent`.
[[nodiscard]] std::span<const Span> reaching_into(Span extent, std::span<const Span> spans);

/// Adds the numbers on lines of the page within a report, whatever they count. `arena` is the document's, here and below.
void add_furniture(Page const& page, Span extent, std::span<const outline::Region> regions,
                   std::span<const MetadataEntry> metadata, std::pmr::vector<Mention>& mentions,
                   Arena& arena);

/// The numbers outside every report, which belong to the input itself.
[[nodiscard]] std::pmr::vector<Mention> stray_mentions(Page const& page,
                                                       std::span<const Span> reports,
                                                       std::span<const Span> marks, Arena& arena);

/// Adds the numbers of a web page's menus and footers; spans are those of the input.
void add_furniture_of_web_page(markup::Text const& text, bytes::Decoded const& decoded,
                               std::pmr::vector<Mention>& mentions, Arena& arena);

}  // namespace gouji
