#include "table_rules.hpp"

#include <algorithm>
#include <array>

#include "gouji/check/catalogue.hpp"

namespace gouji::check {
namespace {

using vocab::PartOf;

/// How an equation of a form is put together.
enum class Shape : std::uint8_t {
    balance,    ///< the rows `left` add up to what the rows `right` add up to, in each column
    row_split,  ///< the rows that are a split of the row `left` add up to it, in each column
    row_total,  ///< the columns of each row add up to its total column
    splits,     ///< row_split for every row that has one; `id` is the stage of the rules' names
    domain      ///< each cell on its own
};

struct Equation {
    std::string_view id;
    TableKind table;
    Shape shape;
    std::array<std::string_view, 2> left{}, right{};
};

// clang-format off
constexpr std::array equations{
    Equation{"applications.balance",  TableKind::applications, Shape::balance, {"received", "carried_in"}, {"total", "carried_out"}},
    Equation{"applications.outcomes", TableKind::applications, Shape::row_split, {"total"}},
    Equation{"applications.row",      TableKind::applications, Shape::row_total},
    Equation{"remedies.row",          TableKind::remedies,     Shape::row_total},
    Equation{"disclosure.cell",       TableKind::disclosure,   Shape::domain},
    Equation{"statistics.",           TableKind::statistics,   Shape::splits},
};
// clang-format on

using Positions = std::pmr::vector<std::size_t>;

// Where rows of these ids stand in the form.
Positions positions_of(TableView const& table, std::span<const std::string_view> ids,
                       Memory memory) {
    Positions rows(memory);
    for (auto const id : ids)
        if (auto const r = table.row(id); r < table.height()) rows.push_back(r);
    return rows;
}

// Where the rows stand that are parts of `whole` by a split.
Positions split_of(TableView const& table, std::string_view whole, Memory memory) {
    Positions split(memory);
    auto const rows = table.form().rows;
    split.reserve(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r)
        if (rows[r].part == PartOf::split && rows[r].whole == whole) split.push_back(r);
    return split;
}

Sum sum_of(TableView const& table, Positions const& rows, std::size_t column, Memory memory) {
    Sum sum(memory);
    for (auto const r : rows) table.add(sum, r, column);
    return sum;
}

void balance(Equation const& equation, TableView const& table, Results& results) {
    auto const memory = results.working();
    auto const left = positions_of(table, equation.left, memory);
    auto const right = positions_of(table, equation.right, memory);
    for (std::size_t c = 0; c < table.width(); ++c) {
        auto const& column = table.form().columns[c];
        equal(equation.id, sum_of(table, left, c, memory), sum_of(table, right, c, memory),
              {column.id, column.label},
              {"received + carried_in = total + carried_out", "一 + 二 = 三 + 四"}, results);
    }
}

void row_split(Equation const& equation, TableView const& table, Results& results) {
    auto const memory = results.working();
    auto const& whole = equation.left.front();
    auto const parts = split_of(table, whole, memory);
    auto const sum = positions_of(table, {&whole, 1}, memory);
    for (std::size_t c = 0; c < table.width(); ++c) {
        auto const& column = table.form().columns[c];
        adds_up(equation.id, sum_of(table, parts, c, memory), sum_of(table, sum, c, memory),
                {column.id, column.label},
                {"sum of the outcome rows = total", "各项办理结果之和 = 总计"}, results);
    }
}

void row_total(Equation const& equation, TableView const& table, Results& results) {
    for (std::size_t r = 0; r < table.height(); ++r) {
        auto const& form = table.form();
        Sum parts(results.working()), whole(results.working());
        for (std::size_t c = 0; c < table.width(); ++c)
            table.add(form.columns[c].id == form.total_column ? whole : parts, r, c);
        adds_up(equation.id, parts, whole, {form.rows[r].id, short_label(form.rows[r].label)},
                {"sum of the columns = the total column", "各列之和 = 总计"}, results);
    }
}

// Local rows among the parts may be parts too: what is short of the whole by them, or by an unknown amount, is theirs.
Sum with_local(TableView const& table, Sum parts, Sum const& whole, std::size_t column,
               Memory memory) {
    if (!parts.known() || !whole.known() || parts.value >= whole.value) return parts;
    auto const local = table.local_among(parts, column, memory);
    if (local.spans.empty() || (local.known() && local.value == Decimal{})) return parts;
    auto const sum = gouji::add(parts.value, local.value);
    parts.spans.insert(parts.spans.end(), local.spans.begin(), local.spans.end());
    if (local.known() && sum && *sum == whole.value) {
        parts.value = *sum;
        return parts;
    }
    parts.local = true;
    return parts;
}

// The id in the catalogue of the rule on a row of the statistics table; empty where there is none.
std::string_view rule_on(std::string_view stage, std::string_view row) {
    for (auto const& rule : rules())
        if (rule.id.size() == stage.size() + row.size() && rule.id.starts_with(stage) &&
            rule.id.ends_with(row))
            return rule.id;
    return {};
}

void splits(Equation const& equation, TableView const& table, Results& results) {
    auto const memory = results.working();
    auto const rows = table.form().rows;
    for (std::size_t c = 0; c < table.width(); ++c) {
        for (std::size_t r = 0; r < rows.size(); ++r) {
            auto const& row = rows[r];
            auto const present = [&](std::size_t part) { return table.present(part, c); };
            if (!present(r)) continue;
            auto const id = rule_on(equation.id, row.id);
            if (id.empty()) continue;
            Phrase const name{row.id, short_label(row.label)};
            Sum whole(memory);
            table.add(whole, r, c);
            auto const parts = split_of(table, row.id, memory);
            if (std::any_of(parts.begin(), parts.end(), present))
                adds_up(id, with_local(table, sum_of(table, parts, c, memory), whole, c, memory),
                        whole, name, {"sum of the parts = the whole", "各分项之和 = 总数"},
                        results);
            if (row.part != PartOf::included || !present(table.row(row.whole))) continue;
            Sum around(memory);
            table.add(around, table.row(row.whole), c);
            within(id, whole, around, name, results);
        }
        covers("statistics.channel", table, c, results);
    }
}

void evaluate(Equation const& equation, Table const& table, vocab::FormTable const& form,
              Results& results) {
    if (equation.shape == Shape::domain) return in_domain(equation.id, table, form, results);
    TableView const view(table, form);
    if (equation.shape == Shape::splits) return splits(equation, view, results);
    if (view.width() != form.columns.size()) return;
    switch (equation.shape) {
        case Shape::balance: return balance(equation, view, results);
        case Shape::row_split: return row_split(equation, view, results);
        default: return row_total(equation, view, results);
    }
}

}  // namespace

void table_rules(std::span<const Table> tables, Results& results) {
    for (auto const& table : tables) {
        auto const* form = vocab::form_table(table.kind, table.form);
        if (!form) continue;
        for (auto const& equation : equations)
            if (equation.table == table.kind) evaluate(equation, table, *form, results);
    }
}

}  // namespace gouji::check
