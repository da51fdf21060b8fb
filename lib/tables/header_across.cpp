#include "header_across.hpp"

#include <algorithm>
#include <bitset>

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

OrderAcross form_order(vocab::FormTable const& form, std::size_t rows, bool totals) noexcept {
    OrderAcross order;
    for (std::size_t r = 0; r < rows && order.size + form.columns.size() <= most_labels; ++r)
        for (std::size_t c = 0; c < form.columns.size(); ++c)
            if (totals || form.columns[c].id != form.total_column)
                order.columns[order.size++] = static_cast<std::uint8_t>(c);
    return order;
}

}  // namespace

bool distinct(std::span<const std::uint8_t> indices) noexcept {
    std::bitset<256> seen;
    for (auto const index : indices) {
        if (seen[index]) return false;
        seen.set(index);
    }
    return true;
}

bool follows(std::span<const std::uint8_t> part, std::span<const std::uint8_t> whole) noexcept {
    std::size_t at = 0;
    for (auto const p : part) {
        while (at < whole.size() && whole[at] != p) ++at;
        if (at++ == whole.size()) return false;
    }
    return true;
}

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

std::optional<OrderAcross> HeaderAcross::order(vocab::FormTable const& form, std::size_t count,
                                               bool totals) const noexcept {
    auto order = form_order(form, count, totals);
    auto printed = column_view();
    // Merged cells that were taken apart print their names on each of their lines.
    if (printed.size() > order.size) printed = printed.last(order.size);
    order.agreed = !printed.empty() && follows(printed, order.view());
    if (order.agreed || printed.empty() || !in_one_line) return order;
    // Every column is named, for each row or for all of them: the header's order holds.
    auto const per_row = order.size / count;
    if (printed.size() != order.size && printed.size() != per_row) return order;
    for (std::size_t i = 0; i < order.size; ++i) order.columns[i] = printed[i % printed.size()];
    for (std::size_t r = 0; r < count; ++r)
        if (!distinct(order.view().subspan(r * per_row, per_row))) return std::nullopt;
    order.agreed = true;
    return order;
}

std::optional<std::pmr::vector<Slot>> HeaderAcross::spread(vocab::FormTable const& form,
                                                           std::span<const Slot> slots,
                                                           std::pmr::memory_resource* memory) {
    if (!is_set_out(slots) || (in_one_line && slots.size() < fewest_on_page)) return std::nullopt;
    auto const words = std::span(words_).first(columns);
    auto const order = form_order(form, rows, form.total_column.empty() || names_total(form));
    std::pmr::vector<std::int16_t> const wanted(order.view().begin(), order.view().end(), memory);
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
    columns_ = order.columns;
    columns = order.size;
    in_one_line = true;
    return spread;
}

}  // namespace gouji::tables
