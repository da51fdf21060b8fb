#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "../primitive/byte_set.hpp"
#include "cross_rules.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/value/text.hpp"
#include "gouji/vocab/table_statements.hpp"
#include "ratio.hpp"
#include "sentence.hpp"
#include "subject.hpp"
#include "sum.hpp"

namespace gouji::check {
namespace {

using vocab::TableStatement;

// {0}: the number in the text, {1}: the table, {2}: the rows
constexpr Sentence agree{"the text says {0}, and the table {1} has {expected} in {2}",
                         "正文为“{0}”,表中为 {expected},一致"};
constexpr Sentence differ{"the text says {0}, and the table {1} has instead {expected} in {2}",
                          "正文为“{0}”,表中为 {expected},不一致"};
// {3}: what the table has, {4}: why
constexpr Sentence open_because{
    "the text says {0}, the table {1} has {3} in {2}; this cannot be decided: {4}",
    "正文为“{0}”,表中为 {3}:{4}"};
constexpr Sentence all_answered{
    "the text says that all were answered, the table carries {expected} out",
    "正文称全部办结答复,表中结转下年度 {expected} 件"};
constexpr Sentence some_left_over{
    "the text says that all were answered, the table carries {expected} out; they may not have "
    "been due",
    "正文称全部办结答复,表中结转下年度 {expected} 件,可能尚在期限内"};

// Calls `take` with each of the words of `list`, which | keeps apart.
template <typename Take>
void each_word(std::string_view list, Take take) {
    while (!list.empty()) {
        auto const end = std::min(list.find('|'), list.size());
        if (end > 0) take(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

// Whether a residue is made of words by which a row may be called, each of them once.
bool is_called(std::pmr::string const& residue, std::string_view words) {
    std::pmr::string left(residue, residue.get_allocator());
    each_word(words, [&](std::string_view word) {
        if (auto const at = left.find(word); at != left.npos) left.erase(at, word.size());
    });
    return left.empty();
}

// Why a cell cannot be compared: a cell is blank.
Phrase doubt_of(CellState state) {
    switch (state) {
        case CellState::blank: return {"a cell is blank", "表中单元格为空"};
        case CellState::not_applicable:
            return {"a cell is marked not applicable", "表中单元格填为不适用"};
        case CellState::text: return {"a cell is not a number", "表中单元格不是数字"};
        case CellState::missing: return {"a cell is missing", "表中单元格未能取得"};
        case CellState::number: break;
    }
    return {"a cell is out of range", "表中单元格超出范围"};
}

constexpr std::uint32_t longest_gap = 90;  // bytes between a number and what is said of all of them

// What the prose may state, and where each form has it.
struct Counterpart : TableStatement {
    struct Cells {
        Places rows = 0;
        std::size_t column = 0;
    };
    std::array<Cells, vocab::forms.size()> cells{};

    constexpr Counterpart() = default;
    constexpr explicit Counterpart(TableStatement const& row) : TableStatement(row) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (vocab::forms[i]->kind == table) cells[i] = cells_of(*vocab::forms[i]);
    }

private:
    [[nodiscard]] constexpr Cells cells_of(vocab::FormTable const& form) const {
        auto const wanted = [&](auto const& x) { return x.id == column; };
        auto const found = std::find_if(form.columns.begin(), form.columns.end(), wanted);
        return {rows_of(form, rows), static_cast<std::size_t>(found - form.columns.begin())};
    }
};

constexpr auto statements = [] {
    std::array<Counterpart, vocab::table_statements.size()> found;
    std::transform(vocab::table_statements.begin(), vocab::table_statements.end(), found.begin(),
                   [](auto const& row) { return Counterpart(row); });
    return found;
}();
static_assert(statements.size() <= most_places);

// Those of each indicator.
constexpr auto statements_of = [] {
    std::array<Places, indicator_names.size()> found{};
    for (std::size_t i = 0; i < statements.size(); ++i)
        found[static_cast<std::size_t>(statements[i].indicator)] |= Places{1} << i;
    return found;
}();

constexpr int most_tables = 4;  // of one kind; a report with more is a list of reports

class TextAndTables {
public:
    TextAndTables(Facts const& facts, Results& results)
        : facts_(facts), report_(facts.report), results_(results), read_(results.working()) {
        for (auto const& table : report_.tables)
            if (auto const form = form_of(table);
                ++tables_[static_cast<std::size_t>(table.kind)] <= most_tables &&
                form < vocab::forms.size())
                read_.push_back({TableView(table, *vocab::forms[form]), table, form});
    }

    void run() {
        if (report_.tables.empty()) return;
        for (auto const& figure : report_.figures) {
            auto const stated = statements_of[static_cast<std::size_t>(figure.indicator)];
            if (stated == 0 || !speaks_of_the_year(figure)) continue;
            each_place(stated, [&](std::size_t i) {
                auto const& row = statements[i];
                if (tables_[static_cast<std::size_t>(row.table)] > 0 && states(figure, row))
                    compare(figure, row);
            });
        }
        nothing_left_over();
    }

private:
    struct Read {
        TableView view;
        Table const& table;
        std::size_t form;  // among vocab::forms
    };

    static std::size_t form_of(Table const& table) {
        auto const found = std::find(vocab::forms.begin(), vocab::forms.end(),
                                     vocab::form_table(table.kind, table.form));
        return static_cast<std::size_t>(found - vocab::forms.begin());
    }

    [[nodiscard]] bool speaks_of_the_year(Figure const& figure) const {
        bool const counts = figure.kind == FigureKind::count || figure.kind == FigureKind::money;
        if (!counts || !figure.value || figure.upper) return false;
        if (in_table(facts_.report, figure)) return false;
        if (figure.period &&
            !(report_.year && figure.period->from.year == *report_.year &&
              figure.period->to.year == *report_.year && figure.period->from.month <= 1))
            return false;
        if (figure.section == none) return true;
        auto const topic = report_.sections[static_cast<std::size_t>(figure.section)].topic;
        return topic != Topic::problems && topic != Topic::improvements;
    }

    // Whether the figure has the facets of the row and no others. A part has to be one of a whole that is stated too.
    [[nodiscard]] bool states(Figure const& figure, Counterpart const& row) const {
        auto const& facets = figure.facets;
        if (figure.indicator != row.indicator || facets.outcome != row.outcome ||
            facets.mode != row.mode || facets.channel != row.channel || !facets.applicant.empty() ||
            !facets.category.empty() || facets.basis == Basis::daily ||
            facets.basis == Basis::added)
            return false;
        if (facets.stage == Stage::handled && row.indicator != Indicator::applications_answered)
            return false;
        if (figure.part_of == none) return true;
        return !row.outcome.empty() || row.mode != Mode::none;
    }

    // The cell of the table; for the statistics the column that agrees, else the first that is no running total, which may
    // be of several years.
    [[nodiscard]] Sum cell_of(Figure const& figure, Counterpart const& row) const {
        Sum first(0, results_.working());
        for (auto const& read : read_) {
            if (read.table.kind != row.table) continue;
            auto const& [rows, column] = row.cells[read.form];
            bool const any_column = row.table == TableKind::statistics;
            auto const begin = any_column ? 0 : column;
            auto const end = any_column ? read.view.width() : column + 1;
            for (auto c = begin; c < end; ++c) {
                auto sum = sum_of(read.view, rows, c);
                if (sum.known() && !sum.spans.empty() && sum.value == *figure.value) return sum;
                bool const running = any_column && read.table.cells[c].column == "cumulative";
                if (first.spans.empty() && !running) first = std::move(sum);
            }
        }
        return first;
    }

    [[nodiscard]] Sum sum_of(TableView const& table, Places rows, std::size_t column) const {
        Sum sum(static_cast<std::size_t>(std::popcount(rows)), results_.working());
        each_place(rows, [&](std::size_t r) {
            if (auto const* cell = table.find(r, column)) sum.add_cell(*cell, cell->row);
        });
        return sum;
    }

    void compare(Figure const& figure, Counterpart const& row) {
        auto const cell = cell_of(figure, row);
        if (cell.spans.empty()) return;
        Outcome outcome;
        outcome.expected = cell.text(results_.memory());
        outcome.actual = store(*figure.value, results_.memory());
        bool const same = cell.known() && cell.value == *figure.value;
        auto const why = same ? Phrase{} : reason_for_doubt(figure, row, cell);
        outcome.verdict = same                  ? Verdict::holds
                          : why.english.empty() ? Verdict::fails
                                                : Verdict::undetermined;
        auto const printed =
            outcome.expected.empty() ? Phrase{"no number", "空"} : Phrase{outcome.expected};
        if (outcome.verdict == Verdict::undetermined)
            outcome.says(open_because, {figure.raw, name(row.table), row.rows, printed, why});
        else
            outcome.says(same ? agree : differ, {figure.raw, name(row.table), row.rows});
        results_.add("cross.text_table", {{&figure.span, 1}, cell.spans}, outcome);
    }

    // Why the figure may count something else than the cell; empty where it cannot.
    [[nodiscard]] Phrase reason_for_doubt(Figure const& figure, Counterpart const& row,
                                          Sum const& cell) const {
        if (!cell.known()) return doubt_of(cell.unknown ? cell.unknown->state : CellState::number);
        if (is_bare(figure))
            return {"the text does not say of what there was none", "正文未写明所指"};
        if (!exact(figure)) return {"the number in the text is approximate", "正文为约数"};
        if (tables_[static_cast<std::size_t>(row.table)] > 1)
            return {"there are several tables of this kind", "同类表不止一张"};
        auto const subject =
            subject_of(facts_, static_cast<std::size_t>(figure.id), results_.working());
        if (!is_called(subject.residue, row.words) ||
            !context_of(facts_, figure.section, results_.working()).empty())
            return {"the text may speak of only some of them", "正文所指范围可能较窄"};
        if (!own_scope(figure, subject))
            return {"the text may speak of other bodies too", "正文与表的单位范围可能不同"};
        if (row.indicator == Indicator::disclosed_items && !subject.anchored)
            return {"the text may speak of only some of them", "正文所指范围可能较窄"};
        if (figure.part_of != none && !whole_is_own(figure))
            return {"it is part of a whole that the table does not state", "所属总数与表不同"};
        if (!says_new(figure) && includes_carried_in(figure, row, cell))
            return {"it includes those carried in", "正文含上年结转"};
        return {};
    }

    // 无 alone: what it denies stands elsewhere.
    [[nodiscard]] static bool is_bare(Figure const& figure) {
        constexpr std::size_t two_characters = 6;
        return figure.stated == Statement::negation && figure.raw.size() <= two_characters;
    }

    // 全县 of a county government may include its departments and towns, which its table need not.
    [[nodiscard]] bool own_scope(Figure const& figure, Subject const& subject) const {
        bool const government =
            report_.authority && report_.authority->text.find("政府") != std::string_view::npos;
        if (subject.whole_place) return !government;
        return figure.scope.empty() || figure.scope.starts_with("我") ||
               figure.scope.starts_with("本");
    }

    // The whole of which the figure is a part is the one in the table.
    [[nodiscard]] bool whole_is_own(Figure const& figure) const {
        auto const& whole = report_.figures[static_cast<std::size_t>(figure.part_of)];
        return std::any_of(statements.begin(), statements.end(), [&](auto const& row) {
            if (!states(whole, row) || row.mode != Mode::none) return false;
            auto const cell = cell_of(whole, row);
            return cell.known() && whole.value && cell.value == *whole.value;
        });
    }

    // 新收到: those carried in are not among them.
    [[nodiscard]] bool says_new(Figure const& figure) const {
        auto const begin = sentence_begin(facts_.text, figure.span.begin);
        auto const clause = facts_.text.substr(begin, figure.span.begin - begin);
        return clause.find("新收") != clause.npos || clause.find("新受理") != clause.npos;
    }

    [[nodiscard]] bool includes_carried_in(Figure const& figure, Counterpart const& row,
                                           Sum const& received) const {
        if (row.rows != "received" || *figure.value < received.value) return false;
        static constexpr Counterpart carried(TableStatement{Indicator::applications_carried_in,
                                                            TableKind::applications, "carried_in"});
        auto const more = cell_of(figure, carried);
        if (!more.known()) return true;
        auto const both = gouji::add(received.value, more.value);
        return more.value > Decimal{} && both && *both == *figure.value;
    }

    // 已全部办理答复: then nothing is carried out.
    void nothing_left_over() {
        static constexpr Counterpart left(TableStatement{Indicator::applications_carried_out,
                                                         TableKind::applications, "carried_out"});
        if (tables_[static_cast<std::size_t>(TableKind::applications)] != 1) return;
        if (!may_be_all()) return;
        for (auto const phrase : vocab::all_answered) {
            auto const at =
                facts_.text.substr(0, report_.span.end).find(phrase, report_.span.begin);
            if (at == facts_.text.npos || !among_applications(at)) continue;
            Figure zero;
            zero.value = Decimal{};
            auto const cell = cell_of(zero, left);
            if (!cell.known() || cell.spans.empty()) return;
            bool const none_left = cell.value == Decimal{};
            Outcome outcome;
            outcome.expected = cell.text(results_.memory());
            outcome.actual = "0";
            outcome.verdict = none_left ? Verdict::holds : Verdict::undetermined;
            outcome.says(none_left ? all_answered : some_left_over);
            auto const begin = static_cast<std::uint32_t>(at);
            Span const said{begin, begin + static_cast<std::uint32_t>(phrase.size())};
            return results_.add("cross.text_table", {{&said, 1}, cell.spans}, outcome);
        }
    }

    // Close behind a figure that counts applications stands such a phrase. Nothing is read twice.
    [[nodiscard]] bool may_be_all() const {
        constexpr std::uint32_t longest_phrase = 60;
        std::uint32_t read = 0;
        auto const is_followed = [&](Figure const& figure) {
            if (!counts_applications(figure)) return false;
            auto const end =
                std::min(report_.span.end, figure.span.end + longest_gap + longest_phrase);
            auto const begin = std::max(figure.span.begin, read);
            read = end - std::min(end, longest_phrase);
            return begin < end && has_word<vocab::all_answered>(slice(facts_.text, {begin, end}));
        };
        return std::any_of(report_.figures.begin(), report_.figures.end(), is_followed);
    }

    // The figure before `at`, in its sentence or the one before, counts applications.
    [[nodiscard]] bool among_applications(std::size_t at) const {
        auto const figures = report_.figures;
        auto const next = std::find_if(figures.begin(), figures.end(),
                                       [&](auto const& x) { return x.span.begin > at; });
        if (next == figures.begin()) return false;
        auto const& last = *std::prev(next);
        return at - std::min<std::size_t>(at, last.span.end) <= longest_gap &&
               counts_applications(last);
    }
    static bool counts_applications(Figure const& figure) {
        return figure.indicator == Indicator::applications_received ||
               figure.indicator == Indicator::applications_answered;
    }

    Facts const& facts_;
    Report const& report_;
    Results& results_;
    std::array<int, table_kind_names.size()> tables_{};  // how many of each kind
    std::pmr::vector<Read> read_;
};

}  // namespace

void text_table_rule(Facts const& facts, Results& results) { TextAndTables(facts, results).run(); }

}  // namespace gouji::check
