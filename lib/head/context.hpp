#pragma once
#include <algorithm>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string_view>

#include "gouji/head/head.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/value/text.hpp"

namespace gouji::head {

/// What the parts of a head read: the evidence, and what the parts before them found.
struct Context {
    Evidence const& evidence;
    std::pmr::memory_resource* memory;
    std::uint32_t first_section;  ///< where the first numbered heading begins, else the end
    std::optional<Span> title;

    [[nodiscard]] std::string_view at(Span span) const { return slice(evidence.text, span); }
    [[nodiscard]] Quote quote(Span span) const { return {at(span), span}; }

    /// How far the words before the first chapter reach, which are at least the first `least` bytes.
    [[nodiscard]] std::uint32_t preamble_end(std::uint32_t least) const {
        return std::min(evidence.extent.end,
                        std::max(first_section, evidence.extent.begin + least));
    }
};

/// `span` on one line.
[[nodiscard]] std::string_view joined(Context const& context, Span span);

/// The title next to the body; a page often repeats it above.
[[nodiscard]] std::optional<Span> title(Context const& context);

/// A year as a title prints it, and where.
struct PrintedYear {
    Span span;  ///< in the title; empty if there is none
    std::int16_t year = 0;
};

/// The first 2013年, 2013 or 09年 of `title`.
[[nodiscard]] PrintedYear printed_year(std::string_view title);

/// The title among the labelled lines: 标题:云溪县2013年….
[[nodiscard]] MetadataEntry const* labelled_title(Evidence const& evidence);

/// A year that a report may be that of, and where the words behind it begin.
struct StatedYear {
    std::int16_t year = 0;  ///< 0: none
    std::uint32_t end = 0;
};

/// 2013年度, or the later one of a school year: 2015-2016学年度, 2016至2017学年.
[[nodiscard]] StatedYear stated_year(Evidence const& evidence, scan::Atom const& atom);

/// The year in the title, or in the labelled one; 0 without.
[[nodiscard]] std::int16_t title_year(Context const& context);

/// The period of the statistics: the first one before the first chapter, or behind it in a long preamble.
[[nodiscard]] std::optional<Period> period(Context const& context,
                                           std::pmr::vector<Diagnostic>& diagnostics);

/// The year reported on. Title, period, preamble, body and the date of signature are trusted in this order.
[[nodiscard]] std::optional<int> year(Context const& context, std::optional<Period> const& period,
                                      std::pmr::vector<Diagnostic>& diagnostics);

/// Whose report it is.
[[nodiscard]] std::optional<Quote> authority(Context const& context,
                                             std::pmr::vector<Diagnostic>& diagnostics);

/// Whether a word of vocab::body_endings ends `name`.
[[nodiscard]] bool ends_like_body(std::string_view name) noexcept;

}  // namespace gouji::head
