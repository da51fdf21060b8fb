#pragma once
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>

#include "gouji/outline/labels.hpp"
#include "gouji/outline/pieces.hpp"
#include "gouji/value/names.hpp"

// What a line looks like to somebody who searches for tables.
namespace gouji::outline {

/// A set of kinds of table.
class Kinds {
public:
    constexpr Kinds() noexcept = default;

    [[nodiscard]] constexpr bool operator[](TableKind kind) const noexcept {
        return (bits_ >> static_cast<unsigned>(kind) & 1U) != 0;
    }
    constexpr Kinds& set(TableKind kind) noexcept {
        bits_ = static_cast<std::uint8_t>(bits_ | 1U << static_cast<unsigned>(kind));
        return *this;
    }
    [[nodiscard]] constexpr bool any() const noexcept { return bits_ != 0; }
    [[nodiscard]] constexpr bool none() const noexcept { return bits_ == 0; }
    [[nodiscard]] constexpr int count() const noexcept { return std::popcount(bits_); }

    friend constexpr Kinds operator&(Kinds a, Kinds b) noexcept { return of(a.bits_ & b.bits_); }
    /// Those of `a` that are not in `b`.
    friend constexpr Kinds operator-(Kinds a, Kinds b) noexcept { return of(a.bits_ & ~b.bits_); }
    friend constexpr bool operator==(Kinds, Kinds) noexcept = default;

    /// A bit for each kind, as `bits` gives them.
    [[nodiscard]] static constexpr Kinds of(int bits) noexcept {
        Kinds kinds;
        kinds.bits_ = static_cast<std::uint8_t>(bits);
        return kinds;
    }
    [[nodiscard]] constexpr int bits() const noexcept { return bits_; }

private:
    std::uint8_t bits_ = 0;
};
static_assert(table_kind_names.size() <= 8);

/// What one line says about being part of a table.
struct Look {
    bool blank = true;
    bool prose = false;    // too long or with a full stop
    bool shaped = false;   // several cells
    bool values = false;   // at least one cell with content of a cell
    bool numbers = false;  // more than one of them
    bool unit = false;
    bool only_page = false;
    bool colon = false;              // a label of something else: 联系电话:
    bool marker = false;             // of a section or a row
    bool worded = false;             // there are words before the first value
    bool heading = false;            // of a report, as it is printed, and no part of a label
    Layout layout = Layout::single;  // of its first piece
    Kinds known;                     // forms that have a label here
    Kinds opens;                     // forms whose table may begin here
    Kinds weak;                      // only a label that might as well be a section heading
    Kinds first_row;                 // the first row of a form
    Kinds header;                    // a heading or column
    std::uint8_t labels = 0;         // how many labels

    [[nodiscard]] bool in_grid() const noexcept { return is_grid(layout); }
    /// As in most lines of a table that has a cell a line.
    [[nodiscard]] bool only_cells() const noexcept { return values && !worded && known.none(); }
    /// Takes in a label, by all that it may be.
    void note(std::span<const Label> found) noexcept;
    friend bool operator==(Look const&, Look const&) noexcept = default;
};

/// Of a line that is a label and nothing else.
[[nodiscard]] Look look_of_label(std::string_view text, LabelMatch const& match) noexcept;

}  // namespace gouji::outline
