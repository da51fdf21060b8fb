#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "cross_rules.hpp"
#include "ratio.hpp"
#include "sentence.hpp"
#include "subject.hpp"

namespace gouji::check {
namespace {

constexpr std::size_t most_statements =
    8;                         // more places than these are a list, not one thing said again
const Decimal telling{10, 0};  // smaller numbers are equal by chance

// One place that states a thing.
struct Said {
    Figure const* figure;
    std::string
        same_thing;  // equal for statements of the same thing, in the same measure and scope
    bool certain;    // nothing in the text says that it is only some of them
    std::uint32_t sentence;  // where its sentence begins
};

// Figures of one indicator by one channel, mode and outcome, by their index.
using Groups = std::map<std::string, std::vector<std::size_t>>;

class Sections {
public:
    explicit Sections(Facts const& facts) : facts_(facts) {
        auto const figures = facts.report.figures;
        for (std::size_t i = 0; i < figures.size(); ++i)
            if (states_something(figures[i])) groups_[group_of(figures[i])].push_back(i);
    }

    void run(Results& results) const {
        for (auto const& [name, figures] : groups_) {
            if (figures.size() < 2) continue;
            std::vector<Said> statements;  // only here are their sentences worth reading
            for (auto const index : figures) statements.push_back(read(index));
            same_things(statements, results);
            similar_things(statements, results);
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

    static std::string group_of(Figure const& figure) {
        auto const& x = figure.facets;
        // 政务新媒体35个 and 35个账号: all accounts are on new media
        bool const implied =
            figure.indicator == Indicator::accounts && x.channel == Channel::new_media;
        auto const channel = implied ? Channel::none : x.channel;
        return fmt::format("{}/{}/{}/{}/{}/{}", name(figure.indicator), name(channel), name(x.mode),
                           x.outcome, x.applicant, name(x.stage));
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
        auto const subject = subject_of(facts_, index);
        auto const basis =
            figure.facets.basis;  // a day's mean and a sum over years are no year's count
        auto const over = basis == Basis::daily || basis == Basis::cumulative ? basis : Basis::none;
        auto const key =
            fmt::format("{}/{}/{}/{}/{}", measure_of(figure), subject.scope, subject.residue,
                        context_of(facts_, figure.section), name(over));
        bool const running = figure.facets.basis == Basis::cumulative && !subject.anchored;
        return {&figure, key, subject.anchored && !running && figure.part_of == none,
                sentence_begin(facts_.text, figure.span.begin)};
    }

    // Statements with one key: one value, or a contradiction.
    static void same_things(std::vector<Said> const& statements, Results& results) {
        std::map<std::string_view, std::vector<Said const*>> by_key;
        for (auto const& statement : statements) by_key[statement.same_thing].push_back(&statement);
        for (auto const& [key, same] : by_key)
            if (same.size() > 1) results.add("cross.sections", spans_of(same), judge(same));
    }

    static Outcome judge(std::vector<Said const*> const& same) {
        auto const& first = *same.front()->figure;
        auto const other = std::find_if(same.begin(), same.end(), [&](auto const* x) {
            return *x->figure->value != *first.value;
        });
        Outcome outcome;
        outcome.expected = outcome.actual = first.value->to_string();
        if (other == same.end()) {
            outcome.verdict = Verdict::holds;
            outcome.message = {
                fmt::format("{} is stated {} times, always alike", first.raw, same.size()),
                fmt::format("“{}”在 {} 处一致", first.raw, same.size())};
            return outcome;
        }
        auto const& second = *(*other)->figure;
        outcome.actual = second.value->to_string();
        // 共办理14件,已答复13件: within one sentence different numbers are of different things
        bool const certain = same.front()->sentence != (*other)->sentence &&
                             std::all_of(same.begin(), same.end(), [](auto const* x) {
                                 return x->certain && exact(*x->figure);
                             });
        outcome.verdict = certain ? Verdict::fails : Verdict::undetermined;
        outcome.message = {
            fmt::format("one thing is stated as {} and as {}{}", first.raw, second.raw,
                        certain ? "; one of the two has to be corrected"
                                : ", which may be approximate or not the same"),
            fmt::format("同一事项先后为“{}”“{}”{}", first.raw, second.raw,
                        certain ? ",请核对" : ",可能为约数或所指不同")};
        return outcome;
    }

    // Statements of one indicator in other words: alike by their value, else open.
    static void similar_things(std::vector<Said> const& statements, Results& results) {
        bool const one_key = std::all_of(statements.begin(), statements.end(), [&](auto const& x) {
            return x.same_thing == statements.front().same_thing;
        });
        if (one_key || statements.size() > most_statements) return;
        auto const& first = *statements.front().figure;
        std::vector<Said const*> all;
        bool one_value = true, one_measure = true;
        for (auto const& x : statements) {
            all.push_back(&x);
            one_value &= *x.figure->value == *first.value;
            one_measure &= x.figure->unit == first.unit;
        }
        if (one_value && *first.value != Decimal{} && *first.value < telling) return;
        Outcome outcome;
        outcome.expected = outcome.actual = first.value->to_string();
        bool const holds = one_value && one_measure;
        if (!one_value)
            outcome.actual = std::find_if(statements.begin(), statements.end(), [&](auto const& x) {
                                 return *x.figure->value != *first.value;
                             })->figure->value->to_string();
        outcome.verdict = holds ? Verdict::holds : Verdict::undetermined;
        outcome.message =
            holds ? Sentence{fmt::format("{} is stated {} times, always alike", first.raw, all.size()),
                             fmt::format("“{}”在 {} 处一致", first.raw, all.size())}
            : one_measure
                ? Sentence{"numbers of one kind differ; the words or scopes differ too, so they may "
                           "count different things",
                           "同类数字不同,但用语或范围也不同,可能所指各异"}
                : Sentence{"numbers of one kind are given in different measures",
                           "同类数字计量单位不同"};
        results.add("cross.sections", spans_of(all), outcome);
    }

    static std::vector<Span> spans_of(std::vector<Said const*> const& statements) {
        std::vector<Span> spans;
        for (auto const* x : statements) spans.push_back(x->figure->span);
        return spans;
    }

    Facts const& facts_;
    Groups groups_;
};

}  // namespace

void sections_rule(Facts const& facts, Results& results) { Sections(facts).run(results); }

}  // namespace gouji::check
