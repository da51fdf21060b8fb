#include "header_across.hpp"

#include <algorithm>

namespace gouji::tables {
namespace {

using outline::Layout;

constexpr std::size_t fewest_on_page = 6;  // numbers that show how a page is set out

// The columns of a page, if it names those that are wanted.
std::optional<PageColumns> page_of(Counting counting, std::span<const Slot> slots,
                                   std::span<const PageName> words,
                                   std::span<const std::int16_t> wanted,
                                   std::pmr::memory_resource* memory) {
    PageColumns page(counting, memory);
    page.add(slots);
    if (!page.name(words) || !page.complete(wanted) || !page.keeps_apart(slots) ||
        !std::equal(wanted.begin(), wanted.end(), page.names().begin(), page.names().end()))
        return std::nullopt;
    return page;
}

}  // namespace

void HeaderAcross::take_row(Event const& event) noexcept {
    // A merged cell that was taken apart prints its label in each of its columns.
    bool const again = rows > 0 && rows_[rows - 1] == event.label.index &&
                       rows_line_ == event.line && outline::is_grid(event.layout);
    if (again || rows == rows_.size()) return;
    rows_line_ = event.line;
    rows_[rows++] = event.label.index;
}

void HeaderAcross::take_column(Event const& event) noexcept {
    if (columns == columns_.size()) return;
    // Words set out over several lines may be halves of labels, read in any order.
    if (columns == 0) columns_line_ = event.line;
    in_one_line = columns == 0 ||
                  (in_one_line && (event.line == columns_line_ || event.layout != Layout::spaces));
    words_[columns] = {event.label.index, event.place, event.repaired};
    columns_[columns++] = event.label.index;
}

bool HeaderAcross::names_total(vocab::FormTable const& form) const {
    return !form.total_column.empty() &&
           std::any_of(column_view().begin(), column_view().end(),
                       [&](auto column) { return form.columns[column].id == form.total_column; });
}

// From left to right; without totals if the header names none.
std::pmr::vector<std::int16_t> HeaderAcross::columns_of_rows(
    vocab::FormTable const& form, std::pmr::memory_resource* memory) const {
    bool const total = form.total_column.empty() || names_total(form);
    std::pmr::vector<std::int16_t> wanted(memory);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < form.columns.size() && wanted.size() < most_labels; ++c)
            if (total || form.columns[c].id != form.total_column)
                wanted.push_back(static_cast<std::int16_t>(c));
    return wanted;
}

std::optional<std::pmr::vector<Slot>> HeaderAcross::spread(vocab::FormTable const& form,
                                                           std::span<const Slot> slots,
                                                           std::pmr::memory_resource* memory) {
    if (!is_set_out(slots) || (in_one_line && slots.size() < fewest_on_page)) return std::nullopt;
    auto const words = std::span(words_).first(columns);
    auto const wanted = columns_of_rows(form, memory);
    auto const narrow = page_of(Counting::narrow, slots, words, wanted, memory),
               wide = page_of(Counting::wide, slots, words, wanted, memory);
    if (narrow && wide && std::any_of(slots.begin(), slots.end(), [&](Slot const& slot) {
            return narrow->band_of(slot.place) != wide->band_of(slot.place);
        }))
        return std::nullopt;
    auto const& page = narrow ? narrow : wide;
    if (!page) return std::nullopt;
    std::pmr::vector<Slot> spread(memory);
    page->spread(slots, slots.front().span.begin, spread);
    columns = 0;
    for (auto const what : wanted) columns_[columns++] = static_cast<std::uint8_t>(what);
    in_one_line = true;
    return spread;
}

}  // namespace gouji::tables
