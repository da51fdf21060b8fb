#include "indicators.hpp"

#include <optional>

#include "answers.hpp"
#include "senses.hpp"
#include "wholes.hpp"
#include "wording.hpp"

namespace gouji::figures {
namespace {

using vocab::Act;
using vocab::Doing;
using vocab::Thing;

// Figures of a sentence between a name and what goes on about it.
constexpr std::size_t farthest_named = 12;

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

// What each figure counts, by its clause and what was read before it.
class Indicators {
public:
    Indicators(Surroundings const& around, InTurn& in_turn)
        : figures_(around.figures),
          clauses_(around.clauses),
          setting_(around.setting),
          trail_(around.trail),
          memory_(around.memory),
          in_turn_(in_turn),
          answers_(around) {}

    Indicator of(std::size_t i) {
        auto const& figure = figures_[i];
        auto const& clause = clauses_[i];
        if (figure.kind == FigureKind::share) return Indicator::share;
        if (figure.kind == FigureKind::duration) return duration(figure, clause);
        if (counts_report(figure)) return Indicator::other;
        if (figure.kind == FigureKind::growth) return grown(i);
        if (auto const* const dealt = in_turn_.read(i)) return dealt->thing->indicator;
        if (answers_.counts(i)) return Indicator::applications_answered;
        if (auto const remedies = answers_.remedies_of(i)) return figures_[*remedies].indicator;
        auto const whole = whole_of(figures_[i]);
        if (counts_unknown(figure, clause) || is_demand(figure, clause)) return Indicator::other;
        auto const* const act = act_of(clause);
        if (!whole && !act && is_sort_of_information(i)) return Indicator::disclosed_items;
        if (auto const* named = clause.noun) return with_act(i, *named, act);
        if (whole) return from(i, figures_[*whole].indicator, act);
        if (auto const done = by_act(figure, act ? act : continued_act(i))) return *done;
        if (names_behind_act(clause.own) && names_disclosing(clause.own) &&
            names_unit(vocab::pieces, figure.unit))
            return Indicator::disclosed_items;
        if (!act && is_by_name_disclosed(clause.own) && names_unit(vocab::pieces, figure.unit))
            return Indicator::disclosed_items;
        if (!act && ends_in_channel(clause.own) && names_unit("条 篇 则 期 条次 篇次", figure.unit))
            return Indicator::disclosed_items;
        return from_context(i, act);
    }

private:
    static bool takes_cases(Figure const& figure) {
        switch (figure.indicator) {
            case Indicator::letters:
            case Indicator::enquiries:
            case Indicator::hotline_orders:
            case Indicator::complaints:
            case Indicator::services_handled: return true;
            default: return is_application(figure.indicator);
        }
    }

    // 政策文件类41条 behind 公开信息300条。: sorts of what was disclosed.
    [[nodiscard]] bool is_sort_of_information(std::size_t i) const {
        // 公开信息300条。热线服务50人次,咨询类41件
        if (!clauses_[i].first && trail_.previous < i && takes_cases(figures_[trail_.previous]))
            return false;
        return trail_.disclosed < i && figures_[trail_.disclosed].section == figures_[i].section &&
               sorting_of(clauses_[i]) == Sorting::kind &&
               names_unit(vocab::pieces, figures_[i].unit);
    }

    static Indicator duration(Figure const& figure, Clause const& clause) {
        if (figure.unit == "工作日") return Indicator::deadline;
        for (std::string_view const word : {"在", "自", "之日起", "均"})
            if (clause.own.text.find(word) != clause.own.text.npos) return Indicator::deadline;
        return Indicator::other;
    }

    // What a stated part of another figure takes from it; nothing where the part says it itself.
    std::optional<Indicator> by_whole(std::size_t i, Thing const& named, Act const* act) {
        auto const whole = whole_of(figures_[i]);
        if (!whole) return std::nullopt;
        auto const of = figures_[*whole].indicator;
        if (is_carried(of) && named.indicator == Indicator::applications_received) return of;
        if (named.indicator == Indicator::applications_received)
            if (auto const* const carried = carried_noun_in(clauses_[i].own))
                return carried_over(i, *carried);
        // 印发文件86件,其中依申请公开类9件
        if (is_document(of) && sorting_of(clauses_[i]) == Sorting::kind) return of;
        // 收到申请3件,其中1件被行政复议
        if (is_application(of) && is_remedy(named.indicator)) return named.indicator;
        if (is_sorted_by_content(of) && !is_carried(named.indicator) &&
            !(named.indicator == Indicator::normative_documents_issued && makes(i)))
            return from(i, of, of == Indicator::disclosed_items ? nullptr : act);
        return std::nullopt;
    }

