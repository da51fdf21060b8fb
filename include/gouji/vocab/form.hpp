#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "gouji/value/names.hpp"

// What a statutory form is made of. The forms themselves are the tables in forms_2021.hpp,
// forms_2019.hpp and statistics_2014.hpp; forms.hpp lists them. A new form is a new table.
//
// Labels stand here as the form prints them. They are compared without blanks, quotes, punctuation
// and leading markers (`1.`, `(一)`, `其中:`), so variants list only other words. A label's bracketed
// explanation may be absent.
namespace gouji::vocab {

/// How a row belongs to the row named in `whole`.
enum class PartOf : std::uint8_t {
    none,
    split,     ///< the parts of one split add up to the whole
    included,  ///< 其中: no more than the whole
    channel    ///< one item may count in several: none exceeds the whole, together they reach it
};

/// What a row counts, for the rules on single cells.
enum class Measure : std::uint8_t { count, money };

struct FormRow {
    std::string_view id;
    std::string_view label;
    std::string_view variants = {};  ///< other wordings, separated by `|`
    std::uint8_t block = 0;          ///< index in FormTable::blocks
    PartOf part = PartOf::none;
    std::string_view whole = {};     ///< id of the row it is a part of
    std::string_view unit = {};      ///< as the form prints it beside the label
};

struct FormColumn {
    std::string_view id;
    std::string_view label;
    std::string_view variants = {};
    bool under_group = false;  ///< stands below the heading with role `column_group`
    Measure measure = Measure::count;
    bool is_signed = false;    ///< a change: 增3, 减1
};

/// Rows that share their columns.
struct FormBlock {
    std::string_view label;  ///< the heading that opens the block; empty where the form has none
    std::uint16_t columns;   ///< bit i stands for column i
};

/// Everything printed that is neither row nor column.
enum class Heading : std::uint8_t {
    caption,        ///< says nothing about the cells below
    block,          ///< opens a block with columns of its own
    row_column,     ///< heads the column of row labels
    unit_column,    ///< heads the column of units
    number_column,  ///< heads the column of codes or running numbers
    remark_column,
    column_group,   ///< spans the columns that are `under_group`
    row_group,      ///< names the rows below it and has no numbers of its own
    numbering       ///< 甲 乙 丙: the line that numbers the columns
};

struct FormHeading {
    std::string_view label;
    Heading role;
    std::string_view variants = {};
    bool opens = false;  ///< a line of its own that begins a table, never a section heading
    std::string_view above = {};  ///< id of the first of the rows that it names
};

struct FormTable {
    TableKind kind;
    Form form;
    std::string_view source;  ///< the document that prescribes the form
    std::span<const FormRow> rows;
    std::span<const FormColumn> columns;
    std::span<const FormBlock> blocks;
    std::span<const FormHeading> headings;
    std::string_view total_column = {};  ///< the column that sums up the others of its row
    bool rows_across = false;            ///< the rows are printed side by side above one line of numbers
    bool open_ended = false;             ///< local rows and columns are kept as `x:` + label
};

}  // namespace gouji::vocab
