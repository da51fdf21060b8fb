#pragma once
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>

#include "gouji/value/decimal.hpp"
#include "gouji/vocab/form.hpp"

// Sums as evidence: do numbers belong where they were tried?
namespace gouji::tables {

/// Some rows of a form with a number, or none, for each of some columns.
struct Trial {
    std::span<const std::size_t> rows;  ///< indices in the form; beyond its end for a local row
    std::span<const std::optional<Decimal>> values;  ///< row by row
    std::size_t columns = 0;
    std::optional<std::size_t> total;  ///< which of the columns sums up the others
    std::pmr::memory_resource* scratch = std::pmr::get_default_resource();

    [[nodiscard]] std::optional<Decimal> at(std::size_t row, std::size_t column) const noexcept {
        return values[row * columns + column];
    }
};

/// How many sums came out right or wrong. Sums of nothing but zeros, and those that a number is missing from, say
/// nothing and do not count.
struct Sums {
    std::size_t right = 0, wrong = 0;

    /// One sum that comes out may be chance; `least` are none.
    [[nodiscard]] bool prove(std::size_t least = 3) const noexcept {
        return right >= least && wrong == 0;
    }
};

/// Adds up each row to its total, and in each column the parts of each row to their whole.
[[nodiscard]] Sums add_up(vocab::FormTable const& form, Trial const& trial);

}  // namespace gouji::tables
