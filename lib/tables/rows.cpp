#include "rows.hpp"

#include <algorithm>
#include <utility>

#include "../formatted.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"

namespace gouji::tables {
namespace {

using outline::Label;
using outline::LabelKey;
using outline::LabelRole;
using outline::Layout;
using vocab::Heading;

// Reads the events of a table one by one; what an event is depends on what stood before it.
class Collector {
public:
    Collector(Builder& builder, std::span<const Event> events)
        : builder_(builder),
          form_(builder.form()),
          events_(events),
          rows_(builder.scratch()),
          headers_(builder.text(), form_, rows_.headers) {}

    Rows collect() {
        rows_.slots.reserve(events_.size());
        rows_.runs.reserve(form_.rows.size() + form_.headings.size());
        read_events();
        part_lines();
        rows_.header_step = headers_.step();
        return std::move(rows_);
    }

private:
    void read_events() {
        for (std::size_t i = 0; i < events_.size(); ++i) {
            auto const& event = events_[i];
            bool const words = event.kind == EventKind::label || event.kind == EventKind::foreign ||
                               event.kind == EventKind::text;
            if (words && !rows_.runs.empty() && !rows_.runs.back().ended) {
                rows_.runs.back().ended = true;
                if (!event.after_page) rows_.runs.back().next_line = event.line;
            }
            switch (event.kind) {
                case EventKind::label: on_label(event); break;
                case EventKind::foreign:
                    builder_.label(event.span);
                    headers_.take_foreign(event);
                    break;
                case EventKind::text: on_text(event, i); break;
                case EventKind::value:
                case EventKind::unit:
                case EventKind::empty:
                    if (is_number_of_next(i))
                        no_number_before_ = true;
                    else
                        on_cell(event);
                    break;
            }
        }
    }

    Run* current() {
        return rows_.runs.empty() || !headers_.in_rows() ? nullptr : &rows_.runs.back();
    }

    void start(std::int32_t row, Event const& event) {
        headers_.begin_rows();
        Run run;
        run.row = row;
        run.label = event.span;
        run.place = event.place;
        run.line = event.line;
        run.end_line = event.end_line;
        run.field = event.field;
        run.repaired = event.repaired;
        run.begin = run.end = rows_.slots.size();
        run.header = rows_.headers.size() - 1;
        rows_.runs.push_back(run);
        builder_.label(event.span);
    }

    void on_label(Event const& event) {
        auto const& label = event.label;
        if (label.role != LabelRole::row && !label.is(Heading::row_group)) {
            builder_.label(event.span);
            headers_.take(event);
            return;
        }
        take_number_before(event);
        auto const row = label.role == LabelRole::row ? label.index : row_group;
        if (repeats_label(row, event))
            builder_.label(event.span);
        else
            start(row, event);
    }

    // A merged cell that was taken apart prints its label in each of its columns.
    bool repeats_label(std::int32_t row, Event const& event) {
        auto const* const run = current();
        return run && run->row == row && run->begin == run->end && run->line == event.line &&
               outline::is_grid(event.layout);
    }

    // The first cell of a line, blank, where the codes of the rows stand before their labels.
    bool is_number_of_next(std::size_t index) {
        auto const& event = events_[index];
        return event.kind == EventKind::empty && event.field == 0 && headers_.last().number_first &&
               index + 1 < events_.size() && events_[index + 1].line == event.line;
    }

    // A code or running number printed before the label it belongs to.
    void take_number_before(Event const& event) {
        if (!form_.open_ended || std::exchange(no_number_before_, false)) return;
        auto* const run = current();
        auto const last = rows_.slots.size();
        bool const same_line = last > 0 && pending_number_ && rows_.slots.back().line == event.line;
        if (pending_number_ && same_line) {
            builder_.identifier(rows_.slots.back().span);
            rows_.slots.pop_back();
            if (run && run->end > rows_.slots.size()) run->end = rows_.slots.size();
        } else if (run && headers_.last().number_first && run->end - run->begin > 0 &&
                   last == run->end && rows_.slots.back().kind == EventKind::value &&
                   rows_.slots.back().line != run->line &&
                   is_integer(slice(builder_.text(), rows_.slots.back().span))) {
            builder_.identifier(rows_.slots.back().span);
            rows_.slots.pop_back();
            --run->end;
        } else if (!run && headers_.last().number_first && !rows_.orphans.empty()) {
            builder_.identifier(rows_.orphans.back());
            rows_.orphans.pop_back();
        }
        pending_number_ = false;
    }

