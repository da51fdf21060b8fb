#pragma once
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/titles.hpp"
#include "gouji/scan/atoms.hpp"
#include "gouji/value/report.hpp"

namespace gouji::head {

/// Whose report it is and of which year.
struct Head {
    std::optional<Quote> title;
    std::optional<Quote> authority;
    std::optional<int> year;
    std::optional<Period> period;
    std::pmr::vector<Diagnostic> diagnostics;
    explicit Head(std::pmr::memory_resource* memory) : diagnostics(memory) {}
};

/// What the head is read from: the clean text, the extent of the report in it, and what earlier stages found there.
struct Evidence {
    std::string_view text;
    Span extent;
    std::span<const outline::Line> lines;        ///< that reach into the extent
    std::span<const outline::TitleLine> titles;  ///< of reports, in order
    std::span<const scan::Atom> atoms;
    std::span<const Section> sections;
    std::span<const MetadataEntry> metadata;
};

/// Title, preamble, signature and metadata are trusted in this order. Where they disagree about the year a diagnostic
/// `year_conflict` says so, and where the signature names another body `authority_conflict`. Texts lie in `memory`.
[[nodiscard]] Head head(Evidence const& evidence, std::pmr::memory_resource* memory);

}  // namespace gouji::head
