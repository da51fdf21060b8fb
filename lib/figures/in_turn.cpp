#include "in_turn.hpp"

namespace gouji::figures {

void InTurn::deal(std::size_t i) {
    auto const& own = clauses_[i].own;
    bool const in_turn = own.last<vocab::Particle>(
        [](vocab::Particle const& p) { return p.carries == vocab::Carries::in_turn; });
    if (!in_turn) return;
    auto names = joined_names(clauses_[i].before, figures_[i].unit, memory_);
    auto last = i + 1;
    while (last < figures_.size() && figures_[last].unit == figures_[i].unit &&
           clauses_[last].joint != 0 && clauses_[last].own.text.size() <= one_character)
        ++last;
    if (names.size() < 2 || names.size() != last - i) return;
    names_ = std::move(names);
    begin_ = i;
    end_ = last;
}

}  // namespace gouji::figures
