#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <optional>
#include <string>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/builder.hpp"
#include "gouji/tables/cell.hpp"

// Rows one below the other: the disclosure, applications and statistics tables.
namespace gouji::tables {
namespace {

using outline::Label;
using outline::LabelKey;
using outline::LabelRole;
using outline::Layout;
using vocab::Heading;

// What stands in one place of a row, by the header: a column of the table or something else.
constexpr std::int16_t unit_place = -1, number_place = -2, other_place = -3;

constexpr std::size_t most_header_items = 32;
constexpr std::size_t longest_header = 600;  // bytes of a line whose words stand below each other

struct HeaderItem {
    std::int16_t what = other_place;  // a column of the form, or one of the places above
    bool group = false;               // 法人或其他组织: its columns come here
    bool local = false;               // a column that only this table has
    Span span;
    std::uint32_t line = 0, end_line = 0;
    std::uint16_t field = 0;
    Layout layout = Layout::single;
    std::uint32_t place = 0, end_place = 0;    // display columns, Han characters two wide
    std::uint32_t letter = 0, end_letter = 0;  // the same with all characters one wide
};

struct Header {
    std::array<HeaderItem, most_header_items> items;
    std::size_t size = 0;
    bool foreign = false;  // a column of another form
    bool any_column = false;
    bool labels_column = false;  // 统计指标 was seen
    bool number_first = false;   // the codes stand before the labels
    bool numbering = false;      // 甲 乙 丙 were seen
    std::optional<std::uint8_t> block;
    Span span;

    void add(HeaderItem item) {
        if (size < items.size()) items[size++] = item;
        span = span.empty() ? item.span : Span{span.begin, item.span.end};
    }
};

struct Run {
    std::int32_t row = -1;  // index in the form, or -1: not in the form, -2: a group of rows
    Span label;
    Span tail{};  // the rest of a broken label, below the first line and its cells
    std::uint32_t place = 0;
    std::uint32_t end_line = 0, end_place = 0;
    std::uint16_t field = 0;
    std::uint32_t line = 0;
    std::optional<std::uint32_t> next_line;  ///< where the next label stands
    std::size_t begin = 0, end = 0;          // slots
    std::size_t header = 0;
    bool header_fresh = false;  // the header stands right above, or above rows of the same block
    bool orphan = false;        // numbers with no label at all
    bool ended = false;
};

// The columns of a row from left to right.
struct Order {
    std::array<std::int16_t, most_header_items> places{};
    std::size_t size = 0;
    bool conflict = false;
    bool unproven = false;
    bool named = false;           // the header names every column
    std::uint32_t named_few = 0;  // bit i: the header names column i, and not all columns
    std::string_view reason;
    void push(std::int16_t what) {
        if (size < places.size()) places[size++] = what;
    }
    [[nodiscard]] std::span<const std::int16_t> view() const {
        return std::span(places).first(size);
    }
};

class RowsDown {
public:
    RowsDown(Builder& builder, std::span<const Event> events)
        : builder_(builder),
          form_(builder.form()),
          events_(events),
          headers_(builder.scratch()),
          runs_(builder.scratch()),
          slots_(builder.scratch()),
          orphans_(builder.scratch()),
          empty_rows_(builder.scratch()),
          empty_orders_(builder.scratch()) {}

    void read() {
        collect();
        part_lines();
        if (form_.open_ended) choose_columns();
        place_all();
    }

private:
    // ---- events to rows --------------------------------------------------------------------------------

    void collect() {
        headers_.emplace_back();
        for (std::size_t i = 0; i < events_.size(); ++i) {
            auto const& event = events_[i];
            bool const words = event.kind == EventKind::label || event.kind == EventKind::foreign ||
                               event.kind == EventKind::text;
            if (words && !runs_.empty() && !runs_.back().ended) {
                runs_.back().ended = true;
                if (!event.after_page) runs_.back().next_line = event.line;
            }
            switch (event.kind) {
                case EventKind::label: on_label(event); break;
                case EventKind::foreign:
                    header_below_rows().foreign = true;
                    builder_.label(event.span);
                    header().add(item_of(event));
                    break;
                case EventKind::text: on_text(event, i); break;
                case EventKind::value:
                case EventKind::unit:
                case EventKind::empty: on_cell(event); break;
            }
        }
    }

    static HeaderItem item_of(Event const& event) {
        HeaderItem item;
        item.span = event.span;
        item.line = event.line;
        item.end_line = event.end_line;
        item.field = event.field;
        item.layout = event.layout;
        item.place = event.place;
        item.end_place = event.end_place;
        return item;
    }

    Header& header() { return headers_.back(); }

    // The header that is being read, or a new one below the rows that have come.
    Header& header_below_rows() {
        if (body_) {
            headers_.emplace_back();
            body_ = false;
        }
        return header();
    }

    Run* current() { return runs_.empty() || !body_ ? nullptr : &runs_.back(); }

    void start(std::int32_t row, Event const& event) {
        body_ = true;
        Run run;
        run.row = row;
        run.label = event.span;
        run.place = event.place;
        run.line = event.line;
        run.end_line = event.end_line;
        run.end_place = event.end_place;
        run.field = event.field;
        run.begin = run.end = slots_.size();
        run.header = headers_.size() - 1;
        runs_.push_back(run);
        builder_.label(event.span);
    }

