#include "gouji/outline/pieces.hpp"

#include <algorithm>
#include <array>

#include "cell_kind.hpp"
#include "gouji/outline/labels.hpp"
#include "gouji/primitive/code_point.hpp"
#include "plain.hpp"

namespace gouji::outline {
namespace {

constexpr std::ptrdiff_t fewest_pipes =
    4;  // of a row; || closes one that is shorter than the others

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

// What a line has that may set cells apart.
enum Separator : std::uint8_t { pipe = 1, tab = 2, blank = 4, lead_of_blank = 8 };

constexpr auto separators_of_bytes = [] {
    std::array<std::uint8_t, 256> separators{};
    separators['|'] = pipe;
    separators['\t'] = tab | blank;
    separators[' '] = blank;
    for (auto const lead : {0xC2U, 0xE2U, 0xE3U, 0xEFU}) separators[lead] = lead_of_blank;
    return separators;
}();

// The separator that begins at `at`, if any.
unsigned separator_at(std::string_view text, std::size_t at) noexcept {
    auto const separator = separators_of_bytes[static_cast<unsigned char>(text[at])];
    if (separator != lead_of_blank) return separator;
    return blank_at(text, at) > 0 ? blank : 0;
}

// A place in a line, and how much of the line stands before it.
struct Cursor {
    std::uint32_t at = 0;
    std::uint32_t letters = 0;
    std::uint32_t width = 0;  // in display columns

    void pass(char lead) noexcept {
        auto const bytes = width_of(lead);
        at += bytes;
        ++letters;
        width += bytes > 2 ? 2 : 1;
    }
    // Passes Chinese characters up to `end`.
    void pass_plain(std::string_view text, std::uint32_t end) noexcept {
        auto const begin = at;
        while (at < end && is_plain(text[at])) at += 3;
        auto const count = (at - begin) / 3;
        letters += count;
        width += 2 * count;
    }
    // Passes everything up to `end` or the first of `separators`; returns it.
    unsigned pass_to(unsigned separators, std::string_view text, std::uint32_t end) noexcept {
        for (pass_plain(text, end); at < end; pass_plain(text, end)) {
            if (auto const found = separator_at(text, at) & separators) return found;
            pass(text[at]);
        }
        return 0;
    }
    // Passes blanks up to `end`, but none that is one of `separators`.
    void pass_blanks(unsigned separators, std::string_view text, std::uint32_t end) noexcept {
        for (; at < end; pass(text[at])) {
            auto const found = separator_at(text, at);
            if (!(found & blank) || found & separators) return;
        }
    }
};

// Cuts one line into pieces. Its one walk over the line counts columns as it goes.
class Splitter {
public:
    Splitter(std::string_view text, Line const& line, std::uint32_t index,
             std::pmr::vector<Piece>& pieces) noexcept
        : text_(text), line_(line), index_(index), end_(line.span.end), pieces_(pieces) {
        here_.at = line.begin;
        here_.pass_blanks(0, text, line.span.begin);
    }

    void separated(Separator separator, Layout layout, std::uint32_t before = 0,
                   std::uint32_t behind = 0) {
        for (; before > 0; --before) add(here_, here_, layout, true);
        if (separator == pipe && text_[here_.at] == '|') here_.pass('|');  // an outer pipe
        while (here_.at < end_) {
            here_.pass_blanks(separator, text_, end_);
            auto const begin = here_;
            add(begin, end_of_cell(separator), layout, true);
            if (here_.at < end_) here_.pass(text_[here_.at]);
        }
        for (; behind > 0; --behind) add(here_, here_, layout, true);
    }

    void words() {
        auto const first = pieces_.size();
        auto const marker = line_.span.begin + marker_length(slice(text_, line_.span));
        bool wide = true, wide_anywhere = false;
        while (here_.at < end_) {
            auto const begin = here_;
            here_.pass_to(blank, text_, end_);
            // `5 .要求` is one word, though a blank fell into its marker.
            while (here_.at < marker) {
                wide_anywhere |= pass_gap();
                here_.pass_to(blank, text_, end_);
            }
            auto const kind = join_note_or_unit(begin, wide_anywhere);
            add(begin, here_, Layout::spaces, wide, kind);
            wide = pass_gap();
            wide_anywhere |= wide;
        }
        if (wide_anywhere) return;
        for (auto i = first; i < pieces_.size(); ++i) pieces_[i].wide_gap = true;
    }

