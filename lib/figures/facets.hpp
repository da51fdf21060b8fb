#pragma once
#include "clauses.hpp"

namespace gouji::figures {

/// By which channel, in which mode, from whom, with which outcome and at which stage things were counted, and what sort
/// they are of, as the clause says it. `figure` knows its indicator and its whole; `act` governs it, or is null.
void add_facets(Figure& figure, Clause const& clause, vocab::Act const* act);

}  // namespace gouji::figures
