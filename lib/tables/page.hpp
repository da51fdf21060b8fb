#pragma once
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <vector>

#include "gouji/outline/pieces.hpp"
#include "gouji/tables/place.hpp"

// Pages that are set out with blanks, as `pdftotext -layout` does: a number stands below the heading of its column, and
// a blank cell leaves its place empty.
namespace gouji::tables {

/// The two ways of counting the columns of a line (outline::Place).
enum class Counting : std::uint8_t { narrow, wide };

/// A word of the header: which column it names, and where it stands.
struct PageName {
    std::int16_t what = 0;
    outline::Place place;
    bool repaired = false;  ///< the word was damaged or cut
};

/// Do the cells stand on one line, set apart by more than one blank? Two of them may be halves of a torn number.
[[nodiscard]] bool is_set_out(std::span<const Slot> slots) noexcept;

/// The columns of a page: bands that no line crosses. What stands in a band belongs to the column that is named in it.
class PageColumns {
public:
    PageColumns(Counting counting, std::pmr::memory_resource* memory)
        : counting_(counting), bands_(memory), names_(memory) {}

    void add(std::span<const Slot> slots);
    /// Parts the page into bands and names them; to be called when all slots are added. False if a band has two names.
    [[nodiscard]] bool name(std::span<const PageName> words);
    /// Where there are as many bands as `expected` columns and most are named as expected, a damaged name is the one
    /// between its neighbours. False if a band stays without a name.
    [[nodiscard]] bool complete(std::span<const std::int16_t> expected);
    /// Does each of these cells, of one row, stand in a band of its own? Halves of a torn number share one.
    [[nodiscard]] bool keeps_apart(std::span<const Slot> slots) const noexcept;

    [[nodiscard]] bool named() const noexcept;
    /// From left to right.
    [[nodiscard]] std::span<const std::int16_t> names() const noexcept { return names_; }
    [[nodiscard]] std::size_t band_of(outline::Place const& place) const noexcept;

    /// Appends a slot for each band: those of the row, and empty ones where it prints nothing. `at` is where the label
    /// of the row ends.
    void spread(std::span<const Slot> row, std::uint32_t at, std::pmr::vector<Slot>& slots) const;

private:
    [[nodiscard]] outline::Columns counted(outline::Place const& place) const noexcept {
        return counting_ == Counting::narrow ? place.narrow : place.wide;
    }
    void join();
    [[nodiscard]] std::optional<std::size_t> only_band_below(outline::Place const& place) const;

    Counting counting_;
    std::pmr::vector<outline::Columns> bands_;
    std::pmr::vector<std::int16_t> names_;  // of each band
};

}  // namespace gouji::tables
