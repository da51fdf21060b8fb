#include "answers.hpp"

#include "senses.hpp"

namespace gouji::figures {

std::optional<std::size_t> Answers::remedies_of(std::size_t i) const {
    if (!remedy_outcome_of(clauses_[i])) return std::nullopt;
    auto const of = whole_of(figures_[i]).value_or(trail_.previous);
    if (of >= i || (of == trail_.previous && clauses_[i].first)) return std::nullopt;
    return is_remedy(figures_[of].indicator) ? std::optional(of) : std::nullopt;
}

// 予以公开2件, 2件为“予以公开”: among the answers to applications.
bool Answers::is_outcome(std::size_t i) const {
    auto const& clause = clauses_[i];
    if (!outcome_of(clause)) return false;
    auto const whole = whole_of(figures_[i]);
    if (whole && is_application(figures_[*whole].indicator)) return true;
    bool const nearby = !clause.first || (trail_.counted < i &&
                                          figures_[trail_.counted].section == figures_[i].section);
    if (nearby && trail_.counted < i && is_application(figures_[trail_.counted].indicator))
        return true;
    bool const of_others = whole && figures_[*whole].indicator != Indicator::other;
    if (of_others || figures_[i].section == none) return false;
    return topic_of_section(figures_[i].section) == Topic::applications;
}

// 答复9件,|公开6件,不公开3件: among what was said of applications in the sentence, and no more than they are.
bool Answers::is_bare_outcome(std::size_t i) const {
    if (auto const whole = whole_of(figures_[i]))
        return is_application(figures_[*whole].indicator) && bare_outcome_of(clauses_[i]);
    if (clauses_[i].first || trail_.previous >= i) return false;
    auto const& before = figures_[trail_.previous];
    if (!is_application(before.indicator) || before.unit != figures_[i].unit) return false;
    bool const listed = !before.facets.outcome.empty();
    bool const fewer = before.value && figures_[i].value && *figures_[i].value <= *before.value;
    return (listed || fewer) && bare_outcome_of(clauses_[i]);
}

// 予以公开2件,其他1件; 除2件结转外,其他13件均已答复
bool Answers::is_rest(std::size_t i) const {
    auto const& clause = clauses_[i];
    if (trail_.previous >= i || clause.first || !names_rest(clause.own)) return false;
    auto const before = figures_[trail_.previous].indicator;
    auto const* const act = act_in(clause.behind);
    return (is_joined_by_comma(clause) && before == Indicator::applications_answered) ||
           (is_application(before) && act && act->doing == vocab::Doing::handling);
}

// What the section, or else one around it, speaks of by the Regulation.
Topic Answers::topic_of_section(std::int32_t id) const {
    while (id != none) {
        auto const& section = sections_[static_cast<std::size_t>(id)];
        if (section.topic != Topic::none && section.topic != Topic::other) return section.topic;
        id = section.parent;
    }
    return Topic::none;
}

}  // namespace gouji::figures
