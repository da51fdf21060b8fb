#include <algorithm>
#include <optional>
#include <string>

#include "../formatted.hpp"
#include "../outline/plain.hpp"
#include "blocks.hpp"
#include "codes.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"
#include "open_columns.hpp"
#include "rows.hpp"

namespace gouji::tables {
namespace {

// What a row prints, its code and its unit set apart.
struct Content {
    Order order;
    bool grid = false;       // as many cells as the header: each stands below its heading
    bool numbers = false;    // any number, a code included
    bool ambiguous = false;  // a number may be a code or a value
    std::size_t empties = 0;
    std::string_view unit;
    std::pmr::vector<Slot> values;

    Content(Order columns, std::pmr::memory_resource* memory) : order(columns), values(memory) {}
    [[nodiscard]] std::size_t columns() const noexcept {
        return static_cast<std::size_t>(std::count_if(order.view().begin(), order.view().end(),
                                                      [](auto what) { return what >= 0; }));
    }
};

class OpenTable {
public:
    OpenTable(Builder& builder, Rows& rows)
        : builder_(builder),
          form_(builder.form()),
          rows_(rows),
          columns_(builder, rows),
          codes_(builder, rows),
          contents_(builder.scratch()),
          done_(rows.runs.size(), false, builder.scratch()),
          empty_(builder.scratch()) {}

    void read() {
        set_out_rows(builder_, rows_);
        fill_gaps(builder_, columns_, rows_);
        for (std::size_t i = 0; i < rows_.runs.size(); ++i) contents_.push_back(content_of(i));
        refuse_headless_columns();
        for (std::size_t i = 0; i < rows_.runs.size(); ++i) place_block(i);
        for (std::size_t i = 0; i < rows_.runs.size(); ++i)
            if (!done_[i]) place_run(i);
        if (empty_rows_are_blank(builder_, rows_))
            for (auto const [run, row] : empty_) put_blanks(run, row);
    }

private:
    // ---- columns -----------------------------------------------------------------------------------------

    // Without a header, one number in each row is its count; several are nobody's, numbers that count the rows may be
    // codes, and digits that stand right behind words may be several numbers.
    void refuse_headless_columns() {
        bool const several =
            std::any_of(contents_.begin(), contents_.end(),
                        [](auto const& content) { return content.values.size() > 1; });
        if (!columns_.headless() || !(several || counts_rows() || any_glued())) return;
        for (auto& content : contents_) {
            content.order.conflict = true;
            content.order.reason = "no header tells its columns";
        }
    }

    [[nodiscard]] bool counts_rows() const {
        std::optional<Decimal> before;
        std::size_t steps = 0;
        for (auto const& content : contents_) {
            if (content.values.empty()) continue;
            auto const value = value_of(builder_.text(), content.values, {0});
            auto const next = before ? add(*before, Decimal{1, 0}) : std::nullopt;
            if (!value || (before && !(next && *next == *value))) return false;
            steps += before.has_value();
            before = value;
        }
        return steps > 0;
    }

    // 次721
    [[nodiscard]] bool any_glued() const {
        auto const text = builder_.text();
        auto const is_glued = [&](Slot const& slot) {
            return slot.span.begin >= 3 && outline::is_plain(text[slot.span.begin - 3]) &&
                   is_digit(text[slot.span.begin]);
        };
        return std::any_of(contents_.begin(), contents_.end(), [&](Content const& content) {
            return std::any_of(content.values.begin(), content.values.end(), is_glued);
        });
    }

    // ---- what a row prints -------------------------------------------------------------------------------

    Content content_of(std::size_t index) {
        auto const& run = rows_.runs[index];
        auto const slots = rows_.slots_of(run);
        Content content(columns_.of(run), builder_.scratch());
        for (auto const& slot : slots) {
            content.numbers = content.numbers || is_number(builder_.text(), slot);
            if (slot.kind == EventKind::unit) content.unit = slice(builder_.text(), slot.span);
        }
        auto const& order = content.order;
        content.grid = slots.size() >= order.size && fits(builder_.text(), slots, order);
        if (run.orphan || order.conflict || content.grid) return content;
        // Otherwise the unit and words for `not applicable` are told apart from numbers by what they are.
        for (auto const& slot : slots) {
            content.empties += slot.empty();
            if (slot.kind == EventKind::value) content.values.push_back(slot);
        }
        content.ambiguous = !codes_.take(index, order, content.values);
        return content;
    }

