#include "gouji/tables/place.hpp"

#include <algorithm>
#include <array>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"

namespace gouji::tables {
namespace {

using outline::Layout;

constexpr std::size_t most_repairable = 24;  // slots; a row of the widest form has far fewer

bool is_grid(Layout layout) noexcept { return layout == Layout::pipes || layout == Layout::tabs; }

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

bool sums_up(std::span<const std::optional<Decimal>> values, std::size_t total) noexcept {
    Decimal sum;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) return false;
        if (i == total) continue;
        auto const next = add(sum, *values[i]);
        if (!next) return false;
        sum = *next;
    }
    return sum == *values[total];
}

std::optional<Decimal> value_of(std::string_view text, Slot const& slot) noexcept {
    auto const cell = read_cell(slice(text, slot.span));
    return cell.state == CellState::number && !cell.split ? cell.value : std::nullopt;
}

bool all_digits(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// One slot too many: a number in two pieces, or a stranger such as a page number. Only if exactly one
// way to mend the row makes its sum right.
bool mend(std::string_view text, std::span<const Slot> slots, std::size_t columns,
          std::size_t total, Placement& result) {
    if (slots.size() != columns + 1 || slots.size() > most_repairable) return false;
    std::array<std::optional<Decimal>, most_repairable> values, tried, found;
    for (std::size_t i = 0; i < slots.size(); ++i) values[i] = value_of(text, slots[i]);
    bool any = false;
    auto const attempt = [&](std::size_t at, std::optional<Decimal> const& joined) {
        std::size_t n = 0;
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (i == at) {
                if (joined) tried[n++] = joined;
            } else if (!(joined && i == at + 1)) {
                tried[n++] = values[i];
            }
        }
        if (!sums_up(std::span(tried).first(columns), total)) return true;
        if (any) {
            for (std::size_t i = 0; i < columns; ++i)
                if (!(*tried[i] == *found[i])) return false;
            return true;
        }
        any = true;
        found = tried;
        result.cells.assign(columns, {});
        n = 0;
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (i == at && !joined) continue;
            result.cells[n++] = {static_cast<std::int32_t>(i), i == at};
            if (i == at) ++i;
        }
        return true;
    };
    for (std::size_t i = 0; i < slots.size(); ++i) {
        // A stranger stands on a line of its own; a number among others on their line is no stranger.
        bool const own_line = (i == 0 || slots[i - 1].line != slots[i].line) &&
                              (i + 1 == slots.size() || slots[i + 1].line != slots[i].line);
        if (own_line && !attempt(i, std::nullopt)) return false;
        if (i + 1 == slots.size()) break;
        auto const a = slice(text, slots[i].span), b = slice(text, slots[i + 1].span);
        if (all_digits(a) && all_digits(b) && a.size() + b.size() <= 18 && a.front() != '0') {
            auto joined = *Decimal::parse(a);
            for (auto const c : b) joined.coefficient = joined.coefficient * 10 + (c - '0');
            if (!attempt(i, joined)) return false;
        }
    }
    return any;
}

// Numbers that stand below the columns of full rows, on lines set out with blanks.
bool by_place(std::span<const Slot> slots, std::size_t columns, Alignment const& alignment,
              Placement& result) {
    if (alignment.places.size() != columns || !alignment.wide_gaps) return false;
    if (alignment.label_ends.end < alignment.label_ends.begin + 4) return false;
    result.cells.assign(columns, {});
    std::size_t next = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].line != slots[0].line) return false;
        std::optional<std::size_t> found;
        for (std::size_t c = 0; c < columns; ++c) {
            auto const& range = alignment.places[c];
            if (slots[i].place < range.end && range.begin < slots[i].end_place) {
                if (found) return false;
                found = c;
            }
        }
        if (!found || *found < next) return false;
        result.cells[*found].slot = static_cast<std::int32_t>(i);
        next = *found + 1;
    }
    return true;
}

}  // namespace

bool place_by_gaps(Row const& row, std::size_t columns, Step const& step,
                   std::pmr::vector<Placed>& cells) {
    if (step.lines == 0 || !step.uniform || row.slots.empty()) return false;
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
    return gap % step.lines == 0 && column + gap / step.lines - 1 == columns;
}

