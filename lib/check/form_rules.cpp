#include "form_rules.hpp"

#include <algorithm>

namespace gouji::check {
namespace {

using vocab::FormTable;
using vocab::PartOf;

/// How an equation of a form is put together.
enum class Shape : std::uint8_t {
    balance,        ///< the rows `left` add up to what the rows `right` add up to, in each column
    row_split,      ///< the rows that are a split of the row `left` add up to it, in each column
    row_total,      ///< the columns of each row add up to its total column
    printed_split,  ///< row_split, where the table prints such rows
    included,       ///< the row `left` is no more than the one that it is included in
    channels,       ///< the rows that are channels of a whole
    domain          ///< each cell on its own
};

struct Equation {
    std::string_view id;
    TableKind table;
    Shape shape;
    std::string_view left{}, right{};  ///< ids of rows, separated by blanks
    Phrase formula{};                  ///< what is asserted
};

constexpr Phrase parts_make_whole{"sum of the parts = the whole", "各分项之和 = 总数"};
constexpr Phrase no_more{"no more than the whole", "其中项不超过总数"};

// clang-format off
constexpr std::array equations{
    Equation{"applications.balance",  TableKind::applications, Shape::balance, "received carried_in", "total carried_out",
             {"received + carried_in = total + carried_out", "一 + 二 = 三 + 四"}},
    Equation{"applications.outcomes", TableKind::applications, Shape::row_split, "total", {}, {"sum of the outcome rows = total", "各项办理结果之和 = 总计"}},
    Equation{"applications.row",      TableKind::applications, Shape::row_total, {}, {}, {"sum of the columns = the total column", "各列之和 = 总计"}},
    Equation{"remedies.row",          TableKind::remedies,     Shape::row_total, {}, {}, {"sum of the columns = the total column", "各列之和 = 总计"}},
    Equation{"disclosure.cell",       TableKind::disclosure,   Shape::domain},
    Equation{"statistics.disclosed.normative",    TableKind::statistics, Shape::included,      "disclosed.normative",    {}, no_more},
    Equation{"statistics.press_events.principal", TableKind::statistics, Shape::included,      "press_events.principal", {}, no_more},
    Equation{"statistics.interviews.principal",   TableKind::statistics, Shape::included,      "interviews.principal",   {}, no_more},
    Equation{"statistics.received",               TableKind::statistics, Shape::printed_split, "received",               {}, parts_make_whole},
    Equation{"statistics.closed",                 TableKind::statistics, Shape::printed_split, "closed",                 {}, parts_make_whole},
    Equation{"statistics.answered",               TableKind::statistics, Shape::printed_split, "answered",               {}, parts_make_whole},
    Equation{"statistics.answered.denied",        TableKind::statistics, Shape::printed_split, "answered.denied",        {}, parts_make_whole},
    Equation{"statistics.reconsideration",        TableKind::statistics, Shape::printed_split, "reconsideration",        {}, parts_make_whole},
    Equation{"statistics.lawsuit",                TableKind::statistics, Shape::printed_split, "lawsuit",                {}, parts_make_whole},
    Equation{"statistics.staff",                  TableKind::statistics, Shape::printed_split, "staff",                  {}, parts_make_whole},
    Equation{"statistics.channel",                TableKind::statistics, Shape::channels,      {}, {}, {"each channel <= disclosed <= sum of the channels", "各渠道 ≤ 主动公开数 ≤ 各渠道合计"}},
};
// clang-format on

constexpr Phrase name_of(vocab::FormRow const& row) { return {row.id, short_label(row.label)}; }

constexpr Places places_if(std::size_t size, auto holds) {
    Places found = 0;
    for (std::size_t i = 0; i < size; ++i)
        if (holds(i)) found |= Places{1} << i;
    return found;
}

// The rows that are such a part of `whole`.
constexpr Places parts_of(FormTable const& form, PartOf part, std::string_view whole) {
    return places_if(form.rows.size(), [&](std::size_t r) {
        return form.rows[r].part == part && form.rows[r].whole == whole;
    });
}

constexpr void add_columns(Equation const& equation, FormTable const& form, Asserts asserts,
                           Places parts, Places whole, FormRules& rules) {
    Assertion assertion{equation.id, asserts};
    assertion.parts = parts;
    assertion.whole = whole;
    for (auto const& column : form.columns) {
        assertion.words = {Phrase{column.id, column.label}, equation.formula};
        rules.assertions.add(assertion);
        ++assertion.at;
    }
}

// Rows and columns are counted in bytes: a form has no more of them than Places has bits.
constexpr std::uint8_t count(auto const& list) { return static_cast<std::uint8_t>(list.size()); }

constexpr void add_rows(Equation const& equation, FormTable const& form, FormRules& rules) {
    auto const whole = places_if(form.columns.size(), [&](std::size_t c) {
        return form.columns[c].id == form.total_column;
    });
    auto const parts =
        places_if(form.columns.size(), [&](std::size_t c) { return (whole >> c & 1) == 0; });
    for (std::uint8_t r = 0; r < count(form.rows); ++r)
        rules.assertions.add({equation.id,
                              Asserts::adds_up,
                              true,
                              false,
                              r,
                              parts,
                              whole,
                              {name_of(form.rows[r]), equation.formula}});
}

constexpr void add_printed(Equation const& equation, FormTable const& form, FormRules& rules) {
    Assertion assertion{equation.id, Asserts::covers, false, true};
    for (auto const& row : form.rows) {
        bool const channel = equation.shape == Shape::channels;
        if (channel ? row.part != PartOf::channel : row.id != equation.left) continue;
        bool const split = equation.shape == Shape::printed_split;
        assertion.asserts = channel ? Asserts::covers : split ? Asserts::adds_up : Asserts::within;
        assertion.parts = channel ? parts_of(form, PartOf::channel, row.whole)
                          : split ? parts_of(form, PartOf::split, row.id)
                                  : rows_of(form, row.id);
        assertion.whole = rows_of(form, split ? row.id : row.whole);
        assertion.words = {channel ? Phrase{"channels", "公开渠道"} : name_of(row),
                           equation.formula};
        rules.assertions.add(assertion);
        return;
    }
}

constexpr void add_cells(Equation const& equation, FormTable const& form, FormRules& rules) {
    for (std::uint8_t r = 0; r < count(form.rows); ++r)
        for (std::uint8_t c = 0; c < count(form.columns); ++c) {
            if ((form.blocks[form.rows[r].block].columns >> c & 1) == 0) continue;
            auto const& column = form.columns[c];
            auto const wanted = column.measure == vocab::Measure::money
                                    ? Phrase{"an amount of 0 or more", "非负金额"}
                                : column.is_signed
                                    ? Phrase{"a whole number", "整数"}
                                    : Phrase{"a whole number of 0 or more", "非负整数"};
            rules.cells.add(
                {equation.id,
                 r,
                 c,
                 {name_of(form.rows[r]), Phrase{column.id, short_label(column.label)}, wanted}});
        }
}

constexpr void add(Equation const& equation, FormTable const& form, FormRules& rules) {
    auto const left = rows_of(form, equation.left);
    switch (equation.shape) {
        case Shape::balance:
            return add_columns(equation, form, Asserts::equal, left, rows_of(form, equation.right),
                               rules);
        case Shape::row_split:
            return add_columns(equation, form, Asserts::adds_up,
                               parts_of(form, PartOf::split, equation.left), left, rules);
        case Shape::row_total: return add_rows(equation, form, rules);
        case Shape::domain: return add_cells(equation, form, rules);
        case Shape::printed_split:
        case Shape::included:
        case Shape::channels: return add_printed(equation, form, rules);
    }
}

constexpr FormRules rules_of(FormTable const& form) {
    FormRules rules;
    rules.form = &form;
    for (auto const& equation : equations)
        if (equation.table == form.kind) add(equation, form, rules);
    return rules;
}

constexpr auto all_rules = [] {
    std::array<FormRules, vocab::forms.size()> found;
    std::transform(vocab::forms.begin(), vocab::forms.end(), found.begin(),
                   [](auto const* form) { return rules_of(*form); });
    return found;
}();

}  // namespace

FormRules const* form_rules(TableKind kind, Form form) noexcept {
    for (auto const& rules : all_rules)
        if (rules.form->kind == kind && rules.form->form == form) return &rules;
    return nullptr;
}

}  // namespace gouji::check
