#include <algorithm>

#include "facets.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "senses.hpp"
#include "steps.hpp"
#include "wholes.hpp"
#include "wording.hpp"

namespace gouji::figures {
namespace {

using vocab::Act;
using vocab::Doing;
using vocab::Thing;

// Indicators whose parts keep counting what the whole counts, whatever sort of it they name.
bool is_sorted_by_content(Indicator x) {
    switch (x) {
        case Indicator::disclosed_items:
        case Indicator::letters:
        case Indicator::enquiries:
        case Indicator::hotline_orders:
        case Indicator::proposals:
        case Indicator::complaints:
        case Indicator::accounts:
        case Indicator::staff:
        case Indicator::units:
        case Indicator::interpretations:
        case Indicator::applications_received: return true;
        default: return false;
    }
}

// What becomes a piece of information once it is disclosed: 公开文件3件, 发布访谈3条.
bool is_disclosable(Indicator x) {
    return x == Indicator::documents_issued || x == Indicator::proposals ||
           x == Indicator::online_interviews || x == Indicator::meetings ||
           x == Indicator::applications_answered;
}

// What is there before it is looked through: 梳理规范性文件3件, 审核信息30条.
bool is_document(Indicator x) {
    return x == Indicator::disclosed_items || x == Indicator::documents_issued ||
           x == Indicator::normative_documents_issued;
}

// 本报告由六个部分组成: the parts of the report itself.
bool counts_report(Figure const& figure) {
    return figure.unit == "部分" || figure.unit == "方面" || figure.raw.ends_with("个部分") ||
           figure.raw.ends_with("个方面");
}

bool is_remedy(Indicator x) { return x == Indicator::reconsiderations || x == Indicator::lawsuits; }

class Meaning {
public:
    Meaning(std::string_view text, std::span<Figure> figures, Clauses const& clauses,
            Setting const& setting, std::pmr::memory_resource* memory)
        : text_(text), figures_(figures), clauses_(clauses), setting_(setting), memory_(memory) {}

    void run() {
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            if (figures_[i].stated == Statement::negation) {
                figures_[i].scope = scope(i);
            } else {
                read(i);
                previous_ = i;
                if (figures_[i].kind == FigureKind::count) counted_ = i;
                if (figures_[i].indicator == Indicator::disclosed_items) disclosed_ = i;
            }
        }
    }

private:
    void read(std::size_t i) {
        auto& figure = figures_[i];
        auto const& clause = clauses_[i];
        figure.indicator = indicator(i);
        figure.facets.basis = basis_of(clause);
        figure.scope = scope(i);
        if (figure.kind == FigureKind::count || figure.kind == FigureKind::money) facets(i);
        if (auto const own = period(i)) figure.period = own;
        figure.subject = subject_of(i);
    }

    // 比上年增加234条: a figure without words of its own counts what the one before it counts.
    [[nodiscard]] std::string_view subject_of(std::size_t i) const {
        if (i >= dealt_from_ && i < dealt_until_) return dealt_[i - dealt_from_].words;
        auto const own = subject(clauses_[i], figures_[i].unit);
        bool const goes_on = own.empty() && !clauses_[i].first && previous_ < i &&
                             figures_[previous_].indicator == figures_[i].indicator;
        return goes_on ? figures_[previous_].subject : own;
    }

    // ---- what is counted -----------------------------------------------------------------------

    Indicator indicator(std::size_t i) {
        auto const& figure = figures_[i];
        auto const& clause = clauses_[i];
        if (figure.kind == FigureKind::share) return Indicator::share;
        if (figure.kind == FigureKind::duration) return duration(figure, clause);
        if (counts_report(figure)) return Indicator::other;
        if (figure.kind == FigureKind::growth) return grown(i);
        if (auto const dealt = dealt_in_turn(i)) return *dealt;
        if (is_outcome(i) || is_rest_of_answers(i)) return Indicator::applications_answered;
        auto const whole = whole_of(i);
        if (is_remedy_outcome(i)) return figures_[whole ? *whole : previous_].indicator;
        if (counts_unknown(figure, clause) || is_demand(figure, clause)) return Indicator::other;
        auto const* const act = act_of(clause);
        if (!whole && !act && is_sort_of_information(i)) return Indicator::disclosed_items;
        if (auto const* named = clause.noun) return with_act(i, *named, act);
        if (whole) return from(i, figures_[*whole].indicator, act);
        if (auto const done = by_act(figure, act ? act : continued_act(i))) return *done;
        if (!act && ends_in_channel(clause.own) && names_unit("条 篇 则 条次 篇次", figure.unit))
            return Indicator::disclosed_items;
        return from_context(i, act);
    }