    Indicator with_act(std::size_t i, Thing const& named, Act const* act) {
        if (auto const found = by_whole(i, named, act)) return *found;
        if (is_state_of_documents(i, named.indicator)) return Indicator::other;
        if (named.indicator == Indicator::applications_received) {
            // 上年结转政府信息公开申请2件
            auto const* const carried = carried_noun_in(clauses_[i].own);
            return carried ? carried_over(i, *carried) : from(i, named.indicator, act);
        }
        if (named.indicator == Indicator::hotline_orders && takes_place(i)) return Indicator::other;
        // 网站栏目|公开3条, 抖音号|发布视频3个, 热线|发布微信3条
        bool const carries = named.indicator == Indicator::other ||
                             named.indicator == Indicator::accounts ||
                             (named.indicator == Indicator::hotline_orders && act &&
                              act->doing == Doing::disclosing);
        if (carries && act && stands_behind(clauses_[i].own, *act, named))
            return by_act(figures_[i], act).value_or(named.indicator);
        auto const* const doing = act ? act : inherited_act(i);
        if (doing && doing->doing == Doing::reviewing && is_document(named.indicator))
            return Indicator::other;
        if (doing && doing->doing == Doing::receiving && is_document(named.indicator))
            return names_disclosing(clauses_[i].own) ? Indicator::disclosed_items
                                                     : Indicator::other;
        if (goes_on_with_information(i) && !is_head(clauses_[i].own, named))
            return Indicator::disclosed_items;
        if (doing && doing->doing == Doing::disclosing && is_disclosable(named.indicator) &&
            names_unit(vocab::pieces, figures_[i].unit))
            return Indicator::disclosed_items;
        return carried_over(i, named);
    }

    // 公开项目办结|清单3条: the last act is a part of the name.
    static bool names_behind_act(Words const& own) {
        auto const* const act = own.last_term<Act>();
        if (!act) return false;
        auto const from = static_cast<std::size_t>(end_of(*act) - own.text.data());
        auto const next = static_cast<std::size_t>(act - own.terms.data()) + 1;
        Words const behind{own.text.substr(from), own.terms.subspan(next)};
        return says_unknown(behind, one_character) || behind.last<Thing>();
    }

    // 网上公开了3件: the channel says what is done.
    static bool is_by_name_disclosed(Words const& own) {
        auto const* const row = own.last<vocab::ChannelWord>();
        return row && row->text.ends_with("公开");
    }

    // 参加政风行风热线|3次, 3次|参加政风行风热线
    [[nodiscard]] bool takes_place(std::size_t i) const {
        auto const& clause = clauses_[i];
        auto const* const act = clause.own_act ? clause.own_act : act_in(clause.behind);
        return act && act->doing == Doing::holding && names_unit(vocab::events, figures_[i].unit);
    }

