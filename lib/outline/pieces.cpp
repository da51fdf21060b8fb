#include "gouji/outline/pieces.hpp"

#include <algorithm>

#include "cell_kind.hpp"
#include "gouji/outline/labels.hpp"
#include "gouji/primitive/code_point.hpp"
#include "line_bits.hpp"
#include "line_pieces.hpp"
#include "printed_labels.hpp"
#include "run_together.hpp"
#include "separated_values.hpp"

namespace gouji::outline {
namespace {

// Of a row; || closes one that is shorter than the others.
constexpr std::ptrdiff_t fewest_pipes = 4;
constexpr std::size_t least_of_two_labels = 21;  // bytes: 自然人商业企业

// Only box drawings: ├──┼──┤.
bool only_draws_boxes(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size(); at += 3) {
        auto const c = code_point(character_at(text, at));
        if (c < U'\x2500' || c > U'\x257F') return false;
    }
    return text.size() > 6;
}

// **规章** without its marks of Markdown; ** alone masks a number, and *58* digits of one.
Span without_marks(std::string_view text, Span cell) noexcept {
    auto const content = slice(text, cell);
    if (is_masked_number(content)) return cell;
    for (std::string_view const mark : {"**", "__", "*", "`"})
        if (content.size() > 2 * mark.size() && content.starts_with(mark) &&
            content.ends_with(mark) && content.find_first_not_of(mark[0]) != content.npos)
            return trim(text, {cell.begin + static_cast<std::uint32_t>(mark.size()),
                               cell.end - static_cast<std::uint32_t>(mark.size())});
    return cell;
}

Content words(PieceKind kind, std::string_view text) noexcept {
    Span const whole{0, static_cast<std::uint32_t>(text.size())};
    return {kind, kind == PieceKind::text ? match_labels(text) : LabelMatch{},
            extent_of(text, whole)};
}

Content number(Span span) noexcept { return {PieceKind::value, {}, {span.size(), 0}}; }

// Most cells of a table are a few digits, or a label as its form prints it: these need no closer look.
Content content_of(std::string_view text) noexcept {
    if (text.empty()) return {};
    if (is_plain_number(text)) return number({0, static_cast<std::uint32_t>(text.size())});
    if (auto const* const label = printed_labels.find(text); label && label->is_piece)
        return {PieceKind::text, label->match(), label->extent};
    return words(kind_of_words(text), text);
}

// "12", ="12" and '12, as tables of values and spreadsheets are written out: without the signs.
Span unquoted(std::string_view text, Span cell) noexcept {
    if (cell.empty() || (text[cell.begin] >= '0' && text[cell.begin] != '=')) return cell;
    auto const is_front = [&](char c) { return !cell.empty() && text[cell.begin] == c; };
    auto inside = cell;
    if (is_front('=')) ++inside.begin;
    if (inside.size() >= 2 && text[inside.begin] == '"' && text[inside.end - 1] == '"')
        return trim(text, {inside.begin + 1, inside.end - 1});
    bool const apostrophe = is_front('\'') && cell.size() >= 2 && is_digit(text[cell.begin + 1]);
    return apostrophe ? Span{cell.begin + 1, cell.end} : cell;
}

// The cells of one row, which a sign sets apart.
class Row {
public:
    Row(std::string_view text, Line const& line, std::uint32_t index, Layout layout,
        std::pmr::vector<Piece>& pieces) noexcept
        : text_(text),
          end_(line.span.end),
          layout_(layout),
          separator_(layout == Layout::pipes ? '|' : '\t'),
          pieces_(text, line, index, pieces) {}

    void add_empty(std::uint32_t at) { pieces_.add({at, at}, {}, layout_, true); }

