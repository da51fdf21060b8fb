#include "facets.hpp"
#include "indicators.hpp"
#include "senses.hpp"
#include "steps.hpp"
#include "wording.hpp"

namespace gouji::figures {
namespace {

class Meaning {
public:
    Meaning(std::string_view text, std::span<Figure> figures, Clauses const& clauses,
            Setting const& setting, std::pmr::memory_resource* memory)
        : text_(text),
          figures_(figures),
          clauses_(clauses),
          setting_(setting),
          around_{figures, clauses, setting, memory, {}},
          in_turn_(figures, clauses, memory) {}

    void run() {
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            if (figures_[i].stated == Statement::negation) {
                figures_[i].scope = scope(i);
            } else if (clauses_[i].is_rule) {
                figures_[i].subject = subject(clauses_[i], figures_[i].unit);
            } else {
                read(i);
                trail_.previous = i;
                if (figures_[i].kind == FigureKind::count) trail_.counted = i;
                if (figures_[i].indicator == Indicator::disclosed_items) trail_.disclosed = i;
            }
        }
    }

private:
    void read(std::size_t i) {
        auto& figure = figures_[i];
        auto const& clause = clauses_[i];
        figure.indicator = indicator_of(i, around_, in_turn_);
        figure.facets.basis = basis_of(clause);
        figure.scope = scope(i);
        if (figure.kind == FigureKind::count || figure.kind == FigureKind::money) facets(i);
        if (clauses_[i].first) leading_ = leading_period(i);
        if (auto const own = period(i))
            figure.period = own;
        else if (leading_ && !figure.period && figure.kind == FigureKind::count)
            figure.period = leading_;
        figure.subject = subject_of(i);
    }

    // 比上年增加234条: a figure without words of its own counts what the one before it counts.
    [[nodiscard]] std::string_view subject_of(std::size_t i) const {
        if (auto const* const dealt = in_turn_.at(i)) return dealt->words;
        auto const own = subject(clauses_[i], figures_[i].unit);
        bool const goes_on = own.empty() && !clauses_[i].first && trail_.previous < i &&
                             figures_[trail_.previous].indicator == figures_[i].indicator;
        return goes_on ? figures_[trail_.previous].subject : own;
    }

    // ---- facets --------------------------------------------------------------------------------

    void facets(std::size_t i) {
        auto& figure = figures_[i];
        if (counts_report(figure)) return;
        auto const* const act = act_of(clauses_[i]);
        // a semicolon ends what an act governs
        if (auto const* governing = act ? act : listing_act(clauses_[i]);
            governing || clauses_[i].joint == U';')
            trail_.act = governing;
        if (act && act->doing == vocab::Doing::receiving) trail_.received = i;
        add_facets(figure, clauses_[i], act);
        if (figure.indicator == Indicator::applications_received)
            add_what_all_are(figure.facets,
                             text_.substr(figure.span.end + clauses_[i].behind.text.size()));
        if (auto const* const dealt = in_turn_.facet_of(i)) set_facet(figure.facets, *dealt);
        if (figure.facets.channel == Channel::none &&
            (is_second_measure(figures_, trail_.previous, i) || has_account_before(i) ||
             ends_change(i)))
            figure.facets.channel = figures_[trail_.previous].facets.channel;
    }

    // 微信公众账号(1个)|发布信息149条: it goes out by the account that was counted.
    [[nodiscard]] bool has_account_before(std::size_t i) const {
        return trail_.previous < i && figures_[trail_.previous].indicator == Indicator::accounts &&
               clauses_[i].before.text.starts_with(")");
    }

    // 网站访问量由120万次|增加到186万次
    [[nodiscard]] bool ends_change(std::size_t i) const {
        return clauses_[i].joint == 0 && !clauses_[i].first && trail_.previous + 1 == i &&
               figures_[trail_.previous].unit == figures_[i].unit &&
               change_between(clauses_[trail_.previous], clauses_[i]) != nullptr;
    }

    // ---- whose, and when -----------------------------------------------------------------------

    // The subject of the sentence holds until another is named.
    [[nodiscard]] std::string_view scope(std::size_t i) {
        auto const& clause = clauses_[i];
        if (clause.first) scope_ = {};
        if (auto const whole = whole_of(figures_[i])) scope_ = figures_[*whole].scope;
        if (auto const named = scope_named_in(clause.before)) scope_ = *named;
        return is_same_body(setting_.authority, scope_) ? std::string_view{} : scope_;
    }

    [[nodiscard]] std::optional<Period> period(std::size_t i) const {
        auto const kind = figures_[i].kind;  // 是上年的1.5倍 speaks of this year
        if (!setting_.year || kind == FigureKind::growth || kind == FigureKind::ratio)
            return std::nullopt;
        if (auto const* const change = change_from(i); change && !figures_[i].period)
            return year_before(i, *change);
        auto const* const found = clauses_[i].own.last_term<vocab::PeriodWord>();
        if (!found) return std::nullopt;
        auto const& row = *found->as<vocab::PeriodWord>();
        bool const whole_year = row.first_month == 1 && row.last_month == 12;
        if (row.year == 0 && whole_year) return std::nullopt;
        return period_of(row, *setting_.year, clauses_.printed(i, found->word));
    }

    // 2022年上半年,|全区公开300条: the time that opens a sentence holds for all of it.
    [[nodiscard]] std::optional<Period> leading_period(std::size_t i) const {
        auto const& clause = clauses_[i];
        auto terms = clause.before.terms;
        if (!terms.empty() && terms.front().as<grammar::PrintedYear>() &&
            terms.front().as<grammar::PrintedYear>()->year == setting_.year)
            terms = terms.subspan(1);
        if (!setting_.year || terms.size() < 2 || terms[1].word != ",") return std::nullopt;
        auto const* const row = terms[0].as<vocab::PeriodWord>();
        bool const part_of_year = row && (row->first_month != 1 || row->last_month != 12);
        bool const opens = terms[0].word.data() == clause.before.text.data() ||
                           terms.data() != clause.before.terms.data();
        if (!part_of_year || !opens || end_of(terms[0]) != terms[1].word.data())
            return std::nullopt;
        return period_of(*row, *setting_.year, clauses_.printed(i, terms[0].word));
    }

    // The verb of the change that this figure is the beginning of, or null.
    [[nodiscard]] Term const* change_from(std::size_t i) const {
        bool const goes_on = i + 1 < figures_.size() && figures_[i + 1].unit == figures_[i].unit;
        return goes_on ? change_between(clauses_[i], clauses_[i + 1]) : nullptr;
    }

    [[nodiscard]] Period year_before(std::size_t i, Term const& change) const {
        auto const year = static_cast<std::int16_t>(*setting_.year - 1);
        return {{year, 0, 0}, {year, 0, 0}, clauses_.printed(i, change.word)};
    }

    std::string_view text_;
    std::span<Figure> figures_;
    Clauses const& clauses_;
    Setting const& setting_;
    Surroundings around_;
    Trail& trail_ = around_.trail;
    InTurn in_turn_;
    std::string_view scope_;
    std::optional<Period> leading_;
};

}  // namespace

void add_meaning(std::string_view text, std::span<Figure> figures, Clauses const& clauses,
                 Setting const& setting, std::pmr::memory_resource* memory) {
    Meaning(text, figures, clauses, setting, memory).run();
}

}  // namespace gouji::figures
