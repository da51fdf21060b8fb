#include <algorithm>
#include <array>

#include "between.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "senses.hpp"
#include "steps.hpp"
#include "wholes.hpp"

// part_of: lists of the parts of a whole, announced by 其中, a bracket or a colon.
namespace gouji::figures {
namespace {

using vocab::Act;
using vocab::Doing;

constexpr std::uint32_t longest_link = 240;  // bytes between two items of a list
constexpr std::string_view mailbox = "信箱";  // 申请13件,其中局长信箱收到2件: a way to apply
constexpr std::int32_t farthest_part = 24;  // figures from the first item to the last

// 在98条|信息中,|机构类5条, 85件申请中,|予以公开40件: the parts of the figure before follow.
bool holds_parts(Clause const& whole, std::string_view gap) {
    auto const comma = gap.find(',');
    if (comma == gap.npos || !gap.substr(0, comma).ends_with("中")) return false;
    bool const bare =
        whole.first && whole.before.text.find_first_not_of(" \r\n") == std::string_view::npos;
    return bare || whole.own.text.find("在") != whole.own.text.npos;
}

// Fields of work that one list does not mix.
enum class Field { disclosure, applications, remedies, waived, events, others };

Field field_of(Indicator x) {
    switch (x) {
        case Indicator::applications_received:
        case Indicator::applications_carried_in:
        case Indicator::applications_carried_out:
        case Indicator::applications_answered: return Field::applications;
        case Indicator::reconsiderations:
        case Indicator::lawsuits: return Field::remedies;
        case Indicator::disclosed_items:
        case Indicator::documents_issued:
        case Indicator::normative_documents_issued:
        case Indicator::interpretations: return Field::disclosure;
        case Indicator::fees_waived: return Field::waived;
        case Indicator::press_events:
        case Indicator::online_interviews:
        case Indicator::training_sessions: return Field::events;
        default: return Field::others;
    }
}

class Parts {
public:
    Parts(std::string_view text, std::span<Figure> figures, Clauses const& clauses)
        : text_(text), figures_(figures), clauses_(clauses), wholes_(figures, clauses) {}

    void run() {
        std::int32_t previous = none;
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            if (figures_[i].stated == Statement::negation || clauses_[i].is_rule) continue;
            auto const index = static_cast<std::int32_t>(i);
            if (previous != none) link(previous, index);
            previous = index;
        }
    }

private:
    // The list that is open: its whole, and what its members were so far.
    struct List {
        std::int32_t whole = none;
        // The first member says by itself that, or where, something was disclosed.
        bool acts = false;
        bool begun = false;
        Sorting sorting = Sorting::none;         // of the first member
        std::optional<Decimal> sum = Decimal{};  // of the members; null once one is not exact
    };

