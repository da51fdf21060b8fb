#include "looks.hpp"

#include <algorithm>
#include <cassert>

#include "cell_kind.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::outline {
namespace {

// Lines longer than any label are prose unless they have cells.
constexpr std::uint32_t longest_plain_line = 240;
constexpr std::uint32_t longest_title_characters = 45;
constexpr std::size_t most_words = 24;  // of a line, to be labels of their own
constexpr std::size_t rows_kept = 256;  // that were forgotten, before they are taken out

bool may_be_row(std::string_view content) noexcept {
    auto const holds = [&](std::string_view sign) {
        return content.find(sign) != std::string_view::npos;
    };
    return content.size() <= longest_plain_line ||
           (content.size() <= longest_row && (holds("|") || holds("\t") || holds("  ")));
}

// A wording that would be unusual as a section heading or in a list.
bool opens_table(Label const& label) noexcept {
    auto const& table = label.table();
    switch (label.role) {
        case LabelRole::block: return true;
        case LabelRole::heading: return table.headings[label.index].opens;
        case LabelRole::column: return label.length >= 6;
        case LabelRole::row: break;
    }
    return label.length >= 8 && !table.open_ended;
}

// 2021年: a sentence, or a title.
bool states_year(std::string_view text) noexcept {
    auto const at = text.find("年");
    return at != std::string_view::npos && at > 0 && is_digit(text[at - 1]);
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
}

Look const& Looks::at(std::uint32_t line) {
    assert(line >= first_);
    while (first_ + rows_.size() <= line) {
        auto const next = first_ + static_cast<std::uint32_t>(rows_.size());
        auto& row = rows_.emplace_back();
        read(next, row.look);
        row.end = pieces_.size();
    }
    return rows_[line - first_].look;
}

std::span<const Piece> Looks::pieces(std::uint32_t begin, std::uint32_t end) const {
    auto const until = [&](std::uint32_t line) {
        return line > first_ ? rows_[line - first_ - 1].end : 0;
    };
    return std::span(pieces_).subspan(until(begin), until(end) - until(begin));
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

void Looks::forget_before(std::uint32_t line) {
    if (line < first_ + rows_kept) return;
    auto const count = static_cast<std::ptrdiff_t>(line - first_);
    auto const gone = rows_[line - first_ - 1].end;
    pieces_.erase(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(gone));
    rows_.erase(rows_.begin(), rows_.begin() + count);
    for (auto& row : rows_) row.end -= gone;
    first_ = line;
}

// Appends the pieces of a line.
void Looks::read(std::uint32_t index, Look& look) {
    auto const& line = lines_[index];
    look.blank = line.blank();
    if (look.blank) return;
    auto const content = slice(text_, line.span);
    look.prose = !may_be_row(content);
    if (look.prose) return;
    auto const first = pieces_.size();
    append_pieces(text_, line, index, pieces_);
    auto const pieces = std::span<const Piece>(pieces_).subspan(first);
    look.blank = pieces.empty();  // only draws
    if (look.blank) return;
    if (pieces.size() == 1 && is_plain_number(content)) {
        look.values = true;
        look.place = pieces[0].place;
        return;
    }
    look.only_page = pieces.size() == 1 && pieces[0].kind == PieceKind::page;
    look.shaped = pieces.size() > 1;
    look.layout = pieces[0].layout;
    look.place = pieces[0].place;
    note_words(pieces, look);
    if (!look.in_grid() && look.known.none()) {
        std::size_t characters = 0;
        for (auto const& piece : pieces)
            if (piece.kind == PieceKind::text)
                characters += (piece.place.wide.end - piece.place.wide.begin) / 2;
        look.prose = characters > longest_title_characters ||
                     content.find("。") != std::string_view::npos || content.ends_with(';') ||
                     states_year(content);
    }
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
        if (++words <= most_words && piece.layout != Layout::single) note(piece.match.labels, look);
    }
    look.values = values > 0;
    look.numbers = values > 1;
    if (words == 1 && !look.shaped)
        note(pieces[0].match.labels, look);
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
        if (second == pieces.end()) return note(first->match.labels, look);
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
    note(labels(key), look);
}

void Looks::note(std::span<const Label> found, Look& look) {
    look.labels += !found.empty();
    for (auto const& label : found) {
        auto const& table = label.table();
        auto const kind = static_cast<std::size_t>(table.kind);
        bool const row_group = label.is(vocab::Heading::row_group);
        look.known.set(kind);
        if (opens_table(label)) look.opens.set(kind);
        if (row_group) look.weak.set(kind);
        if (label.role == LabelRole::row && label.index == 0) look.first_row.set(kind);
        if (label.role == LabelRole::column || label.role == LabelRole::block ||
            table.rows_across || (label.role == LabelRole::heading && !row_group))
            look.header.set(kind);
    }
}

}  // namespace gouji::outline