    // 政策文件类41条 behind 公开信息300条。: sorts of what was disclosed.
    [[nodiscard]] bool is_sort_of_information(std::size_t i) const {
        return disclosed_ < i && figures_[disclosed_].section == figures_[i].section &&
               sorting_of(clauses_[i]) == Sorting::kind &&
               names_unit(vocab::pieces, figures_[i].unit);
    }

    static Indicator duration(Figure const& figure, Clause const& clause) {
        if (figure.unit == "工作日") return Indicator::deadline;
        for (std::string_view const word : {"在", "自", "之日起", "均"})
            if (clause.own.text.find(word) != clause.own.text.npos) return Indicator::deadline;
        return Indicator::other;
    }

    Indicator with_act(std::size_t i, Thing const& named, Act const* act) {
        auto const& figure = figures_[i];
        auto const whole = whole_of(i);
        if (whole) {
            auto const of = figures_[*whole].indicator;
            if (is_carried(of) && named.indicator == Indicator::applications_received) return of;
            if (is_sorted_by_content(of) && named.indicator != Indicator::applications_carried_in)
                return from(i, of, of == Indicator::disclosed_items ? nullptr : act);
        }
        if (is_state_of_documents(i, named.indicator)) return Indicator::other;
        if (named.indicator == Indicator::applications_received) {
            // 上年结转政府信息公开申请2件
            auto const* const carried = carried_noun_in(clauses_[i].own);
            return carried ? carried_over(i, *carried) : from(i, named.indicator, act);
        }
        if (named.indicator == Indicator::other && act &&
            stands_behind(clauses_[i].own, *act, named))
            return by_act(figure, act).value_or(named.indicator);
        auto const* const doing = act ? act : inherited_act(i);
        if (doing && doing->doing == Doing::reviewing && is_document(named.indicator))
            return Indicator::other;
        if (doing && doing->doing == Doing::receiving && is_document(named.indicator))
            return discloses(i) ? Indicator::disclosed_items : Indicator::other;
        if (goes_on_with_information(i) && !is_head(clauses_[i].own, named))
            return Indicator::disclosed_items;
        if (doing && doing->doing == Doing::disclosing && is_disclosable(named.indicator) &&
            names_unit(vocab::pieces, figure.unit))
            return Indicator::disclosed_items;
        return carried_over(i, named);
    }

    // 公开|已受理环评文件3件
    [[nodiscard]] bool discloses(std::size_t i) const {
        return clauses_[i].own.last<Act>(
            [](Act const& act) { return act.doing == Doing::disclosing && !act.nominal; });
    }

    [[nodiscard]] Indicator carried_over(std::size_t i, Thing const& named) const {
        bool const out = named.indicator == Indicator::applications_carried_out;
        return out && is_of_year_before(i) ? Indicator::applications_carried_in : named.indicator;
    }

    // 含2012年|结转的3件 in the report of 2013.
    [[nodiscard]] bool is_of_year_before(std::size_t i) const {
        auto const& terms = clauses_[i].own.terms;
        for (std::size_t k = 1; k < terms.size(); ++k) {
            auto const* const thing = terms[k].as<Thing>();
            auto const* const year = terms[k - 1].as<grammar::PrintedYear>();
            if (thing && is_carried(thing->indicator) && year && setting_.year)
                return year->year < *setting_.year;
        }
        return false;
    }

    // 现行有效规范性文件3件, 废止文件2件: not issued in the year.
    [[nodiscard]] bool is_state_of_documents(std::size_t i, Indicator named) const {
        if (named != Indicator::documents_issued && named != Indicator::normative_documents_issued)
            return false;
        return clauses_[i].own.last<Thing>([](Thing const& x) { return vocab::is_state(x); });
    }

    // 公开各类信息,如动态30条: the segment before the list names what is done.
    [[nodiscard]] Act const* listing_act(std::size_t i) const {
        auto const& clause = clauses_[i];
        bool const opens = clause.first && longest<vocab::list_openers>(clause.own.text);
        return opens ? act_in(clause.before) : nullptr;
    }