    void on_label(Event const& event) {
        auto const& label = event.label;
        auto item = item_of(event);
        if (label.role == LabelRole::row) {
            take_number_before(event);
            start(label.index, event);
            return;
        }
        if (label.is(Heading::row_group)) {
            take_number_before(event);
            start(-2, event);
            return;
        }
        builder_.label(event.span);
        auto& top = header_below_rows();
        if (label.role == LabelRole::column) {
            item.what = label.index;
            count_letters(item);
            learn_step(top, event);
            top.any_column = true;
            top.add(item);
            return;
        }
        if (label.role == LabelRole::block) {
            restart(top);
            header().block = label.index;
            return;
        }
        switch (form_.headings[label.index].role) {
            case Heading::caption:
                if (form_.headings[label.index].opens) restart(top);
                break;
            case Heading::row_column:
                if (top.any_column) {
                    auto const block = top.block;
                    restart(top);
                    header().block = block;
                }
                header().labels_column = true;
                break;
            case Heading::unit_column:
                item.what = unit_place;
                top.add(item);
                break;
            case Heading::number_column:
                item.what = number_place;
                if (!top.labels_column)
                    top.number_first = true;
                else
                    top.add(item);
                break;
            case Heading::remark_column: top.add(item); break;
            case Heading::column_group:
                item.group = true;
                top.add(item);
                break;
            case Heading::numbering: top.numbering = true; break;
            case Heading::block:
            case Heading::row_group: break;
        }
    }

    // Columns that have a line each stand as far apart as cells do.
    void learn_step(Header const& top, Event const& event) {
        if (!top.any_column || event.layout != Layout::single) return;
        auto const lines = event.line - top.items[top.size - 1].end_line;
        if (lines > 0) header_step_ = header_step_ == 0 ? lines : std::min(header_step_, lines);
    }

    // pdftotext sets a page out in characters, whatever their width.
    void count_letters(HeaderItem& item) const {
        auto const text = builder_.text();
        auto begin = item.span.begin;
        for (std::size_t i = 0; i < longest_header && begin > 0 && text[begin - 1] != '\n'; ++i)
            --begin;
        for (auto at = begin; at < item.span.end && text[at] != '\n'; ++at) {
            if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) continue;
            ++item.end_letter;
            item.letter += at < item.span.begin;
        }
    }

    void restart(Header& top) {
        if (top.size > 0 || top.block) headers_.emplace_back();
    }

    // A code or running number printed before the label it belongs to.
    void take_number_before(Event const& event) {
        if (!form_.open_ended) return;
        auto* const run = current();
        auto const last = slots_.size();
        bool const same_line = last > 0 && pending_number_ && slots_.back().line == event.line;
        if (pending_number_ && same_line) {
            builder_.identifier(slots_.back().span);
            slots_.pop_back();
            if (run && run->end > slots_.size()) run->end = slots_.size();
        } else if (run && header().number_first && run->end - run->begin > 0 && last == run->end &&
                   slots_.back().kind == EventKind::value && is_integer(slots_.back().span)) {
            builder_.identifier(slots_.back().span);
            slots_.pop_back();
            --run->end;
        } else if (!run && header().number_first && !orphans_.empty()) {
            builder_.identifier(orphans_.back());
            orphans_.pop_back();
        }
        pending_number_ = false;
    }

    bool is_integer(Span span) const {
        auto const content = slice(builder_.text(), span);
        return !content.empty() && std::all_of(content.begin(), content.end(), is_digit);
    }

    void on_text(Event const& event, std::size_t index) {
        LabelKey const key(slice(builder_.text(), event.span));
        auto const& form = builder_.choice().form;
        bool const grid = event.layout == Layout::pipes || event.layout == Layout::tabs;
        auto* const run = current();
        bool const cell_follows = index + 1 < events_.size() &&
                                  events_[index + 1].line == event.line &&
                                  (events_[index + 1].kind == EventKind::value ||
                                   events_[index + 1].kind == EventKind::unit);
        if (!run) {
            // Words of the header that no label is near to stand in a place of their own.
            bool const stream_row = form_.open_ended && index + 1 < events_.size() &&
                                    event.layout == Layout::single &&
                                    (events_[index + 1].kind == EventKind::unit ||
                                     events_[index + 1].kind == EventKind::value) &&
                                    header().any_column;
            if (cell_follows || stream_row) {
                take_number_before(event);
                start(-1, event);
            } else if (key.view().size() >= 9) {
                builder_.label(event.span);
                auto item = item_of(event);
                item.local = form_.open_ended;
                header().add(item);
            } else {
                builder_.label(event.span);
            }
            return;
        }
        if (key.view().empty()) {
            builder_.label(event.span);
            return;
        }
        if (run->row >= 0) {
            Label const label{form, LabelRole::row, static_cast<std::uint8_t>(run->row), 0};
            if (is_fragment_of(key, label) ||
                (!grid && !form_.open_ended && outline::is_fragment(key, form))) {
                builder_.label(event.span);
                if (run->begin == run->end) run->end_line = event.end_line;
                return;
            }
        }
        if (grid && event.line == run->line && run->row != -2 &&
            (run->row >= 0 || run->end > run->begin)) {
            on_cell(event);
            return;
        }
        // The rest of such a label below its first line, which its cells stand on.
        bool const alone = event.layout != Layout::pipes && event.layout != Layout::tabs &&
                           (index + 1 == events_.size() || events_[index + 1].line != event.line);
        if (form_.open_ended && run->row == -1 && !run->orphan && run->end > run->begin && alone &&
            run->tail.empty() && event.line == run->line + 1 && event.place == run->place &&
            slots_[run->end - 1].line == run->line && !key.has_marker()) {
            run->tail = event.span;
            builder_.label(event.span);
            return;
        }
        // A label that the form does not have, over one line or several.
        if (run->row == -1 && !run->orphan && run->begin == run->end &&
            event.line <= run->end_line + 2) {
            run->label.end = event.span.end;
            run->end_line = event.end_line;
            run->field = event.field;
            builder_.label(event.span);
            return;
        }
        take_number_before(event);
        start(-1, event);
    }