    // 制定并发布|规范性文件3件
    [[nodiscard]] bool makes(std::size_t i) const {
        return clauses_[i].own.last<Act>([](Act const& act) { return act.doing == Doing::making; });
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

    // 发布学校动态30条、教研动态20条: an item of the list has no act of its own.
    [[nodiscard]] Act const* inherited_act(std::size_t i) const {
        if (auto const* act = listing_act(clauses_[i])) return act;
        if (!is_joined_by_comma(clauses_[i])) return nullptr;
        return trail_.previous != i && trail_.previous < figures_.size() &&
                       figures_[trail_.previous].unit == figures_[i].unit
                   ? trail_.act
                   : nullptr;
    }

    // 公开12类政策|51条: no stop stands between, so that one act governs both.
    [[nodiscard]] Act const* continued_act(std::size_t i) const {
        if (auto const* act = listing_act(clauses_[i])) return act;
        auto const& clause = clauses_[i];
        bool const continued = !clause.first && trail_.previous < i && clause.joint == 0 &&
                               !clause.before.last<grammar::Stop>();
        return continued ? act_of(clauses_[trail_.previous]) : nullptr;
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

    // The act alone says what is counted.
    static std::optional<Indicator> by_act(Figure const& figure, Act const* act) {
        if (!act) return std::nullopt;
        bool const piece =
            names_unit(vocab::pieces, figure.unit) || names_unit("起 宗 例", figure.unit);
        if (act->doing == Doing::disclosing && figure.kind == FigureKind::count && piece)
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
        bool const has_previous = !clause.first && trail_.previous < i;
        if (is_second_measure(figures_, trail_.previous, i))
            return figures_[trail_.previous].indicator;
        if (has_previous && figures_[trail_.previous].unit == figure.unit && (bare || goes_on(i)))
            return taken_over(i, figures_[named_before(i)].indicator, act);
        if (!bare) return Indicator::other;
        // 满意率提高2.3个百分点,达到|97.5%
        if (has_previous && figure.kind == FigureKind::rate && is_joined_by_comma(clauses_[i]) &&
            figures_[trail_.previous].kind == FigureKind::growth)
            return figures_[trail_.previous].indicator;
        if (auto const* named = thing_in(clause.before, figure.unit))
            return from(i, named->indicator, act);
        if (has_previous && are_comparable(figures_[trail_.previous], figure))
            return taken_over(i, figures_[trail_.previous].indicator, act);
        if (act && act->doing == Doing::handling && trail_.received < i &&
            figures_[trail_.received].section == figure.section &&
            are_comparable(figures_[trail_.received], figure))
            return from(i, figures_[trail_.received].indicator, act);
        if (figure.section == none || says_unknown(clause.behind, one_character))
            return Indicator::other;
        return from(i, headed(figure), act);
    }

    // 公开财政信息2条;投诉处理指南|1条
    [[nodiscard]] bool goes_on_with_information(std::size_t i) const {
        return trail_.previous < i && !clauses_[i].first && goes_on(i) &&
               figures_[trail_.previous].indicator == Indicator::disclosed_items;
    }

    // 开设账号1个,注销3个,共6个: what was named in the sentence, past what was not.
    [[nodiscard]] std::size_t named_before(std::size_t i) const {
        for (auto k = i; k-- > 0 && k + farthest_named > i;) {
            if (figures_[k].unit != figures_[i].unit || clauses_[k + 1].first) break;
            if (figures_[k].indicator != Indicator::other) return k;
        }
        return trail_.previous;
    }

    // 发布动态30条、教研20条, 发布财政信息2条,重大决策3条: the next of a list of sorts.
    [[nodiscard]] bool goes_on(std::size_t i) const {
        auto const& before = figures_[trail_.previous];
        auto const joint = clauses_[i].joint;
        if (joint == U'、') return is_sorted_by_content(before.indicator);
        return (joint == U',' || joint == U';') && before.unit == figures_[i].unit &&
               before.indicator == Indicator::disclosed_items && !before.facets.category.empty();
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
            // 复议减少3件,下降25%
            if (before.kind == FigureKind::growth && !clauses_[i].first && k + 1 == i)
                return before.indicator;
            bool const same = figures_[i].unit == "%" || before.unit == figures_[i].unit;
            if (before.kind == FigureKind::count && same) return before.indicator;
        }
        return Indicator::other;
    }

    std::span<const Figure> figures_;
    Clauses const& clauses_;
    Setting const& setting_;
    Trail const& trail_;
    std::pmr::memory_resource* memory_;
    InTurn& in_turn_;
    Answers answers_;
};

}  // namespace

Indicator indicator_of(std::size_t i, Surroundings const& around, InTurn& in_turn) {
    return Indicators(around, in_turn).of(i);
}

bool counts_report(Figure const& figure) {
    return figure.unit == "部分" || figure.unit == "方面" || figure.raw.ends_with("个部分") ||
           figure.raw.ends_with("个方面");
}

bool is_second_measure(std::span<const Figure> figures, std::size_t previous, std::size_t i) {
    return previous < i && figures[previous].span.end == figures[i].span.begin &&
           figures[previous].kind == figures[i].kind;
}

}  // namespace gouji::figures
