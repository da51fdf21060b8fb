#include <algorithm>

#include "steps.hpp"
#include "wording.hpp"

namespace gouji::figures {
namespace {

// X、Y、Z率均为100%: the rates that the clause names, one of each indicator, in their order.
std::pmr::vector<Named> rates_in(Words const& own, std::pmr::memory_resource* memory) {
    std::pmr::vector<Named> rates(memory);
    bool const each = own.last<vocab::Particle>(
        [](vocab::Particle const& p) { return p.carries == vocab::Carries::each; });
    if (!each) return rates;
    for (auto const& name : joined_names(own, "%", memory)) {
        bool const known = std::any_of(rates.begin(), rates.end(), [&](Named const& x) {
            return x.thing->indicator == name.thing->indicator;
        });
        if (!known && name.thing->units == "%") rates.push_back(name);
    }
    return rates;
}

// Gives the figures their numbers anew and takes their links along, where `moved` has the new number of each old one.
void renumber(std::span<Figure> figures, std::span<const std::int32_t> moved) {
    auto const move = [&](std::int32_t& link) {
        if (link != none) link = moved[static_cast<std::size_t>(link)];
    };
    std::int32_t id = 0;
    for (auto& figure : figures) {
        figure.id = id++;
        move(figure.part_of);
        move(figure.share_of);
        move(figure.share_part);
    }
}

}  // namespace

void add_rates(std::pmr::vector<Figure>& figures, Clauses const& clauses,
               std::pmr::memory_resource* memory, std::pmr::memory_resource* working) {
    auto const rates_of = [&](std::size_t i) {
        auto const& figure = figures[i];
        bool const rate = figure.kind == FigureKind::rate && figure.stated == Statement::number;
        return rate ? rates_in(clauses[i].own, working) : std::pmr::vector<Named>(working);
    };
    std::size_t several = 0;  // the first number that states several rates
    while (several < figures.size() && rates_of(several).size() < 2) ++several;
    if (several == figures.size()) return;
    std::pmr::vector<Figure> all(working);
    std::pmr::vector<std::int32_t> moved(working);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        moved.push_back(static_cast<std::int32_t>(all.size()));
        auto const rates = rates_of(i);
        all.push_back(figures[i]);
        for (std::size_t k = 0; rates.size() > 1 && k < rates.size(); ++k) {
            if (k > 0) all.push_back(figures[i]);
            all.back().indicator = rates[k].thing->indicator;
            all.back().subject = rates[k].words;
            if (clauses.wrapped()) clauses.keep_words(all.back(), i, memory);
        }
    }
    renumber(all, moved);
    figures = std::move(all);
}

}  // namespace gouji::figures
