#include "gouji/outline/pieces.hpp"

#include <algorithm>
#include <array>

#include "../bytes/utf8.hpp"
#include "gouji/outline/labels.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/forms.hpp"
#include "plain.hpp"

namespace gouji::outline {
namespace {

constexpr std::ptrdiff_t fewest_pipes =
    4;  // of a row; || closes one that is shorter than the others
constexpr std::size_t longest_cell = 160;  // bytes; a longer text is prose

constexpr std::size_t longest_unit = [] {
    std::size_t longest = 0;
    for (auto const unit : vocab::form_units) longest = std::max(longest, unit.size());
    return longest;
}();

constexpr std::array<std::string_view, 10> not_applicable_words{
    "无", "不适用", "暂无", "不涉及", "/", "//", "\\", "N/A", "n/a", "NA"};

constexpr std::array<std::string_view, 14> signs{
    "增加", "减少", "增", "减", "新增", "+", "-", "−", "–", "±", "↑", "↓", "增长", "下降"};

bool is_unit(std::string_view text) noexcept {
    if (text.size() > longest_unit) return false;
    auto const* const unit = longest<vocab::form_units>(text);
    return unit && unit->size() == text.size();
}

bool is_dash(std::string_view character) noexcept {
    switch (code_point(character)) {
        case U'-':
        case U'—':
        case U'–':
        case U'─':
        case U'－':
        case U'―':
        case U'−': return true;
        default: return false;
    }
}

// Nothing but dashes: a cell that does not apply, or a rule when it is long.
std::size_t dashes(std::string_view text) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        auto const character = character_at(text, at);
        if (!is_dash(character)) return 0;
        at += character.size();
    }
    return count;
}

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

struct Extent {
    std::uint32_t width = 0;    // display columns
    std::uint32_t letters = 0;  // characters
};

Extent extent_of(std::string_view text) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101;
    Extent extent;
    std::size_t at = 0;
    // Eight bytes at a time: each that continues none begins a character, which is wide from three bytes on.
    for (; at + 8 <= text.size(); at += 8) {
        auto const word = bytes::utf8::load8(text.data() + at);
        auto const bit = [&](int n) { return word >> n & ones; };
        auto const sum = [](std::uint64_t of_bytes) {
            return static_cast<std::uint32_t>(of_bytes * ones >> 56);
        };
        auto const letters = sum(ones - (bit(7) & ~bit(6)));
        extent.letters += letters;
        extent.width += letters + sum(bit(7) & bit(6) & bit(5));
    }
    for (; at < text.size(); ++at) {
        auto const byte = static_cast<unsigned char>(text[at]);
        auto const begins = static_cast<std::uint32_t>(byte < 0x80 || byte >= 0xC0);
        extent.letters += begins;
        extent.width += begins + static_cast<std::uint32_t>(byte >= 0xE0);
    }
    return extent;
}

// The first blank from `at` on, or the end of the text.
std::size_t word_end(std::string_view content, std::size_t at) noexcept {
    while (at < content.size() && (is_plain(content[at]) || !blank_at(content, at)))
        at += width_of(content[at]);
    return std::min(at, content.size());
}

// What a line has that may set cells apart, found in one walk.
enum Separator : unsigned { pipe = 1, tab = 2, blank = 4, lead_of_blank = 8 };

constexpr auto separators_of_bytes = [] {
    std::array<std::uint8_t, 256> separators{};
    separators['|'] = pipe;
    separators['\t'] = tab | blank;
    separators[' '] = blank;
    for (auto const lead : {0xC2U, 0xE2U, 0xE3U, 0xEFU}) separators[lead] = lead_of_blank;
    return separators;
}();

unsigned separators_in(std::string_view content) noexcept {
    unsigned separators = 0;
    for (char const c : content) separators |= separators_of_bytes[static_cast<unsigned char>(c)];
    if ((separators & (blank | lead_of_blank)) == lead_of_blank &&
        word_end(content, 0) < content.size())
        separators |= blank;
    return separators;
}

PieceKind kind_of(std::string_view text) noexcept {
    if (text.empty()) return PieceKind::empty;
    if (looks_like_value(text)) return PieceKind::value;
    return is_unit(text) ? PieceKind::unit : PieceKind::text;
}