    void on_cell(Event const& event) {
        Slot const slot{event.kind,  event.layout,    event.wide_gap, event.span,      event.line,
                        event.place, event.end_place, event.field,    event.after_page};
        auto* run = current();
        if (!run) {
            if (event.kind != EventKind::value) return;
            if (header().numbering)
                builder_.label(event.span);
            else
                orphans_.push_back(event.span);
            return;
        }
        if (form_.open_ended && event.kind == EventKind::value && event.line != run->line &&
            event.field == 0 &&
            (event.layout == Layout::pipes || event.layout == Layout::tabs ||
             event.layout == Layout::spaces) &&
            is_integer(event.span)) {
            pending_number_ = true;  // perhaps the code of the next row
        } else if (event.kind != EventKind::empty) {
            pending_number_ = false;
        }
        slots_.push_back(slot);
        run->end = slots_.size();
    }

    // A line of numbers below a row that has its cells beside each other belongs to no row that we know.
    void part_lines() {
        std::pmr::vector<Run> parted(builder_.scratch());
        for (auto run : runs_) {
            auto const end = run.end;
            for (bool first = true; first || run.begin < end; first = false) {
                run.end = run.begin + cells_beside_label(run, end);
                if (run.end < end) run.next_line.reset();
                parted.push_back(run);
                if (run.end == end) break;
                auto const& next = slots_[run.end];
                run.orphan = true;
                run.row = -1;
                run.label = {next.span.begin, next.span.begin};
                run.line = next.line;
                run.begin = run.end;
            }
        }
        runs_ = std::move(parted);
    }

    // How many slots from the first of `run` on are its own: all if each has a line of its own, but for a torn number;
    // else those of the first line that holds more than a unit.
    std::size_t cells_beside_label(Run const& run, std::size_t end) const {
        std::size_t single = 0, pairs = 0, first_line = 0;
        bool beside = false;
        for (auto i = run.begin; i < end && !beside;) {
            auto next = i + 1;
            while (next < end && slots_[next].line == slots_[i].line) ++next;
            bool const only_unit = next == i + 1 && slots_[i].kind == EventKind::unit;
            if (first_line == 0 && !only_unit) first_line = next - run.begin;
            beside = !only_unit && (next - i > 2 || slots_[i].line == run.line);
            single += next - i == 1 && !only_unit;
            pairs += next - i == 2;
            i = next;
        }
        bool const lone = !beside && (single >= pairs || pairs == 0);
        return lone ? end - run.begin : first_line;
    }

    // ---- columns ---------------------------------------------------------------------------------------

    // The columns of an open-ended table are the printed ones.
    void choose_columns() {
        std::array<std::string_view, most_header_items> ids, labels;
        std::array<std::pmr::string, most_header_items> local{};
        std::size_t count = 0;
        for (std::size_t h = 0; h < headers_.size(); ++h) {
            auto& top = headers_[h];
            if (!top.any_column && !top.labels_column) continue;
            if (!first_header_) first_header_ = h;
            for (std::size_t i = 0; i < top.size; ++i) {
                auto& item = top.items[i];
                if (item.what >= 0) {
                    auto const& column = form_.columns[static_cast<std::size_t>(item.what)];
                    item.what = index_of(column.id, ids, labels, column.label, count);
                } else if (item.local && top.labels_column) {
                    std::pmr::string id("x:");
                    for (char const c : slice(builder_.text(), item.span))
                        if (c != ' ' && c != '\n' && c != '\r' && c != '\t') id.push_back(c);
                    auto const found = std::find(
                        ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(count), id);
                    if (found != ids.begin() + static_cast<std::ptrdiff_t>(count)) {
                        item.what = static_cast<std::int16_t>(found - ids.begin());
                    } else if (count < ids.size()) {
                        local[count] = id;
                        ids[count] = local[count];
                        labels[count] = slice(builder_.text(), item.span);
                        item.what = static_cast<std::int16_t>(count++);
                    }
                }
            }
        }
        if (count == 0) {
            ids[count] = form_.columns[0].id;
            labels[count++] = form_.columns[0].label;
        }
        builder_.set_columns(std::span(ids).first(count), std::span(labels).first(count));
    }

    static std::int16_t index_of(std::string_view id,
                                 std::array<std::string_view, most_header_items>& ids,
                                 std::array<std::string_view, most_header_items>& labels,
                                 std::string_view label, std::size_t& count) {
        for (std::size_t i = 0; i < count; ++i)
            if (ids[i] == id) return static_cast<std::int16_t>(i);
        if (count == ids.size()) return other_place;
        ids[count] = id;
        labels[count] = label;
        return static_cast<std::int16_t>(count++);
    }

    Order order_of_open_table(Run const& run) const {
        Order order;
        auto const* top = &headers_[run.header];
        // A page break may have come between: the first header of the table goes on.
        if (!top->any_column && !top->labels_column && first_header_)
            top = &headers_[*first_header_];
        for (std::size_t i = 0; i < top->size; ++i) order.push(top->items[i].what);
        if (repeats(order)) order.size /= 2;
        if (std::none_of(order.view().begin(), order.view().end(),
                         [](auto what) { return what >= 0; }))
            order.push(0);
        order.conflict = !distinct(order);
        order.reason = "its header names a column twice";
        return order;
    }

