#include "gouji/tables/place.hpp"

#include <algorithm>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"

namespace gouji::tables {
namespace {

using outline::Layout;

constexpr std::size_t most_repairable = 24;  // slots; a row of the widest form has far fewer
constexpr std::size_t longest_number = 18;   // digits
constexpr std::uint32_t widest_blank = 2;    // display columns of one blank

std::size_t count_filled(std::span<const Slot> slots) noexcept {
    return static_cast<std::size_t>(
        std::count_if(slots.begin(), slots.end(), [](Slot const& s) { return !s.empty(); }));
}

// Fills `cells` with the window of `columns` slots that begins at `first`.
void take(std::span<const Slot> slots, std::size_t first, std::size_t columns, Placement& result) {
    result.cells.assign(columns, {});
    for (std::size_t i = 0; i < columns && first + i < slots.size(); ++i)
        if (!slots[first + i].empty()) result.cells[i].slot = static_cast<std::int32_t>(first + i);
}

bool all_digits(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool begins_line(std::span<const Slot> slots, std::size_t i) noexcept {
    return i == 0 || slots[i - 1].line != slots[i].line;
}
bool ends_line(std::span<const Slot> slots, std::size_t i) noexcept {
    return i + 1 == slots.size() || slots[i + 1].line != slots[i].line;
}

bool is_torn_by_blank(std::string_view text, std::span<const Slot> slots, std::size_t i) noexcept {
    return i + 1 < slots.size() && !ends_line(slots, i) &&
           slots[i + 1].place.wide.begin <= slots[i].place.wide.end + widest_blank &&
           are_halves(text, slots[i], slots[i + 1]);
}

// Two halves on a line that nothing else stands on.
bool is_torn_line(std::string_view text, std::span<const Slot> slots, std::size_t i) noexcept {
    return is_torn_by_blank(text, slots, i) && begins_line(slots, i) && ends_line(slots, i + 1);
}

// Two halves with one blank between them and wider gaps to both sides.
bool is_torn_word(std::string_view text, std::span<const Slot> slots, std::size_t i) noexcept {
    return is_torn_by_blank(text, slots, i) && !slots[i + 1].wide_gap && slots[i].wide_gap &&
           (ends_line(slots, i + 1) || slots[i + 2].wide_gap);
}

bool sums_up(std::string_view text, std::span<const Slot> slots, std::span<const Placed> cells,
             std::size_t total) noexcept {
    Decimal sum;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i == total) continue;
        auto const value = value_of(text, slots, cells[i]);
        auto const next = value ? add(sum, *value) : std::nullopt;
        if (!next) return false;
        sum = *next;
    }
    auto const printed = value_of(text, slots, cells[total]);
    return printed && *printed == sum;
}

// Numbers in all cells of a row show by their sum whether two of them are one.
bool all_numbers(std::string_view text, std::span<const Slot> slots) noexcept {
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (!value_of(text, slots, {static_cast<std::int32_t>(i)})) return false;
    return true;
}

// The slots one after the other, without the one at `i` or with the one at `i` joined to the next.
void line_up(std::size_t slots, std::size_t i, bool join, std::pmr::vector<Placed>& cells) {
    cells.clear();
    for (std::size_t k = 0; k < slots; ++k) {
        if (k == i && !join) continue;
        cells.push_back({static_cast<std::int32_t>(k), k == i, k == i});
        if (k == i) ++k;
    }
}

// One slot too many: a torn number, or a stranger such as a page number, which stands on a line of its own. Only if
// exactly one way to mend the row makes its sum right.
bool mend(std::string_view text, std::span<const Slot> slots, std::size_t columns,
          std::size_t total, Placement& result) {
    if (slots.size() != columns + 1 || slots.size() > most_repairable) return false;
    std::pmr::vector<Placed> tried(result.cells.get_allocator());
    bool found = false, several = false;
    auto const attempt = [&](std::size_t i, bool join) {
        line_up(slots.size(), i, join, tried);
        if (!sums_up(text, slots, tried, total)) return;
        several = several || found;
        if (!found) result.cells = tried;
        found = true;
    };
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (begins_line(slots, i) && ends_line(slots, i)) attempt(i, false);
        if (i + 1 < slots.size() && are_halves(text, slots[i], slots[i + 1])) attempt(i, true);
    }
    return found && !several;
}

bool in_one_line(std::span<const Slot> slots) noexcept {
    return slots.empty() || slots.front().line == slots.back().line;
}