class Splitter {
public:
    Splitter(std::string_view text, Line const& line, std::uint32_t index,
             std::pmr::vector<Piece>& pieces) noexcept
        : text_(text), line_(line), index_(index), pieces_(pieces), measured_(line.begin) {}

    void separated(char separator, Layout layout, std::uint32_t before = 0,
                   std::uint32_t behind = 0) {
        auto const content = slice(text_, line_.span);
        std::uint16_t field = 0;
        for (; before > 0; --before)
            put({line_.span.begin, line_.span.begin}, field++, layout, true);
        std::size_t begin = 0;
        if (separator == '|' && content.starts_with('|')) begin = 1;  // an outer pipe
        for (;;) {
            auto const end = std::min(content.find(separator, begin), content.size());
            if (end == content.size() && begin >= end && separator == '|')
                break;  // behind the last pipe
            put(trim(text_, {line_.span.begin + std::uint32_t(begin),
                             line_.span.begin + std::uint32_t(end)}),
                field++, layout, true);
            if (end == content.size()) break;
            begin = end + 1;
        }
        for (; behind > 0; --behind) put({line_.span.end, line_.span.end}, field++, layout, true);
    }

    void words() {
        auto const content = slice(text_, line_.span);
        bool wide_anywhere = false;
        for (auto at = word_end(content, 0); at < content.size() && !wide_anywhere;) {
            auto const next = skip_blanks(content, at);
            wide_anywhere = is_wide(content, at, next);
            at = word_end(content, next);
        }
        std::uint16_t field = 0;
        bool wide = true;
        auto const marker = marker_length(content);
        for (std::size_t at = 0; at < content.size();) {
            auto end = word_end(content, at);
            // `5 .要求` is one word, though a blank fell into its marker.
            if (at == 0 && marker > end) end = word_end(content, marker);
            // `22 (其中修订16件)` and `84.67 万元` stay together.
            for (;;) {
                auto const next = skip_blanks(content, end);
                if (next >= content.size() || !looks_like_value(content.substr(at, end - at)))
                    break;
                auto const next_end = word_end(content, next);
                auto const word = content.substr(next, next_end - next);
                bool const note =
                    word.starts_with('(') && looks_like_value(content.substr(at, next_end - at));
                bool const unit =
                    is_unit(word) && is_digit(content[end - 1]) && !is_wide(content, end, next);
                if (!note && !unit) break;
                end = next_end;
            }
            put({line_.span.begin + std::uint32_t(at), line_.span.begin + std::uint32_t(end)},
                field++, Layout::spaces, wide);
            auto const next = skip_blanks(content, end);
            wide = is_wide(content, end, next) || !wide_anywhere;
            at = next;
        }
    }

    void whole() { put(line_.span, 0, Layout::single, true); }

private:
    static bool is_wide(std::string_view content, std::size_t from, std::size_t to) noexcept {
        return to > from + 1 && extent_of(content.substr(from, to - from)).width >= 2;
    }
    void put(Span span, std::uint16_t field, Layout layout, bool wide) {
        if (span.begin > measured_) {
            step(extent_of(text_.substr(measured_, span.begin - measured_)));
            measured_ = span.begin;
        }
        auto const content = slice(text_, span);
        auto const begin = here_;
        step(extent_of(content));
        auto const kind = kind_of(content);
        pieces_.push_back({span,
                           index_,
                           {{begin.letters, here_.letters}, {begin.width, here_.width}},
                           field,
                           kind,
                           layout,
                           wide,
                           kind == PieceKind::text ? match_labels(content) : LabelMatch{}});
        measured_ = std::max(measured_, span.end);
    }

    void step(Extent extent) noexcept {
        here_.width += extent.width;
        here_.letters += extent.letters;
    }