    // Has a row that is not in the form no more than a code, and a sign in the place of its unit?
    bool is_heading(Run const& run, Content const& content) const {
        auto const slots = rows_.slots_of(run);
        if (run.row >= 0 || slots.empty() || !content.unit.empty()) return false;
        if (!content.grid)
            return content.values.empty() && !content.ambiguous &&
                   std::any_of(slots.begin(), slots.end(),
                               [](Slot const& s) { return s.kind == EventKind::value; });
        bool sign = run.row == row_group;
        for (std::size_t i = 0; i < content.order.size; ++i) {
            if (content.order.places[i] == unit_place && !slots[i].empty()) sign = true;
            if (content.order.places[i] >= 0 && !slots[i].empty()) return false;
        }
        return sign;
    }

    // ---- placing -------------------------------------------------------------------------------------------

    void place_run(std::size_t index) {
        auto const& run = rows_.runs[index];
        auto const& content = contents_[index];
        if (run.row == row_group && !content.numbers) return;
        if (run.orphan)
            return refuse(builder_, rows_, run, "without a label", "numbers without a row");
        if (content.order.conflict)
            return refuse_row(
                run, content.order.reason,
                columns_.headless() ? "table_column_missing" : "table_header_conflict");
        if (content.ambiguous) return refuse_row(run, "one of its numbers may be its code");
        if (is_heading(run, content)) return put_code_of_heading(index);
        auto const row = row_of(run);
        if (!row) return;
        if (run.row >= 0 && builder_.row_seen(*row)) {
            if (content.numbers)
                refuse_row(run, "the table has this row twice; the first is kept",
                           "table_row_repeated");
            return;
        }
        builder_.see_row(*row);
        if (content.grid)
            put_grid(index, *row);
        else
            place_values(index, *row);
    }

    // The row of the form, or a new one for a label that the form does not have.
    std::optional<std::size_t> row_of(Run const& run) {
        if (run.row >= 0) return static_cast<std::size_t>(run.row);
        if (run.begin == run.end) return std::nullopt;
        std::pmr::string label(slice(builder_.text(), run.label), builder_.scratch());
        label += slice(builder_.text(), run.tail);
        return builder_.local_row(label);
    }

    void refuse_row(Run const& run, std::string_view reason,
                    std::string_view code = "table_number_unplaced") {
        if (run.row >= 0) builder_.see_row(static_cast<std::size_t>(run.row));
        refuse(builder_, rows_, run, slice(builder_.text(), run.label), reason, code);
    }

    void put_code_of_heading(std::size_t index) {
        auto const& content = contents_[index];
        auto const slots = rows_.slots_of(rows_.runs[index]);
        for (std::size_t i = 0; content.grid && i < content.order.size; ++i)
            if (content.order.places[i] == number_place && !slots[i].empty())
                codes_.put(index, slots[i]);
    }

    void put_grid(std::size_t index, std::size_t row) {
        auto const& content = contents_[index];
        auto const slots = rows_.slots_of(rows_.runs[index]);
        for (std::size_t i = 0; i < content.order.size; ++i) {
            auto const what = content.order.places[i];
            if (what >= 0 && slots[i].empty())
                builder_.put_blank(row, static_cast<std::size_t>(what), slots[i].span.begin);
            else if (what >= 0)
                builder_.put(row, static_cast<std::size_t>(what), slots[i].span, content.unit);
            else if (what == number_place && !slots[i].empty())
                codes_.put(index, slots[i]);
            else if (what == unit_place)
                builder_.label(slots[i].span);
        }
    }