    void on_text(Event const& event, std::size_t index) {
        LabelKey const key(slice(builder_.text(), event.span));
        auto* const run = current();
        if (!run) return on_header_text(event, index, key);
        // Nothing but signs adds nothing to a label; among the cells of a grid it may stand for a number.
        if (event.tail || (key.empty() && !is_worded_cell(*run, event)))
            return builder_.label(event.span);
        if (is_part_of_label(*run, event, key)) {
            builder_.label(event.span);
            if (run->begin == run->end) run->end_line = event.end_line;
        } else if (is_worded_cell(*run, event)) {
            on_cell(event);
        } else if (alone_on_line(index) && ends_label(*run, event, key)) {
            run->tail = event.span;
            builder_.label(event.span);
        } else if (goes_on(*run, event)) {
            run->label.end = event.span.end;
            run->end_line = event.end_line;
            run->field = event.field;
            builder_.label(event.span);
        } else {
            take_number_before(event);
            start(strange_row, event);
        }
    }

    // Words of the label that the row has, or, where the form's are all known, of any of its labels.
    bool is_part_of_label(Run const& run, Event const& event, LabelKey const& key) const {
        if (run.row < 0) return false;
        auto const& form = builder_.choice().form;
        Label const label{form, LabelRole::row, static_cast<std::uint8_t>(run.row), 0};
        return is_fragment_of(key, label) || (!outline::is_grid(event.layout) &&
                                              !form_.open_ended && outline::is_fragment(key, form));
    }

    // Words where a grid has the cells of the row.
    static bool is_worded_cell(Run const& run, Event const& event) {
        return outline::is_grid(event.layout) && event.line == run.line && run.row != row_group &&
               (run.row >= 0 || run.end > run.begin);
    }

    // A label that the form does not have, over several lines.
    static bool goes_on(Run const& run, Event const& event) {
        return run.row == strange_row && !run.orphan && run.begin == run.end &&
               event.line <= run.end_line + 2;
    }

    // Above the first row: the label of a row that the form does not have, or words of the header.
    void on_header_text(Event const& event, std::size_t index, LabelKey const& key) {
        if (opens_strange_row(event, index)) {
            take_number_before(event);
            start(strange_row, event);
            return;
        }
        builder_.label(event.span);
        // Words that no label is near to stand in a place of their own.
        if (key.bytes() < 9 && !stands_beside_names(event)) return;
        auto item = item_of(event);
        item.local = form_.open_ended && !key.has_marker() &&
                     !outline::is_fragment(key, builder_.choice().form);
        headers_.last().add(item);
    }

    // Does a cell follow on the line, or, where each cell has a line of its own, on the next?
    bool opens_strange_row(Event const& event, std::size_t index) {
        if (index + 1 >= events_.size()) return false;
        auto const& next = events_[index + 1];
        if (next.kind != EventKind::value && next.kind != EventKind::unit) return false;
        return next.line == event.line ||
               (form_.open_ended && event.layout == Layout::single && headers_.last().any_column);
    }

    // A word of a header in a grid may be the name of a column, however short: 乡镇.
    bool stands_beside_names(Event const& event) {
        auto const names = headers_.last().view();
        return outline::is_grid(event.layout) && !names.empty() && names.back().line == event.line;
    }

    bool alone_on_line(std::size_t index) const {
        auto const& event = events_[index];
        return !outline::is_grid(event.layout) &&
               (index + 1 == events_.size() || events_[index + 1].line != event.line);
    }

    // The rest of a label that the form does not have, right below it and its cells.
    bool ends_label(Run const& run, Event const& event, LabelKey const& key) const {
        if (!form_.open_ended || run.row != strange_row || run.orphan || run.begin == run.end ||
            !run.tail.empty() || key.has_marker())
            return false;
        auto const cells = rows_.slots[run.end - 1].line;
        return rows_.slots[run.begin].line == cells && cells <= run.end_line + 1 &&
               event.line == cells + 1 && stands_below(run.place, event.place);
    }

    void on_cell(Event const& event) {
        Slot const slot{event.kind, event.layout, event.wide_gap, event.span,
                        event.line, event.place,  event.field,    event.after_page};
        auto* run = current();
        if (!run) {
            if (event.kind != EventKind::value) return;
            if (headers_.last().numbering)
                builder_.label(event.span);
            else
                rows_.orphans.push_back(event.span);
            return;
        }
        if (form_.open_ended && event.kind == EventKind::value && event.line != run->line &&
            event.field == 0 && event.layout != Layout::single &&
            is_integer(slice(builder_.text(), event.span))) {
            pending_number_ = true;  // perhaps the code of the next row
        } else if (event.kind != EventKind::empty) {
            pending_number_ = false;
        }
        if (is_torn_sign(*run, slot)) {
            rows_.slots.back().span.end = slot.span.end;
            rows_.slots.back().place.cover(slot.place);
            return;
        }
        rows_.slots.push_back(slot);
        run->end = rows_.slots.size();
    }

