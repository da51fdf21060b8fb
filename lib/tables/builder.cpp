#include "gouji/tables/builder.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <memory>

#include "../bytes/block.hpp"
#include "../formatted.hpp"
#include "../outline/cell_kind.hpp"
#include "../outline/plain.hpp"
#include "gouji/outline/labels.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/cell.hpp"
#include "printed.hpp"

namespace gouji::tables {
namespace {

constexpr std::size_t room_for_notes = 2048;  // bytes below a table where its notes stand

}  // namespace

Builder::Builder(std::string_view text, Span region, std::uint32_t line_behind, Choice choice,
                 Reading& reading, std::pmr::memory_resource* memory,
                 std::pmr::memory_resource* scratch)
    : text_(text),
      region_(region),
      line_behind_(line_behind),
      choice_(choice),
      reading_(reading),
      memory_(memory),
      scratch_(scratch),
      rows_(scratch),
      columns_(scratch),
      open_cells_(scratch),
      labels_(region, scratch),
      explained_(region, scratch),
      owned_(region, scratch),
      pages_(scratch) {
    if (!choice_.found) return;
    rows_.reserve(form().rows.size());
    std::size_t count = 0;
    for (auto const& row : form().rows) {
        std::uint32_t const columns = form().open_ended ? 0U : form().blocks[row.block].columns;
        rows_.push_back({row.id, row.label, count, columns, false});
        count += static_cast<std::size_t>(std::popcount(columns));
    }
    if (form().open_ended) return;
    columns_.reserve(form().columns.size());
    for (auto const& column : form().columns) columns_.push_back({column.id, column.label});
    cells_ = allocate_cells(count);
    for (auto const& row : rows_) name_cells(row);
}

std::span<Cell> Builder::allocate_cells(std::size_t count) {
    auto* const cells = static_cast<Cell*>(
        memory_->allocate(std::max<std::size_t>(count, 1) * sizeof(Cell), alignof(Cell)));
    std::uninitialized_value_construct_n(cells, count);
    return {cells, count};
}

std::span<Cell> Builder::cells_of(Row const& row) const noexcept {
    return cells_.subspan(row.cells, static_cast<std::size_t>(std::popcount(row.columns)));
}

// Which of the row's cells stands in the column.
std::size_t Builder::place_of(std::size_t row, std::size_t column) const noexcept {
    auto const columns = rows_[row].columns;
    assert(columns >> column & 1U);
    return rows_[row].cells +
           static_cast<std::size_t>(std::popcount(columns & ((std::uint32_t{1} << column) - 1U)));
}

void Builder::name_cells(Row const& row) noexcept {
    auto columns = row.columns;
    for (auto& cell : cells_of(row)) {
        cell.row = row.id;
        cell.column = columns_[static_cast<std::size_t>(std::countr_zero(columns))].id;
        columns &= columns - 1U;
    }
}

std::string_view Builder::keep(std::string_view words) {
    if (words.empty()) return {};
    auto* const bytes = static_cast<char*>(memory_->allocate(words.size(), 1));
    std::copy(words.begin(), words.end(), bytes);
    return {bytes, words.size()};
}

void Builder::set_columns(std::span<const std::string_view> ids,
                          std::span<const std::string_view> labels) {
    columns_.clear();
    for (std::size_t i = 0; i < ids.size(); ++i)
        columns_.push_back({ids[i].starts_with("x:") ? keep(ids[i]) : ids[i], labels[i]});
    open_cells_.clear();
    open_cells_.reserve(rows_.size() * columns());
    for (auto& row : rows_) add_cells(row);
}

// Gives a row of an open-ended form a cell in each column.
void Builder::add_cells(Row& row) {
    row.cells = open_cells_.size();
    row.columns = static_cast<std::uint32_t>((std::uint64_t{1} << columns()) - 1U);
    open_cells_.resize(open_cells_.size() + columns());
    cells_ = open_cells_;
    name_cells(row);
}

std::optional<std::size_t> Builder::local_row(std::string_view label) {
    if (!form().open_ended) return std::nullopt;
    std::pmr::string id("x:", scratch_);
    label.remove_prefix(std::min<std::size_t>(outline::marker_length(label), label.size()));
    for (std::size_t at = 0; at < label.size();) {
        auto const blank = blank_at(label, at);
        auto const width = blank ? blank : width_of(label[at]);
        if (!blank && label[at] != '\n' && label[at] != '\r') id.append(label.substr(at, width));
        at += width;
    }
    auto const kept = keep(id);
    rows_.push_back({kept, kept.substr(2), 0, 0, true});
    add_cells(rows_.back());
    return rows_.size() - 1;
}

bool Builder::number_follows() const noexcept {
    auto at = region_.end;
    while (at < text_.size() && (text_[at] == '\n' || text_[at] == '\r' || blank_at(text_, at) > 0))
        at += static_cast<std::uint32_t>(std::max<std::size_t>(blank_at(text_, at), 1));
    return at < text_.size() && is_digit(text_[at]);
}

bool Builder::row_seen(std::size_t row) const noexcept { return rows_[row].seen; }
void Builder::see_row(std::size_t row) noexcept { rows_[row].seen = true; }
std::string_view Builder::row_label(std::size_t row) const noexcept { return rows_[row].label; }

void Builder::put(std::size_t row, std::size_t column, Span span, std::string_view unit) {
    auto& target = cell(row, column);
    if (target.state != CellState::missing) return;  // what is there stays; this is left over
    owned_.add(span);
    target.raw = slice(text_, span);
    target.span = span;
    if (auto const number = plain_number(target.raw)) {
        target.state = CellState::number;
        target.value = number;
        target.note = unit;
    } else {
        put_words(row, column, target, unit);
    }
}

// Of what is more than a few digits.
void Builder::put_words(std::size_t row, std::size_t column, Cell& target, std::string_view unit) {
    auto read = read_cell(target.raw);
    bool const masked = read.state == CellState::text ? outline::is_masked_number(target.raw)
                                                      : read.note == "*" && !has_starred_note();
    if (masked) read = {CellState::text, {}, {}};
    target.state = read.split ? CellState::text : read.state;
    if (masked)
        diagnose("table_number_masked", Severity::warning, target.span,
                 formatted(scratch_, "row {}, column {}: digits of the number `{}` are masked",
                           row_label(row), column_label(column), target.raw));
    if (read.misread)
        diagnose("table_number_misread", Severity::info, target.span,
                 formatted(scratch_,
                           "row {}, column {}: the letter O or a circle was read as the number 0",
                           row_label(row), column_label(column)));
    if (!read.split) {
        target.value = read.value;
        target.note = read.note.empty() ? unit : read.note;
    } else {
        diagnose("table_number_split", Severity::warning, target.span,
                 formatted(scratch_,
                           "row {}, column {}: the digits `{}` stand apart and nothing shows "
                           "that they are one number",
                           row_label(row), column_label(column), target.raw));
    }
}

// Is there a note below the table that a star points at? Else 7* is a number whose last digit is masked.
bool Builder::has_starred_note() {
    if (starred_note_) return *starred_note_;
    auto const below = text_.substr(region_.end, room_for_notes);
    bool line_begins = true;
    starred_note_ = false;
    for (std::size_t at = 0; at < below.size() && !*starred_note_;) {
        starred_note_ = line_begins && below[at] == '*' && at + 1 < below.size() &&
                        (outline::is_plain(below[at + 1]) || blank_at(below, at + 1) > 0);
        auto const blank = blank_at(below, at);
        line_begins = below[at] == '\n' || (line_begins && blank > 0);
        at += std::max<std::size_t>(blank, 1);
    }
    return *starred_note_;
}

void Builder::put_joined(std::size_t row, std::size_t column, Span span, Decimal value) {
    auto& target = cell(row, column);
    target.state = CellState::number;
    target.value = value;
    target.raw = slice(text_, span);
    target.note = {};
    target.span = span;
    owned_.add(span);
    diagnose("table_number_split", Severity::info, span,
             formatted(scratch_,
                       "row {}, column {}: a number in two halves, joined because only then the "
                       "row adds up",
                       row_label(row), column_label(column)));
}

void Builder::put_blank(std::size_t row, std::size_t column, std::uint32_t at) {
    auto& target = cell(row, column);
    if (target.state != CellState::missing) return;
    target.state = CellState::blank;
    target.span = {at, at};
}

void Builder::identifier(Span span) {
    reading_.mentions.push_back({MentionKind::identifier, slice(text_, span), span, {}});
    owned_.add(span);
}

void Builder::diagnose(std::string_view code, Severity severity, Span span,
                       std::string_view message) {
    reading_.diagnostics.push_back({code, severity, keep(message), span});
}

void Builder::finish() {
    if (choice_.found) {
        report_cells();
        report_missing();
    }
    report_pages();
    report_digits();
}

// A page mark between the halves of a torn number is part of what is printed in that cell.
void Builder::report_pages() {
    for (auto const page : pages_)
        if (!owned_.holds(page.begin))
            reading_.mentions.push_back({MentionKind::page, slice(text_, page), page, {}});
    for (auto const page : pages_) owned_.add(page);
}

void Builder::report_cells() {
    if (form().open_ended) {
        cells_ = allocate_cells(open_cells_.size());
        std::copy(open_cells_.begin(), open_cells_.end(), cells_.begin());
    }
    reading_.tables.push_back({form().kind, form().form, none, region_, cells_});
}

void Builder::report_missing() {
    auto const rows = form().rows.size();
    std::size_t missing_rows = 0, missing_cells = 0, behind_last = rows;
    std::pmr::string names(scratch_);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        auto const& row = rows_[i];
        if (row.seen) {
            for (auto const& cell : cells_of(row))
                missing_cells += cell.state == CellState::missing;
            if (i < rows) behind_last = i + 1;
            continue;
        }
        ++missing_rows;
        names.append(missing_rows > 1 ? "; " : "").append(row.label);
    }
    // Rows come in the order of the form: where only the last are missing, the table was cut off.
    bool const cut = !form().open_ended && missing_rows == rows - behind_last;
    if (missing_rows > 0)
        diagnose(cut ? "table_stops_early" : "table_row_missing",
                 form().open_ended ? Severity::info : Severity::warning, region_,
                 formatted(scratch_, "the {} table lacks {} of {} rows: {}", name(form().kind),
                           missing_rows, rows, std::string_view(names)));
    if (missing_cells > 0)
        diagnose("table_incomplete", Severity::warning, region_,
                 formatted(scratch_, "the {} table has {} cells whose content could not be told",
                           name(form().kind), missing_cells));
}

