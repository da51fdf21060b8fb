#include <fmt/core.h>

#include <array>

#include "gouji/vocab/forms.hpp"
#include "members.hpp"

namespace gouji::check {
namespace {

enum class Year : std::uint8_t { last, current };

/// A cell of one of two consecutive reports. What is empty runs over the rows or columns of the form.
struct Term {
    Year year = Year::last;
    std::string_view row, column;
    int sign = 1;
};

struct SeriesRule {
    std::string_view id;
    TableKind table;
    std::optional<Form> form;  ///< of both tables, where the rule belongs to one form
    std::array<Term, 3> expected;
    Term actual;
    std::string_view words_zh;
};

// clang-format off
constexpr std::array series{
    SeriesRule{"series.carry",    TableKind::applications, std::nullopt,
               {Term{Year::last, "carried_out", ""}},
               Term{Year::current, "carried_in", ""}, "上年度结转下年度继续办理应等于本年度上年结转"},
    SeriesRule{"series.in_force", TableKind::disclosure, Form::standard_2021,
               {Term{Year::last, "", "in_force"}, Term{Year::current, "", "made"}, Term{Year::current, "", "abolished", -1}},
               Term{Year::current, "", "in_force"}, "现行有效件数应为上年现行有效加本年制发减本年废止"},
    SeriesRule{"series.items",    TableKind::disclosure, Form::standard_2019,
               {Term{Year::last, "", "previous_items"}, Term{Year::last, "", "change"}},
               Term{Year::current, "", "previous_items"}, "上一年项目数量应为上年报告的上一年项目数量加增减"},
};
// clang-format on

struct Pair {
    Member const& last;
    Member const& current;
};

class Series {
public:
    Series(SeriesRule const& rule, Pair const& pair, std::vector<Finding>& findings)
        : rule_(rule), pair_(pair), findings_(findings) {}

    void run() {
        last_ = table_of(*pair_.last.report, rule_.table);
        current_ = table_of(*pair_.current.report, rule_.table);
        if (!last_ || !current_) return;
        if (rule_.form && (last_->form != *rule_.form || current_->form != *rule_.form)) return;
        auto const* form = vocab::form_table(current_->kind, current_->form);
        if (!form) return;
        if (rule_.actual.row.empty())
            for (auto const& row : form->rows) compare(row.id, row.label);
        else
            for (auto const& column : form->columns) compare(column.id, column.label);
    }

private:
    [[nodiscard]] Cell const* cell(Term const& term, std::string_view running) const {
        auto const& table = term.year == Year::last ? *last_ : *current_;
        return cell_of(table, term.row.empty() ? running : term.row,
                       term.column.empty() ? running : term.column);
    }

    void add(SetSum& sum, Term const& term, std::string_view running) const {
        sum.add(term.year == Year::last ? pair_.last : pair_.current, cell(term, running),
                term.sign);
    }

    void compare(std::string_view running, std::string_view label) {
        SetSum expected, actual;
        for (auto const& term : rule_.expected)
            if (!term.row.empty() || !term.column.empty()) add(expected, term, running);
        add(actual, rule_.actual, running);
        if (actual.places.empty() || expected.places.empty()) return;
        Finding finding;
        finding.rule = rule_.id;
        bool const known = expected.known && actual.known;
        bool const holds = known && expected.value == actual.value;
        finding.verdict = !known ? Verdict::undetermined : holds ? Verdict::holds : Verdict::fails;
        if (expected.known) finding.expected = expected.value.to_string();
        if (actual.known) finding.actual = actual.value.to_string();
        if (known) finding.tolerance = "0";
        finding.places = std::move(expected.places);
        finding.places.insert(finding.places.end(), actual.places.begin(), actual.places.end());
        describe(finding, running, label);
        findings_.push_back(std::move(finding));
    }

    void describe(Finding& finding, std::string_view running, std::string_view label) const {
        auto const who = pair_.current.name();
        auto const [from, to] = std::pair(pair_.last.year, pair_.current.year);
        if (finding.verdict == Verdict::undetermined) {
            finding.message = fmt::format("{} {}-{}, {}: cannot be decided, a cell holds no number",
                                          who, from, to, running);
            finding.message_zh =
                fmt::format("{} {}—{} 年“{}”:有单元格不是数字,无法核对", who, from, to, label);
            return;
        }
        bool const holds = finding.verdict == Verdict::holds;
        finding.message = fmt::format(
            "{}, {}: the report on {} leads to {}, that on {} prints {}{}", who, running, from,
            finding.expected, to, finding.actual, holds ? "" : "; one of them has to be corrected");
        finding.message_zh =
            fmt::format("{}“{}”:{},依 {} 年报告为 {},{} 年报告为 {}{}", who, label, rule_.words_zh,
                        from, finding.expected, to, finding.actual, holds ? "" : ",请核对");
    }

    SeriesRule const& rule_;
    Pair const& pair_;
    std::vector<Finding>& findings_;
    Table const* last_ = nullptr;
    Table const* current_ = nullptr;
};

}  // namespace

void series_rules(std::span<const Member> members, std::vector<Finding>& findings) {
    Member const* last = nullptr;  // of several reports on one year the first
    for (auto const& member : members) {
        bool const same = last && last->place == member.place;
        if (same && last->year == member.year) continue;
        if (same && last->year + 1 == member.year)
            for (auto const& rule : series) Series(rule, {*last, member}, findings).run();
        last = &member;
    }
}

}  // namespace gouji::check
