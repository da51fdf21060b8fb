#pragma once
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"
#include "gouji/outline/regions.hpp"
#include "gouji/outline/sections.hpp"
#include "gouji/outline/titles.hpp"
#include "gouji/value/report.hpp"

namespace gouji::outline {

/// One report of an input, with what the outline knows of it.
struct Part {
    Span span;
    Headings headings;
    std::span<const Region> regions;    ///< its tables; valid until the next report is asked for
    std::span<const TitleLine> titles;  ///< as long
};

/// How one input divides into reports. Several follow each other behind numbered marks (篇1 … 篇10) or each with its own
/// title and numbering; rules, notices, news and company reports that merely look like a report give none. They are found
/// one after the other, in memory that serves for the next one again.
class Division {
public:
    /// `memory` is an arena for what the document keeps, `working` for what the division works with.
    Division(std::string_view text, text::Index const& index, std::span<const Line> lines,
             std::pmr::memory_resource* memory, std::pmr::memory_resource* working);
    ~Division();
    Division(Division const&) = delete;
    Division& operator=(Division const&) = delete;

    /// The next report, its headings in `working`; nothing behind the last one.
    [[nodiscard]] std::optional<Part> next(std::pmr::memory_resource* working);

    /// 篇1, 篇2: between the reports, part of none.
    [[nodiscard]] std::span<const Span> marks() const noexcept;

    /// Why what was found so far is no report, in English; empty where some is.
    [[nodiscard]] std::string_view rejected() const noexcept;

private:
    class Reader;
    Reader* reader_;
};

}  // namespace gouji::outline