    void place_values(std::size_t index, std::size_t row) {
        auto const& run = rows_.runs[index];
        auto const& content = contents_[index];
        auto const& values = content.values;
        auto const columns = content.columns();
        std::pmr::vector<Placed> cells(builder_.scratch());
        if (values.empty()) {
            if (content.empties > 0)
                put_blanks(index, row);
            else
                empty_.push_back({index, row});
        } else if (values.size() == columns && !may_be_torn(builder_.text(), values)) {
            put_values(content, values, row);
        } else if (values.size() > columns && join_torn(builder_.text(), values, columns, cells)) {
            std::size_t next = 0;
            for (auto const what : content.order.view())
                if (what >= 0)
                    builder_.put(row, static_cast<std::size_t>(what),
                                 span_of(values, cells[next++]), content.unit);
        } else if (!place_first_of_many(index, row)) {
            refuse_row(run, values.size() < columns ? "fewer numbers than columns"
                                                    : "more numbers than columns");
        }
    }

    void put_values(Content const& content, std::span<const Slot> values, std::size_t row) {
        std::size_t next = 0;
        for (auto const what : content.order.view())
            if (what >= 0)
                builder_.put(row, static_cast<std::size_t>(what), values[next++].span,
                             content.unit);
    }

    void put_blanks(std::size_t index, std::size_t row) {
        auto const at = rows_.span_of(rows_.runs[index]).end;
        for (auto const what : contents_[index].order.view())
            if (what >= 0) builder_.put_blank(row, static_cast<std::size_t>(what), at);
    }

    // ---- numbers apart from their labels -------------------------------------------------------------------

    [[nodiscard]] bool is_empty_row(std::size_t index) const {
        auto const& run = rows_.runs[index];
        auto const& content = contents_[index];
        return (run.row >= 0 || !content.unit.empty()) && !run.orphan && !content.grid &&
               content.values.empty() && content.empties == 0;
    }

    // Where labels of the last rows come behind the table, their numbers follow those of the row above: the first are
    // its own if the rest are as many as such rows need.
    bool place_first_of_many(std::size_t index, std::size_t row) {
        auto const& content = contents_[index];
        auto const columns = content.columns();
        std::size_t nameless = 0;
        for (auto i = index + 1; i < rows_.runs.size(); ++i) {
            if (rows_.runs[i].row != row_group && !is_empty_row(i)) return false;
            nameless += is_empty_row(i);
        }
        if (nameless == 0 || content.values.size() != (nameless + 1) * columns) return false;
        auto const values = std::span(content.values);
        auto const rest = values.subspan(columns);
        if (rest.front().line == values[columns - 1].line) return false;  // of this row, then
        put_values(content, values.first(columns), row);
        builder_.refuse({rest.front().span.begin, rest.back().span.end});
        builder_.diagnose(
            "table_number_unplaced", Severity::warning,
            {rest.front().span.begin, rest.back().span.end},
            formatted(builder_.scratch(), "{} numbers belong to rows whose labels stand elsewhere",
                      rest.size()));
        return true;
    }

    // The numbers of the run `last` may be those of the rows above it as well. Rows that take part in no sum are told by
    // their order alone, which counts only where no label is damaged, or where all rows come in the order of the form.
    void place_block(std::size_t last) {
        auto const& content = contents_[last];
        auto const& run = rows_.runs[last];
        auto const columns = content.columns();
        auto const values = numbers_of(last);
        if (content.order.conflict || content.ambiguous || values.size() < 2 * columns) return;
        Block const block(builder_.text(), values, builder_.scratch());
        if (block.size() % columns != 0) return;
        auto const runs = labels_above(last);
        if (runs.size() * columns != block.size() || (any_repaired(runs) && !in_form_order(runs)))
            return;
        std::pmr::vector<std::size_t> rows(builder_.scratch());
        for (auto const index : runs)
            rows.push_back(rows_.runs[index].row >= 0
                               ? static_cast<std::size_t>(rows_.runs[index].row)
                               : form_.rows.size());
        // A table that stops half way has fewer sums; where its one column is whole up to there, two are enough.
        bool const whole = columns == 1 && !any_repaired(runs) && begin_form(rows);
        auto const dealt = block.deal(form_, rows, columns, std::nullopt, whole ? 2 : 3);
        if (!dealt) return;
        done_[last] = true;  // also of a heading that the numbers happen to follow
        for (std::size_t r = 0; r < runs.size(); ++r)
            put_from_block(runs[r], last, block, r, runs.size(), *dealt);
        builder_.diagnose(
            "table_placed_by_sum", Severity::info, rows_.span_of(run),
            formatted(builder_.scratch(),
                      "{} numbers below {} labels: they stand {}, and their sums are right",
                      block.size(), runs.size(), dealt->down ? "column by column" : "row by row"));
    }