    // Each from `at` to the next sign, or to the end of the line.
    void cut_from(std::uint32_t at) {
        while (at < end_) {
            auto next = add_number(at);
            if (next == at) next = add_any(at);
            at = next + 1;
        }
    }

private:
    // Most cells hold a few digits, with a blank or two about them. Returns where the cell ends, or `at` where it is
    // another one.
    std::uint32_t add_number(std::uint32_t at) {
        auto const begin = skip_spaces(at);
        Span const digits{begin, skip_digits(text_, begin, end_)};
        auto const next = skip_spaces(digits.end);
        bool const ends = next == end_ || text_[next] == separator_;
        if (!ends || digits.empty() || digits.size() > most_plain_digits) return at;
        pieces_.add(digits, number(digits), layout_, true);
        return next;
    }

    std::uint32_t add_any(std::uint32_t at) {
        auto const next = find_separator(text_, separator_, at, end_);
        auto const cell = unquoted(text_, without_marks(text_, trim(text_, {at, next})));
        pieces_.add(cell, content_of(slice(text_, cell)), layout_, true);
        return next;
    }

    [[nodiscard]] std::uint32_t skip_spaces(std::uint32_t at) const noexcept {
        while (at < end_ && text_[at] == ' ') ++at;
        return at;
    }

    std::string_view text_;
    std::uint32_t end_;
    Layout layout_;
    char separator_;
    LinePieces pieces_;
};

// `|` ends a cell, and the last of a line no other one.
void cut_at_pipes(std::string_view text, Line const& line, std::uint32_t index,
                  std::pmr::vector<Piece>& pieces) {
    Row(text, line, index, Layout::pipes, pieces)
        .cut_from(line.span.begin + (text[line.span.begin] == '|' ? 1 : 0));
}

// With so many tabs in the indentation, and behind the last cell.
void cut_at_tabs(std::string_view text, Line const& line, std::uint32_t index, std::uint32_t before,
                 std::uint32_t behind, std::pmr::vector<Piece>& pieces) {
    Row row(text, line, index, Layout::tabs, pieces);
    for (; before > 0; --before) row.add_empty(line.span.begin);
    row.cut_from(line.span.begin);
    for (; behind > 0; --behind) row.add_empty(line.span.end);
}

// Adds the cells of a text that no form has as a label, if they are printed with nothing between them. Numbers among
// words of prose are none.
bool add_run_together(std::string_view text, Span span, Content const& whole, bool ends_with_number,
                      LinePieces& pieces) {
    if (whole.kind != PieceKind::text || !whole.match.labels.empty()) return false;
    auto const content = slice(text, span);
    if (!is_digit(content.back()) && (content.size() < least_of_two_labels || whole.match.goes_on))
        return false;
    if (!whole.match.begins && !unit_at(content)) return false;
    RunTogether const cells(content);
    if (cells.has_numbers() && !ends_with_number) return false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto const part = cells.part(i);
        pieces.add({span.begin + part.begin, span.begin + part.end},
                   content_of(slice(content, part)), Layout::spaces, false);
    }
    return cells.size() > 0;
}

// `规章,0,0,0`
void cut_at_separators(std::string_view text, Line const& line, std::uint32_t index, char separator,
                       std::pmr::vector<Piece>& pieces) {
    LinePieces cells(text, line, index, pieces);
    for (auto at = line.span.begin; at <= line.span.end;) {
        auto const field = field_at(text, separator, at, line.span.end);
        cells.add(field.content, content_of(slice(text, field.content)), Layout::tabs, true);
        at = field.end + 1;
    }
}

// Cuts one line into words.
class Words {
public:
    Words(std::string_view text, Line const& line, std::uint32_t index,
          std::pmr::vector<Piece>& pieces) noexcept
        : text_(text),
          content_(slice(text, line.span)),
          begin_(line.span.begin),
          bits_(text, line.span),
          pieces_(pieces),
          words_(text, line, index, pieces) {}