    // The columns of a row of a closed form, as its header prints them.
    Order order_of(Run const& run) const {
        Order order;
        auto const& row = form_.rows[static_cast<std::size_t>(run.row)];
        auto const mask = form_.blocks[row.block].columns;
        auto const in_block = [&](std::int16_t what) { return what >= 0 && (mask >> what & 1U); };
        auto const& top = headers_[run.header];

        Order standard;
        for (std::size_t c = 0; c < form_.columns.size(); ++c)
            if (in_block(static_cast<std::int16_t>(c))) standard.push(static_cast<std::int16_t>(c));

        // A header belongs to the block it names, or else to the first rows below it.
        bool ours = run.header_fresh && (top.block ? *top.block == row.block : true);
        bool matched = false, strange = false;
        for (std::size_t i = 0; i < top.size; ++i) {
            matched = matched || in_block(top.items[i].what);
            strange = strange || (top.items[i].what >= 0 && !in_block(top.items[i].what));
        }
        if (ours && (top.foreign || (strange && top.block) || (strange && matched))) {
            order.conflict = true;
            order.reason = top.foreign ? "its header has columns of another form"
                                       : "its header has columns of another row";
            return order;
        }
        ours = ours && matched;
        if (!ours) {
            if (!builder_.choice().proven && differs_in_other_form(row)) {
                standard.unproven = true;
                standard.reason = "no header tells its columns, and two forms have this row";
            }
            return standard;
        }

        // 自然人 | 法人或其他组织 | 总计 above 商业企业 | …: the columns of a group stand where the group does.
        std::size_t printed = 0;
        bool group = false;
        for (std::size_t i = 0; i < top.size; ++i) group = group || top.items[i].group;
        auto const below_group = [&](std::int16_t what) {
            return group && what >= 0 && form_.columns[static_cast<std::size_t>(what)].under_group;
        };
        for (std::size_t i = 0; i < top.size; ++i) {
            auto const& item = top.items[i];
            if (item.group) {
                for (std::size_t k = 0; k < top.size; ++k)
                    if (below_group(top.items[k].what)) {
                        order.push(top.items[k].what);
                        ++printed;
                    }
            } else if (item.what >= 0 && !below_group(item.what)) {
                order.push(item.what);
                ++printed;
            } else if (item.what < 0) {
                order.push(other_place);
            }
        }
        if (printed == 2 * standard.size && repeats(order)) {
            order.size /= 2;
            printed /= 2;
        }
        // Where each word has a line, or words are set out on several, the group may be read before what
        // stands left of it. Their places on the page or the form's own order show which is which.
        bool const scattered =
            printed == standard.size && !in_one_line(top) && !in_grid(top) && !increasing(order);
        if (scattered && stands_in_order(top, standard)) {
            standard.named = true;
            return standard;
        }
        if (scattered && group) {
            Order plain;
            for (std::size_t i = 0; i < top.size; ++i)
                if (top.items[i].what >= 0) plain.push(top.items[i].what);
            if (increasing(plain) || is_split_header(plain, standard)) {
                standard.named = true;
                return standard;
            }
            order.conflict = true;
            order.reason = "its header stands on several lines in an order that is not the form's";
            return order;
        }
        // 自然人, 总计, 商业企业, …: the official header in two lines, its group lost, is the form's order.
        // Another order over several lines tells nothing without the group.
        if (!group && printed == standard.size && !in_one_line(top) && !increasing(order)) {
            if (is_split_header(order, standard)) return standard;
            order.conflict = grouped(standard);
            order.reason = "its header stands on several lines in an order that is not the form's";
            if (order.conflict) return order;
        }
        // All of them, each once: the header decides, whatever its order. What else it holds may be a
        // column of its own or part of a broken label; the number of cells will tell.
        if (printed == standard.size && distinct(order)) {
            order.named = true;
            return order;
        }
        // Some of them: the form's order, if they do not speak against it.
        std::int16_t last = -1;
        for (auto const what : order.view()) {
            if (what < 0) continue;
            if (what <= last) {
                order.conflict = true;
                order.reason = "its header names columns twice or in another order";
                return order;
            }
            last = what;
        }
        if (printed >= 3 && 2 * printed > standard.size && printed < standard.size)
            for (auto const what : order.view())
                if (what >= 0) standard.named_few |= 1U << what;
        return standard;
    }

    static bool in_one_line(Header const& top) {
        return std::all_of(top.items.begin(),
                           top.items.begin() + static_cast<std::ptrdiff_t>(top.size),
                           [&](HeaderItem const& item) { return item.line == top.items[0].line; });
    }
    static bool in_grid(Header const& top) {
        return std::any_of(top.items.begin(),
                           top.items.begin() + static_cast<std::ptrdiff_t>(top.size),
                           [](HeaderItem const& item) {
                               return item.layout == Layout::pipes || item.layout == Layout::tabs;
                           });
    }
    // Do the columns stand one to the right of the other in the order of the form?
    static bool stands_in_order(Header const& top, Order const& standard) {
        bool wide = true, single = true;
        std::uint32_t end = 0, end_letter = 0;
        for (auto const what : standard.view()) {
            HeaderItem const* found = nullptr;
            for (std::size_t i = 0; i < top.size; ++i)
                if (top.items[i].what == what) found = &top.items[i];
            if (!found || found->layout != Layout::spaces) return false;
            wide = wide && found->place >= end;
            single = single && found->letter >= end_letter;
            end = std::max(found->place + 1, found->end_place);
            end_letter = std::max(found->letter + 1, found->end_letter);
        }
        return wide || single;
    }
    static bool increasing(Order const& order) {
        std::int16_t last = -1;
        for (auto const what : order.view()) {
            if (what >= 0 && what <= last) return false;
            if (what >= 0) last = what;
        }
        return true;
    }
    bool under_group(std::int16_t what) const {
        return form_.columns[static_cast<std::size_t>(what)].under_group;
    }
    bool grouped(Order const& standard) const {
        return std::any_of(standard.places.begin(),
                           standard.places.begin() + static_cast<std::ptrdiff_t>(standard.size),
                           [&](auto const what) { return under_group(what); });
    }
    // First the columns outside the group, then those below it.
    bool is_split_header(Order const& order, Order const& standard) const {
        Order wanted;
        for (bool const below : {false, true})
            for (auto const what : standard.view())
                if (under_group(what) == below) wanted.push(what);
        std::size_t at = 0;
        for (auto const what : order.view())
            if (what >= 0 && (at == wanted.size || what != wanted.places[at++])) return false;
        return at == wanted.size;
    }

