#include "gouji/outline/pieces.hpp"

#include <algorithm>

#include "cell_kind.hpp"
#include "gouji/outline/labels.hpp"
#include "gouji/primitive/code_point.hpp"
#include "line_bits.hpp"
#include "printed_labels.hpp"

namespace gouji::outline {
namespace {

// Of a row; || closes one that is shorter than the others.
constexpr std::ptrdiff_t fewest_pipes = 4;

// Only signs that draw a table: `||||`, `|---|:--|`, `+----+`. A row of cells that hold `-` is none.
bool only_draws(std::string_view text) noexcept {
    bool dash = false;
    for (char const c : text) {
        dash = dash || c == '-' || c == '=';
        if (c != '|' && c != '-' && c != ':' && c != '+' && c != '=' && c != ' ' && c != '\t')
            return false;
    }
    return !dash || text.find("---") != std::string_view::npos ||
           text.find("===") != std::string_view::npos;
}

LabelMatch match_of(PieceKind kind, std::string_view text) noexcept {
    return kind == PieceKind::text ? match_labels(text) : LabelMatch{};
}

// A place in a line, and how much of the line stands before it.
struct Cursor {
    std::uint32_t at = 0;  // in bytes of its content
    std::uint32_t letters = 0;
    std::uint32_t width = 0;  // in display columns
};

// Cuts one line into pieces.
class Splitter {
public:
    Splitter(std::string_view text, Line const& line, std::uint32_t index,
             std::pmr::vector<Piece>& pieces) noexcept
        : content_(slice(text, line.span)),
          line_(line),
          index_(index),
          bits_(text, line.span),
          pieces_(pieces) {
        pass(extent_of(text, {line.begin, line.span.begin}));
    }

    [[nodiscard]] bool has_pipes() const noexcept { return has(bits_.pipes()); }
    [[nodiscard]] bool has_tabs() const noexcept { return has(bits_.tabs()); }
    [[nodiscard]] bool has_blanks() const noexcept { return has(bits_.blanks()); }

    // `|` ends a cell, and the last of a line no other one.
    void cut_at_pipes() { cut_at(bits_.pipes(), Layout::pipes, content_.starts_with('|') ? 1 : 0); }

    // With so many tabs in the indentation, and behind the last cell.
    void cut_at_tabs(std::uint32_t before, std::uint32_t behind) {
        for (; before > 0; --before) add_empty(Layout::tabs);
        cut_at(bits_.tabs(), Layout::tabs, 0);
        for (; behind > 0; --behind) add_empty(Layout::tabs);
    }

    void words() {
        auto const first = pieces_.size();
        auto const marker = marker_length(content_);
        bool wide = true, wide_anywhere = false;
        for (std::uint32_t at = 0; at < size();) {
            auto end = word_end(at);
            // `5 .要求` is one word, though a blank fell into its marker.
            for (; at == 0 && end < marker; end = word_end(next_word(end)))
                wide_anywhere |= is_wide(end, next_word(end));
            auto const kind = join_note_or_unit(at, end, wide_anywhere);
            add({at, end}, Layout::spaces, wide, kind);
            at = next_word(end);
            wide = is_wide(end, at);
            wide_anywhere |= wide;
        }
        if (wide_anywhere) return;
        for (auto i = first; i < pieces_.size(); ++i) pieces_[i].wide_gap = true;
    }

private:
    [[nodiscard]] std::uint32_t size() const noexcept {
        return static_cast<std::uint32_t>(content_.size());
    }
    [[nodiscard]] bool has(LineBits::Places places) const noexcept {
        return places.next(0, size()) < size();
    }
    [[nodiscard]] std::uint32_t word_end(std::uint32_t at) const noexcept {
        return bits_.blanks().next(at, size());
    }
    [[nodiscard]] std::uint32_t next_word(std::uint32_t at) const noexcept {
        return bits_.filled().next(at, size());
    }
    // Is the gap between two words wider than one blank?
    [[nodiscard]] bool is_wide(std::uint32_t from, std::uint32_t to) const noexcept {
        return bits_.extent(from, to).width() > 1;
    }

    void cut_at(LineBits::Places separators, Layout layout, std::uint32_t at) {
        while (at < size()) {
            auto const end = separators.next(at, size());
            auto const begin = bits_.filled().next(at, end);
            auto last = end;
            while (last > begin && bits_.blanks().next(last - 1, last) < last) --last;
            Span const cell{begin, last};
            add(cell, layout, true, kind_of(slice(content_, cell)));
            at = end + 1;
        }
    }

    // `22 (其中修订16件)` and `84.67 万元` stay together: what stands in [at, end), with what belongs to it.
    PieceKind join_note_or_unit(std::uint32_t at, std::uint32_t& end, bool& wide_anywhere) const {
        auto kind = kind_of(slice(content_, {at, end}));
        while (kind == PieceKind::value && end < size()) {
            auto const next = next_word(end);
            if (is_digit(content_[next])) break;
            auto const next_end = word_end(next);
            auto const joined = slice(content_, {at, next_end});
            bool const wide = is_wide(end, next);
            bool const note = content_[next] == '(' && looks_like_value(joined);
            bool const unit =
                !wide && is_digit(content_[end - 1]) && is_unit(slice(content_, {next, next_end}));
            if (!note && !unit) break;
            if (unit) kind = kind_of(joined);
            wide_anywhere |= wide;
            end = next_end;
        }
        return kind;
    }

