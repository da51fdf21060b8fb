#pragma once
#include "clauses.hpp"
#include "gouji/figures/figures.hpp"

// The steps of statements() in files of their own, in their order; each reads what the ones before it found.
namespace gouji::figures {

/// The zeros that clauses such as 未收到…申请 state: one figure for each indicator that a clause names.
void add_negations(std::string_view text, text::Index const& index, Span extent,
                   std::pmr::vector<Figure>& figures, std::pmr::memory_resource* memory);

/// Kind: what a percentage or a change is.
void add_kinds(std::string_view text, std::span<Figure> figures, Clauses const& clauses);

/// part_of from 其中, brackets and colons.
void add_parts(std::string_view text, std::span<Figure> figures, Clauses const& clauses);

/// Subject, indicator, facets, scope and relative periods.
void add_meaning(std::string_view text, std::span<Figure> figures, Clauses const& clauses,
                 Setting const& setting, std::pmr::memory_resource* memory);

/// share_of and share_part from 占.
void add_shares(std::string_view text, std::span<Figure> figures);

/// One figure for each rate that one number states: 答复率、办结率均为100%. Each has its own words; links are
/// moved along with the figures that they point at. `memory` keeps words that a line end cut, `working` is for the rest.
void add_rates(std::pmr::vector<Figure>& figures, Clauses const& clauses,
               std::pmr::memory_resource* memory, std::pmr::memory_resource* working);

}  // namespace gouji::figures
