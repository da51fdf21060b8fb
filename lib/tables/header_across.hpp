#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <vector>

#include "gouji/tables/events.hpp"
#include "gouji/tables/place.hpp"
#include "page.hpp"

// The header of a table whose rows stand side by side above one line of numbers.
namespace gouji::tables {

inline constexpr std::size_t most_labels = 64;

/// The columns of rows that stand side by side, from left to right.
struct OrderAcross {
    std::array<std::uint8_t, most_labels> columns{};
    std::size_t size = 0;
    bool agreed = false;  ///< a header names them so

    [[nodiscard]] std::span<const std::uint8_t> view() const noexcept {
        return std::span(columns).first(size);
    }
};

/// Does no row or column come twice?
[[nodiscard]] bool distinct(std::span<const std::uint8_t> indices) noexcept;

/// Is `part` what is left of `whole` where some of it was lost?
[[nodiscard]] bool follows(std::span<const std::uint8_t> part,
                           std::span<const std::uint8_t> whole) noexcept;

/// The rows and columns that a header names, in the order of print.
struct HeaderAcross {
    std::size_t rows = 0, columns = 0;
    bool in_one_line = true;  ///< its columns, where words are set apart by blanks

    void take_row(Event const& event) noexcept;
    void take_column(Event const& event) noexcept;
    void clear() noexcept { rows = columns = 0; }

    [[nodiscard]] std::span<const std::uint8_t> row_view() const noexcept {
        return std::span(rows_).first(rows);
    }
    [[nodiscard]] std::span<const std::uint8_t> column_view() const noexcept {
        return std::span(columns_).first(columns);
    }
    [[nodiscard]] bool names_total(vocab::FormTable const& form) const;

    /// The order of the columns of `count` rows, with their totals or without: the form's where the header does not name
    /// all of them, nothing where it contradicts itself.
    [[nodiscard]] std::optional<OrderAcross> order(vocab::FormTable const& form, std::size_t count,
                                                   bool totals) const noexcept;

    /// On a page that is set out with blanks each number stands below the name of its column: a slot for every column
    /// then, an empty one where nothing is printed, and the header names all columns of its rows. Words of several
    /// lines that no two columns share show such a page, and so do many numbers; nothing where it is none.
    [[nodiscard]] std::optional<std::pmr::vector<Slot>> spread(vocab::FormTable const& form,
                                                               std::span<const Slot> slots,
                                                               std::pmr::memory_resource* memory);

private:
    std::array<std::uint8_t, most_labels> rows_{}, columns_{};
    std::array<PageName, most_labels> words_{};  // of `columns_`
    std::uint32_t rows_line_ = 0, columns_line_ = 0;
};

}  // namespace gouji::tables
