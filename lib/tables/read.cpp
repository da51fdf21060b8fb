#include "gouji/tables/read.hpp"
#include "../formatted.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <new>
#include <optional>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/builder.hpp"
#include "gouji/tables/cell.hpp"
#include "gouji/tables/events.hpp"
#include "straight.hpp"

namespace gouji::tables {
namespace {

using outline::Layout;
using outline::Piece;
using outline::PieceKind;

constexpr std::size_t most_blank_rows = 8;  // that begin with a blank cell, for there are no labels

// Where a table ends each row with a pipe, the last pipe closes a cell; where it does not, a pipe at
// the end of a line announces one more, empty, cell.
void close_cells(std::string_view text, std::span<const outline::Line> lines,
                 std::pmr::vector<Piece>& pieces, std::pmr::memory_resource* scratch) {
    std::size_t closed = 0, open = 0;
    auto const ends_with_pipe = [&](std::uint32_t line) {
        return slice(text, lines[line].span).ends_with('|');
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].layout != Layout::pipes ||
            (i + 1 < pieces.size() && pieces[i + 1].line == pieces[i].line))
            continue;
        ++(ends_with_pipe(pieces[i].line) ? closed : open);
    }
    if (closed == 0 || closed >= open) return;
    std::pmr::vector<Piece> more(scratch);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        more.push_back(pieces[i]);
        auto const& last = pieces[i];
        if (last.layout != Layout::pipes ||
            (i + 1 < pieces.size() && pieces[i + 1].line == last.line) ||
            !ends_with_pipe(last.line))
            continue;
        auto const end = lines[last.line].span.end;
        more.push_back({{end, end},
                        last.line,
                        last.place,
                        static_cast<std::uint16_t>(last.field + 1),
                        PieceKind::empty,
                        Layout::pipes,
                        true,
                        {}});
    }
    pieces = std::move(more);
}

// Where a table begins its rows without a pipe, one that begins a row of cells closes a blank first cell.
void open_cells(std::string_view text, std::span<const outline::Line> lines,
                std::pmr::vector<Piece>& pieces) {
    std::size_t begun = 0, others = 0;
    auto const begins_with_pipe = [&](std::size_t i) {
        return slice(text, lines[pieces[i].line].span).starts_with('|');
    };
    auto const begins_line = [&](std::size_t i) {
        return pieces[i].layout == Layout::pipes &&
               (i == 0 || pieces[i - 1].line != pieces[i].line);
    };
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (begins_line(i)) ++(begins_with_pipe(i) ? begun : others);
    if (begun == 0 || begun >= others || begun > most_blank_rows) return;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!begins_line(i) || !begins_with_pipe(i)) continue;
        auto end = i;
        bool words = false;
        for (; end < pieces.size() && pieces[end].line == pieces[i].line; ++end)
            words = words || pieces[end].kind == PieceKind::text;
        if (words) continue;
        for (auto k = i; k < end; ++k) ++pieces[k].field;
        auto const at = lines[pieces[i].line].span.begin;
        pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(i), {{at, at},
                                                                        pieces[i].line,
                                                                        pieces[i].place,
                                                                        0,
                                                                        PieceKind::empty,
                                                                        Layout::pipes,
                                                                        true,
                                                                        {}});
        i = end;
    }
}

// `| 0` or `0 |` on one line and `|` on the next: the pipe opens or closes each cell, and alone an empty one.
bool lone_pipe_is_cell(std::string_view text, std::span<const outline::Line> lines) {
    std::size_t opened = 0, closed = 0, lines_with_pipes = 0;
    for (auto const& line : lines) {
        auto const content = slice(text, line.span);
        auto const first = content.find('|');
        bool const nothing_else = content.find_first_not_of("| \t") == std::string_view::npos;
        if (first == std::string_view::npos || nothing_else) continue;
        ++lines_with_pipes;
        if (content.find('|', first + 1) != std::string_view::npos) continue;
        opened += first == 0;
        closed += first + 1 == content.size();
    }
    return 5 * std::max(opened, closed) > 4 * lines_with_pipes;
}