    void cut() {
        auto const first = pieces_.size();
        auto const marker = marker_length(content_);
        bool wide = true, wide_anywhere = false;
        for (std::uint32_t at = 0; at < size();) {
            auto end = word_end(at);
            // `5 .要求` is one word, though a blank fell into its marker.
            for (; at == 0 && end < marker; end = word_end(next_word(end)))
                wide_anywhere |= is_wide(end, next_word(end));
            auto const content = join_note_or_unit(at, end, wide_anywhere);
            if (!add_run_together(text_, {begin_ + at, begin_ + end}, content,
                                  is_digit(content_.back()), words_))
                words_.add({begin_ + at, begin_ + end}, content, Layout::spaces, wide);
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
    [[nodiscard]] std::uint32_t word_end(std::uint32_t at) const noexcept {
        return bits_.blanks().next(at, size());
    }
    [[nodiscard]] std::uint32_t next_word(std::uint32_t at) const noexcept {
        return bits_.filled().next(at, size());
    }
    // Is the gap between two words wider than one blank?
    [[nodiscard]] bool is_wide(std::uint32_t from, std::uint32_t to) const noexcept {
        return to > from + 1 && extent_of(content_, {from, to}).width() > 1;
    }

    // `22 (其中修订16件)` and `84.67 万元` stay together: what stands in [at, end), with what belongs to it.
    Content join_note_or_unit(std::uint32_t at, std::uint32_t& end, bool& wide_anywhere) const {
        auto const first_end = end;
        auto content = content_of(slice(content_, {at, end}));
        while (content.kind == PieceKind::value && end < size()) {
            auto const next = next_word(end);
            if (is_digit(content_[next])) break;
            auto const next_end = word_end(next);
            auto const joined = slice(content_, {at, next_end});
            bool const wide = is_wide(end, next);
            bool const note = content_[next] == '(' && looks_like_value(joined);
            bool const unit =
                !wide && is_digit(content_[end - 1]) && is_unit(slice(content_, {next, next_end}));
            if (!note && !unit) break;
            if (unit) content.kind = kind_of(joined);
            wide_anywhere |= wide;
            end = next_end;
        }
        return end == first_end ? content : words(content.kind, slice(content_, {at, end}));
    }

    std::string_view text_;
    std::string_view content_;
    std::uint32_t begin_;
    LineBits bits_;
    std::pmr::vector<Piece>& pieces_;
    LinePieces words_;
};

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

bool is_empty_row(std::string_view text) noexcept {
    return text.starts_with('|') && text.find_first_not_of("| \t") == std::string_view::npos &&
           std::count(text.begin(), text.end(), '|') >= fewest_pipes;
}

void append_empty_row(std::string_view text, Line const& line, std::uint32_t index,
                      std::pmr::vector<Piece>& pieces) {
    cut_at_pipes(text, line, index, pieces);
}

void append_page(std::string_view text, Line const& line, std::uint32_t index,
                 std::pmr::vector<Piece>& pieces) {
    LinePieces(text, line, index, pieces)
        .add(line.span, words(PieceKind::page, slice(text, line.span)), Layout::single, true);
}

void append_pieces(std::string_view text, Line const& line, std::uint32_t index,
                   std::pmr::vector<Piece>& pieces) {
    if (line.blank()) return;
    auto const content = slice(text, line.span);
    // A row that ends with blank cells ends with tabs, which the line's span leaves out.
    auto const cells_behind = count_tabs(text, line.span.end);
    auto const append = [&](PieceKind kind) {
        LinePieces whole(text, line, index, pieces);
        auto const found = words(kind, content);
        if (!add_run_together(text, line.span, found, true, whole))
            whole.add(line.span, found, Layout::single, true);
    };
    if (content.front() == '+' && only_draws(content)) return;
    if (content.front() == '\xE2' && only_draws_boxes(content)) return;
    auto const separators = separators_of(text, line.span);
    if (separators.pipes) {
        if (!only_draws(content)) cut_at_pipes(text, line, index, pieces);
    } else if (is_page_mark(content)) {
        append(PieceKind::page);
    } else if (cells_behind > 0 || separators.tabs) {
        cut_at_tabs(text, line, index, count_tabs(text, line.begin), cells_behind, pieces);
    } else if (auto const separator = separator_of_values(text, line.span)) {
        cut_at_separators(text, line, index, *separator, pieces);
    } else if (!separators.blanks || is_number_with_note(content)) {
        append(kind_of(content));
    } else {
        Words(text, line, index, pieces).cut();
    }
}

}  // namespace gouji::outline
