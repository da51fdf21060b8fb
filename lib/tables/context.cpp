#include "context.hpp"

#include <algorithm>

namespace gouji::tables {

using outline::Label;
using outline::LabelRole;
using vocab::Heading;

namespace {

// When the group of a row was last seen: its whole, or a part of it above this row. 0 where the group was not seen, or
// where this row or one below it was: then another group has begun whose whole was lost.
std::uint32_t group_seen(Label const& label, Context const& context) {
    auto const& rows = label.table().rows;
    auto const whole = rows[label.index].whole;
    if (whole.empty()) return 0;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        bool const part = rows[i].whole == whole;
        if (part && i >= label.index && context.seen[i] > 0) return 0;
        if (part || rows[i].id == whole) last = std::max(last, context.seen[i]);
    }
    return last;
}

}  // namespace

void Context::saw(Label const& label) {
    if (label.role == LabelRole::row) {
        seen[label.index] = ++clock;
        body = true;
    } else if (!label.is(Heading::row_group)) {
        body = false;
    }
}

std::optional<Label> resolve(std::span<const Label> found, std::uint8_t form, bool marker,
                             Context const& context) {
    Label const* last = nullptr;
    std::size_t of_form = 0;
    for (auto const& label : found) {
        if (label.form != form) continue;
        last = &label;
        ++of_form;
    }
    if (of_form < 2) return last ? std::optional(*last) : std::nullopt;
    std::optional<Label> row, other;
    bool several = false;
    for (auto const& label : found) {
        if (label.form != form) continue;
        if (label.role != LabelRole::row) {
            other = other.value_or(label);
            continue;
        }
        if (!row) {
            row = label;
        } else if (!(*row == label)) {
            several = true;
            if (group_seen(label, context) > group_seen(*row, context)) row = label;
        }
    }
    if (row && several && group_seen(*row, context) == 0) row.reset();
    // 总计 and 其他 are a column in the header and a row below it.
    if (row && other) return marker || context.body ? row : other;
    return row ? row : other;
}

}  // namespace gouji::tables