    static bool repeats(Order const& order) {
        auto const half = order.size / 2;
        return order.size % 2 == 0 &&
               std::equal(order.places.begin(),
                          order.places.begin() + static_cast<std::ptrdiff_t>(half),
                          order.places.begin() + static_cast<std::ptrdiff_t>(half));
    }
    static bool distinct(Order const& order) {
        for (std::size_t i = 0; i < order.size; ++i)
            for (std::size_t k = 0; k < i; ++k)
                if (order.places[i] >= 0 && order.places[i] == order.places[k]) return false;
        return true;
    }

    // Has another form of this kind the row, with other columns?
    bool differs_in_other_form(vocab::FormRow const& row) const {
        for (auto const* other : vocab::forms) {
            if (other == &form_ || other->kind != form_.kind) continue;
            for (auto const& r : other->rows) {
                if (r.id != row.id) continue;
                std::array<std::string_view, 16> mine{}, theirs{};
                names(form_, form_.blocks[row.block].columns, mine);
                names(*other, other->blocks[r.block].columns, theirs);
                if (mine != theirs) return true;
            }
        }
        return false;
    }
    static void names(vocab::FormTable const& form, std::uint16_t mask,
                      std::array<std::string_view, 16>& out) {
        std::size_t n = 0;
        for (std::size_t c = 0; c < form.columns.size() && n < out.size(); ++c)
            if (mask >> c & 1U) out[n++] = form.columns[c].id;
    }

    // Do blank cells leave blank lines in this table? They do if that explains the rows that are short of
    // cells. A blank line that a page break left explains none.
    void judge_gaps(std::span<Order> orders) {
        std::size_t explained = 0, others = 0;
        std::pmr::vector<Placed> cells(builder_.scratch());
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            auto const slots = slots_of(runs_[i]);
            bool const grid = !slots.empty() && slots[0].layout != Layout::single;
            if (runs_[i].row < 0 || grid || orders[i].conflict || orders[i].unproven) continue;
            if (slots.size() < columns_of(orders[i], slots))
                ++(place_by_gaps(row_of(i), orders[i].size, step_, cells) ? explained : others);
        }
        if (explained < 10 * others) step_.uniform = false;
    }

    // ---- placing ---------------------------------------------------------------------------------------

    std::span<const Slot> slots_of(Run const& run) const {
        return std::span(slots_).subspan(run.begin, run.end - run.begin);
    }

    Row row_of(std::size_t index) const {
        auto const& run = runs_[index];
        bool const last = index + 1 == runs_.size();
        auto const next = last && !run.next_line ? builder_.line_behind() : run.next_line;
        return {slots_of(run), run.end_line, run.end_place, run.field, next, last};
    }

