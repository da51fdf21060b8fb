#pragma once
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"
#include "gouji/tables/covered.hpp"
#include "gouji/tables/events.hpp"
#include "gouji/tables/place.hpp"
#include "gouji/tables/read.hpp"

namespace gouji::tables {

/// Collects the cells of one table and accounts for every digit of its region.
class Builder {
public:
    /// `line_behind` is the first line behind the region that is not blank, or the number of lines.
    Builder(std::string_view text, Span region, std::uint32_t line_behind, Choice choice,
            Reading& reading, std::pmr::memory_resource* memory,
            std::pmr::memory_resource* scratch);

    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    [[nodiscard]] vocab::FormTable const& form() const noexcept {
        return *vocab::forms[choice_.form];
    }
    [[nodiscard]] Choice choice() const noexcept { return choice_; }
    [[nodiscard]] std::uint32_t line_behind() const noexcept { return line_behind_; }
    /// Do digits come next behind the region?
    [[nodiscard]] bool number_follows() const noexcept;
    [[nodiscard]] std::pmr::memory_resource* scratch() const noexcept { return scratch_; }

    /// Rows beyond those of the form; returns the row's index. Null for a form that is not open-ended.
    std::optional<std::size_t> local_row(std::string_view label);
    /// The columns of the table as printed. Only an open-ended form may have others than its own.
    void set_columns(std::span<const std::string_view> ids,
                     std::span<const std::string_view> labels);
    [[nodiscard]] std::size_t columns() const noexcept { return columns_.size(); }

    [[nodiscard]] bool row_seen(std::size_t row) const noexcept;
    void see_row(std::size_t row) noexcept;

    /// States a cell from what is printed at `span`.
    void put(std::size_t row, std::size_t column, Span span, std::string_view unit = {});
    /// A number torn in two at `span`, which the row's sum shows to be `value`.
    void put_joined(std::size_t row, std::size_t column, Span span, Decimal value);
    /// A cell that is there and holds nothing, at byte `at`.
    void put_blank(std::size_t row, std::size_t column, std::uint32_t at);

    /// Digits inside `span` belong to a label.
    void label(Span span) { labels_.add(span); }
    void page(Span span) { pages_.push_back(span); }
    void identifier(Span span);
    /// Numbers that are in no cell, for a reason that a diagnostic of its own tells.
    void refuse(Span span) {
        explained_.add(span);
        refused_ = true;
    }
    /// The number before once more, in a further column of its merged cell.
    void repeat(Span span) { explained_.add(span); }
    [[nodiscard]] bool refused() const noexcept { return refused_; }

    void diagnose(std::string_view code, Severity severity, Span span, std::string_view message);

    [[nodiscard]] std::string_view row_label(std::size_t row) const noexcept;
    [[nodiscard]] std::string_view column_label(std::size_t column) const noexcept {
        return columns_[column].label;
    }

    /// Reports the table, what is missing from it, and every number that no cell took.
    void finish();

private:
    struct Column {
        std::string_view id, label;
    };
    struct Row {
        std::string_view id, label;
        std::size_t cells = 0;      // where its cells begin
        std::uint32_t columns = 0;  // bit i: it has a cell in column i
        bool seen = false;
    };

    [[nodiscard]] std::size_t place_of(std::size_t row, std::size_t column) const noexcept;
    [[nodiscard]] Cell& cell(std::size_t row, std::size_t column) noexcept {
        return cells_[place_of(row, column)];
    }
    [[nodiscard]] std::span<Cell> cells_of(Row const& row) const noexcept;
    [[nodiscard]] std::span<Cell> allocate_cells(std::size_t count);
    void name_cells(Row const& row) noexcept;
    void add_cells(Row& row);
    [[nodiscard]] std::string_view keep(std::string_view words);
    void report_cells();
    void report_missing();
    void report_pages();
    void put_words(std::size_t row, std::size_t column, Cell& target, std::string_view unit);
    [[nodiscard]] bool has_starred_note();
    void report_digits();
    [[nodiscard]] std::uint32_t next_stranger(std::uint32_t at) const noexcept;
    [[nodiscard]] bool has_owned_digit(Span span) const noexcept;

    // Numbers in no cell, and what they cover.
    struct Strangers {
        Span span;
        std::size_t count = 0;
    };
    std::uint32_t report_number(std::uint32_t at, Strangers& strangers);
    void tell(Strangers& strangers);

    std::string_view text_;
    Span region_;
    std::uint32_t line_behind_;
    Choice choice_;
    Reading& reading_;
    std::pmr::memory_resource* memory_;
    std::pmr::memory_resource* scratch_;
    std::pmr::vector<Row> rows_;
    std::pmr::vector<Column> columns_;
    std::span<Cell> cells_;              // row by row; those of the table where its form is closed
    std::pmr::vector<Cell> open_cells_;  // of an open-ended form, until its rows are known
    Covered labels_, explained_, owned_;
    std::pmr::vector<Span> pages_;
    bool refused_ = false;
    std::optional<bool> starred_note_;  // once asked for
};

/// Rows one below the other: label, then cells.
void read_rows_down(Builder& builder, std::span<const Event> events);

/// Rows side by side in the header, above one line of numbers; or each row with its own small table.
void read_rows_across(Builder& builder, std::span<const Event> events);

}  // namespace gouji::tables