bool has_pipes(std::span<const Piece> pieces) {
    return std::any_of(pieces.begin(), pieces.end(),
                       [](Piece const& piece) { return piece.layout == Layout::pipes; });
}

// The pieces of a region, and cells that only the table as a whole shows. `empty_rows`: pipes with nothing between them are a row of blank cells.
std::pmr::vector<Piece> pieces_of(std::string_view text, std::span<const outline::Line> lines,
                                  outline::Region const& region, bool empty_rows,
                                  std::pmr::memory_resource* scratch) {
    std::pmr::vector<Piece> pieces(scratch);
    pieces.reserve(region.pieces.size() + 16);
    bool const lone_is_cell = lone_pipe_is_cell(
        text, lines.subspan(region.first_line, region.end_line - region.first_line));
    auto piece = region.pieces.begin();
    for (auto line = region.first_line; line < region.end_line; ++line) {
        auto const content = slice(text, lines[line].span);
        if (lone_is_cell && content == "|") {
            auto const at = lines[line].span.end;
            pieces.push_back({{at, at}, line, {}, 0, PieceKind::empty, Layout::pipes, true, {}});
        } else if (empty_rows && outline::is_empty_row(content)) {
            outline::append_empty_row(text, lines[line], line, pieces);
        }
        for (; piece != region.pieces.end() && piece->line == line; ++piece)
            pieces.push_back(*piece);
    }
    if (!lone_is_cell) {
        close_cells(text, lines, pieces, scratch);
        open_cells(text, lines, pieces);
    }
    return pieces;
}

std::uint32_t line_behind(std::span<const outline::Line> lines, std::size_t end) {
    while (end < lines.size() && lines[end].blank()) ++end;
    return static_cast<std::uint32_t>(end);
}

}  // namespace

Reading read(std::string_view text, text::Index const& index, std::span<const outline::Line> lines,
             std::span<const outline::Region> regions, std::pmr::memory_resource* memory,
             std::pmr::memory_resource* working, Way way) {
    Reading reading{std::pmr::vector<Table>(working), std::pmr::vector<Mention>(working),
                    std::pmr::vector<Diagnostic>(working)};
    std::array<std::byte, 32 * 1024> stack;
    Form before = Form::standard_2021;
    std::array<bool, table_kind_names.size()> seen{};
    for (auto const& region : regions) {
        std::pmr::monotonic_buffer_resource scratch(stack.data(), stack.size(), working);
        std::pmr::vector<Piece> completed(&scratch);
        std::span<const Piece> pieces = region.pieces;
        if (has_pipes(pieces)) {
            completed = pieces_of(text, lines, region, false, &scratch);
            pieces = completed;
        }
        auto const choice = choose_form(text, pieces, before);
        if (choice.found && vocab::forms[choice.form]->rows_across) {
            completed = pieces_of(text, lines, region, true, &scratch);
            pieces = completed;
        }
        Builder builder(text, index, region.span, line_behind(lines, region.end_line), choice,
                        reading, memory, &scratch);
        if (choice.found) {
            auto const& form = *vocab::forms[choice.form];
            auto const kind = static_cast<std::size_t>(form.kind);
            if (seen[kind])
                builder.diagnose("table_duplicate", Severity::info, region.span,
                                 formatted(&scratch, "a further {} table", name(form.kind)));
            seen[kind] = true;
            before = form.form;
            auto const stream = read_events(text, pieces, choice.form, &scratch);
            for (auto const page : stream.pages) builder.page(page);
            if (form.rows_across)
                read_rows_across(builder, stream.events);
            else if (way == Way::careful || !read_straight(builder, stream.events))
                read_rows_down(builder, stream.events);
        }
        builder.finish();
    }
    return reading;
}

}  // namespace gouji::tables
