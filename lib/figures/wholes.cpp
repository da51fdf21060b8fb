#include "wholes.hpp"

#include <algorithm>

#include "gouji/primitive/keyword.hpp"
#include "senses.hpp"
#include "wording.hpp"

namespace gouji::figures {
namespace {

using vocab::Doing;

constexpr std::int32_t farthest_whole = 12;   // figures between a part and its whole
constexpr std::int32_t farthest_sorted = 24;  // where a list of its own stands between

bool ends_in_kind(Words const& own) {
    auto const* const row = longest_ending<vocab::sort_words>(own.text);
    return row && row->text.starts_with("类");
}

bool is_handled(Clause const& clause) {
    auto const* const act = clause.own_act;
    return act && act->doing == Doing::handling && !clause.own.last<vocab::Thing>();
}

// 较上年的1000条
bool is_of_another_year(Figure const& figure, Clause const& clause) {
    return figure.period || clause.own.last<vocab::PeriodWord>(
                                [](vocab::PeriodWord const& p) { return p.year != 0; });
}

// 收到36件,较2019年(|45件)减少20%。其中…: what the year is held against
bool is_compared_with(Clause const& clause) {
    return !clause.first && clause.own.last<vocab::Particle>([](vocab::Particle const& p) {
        return p.text == "较" || p.text == "比" || p.text == "相比" || p.text == "相较";
    });
}

// 上半年公开600条: of a year, not of what was summed up over years.
bool is_part_of_year(Clause const& part) {
    return part.own.last<vocab::PeriodWord>([](vocab::PeriodWord const& p) {
        return p.year == 0 && (p.first_month != 1 || p.last_month != 12);
    });
}

}  // namespace

bool is_counted(Figure const& figure) {
    return figure.stated == Statement::number &&
           (figure.kind == FigureKind::count || figure.kind == FigureKind::money);
}

bool same_measure(Figure const& a, Figure const& b) {
    return a.unit == b.unit && a.kind == b.kind && is_counted(a);
}

bool may_hold(Figure const& whole, Figure const& part) {
    return same_measure(whole, part) || (are_comparable(whole, part) && whole.value && part.value &&
                                         *part.value <= *whole.value);
}

bool is_exact(Figure const& figure) {
    return figure.value && !figure.upper && figure.approx == Approximation::none;
}

Sorting sorting_of(Clause const& clause) {
    auto const& own = clause.own;
    if (own.last<vocab::ApplicantWord>()) return Sorting::applicant;
    if (own.last<vocab::OutcomeWord>() || own.last<vocab::RemedyOutcome>()) return Sorting::outcome;
    if (own.last<vocab::ChannelWord>()) return Sorting::channel;
    if (own.last<vocab::ModeWord>()) return Sorting::mode;
    return ends_in_kind(own) ? Sorting::kind : Sorting::none;
}

bool Wholes::may_be_whole(std::int32_t index) const {
    auto const& figure = at(index);
    return figure.stated == Statement::number && !clause(index).is_rule && figure.part_of == none &&
           figure.value && figure.value->coefficient != 0;
}

// Who applied and how tells apart what came in, not what was answered or carried over; an answer is none of what was
// carried over.
bool Wholes::admits(std::int32_t whole, std::int32_t part) const {
    auto const sorting = sorting_of(clause(part));
    bool const by_applicant = sorting == Sorting::applicant || sorting == Sorting::mode;
    auto const* const thing = clause(whole).noun;
    if (thing && is_carried(thing->indicator)) return !by_applicant && sorting != Sorting::outcome;
    if (sorting == Sorting::outcome && carried_noun_in(clause(whole).own)) return false;
    if (by_applicant && is_handled(clause(whole))) return false;
    if (is_of_another_year(at(whole), clause(whole)) && !at(part).period) return false;
    if (is_compared_with(clause(whole))) return false;
    return !is_part_of_year(clause(part)) || basis_of(clause(whole)) != Basis::cumulative;
}

bool Wholes::counts_others(std::int32_t index) const {
    auto const* const noun = clause(index).noun;
    return noun && noun->indicator == Indicator::other;
}

std::int32_t Wholes::of_year(std::int32_t whole, std::int32_t part) const {
    auto const year = whole - 1;
    bool const beside = year >= 0 && !clause(whole).first && may_be_whole(year) &&
                        same_measure(at(year), at(whole)) && !is_exceeded(year, part);
    return beside && basis_of(clause(whole)) == Basis::cumulative ? year : whole;
}

bool Wholes::is_exceeded(std::int32_t whole, std::int32_t part) const {
    return is_exact(at(whole)) && is_exact(at(part)) && *at(part).value > *at(whole).value;
}

std::int32_t Wholes::announced(std::int32_t index, std::int32_t previous) const {
    auto nearest = none;  // if no other admits the part, and the sentence goes on
    bool near = true;     // another measure is only taken from the figure next to the list
    for (auto i = previous; i >= 0 && i + farthest_whole > index; --i) {
        if (!may_be_whole(i)) continue;
        if (same_measure(at(i), at(index)) ||
            (near && !counts_others(i) && may_hold(at(i), at(index))) ||
            (near && holds_without_measure(i, index))) {
            bool const exceeded = is_exceeded(i, index);
            if (!exceeded && admits(i, index)) return of_year(i, index);
            if (nearest == none && !(exceeded && clause(index).first)) nearest = i;
        }
        near &= !is_counted(at(i));
    }
    return nearest;
}

bool Wholes::holds_without_measure(std::int32_t whole, std::int32_t part) const {
    auto const& figure = at(whole);
    return figure.unit.empty() && figure.kind == FigureKind::count && clause(whole).noun &&
           is_counted(at(part)) && !is_exceeded(whole, part);
}

std::int32_t Wholes::sorted(std::int32_t index, std::int32_t previous) const {
    for (auto i = previous; i >= 0 && i + farthest_sorted > index; --i) {
        if (at(i).section != at(index).section) break;
        if (!may_be_whole(i) || !may_hold(at(i), at(index)) || !admits(i, index)) continue;
        return i;
    }
    return none;
}

bool Wholes::restates_part(std::int32_t index) const {
    auto const words = subject(clause(index), at(index).unit);
    for (auto i = index - 1; i >= 0 && i + farthest_whole > index; --i) {
        auto const& part = at(i);
        if (part.part_of == none || part.unit != at(index).unit || part.value != at(index).value)
            continue;
        if (!words.empty() && words == subject(clause(i), part.unit)) return true;
    }
    return false;
}

// Nothing but 总计, 合计, 共, an act or the noun that the parts share.
bool Wholes::is_bare_total(std::int32_t index) const {
    auto const& own = clause(index).own;
    bool const sums = own.last<vocab::Particle>([](vocab::Particle const& p) {
        return p.text == "共" || p.text == "共计" || p.text == "总共" || p.text == "共有";
    }) || own.last<vocab::BasisWord>([](vocab::BasisWord const& b) {
        return b.basis == Basis::total;
    });
    return sums && is_exact(at(index)) && sorting_of(clause(index)) == Sorting::none;
}

bool Wholes::may_be_summed(std::int32_t part, std::int32_t next, std::int32_t total) const {
    auto const& figure = at(part);
    if (!may_be_whole(part) || !is_exact(figure) || !are_comparable(figure, at(total)))
        return false;
    auto const* const own = clause(part).noun;
    auto const* const other = clause(next).noun;
    return next == total || !own || !other || own->indicator == other->indicator;
}

std::optional<std::int32_t> Wholes::first_of_total(std::int32_t index,
                                                   std::int32_t previous) const {
    if (!is_bare_total(index)) return std::nullopt;
    Decimal sum{};
    auto next = index;
    for (auto i = previous; i >= 0 && i + farthest_whole > index; --i) {
        if (clause(next).first || !may_be_summed(i, next, index)) return std::nullopt;
        auto const more = add(sum, *at(i).value);
        if (!more || *more > *at(index).value) return std::nullopt;
        sum = *more;
        if (sum == *at(index).value) return next == index ? std::nullopt : std::optional(i);
        next = i;
    }
    return std::nullopt;
}

}  // namespace gouji::figures