    // The whole line, which ends at `end`.
    void whole(Cursor end) { add(here_, end, Layout::single, true); }
    void page_mark(Cursor end) {
        add(here_, end, Layout::single, true, PieceKind::page);
    }

    // All separators of the line; `end` is where it ends.
    [[nodiscard]] unsigned separators(Cursor& end) const noexcept {
        unsigned all = 0;
        for (end = here_; auto const found = end.pass_to(~0U, text_, end_);
             end.pass(text_[end.at]))
            all |= found;
        return all;
    }

private:
    // The cell at hand without the blanks behind it; goes on to the separator.
    Cursor end_of_cell(Separator separator) noexcept {
        auto end = here_;
        for (;;) {
            auto const from = here_.at;
            auto const found = here_.pass_to(separator | blank, text_, end_);
            if (here_.at > from) end = here_;
            if (found != blank) return end;
            here_.pass_blanks(separator, text_, end_);
        }
    }

    // Is the gap between two words wider than one blank?
    bool pass_gap() noexcept {
        auto const begin = here_.width;
        here_.pass_blanks(0, text_, end_);
        return here_.width > begin + 1;
    }

    // `22 (其中修订16件)` and `84.67 万元` stay together. What the words from `begin` on are.
    PieceKind join_note_or_unit(Cursor begin, bool& wide_anywhere) {
        auto kind = kind_of(since(begin));
        while (kind == PieceKind::value && here_.at < end_) {
            auto const end = here_;
            bool const wide = pass_gap();
            auto const word = here_;
            here_.pass_to(blank, text_, end_);
            bool const note = text_[word.at] == '(' && looks_like_value(since(begin));
            bool const unit = !wide && is_digit(text_[end.at - 1]) && is_unit(since(word));
            if (!note && !unit) {
                here_ = end;
                break;
            }
            wide_anywhere |= wide;
            if (unit) kind = kind_of(since(begin));
        }
        return kind;
    }

    [[nodiscard]] std::string_view since(Cursor begin) const noexcept {
        return slice(text_, {begin.at, here_.at});
    }

    void add(Cursor begin, Cursor end, Layout layout, bool wide) {
        add(begin, end, layout, wide, kind_of(slice(text_, {begin.at, end.at})));
    }
    void add(Cursor begin, Cursor end, Layout layout, bool wide, PieceKind kind) {
        Span const span{begin.at, end.at};
        pieces_.push_back(
            {span,
             index_,
             {{begin.letters, end.letters}, {begin.width, end.width}},
             field_++,
             kind,
             layout,
             wide,
             kind == PieceKind::text ? match_labels(slice(text_, span)) : LabelMatch{}});
    }

    std::string_view text_;
    Line const& line_;
    std::uint32_t index_;
    std::uint32_t end_;
    std::pmr::vector<Piece>& pieces_;
    std::uint16_t field_ = 0;
    Cursor here_;
};

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
    Splitter(text, line, index, pieces).separated(pipe, Layout::pipes);
}

void append_pieces(std::string_view text, Line const& line, std::uint32_t index,
                   std::pmr::vector<Piece>& pieces) {
    if (line.blank()) return;
    auto const content = slice(text, line.span);
    Splitter splitter(text, line, index, pieces);
    Cursor end;
    auto const separators = splitter.separators(end);
    if (((separators & pipe) || content.front() == '+') && only_draws(content)) return;
    if (separators & pipe) return splitter.separated(pipe, Layout::pipes);
    if (is_page_mark(content)) return splitter.page_mark(end);
    // A row that ends with blank cells ends with tabs, which the line's span leaves out.
    std::uint32_t cells_behind = 0;
    for (auto at = line.span.end; auto const width = blank_at(text, at); at += width)
        cells_behind += text[at] == '\t';
    if (cells_behind > 0 || (separators & tab)) {
        std::uint32_t cells_before = 0;
        for (auto at = line.begin; at < line.span.begin; ++at) cells_before += text[at] == '\t';
        return splitter.separated(tab, Layout::tabs, cells_before, cells_behind);
    }
    bool const one_word = !(separators & blank) || is_number_with_note(content);
    one_word ? splitter.whole(end) : splitter.words();
}

}  // namespace gouji::outline