// Most digits are in cells.
void Builder::report_digits() {
    Strangers strangers;
    for (auto at = region_.begin; at < region_.end;) {
        auto const next = next_stranger(at);
        if (strangers.count > 0 && has_owned_digit({at, next})) tell(strangers);
        at = next < region_.end ? report_number(next, strangers) : next;
    }
    tell(strangers);
}

// The first digit from `at` on that no cell owns, or the end of the region.
std::uint32_t Builder::next_stranger(std::uint32_t at) const noexcept {
#ifdef GOUJI_BLOCKS
    using bytes::Block;
    for (; region_.end - at >= Block::size; at += Block::size) {
        auto const beyond = (Block::at(text_.data() + at) ^ Block::all('0')) - Block::all(9);
        auto const digits = (beyond == Block::all(0)).high_bits();
        if (auto const strangers = digits & ~owned_.sixteen_from(at))
            return at + static_cast<std::uint32_t>(std::countr_zero(strangers));
    }
#endif
    while (at < region_.end && !(is_digit(text_[at]) && !owned_.holds(at))) ++at;
    return at;
}

bool Builder::has_owned_digit(Span span) const noexcept {
    for (auto at = span.begin; at < span.end; ++at)
        if (is_digit(text_[at]) && owned_.holds(at)) return true;
    return false;
}

