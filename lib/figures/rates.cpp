#include <algorithm>

#include "steps.hpp"

namespace gouji::figures {
namespace {

// X、Y、Z率均为100%: the rates that the clause names beside the one that the figure already has.
template <typename Found>
void other_rates(Words const& own, Indicator known, Found found) {
    bool const each = own.last<vocab::Particle>(
        [](vocab::Particle const& p) { return p.carries == vocab::Carries::each; });
    if (!each) return;
    std::pmr::vector<Indicator> seen{known};
    for (auto const& term : own.terms) {
        auto const* row = term.as<vocab::Thing>();
        if (!row || row->units != "%") continue;
        if (std::find(seen.begin(), seen.end(), row->indicator) != seen.end()) continue;
        seen.push_back(row->indicator);
        found(row->indicator);
    }
}

}  // namespace

void add_rates(std::pmr::vector<Figure>& figures, Clauses const& clauses,
               std::pmr::memory_resource* memory) {
    std::pmr::vector<Figure> all(memory);
    std::pmr::vector<std::int32_t> moved(memory);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        moved.push_back(static_cast<std::int32_t>(all.size()));
        all.push_back(figures[i]);
        if (figures[i].kind != FigureKind::rate || figures[i].stated != Statement::number) continue;
        other_rates(clauses[i].own, figures[i].indicator, [&](Indicator rate) {
            all.push_back(figures[i]);
            all.back().indicator = rate;
        });
    }
    if (all.size() == figures.size()) return;
    auto const move = [&](std::int32_t& link) {
        if (link != none) link = moved[static_cast<std::size_t>(link)];
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id = static_cast<std::int32_t>(i);
        move(all[i].part_of);
        move(all[i].share_of);
        move(all[i].share_part);
    }
    figures = std::move(all);
}

}  // namespace gouji::figures