    void add_empty(Layout layout) { add({here_.at, here_.at}, layout, true, PieceKind::empty); }

    // Pieces come in order.
    void add(Span span, Layout layout, bool wide, PieceKind kind) {
        pass_to(span.begin);
        auto const begin = here_;
        pass_to(span.end);
        auto const content = slice(content_, span);
        pieces_.push_back({{line_.span.begin + span.begin, line_.span.begin + span.end},
                           index_,
                           {{begin.letters, here_.letters}, {begin.width, here_.width}},
                           field_++,
                           kind,
                           layout,
                           wide,
                           match_of(kind, content)});
    }
    void pass_to(std::uint32_t at) noexcept {
        if (here_.at != at) pass(bits_.extent(here_.at, at));
        here_.at = at;
    }
    void pass(Extent extent) noexcept {
        here_.letters += extent.characters;
        here_.width += extent.width();
    }

    std::string_view content_;
    Line const& line_;
    std::uint32_t index_;
    LineBits bits_;
    std::pmr::vector<Piece>& pieces_;
    std::uint16_t field_ = 0;
    Cursor here_;
};

// Appends a line that is one piece.
void append_line(std::string_view text, Line const& line, std::uint32_t index, PieceKind kind,
                 Extent extent, LabelMatch match, std::pmr::vector<Piece>& pieces) {
    Extent before;
    if (line.begin < line.span.begin) before = extent_of(text, {line.begin, line.span.begin});
    Place const place{{before.characters, before.characters + extent.characters},
                      {before.width(), before.width() + extent.width()}};
    pieces.push_back({line.span, index, place, 0, kind, Layout::single, true, match});
}

// The same for the lines of nearly all undamaged tables with a cell a line: they need no closer look.
bool append_plain_line(std::string_view text, Line const& line, std::uint32_t index,
                       std::pmr::vector<Piece>& pieces) {
    auto const content = slice(text, line.span);
    if (is_plain_number(content)) {
        append_line(text, line, index, PieceKind::value, {line.span.size(), 0}, {}, pieces);
        return true;
    }
    auto const* const label = printed_labels().find(content);
    if (!label || !label->is_piece) return false;
    append_line(text, line, index, PieceKind::text, label->extent, label->match, pieces);
    return true;
}

// Among the blanks from `at` on.
std::uint32_t count_tabs(std::string_view text, std::uint32_t at) noexcept {
    std::uint32_t tabs = 0;
    for (; auto const width = blank_at(text, at); at += width) tabs += text[at] == '\t';
    return tabs;
}

bool overlap(Columns a, Columns b) noexcept { return a.begin < b.end && b.begin < a.end; }

bool stands_below(Columns first, Columns second) noexcept {
    auto const middle = first.begin + first.end, other = second.begin + second.end;
    auto const apart = middle > other ? middle - other : other - middle;
    return first.begin == second.begin || apart <= 2;
}

}  // namespace

bool overlap(Place const& a, Place const& b) noexcept {
    return overlap(a.narrow, b.narrow) || overlap(a.wide, b.wide);
}

bool stands_below(Place const& first, Place const& second) noexcept {
    return stands_below(first.narrow, second.narrow) || stands_below(first.wide, second.wide);
}

bool is_empty_row(std::string_view text) noexcept {
    return text.starts_with('|') && text.find_first_not_of("| \t") == std::string_view::npos &&
           std::count(text.begin(), text.end(), '|') >= fewest_pipes;
}

void append_empty_row(std::string_view text, Line const& line, std::uint32_t index,
                      std::pmr::vector<Piece>& pieces) {
    Splitter(text, line, index, pieces).cut_at_pipes();
}

void append_pieces(std::string_view text, Line const& line, std::uint32_t index,
                   std::pmr::vector<Piece>& pieces) {
    if (line.blank()) return;
    auto const content = slice(text, line.span);
    // A row that ends with blank cells ends with tabs, which the line's span leaves out.
    auto const cells_behind = count_tabs(text, line.span.end);
    auto const append = [&](PieceKind kind) {
        append_line(text, line, index, kind, extent_of(text, line.span), match_of(kind, content),
                    pieces);
    };
    if (cells_behind == 0 && append_plain_line(text, line, index, pieces)) return;
    if (content.front() == '+' && only_draws(content)) return;
    if (cells_behind == 0 && !has_separator(text, line.span))
        return append(is_page_mark(content) ? PieceKind::page : kind_of(content));
    Splitter splitter(text, line, index, pieces);
    if (splitter.has_pipes()) {
        if (!only_draws(content)) splitter.cut_at_pipes();
    } else if (is_page_mark(content)) {
        append(PieceKind::page);
    } else if (cells_behind > 0 || splitter.has_tabs()) {
        splitter.cut_at_tabs(count_tabs(text, line.begin), cells_behind);
    } else if (!splitter.has_blanks() || is_number_with_note(content)) {
        append(kind_of(content));
    } else {
        splitter.words();
    }
}

}  // namespace gouji::outline
