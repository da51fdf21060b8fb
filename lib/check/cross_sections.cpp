#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <string>
#include <vector>

#include "cross_rules.hpp"
#include "gouji/value/text.hpp"
#include "ratio.hpp"
#include "sentence.hpp"
#include "subject.hpp"

namespace gouji::check {
namespace {

// More places than these are a list, not one thing said again.
constexpr std::size_t most_statements = 8;
const Decimal telling{10, 0};  // smaller numbers are equal by chance

// {0}: the first statement, {1}: how often, or the other statement
constexpr Sentence alike{"{0} is stated {1} times, always alike", "“{0}”在 {1} 处一致"};
constexpr Sentence contradiction{
    "one thing is stated as {0} and as {1}; one of the two has to be corrected",
    "同一事项先后为“{0}”“{1}”,请核对"};
constexpr Sentence apparent_contradiction{
    "one thing is stated as {0} and as {1}, which may be approximate or not the same",
    "同一事项先后为“{0}”“{1}”,可能为约数或所指不同"};
constexpr Sentence other_numbers{
    "numbers of one kind differ; the words or scopes differ too, so they may count different "
    "things",
    "同类数字不同,但用语或范围也不同,可能所指各异"};
constexpr Sentence other_measures{"numbers of one kind are given in different measures",
                                  "同类数字计量单位不同"};

// One place that states a thing.
struct Said {
    Figure const* figure;
    std::string_view same_thing;  // equal for statements of one thing, in one measure and scope
    bool certain;                 // nothing in the text says that it is only some of them
    std::uint32_t sentence;       // where its sentence begins
};

using Statements = std::span<Said const>;

// Figures of one indicator by one channel, mode and outcome, by their index.
using Groups = std::pmr::map<std::string_view, std::pmr::vector<std::size_t>>;

class Sections {
public:
    Sections(Facts const& facts, Results& results)
        : facts_(facts), results_(results), working_(results.working()), groups_(working_) {
        std::pmr::vector<std::size_t> stating(working_);
        std::bitset<kinds> once, again;  // most kinds of thing are stated once
        auto const figures = facts.report.figures;
        for (std::size_t i = 0; i < figures.size(); ++i) {
            if (!states_something(figures[i])) continue;
            auto const kind = kind_of(figures[i]);
            if (once.test(kind)) again.set(kind);
            once.set(kind);
            stating.push_back(i);
        }
        for (auto const i : stating)
            if (again.test(kind_of(figures[i]))) groups_[group_of(figures[i])].push_back(i);
    }

    void run() {
        for (auto const& [name, figures] : groups_) {
            if (figures.size() < 2) continue;
            std::pmr::vector<Said> statements(working_);  // only here are sentences worth reading
            statements.reserve(figures.size());
            for (auto const index : figures) statements.push_back(read(index));
            same_things(statements);
            similar_things(statements);
        }
    }

private:
    [[nodiscard]] bool states_something(Figure const& figure) const {
        bool const counts = figure.kind == FigureKind::count || figure.kind == FigureKind::money;
        if (!counts || !figure.value || figure.upper || figure.indicator == Indicator::other ||
            figure.indicator == Indicator::deadline || figure.facets.basis == Basis::added)
            return false;
        if (in_table(facts_.report, figure)) return false;
        if (figure.period &&
            !(facts_.report.year && figure.period->from.year == *facts_.report.year &&
              figure.period->from.month <= 1))
            return false;
        auto const& facets = figure.facets;
        bool const named =
            facets.channel != Channel::none || facets.mode != Mode::none || !facets.outcome.empty();
        return facets.category.empty() && (figure.part_of == none || named);
    }

    // 政务新媒体35个 and 35个账号: all accounts are on new media
    static Channel channel_of(Figure const& figure) {
        auto const channel = figure.facets.channel;
        bool const implied =
            figure.indicator == Indicator::accounts && channel == Channel::new_media;
        return implied ? Channel::none : channel;
    }

    // The same for figures of one group.
    static constexpr std::size_t kinds = 1024;
    static std::size_t kind_of(Figure const& figure) {
        auto const of = [](auto x) { return static_cast<std::size_t>(x); };
        auto const& x = figure.facets;
        return (((of(figure.indicator) * channel_names.size() + of(channel_of(figure))) *
                     mode_names.size() +
                 of(x.mode)) *
                    stage_names.size() +
                of(x.stage) + x.outcome.size() + x.applicant.size()) %
               kinds;
    }

    [[nodiscard]] std::string_view group_of(Figure const& figure) const {
        auto const& x = figure.facets;
        return path({name(figure.indicator), name(channel_of(figure)), name(x.mode), x.outcome,
                     x.applicant, name(x.stage)});
    }

