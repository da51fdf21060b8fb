#include "printed.hpp"

#include <cassert>
#include <memory>

#include "../outline/printed_form.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"

namespace gouji::tables {
namespace {

using outline::PrintedCell;

void state(std::string_view content, std::string_view unit, Cell& target) {
    target.raw = content;
    target.note = unit;
    if (auto const number = plain_number(content)) {
        target.state = CellState::number;
        target.value = number;
        return;
    }
    auto const read = read_cell(content);
    assert(!read.split && !read.misread);
    target.state = read.state;
    target.value = read.value;
    if (!read.note.empty()) target.note = read.note;
}

void mention_digits(std::string_view text, Span region, Span label, Reading& reading) {
    for (auto at = label.begin; at < label.end;)
        if (is_digit(text[at]))
            at = reading.mentions.emplace_back(digits_of_label(text, region, at)).span.end;
        else
            ++at;
}

}  // namespace

std::uint8_t form_of_printed(outline::Region const& region, Form before) {
    auto const found = *region.form;
    for (std::uint8_t form = 0; form < vocab::forms.size(); ++form)
        if (vocab::forms[form]->form == before && outline::print_alike(found, form)) return form;
    return found;
}

void read_printed(std::string_view text, outline::Region const& region, std::uint8_t form,
                  Reading& reading, std::pmr::memory_resource* memory) {
    auto const& table = *vocab::forms[form];
    auto const& printed = outline::printed_forms[form];
    std::span const cells(std::pmr::polymorphic_allocator<Cell>(memory).allocate(printed.numbers),
                          printed.numbers);
    auto* next = cells.data();
    auto const* span = region.printed.data();
    std::string_view unit;
    for (auto const& cell : printed.cells()) {
        auto const at = *span++;
        auto const content = slice(text, at);
        if (cell.kind == PrintedCell::Kind::number) {
            auto& target = *std::construct_at(next++);
            target.row = table.rows[cell.row].id;
            target.column = table.columns[cell.column].id;
            target.span = at;
            state(content, unit, target);
        } else {
            unit = cell.kind == PrintedCell::Kind::unit ? content : std::string_view{};
            if (cell.has_digits) mention_digits(text, region.span, at, reading);
        }
    }
    reading.tables.push_back({table.kind, table.form, none, region.span, cells});
}

Mention digits_of_label(std::string_view text, Span region, std::uint32_t at) {
    auto const mention = [&](MentionKind kind, Span span, std::string_view value = {}) {
        return Mention{kind, slice(text, span), span, value};
    };
    auto const end = skip_digits(text, at, region.end);
    auto const behind = text.substr(end);
    bool const goes_on = end < region.end;
    if (end - at == 4 && behind.starts_with("年"))  // also 上一年项目数量(指2019年…)
        return mention(MentionKind::year, {at, end + 3}, slice(text, {at, end}));
    // `1.` and `(1)` with their signs; other digits of a label alone.
    if (goes_on && behind.starts_with('.')) return mention(MentionKind::list_marker, {at, end + 1});
    if (behind.starts_with("、")) return mention(MentionKind::list_marker, {at, end + 3});
    if (goes_on && at > region.begin && text[at - 1] == '(' && behind.starts_with(')'))
        return mention(MentionKind::list_marker, {at - 1, end + 1});
    return mention(MentionKind::list_marker, {at, end});
}

}  // namespace gouji::tables
