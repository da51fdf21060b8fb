#include "page.hpp"

#include <algorithm>

namespace gouji::tables {
namespace {

using outline::Columns;

constexpr std::int16_t unnamed = -9;

// Two halves of a number have one blank between them, cells more.
bool are_halves(Slot const& first, Slot const& second) noexcept {
    return one_blank_apart(first.place, second.place);
}

}  // namespace

bool is_set_out(std::span<const Slot> slots) noexcept {
    std::size_t torn = 0, apart = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].empty() || slots[i].line != slots[0].line) return false;
        if (outline::is_grid(slots[i].layout)) return false;
        if (i > 0) ++(are_halves(slots[i - 1], slots[i]) ? torn : apart);
    }
    return torn == 0 || (torn == 1 && apart > 0);
}

void PageColumns::add(std::span<const Slot> slots) {
    for (auto const& slot : slots) bands_.push_back(counted(slot.place));
}

// What is centred below a name may end right beside it; columns have blanks between them.
void PageColumns::join() {
    std::sort(bands_.begin(), bands_.end(), [](Columns a, Columns b) { return a.begin < b.begin; });
    std::size_t kept = 0;
    for (auto const band : bands_) {
        if (kept > 0 && band.begin <= bands_[kept - 1].end)
            bands_[kept - 1].cover(band);
        else
            bands_[kept++] = band;
    }
    bands_.resize(kept);
}

bool PageColumns::name(std::span<const PageName> words) {
    for (auto const& word : words)
        if (!word.repaired) bands_.push_back(counted(word.place));
    join();
    names_.assign(bands_.size(), unnamed);
    for (auto const& word : words) {
        if (word.repaired) continue;
        auto& name = names_[band_of(word.place)];
        if (name != unnamed && name != word.what) return false;
        name = word.what;
    }
    // A damaged word may have taken in a part of its neighbour's, and says nothing then.
    for (auto const& word : words) {
        auto const band = word.repaired ? only_band_below(word.place) : std::nullopt;
        if (band && names_[*band] == unnamed) names_[*band] = word.what;
    }
    return true;
}

std::optional<std::size_t> PageColumns::only_band_below(outline::Place const& place) const {
    auto const word = counted(place);
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < bands_.size(); ++i) {
        if (bands_[i].end < word.begin || word.end < bands_[i].begin) continue;
        if (found) return std::nullopt;
        found = i;
    }
    return found;
}

bool PageColumns::complete(std::span<const std::int16_t> expected) {
    auto const unknown =
        static_cast<std::size_t>(std::count(names_.begin(), names_.end(), unnamed));
    if (unknown == 0) return true;
    if (2 * unknown > expected.size() || expected.size() != names_.size()) return false;
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (names_[i] != unnamed && names_[i] != expected[i]) return false;
    names_.assign(expected.begin(), expected.end());
    return true;
}

bool PageColumns::named() const noexcept {
    return std::find(names_.begin(), names_.end(), unnamed) == names_.end();
}

bool PageColumns::keeps_apart(std::span<const Slot> slots) const noexcept {
    for (std::size_t i = 1; i < slots.size(); ++i)
        if (band_of(slots[i - 1].place) == band_of(slots[i].place) &&
            !are_halves(slots[i - 1], slots[i]))
            return false;
    return true;
}

std::size_t PageColumns::band_of(outline::Place const& place) const noexcept {
    auto const behind =
        std::upper_bound(bands_.begin(), bands_.end(), counted(place).begin,
                         [](std::uint32_t at, Columns band) { return at < band.begin; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(behind - bands_.begin(), 1)) - 1;
}

void PageColumns::spread(std::span<const Slot> row, std::uint32_t at,
                         std::pmr::vector<Slot>& slots) const {
    std::size_t next = 0;
    for (std::size_t band = 0; band < bands_.size(); ++band) {
        auto& slot = slots.emplace_back(row.front());
        if (next < row.size() && band_of(row[next].place) == band) {
            slot = row[next++];
            // Both halves of a torn number are printed in this cell.
            while (next < row.size() && band_of(row[next].place) == band)
                slot.span.end = row[next++].span.end;
            at = slot.span.end;
        } else {
            slot.kind = EventKind::empty;
            slot.span = {at, at};
        }
        slot.field = static_cast<std::uint16_t>(band);
    }
}

}  // namespace gouji::tables
