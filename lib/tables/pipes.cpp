#include "pipes.hpp"

#include <algorithm>

#include "gouji/primitive/code_point.hpp"

namespace gouji::tables {
namespace {

using outline::Layout;
using outline::Line;
using outline::Piece;
using outline::PieceKind;

constexpr std::size_t most_blank_rows = 8;  // that begin with a blank cell, for there are no labels

constexpr auto no_line = static_cast<std::uint32_t>(-1);

// The pieces of a table and their lines.
struct Print {
    std::string_view text;
    std::span<const Line> lines;
    std::span<const Piece> pieces;

    [[nodiscard]] std::string_view line_of(std::size_t i) const {
        return slice(text, lines[pieces[i].line].span);
    }
    // Does the piece begin or end a row that pipes set apart?
    [[nodiscard]] bool begins_row(std::size_t i) const {
        return pieces[i].layout == Layout::pipes &&
               (i == 0 || pieces[i - 1].line != pieces[i].line);
    }
    [[nodiscard]] bool ends_row(std::size_t i) const {
        return pieces[i].layout == Layout::pipes &&
               (i + 1 == pieces.size() || pieces[i + 1].line != pieces[i].line);
    }
};

Piece blank_cell(std::uint32_t at, Piece const& beside, std::uint16_t field) {
    return {{at, at}, beside.line, beside.place, field, PieceKind::empty, Layout::pipes, true, {}};
}

// How the rows of a table begin and end.
struct Pipes {
    std::size_t begun = 0, not_begun = 0, closed = 0, not_closed = 0;

    // Where a table ends each row with a pipe, the last pipe closes a cell; where it does not, a pipe at
    // the end of a line announces one more, empty, cell.
    [[nodiscard]] bool last_open_cells() const { return closed > 0 && closed < not_closed; }
    // Where a table begins its rows without a pipe, one that begins a row of cells closes a blank first cell.
    [[nodiscard]] bool first_close_cells() const {
        return begun > 0 && begun < not_begun && begun <= most_blank_rows;
    }
};

Pipes count_pipes(Print const& print) {
    Pipes pipes;
    std::uint32_t last = no_line;
    for (auto const& piece : print.pieces) {
        if (piece.line == last || piece.layout != Layout::pipes) continue;
        last = piece.line;
        auto const row = slice(print.text, print.lines[piece.line].span);
        ++(row.starts_with('|') ? pipes.begun : pipes.not_begun);
        ++(row.ends_with('|') ? pipes.closed : pipes.not_closed);
    }
    return pipes;
}

void add_last_cells(Print const& print, std::pmr::vector<Piece>& pieces) {
    for (std::size_t i = 0; i < print.pieces.size(); ++i) {
        auto const& last = print.pieces[i];
        pieces.push_back(last);
        if (print.ends_row(i) && print.line_of(i).ends_with('|'))
            pieces.push_back(blank_cell(print.lines[last.line].span.end, last,
                                        static_cast<std::uint16_t>(last.field + 1)));
    }
}

void add_first_cells(Print const& print, std::pmr::vector<Piece>& pieces) {
    auto const all = print.pieces;
    for (std::size_t i = 0; i < all.size();) {
        auto const begin = i;
        bool words = false;
        for (; i < all.size() && all[i].line == all[begin].line; ++i)
            words = words || all[i].kind == PieceKind::text;
        bool const blank =
            !words && print.begins_row(begin) && print.line_of(begin).starts_with('|');
        if (blank)
            pieces.push_back(blank_cell(print.lines[all[begin].line].span.begin, all[begin], 0));
        for (auto const& piece : all.subspan(begin, i - begin)) {
            pieces.push_back(piece);
            if (blank) ++pieces.back().field;
        }
    }
}

// `| 0` or `0 |` on one line and `|` on the next: the pipe opens or closes each cell, and alone an empty one.
bool lone_pipe_is_cell(std::string_view text, std::span<const Line> lines) {
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

// The pieces, and blank cells for lines that have pipes alone.
void add_blank_lines(std::string_view text, std::span<const Line> lines,
                     outline::Region const& region, bool lone_pipes, bool empty_rows,
                     std::pmr::vector<Piece>& pieces) {
    auto piece = region.pieces.begin();
    for (auto line = region.first_line; line < region.end_line; ++line) {
        auto const content = slice(text, lines[line].span);
        if (lone_pipes && content == "|") {
            auto const at = lines[line].span.end;
            pieces.push_back({{at, at}, line, {}, 0, PieceKind::empty, Layout::pipes, true, {}});
        } else if (empty_rows && outline::is_empty_row(content)) {
            outline::append_empty_row(text, lines[line], line, pieces);
        }
        for (; piece != region.pieces.end() && piece->line == line; ++piece)
            pieces.push_back(*piece);
    }
}

}  // namespace

std::span<const Piece> complete_pieces(std::string_view text, std::span<const Line> lines,
                                       outline::Region const& region, bool empty_rows,
                                       std::pmr::vector<Piece>& completed) {
    auto const own = lines.subspan(region.first_line, region.end_line - region.first_line);
    Print print{text, lines, region.pieces};
    // Most tables need nothing, and nothing is copied then.
    bool const blank_lines = std::any_of(own.begin(), own.end(), [&](Line const& line) {
        auto const content = slice(text, line.span);
        return content == "|" || (empty_rows && outline::is_empty_row(content));
    });
    auto pipes = count_pipes(print);
    if (!blank_lines && !pipes.last_open_cells() && !pipes.first_close_cells())
        return region.pieces;

    bool const lone_pipes = lone_pipe_is_cell(text, own);
    auto const replace = [&](auto const& add) {
        std::pmr::vector<Piece> more(completed.get_allocator());
        more.reserve(print.pieces.size() + 16);
        add(more);
        completed = std::move(more);
        print.pieces = completed;
    };
    if (blank_lines) {
        replace([&](auto& more) {
            add_blank_lines(text, lines, region, lone_pipes, empty_rows, more);
        });
        pipes = count_pipes(print);
    }
    if (!lone_pipes && pipes.last_open_cells())
        replace([&](auto& more) { add_last_cells(print, more); });
    if (!lone_pipes && pipes.first_close_cells())
        replace([&](auto& more) { add_first_cells(print, more); });
    return print.pieces;
}

}  // namespace gouji::tables