    // 发布学校动态30条、教研动态20条: an item of the list has no act of its own.
    [[nodiscard]] Act const* inherited_act(std::size_t i) const {
        if (auto const* act = listing_act(i)) return act;
        if (!goes_on_behind_comma(i)) return nullptr;
        return previous_ != i && previous_ < figures_.size() &&
                       figures_[previous_].unit == figures_[i].unit
                   ? act_
                   : nullptr;
    }

    [[nodiscard]] bool goes_on_behind_comma(std::size_t i) const {
        return clauses_[i].joint == U'、' || clauses_[i].joint == U',';
    }

    // 公开12类政策|51条: no stop stands between, so that one act governs both.
    [[nodiscard]] Act const* continued_act(std::size_t i) const {
        if (auto const* act = listing_act(i)) return act;
        auto const& clause = clauses_[i];
        bool const continued = !clause.first && previous_ < i && clause.joint == 0 &&
                               !clause.before.last<grammar::Stop>();
        return continued ? act_of(clauses_[previous_]) : nullptr;
    }

    // Applications that were dealt with are answered ones.
    Indicator from(std::size_t i, Indicator counted, Act const* act) const {
        bool const received =
            clauses_[i].own.last<Act>([](Act const& a) { return a.doing == Doing::receiving; });
        if (is_application(counted) && received) return Indicator::applications_received;
        if (is_application(counted) && act && act->doing == Doing::handling)
            return Indicator::applications_answered;
        return counted;
    }

    // 上年结转2件,共办理14件: what was carried over is said of that figure alone.
    Indicator taken_over(std::size_t i, Indicator counted, Act const* act) const {
        auto const own = from(i, counted, act);
        return is_carried(own) ? Indicator::other : own;
    }

    // 维持原行为2件: among reconsiderations or lawsuits.
    [[nodiscard]] bool is_remedy_outcome(std::size_t i) const {
        if (!remedy_outcome_of(clauses_[i])) return false;
        auto const of = whole_of(i) ? *whole_of(i) : previous_;
        if (of >= i || (of == previous_ && clauses_[i].first)) return false;
        return is_remedy(figures_[of].indicator);
    }
    // The act alone says what is counted.
    static std::optional<Indicator> by_act(Figure const& figure, Act const* act) {
        if (!act) return std::nullopt;
        if (act->doing == Doing::disclosing && figure.kind == FigureKind::count &&
            names_unit(vocab::pieces, figure.unit))
            return Indicator::disclosed_items;
        if (act->doing == Doing::making && figure.unit == "期")
            return Indicator::bulletin_issues;  // 全年印发13期
        if (act->doing == Doing::charging && figure.kind == FigureKind::money)
            return Indicator::fees_collected;
        return std::nullopt;
    }

    // Nothing in the clause names what is counted: an item joined to the one before, or a bare 共, 办结 that goes on
    // about what was named in the sentence, received in the section, or is in the heading. A clause with words of its
    // own takes nothing over.
    Indicator from_context(std::size_t i, Act const* act) {
        auto const& figure = figures_[i];
        auto const& clause = clauses_[i];
        bool const bare = !says_unknown(clause.own, one_character) && begins_known(clause.behind);
        bool const has_previous = !clause.first && previous_ < i;
        if (is_second_measure(i)) return figures_[previous_].indicator;
        if (has_previous && figures_[previous_].unit == figure.unit && (bare || goes_on(i)))
            return taken_over(i, figures_[named_before(i)].indicator, act);
        if (!bare) return Indicator::other;
        if (auto const* named = thing_in(clause.before, figure.unit))
            return from(i, named->indicator, act);
        if (has_previous && are_comparable(figures_[previous_], figure))
            return taken_over(i, figures_[previous_].indicator, act);
        if (act && act->doing == Doing::handling && received_ < i &&
            figures_[received_].section == figure.section &&
            are_comparable(figures_[received_], figure))
            return from(i, figures_[received_].indicator, act);
        if (figure.section == none || says_unknown(clause.behind, one_character))
            return Indicator::other;
        return from(i, headed(figure), act);
    }

    // 公开财政信息2条;投诉处理指南|1条
    [[nodiscard]] bool goes_on_with_information(std::size_t i) const {
        return previous_ < i && !clauses_[i].first && goes_on(i) &&
               figures_[previous_].indicator == Indicator::disclosed_items;
    }