    [[nodiscard]] Figure& at(std::int32_t index) {
        return figures_[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] Clause const& clause(std::int32_t index) const {
        return clauses_[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(figures_.size()); }

    // Decides how `index` stands to the figures before it.
    void link(std::int32_t previous, std::int32_t index) {
        auto const begin = at(previous).span.end, end = at(index).span.begin;
        if (end < begin) return;
        if (end - begin > longest_link) return reset();
        auto const gap = text_.substr(begin, end - begin);
        auto const found = between(text_, {begin, end});
        for (int i = 0; i < found.closed && depth_ > 0; ++i) list_ = stack_[--depth_];
        auto const& figure = at(index);
        bool const sorted = clause(index).before.last<grammar::Breakdown>();
        if (found.opened > 0) {
            open_bracket(previous, index, gap);
        } else if (sorted) {
            list_ = {is_counted(figure) ? wholes_.sorted(index, previous) : none};
        } else if (holds_parts(clause(previous), gap)) {
            list_ = {previous};
        } else if (found.among || (found.lead > 0 && opens_among(gap.substr(found.lead)))) {
            open_announced(previous, index, gap, found.beside);
        } else if (found.sentence) {
            reset();
        } else if (found.colon && begins_list(gap)) {
            list_ = {previous};
        }
        if (list_.whole == none && found.opened == 0) list_ = {unannounced(previous, index, gap)};
        if (list_.whole == none) return sum_up(previous, index);
        if (list_.whole == index || !is_counted(figure)) return;
        if (!found.among) close_within(index);
        if (auto const other = whole_of_own_field(index); other != none) {
            at(index).part_of = other;
            return;
        }
        bool const announced = sorted || found.among || found.opened > 0 || found.colon;
        if (stands_aside(index)) return;
        if (ends_list(index, announced)) return reset();
        if (may_hold(at(list_.whole), figure) || is_enumerated(index) || lost_measure(index) ||
            wholes_.holds_without_measure(list_.whole, index))
            add(index);
    }

    // …,其中网站60条, 。在公开的信息中,网站60条
    void open_announced(std::int32_t previous, std::int32_t index, std::string_view gap,
                        bool beside) {
        auto const& figure = at(index);
        auto const stop = gap.find("。");
        bool const before_stop = stop != gap.npos && gap.find("其中") < stop;
        bool const within = (gap.starts_with(",其中") || beside) && is_member(previous) &&
                            may_hold(at(previous), figure) && no_more(figure, at(previous));
        if (!is_counted(figure) || before_stop)
            list_ = {};
        else if (within)
            open_within(previous);
        else if (at(previous).part_of != none && wholes_.restates_part(index))
            list_ = {index};
        else
            list_ = {wholes_.announced(index, previous)};
    }

    // 不予公开2件,其中商业秘密1件: the list around goes on behind this one.
    void open_within(std::int32_t whole) {
        around_ = list_;
        list_ = {whole};
    }

    // 不予公开2件,其中商业秘密1件;|无法提供29件, or behind parts that make the whole
    void close_within(std::int32_t index) {
        if (around_.whole == none || !list_.begun) return;
        if (clause(index).joint != U';' && !is_complete()) return;
        list_ = around_;
        around_ = {};
    }

    // Whether the members that were read make the whole.
    [[nodiscard]] bool is_complete() {
        return list_.sum && is_exact(at(list_.whole)) && *list_.sum == *at(list_.whole).value;
    }

    // 网站3条、公报5条,总计8条
    void sum_up(std::int32_t previous, std::int32_t index) {
        auto const first = wholes_.first_of_total(index, previous);
        if (!first) return;
        for (auto i = *first; i < index; ++i) at(i).part_of = index;
    }

    // 收到申请9件(含上年2件),|网上申请5件,信函申请4件: no word announces them, but they are told apart, and make the
    // whole. The figure before, where it is that, or none.
    [[nodiscard]] std::int32_t unannounced(std::int32_t previous, std::int32_t index,
                                           std::string_view gap) {
        if (index + 1 == size() || clause(index + 1).first) return none;
        auto const stop = gap.substr(gap.starts_with(")") ? 1 : 0, 1);
        if (stop != "," && stop != ";") return none;
        auto const& before = at(previous);
        auto const whole =
            before.part_of != none && before.part_of < previous ? before.part_of : previous;
        if (at(whole).part_of != none || !is_counted(at(whole)) || !is_exact(at(whole)))
            return none;
        if (!make_up(whole, index)) return none;
        auto const sorting = sorting_of(clause(index));
        bool const told_apart = sorting != Sorting::none && sorting != sorting_of(clause(whole));
        // one item may go out by several channels
        return told_apart && sorting != Sorting::channel ? whole : none;
    }

    // Whether several figures of the sentence, from `index` on, make exactly the whole.
    [[nodiscard]] bool make_up(std::int32_t whole, std::int32_t index) {
        Decimal sum{};
        for (auto i = index; i < index + farthest_part && i < size() && !clause(i).first; ++i) {
            auto const& part = at(i);
            if (!is_counted(part)) continue;
            auto const more = is_exact(part) && part.part_of == none && may_hold(at(whole), part)
                                  ? gouji::add(sum, *part.value)
                                  : std::nullopt;
            if (!more || *more > *at(whole).value) return false;
            sum = *more;
            if (sum == *at(whole).value) return i != index;
        }
        return false;
    }

    // 391条(政务动态388条、…)
    void open_bracket(std::int32_t previous, std::int32_t index, std::string_view gap) {
        if (depth_ < stack_.size()) stack_[depth_++] = list_;
        auto const bracket = static_cast<std::uint32_t>(gap.find('('));
        auto const lead = gap.substr(0, std::min<std::size_t>(bracket, gap.size()));
        bool const adjacent = bracket < gap.size() && is_counted(at(index)) &&
                              (trim(lead, {0, bracket}).empty() || is_noun_of(previous, lead));
        bool const holds =
            may_hold(at(previous), at(index)) || wholes_.holds_without_measure(previous, index);
        list_ = {adjacent && holds && is_positive(at(previous)) ? previous : none};
    }

    // 3份|申请(其中2份网上提交): nothing but what was counted stands before the bracket.
    [[nodiscard]] bool is_noun_of(std::int32_t index, std::string_view words) const {
        auto const* const noun = clause(index).noun;
        return noun && words.ends_with(noun->text) && clause(index).behind.text == words;
    }

    // A100条,其中B60条,其中C20条: C is a part of B, of which 其中 directly speaks.
    [[nodiscard]] bool is_member(std::int32_t index) {
        return at(index).part_of != none && at(index).part_of == list_.whole;
    }
    static bool no_more(Figure const& part, Figure const& whole) {
        return part.value && whole.value && *part.value < *whole.value;
    }

    void add(std::int32_t index) {
        auto& figure = at(index);
        figure.part_of = list_.whole;
        if (!list_.begun) {
            list_.begun = true;
            list_.sorting = sorting_of(clause(index));
            list_.acts = discloses(index) || list_.sorting == Sorting::channel;
        }
        list_.sum =
            list_.sum && is_exact(figure) ? gouji::add(*list_.sum, *figure.value) : std::nullopt;
    }

    // 共收到12件:网站3件 opens a list only where the colon stands directly behind the figure.
    [[nodiscard]] static bool begins_list(std::string_view gap) {
        auto const colon = gap.find(':');
        return colon != gap.npos && colon <= 12 && gap.find(',') > colon;
    }

    // A clause that says what was done anew is no item: …动态2条;公开栏公布信息3条,开展培训3次. Nor is one that counts
    // things of another field, or what follows the last part once the parts make the whole: 网络2件,信函3件,答复5件.
    [[nodiscard]] bool ends_list(std::int32_t index, bool announced) {
        if (announced || !list_.begun) return false;
        auto const* const act = clause(index).own_act;
        if (act && act->doing == Doing::holding) return true;
        // 其中网上2件,信函3件,结转下年1件: no way to apply
        if (list_.sorting != Sorting::outcome && is_carried_over(index)) return true;
        if (is_complete() && act && is_positive(at(index))) return true;
        if (clause(index).joint == U';' && begins_anew(index)) return true;
        // one alone exceeds what it would be a part of, and no word makes it one
        if (!is_item(index) && is_exact(at(index)) && is_exact(at(list_.whole)) &&
            same_measure(at(index), at(list_.whole)) && *at(index).value > *at(list_.whole).value)
            return true;
        return is_foreign(index);
    }

    // ;公开栏公布信息3条, 自然人3件;|上年结转申请2件, 自然人3件;|予以公开2件
    [[nodiscard]] bool begins_anew(std::int32_t index) const {
        bool const answers = sorting_of(clause(index)) == Sorting::outcome;
        return (discloses(index) && !list_.acts) || is_carried_over(index) ||
               (answers && list_.sorting != Sorting::outcome && list_.sorting != Sorting::none);
    }

    [[nodiscard]] bool is_carried_over(std::int32_t index) const {
        return carried_noun_in(clause(index).own) && !carried_noun_in(clause(list_.whole).own);
    }

    // 其中新闻165条,|专栏10个|,教育信息121条, 微信发文12条,|点击300次: another thing among the parts.
    [[nodiscard]] bool stands_aside(std::int32_t index) {
        auto const* const noun = clause(index).noun;
        bool const another = noun && (noun->indicator == Indicator::other ||
                                      noun->indicator == Indicator::platform_visits);
        return list_.begun && another && clause(index).joint == U',' && !clause(index).own_act &&
               at(index).unit != at(list_.whole).unit;
    }

    // 动态12条、调查|16期、其他11条: a piece in a measure of its own, between the items of a list.
    [[nodiscard]] bool is_enumerated(std::int32_t index) {
        auto const& whole = at(list_.whole);
        return list_.begun && clause(index).joint == U'、' && no_more(at(index), whole) &&
               names_unit(vocab::pieces, at(index).unit) && names_unit(vocab::pieces, whole.unit);
    }

    // 予以公开9件;部分公开|6;不予公开2件: an item without a measure word.
    [[nodiscard]] bool lost_measure(std::int32_t index) {
        return list_.begun && at(index).unit.empty() && list_.sorting != Sorting::none &&
               sorting_of(clause(index)) == list_.sorting && no_more(at(index), at(list_.whole));
    }

    // Enumerated, or told apart in the way of the first member: 网站60条,公报130条.
    [[nodiscard]] bool is_item(std::int32_t index) const {
        return clause(index).joint == U'、' ||
               (list_.sorting != Sorting::none && sorting_of(clause(index)) == list_.sorting);
    }

    // 发布信息3条, but not 社区事务公开3条, where the act ends a name.
    [[nodiscard]] bool discloses(std::int32_t index) const {
        auto const& own = clause(index).own;
        auto const* const end = own.text.data() + own.text.size();
        return std::any_of(own.terms.begin(), own.terms.end(), [&](Term const& term) {
            auto const* const act = term.as<Act>();
            auto const* const behind = term.word.data() + term.word.size();
            std::string_view const rest(behind, static_cast<std::size_t>(end - behind));
            return act && act->doing == Doing::disclosing && !act->nominal &&
                   !rest.starts_with("的") &&  // 主动公开的其他信息
                   !rest.starts_with("类") &&  // 决策公开类信息
                   !only_carries(own, behind, end);
        });
    }

    // Nothing but 累计, 共 and the like stands between.
    static bool only_carries(Words const& own, char const* from, char const* to) {
        for (auto const& term : own.terms)
            if (term.word.data() == from &&
                (term.as<vocab::Particle>() || term.as<vocab::BasisWord>()))
                from += term.word.size();
        return from >= to;
    }

    [[nodiscard]] bool is_foreign(std::int32_t index) {
        auto const* const own = clause(index).noun;
        auto const* const whole = clause(list_.whole).noun;
        if (!own || !whole || own->text == mailbox) return false;
        if (is_other_remedy(own->indicator, whole->indicator)) return true;
        bool const answers = sorting_of(clause(index)) == Sorting::outcome;
        if (answers && list_.sorting == Sorting::outcome) return false;  // 不掌握相关信息2件
        // 发布|人大建议办理情况3条: what is disclosed is of one field
        auto const field =
            names_disclosing(clause(index).own) ? Field::disclosure : field_of(own->indicator);
        auto const* const act = clause(index).own_act;
        bool const cases = act && (act->doing == Doing::receiving ||
                                   (act->doing == Doing::handling && field == Field::applications));
        bool const measured_apart =
            at(index).unit != at(list_.whole).unit && clause(index).joint != U'、';
        // 新闻发布会3次,其中…1次;在线访谈2次
        bool const other_events = clause(index).joint == U';' && field == Field::events &&
                                  own->indicator != whole->indicator;
        if (other_events) return true;
        bool const apart =
            measured_apart || field == Field::remedies || field == Field::waived || cases;
        return apart && field != field_of(whole->indicator);
    }

    // 申请68件、行政复议5件,其中网上申请41件、|复议维持3件: the figure beside the whole, in its sentence, that counts
    // what the part names; or none.
    [[nodiscard]] std::int32_t whole_of_own_field(std::int32_t index) {
        auto const* const own = clause(index).noun;
        auto const* const whole = clause(list_.whole).noun;
        if (!own || !whole || own->indicator == whole->indicator) return none;
        auto const counts_same = [&](std::int32_t i) {
            auto const* const noun = clause(i).noun;
            return noun && noun->indicator == own->indicator && at(i).part_of == none &&
                   may_hold(at(i), at(index)) && no_more(at(index), at(i));
        };
        if (field_of(own->indicator) != Field::applications &&
            field_of(own->indicator) != Field::remedies)
            return none;
        if (auto const before = list_.whole - 1;
            before >= 0 && !clause(list_.whole).first && counts_same(before))
            return before;
        auto const behind = list_.whole + 1;
        return behind < index && !clause(behind).first && counts_same(behind) ? behind : none;
    }

    // 行政复议2件,其中维持1件;行政诉讼1件, but not 复议、诉讼3件,其中诉讼1件
    [[nodiscard]] bool is_other_remedy(Indicator own, Indicator whole) const {
        if (own == whole || field_of(own) != Field::remedies || field_of(whole) != Field::remedies)
            return false;
        return !clause(list_.whole).before.last<vocab::Thing>([&](vocab::Thing const& x) {
            return x.indicator == own;
        });
    }

    [[nodiscard]] static bool is_positive(Figure const& figure) {
        return figure.value && figure.value->coefficient != 0;
    }

    void reset() {
        list_ = around_ = {};
        depth_ = 0;
    }

    std::string_view text_;
    std::span<Figure> figures_;
    Clauses const& clauses_;
    Wholes wholes_;
    List list_;
    List around_;  // the list that holds the whole of list_, if any
    std::array<List, 8> stack_{};
    std::size_t depth_ = 0;
};

}  // namespace

void add_parts(std::string_view text, std::span<Figure> figures, Clauses const& clauses) {
    Parts(text, figures, clauses).run();
}

}  // namespace gouji::figures
