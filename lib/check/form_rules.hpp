#pragma once
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "gouji/value/report.hpp"
#include "gouji/vocab/forms.hpp"

// What the forms assert of their own cells, with all ids looked up when the library is compiled.
namespace gouji::check {

/// Some rows of a form, or columns: bit i stands for the one at i.
using Places = std::uint64_t;
inline constexpr std::size_t most_places = 64;

/// Calls `take` with each of `places`, in their order.
template <typename Take>
constexpr void each_place(Places places, Take take) {
    for (; places != 0; places &= places - 1)
        take(static_cast<std::size_t>(std::countr_zero(places)));
}

/// What an assertion says of the cells in it.
enum class Asserts : std::uint8_t {
    equal,    ///< `parts` and `whole` add up to the same
    adds_up,  ///< the `parts` add up to the whole
    within,   ///< the part is no more than the whole
    covers    ///< no channel among the `parts` exceeds the whole, together they reach it
};

/// One line of cells that a rule speaks of.
struct Assertion {
    std::string_view rule;  ///< an id of the catalogue
    Asserts asserts = Asserts::equal;
    /// `parts` and `whole` are columns of the row `at`, else rows of a column.
    bool along_row = false;
    bool printed_only = false;  ///< of cells that the table prints: nothing is said of missing ones
    std::uint8_t at = 0;  ///< the column, or row; the columns of an open-ended form are all read
    Places parts = 0, whole = 0;
    /// What fills the sentence of a check: the row or column, its id in English and its label in Chinese, and what is
    /// asserted of it.
    std::array<Phrase, 2> words{};
};

/// One cell of a table whose cells are checked on their own.
struct CellRule {
    std::string_view rule;
    std::uint8_t row = 0, column = 0;
    std::array<Phrase, 3> words{};  ///< row, column, and what the cell ought to hold
};

template <typename T, std::size_t Most>
class FixedList {
public:
    constexpr T& add(T const& value) { return values_.at(size_++) = value; }
    [[nodiscard]] constexpr auto begin() const { return values_.begin(); }
    [[nodiscard]] constexpr auto end() const {
        return values_.begin() + static_cast<std::ptrdiff_t>(size_);
    }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }

private:
    std::array<T, Most> values_{};
    std::size_t size_ = 0;
};

struct FormRules {
    vocab::FormTable const* form = nullptr;
    FixedList<Assertion, most_places> assertions;
    FixedList<CellRule, most_places> cells;
};

/// A label of a form without its bracketed explanation.
[[nodiscard]] constexpr std::string_view short_label(std::string_view label) {
    return label.substr(0, label.find('(', 1));
}

/// The rows of `form` with one of these ids, which blanks separate; `denied.` is every row that begins so.
[[nodiscard]] constexpr Places rows_of(vocab::FormTable const& form, std::string_view ids) {
    Places found = 0;
    while (!ids.empty()) {
        auto const size = std::min(ids.find(' '), ids.size());
        auto const id = ids.substr(0, size);
        for (std::size_t r = 0; r < form.rows.size(); ++r)
            if (id.ends_with('.') ? form.rows[r].id.starts_with(id) : form.rows[r].id == id)
                found |= Places{1} << r;
        ids.remove_prefix(std::min(size + 1, ids.size()));
    }
    return found;
}

/// The rules of a form; null where it has none.
[[nodiscard]] FormRules const* form_rules(TableKind kind, Form form) noexcept;

}  // namespace gouji::check