    // 开设账号1个,注销3个,共6个: what was named in the sentence, past what was not.
    [[nodiscard]] std::size_t named_before(std::size_t i) const {
        for (auto k = i; k-- > 0 && figures_[k].unit == figures_[i].unit && !clauses_[k + 1].first;)
            if (figures_[k].indicator != Indicator::other) return k;
        return previous_;
    }

    // 发布动态30条、教研20条, 发布财政信息2条,重大决策3条: the next of a list of sorts.
    [[nodiscard]] bool goes_on(std::size_t i) const {
        auto const& before = figures_[previous_];
        auto const joint = clauses_[i].joint;
        if (joint == U'、') return is_sorted_by_content(before.indicator);
        return (joint == U',' || joint == U';') && before.unit == figures_[i].unit &&
               before.indicator == Indicator::disclosed_items && !before.facets.category.empty();
    }

    // 发布信息294期|1014条: one thing in two measures.
    [[nodiscard]] bool is_second_measure(std::size_t i) const {
        return previous_ < i && figures_[previous_].span.end == figures_[i].span.begin &&
               figures_[previous_].kind == figures_[i].kind;
    }

    // 四、行政复议情况 / 全年发生0件.
    Indicator headed(Figure const& figure) {
        auto const& section = setting_.sections[static_cast<std::size_t>(figure.section)];
        auto const terms = Clauses::words(section.title, memory_);
        Indicator found = Indicator::other;
        for (auto const& term : terms) {
            auto const* const row = term.as<Thing>();
            auto const* const named = row ? fitting(*row, figure.unit) : nullptr;
            if (!named || named->indicator == found) continue;
            if (found != Indicator::other) return Indicator::other;  // the heading names several
            found = named->indicator;
        }
        return found;
    }

    // 同比增长12%: what grew is named before it, or is what was just counted.
    Indicator grown(std::size_t i) const {
        auto const& clause = clauses_[i];
        if (auto const* named = clause.before.last<Thing>()) return named->indicator;
        if (says_unknown(clause.before, one_character)) return Indicator::other;
        for (auto k = i; k-- > 0 && k + 4 > i;) {
            auto const& before = figures_[k];
            if (before.section != figures_[i].section) break;
            bool const same = figures_[i].unit == "%" || before.unit == figures_[i].unit;
            if (before.kind == FigureKind::count && same) return before.indicator;
        }
        return Indicator::other;
    }

    // 予以公开2件, 2件为“予以公开”: among the answers to applications.
    [[nodiscard]] bool is_outcome(std::size_t i) const {
        auto const& clause = clauses_[i];
        if (!outcome_of(clause)) return false;
        auto const whole = whole_of(i);
        if (whole && is_application(figures_[*whole].indicator)) return true;
        bool const nearby =
            !clause.first || (counted_ < i && figures_[counted_].section == figures_[i].section);
        if (nearby && counted_ < i && is_application(figures_[counted_].indicator)) return true;
        if (whole || figures_[i].section == none) return false;
        return section_topic(figures_[i].section) == Topic::applications;
    }

    // 予以公开2件,其他1件
    [[nodiscard]] bool is_rest_of_answers(std::size_t i) const {
        return previous_ < i && goes_on_behind_comma(i) && names_rest(clauses_[i].own) &&
               figures_[previous_].indicator == Indicator::applications_answered;
    }

    [[nodiscard]] Topic section_topic(std::int32_t id) const {
        while (id != none) {
            auto const& section = setting_.sections[static_cast<std::size_t>(id)];
            if (section.topic != Topic::none && section.topic != Topic::other) return section.topic;
            id = section.parent;
        }
        return Topic::none;
    }

    // 行政复议、行政诉讼分别为3件、5件: the things in their order, one a figure.
    std::optional<Indicator> dealt_in_turn(std::size_t i) {
        if (i >= dealt_until_) deal(i);
        if (i < dealt_from_ || i >= dealt_until_) return std::nullopt;
        return dealt_[i - dealt_from_].thing->indicator;
    }

    void deal(std::size_t i) {
        auto const& own = clauses_[i].own;
        bool const in_turn = own.last<vocab::Particle>(
            [](vocab::Particle const& p) { return p.carries == vocab::Carries::in_turn; });
        if (!in_turn) return;
        auto names = joined_names(clauses_[i].before, figures_[i].unit, memory_);
        auto last = i + 1;
        while (last < figures_.size() && figures_[last].unit == figures_[i].unit &&
               clauses_[last].joint != 0 && clauses_[last].own.text.size() <= 3)
            ++last;
        if (names.size() < 2 || names.size() != last - i) return;
        dealt_ = std::move(names);
        dealt_from_ = i;
        dealt_until_ = last;
    }

