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
           clauses_[last].own.text.size() <= one_character &&
           (clauses_[last].joint != 0 || clauses_[last].own.last<vocab::JointWord>()))
        ++last;
    if (last - i < 2) return;
    begin_ = i;
    end_ = last;
    if (names.size() != last - i) names.clear();
    names_ = std::move(names);
    deal_facets(i, last - i);
}

void InTurn::deal_facets(std::size_t i, std::size_t count) {
    facets_.clear();
    auto const gather = [&](auto is_of_sort) {
        if (facets_.size() == count) return;
        facets_.clear();
        for (auto const& term : clauses_[i].own.terms)
            if (is_of_sort(term)) facets_.push_back(&term);
    };
    gather([](Term const& t) { return t.as<vocab::OutcomeWord>() != nullptr; });
    gather([](Term const& t) { return t.as<vocab::ApplicantWord>() != nullptr; });
    gather([](Term const& t) { return t.as<vocab::ChannelWord>() != nullptr; });
    gather([](Term const& t) { return t.as<vocab::ModeWord>() != nullptr; });
    if (facets_.size() != count) facets_.clear();
}

}  // namespace gouji::figures
