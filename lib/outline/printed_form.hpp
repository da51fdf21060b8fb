#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "gouji/primitive/code_point.hpp"
#include "gouji/vocab/forms.hpp"

// What the forms print from their first label to their last number, derived from their rows when the library is compiled.
namespace gouji::outline {

/// What a form prints in one place.
struct PrintedCell {
    enum class Kind : std::uint8_t { label, unit, number };

    std::string_view text = {};  ///< none of a number
    Kind kind = Kind::label;
    std::uint8_t row = 0;     ///< of a number: index in the form
    std::uint8_t column = 0;  ///< the same
    /// In any layout; others stand beside the cell before them, or each has a line of its own.
    bool begins_line = false;
    bool has_digits = false;  ///< of a label: (1), 1.

    friend constexpr bool operator==(PrintedCell const&, PrintedCell const&) = default;
};

/// All cells of a form in the order of print.
struct PrintedForm {
    static constexpr std::size_t room = 256;

    std::array<PrintedCell, room> all{};
    std::size_t size = 0;
    std::size_t numbers = 0;  ///< how many of them are numbers

    [[nodiscard]] constexpr std::span<const PrintedCell> cells() const noexcept {
        return std::span(all).first(size);
    }
};

namespace detail {

/// Prints one form.
class FormPrinter {
public:
    constexpr explicit FormPrinter(vocab::FormTable const& form) : form_(form) {}

    constexpr PrintedForm print() {
        if (form_.rows_across) {
            print_across();
            return printed_;
        }
        for (std::size_t block = 0; block < form_.blocks.size(); ++block) {
            print_header(block);
            for (std::size_t row = 0; row < form_.rows.size(); ++row)
                if (form_.rows[row].block == block) print_row(row);
        }
        return printed_;
    }

private:
    using Kind = PrintedCell::Kind;

    // Both walks stand first: clang evaluates no template of the class above its definition.

    // Of an open-ended form the first alone: the others are of older prints.
    constexpr void each_column(std::size_t block, auto take) const {
        auto const columns = form_.open_ended ? 1U : form_.blocks[block].columns;
        for (std::size_t i = 0; i < form_.columns.size(); ++i)
            if (columns >> i & 1U) take(i);
    }
    // Calls `take` with each row, and whether it stands below a heading.
    constexpr void each_row(auto take) const {
        bool below = false;
        for (std::size_t row = 0; row < form_.rows.size(); ++row) {
            below = below || heading_above(row) != nullptr;
            take(row, below);
        }
    }

    constexpr void begin_line() { begins_line_ = true; }
    constexpr void add(PrintedCell cell) {
        cell.begins_line = begins_line_;
        for (char const c : cell.text) cell.has_digits = cell.has_digits || is_digit(c);
        begins_line_ = false;
        printed_.numbers += cell.kind == Kind::number;
        printed_.all[printed_.size++] = cell;
    }
    constexpr void add_label(std::string_view label) { add({label}); }

    // ---- rows one below the other ----

    // What stands above all columns; what the labels and the columns are called; columns that have a heading in common.
    constexpr void print_header(std::size_t block) {
        if (auto const label = form_.blocks[block].label; !label.empty()) {
            begin_line();
            add_label(label);
        }
        begin_line();
        for (auto const& heading : form_.headings)
            if (block == 0 && heading.role == vocab::Heading::caption) add_label(heading.label);
        begin_line();
        add_heading(vocab::Heading::row_column);
        add_heading(vocab::Heading::unit_column);
        bool group = false;
        each_column(block, [&](std::size_t column) {
            bool const below = form_.columns[column].under_group;
            if (!below)
                add_label(form_.columns[column].label);
            else if (!group)
                add_heading(vocab::Heading::column_group);
            group = group || below;
        });
        begin_line();
        each_column(block, [&](std::size_t column) {
            if (form_.columns[column].under_group) add_label(form_.columns[column].label);
        });
    }

    constexpr void print_row(std::size_t index) {
        auto const& row = form_.rows[index];
        begin_line();
        if (auto const* const group = heading_above(index)) {
            add_label(group->label);
            if (has_units()) {
                add({no_unit, Kind::unit});
                begin_line();
            }
        }
        add_label(row.label);
        if (has_units()) add({row.unit, Kind::unit});
        each_column(row.block, [&](std::size_t column) { add_number(index, column); });
    }

    // ---- rows side by side ----

    // The rows, some of them below a heading; their columns; and all numbers.
    constexpr void print_across() {
        begin_line();
        each_row([&](std::size_t row, bool below) {
            if (auto const* const heading = heading_above(row))
                add_label(heading->label);
            else if (!below)
                add_label(form_.rows[row].label);
        });
        begin_line();
        each_row([&](std::size_t row, bool below) {
            if (below)
                add_label(form_.rows[row].label);
            else
                add_columns(row);
        });
        begin_line();
        each_row([&](std::size_t row, bool below) {
            if (below) add_columns(row);
        });
        begin_line();
        for (std::size_t row = 0; row < form_.rows.size(); ++row)
            each_column(form_.rows[row].block,
                        [&](std::size_t column) { add_number(row, column); });
    }

    constexpr void add_columns(std::size_t row) {
        each_column(form_.rows[row].block,
                    [&](std::size_t column) { add_label(form_.columns[column].label); });
    }

    // ---- both ----

    constexpr void add_number(std::size_t row, std::size_t column) {
        add({{}, Kind::number, static_cast<std::uint8_t>(row), static_cast<std::uint8_t>(column)});
    }
    // The first of this role: others are of older prints.
    constexpr void add_heading(vocab::Heading role) {
        for (auto const& heading : form_.headings)
            if (heading.role == role) return add_label(heading.label);
    }
    [[nodiscard]] constexpr vocab::FormHeading const* heading_above(std::size_t row) const {
        for (auto const& heading : form_.headings)
            if (!heading.above.empty() && heading.above == form_.rows[row].id) return &heading;
        return nullptr;
    }
    [[nodiscard]] constexpr bool has_units() const { return !form_.rows[0].unit.empty(); }

    static constexpr std::string_view no_unit = "——";

    vocab::FormTable const& form_;
    PrintedForm printed_;
    bool begins_line_ = true;
};

}  // namespace detail

inline constexpr auto printed_forms = [] {
    std::array<PrintedForm, vocab::forms.size()> printed{};
    for (std::size_t i = 0; i < printed.size(); ++i)
        printed[i] = detail::FormPrinter(*vocab::forms[i]).print();
    return printed;
}();

/// With how many cells two forms begin alike.
inline constexpr auto shared_cells = [] {
    constexpr auto forms = printed_forms.size();
    std::array<std::array<std::size_t, forms>, forms> shared{};
    for (std::size_t a = 0; a < forms; ++a) {
        auto const cells = printed_forms[a].cells();
        for (std::size_t b = 0; b < forms; ++b) {
            auto const others = printed_forms[b].cells();
            auto const differ =
                std::mismatch(cells.begin(), cells.end(), others.begin(), others.end());
            shared[a][b] = static_cast<std::size_t>(differ.first - cells.begin());
        }
    }
    return shared;
}();

/// Do two forms print the same?
[[nodiscard]] constexpr bool print_alike(std::size_t a, std::size_t b) noexcept {
    return shared_cells[a][b] == printed_forms[a].size &&
           printed_forms[a].size == printed_forms[b].size;
}

}  // namespace gouji::outline