    [[nodiscard]] std::optional<std::size_t> whole_of(std::size_t i) const {
        if (figures_[i].part_of == none) return std::nullopt;
        return static_cast<std::size_t>(figures_[i].part_of);
    }

    // ---- facets --------------------------------------------------------------------------------

    void facets(std::size_t i) {
        auto& figure = figures_[i];
        if (counts_report(figure)) return;
        auto const* const act = act_of(clauses_[i]);
        // a semicolon ends what an act governs
        if (auto const* governing = act ? act : listing_act(i);
            governing || clauses_[i].joint == U';')
            act_ = governing;
        if (act && act->doing == Doing::receiving) received_ = i;
        add_facets(figure, clauses_[i], act);
        if (figure.facets.channel == Channel::none &&
            (is_second_measure(i) || has_account_before(i)))
            figure.facets.channel = figures_[previous_].facets.channel;
    }

    // 微信公众账号(1个)|发布信息149条: it goes out by the account that was counted.
    [[nodiscard]] bool has_account_before(std::size_t i) const {
        return previous_ < i && figures_[previous_].indicator == Indicator::accounts &&
               clauses_[i].before.text.starts_with(")");
    }

    // ---- whose, and when -----------------------------------------------------------------------

    // The subject of the sentence holds until another is named.
    [[nodiscard]] std::string_view scope(std::size_t i) {
        auto const& clause = clauses_[i];
        if (clause.first) scope_ = {};
        if (auto const whole = whole_of(i)) scope_ = figures_[*whole].scope;
        if (auto const named = scope_named_in(clause.before)) scope_ = *named;
        return is_same_body(setting_.authority, scope_) ? std::string_view{} : scope_;
    }

    [[nodiscard]] std::optional<Period> period(std::size_t i) const {
        if (!setting_.year || figures_[i].kind == FigureKind::growth) return std::nullopt;
        if (auto const* const change = change_from(i); change && !figures_[i].period)
            return year_before(*change);
        auto const* const found = clauses_[i].own.last_term<vocab::PeriodWord>();
        if (!found) return std::nullopt;
        auto const& row = *found->as<vocab::PeriodWord>();
        bool const whole_year = row.first_month == 1 && row.last_month == 12;
        if (row.year == 0 && whole_year) return std::nullopt;
        return period_of(row, *setting_.year, *found, text_);
    }

    // The verb of the change that this figure is the beginning of, or null.
    [[nodiscard]] Term const* change_from(std::size_t i) const {
        bool const goes_on = i + 1 < figures_.size() && figures_[i + 1].unit == figures_[i].unit;
        return goes_on ? change_between(clauses_[i], clauses_[i + 1]) : nullptr;
    }

    [[nodiscard]] Period year_before(Term const& change) const {
        auto const begin = static_cast<std::uint32_t>(change.word.data() - text_.data());
        auto const year = static_cast<std::int16_t>(*setting_.year - 1);
        return {{year, 0, 0},
                {year, 0, 0},
                {begin, begin + static_cast<std::uint32_t>(change.word.size())}};
    }

    std::string_view text_;
    std::span<Figure> figures_;
    Clauses const& clauses_;
    Setting const& setting_;
    std::pmr::memory_resource* memory_;
    std::size_t previous_ = static_cast<std::size_t>(-1);   // figure that states a number
    std::size_t counted_ = static_cast<std::size_t>(-1);    // last one that counts: no share of it
    std::size_t disclosed_ = static_cast<std::size_t>(-1);  // last one of disclosed items
    std::size_t received_ = static_cast<std::size_t>(-1);   // last one that came in
    Act const* act_ = nullptr;                              // last act that was named
    std::string_view scope_;
    std::pmr::vector<Named> dealt_{memory_};
    std::size_t dealt_from_ = 0, dealt_until_ = 0;
};

}  // namespace

void add_meaning(std::string_view text, std::span<Figure> figures, Clauses const& clauses,
                 Setting const& setting, std::pmr::memory_resource* memory) {
    Meaning(text, figures, clauses, setting, memory).run();
}

}  // namespace gouji::figures