    // A zero that is denied has no measure, so cases are cases: 5件, 5宗, 未收到.
    static std::string_view measure_of(Figure const& figure) {
        static constexpr std::array cases{Indicator::applications_received,
                                          Indicator::applications_carried_in,
                                          Indicator::applications_carried_out,
                                          Indicator::applications_answered,
                                          Indicator::reconsiderations,
                                          Indicator::lawsuits,
                                          Indicator::complaints};
        static constexpr std::array<std::string_view, 7> measures{"件", "宗", "起", "条",
                                                                  "份", "个", "项"};
        bool const is_case =
            std::find(cases.begin(), cases.end(), figure.indicator) != cases.end() &&
            std::find(measures.begin(), measures.end(), figure.unit) != measures.end();
        return is_case ? std::string_view{} : figure.unit;
    }

    [[nodiscard]] Said read(std::size_t index) const {
        auto const& figure = facts_.report.figures[index];
        auto const subject = subject_of(facts_, index, working_);
        // A day's mean and a sum over years are no year's count.
        auto const basis = figure.facets.basis;
        auto const over = basis == Basis::daily || basis == Basis::cumulative ? basis : Basis::none;
        auto const key = path({measure_of(figure), subject.scope, subject.residue,
                               context_of(facts_, figure.section, working_), name(over)});
        bool const running = figure.facets.basis == Basis::cumulative && !subject.anchored;
        return {&figure, key, subject.anchored && !running && figure.part_of == none,
                sentence_begin(facts_.text, figure.span.begin)};
    }

    // Texts with / between them.
    [[nodiscard]] std::string_view path(std::initializer_list<std::string_view> texts) const {
        std::pmr::vector<std::string_view> parts(working_);
        parts.reserve(2 * texts.size());
        for (auto const text : texts) {
            if (!parts.empty()) parts.emplace_back("/");
            parts.push_back(text);
        }
        return store(parts, working_);
    }

    // Statements with one key: one value, or a contradiction.
    void same_things(Statements statements) {
        std::pmr::map<std::string_view, std::pmr::vector<Said>> by_key(working_);
        for (auto const& statement : statements) by_key[statement.same_thing].push_back(statement);
        for (auto const& [key, same] : by_key)
            if (same.size() > 1) results_.add("cross.sections", spans_of(same), judge(same));
    }

    [[nodiscard]] Outcome judge(Statements same) const {
        auto const& first = *same.front().figure;
        auto const other = std::find_if(same.begin(), same.end(), [&](auto const& x) {
            return !alike_as_printed(*x.figure, first);
        });
        if (other == same.end()) return all_alike(same);
        auto const& second = *other->figure;
        // 共办理14件,已答复13件: within one sentence different numbers are of different things
        bool const certain = same.front().sentence != other->sentence &&
                             std::all_of(same.begin(), same.end(), [](auto const& x) {
                                 return x.certain && exact(*x.figure);
                             });
        auto outcome = sides(first, second);
        outcome.verdict = certain ? Verdict::fails : Verdict::undetermined;
        outcome.says(certain ? contradiction : apparent_contradiction, {first.raw, second.raw});
        return outcome;
    }

    // Statements of one indicator in other words: alike by their value, else open.
    void similar_things(Statements statements) {
        bool const one_key = std::all_of(statements.begin(), statements.end(), [&](auto const& x) {
            return x.same_thing == statements.front().same_thing;
        });
        if (one_key || statements.size() > most_statements) return;
        auto const& first = *statements.front().figure;
        auto const other = std::find_if(statements.begin(), statements.end(), [&](auto const& x) {
            return *x.figure->value != *first.value;
        });
        bool const one_value = other == statements.end();
        bool const one_measure =
            std::all_of(statements.begin(), statements.end(),
                        [&](auto const& x) { return x.figure->unit == first.unit; });
        if (one_value && *first.value != Decimal{} && *first.value < telling) return;
        if (one_value && one_measure)
            return results_.add("cross.sections", spans_of(statements), all_alike(statements));
        auto outcome = sides(first, one_value ? first : *other->figure);
        outcome.says(one_measure ? other_numbers : other_measures);
        results_.add("cross.sections", spans_of(statements), outcome);
    }

    [[nodiscard]] Outcome all_alike(Statements statements) const {
        auto const& first = *statements.front().figure;
        auto outcome = sides(first, first);
        outcome.verdict = Verdict::holds;
        auto const times = Decimal{static_cast<std::int64_t>(statements.size())};
        outcome.says(alike, {first.raw, store(times, results_.memory())});
        return outcome;
    }

    [[nodiscard]] Outcome sides(Figure const& first, Figure const& second) const {
        Outcome outcome;
        outcome.expected = outcome.actual = store(*first.value, results_.memory());
        if (&second != &first) outcome.actual = store(*second.value, results_.memory());
        return outcome;
    }

    [[nodiscard]] std::pmr::vector<Span> spans_of(Statements statements) const {
        std::pmr::vector<Span> spans(working_);
        spans.reserve(statements.size());
        for (auto const& x : statements) spans.push_back(x.figure->span);
        return spans;
    }

    Facts const& facts_;
    Results& results_;
    Memory working_;
    Groups groups_;
};

}  // namespace

void sections_rule(Facts const& facts, Results& results) { Sections(facts, results).run(); }

}  // namespace gouji::check
