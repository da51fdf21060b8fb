#include <optional>

#include "gouji/figures/lists.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/value/text.hpp"
#include "gouji/vocab/comparisons.hpp"
#include "gouji/vocab/plain_words.hpp"
#include "prose_rules.hpp"
#include "ratio.hpp"
#include "sentence.hpp"
#include "subject.hpp"

namespace gouji::check {
namespace {

// {0}, {1}: the earlier and the later number, {2}: the measure of the growth
constexpr Sentence compared{"from {0} to {1} is a change of {expected}{2}, printed is {actual}{2}",
                            "由 {0} 到 {1},变动为 {expected}{2},所印为 {actual}{2}"};
constexpr Sentence open{
    "the growth cannot be decided: the numbers are not exact counts of one kind",
    "有约数或计量单位不一,增幅无法核对"};

struct Change {
    Figure const& from;
    Figure const& to;
};

class Growth {
public:
    explicit Growth(Facts const& facts)
        : text_(facts.text), figures_(facts.report.figures), year_(facts.report.year) {}

    void run(Results& results) const {
        for (std::size_t i = 2; i < figures_.size(); ++i) {
            auto const& growth = figures_[i];
            if (growth.kind != FigureKind::growth || !growth.value || !reckonable(*growth.value))
                continue;
            auto const change = change_before(i);
            if (!change) continue;
            Span const spans[] = {change->from.span, change->to.span, growth.span};
            results.add("prose.growth", spans, compare(*change, growth, results.memory()));
        }
    }

private:
    // The two numbers before a growth, where the text says which is the earlier one.
    [[nodiscard]] std::optional<Change> change_before(std::size_t i) const {
        auto const &first = figures_[i - 2], &second = figures_[i - 1];
        if (!comparable(first, second) || !plain_clause(i)) return std::nullopt;
        if (first.span.begin < sentence_begin(text_, figures_[i].span.begin)) return std::nullopt;
        auto const between = text_.substr(first.span.end, second.span.begin - first.span.end);
        auto const lead = slice(text_, figures::governing_clause(text_, figures_, i - 2));
        bool const from = lead.find("由") != lead.npos || lead.find("从") != lead.npos;
        if (from && holds_any(between, vocab::change_verbs)) return Change{first, second};
        // 50件,比上年的40件增长25%: nothing but the comparison stands between them
        bool const last_year = holds_any(between, vocab::last_year_words) || is_last_year(second);
        if (last_year && !is_last_year(first) && says_only<vocab::growth_words>(between))
            return Change{second, first};
        return std::nullopt;
    }

    static bool comparable(Figure const& a, Figure const& b) {
        auto const counts = [](Figure const& x) {
            return x.stated == Statement::number && x.value && reckonable(*x.value) &&
                   x.value->coefficient > 0 &&
                   (x.kind == FigureKind::count || x.kind == FigureKind::money);
        };
        return counts(a) && counts(b) && a.unit == b.unit && a.span.end <= b.span.begin;
    }

    // 同比增长: of the numbers before it, not of something that the clause names, nor against another year.
    [[nodiscard]] bool plain_clause(std::size_t i) const {
        auto const clause = slice(text_, figures::governing_clause(text_, figures_, i));
        return says_only<vocab::growth_words>(clause);
    }

    [[nodiscard]] bool is_last_year(Figure const& figure) const {
        return year_ && figure.period && figure.period->from.year == *year_ - 1;
    }

    // In per cent of the earlier number, or as a number of the same things.
    static Outcome compare(Change const& change, Figure const& growth, Memory memory) {
        auto const difference = gouji::add(
            *change.to.value, {-change.from.value->coefficient, change.from.value->scale});
        auto const sides =
            difference ? exactness_of(change.from, change.to) : Exactness::approximate;
        if (growth.unit == "%" || growth.unit == "‰")
            return in_words(compare_share(difference.value_or(Decimal{}), *change.from.value,
                                          growth, sides, memory),
                            change, growth);
        Outcome outcome;
        if (difference) outcome.expected = store(*difference, memory);
        outcome.actual = store(*growth.value, memory);
        if (sides == Exactness::exact && exact(growth) && growth.unit == change.to.unit)
            outcome.verdict = *difference == *growth.value ? Verdict::holds : Verdict::fails;
        return in_words(outcome, change, growth);
    }

    static Outcome in_words(Outcome outcome, Change const& change, Figure const& growth) {
        if (outcome.verdict == Verdict::undetermined)
            outcome.says(open);
        else
            outcome.says(compared, {change.from.raw, change.to.raw, growth.unit});
        return outcome;
    }

    std::string_view text_;
    std::span<const Figure> figures_;
    std::optional<int> year_;
};

}  // namespace

void growth_rule(Facts const& facts, Results& results) { Growth(facts).run(results); }

}  // namespace gouji::check