    // 八、机构建设情况 —— / 12 / 3 / …: the sign belongs to the heading.
    [[nodiscard]] std::span<Slot const> numbers_of(std::size_t index) const {
        std::span<Slot const> const values = contents_[index].values;
        bool const sign = rows_.runs[index].row == row_group && !values.empty() &&
                          !is_number(builder_.text(), values.front());
        return values.subspan(sign ? 1 : 0);
    }

    void put_from_block(std::size_t index, std::size_t last, Block const& block, std::size_t r,
                        std::size_t rows, Dealt dealt) {
        done_[index] = true;
        auto const row = row_of(rows_.runs[index]);
        if (!row) return;
        builder_.see_row(*row);
        std::size_t c = 0;
        for (auto const what : contents_[last].order.view())
            if (what >= 0)
                block.put(builder_, *row, static_cast<std::size_t>(what),
                          {r, rows, c++, contents_[last].columns()}, dealt, contents_[index].unit);
    }

    [[nodiscard]] bool any_repaired(std::span<const std::size_t> runs) const {
        return std::any_of(runs.begin(), runs.end(),
                           [&](auto index) { return rows_.runs[index].repaired; });
    }
    // Every row of the form up to the last of `rows`.
    [[nodiscard]] static bool begin_form(std::span<const std::size_t> rows) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i] != i) return false;
        return true;
    }
    [[nodiscard]] bool in_form_order(std::span<const std::size_t> runs) const {
        std::int32_t last = -1;
        for (auto const index : runs) {
            auto const row = rows_.runs[index].row;
            if (row < 0) continue;
            if (row <= last) return false;
            last = row;
        }
        return true;
    }

    // 一、主动公开情况 ——: a heading, and a sign where others have a unit.
    [[nodiscard]] bool has_sign_for_unit(std::size_t index) const {
        auto const& content = contents_[index];
        return rows_.runs[index].row < 0 && content.unit.empty() && !content.numbers &&
               !content.values.empty();
    }

    // The run `last`, but for a heading, and all above it, if they have a label and no numbers. Nothing where a label is neither a row nor a
    // heading that we know: there the count of the rows is open.
    [[nodiscard]] std::pmr::vector<std::size_t> labels_above(std::size_t last) const {
        std::pmr::vector<std::size_t> found(builder_.scratch());
        if (rows_.runs[last].row != row_group) found.push_back(last);
        for (auto i = last; i > 0; --i) {
            auto const& run = rows_.runs[i - 1];
            if (is_empty_row(i - 1))
                found.push_back(i - 1);
            else if (run.row != row_group && !has_sign_for_unit(i - 1))
                return {};
        }
        std::reverse(found.begin(), found.end());
        return found;
    }

    struct EmptyRow {
        std::size_t run, row;
    };

    Builder& builder_;
    vocab::FormTable const& form_;
    Rows& rows_;
    OpenColumns columns_;
    Codes codes_;
    std::pmr::vector<Content> contents_;  // of each run
    std::pmr::vector<bool> done_;         // runs that are placed
    std::pmr::vector<EmptyRow> empty_;    // rows with a label and no cell
};

}  // namespace

void read_open_table(Builder& builder, Rows& rows) { OpenTable(builder, rows).read(); }

}  // namespace gouji::tables