    void place_all() {
        // Learn from the full rows first: a row above them may need what they show.
        std::pmr::vector<Alignment> learnt(builder_.scratch());
        for (std::size_t b = 0; b < form_.blocks.size(); ++b)
            learnt.emplace_back(builder_.scratch());
        std::pmr::vector<Order> orders(builder_.scratch());
        std::int32_t block_before = -1;
        std::size_t header_before = 0;
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            auto& run = runs_[i];
            auto& order = orders.emplace_back();
            if (run.row < 0) continue;
            auto const block = form_.rows[static_cast<std::size_t>(run.row)].block;
            // A header that named no block goes with the first block below it, not with the next one.
            run.header_fresh = run.header != header_before || block_before < 0 ||
                               block_before == block || headers_[run.header].block.has_value();
            if (run.header != header_before || block_before < 0) block_before = block;
            header_before = run.header;
            if (!form_.open_ended) order = order_of(run);
        }
        drop_columns_not_printed(orders);
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            auto& run = runs_[i];
            auto& order = orders[i];
            if (run.row < 0 || form_.open_ended) continue;
            auto const block = form_.rows[static_cast<std::size_t>(run.row)].block;
            if (!order.conflict && !order.unproven) {
                auto& alignment = learnt[block];
                learn(row_of(i), columns_of(order, slots_of(run)), alignment, step_);
                if (!alignment.header_field) alignment.header_field = header_field(run, order);
            }
        }
        if (step_.lines == 0) step_.lines = header_step_;
        judge_gaps(orders);
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            auto const& run = runs_[i];
            if (form_.open_ended)
                place_in_open_table(i);
            else if (run.row >= 0)
                place_row(i, orders[i],
                          learnt[form_.rows[static_cast<std::size_t>(run.row)].block]);
            else
                refuse_stranger(run);
        }
        for (std::size_t i = 0; i < empty_rows_.size(); ++i) settle_empty(runs_[empty_rows_[i]]);
    }

    // A header that leaves out columns tells the truth if no row below it has more numbers than it has
    // names, most have as many, and the last of them may be their total; else it has lost a name.
    void drop_columns_not_printed(std::span<Order> orders) {
        for (std::size_t begin = 0; begin < runs_.size();) {
            auto end = begin;
            while (end < runs_.size() && runs_[end].header == runs_[begin].header) ++end;
            drop_columns_not_printed(orders, begin, end);
            begin = end;
        }
    }

    void drop_columns_not_printed(std::span<Order> orders, std::size_t begin, std::size_t end) {
        std::size_t right = 0, wrong = 0, short_of = 0;
        std::uint32_t few = 0;
        for (auto i = begin; i < end; ++i) {
            if (runs_[i].row < 0 || orders[i].named_few == 0) continue;
            auto const slots = slots_of(runs_[i]);
            auto const filled = count_filled(slots);
            if (filled == 0) continue;
            auto const names = std::popcount(orders[i].named_few);
            if (few != 0 && few != orders[i].named_few) return;
            few = orders[i].named_few;
            if (filled > static_cast<std::size_t>(names)) return;
            if (filled < static_cast<std::size_t>(names))
                ++short_of;
            else
                ++(last_holds_others(slots) ? right : wrong);
        }
        if (few == 0 || right < 2 || right <= 4 * wrong || right <= short_of ||
            form_.columns[static_cast<std::size_t>(std::bit_width(few) - 1)].id !=
                form_.total_column)
            return;
        for (auto i = begin; i < end; ++i) {
            if (orders[i].named_few != few) continue;
            std::size_t n = 0;
            for (std::size_t k = 0; k < orders[i].size; ++k)
                if (auto const what = orders[i].places[k]; what >= 0 && (few >> what & 1U))
                    orders[i].places[n++] = what;
            orders[i].size = n;
            orders[i].named = true;
        }
        auto const& run = runs_[begin];
        builder_.diagnose("table_column_missing", Severity::warning, headers_[run.header].span,
                          "the header leaves out columns of the form, and so do the rows below it");
    }

    static std::size_t count_filled(std::span<const Slot> slots) {
        return static_cast<std::size_t>(
            std::count_if(slots.begin(), slots.end(), [](Slot const& s) { return !s.empty(); }));
    }

    // Is the last number no less than those before it together, as a total is?
    bool last_holds_others(std::span<const Slot> slots) const {
        Decimal sum;
        std::optional<Decimal> last;
        for (auto const& slot : slots) {
            if (slot.empty()) continue;
            if (last) {
                auto const next = add(sum, *last);
                if (!next) return false;
                sum = *next;
            }
            auto const cell = read_cell(slice(builder_.text(), slot.span));
            if (cell.state != CellState::number || cell.split) return false;
            last = cell.value;
        }
        return last && !(*last < sum);
    }

    // The places of an order that count for this row: unknown words of the header may be no columns.
    static std::size_t columns_of(Order& order, std::span<const Slot> slots) {
        auto const filled = static_cast<std::size_t>(
            std::count_if(slots.begin(), slots.end(), [](Slot const& s) { return !s.empty(); }));
        std::size_t known = 0;
        for (auto const what : order.view()) known += what >= 0;
        if (known < order.size && filled != order.size && slots.size() != order.size) {
            std::size_t n = 0;
            for (std::size_t i = 0; i < order.size; ++i)
                if (order.places[i] >= 0) order.places[n++] = order.places[i];
            order.size = n;
        }
        return order.size;
    }

    // Where the first column stands, if all columns stand side by side in one line of a grid.
    std::optional<std::uint16_t> header_field(Run const& run, Order const& order) const {
        auto const& top = headers_[run.header];
        std::optional<std::uint16_t> first;
        std::size_t next = 0;
        for (std::size_t i = 0; i < top.size && next < order.size; ++i) {
            auto const& item = top.items[i];
            if (item.what != order.places[next] ||
                (item.layout != Layout::pipes && item.layout != Layout::tabs))
                continue;
            if (!first)
                first = item.field;
            else if (item.field != *first + next)
                return std::nullopt;
            ++next;
        }
        return next == order.size && order.size > 0 ? first : std::nullopt;
    }

    Span span_of(Run const& run) const {
        auto const slots = slots_of(run);
        return slots.empty() ? run.label : Span{run.label.begin, slots.back().span.end};
    }

    void refuse(Run const& run, std::string_view row, std::string_view reason,
                std::string_view code = "table_number_unplaced") {
        auto const slots = slots_of(run);
        std::size_t numbers = 0;
        for (auto const& slot : slots) numbers += !slot.empty();
        if (numbers == 0) return;
        ++refused_;
        builder_.unplaced({slots.front().span.begin, slots.back().span.end});
        builder_.diagnose(code, Severity::warning, span_of(run),
                          fmt::format("row {}: {} ({} printed)", row, reason, numbers));
    }

    void refuse_stranger(Run const& run) {
        if (run.row == -2) {
            for (auto const& slot : slots_of(run))
                if (!slot.empty() &&
                    read_cell(slice(builder_.text(), slot.span)).state == CellState::number)
                    return refuse(run, slice(builder_.text(), run.label),
                                  "a heading of rows has no cells in this form");
            return;
        }
        refuse(run,
               run.orphan ? std::string_view("without a label") : slice(builder_.text(), run.label),
               "the form has no such row");
    }

    // Blank cells that left their lines below the label.
    bool stands_in_gaps(std::size_t index, std::size_t columns) const {
        std::pmr::vector<Placed> cells(builder_.scratch());
        return place_by_gaps(row_of(index), columns, step_, cells);
    }

    void place_row(std::size_t index, Order& order, Alignment const& alignment) {
        auto const& run = runs_[index];
        auto const row = static_cast<std::size_t>(run.row);
        auto const slots = slots_of(run);
        auto const label = builder_.row_label(row);
        if (builder_.row_seen(row)) {
            if (!slots.empty())
                refuse(run, label, "the table has this row twice; the first is kept",
                       "table_duplicate");
            return;
        }
        builder_.see_row(row);
        if (order.conflict) return refuse(run, label, order.reason, "table_header_conflict");
        if (order.unproven) return refuse(run, label, order.reason, "table_column_missing");

        auto const columns = columns_of(order, slots);
        std::optional<std::size_t> total;
        for (std::size_t i = 0; i < columns; ++i)
            if (order.places[i] >= 0 && !form_.total_column.empty() &&
                form_.columns[static_cast<std::size_t>(order.places[i])].id == form_.total_column)
                total = i;
        if (slots.empty() && !stands_in_gaps(index, columns)) {
            empty_rows_.push_back(index);
            empty_orders_.push_back(order);
            return;
        }
        auto const placed = place(builder_.text(), row_of(index), columns, total, alignment, step_,
                                  builder_.scratch());
        if (placed.proof == Proof::none) return refuse(run, label, placed.reason);
        // 3 | 2 | 5 | | below a header that lost a name: the sum has to stand below the total.
        if (total && !order.named && placed.cells[*total].slot < 0 && count_filled(slots) > 2 &&
            last_holds_others(slots))
            return refuse(run, label,
                          "its last number looks like the total and stands below another column");
        auto at = run.label.end;
        for (std::size_t i = 0; i < columns; ++i) {
            auto const what = order.places[i];
            auto const& cell = placed.cells[i];
            if (cell.slot >= 0) at = slots[static_cast<std::size_t>(cell.slot)].span.end;
            if (what < 0) continue;
            auto const column = static_cast<std::size_t>(what);
            if (cell.slot < 0) {
                builder_.put_blank(row, column, at);
            } else {
                auto const span = tables::span_of(slots, cell);
                if (cell.proven)
                    builder_.put_joined(row, column, span, *value_of(builder_.text(), slots, cell));
                else
                    builder_.put(row, column, span);
            }
        }
        if (placed.proof == Proof::sum)
            builder_.diagnose(
                "table_placed_by_sum", Severity::info, span_of(run),
                fmt::format("row {}: the only placement of its numbers whose sum is right", label));
    }

    // A row with a label and nothing else is blank, unless the table has numbers that might be its own.
    void settle_empty(Run const& run) {
        auto const& order = empty_orders_[settled_++];
        if (refused_ > 0 || !orphans_.empty()) return;
        bool any = false;
        for (auto const& slot : slots_) any = any || !slot.empty();
        if (!any) return;
        for (auto const what : order.view())
            if (what >= 0)
                builder_.put_blank(static_cast<std::size_t>(run.row),
                                   static_cast<std::size_t>(what), run.label.end);
    }

    // ---- statistics ------------------------------------------------------------------------------------

    void place_in_open_table(std::size_t index) {
        auto const& run = runs_[index];
        auto const slots = slots_of(run);
        bool numbers = false;
        for (auto const& slot : slots)
            numbers =
                numbers || read_cell(slice(builder_.text(), slot.span)).state == CellState::number;
        if (run.row == -2 && !numbers) return;
        if (run.orphan) return refuse(run, "without a label", "numbers without a row");

        auto const order = order_of_open_table(run);
        auto const columns = static_cast<std::size_t>(std::count_if(
            order.view().begin(), order.view().end(), [](auto what) { return what >= 0; }));
        // As many cells as the header: each stands below its heading.
        bool const grid = slots.size() >= order.size && fits(slots, order);
        std::pmr::vector<Slot> values(builder_.scratch());
        std::string_view unit;
        std::size_t empties = 0;
        if (!order.conflict && !grid) {
            // Otherwise the unit and words for `not applicable` are told apart from numbers by what they are.
            for (auto const& slot : slots) {
                if (slot.kind == EventKind::empty)
                    ++empties;
                else if (slot.kind != EventKind::unit)
                    values.push_back(slot);
            }
            if (!take_code(slots, order, columns, values)) {
                if (run.row >= 0) builder_.see_row(static_cast<std::size_t>(run.row));
                return refuse(run, slice(builder_.text(), run.label),
                              "one of its numbers may be its code");
            }
        }
        // A heading of rows whose only number is its code has no cells.
        if (run.row < 0 && !order.conflict && is_heading(run, order, grid, values)) {
            if (grid)
                for (std::size_t i = 0; i < order.size; ++i)
                    if (order.places[i] == number_place && !slots[i].empty()) code(slots[i]);
            return;
        }

        std::optional<std::size_t> row;
        if (run.row >= 0) {
            row = static_cast<std::size_t>(run.row);
            if (builder_.row_seen(*row)) {
                if (numbers)
                    refuse(run, builder_.row_label(*row),
                           "the table has this row twice; the first is kept", "table_duplicate");
                return;
            }
            builder_.see_row(*row);
        } else if (!slots.empty()) {
            std::pmr::string label(slice(builder_.text(), run.label), builder_.scratch());
            label += slice(builder_.text(), run.tail);
            row = builder_.local_row(label);
        }
        if (!row) return;
        if (order.conflict)
            return refuse(run, builder_.row_label(*row), order.reason, "table_header_conflict");
        for (auto const& slot : slots)
            if (slot.kind == EventKind::unit) unit = slice(builder_.text(), slot.span);

        if (grid) {
            for (std::size_t i = 0; i < order.size; ++i)
                put_in_open_table(*row, order.places[i], slots[i], unit);
            return;
        }
        if (values.size() == columns) {
            std::size_t next = 0;
            for (std::size_t i = 0; i < order.size; ++i)
                if (order.places[i] >= 0)
                    builder_.put(*row, static_cast<std::size_t>(order.places[i]),
                                 values[next++].span, unit);
            return;
        }
        if (values.empty() && (empties > 0 || !slots.empty() || columns == 1)) {
            auto const at = slots.empty() ? run.label.end : slots.back().span.end;
            for (auto const what : order.view())
                if (what >= 0) builder_.put_blank(*row, static_cast<std::size_t>(what), at);
            return;
        }
        refuse(
            run, builder_.row_label(*row),
            values.size() < columns ? "fewer numbers than columns" : "more numbers than columns");
    }

    bool is_number(Slot const& slot) const {
        return slot.kind == EventKind::value &&
               read_cell(slice(builder_.text(), slot.span)).state == CellState::number;
    }

    void code(Slot const& slot) {
        builder_.identifier(slot.span);
        auto const value = read_cell(slice(builder_.text(), slot.span)).value;
        if (value) last_code_ = *value;
    }

    // How far a number lies behind the code of the row before: codes run 1, 2, 3.
    bool near_code(Slot const& slot, int steps) const {
        auto const value = read_cell(slice(builder_.text(), slot.span)).value;
        if (!value || !is_integer(slot.span)) return false;
        auto next = last_code_.value_or(Decimal{});
        for (int i = 0; i < steps; ++i) {
            auto const more = add(next, Decimal{1, 0});
            if (!more) return false;
            next = *more;
            if (next == *value) return true;
        }
        return false;
    }

    // Takes the code, and a sign in the place of the unit, from what a row prints; false if a number may be
    // either a code or a value.
    bool take_code(std::span<const Slot> slots, Order const& order, std::size_t columns,
                   std::pmr::vector<Slot>& values) {
        bool has_code = false, has_unit = false, unit_first = false;
        std::size_t code_at = 0, before = 0;
        for (std::size_t i = 0; i < order.size; ++i) {
            if (order.places[i] == number_place && !has_code) {
                has_code = true;
                code_at = before;
                unit_first = has_unit;
            }
            has_unit = has_unit || order.places[i] == unit_place;
            before += order.places[i] >= 0;
        }
        if (!has_code) return true;
        bool const unit_printed = std::any_of(
            slots.begin(), slots.end(), [](Slot const& s) { return s.kind == EventKind::unit; });
        if (unit_first && code_at == 0 && !unit_printed && values.size() > 1 &&
            !is_number(values[0]) && is_integer(values[1].span))
            values.erase(values.begin());
        if (values.size() <= code_at || !is_integer(values[code_at].span)) return true;
        if (values.size() == columns + 1 ||
            (values.size() <= columns && near_code(values[code_at], 1))) {
            code(values[code_at]);
            values.erase(values.begin() + static_cast<std::ptrdiff_t>(code_at));
            return true;
        }
        return values.size() > columns || (last_code_ && !near_code(values[code_at], 4));
    }

    // Has a row that is not in the form no more than a code, and a sign in the place of its unit?
    bool is_heading(Run const& run, Order const& order, bool grid,
                    std::span<const Slot> values) const {
        auto const slots = slots_of(run);
        if (slots.empty()) return false;
        bool const no_unit = std::none_of(slots.begin(), slots.end(),
                                          [](Slot const& s) { return s.kind == EventKind::unit; });
        if (!no_unit) return false;
        if (!grid)
            return values.empty() && std::any_of(slots.begin(), slots.end(), [&](Slot const& s) {
                       return s.kind == EventKind::value;
                   });
        bool sign = run.row == -2;
        for (std::size_t i = 0; i < order.size; ++i) {
            if (order.places[i] == unit_place && !slots[i].empty()) sign = true;
            if (order.places[i] >= 0 && !slots[i].empty()) return false;
        }
        return sign;
    }

    // Does each cell suit the heading above it?
    bool fits(std::span<const Slot> slots, Order const& order) const {
        for (std::size_t i = 0; i < order.size; ++i) {
            auto const& slot = slots[i];
            auto const content = slice(builder_.text(), slot.span);
            bool const number =
                slot.kind == EventKind::value && read_cell(content).state == CellState::number;
            if (order.places[i] == unit_place && number) return false;
            if (order.places[i] == number_place && !slot.empty() && !number) return false;
            if (order.places[i] >= 0 && slot.kind == EventKind::unit) return false;
        }
        // What is left over must be nothing.
        return std::all_of(slots.begin() + static_cast<std::ptrdiff_t>(order.size), slots.end(),
                           [](Slot const& s) { return s.empty(); });
    }

    void put_in_open_table(std::size_t row, std::int16_t what, Slot const& slot,
                           std::string_view unit) {
        if (what >= 0) {
            if (slot.empty())
                builder_.put_blank(row, static_cast<std::size_t>(what), slot.span.begin);
            else
                builder_.put(row, static_cast<std::size_t>(what), slot.span, unit);
        } else if (what == number_place && !slot.empty()) {
            code(slot);
        } else if (what == unit_place) {
            builder_.label(slot.span);
        }
    }

    Builder& builder_;
    vocab::FormTable const& form_;
    std::span<const Event> events_;
    std::pmr::vector<Header> headers_;
    std::pmr::vector<Run> runs_;
    std::pmr::vector<Slot> slots_;
    std::pmr::vector<Span> orphans_;  // numbers above the first row
    std::pmr::vector<std::size_t> empty_rows_;
    std::pmr::vector<Order> empty_orders_;
    Step step_;
    std::uint32_t header_step_ = 0;
    std::optional<std::size_t> first_header_;
    std::optional<Decimal> last_code_;
    std::size_t settled_ = 0;
    std::size_t refused_ = 0;
    bool body_ = false;
    bool pending_number_ = false;
};

}  // namespace

void read_rows_down(Builder& builder, std::span<const Event> events) {
    RowsDown(builder, events).read();
}

}  // namespace gouji::tables
