#include "run_together.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "../formatted.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::tables {
namespace {

using outline::LabelRole;

constexpr std::size_t most_columns = 16;
constexpr std::size_t most_digits = 32;
constexpr std::size_t most_steps = 20000;

// Numbers side by side in a run of digits: rows of the same columns, the last of which may be the total of the others.
class Division {
public:
    Division(std::string_view digits, std::size_t rows, std::size_t columns, bool total)
        : digits_(digits), columns_(columns), cells_(rows * columns), total_(total) {}

    // Where each number ends, if there is one way only.
    [[nodiscard]] std::optional<std::array<std::uint8_t, most_columns>> only_one() {
        if (digits_.size() < cells_ || digits_.size() > most_digits || cells_ > most_columns)
            return std::nullopt;
        if (!total_ && digits_.size() > cells_) return std::nullopt;
        part(0, 0, 0);
        if (found_ != 1 || steps_ > most_steps) return std::nullopt;
        return ends_found_;
    }

private:
    // Tries all numbers for the cell that begin at `at`; the cells before it in its row have this sum.
    void part(std::size_t cell, std::size_t at, std::uint64_t sum) {
        if (cell == cells_) {
            if (at < digits_.size() || ++found_ > 1) return;
            ends_found_ = ends_;
            return;
        }
        bool const is_total = total_ && (cell + 1) % columns_ == 0;
        std::uint64_t value = 0;
        for (auto end = at; end + (cells_ - cell - 1) < digits_.size() && found_ < 2;) {
            if (++steps_ > most_steps || value > UINT32_MAX) return;
            value = value * 10 + static_cast<std::uint64_t>(digits_[end++] - '0');
            ends_[cell] = static_cast<std::uint8_t>(end);
            if (!is_total)
                part(cell + 1, end, sum + value);
            else if (value == sum)
                part(cell + 1, end, 0);
            if (digits_[at] == '0') return;  // no number begins with 0
        }
    }

    std::string_view digits_;
    std::size_t columns_, cells_;
    bool total_;
    std::array<std::uint8_t, most_columns> ends_{}, ends_found_{};
    std::size_t found_ = 0, steps_ = 0;
};

class Parts {
public:
    Parts(Builder& builder, std::pmr::vector<Event>& events)
        : builder_(builder), form_(builder.form()), events_(events) {}

    void read() {
        for (std::size_t i = 1; i < events_.size(); ++i) {
            note_column(events_[i - 1]);
            if (!is_run(i)) continue;
            if (form_.rows_across)
                part(i, form_.rows.size(), form_.columns.size());
            else if (events_[i - 1].label.role == LabelRole::row)
                part(i, 1, columns_of(events_[i - 1].label));
        }
    }

private:
    [[nodiscard]] std::string_view content(std::size_t i) const {
        return slice(builder_.text(), events_[i].span);
    }

    // Is this the only cell behind a label, more digits than one, and no number: glued to the label, or begins with 0?
    [[nodiscard]] bool is_run(std::size_t i) const {
        auto const& event = events_[i];
        if (event.kind != EventKind::value || events_[i - 1].kind != EventKind::label) return false;
        if (i + 1 < events_.size() && events_[i + 1].kind == EventKind::value) return false;
        auto const digits = content(i);
        bool const glued = events_[i - 1].span.end == event.span.begin;
        return digits.size() > 1 && std::all_of(digits.begin(), digits.end(), is_digit) &&
               (glued || digits.front() == '0' || form_.rows_across);
    }

    // The columns that stand above the next rows.
    void note_column(Event const& event) {
        if (event.kind != EventKind::label) return;
        if (event.label.role == LabelRole::row) in_header_ = false;
        if (event.label.role != LabelRole::column) return;
        if (!std::exchange(in_header_, true)) named_ = 0;
        named_ |= 1U << event.label.index;
    }

    // How many columns the row has: none where its header lacks one of the form's.
    [[nodiscard]] std::size_t columns_of(outline::Label const& row) const {
        if (form_.open_ended) return 1;
        std::uint32_t const columns = form_.blocks[form_.rows[row.index].block].columns;
        bool const lacking = std::popcount(named_ & columns) > 1 && (columns & ~named_) != 0;
        return lacking ? 0 : static_cast<std::size_t>(std::popcount(columns));
    }

    void part(std::size_t i, std::size_t rows, std::size_t columns) {
        if (rows * columns < 2) return;
        auto const digits = content(i);
        auto const ends = Division(digits, rows, columns, !form_.total_column.empty()).only_one();
        if (!ends) return;
        auto const whole = events_[i];
        auto const cells = rows * columns;
        events_.insert(events_.begin() + static_cast<std::ptrdiff_t>(i), cells - 1, whole);
        std::uint32_t begin = 0;
        for (std::size_t cell = 0; cell < cells; ++cell) {
            auto& event = events_[i + cell];
            std::uint32_t const end = (*ends)[cell];
            event.layout = outline::Layout::spaces;
            event.span = {whole.span.begin + begin, whole.span.begin + end};
            event.place.narrow = {whole.place.narrow.begin + begin, whole.place.narrow.begin + end};
            event.place.wide = {whole.place.wide.begin + begin, whole.place.wide.begin + end};
            begin = end;
        }
        builder_.diagnose(
            "table_numbers_run_together", Severity::info, whole.span,
            formatted(builder_.scratch(), "`{}` are {} numbers: there is no other way to part them",
                      digits, cells));
    }

    Builder& builder_;
    vocab::FormTable const& form_;
    std::pmr::vector<Event>& events_;
    std::uint32_t named_ = 0;  // columns by the header above, a bit each
    bool in_header_ = false;
};

}  // namespace

void part_numbers(Builder& builder, std::pmr::vector<Event>& events) {
    Parts(builder, events).read();
}

}  // namespace gouji::tables
