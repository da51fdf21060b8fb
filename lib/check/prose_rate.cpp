#include <algorithm>

#include "gouji/figures/lists.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/value/text.hpp"
#include "gouji/vocab/comparisons.hpp"
#include "prose_rules.hpp"
#include "ratio.hpp"
#include "sentence.hpp"

namespace gouji::check {
namespace {

constexpr std::int32_t farthest = 12;  // figures between a rate and what was received

// {0}: the rate
constexpr Sentence open_without_handled{
    "{0} cannot be decided: the text does not say how many were handled",
    "{0} 无法核对:未写明办结、答复的数量"};
constexpr Sentence open_by_carried_in{
    "{0} cannot be decided: more were handled than received: some came from before",
    "{0} 无法核对:办结多于受理,含以前结转的"};
constexpr Sentence open_by_words{
    "{0} cannot be decided: the rate may be of other things than these numbers",
    "{0} 无法核对:该比率可能另有所指"};

// What the text says a rate is of.
struct Sides {
    Figure const* received = nullptr;
    Figure const* handled = nullptr;
    bool certain = false;  // both stand in the clauses right before the rate
};

class Rates {
public:
    explicit Rates(Facts const& facts) : text_(facts.text), figures_(facts.report.figures) {}

    void run(Results& results) const {
        for (auto const& rate : figures_) {
            bool const wanted = rate.indicator == Indicator::handling_rate ||
                                rate.indicator == Indicator::answer_rate;
            if (!wanted || rate.kind != FigureKind::rate || !rate.value ||
                !reckonable(*rate.value) || (rate.unit != "%" && rate.unit != "‰"))
                continue;
            judge(rate, results);
        }
    }

private:
    [[nodiscard]] Figure const* at(std::int32_t id) const {
        return id < 0 ? nullptr : &figures_[static_cast<std::size_t>(id)];
    }

    void judge(Figure const& rate, Results& results) const {
        auto const sides = sides_of(rate);
        if (!sides.received) return;
        if (!sides.handled) return undetermined(rate, sides, open_without_handled, results);
        auto const& part = *sides.handled->value;
        auto const& whole = *sides.received->value;
        if (part > whole) return undetermined(rate, sides, open_by_carried_in, results);
        auto const outcome = compare_share(
            part, whole, rate, exactness_of(*sides.handled, *sides.received), results.memory());
        if (outcome.verdict == Verdict::fails && !(sides.certain && is_plain(rate)))
            return undetermined(rate, sides, open_by_words, results);
        Span const spans[] = {sides.handled->span, rate.span, sides.received->span};
        results.add("prose.rate", spans, outcome);
    }

    static void undetermined(Figure const& rate, Sides const& sides, Sentence const& why,
                             Results& results) {
        Outcome outcome;
        outcome.actual = store(*rate.value, results.memory());
        outcome.tolerance = store(half_digit(rate.value->scale), results.memory());
        outcome.says(why, {rate.raw});
        Span const spans[] = {sides.handled ? sides.handled->span : Span{}, rate.span,
                              sides.received->span};
        results.add("prose.rate", std::span(spans).subspan(sides.handled ? 0 : 1), outcome);
    }

    // 办结率为: nothing but the rate's name and a verb.
    [[nodiscard]] bool is_plain(Figure const& rate) const {
        auto clause = slice(
            text_, figures::governing_clause(text_, figures_, static_cast<std::size_t>(rate.id)));
        for (bool again = true; again;) {
            again = false;
            for (auto const verb : vocab::rate_verbs) {
                if (!clause.ends_with(verb)) continue;
                clause.remove_suffix(verb.size());
                again = true;
            }
        }
        return std::find(vocab::plain_rates.begin(), vocab::plain_rates.end(), clause) !=
               vocab::plain_rates.end();
    }

    [[nodiscard]] bool is_handled(Figure const& figure) const {
        if (figure.facets.stage == Stage::handled) return true;
        auto const span =
            figures::governing_clause(text_, figures_, static_cast<std::size_t>(figure.id));
        return ends_with_any(slice(text_, span), vocab::handled_words);
    }

    static bool counts(Figure const& figure) {
        return figure.kind == FigureKind::count && figure.stated == Statement::number &&
               figure.value && !figure.upper && reckonable(*figure.value) &&
               figure.value->coefficient > 0;
    }

    // The figures that the links name, else those right before the rate: 受理342件,办结340件,办结率99.42%.
    [[nodiscard]] Sides sides_of(Figure const& rate) const {
        Sides sides;
        auto const begin = sentence_begin(text_, rate.span.begin);
        sides.handled = at(rate.share_part);
        sides.received = at(rate.share_of);
        if (sides.handled && !counts(*sides.handled)) sides.handled = nullptr;
        if (sides.received && !counts(*sides.received)) sides.received = nullptr;
        for (auto id = rate.id - 1; id >= 0 && id + farthest > rate.id; --id) {
            auto const& figure = *at(id);
            if (figure.section != rate.section) break;
            if (figure.span.begin >= rate.span.begin || !counts(figure)) continue;
            bool const fits = !sides.handled || figure.unit == sides.handled->unit;
            if (!sides.handled && is_handled(figure) && figure.span.begin >= begin)
                sides.handled = &figure;
            else if (!sides.received && fits && figure.part_of == none && !is_handled(figure))
                sides.received = &figure;
            if (sides.received) break;
        }
        sides.certain = sides.received && sides.handled && sides.received->span.begin >= begin &&
                        sides.handled->id + 1 == rate.id &&
                        sides.received->id + 1 == sides.handled->id;
        return sides;
    }

    std::string_view text_;
    std::span<const Figure> figures_;
};

}  // namespace

void rate_rule(Facts const& facts, Results& results) { Rates(facts).run(results); }

}  // namespace gouji::check