    // — — behind a heading of rows is one sign that there is no unit.
    bool is_torn_sign(Run const& run, Slot const& slot) const {
        if (!form_.open_ended || run.row >= 0 || run.orphan || run.begin == run.end) return false;
        auto const& before = rows_.slots.back();
        return run.end - run.begin == 1 && is_sign(before) && is_sign(slot) &&
               before.line == slot.line && before.layout == Layout::spaces;
    }
    bool is_sign(Slot const& slot) const {
        return slot.kind == EventKind::value &&
               read_cell(slice(builder_.text(), slot.span)).state == CellState::not_applicable;
    }

    // A line of numbers below a row that has its cells beside each other belongs to no row that we know.
    void part_lines() {
        std::pmr::vector<Run> parted(builder_.scratch());
        parted.reserve(rows_.runs.size());
        for (auto run : rows_.runs) {
            auto const end = run.end;
            for (bool first = true; first || run.begin < end; first = false) {
                run.end = run.begin + cells_beside_label(run, end);
                if (run.end < end) run.next_line.reset();
                parted.push_back(run);
                if (run.end == end) break;
                auto const& next = rows_.slots[run.end];
                run.orphan = true;
                run.row = strange_row;
                run.label = {next.span.begin, next.span.begin};
                run.line = next.line;
                run.begin = run.end;
            }
        }
        rows_.runs = std::move(parted);
    }

    // How many slots from the first of `run` on are its own: all if each has a line of its own, but for a torn number;
    // else those of the first line that holds more than a unit.
    std::size_t cells_beside_label(Run const& run, std::size_t end) const {
        std::size_t single = 0, pairs = 0, first_line = 0, lines_read = 0;
        bool beside = false;
        for (auto i = run.begin; i < end && !beside;) {
            auto next = i + 1;
            while (next < end && rows_.slots[next].line == rows_.slots[i].line) ++next;
            bool const only_unit = next == i + 1 && rows_.slots[i].kind == EventKind::unit;
            if (first_line == 0 && !only_unit) first_line = next - run.begin;
            beside = !only_unit && (next - i > 2 || rows_.slots[i].line == run.line);
            if (!beside) lines_read = next - run.begin;
            single += next - i == 1 && !only_unit;
            pairs += next - i == 2;
            i = next;
        }
        if (!beside) return single >= pairs || pairs == 0 ? end - run.begin : first_line;
        return single > 2 && pairs == 0 ? lines_read
                                        : first_line;  // behind them, numbers of no row
    }

    Builder& builder_;
    vocab::FormTable const& form_;
    std::span<const Event> events_;
    Rows rows_;
    HeaderCollector headers_;
    bool pending_number_ = false;
    bool no_number_before_ = false;  // the cell for it is blank
};

}  // namespace

Rows collect_rows(Builder& builder, std::span<const Event> events) {
    return Collector(builder, events).collect();
}

Row Rows::row_at(std::size_t index, std::uint32_t line_behind) const {
    auto const& run = runs[index];
    bool const last = index + 1 == runs.size();
    auto const next = last && !run.next_line ? line_behind : run.next_line;
    return {slots_of(run), run.end_line, run.field, next, last};
}

Span Rows::span_of(Run const& run) const {
    auto const own = slots_of(run);
    return own.empty() ? run.label : Span{run.label.begin, own.back().span.end};
}

std::size_t count_filled(std::span<const Slot> slots) noexcept {
    return static_cast<std::size_t>(
        std::count_if(slots.begin(), slots.end(), [](Slot const& s) { return !s.empty(); }));
}

bool is_integer(std::string_view content) noexcept {
    return !content.empty() && std::all_of(content.begin(), content.end(), is_digit);
}

void refuse(Builder& builder, Rows const& rows, Run const& run, std::string_view row,
            std::string_view reason, std::string_view code) {
    auto const slots = rows.slots_of(run);
    auto const numbers = count_filled(slots);
    if (numbers == 0) return;
    builder.refuse({slots.front().span.begin, slots.back().span.end});
    builder.diagnose(code, Severity::warning, rows.span_of(run),
                     formatted(builder.scratch(), "row {}: {} ({} printed)", row, reason, numbers));
}

bool empty_rows_are_blank(Builder const& builder, Rows const& rows) {
    if (builder.refused() || !rows.orphans.empty()) return false;
    // Words that end with digits may hold a cell.
    for (auto const& run : rows.runs)
        if (run.row == strange_row && !run.label.empty() &&
            is_digit(builder.text()[run.label.end - 1]))
            return false;
    if (count_filled(rows.slots) > 0) return true;
    // The whole form, and no number in it nor right behind it.
    for (std::size_t row = 0; row < builder.form().rows.size(); ++row)
        if (!builder.row_seen(row)) return false;
    return !builder.number_follows();
}

void read_rows_down(Builder& builder, std::span<const Event> events) {
    auto rows = collect_rows(builder, events);
    if (builder.form().open_ended)
        read_open_table(builder, rows);
    else
        read_closed_table(builder, rows);
}

}  // namespace gouji::tables
