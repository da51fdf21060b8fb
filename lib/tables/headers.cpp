#include "headers.hpp"

#include <algorithm>

#include "gouji/primitive/code_point.hpp"

namespace gouji::tables {

using outline::Label;
using outline::LabelKey;
using outline::LabelRole;
using vocab::Heading;

HeaderItem item_of(Event const& event) {
    HeaderItem item;
    item.span = event.span;
    item.line = event.line;
    item.end_line = event.end_line;
    item.field = event.field;
    item.layout = event.layout;
    item.place = event.place;
    item.repaired = event.repaired;
    return item;
}

Header& HeaderCollector::below_rows() {
    if (in_rows_) {
        headers_.emplace_back();
        in_rows_ = false;
    }
    return last();
}

void HeaderCollector::take_foreign(Event const& event) {
    below_rows().foreign = true;
    auto item = item_of(event);
    item.what = foreign_place;
    last().add(item);
}

void HeaderCollector::take(Event const& event) {
    // A merged cell that was taken apart names its block beside each of the rows.
    bool const again = event.label.role == LabelRole::block && last().any_column &&
                       last().block == event.label.index && outline::is_grid(event.layout);
    if (again) return;
    below_rows();
    switch (event.label.role) {
        case LabelRole::column: take_column(event); break;
        case LabelRole::block:
            restart();
            last().block = event.label.index;
            break;
        case LabelRole::heading: take_heading(event); break;
        case LabelRole::row: break;
    }
}

void HeaderCollector::take_column(Event const& event) {
    if (auto* const first = first_part(event)) {
        first->place.cover(event.place);
        first->end_line = event.end_line;
        first->repaired = false;
        return;
    }
    learn_step(event);
    auto item = item_of(event);
    item.what = event.label.index;
    last().any_column = true;
    last().add(item);
}

void HeaderCollector::take_heading(Event const& event) {
    auto item = item_of(event);
    switch (form_.headings[event.label.index].role) {
        case Heading::caption:
            if (form_.headings[event.label.index].opens) restart();
            break;
        case Heading::row_column:
            // In the statistics table the names of columns may stand on several lines.
            if (last().any_column && !form_.open_ended) {
                auto const block = last().block;
                restart();
                last().block = block;
            }
            last().labels_column = true;
            break;
        case Heading::unit_column:
            item.what = unit_place;
            last().add(item);
            break;
        case Heading::number_column:
            item.what = number_place;
            if (!last().labels_column)
                last().number_first = true;
            else
                last().add(item);
            break;
        case Heading::remark_column: last().add(item); break;
        case Heading::column_group:
            item.group = true;
            last().add(item);
            break;
        case Heading::numbering: last().numbering = true; break;
        case Heading::block:
        case Heading::row_group: break;
    }
}

// The first part of a column's name that was broken or torn, where this is the other: 社会公 and 益组织 below it.
HeaderItem* HeaderCollector::first_part(Event const& event) {
    for (auto& item : std::span(last().items).first(last().size)) {
        if (item.what != event.label.index || !(item.repaired || event.repaired)) continue;
        LabelKey key(slice(text_, item.span));
        key.append(slice(text_, event.span));
        auto const whole = outline::labels(key);
        bool const same = std::any_of(whole.begin(), whole.end(), [&](Label const& label) {
            return label.form == event.label.form && label.role == LabelRole::column &&
                   label.index == event.label.index;
        });
        if (same) return &item;
    }
    return nullptr;
}

// Columns that have a line each stand as far apart as cells do.
void HeaderCollector::learn_step(Event const& event) {
    auto const& top = last();
    if (!top.any_column || event.layout != outline::Layout::single) return;
    auto const lines = event.line - top.items[top.size - 1].end_line;
    if (lines > 0) step_ = step_ == 0 ? lines : std::min(step_, lines);
}

void HeaderCollector::restart() {
    if (last().size > 0 || last().block) headers_.emplace_back();
}

}  // namespace gouji::tables