    std::string_view text_;
    Line const& line_;
    std::uint32_t index_;
    std::pmr::vector<Piece>& pieces_;
    std::uint32_t measured_;
    Extent here_;  // of the line up to `measured_`
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

bool looks_like_value(std::string_view text) noexcept {
    if (text.empty() || text.size() > longest_cell) return false;
    std::size_t at = 0;
    if (!is_digit(text[0])) {
        if (auto const count = dashes(text)) return count <= 4;
        if (auto const* const word = longest<not_applicable_words>(text);
            word && word->size() == text.size())
            return true;
        auto const* const sign = longest<signs>(text);
        at = skip_blanks(text, sign ? sign->size() : 0);
        if (at >= text.size() || !is_digit(text[at])) return false;
    }
    // Digits, their separators and blanks between groups of digits.
    while (at < text.size() &&
           (is_digit(text[at]) || ((text[at] == ',' || text[at] == '.') && at + 1 < text.size() &&
                                   is_digit(text[at + 1])))) {
        ++at;
        auto const next = skip_blanks(text, at);
        if (next > at && next < text.size() && is_digit(text[next])) at = next;
    }
    at = skip_blanks(text, at);
    auto const* const unit = longest<vocab::form_units>(text.substr(at));
    at = skip_blanks(text, at + (unit ? unit->size() : 0));
    if (at >= text.size()) return true;
    // A note in brackets that ends with the cell; a lost closing bracket is allowed.
    if (text[at] != '(' && text[at] != '[') return false;
    auto const close = text.find_first_of(")]", at);
    return close == std::string_view::npos || skip_blanks(text, close + 1) >= text.size() ||
           text.back() == ')';
}

namespace {

// `22 (其中修订16件)`, but not `5 0 22(其中修订16件)`.
bool is_number_with_note(std::string_view text) noexcept {
    auto const note = text.find('(');
    if (note == std::string_view::npos || !looks_like_value(text)) return false;
    auto const number = word_end(text, 0);
    return skip_blanks(text, number) >= note;
}

}  // namespace

bool is_page_mark(std::string_view text) noexcept {
    if (text.size() < 3 || text.size() > 40) return false;
    std::size_t at = 0;
    auto const number = [&] {
        at = skip_blanks(text, at);
        auto const begin = at;
        while (at < text.size() && at - begin < 5 && is_digit(text[at])) ++at;
        bool const found = at > begin;
        at = skip_blanks(text, at);
        return found;
    };
    if (text.starts_with("第")) {
        at = 3;
        if (!number() || !text.substr(at).starts_with("页")) return false;
        at = skip_blanks(text, at + 3);
        if (text.substr(at).starts_with(",") || text.substr(at).starts_with("/"))
            at = skip_blanks(text, at + 1);
        if (!text.substr(at).starts_with("共")) return at == text.size();
        at += 3;
        return number() && text.substr(at) == "页";
    }
    auto const dash = [&] {
        bool found = false;
        while (is_dash(character_at(text, at))) {
            at += character_at(text, at).size();
            found = true;
        }
        return found;
    };
    return dash() && number() && dash() && at == text.size();
}

bool is_empty_row(std::string_view text) noexcept {
    return std::count(text.begin(), text.end(), '|') >= fewest_pipes &&
           text.find_first_not_of("| \t") == std::string_view::npos;
}

void append_empty_row(std::string_view text, Line const& line, std::uint32_t index,
                      std::pmr::vector<Piece>& pieces) {
    Splitter(text, line, index, pieces).separated('|', Layout::pipes);
}

void append_pieces(std::string_view text, Line const& line, std::uint32_t index,
                   std::pmr::vector<Piece>& pieces) {
    if (line.blank()) return;
    auto const content = slice(text, line.span);
    auto const separators = separators_in(content);
    if (((separators & pipe) || content.front() == '+') && only_draws(content)) return;
    Splitter splitter(text, line, index, pieces);
    if (separators & pipe) return splitter.separated('|', Layout::pipes);
    if (is_page_mark(content)) {
        splitter.whole();
        pieces.back().kind = PieceKind::page;
        return;
    }
    // A row that ends with blank cells ends with tabs, which the line's span leaves out.
    std::uint32_t cells_behind = 0;
    for (auto at = line.span.end; auto const width = blank_at(text, at); at += width)
        cells_behind += text[at] == '\t';
    if (cells_behind > 0 || (separators & tab)) {
        std::uint32_t cells_before = 0;
        for (auto at = line.begin; at < line.span.begin; ++at) cells_before += text[at] == '\t';
        return splitter.separated('\t', Layout::tabs, cells_before, cells_behind);
    }
    bool const one_word = !(separators & blank) || is_number_with_note(content);
    one_word ? splitter.whole() : splitter.words();
}

}  // namespace gouji::outline
