#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"
#include "gouji/outline/marker.hpp"
#include "gouji/outline/sections.hpp"
#include "gouji/vocab/beginnings.hpp"

namespace gouji::outline {

/// The section tree of a range of the text, line by line. Headings at the beginning of a line and the tree itself are in
/// section_tree.cpp, those within a line in run_in_headings.cpp.
class SectionTree {
public:
    SectionTree(std::string_view text, text::Index const& index, Span range,
                std::span<const Line> lines, std::pmr::memory_resource* memory,
                std::pmr::memory_resource* working)
        : text_(text),
          index_(index),
          range_(range),
          lines_(lines),
          memory_(memory),
          sections_(working),
          markers_(working) {}

    /// Reads a line of the range. Each one but those of tables is read, in their order.
    void read(std::uint32_t line);

    /// Those of the lines read so far; where they end shows only when all were read.
    [[nodiscard]] std::span<const Section> sections() const { return sections_; }

    /// Takes out the first `count`, once another one stands behind them.
    void forget(std::size_t count);

    /// All of them, once all lines were read.
    [[nodiscard]] Headings finish();

private:
    struct Level {
        MarkerStyle style;
        std::int32_t section;
        int ordinal;
        bool run_in;  // its heading stood within a line
    };

    // ---- headings at the beginning of a line ----

    void read_line(Span line);
    [[nodiscard]] bool opens_line(Marker const& marker, Span line) const;
    [[nodiscard]] bool opens_chapter(Marker const& marker, std::string_view body) const;
    [[nodiscard]] bool opens_decimal(Marker const& marker, std::string_view body) const;
    [[nodiscard]] bool opens_plain_arabic(Marker const& marker, std::string_view body) const;
    std::uint32_t read_unmarked(Span line);
    [[nodiscard]] bool broken_word_before(std::uint32_t at) const;
    [[nodiscard]] bool sentence_ended_before(std::uint32_t at) const;
    [[nodiscard]] Span line_below() const;
    [[nodiscard]] Span of_range(Span line) const noexcept;

    // ---- headings within a line ----

    void read_run_in(std::uint32_t from, Span line);
    [[nodiscard]] std::optional<Marker> marker_within(std::uint32_t at, Span line) const;
    [[nodiscard]] vocab::Begin begin_at(std::uint32_t at) const;
    [[nodiscard]] bool may_number(std::uint32_t at, std::uint32_t line_end) const;
    [[nodiscard]] bool boundary(std::uint32_t from, std::uint32_t at, bool otherwise) const;
    [[nodiscard]] bool opens_run_in(Marker const& marker, bool boundary, Span line) const;
    [[nodiscard]] bool run_in_chapter(Marker const& marker, bool boundary, Span content) const;
    [[nodiscard]] bool goes_on_without_blanks(Marker const& marker, std::string_view body,
                                              bool boundary) const;
    [[nodiscard]] bool run_in_bracketed(Marker const& marker, bool boundary,
                                        std::string_view body) const;
    [[nodiscard]] bool run_in_arabic(Marker const& marker, std::string_view body) const;
    [[nodiscard]] bool names_contents(Span content) const;
    [[nodiscard]] bool ends_heading(std::uint32_t at) const;
    [[nodiscard]] std::string_view before_blanks(std::uint32_t at) const;

    // ---- the tree ----

    [[nodiscard]] int next_ordinal(MarkerStyle style) const;
    [[nodiscard]] std::span<const Level> levels() const { return {levels_.data(), depth_}; }
    std::uint32_t add(Marker const& marker, Span line, bool opens);
    [[nodiscard]] Span title_of_section(Marker const& marker, Span line, bool opens) const;
    [[nodiscard]] std::size_t level_of(MarkerStyle style, std::string_view line) const;
    [[nodiscard]] bool is_unmarked_chapter(std::string_view line) const;
    [[nodiscard]] std::string_view on_one_line(std::string_view title) const;
    void close_spans();

    std::string_view text_;
    text::Index const& index_;
    Span range_;
    std::span<const Line> lines_;
    std::pmr::memory_resource* memory_;
    std::span<const Line>::iterator line_;  // the one that is read
    std::pmr::vector<Section> sections_;
    std::pmr::vector<Marker> markers_;
    std::array<Level, 8> levels_{};
    std::size_t depth_ = 0;
};

}  // namespace gouji::outline