void learn(Row const& row, std::size_t columns, Alignment& alignment, Step& step) {
    auto const slots = row.slots;
    if (slots.empty() || columns == 0 || count_filled(slots) != columns) return;
    auto const first =
        std::find_if(slots.begin(), slots.end(), [](Slot const& s) { return !s.empty(); });
    auto const field = first->field;
    auto const offset = static_cast<std::size_t>(first - slots.begin());
    if (is_grid(first->layout)) {
        alignment.same_field = alignment.same_field && (!alignment.any || field == alignment.field);
        alignment.same_offset =
            alignment.same_offset && (!alignment.any || offset == alignment.offset);
        alignment.field = field;
        alignment.offset = offset;
        alignment.size = std::max(alignment.size, slots.size());
        alignment.any = true;
    } else if (slots.size() == columns && slots.front().line == slots.back().line) {
        alignment.places.resize(columns);
        for (std::size_t i = 0; i < columns; ++i) {
            auto& range = alignment.places[i];
            range.begin = std::min(range.begin, slots[i].place);
            range.end = std::max(range.end, slots[i].end_place);
        }
        alignment.label_ends.begin = std::min(alignment.label_ends.begin, row.label_end_place);
        alignment.label_ends.end = std::max(alignment.label_ends.end, row.label_end_place);
        for (std::size_t i = 1; i < columns; ++i)
            alignment.wide_gaps = alignment.wide_gaps && slots[i].wide_gap;
    } else if (slots.size() == columns) {
        for (std::size_t i = 1; i < columns; ++i) {
            auto const lines = slots[i].line - slots[i - 1].line;
            if (step.lines == 0) step.lines = lines;
            if (lines != step.lines || lines == 0) step.uniform = false;
        }
    }
}

Placement place(std::string_view text, Row const& row, std::size_t columns,
                std::optional<std::size_t> total, Alignment const& alignment, Step const& step,
                std::pmr::memory_resource* memory) {
    Placement result(memory);
    auto const slots = row.slots;
    auto const filled = count_filled(slots);

    if (filled == columns) {
        result.proof = Proof::labels;
        for (std::size_t i = 0; i < slots.size(); ++i)
            if (!slots[i].empty()) result.cells.push_back({static_cast<std::int32_t>(i), false});
        return result;
    }
    if (filled > columns) {
        if (total && filled == slots.size() && mend(text, slots, columns, *total, result)) {
            result.proof = Proof::sum;
            return result;
        }
        result.reason = "more numbers than columns";
        return result;
    }
    bool const one_line = slots.empty() || slots.front().line == slots.back().line;
    if (!one_line && filled < slots.size() && slots.size() != alignment.size) {
        // Each cell on its line, blank ones as well: a row that is shorter than the others lost one.
        result.reason = "fewer cells than the other rows have";
        return result;
    }
    if (slots.size() == columns) {
        take(slots, 0, columns, result);
        result.proof = Proof::labels;
        return result;
    }
    if (slots.size() > columns) {
        // Merged cells left empty ones before or behind: which columns are meant?
        std::size_t first = 0, last = slots.size();
        while (first < slots.size() && slots[first].empty()) ++first;
        while (last > first && slots[last - 1].empty()) --last;
        if (first == last || last - first > columns) {
            result.reason = "cells and columns do not match";
            if (first == last) {
                result.cells.assign(columns, {});
                result.proof = Proof::labels;
            }
            return result;
        }
        auto const least = last > columns ? last - columns : 0;
        auto const most = std::min(first, slots.size() - columns);
        std::optional<std::size_t> begin;
        if (least == most) begin = least;
        auto const at_field = [&](int field) {
            for (std::size_t i = least; i <= most; ++i)
                if (slots[i].field == field) begin = i;
        };
        if (!begin && one_line && alignment.any && alignment.same_field) at_field(alignment.field);
        if (!begin && alignment.any && alignment.same_offset && alignment.offset >= least &&
            alignment.offset <= most)
            begin = alignment.offset;
        if (!begin && one_line && !alignment.any && alignment.header_field)
            at_field(*alignment.header_field);
        if (!begin) {
            result.reason = "empty cells before and behind the numbers leave their columns open";
            return result;
        }
        take(slots, *begin, columns, result);
        result.proof = Proof::place;
        return result;
    }
    if (filled == 0) {
        result.cells.assign(columns, {});
        result.proof = Proof::labels;
        return result;
    }
    if (filled == slots.size() && slots[0].layout == Layout::spaces &&
        by_place(slots, columns, alignment, result)) {
        result.proof = Proof::place;
        return result;
    }
    if (filled == slots.size() && slots[0].layout == Layout::single &&
        place_by_gaps(row, columns, step, result.cells)) {
        result.proof = Proof::place;
        return result;
    }
    result.cells.clear();
    result.reason = "fewer numbers than columns";
    return result;
}

}  // namespace gouji::tables