// Where the first column of a row in a grid may stand among its slots: merged cells leave empty ones before or behind.
struct Window {
    std::size_t least = 0, most = 0;
};
std::optional<Window> window_of(std::span<const Slot> slots, std::size_t columns) noexcept {
    std::size_t first = 0, last = slots.size();
    while (first < slots.size() && slots[first].empty()) ++first;
    while (last > first && slots[last - 1].empty()) --last;
    if (first == last || last - first > columns || slots.size() < columns) return std::nullopt;
    return Window{last > columns ? last - columns : 0, std::min(first, slots.size() - columns)};
}

// A row whose cells can stand in one way only shows where those of the others do.
void learn_offset(std::span<const Slot> slots, std::size_t columns, bool full,
                  Alignment& alignment) {
    auto const window = window_of(slots, columns);
    if (!window || window->least != window->most || (!full && !in_one_line(slots))) return;
    auto const offset = window->least;
    auto const field = slots[offset].field;
    alignment.same_field = alignment.same_field && (!alignment.any || field == alignment.field);
    alignment.same_offset = alignment.same_offset && (!alignment.any || offset == alignment.offset);
    alignment.field = field;
    alignment.offset = offset;
    if (full) alignment.size = std::max(alignment.size, slots.size());
    alignment.any = true;
}

void learn_step(std::span<const Slot> slots, Step& step) {
    for (std::size_t i = 1; i < slots.size(); ++i) {
        auto const lines = slots[i].line - slots[i - 1].line;
        if (step.lines == 0) step.lines = lines;
        if (lines != step.lines || lines == 0) step.uniform = false;
    }
}

// Where in its window the first column stands: where the row itself, other rows or the header show it.
std::optional<std::size_t> first_column(std::span<const Slot> slots, Window window,
                                        Alignment const& alignment) {
    if (window.least == window.most) return window.least;
    auto const at_field = [&](std::uint16_t field) {
        std::optional<std::size_t> last;
        for (auto i = window.least; i <= window.most; ++i)
            if (slots[i].field == field) last = i;
        return last;
    };
    bool const one_line = in_one_line(slots);
    std::optional<std::size_t> first;
    if (one_line && alignment.any && alignment.same_field) first = at_field(alignment.field);
    if (!first && alignment.any && alignment.same_offset && alignment.offset >= window.least &&
        alignment.offset <= window.most)
        first = alignment.offset;
    if (!first && one_line && !alignment.any && alignment.header_field)
        first = at_field(*alignment.header_field);
    return first;
}

void place_blanks(std::size_t columns, Proof proof, Placement& result) {
    result.cells.assign(columns, {});
    result.proof = proof;
}

// More cells than columns, some of them empty.
void place_in_window(std::span<const Slot> slots, std::size_t columns, Alignment const& alignment,
                     Placement& result) {
    auto const window = window_of(slots, columns);
    if (!window && count_filled(slots) == 0) return place_blanks(columns, Proof::place, result);
    if (!window) {
        result.reason = "cells and columns do not match";
        return;
    }
    auto const first = first_column(slots, *window, alignment);
    if (!first) {
        result.reason = "empty cells before and behind the numbers leave their columns open";
        return;
    }
    take(slots, *first, columns, result);
    result.proof = Proof::place;
}

// As many numbers as columns.
void place_each(std::string_view text, std::span<const Slot> slots,
                std::optional<std::size_t> total, Placement& result) {
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (!slots[i].empty()) result.cells.push_back({static_cast<std::int32_t>(i)});
    if (may_be_torn(text, slots) && !(total && sums_up(text, slots, result.cells, *total)))
        result.reason = "two of its numbers may be one that was torn";
    else
        result.proof = Proof::labels;
}

// More numbers than columns: some were torn, or one is a stranger.
void place_torn(std::string_view text, std::span<const Slot> slots, std::size_t columns,
                std::optional<std::size_t> total, Placement& result) {
    if (total && count_filled(slots) == slots.size() &&
        mend(text, slots, columns, *total, result)) {
        result.proof = Proof::sum;
        return;
    }
    bool const joined = join_torn(text, slots, columns, result.cells);
    if (joined && total && sums_up(text, slots, result.cells, *total)) {
        for (auto& cell : result.cells) cell.proven = cell.joined;
        result.proof = Proof::sum;
    } else if (joined && !(total && all_numbers(text, slots))) {
        result.proof = Proof::labels;
    } else {
        result.reason = "more numbers than columns";
    }
}

