#include "look.hpp"

namespace gouji::outline {
namespace {

// A wording that would be unusual as a section heading or in a list.
bool opens_table(Label const& label) noexcept {
    auto const& table = label.table();
    switch (label.role) {
        case LabelRole::block: return true;
        case LabelRole::heading: return table.headings[label.index].opens;
        case LabelRole::column: return label.length >= 6;
        case LabelRole::row: break;
    }
    return label.length >= 8 && !table.open_ended;
}

}  // namespace

void Look::note(std::span<const Label> found) noexcept {
    labels = static_cast<std::uint8_t>(labels + !found.empty());
    for (auto const& label : found) {
        auto const& table = label.table();
        bool const row_group = label.is(vocab::Heading::row_group);
        known.set(table.kind);
        if (opens_table(label)) opens.set(table.kind);
        if (row_group) weak.set(table.kind);
        if (label.role == LabelRole::row && label.index == 0) first_row.set(table.kind);
        if (label.role == LabelRole::column || label.role == LabelRole::block ||
            table.rows_across || (label.role == LabelRole::heading && !row_group))
            header.set(table.kind);
    }
}

Look look_of_label(std::string_view text, LabelMatch const& match) noexcept {
    Look look;
    look.blank = false;
    look.worded = true;
    look.marker = match.marker;
    look.colon = text.ends_with(':');
    look.note(match.labels);
    return look;
}

}  // namespace gouji::outline
