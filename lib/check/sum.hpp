#pragma once
#include <string_view>
#include <vector>

#include "form_rules.hpp"
#include "gouji/value/text.hpp"
#include "results.hpp"

namespace gouji::check {

/// Some cells added up: their sum as far as it is known, and where they stand.
struct Sum {
    /// With room for so many cells.
    Sum(std::size_t cells, Memory memory) : spans(memory) { spans.reserve(cells); }

    Decimal value;
    Cell const* unknown = nullptr;  ///< the first that holds no number
    std::string_view unknown_label;
    bool overflow = false;
    bool negative = false;
    bool local = false;  ///< rows of no form stand among the cells and may belong to them
    std::pmr::vector<Span> spans;

    void add_cell(Cell const& cell, std::string_view label) {
        if (!cell.span.empty()) spans.push_back(cell.span);
        if (cell.state == CellState::number && cell.value)
            add(*cell.value);
        else if (!unknown) {
            unknown = &cell;
            unknown_label = label;
        }
    }
    [[nodiscard]] bool known() const { return !unknown && !overflow && !local; }
    /// As it is printed; empty where it is not known.
    [[nodiscard]] std::string_view text(Memory memory) const {
        return known() ? store(value, memory) : std::string_view{};
    }

private:
    void add(Decimal number) {
        negative = negative || number.coefficient < 0;
        bool const whole = number.scale == 0 && value.scale == 0;
        if (whole &&
            !__builtin_add_overflow(value.coefficient, number.coefficient, &value.coefficient))
            return;
        add_exactly(number);
    }
    void add_exactly(Decimal number);
};

/// Why a cell cannot be reckoned with: is blank, 为空.
[[nodiscard]] Phrase state_of(CellState state);

/// A row of cells, by their column, or a column, by their row.
struct Line {
    Cell const* first;
    std::size_t step;
    [[nodiscard]] Cell const& operator[](std::size_t i) const { return first[i * step]; }
};

/// A table beside its form: cells by the positions of their row and column.
class TableView {
public:
    TableView(Table const& table, vocab::FormTable const& form);

    [[nodiscard]] vocab::FormTable const& form() const { return form_; }
    /// Columns that the table prints in its first rows; 0 where it is not whole.
    [[nodiscard]] std::size_t width() const { return width_; }
    [[nodiscard]] std::size_t height() const { return form_.rows.size(); }
    /// The cell of a row whose block has the columns of the first one.
    [[nodiscard]] Cell const& cell(std::size_t row, std::size_t column) const {
        return table_.cells[row * width_ + column];
    }
    /// The cells of a row, or of a column.
    [[nodiscard]] Line line(bool along_row, std::size_t at) const {
        return along_row ? Line{&table_.cells[at * width_], 1} : Line{&table_.cells[at], width_};
    }
    /// The cell of any row; null where the form has none there.
    [[nodiscard]] Cell const* find(std::size_t row, std::size_t column) const;
    /// Whether the table prints one of these rows in the column.
    [[nodiscard]] bool prints_any(Places rows, std::size_t column) const;
    /// The cells of some rows in one column.
    [[nodiscard]] Sum in_column(Places rows, std::size_t column, Memory memory) const;
    /// The cells of some columns in one row.
    [[nodiscard]] Sum in_row(Places columns, std::size_t row, Memory memory) const;
    /// The cells of `column` in local rows (`x:` + label) that stand among the cells of `parts`, or right behind them.
    [[nodiscard]] Sum local_among(Sum const& parts, std::size_t column, Memory memory) const;

private:
    Table const& table_;
    vocab::FormTable const& form_;
    std::size_t width_ = 0;
};

}  // namespace gouji::check