// Reports the digits at `at`, which are in no cell; returns where what they stand for ends.
std::uint32_t Builder::report_number(std::uint32_t at, Strangers& strangers) {
    auto const is_stranger = [&](std::uint32_t place) {
        return place < region_.end && is_digit(text_[place]) && !owned_.holds(place);
    };
    auto const end_of_digits = [&](std::uint32_t from) {
        while (is_stranger(from)) ++from;
        return from;
    };
    auto end = end_of_digits(at);
    bool const year = end - at == 4 && text_.substr(end).starts_with("年");
    if (year || labels_.holds(at))
        return reading_.mentions.emplace_back(digits_of_label(text_, region_, at)).span.end;
    // Separators and decimals of one number stay together.
    while (end < region_.end && (text_[end] == '.' || text_[end] == ',') && is_stranger(end + 1))
        end = end_of_digits(end + 1);
    if (explained_.holds(at))
        tell(strangers);
    else
        strangers = {{strangers.count > 0 ? strangers.span.begin : at, end}, strangers.count + 1};
    reading_.mentions.push_back({MentionKind::unknown, slice(text_, {at, end}), {at, end}, {}});
    return end;
}

// Numbers in no cell that come one behind the other have one diagnostic.
void Builder::tell(Strangers& strangers) {
    if (strangers.count > 0)
        diagnose(
            "table_number_unplaced", Severity::warning, strangers.span,
            strangers.count == 1
                ? formatted(scratch_, "the number {} belongs to no cell of the form",
                            slice(text_, strangers.span))
                : formatted(scratch_, "{} numbers belong to no cell of the form", strangers.count));
    strangers = {};
}

}  // namespace gouji::tables