// Fewer numbers than columns: some cells are blank, and perhaps not printed.
void place_sparse(Row const& row, std::size_t columns, Alignment const& alignment, Step const& step,
                  Placement& result) {
    auto const slots = row.slots;
    auto const filled = count_filled(slots);
    auto const usual = alignment.any ? alignment.size : columns;
    if (!in_one_line(slots) && filled < slots.size() && slots.size() != usual) {
        // Each cell on its line, blank ones as well: a row that is shorter than the others lost one.
        result.reason = "fewer cells than the other rows have";
    } else if (slots.size() == columns) {
        take(slots, 0, columns, result);
        result.proof = Proof::labels;
    } else if (slots.size() > columns) {
        place_in_window(slots, columns, alignment, result);
    } else if (filled == 0) {
        place_blanks(columns, Proof::labels, result);
    } else if (filled == slots.size() && slots[0].layout == Layout::single &&
               place_by_gaps(row, columns, step, result.cells)) {
        result.proof = Proof::place;
    } else {
        result.cells.clear();
        result.reason = "fewer numbers than columns";
    }
}

}  // namespace

bool are_halves(std::string_view text, Slot const& a, Slot const& b) noexcept {
    auto const first = slice(text, a.span), second = slice(text, b.span);
    return all_digits(first) && all_digits(second) && first.front() != '0' &&
           first.size() + second.size() <= longest_number;
}

Span span_of(std::span<const Slot> slots, Placed const& cell) noexcept {
    auto const first = static_cast<std::size_t>(cell.slot);
    return {slots[first].span.begin, slots[first + cell.joined].span.end};
}

std::optional<Decimal> value_of(std::string_view text, std::span<const Slot> slots,
                                Placed const& cell) noexcept {
    if (cell.slot < 0) return std::nullopt;
    auto const first = static_cast<std::size_t>(cell.slot);
    auto const content = slice(text, slots[first].span);
    if (!cell.joined) {
        auto const read = read_cell(content);
        return read.state == CellState::number && !read.split ? read.value : std::nullopt;
    }
    auto value = Decimal::parse(content);
    for (char const c : slice(text, slots[first + 1].span))
        value->coefficient = value->coefficient * 10 + (c - '0');
    return value;
}

bool join_torn(std::string_view text, std::span<const Slot> slots, std::size_t columns,
               std::pmr::vector<Placed>& cells) {
    cells.clear();
    for (std::size_t i = 0; i < slots.size(); ++i) {
        // Where pipes or tabs set cells apart, halves of a number share a cell.
        if (outline::is_grid(slots[i].layout)) return false;
        bool const torn = is_torn_line(text, slots, i) || is_torn_word(text, slots, i);
        cells.push_back({static_cast<std::int32_t>(i), torn});
        i += torn;
    }
    return cells.size() == columns;
}

bool may_be_torn(std::string_view text, std::span<const Slot> slots) noexcept {
    bool torn = false, alone = false;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        torn = torn || is_torn_line(text, slots, i);
        alone = alone || (begins_line(slots, i) && ends_line(slots, i));
    }
    return torn && alone;
}

bool place_by_gaps(Row const& row, std::size_t columns, Step const& step,
                   std::pmr::vector<Placed>& cells) {
    if (step.lines == 0 || !step.uniform) return false;
    cells.assign(columns, {});
    std::size_t column = 0;
    auto line = row.label_end_line;
    for (std::size_t i = 0; i < row.slots.size(); ++i) {
        auto const gap = row.slots[i].line - line;
        if (row.slots[i].after_page || gap == 0 || gap % step.lines != 0) return false;
        column += gap / step.lines - 1;
        if (column >= columns) return false;
        cells[column++].slot = static_cast<std::int32_t>(i);
        line = row.slots[i].line;
    }
    if (column == columns) return true;
    if (!row.next_line) return false;
    auto const gap = *row.next_line - line;
    // What follows the table may stand closer to it than its cells to each other.
    auto const rest = static_cast<std::uint32_t>(columns - column) * step.lines;
    return row.is_last ? gap > rest && gap <= rest + step.lines : gap == rest + step.lines;
}

void learn(Row const& row, std::size_t columns, Alignment& alignment, Step& step) {
    auto const slots = row.slots;
    if (slots.empty() || columns == 0) return;
    bool const full = count_filled(slots) == columns;
    if (outline::is_grid(slots.front().layout))
        learn_offset(slots, columns, full, alignment);
    else if (full && slots.size() == columns && !in_one_line(slots))
        learn_step(slots, step);
}

Placement place(std::string_view text, Row const& row, std::size_t columns,
                std::optional<std::size_t> total, Alignment const& alignment, Step const& step,
                std::pmr::memory_resource* memory) {
    Placement result(memory);
    auto const filled = count_filled(row.slots);
    if (filled == columns)
        place_each(text, row.slots, total, result);
    else if (filled > columns)
        place_torn(text, row.slots, columns, total, result);
    else
        place_sparse(row, columns, alignment, step, result);
    return result;
}

}  // namespace gouji::tables
