#include "codes.hpp"

#include <algorithm>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"

namespace gouji::tables {
namespace {

// Rows with a code that were taken for a part of another row.
constexpr std::int64_t rows_overlooked = 3;

bool is_value(Slot const& slot) noexcept { return slot.kind == EventKind::value; }

// Where the header has its codes: behind how many columns, and behind the units?
struct CodePlace {
    std::size_t columns_before = 0;
    bool behind_unit = false;
};
std::optional<CodePlace> code_place(Order const& order) {
    CodePlace place;
    for (auto const what : order.view()) {
        if (what == number_place) return place;
        place.behind_unit = place.behind_unit || what == unit_place;
        place.columns_before += what >= 0;
    }
    return std::nullopt;
}

}  // namespace

// Values of a real table never count its rows; codes do, but for those that are lost.
Codes::Codes(Builder& builder, Rows const& rows) : builder_(builder), rows_(rows) {
    std::size_t counted = 0, steps = 0;
    std::optional<std::int64_t> before;
    for (auto const& run : rows.runs) {
        auto const slots = rows.slots_of(run);
        auto const first = std::find_if(slots.begin(), slots.end(), is_value);
        if (run.orphan || first == slots.end()) continue;
        auto const number = integer(*first);
        steps += number && before && *number == *before + 1;
        ++counted;
        before = number;
    }
    running_ = steps >= 5 && steps * 10 >= (counted - 1) * 7;
}

std::optional<std::int64_t> Codes::integer(Slot const& slot) const noexcept {
    auto const content = slice(builder_.text(), slot.span);
    auto const value = is_integer(content) ? read_cell(content).value : std::nullopt;
    return value ? std::optional(value->coefficient) : std::nullopt;
}

// Is this the next code, or where codes run one of the next as far as rows go?
bool Codes::continues(std::int64_t code, std::size_t run) const noexcept {
    auto const rows = static_cast<std::int64_t>(run - last_run_);
    return code > last_ && code <= last_ + (running_ ? rows + rows_overlooked : 1);
}

void Codes::put(std::size_t run, Slot const& slot) {
    builder_.identifier(slot.span);
    if (auto const code = integer(slot)) {
        last_ = *code;
        last_run_ = run;
    }
}

bool Codes::take(std::size_t run, Order const& order, std::pmr::vector<Slot>& values) {
    auto const place = code_place(order);
    if (!place && !running_) return true;
    auto const at = place ? place->columns_before : 0;
    auto const columns = static_cast<std::size_t>(std::count_if(
        order.view().begin(), order.view().end(), [](auto what) { return what >= 0; }));

    auto const slots = rows_.slots_of(rows_.runs[run]);
    bool const unit = std::any_of(slots.begin(), slots.end(),
                                  [](Slot const& s) { return s.kind == EventKind::unit; });
    bool const sign_for_unit =
        place && place->behind_unit && at == 0 && !unit && values.size() > 1 &&
        integer(values[1]) &&
        read_cell(slice(builder_.text(), values[0].span)).state != CellState::number;
    if (sign_for_unit) values.erase(values.begin());

    auto const number = values.size() > at ? integer(values[at]) : std::nullopt;
    if (!number) return true;
    bool const next = continues(*number, run);
    if (running_ ? next : values.size() == columns + 1 || (next && values.size() <= columns)) {
        put(run, values[at]);
        values.erase(values.begin() + static_cast<std::ptrdiff_t>(at));
        return true;
    }
    // A value is far from what the next code would be.
    bool const far = last_ > 0 && (*number <= last_ || *number > last_ + rows_overlooked + 1);
    return !running_ && (values.size() > columns || far);
}

}  // namespace gouji::tables
