#include "senses.hpp"

#include <algorithm>

#include "gouji/primitive/keyword.hpp"
#include "wording.hpp"

namespace gouji::figures {
namespace {

using vocab::Act;
using vocab::Carries;
using vocab::Doing;
using vocab::Particle;
using vocab::Thing;

auto carries(Carries sort) {
    return [sort](Term const& term) {
        auto const* const particle = term.as<Particle>();
        return particle && particle->carries == sort;
    };
}

// How a case came in; by a site of any name it came online.
Mode mode_of(Term const& term) {
    if (auto const* const row = term.as<vocab::ModeWord>()) return row->mode;
    auto const* const row = term.as<vocab::ChannelWord>();
    if (!row) return Mode::none;
    switch (row->channel) {
        case Channel::website:
        case Channel::platform:
        case Channel::wechat:
        case Channel::app: return Mode::online;
        default: return Mode::none;
    }
}

}  // namespace

bool is_carried(Indicator x) {
    return x == Indicator::applications_carried_in || x == Indicator::applications_carried_out;
}

bool is_application(Indicator x) {
    return x == Indicator::applications_received || x == Indicator::applications_answered ||
           is_carried(x);
}

Thing const* carried_noun_in(Words const& words) {
    return words.last<Thing>([](Thing const& x) { return is_carried(x.indicator); });
}

bool is_head(Words const& words, Thing const& noun) {
    for (auto i = words.terms.size(); i-- > 0;) {
        auto const* const thing = words.terms[i].as<Thing>();
        if (!thing || thing->text != noun.text) continue;
        auto const from = static_cast<std::size_t>(end_of(words.terms[i]) - words.text.data());
        return !says_unknown({words.text.substr(from), words.terms.subspan(i + 1)}, one_character);
    }
    return true;
}

bool names_rest(Words const& words) { return words.text == "其他" || words.text == "其它"; }

bool stands_behind(Words const& words, Act const& act, Thing const& noun) {
    char const* acts = nullptr;
    for (auto i = words.terms.size(); i-- > 0;) {
        auto const& term = words.terms[i];
        auto const* const thing = term.as<Thing>();
        if (thing && thing->text == noun.text) return acts && acts >= end_of(term);
        if (term.as<Act>() == &act) acts = term.word.data();
    }
    return false;
}

bool counts_unknown(Figure const& figure, Clause const& clause) {
    return figure.unit == "个" && ends_in_unknown_head(clause.own);
}

bool is_demand(Figure const& figure, Clause const& clause) {
    bool const repeated =
        figure.approx == Approximation::at_least ||
        clause.own.last<Particle>([](Particle const& p) { return p.carries == Carries::again; });
    return repeated && figure.kind == FigureKind::count && names_unit(vocab::events, figure.unit);
}

Act const* act_of(Clause const& clause) {
    if (clause.own_act || !clause.says_little) return clause.own_act;
    auto const* const act = act_in(clause.behind);
    return act && act->doing == Doing::handling ? act : nullptr;
}

bool names_disclosing(Words const& words) {
    return words.last<Act>(
        [](Act const& act) { return act.doing == Doing::disclosing && !act.nominal; });
}

Act const* listing_act(Clause const& clause) {
    bool const opens = clause.first && longest<vocab::list_openers>(clause.own.text);
    return opens ? act_in(clause.before) : nullptr;
}

vocab::OutcomeWord const* outcome_of(Clause const& clause) {
    if (auto const* found = clause.own.last<vocab::OutcomeWord>()) return found;
    return clause.says_little ? clause.behind.first<vocab::OutcomeWord>() : nullptr;
}

vocab::OutcomeWord const* bare_outcome_of(Clause const& clause) {
    auto named = clause.own.text;
    if (!longest_ending<vocab::bare_outcomes>(named)) return nullptr;
    while (auto const* const lead = longest<vocab::particles>(named))
        named.remove_prefix(lead->text.size());
    auto const* const row = longest<vocab::bare_outcomes>(named);
    return row && row->text.size() == named.size() ? row : nullptr;
}

vocab::RemedyOutcome const* remedy_outcome_of(Clause const& clause) {
    if (clause.own.last<Thing>()) return nullptr;
    if (auto const* row = clause.own.last<vocab::RemedyOutcome>()) return row;
    return clause.says_little ? clause.behind.first<vocab::RemedyOutcome>() : nullptr;
}

Mode mode_of(Clause const& clause, Words const& words) {
    auto found = Mode::none;
    if (words.sorts.hold<vocab::ModeWord>() || words.sorts.hold<vocab::ChannelWord>())
        for (auto const& term : words.terms) {
            auto const here = mode_of(term);
            if (here == Mode::none || here == found) continue;
            if (found != Mode::none) return Mode::none;  // 通过平台、邮寄等途径
            found = here;
        }
    if (found != Mode::none) return found;
    auto const* const behind = clause.behind.first<vocab::ModeWord>();
    return behind ? behind->mode : Mode::none;
}

bool ends_in_channel(Words const& words) {
    return !words.terms.empty() && words.terms.back().as<vocab::ChannelWord>() &&
           words.text.ends_with(words.terms.back().word);
}

Term const* change_between(Clause const& beginning, Clause const& end) {
    auto const& own = beginning.own;
    auto const& between = end.before;
    if (!between.sorts.hold<Particle>() || between.last<grammar::Stop>() || says_unknown(between))
        return nullptr;
    auto const begins = std::find_if(own.terms.rbegin(), own.terms.rend(), carries(Carries::start));
    if (begins == own.terms.rend()) return nullptr;
    // 由年初的1000条: words that are not known may name another time
    auto const* const lead = begins->word.data() + begins->word.size();
    auto const at = static_cast<std::size_t>(lead - own.text.data());
    auto const terms = own.terms.last(static_cast<std::size_t>(begins - own.terms.rbegin()));
    Words const named{own.text.substr(at), terms};
    if (says_unknown(named) || named.last<vocab::PeriodWord>()) return nullptr;
    auto const changes =
        std::find_if(between.terms.begin(), between.terms.end(), carries(Carries::change));
    return changes == between.terms.end() ? nullptr : &*changes;
}

}  // namespace gouji::figures
