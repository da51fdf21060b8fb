#pragma once
#include "clauses.hpp"

namespace gouji::figures {

/// By which channel, in which mode, from whom, with which outcome and at which stage things were counted, and what sort
/// they are of, as the clause says it. `figure` knows its indicator and its whole; `act` governs it, or is null.
void add_facets(Figure& figure, Clause const& clause, vocab::Act const* act);

/// 网上、信函申请分别为3件、5件: the one facet that a word names.
void set_facet(Facets& facets, Term const& term);

/// 收到申请3件|,均为网上申请: mode and applicant where they are not known, of what all have in common.
void add_what_all_are(Facets& facets, std::string_view behind);

}  // namespace gouji::figures
