#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "cross_rules.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/table_statements.hpp"
#include "ratio.hpp"
#include "sentence.hpp"
#include "subject.hpp"
#include "sum.hpp"

namespace gouji::check {
namespace {

using vocab::TableStatement;

// Calls `take` with each of the words of `list`, which `separator` keeps apart.
template <typename Take>
void each_word(std::string_view list, char separator, Take take) {
    while (!list.empty()) {
        auto const end = std::min(list.find(separator), list.size());
        if (end > 0) take(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

bool lists_row(std::string_view rows, std::string_view id) {
    bool found = false;
    each_word(rows, ' ', [&](std::string_view wanted) {
        found |= wanted.ends_with('.') ? id.starts_with(wanted) : id == wanted;
    });
    return found;
}

// What is left of a residue without the words by which a row may be called.
std::string without(std::string residue, std::string_view words) {
    each_word(words, '|', [&](std::string_view word) {
        if (auto const at = residue.find(word); at != residue.npos) residue.erase(at, word.size());
    });
    return residue;
}

constexpr int most_tables = 4;  // of one kind; a report with more is a list of reports

class TextAndTables {
public:
    TextAndTables(Facts const& facts, Results& results)
        : facts_(facts), report_(facts.report), results_(results) {
        for (auto const& table : report_.tables)
            if (++tables_[static_cast<std::size_t>(table.kind)] <= most_tables)
                read_.push_back(&table);
    }

    void run() {
        if (report_.tables.empty()) return;
        for (auto const& figure : report_.figures) {
            if (!speaks_of_the_year(figure)) continue;
            for (auto const& row : vocab::table_statements)
                if (tables_[static_cast<std::size_t>(row.table)] > 0 && states(figure, row))
                    compare(figure, row);
        }
        nothing_left_over();
    }

private:
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
    [[nodiscard]] bool states(Figure const& figure, TableStatement const& row) const {
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

    // The cell of the table; for the statistics the column that agrees, else the first.
    [[nodiscard]] Sum cell_of(Figure const& figure, TableStatement const& row) const {
        Sum first;
        for (auto const* read : read_) {
            auto const& table = *read;
            if (table.kind != row.table) continue;
            bool const any_column = table.kind == TableKind::statistics;
            for (std::size_t c = 0; c == 0 || (any_column && c < columns_of(table)); ++c) {
                auto const column = any_column ? table.cells[c].column : row.column;
                Sum sum;
                for (auto const& cell : table.cells)
                    if (cell.column == column && lists_row(row.rows, cell.row))
                        sum.add_cell(cell, cell.row);
                if (sum.known() && !sum.spans.empty() && sum.value == *figure.value) return sum;
                if (first.spans.empty()) first = std::move(sum);
            }
        }
        return first;
    }

    static std::size_t columns_of(Table const& table) {
        std::size_t width = 0;
        while (width < table.cells.size() && table.cells[width].row == table.cells[0].row) ++width;
        return width;
    }

    void compare(Figure const& figure, TableStatement const& row) {
        auto const cell = cell_of(figure, row);
        if (cell.spans.empty()) return;
        Outcome outcome;
        outcome.expected = cell.text();
        outcome.actual = figure.value->to_string();
        bool const same = cell.known() && cell.value == *figure.value;
        auto const why = same ? Sentence{} : reason_for_doubt(figure, row, cell);
        outcome.verdict = same                  ? Verdict::holds
                          : why.english.empty() ? Verdict::fails
                                                : Verdict::undetermined;
        outcome.message = in_words(outcome, figure, row, why);
        auto spans = cell.spans;
        spans.insert(spans.begin(), figure.span);
        results_.add("cross.text_table", spans, outcome);
    }

    static Sentence in_words(Outcome const& outcome, Figure const& figure,
                             TableStatement const& row, Sentence const& why) {
        auto const table = name(row.table);
        if (outcome.verdict == Verdict::undetermined)
            return {
                fmt::format(
                    "the text says {}, the table {} has {} in {}; this cannot be decided: {}",
                    figure.raw, table, outcome.expected.empty() ? "no number" : outcome.expected,
                    row.rows, why.english),
                fmt::format("正文为“{}”,表中为 {}:{}", figure.raw,
                            outcome.expected.empty() ? "空" : outcome.expected, why.chinese)};
        bool const holds = outcome.verdict == Verdict::holds;
        return {fmt::format("the text says {}, and the table {} {} {} in {}", figure.raw, table,
                            holds ? "has" : "has instead", outcome.expected, row.rows),
                fmt::format("正文为“{}”,表中为 {},{}", figure.raw, outcome.expected,
                            holds ? "一致" : "不一致")};
    }

    // Why the figure may count something else than the cell; empty where it cannot.
    [[nodiscard]] Sentence reason_for_doubt(Figure const& figure, TableStatement const& row,
                                            Sum const& cell) const {
        if (!cell.known()) {
            auto const state = state_of(cell.unknown ? cell.unknown->state : CellState::number);
            return {"a cell " + state.english, "表中单元格" + state.chinese};
        }
        if (is_bare(figure))
            return {"the text does not say of what there was none", "正文未写明所指"};
        if (!exact(figure)) return {"the number in the text is approximate", "正文为约数"};
        if (tables_[static_cast<std::size_t>(row.table)] > 1)
            return {"there are several tables of this kind", "同类表不止一张"};
        auto const subject = subject_of(facts_, static_cast<std::size_t>(figure.id));
        if (!without(subject.residue, row.words).empty() ||
            !context_of(facts_, figure.section).empty())
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
        return std::any_of(vocab::table_statements.begin(), vocab::table_statements.end(),
                           [&](auto const& row) {
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

    [[nodiscard]] bool includes_carried_in(Figure const& figure, TableStatement const& row,
                                           Sum const& received) const {
        if (row.rows != "received" || *figure.value < received.value) return false;
        static constexpr TableStatement carried{Indicator::applications_carried_in,
                                                TableKind::applications, "carried_in"};
        auto const more = cell_of(figure, carried);
        if (!more.known()) return true;
        auto const both = gouji::add(received.value, more.value);
        return more.value > Decimal{} && both && *both == *figure.value;
    }

    // 已全部办理答复: then nothing is carried out.
    void nothing_left_over() {
        static constexpr TableStatement left{Indicator::applications_carried_out,
                                             TableKind::applications, "carried_out"};
        if (tables_[static_cast<std::size_t>(TableKind::applications)] != 1) return;
        auto const figures = report_.figures;
        if (std::none_of(figures.begin(), figures.end(), counts_applications)) return;
        if (!gouji::holds_any<vocab::all_answered>(slice(facts_.text, report_.span))) return;
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
            outcome.expected = cell.text();
            outcome.actual = "0";
            outcome.verdict = none_left ? Verdict::holds : Verdict::undetermined;
            outcome.message = {
                fmt::format("the text says that all were answered, the table carries {} out{}",
                            outcome.expected, none_left ? "" : "; they may not have been due"),
                fmt::format("正文称全部办结答复,表中结转下年度 {} 件{}", outcome.expected,
                            none_left ? "" : ",可能尚在期限内")};
            auto spans = cell.spans;
            auto const begin = static_cast<std::uint32_t>(at);
            spans.insert(spans.begin(), {begin, begin + static_cast<std::uint32_t>(phrase.size())});
            return results_.add("cross.text_table", spans, outcome);
        }
    }

    // The figure before `at`, in its sentence or the one before, counts applications.
    [[nodiscard]] bool among_applications(std::size_t at) const {
        auto const figures = report_.figures;
        auto const next = std::find_if(figures.begin(), figures.end(),
                                       [&](auto const& x) { return x.span.begin > at; });
        if (next == figures.begin()) return false;
        auto const& last = *std::prev(next);
        constexpr std::size_t longest_gap = 90;
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
    std::vector<Table const*> read_;
};

}  // namespace

void text_table_rule(Facts const& facts, Results& results) { TextAndTables(facts, results).run(); }

}  // namespace gouji::check
