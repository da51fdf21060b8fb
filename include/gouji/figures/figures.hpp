#pragma once
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/scan/atoms.hpp"
#include "gouji/value/report.hpp"

namespace gouji::figures {

/// What the prose of a report states. `raw` and all texts are views of the clean text, spans are offsets in it.
struct Statements {
    std::pmr::vector<Figure> figures;
    std::pmr::vector<Mention> mentions;
    std::pmr::vector<Citation> citations;
    std::pmr::vector<ContactEntry> contact;
    std::pmr::vector<Diagnostic> diagnostics;

    explicit Statements(std::pmr::memory_resource* memory)
        : figures(memory),
          mentions(memory),
          citations(memory),
          contact(memory),
          diagnostics(memory) {}
};

/// Sorts the atoms of a report into figures, mentions, citations and contact details, adds the figures that negations
/// state, gives each its section and meaning, and links parts and shares to their wholes.
/// `year` is the reporting year where it is known, for dates that were printed without one.
[[nodiscard]] Statements statements(std::string_view text, Span extent,
                                    std::span<const scan::Atom> atoms,
                                    std::span<const Section> sections, std::optional<int> year,
                                    std::pmr::memory_resource* memory);

// The steps of statements(), in order.

/// The figure that a quantity states; null value where the print contradicts itself.
[[nodiscard]] Figure figure_of(std::string_view text, scan::Atom const& atom, Statements& to,
                               std::pmr::memory_resource* memory);

/// The zeros that clauses such as 未收到…申请 state: one figure for each indicator that a clause names.
void add_negations(std::string_view text, Span extent, std::pmr::vector<Figure>& figures);

/// Kind, subject, indicator and facets from the clause that governs each figure.
void add_meaning(std::string_view text, std::span<Figure> figures);

/// The period of a figure that speaks of another year than the report's.
void add_periods(std::string_view text, std::span<const scan::Atom> atoms, std::optional<int> year,
                 std::span<Figure> figures);

/// One figure for each rate that one number states: 答复率、办结率均为100%. The copies follow the first.
void add_rates(std::string_view text, std::pmr::vector<Figure>& figures);

/// part_of, share_of and share_part from 其中, brackets, colons and 占.
void add_links(std::string_view text, std::span<Figure> figures);

/// The innermost section of each figure.
void add_sections(std::span<Figure> figures, std::span<const Section> sections);

/// The part of the clean text that governs `figure`: from the stop before it, or the figure before it, to the number.
[[nodiscard]] Span governing_clause(std::string_view text, std::span<const Figure> figures,
                                    std::size_t index);

}  // namespace gouji::figures
