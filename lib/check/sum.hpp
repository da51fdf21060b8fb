#pragma once
#include <string_view>
#include <vector>

#include "gouji/value/text.hpp"
#include "gouji/vocab/forms.hpp"
#include "results.hpp"

namespace gouji::check {

/// Some cells added up: their sum as far as it is known, and where they stand.
struct Sum {
    explicit Sum(Memory memory) : spans(memory) {}

    Decimal value;
    Cell const* unknown = nullptr;  ///< the first that holds no number
    std::string_view unknown_label;
    bool overflow = false;
    bool negative = false;
    bool local = false;  ///< rows of no form stand among the cells and may belong to them
    std::pmr::vector<Span> spans;

    void add_cell(Cell const& cell, std::string_view label);
    [[nodiscard]] bool known() const { return !unknown && !overflow && !local; }
    /// As it is printed; empty where it is not known.
    [[nodiscard]] std::string_view text(Memory memory) const {
        return known() ? store(value, memory) : std::string_view{};
    }
};

/// A label of a form without its bracketed explanation.
[[nodiscard]] std::string_view short_label(std::string_view label);

/// Why a cell cannot be reckoned with: is blank, 为空.
[[nodiscard]] Phrase state_of(CellState state);

/// A table beside its form: cells by the positions of their row and column.
class TableView {
public:
    TableView(Table const& table, vocab::FormTable const& form);

    [[nodiscard]] vocab::FormTable const& form() const { return form_; }
    /// Columns that the table prints; 0 where it is not whole.
    [[nodiscard]] std::size_t width() const { return width_; }
    [[nodiscard]] std::size_t height() const { return form_.rows.size(); }
    [[nodiscard]] Cell const& cell(std::size_t row, std::size_t column) const {
        return table_.cells[row * width_ + column];
    }
    /// Position of a row id; height() where the form has no such row.
    [[nodiscard]] std::size_t row(std::string_view id) const;
    /// Whether the form has such a row, and the table prints the cell.
    [[nodiscard]] bool present(std::size_t row, std::size_t column) const;
    /// The cells of `column` in local rows (`x:` + label) that stand among the cells of `parts`, or right behind them.
    [[nodiscard]] Sum local_among(Sum const& parts, std::size_t column, Memory memory) const;
    void add(Sum& sum, std::size_t row, std::size_t column) const {
        sum.add_cell(cell(row, column), form_.rows[row].label);
    }

private:
    Table const& table_;
    vocab::FormTable const& form_;
    std::size_t width_ = 0;
};

}  // namespace gouji::check
