#include "looks.hpp"

#include <algorithm>
#include <cassert>

#include "cell_kind.hpp"
#include "gouji/primitive/code_point.hpp"
#include "label_index.hpp"
#include "line_pieces.hpp"
#include "printed_labels.hpp"

namespace gouji::outline {
namespace {

// Lines longer than any label are prose unless they have cells.
constexpr std::uint32_t longest_plain_line = 240;
constexpr std::uint32_t shortest_sentence = 24;
constexpr std::uint32_t longest_title_characters = 45;
constexpr std::size_t most_words = 24;  // of a line, to be labels of their own
constexpr std::size_t rows_kept = 256;  // that were forgotten, before they are taken out

bool may_be_row(std::string_view content) noexcept {
    auto const holds = [&](std::string_view sign) {
        return content.find(sign) != std::string_view::npos;
    };
    return content.size() <= longest_plain_line ||
           (content.size() <= longest_row &&
            (holds("|") || holds("\t") || holds("  ") ||
             (holds(" ") && may_begin_label(content.substr(marker_length(content))))));
}

constexpr Look look_of_number = [] {
    Look look;
    look.blank = false;
    look.values = true;
    return look;
}();

constexpr Look look_of_unit = [] {
    Look look;
    look.blank = false;
    look.unit = true;
    return look;
}();

constexpr Look look_of_prose = [] {
    Look look;
    look.blank = false;
    look.prose = true;
    return look;
}();

// A sentence that begins as no label does: most of the lines outside tables. A shorter line may be a part of a label.
bool is_sentence(std::string_view text, Span line) noexcept {
    auto const content = slice(text, line);
    return content.size() <= longest_plain_line && content.size() >= shortest_sentence &&
           content.ends_with("。") && kind_of(content) == PieceKind::text &&
           !may_begin_label(content.substr(marker_length(content))) &&
           !separators_of(text, line).any();
}

// 2021年: a sentence, or a title.
bool states_year(std::string_view text) noexcept {
    auto const at = text.find("年");
    return at != std::string_view::npos && at > 0 && is_digit(text[at - 1]);
}

// The length of a marker that closes with its own sign and has nothing in it that sets cells apart: 三、 or (二) or 1.
std::uint32_t closed_marker(std::string_view line) noexcept {
    auto const length = marker_length(line);
    auto const marker = line.substr(0, length);
    bool const closed = marker.ends_with("、") || marker.ends_with(')') || marker.ends_with('.');
    bool const apart = marker.find(',') != marker.npos || separators_of(line, {0, length}).any();
    return closed && !apart ? length : 0;
}

// 二、主动公开政府信息情况, as a form has it but for its number.
bool is_heading(std::string_view line) noexcept {
    auto const* const printed = printed_labels.find(line.substr(marker_length(line)));
    return printed && printed->look.heading;
}

// The pieces before the first value.
std::span<const Piece> before_values(std::span<const Piece> pieces) noexcept {
    auto const value = std::find_if(pieces.begin(), pieces.end(), [](Piece const& piece) {
        return piece.kind == PieceKind::value;
    });
    return pieces.first(static_cast<std::size_t>(value - pieces.begin()));
}

}  // namespace

Looks::Looks(std::string_view text, std::span<const Line> lines, std::pmr::memory_resource* memory)
    : text_(text), lines_(lines), pieces_(memory), rows_(memory) {
    rows_.reserve(std::min(lines.size(), rows_kept + rows_kept / 2));
    pieces_.reserve(rows_.capacity());
    auto const first =
        std::find_if(lines.begin(), lines.end(), [](Line const& line) { return !line.blank(); });
    if (first != lines.end()) title_ = slice(text, first->span);
}

// Whether the line stands right below a page mark, or begins a page.
bool Looks::is_running_head(std::uint32_t index) const {
    auto above = index;
    while (above > first_ && lines_[above - 1].blank()) --above;
    if (above == first_) return false;
    auto const page_ends = slice(text_, {lines_[above - 1].span.end, lines_[index].span.begin});
    return rows_[above - 1 - first_].look.only_page || page_ends.find('\f') != page_ends.npos;
}

void Looks::read_next() {
    auto const index = first_ + static_cast<std::uint32_t>(rows_.size());
    auto const plain = read_plain(index);
    auto& row = rows_.emplace_back();
    row.look = plain ? *plain : read(index);
    row.end = static_cast<std::uint32_t>(pieces_.size());
}

std::span<const Piece> Looks::pieces(std::uint32_t begin, std::uint32_t end) const {
    auto const until = [&](std::uint32_t line) {
        return line > first_ ? rows_[line - first_ - 1].end : 0;
    };
    return std::span(pieces_).subspan(until(begin), until(end) - until(begin));
}

Place Looks::place(std::uint32_t line) const {
    auto const own = pieces(line, line + 1);
    return own.empty() ? Place{} : own.front().place;
}

LabelKey Looks::label(std::uint32_t line) const {
    LabelKey key;
    if (rows_[line - first_].look.worded) append_label(line, key);
    return key;
}

void Looks::append_label(std::uint32_t line, LabelKey& key) const {
    for (auto const& piece : before_values(pieces(line, line + 1)))
        if (piece.kind == PieceKind::text) key.append(slice(text_, piece.span));
}

void Looks::restart_at(std::uint32_t line) {
    rows_.clear();
    pieces_.clear();
    first_ = line;
}

void Looks::forget_before(std::uint32_t line) {
    if (line < first_ + rows_kept) return;
    auto const count = static_cast<std::ptrdiff_t>(line - first_);
    auto const gone = rows_[line - first_ - 1].end;
    pieces_.erase(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(gone));
    rows_.erase(rows_.begin(), rows_.begin() + count);
    for (auto& row : rows_) row.end -= gone;
    first_ = line;
}

// Most lines of a table that has a cell a line are a number, a unit, or a label as its form prints it: what these look
// like is known. Appends the piece of such a line, but none of a sentence: nobody asks for these. Nothing for others.
std::optional<Look> Looks::read_plain(std::uint32_t index) {
    auto const& line = lines_[index];
    auto const content = slice(text_, line.span);
    if (content.empty() || blank_at(text_, line.span.end) > 0) return std::nullopt;
    if (is_plain_number(content)) {
        append_whole(index, {PieceKind::value, {}, {line.span.size(), 0}});
        return look_of_number;
    }
    auto const append = [&](PieceKind kind) {
        append_whole(index, {kind, {}, extent_of(text_, line.span)});
    };
    if (is_plain_value(content)) {
        append(PieceKind::value);
        return look_of_number;
    }
    if (is_unit(content)) {
        append(PieceKind::unit);
        return look_of_unit;
    }
    if (is_sentence(text_, line.span)) return look_of_prose;
    if (auto const* const label = printed_labels.find(content); label && label->is_piece) {
        append_whole(index, {PieceKind::text, label->match(), label->extent});
        return label->look;
    }
    return read_numbered(index);
}

// The same for a label or a heading behind the number that it has in this report.
std::optional<Look> Looks::read_numbered(std::uint32_t index) {
    auto const span = lines_[index].span;
    auto const content = slice(text_, span);
    auto const marker = closed_marker(content);
    if (marker == 0 || content == title_) return std::nullopt;
    auto const* const label = printed_labels.find(content.substr(marker));
    if (!label || !label->is_piece || kind_of(content) != PieceKind::text) return std::nullopt;
    auto match = label->match();
    auto look = label->look;
    match.marker = look.marker = true;
    auto const number = extent_of(text_, {span.begin, span.begin + marker});
    append_whole(
        index, {PieceKind::text,
                match,
                {number.characters + label->extent.characters, number.wide + label->extent.wide}});
    return look;
}

void Looks::append_whole(std::uint32_t index, Content const& content) {
    auto const& line = lines_[index];
    LinePieces(text_, line, index, pieces_).add(line.span, content, Layout::single, true);
}

// Appends the pieces of a line.
Look Looks::read(std::uint32_t index) {
    Look look;
    auto const& line = lines_[index];
    if (line.blank()) return look;
    look.blank = false;
    auto const content = slice(text_, line.span);
    look.prose = !may_be_row(content);
    if (look.prose) return look;
    auto const first = pieces_.size();
    if (content == title_ && is_running_head(index))
        append_page(text_, line, index, pieces_);
    else
        append_pieces(text_, line, index, pieces_);
    auto const pieces = std::span<const Piece>(pieces_).subspan(first);
    look.blank = pieces.empty();  // only draws
    if (look.blank) return look;
    look.only_page = pieces.size() == 1 && pieces[0].kind == PieceKind::page;
    look.shaped = pieces.size() > 1;
    look.layout = pieces[0].layout;
    note_words(pieces, look);
    look.heading = pieces.size() == 1 && look.known.none() && is_heading(content);
    if (!look.in_grid() && look.known.none()) {
        std::size_t characters = 0;
        for (auto const& piece : pieces)
            if (piece.kind == PieceKind::text)
                characters += (piece.place.wide.end - piece.place.wide.begin) / 2;
        look.prose = characters > longest_title_characters ||
                     content.find("。") != std::string_view::npos || content.ends_with(';') ||
                     states_year(content);
    }
    return look;
}

// The words of a line: where cells are set apart one by one and, before the first value, as one label.
void Looks::note_words(std::span<const Piece> pieces, Look& look) const {
    std::size_t words = 0, values = 0;
    for (auto const& piece : pieces) {
        look.unit = look.unit || piece.kind == PieceKind::unit;
        if (piece.kind == PieceKind::value) ++values;
        if (piece.kind != PieceKind::text) continue;
        auto const cell = slice(text_, piece.span);
        if (words == 0 && values == 0) {
            look.worded = true;
            look.marker = piece.match.marker;
        }
        look.colon = look.colon || cell.ends_with(':');
        if (++words <= most_words && piece.layout != Layout::single) look.note(piece.match.labels);
    }
    look.values = values > 0;
    look.numbers = values > 1;
    if (words == 1 && !look.shaped)
        look.note(pieces[0].match.labels);
    else if (words > 1)
        note_joined(before_values(pieces), false, look);
    if (look.unit && words > 0)
        note_joined(before_values(pieces), true,
                    look);  // 指 标 名 称: a unit may be a part of a word
}

void Looks::note_joined(std::span<const Piece> pieces, bool with_units, Look& look) const {
    auto const is_word = [&](Piece const& piece) {
        return piece.kind == PieceKind::text || (with_units && piece.kind == PieceKind::unit);
    };
    auto const first = std::find_if(pieces.begin(), pieces.end(), is_word);
    if (first == pieces.end()) return;
    auto const second = std::find_if(first + 1, pieces.end(), is_word);
    if (first->kind == PieceKind::text) {
        if (second == pieces.end()) return look.note(first->match.labels);
        if (!first->match.goes_on && !is_ignored_in_labels(slice(text_, second->span))) return;
    }
    LabelKey key;
    if (!key.append_label(slice(text_, first->span))) return;
    for (auto piece = second; piece != pieces.end(); ++piece) {
        if (!is_word(*piece)) continue;
        auto const cell = slice(text_, piece->span);
        if (!may_go_on(key) && !is_ignored_in_labels(cell)) return;
        if (!key.append_label(cell)) return;
    }
    look.note(labels(key));
}

}  // namespace gouji::outline
