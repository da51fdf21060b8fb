#include "neighbours.hpp"

#include <algorithm>

#include "gouji/primitive/code_point.hpp"

namespace gouji::tables {

using outline::Label;
using outline::LabelKey;
using outline::Layout;
using outline::PieceKind;
using outline::Place;

namespace {

constexpr std::uint32_t widest_tear = 2;  // columns that a damaged word is torn apart by

}  // namespace

bool Neighbours::alone(std::size_t at) const {
    auto const line = pieces_[at].line;
    auto const other = [&](std::size_t i) {
        return pieces_[i].line == line && pieces_[i].kind != PieceKind::empty;
    };
    return (at == 0 || !other(at - 1)) && (at + 1 == pieces_.size() || !other(at + 1));
}

// Does more than one blank set the piece at `at` apart from the one before it on its line?
bool Neighbours::set_apart(std::size_t at) const {
    return at > 0 && pieces_[at - 1].line == pieces_[at].line &&
           !one_blank_apart(pieces_[at - 1].place, pieces_[at].place);
}

// What the pieces of [begin, end) that stand on the line of the last cover.
Place Neighbours::last_line_of(std::size_t begin, std::size_t end) const {
    auto place = pieces_[--end].place;
    while (end > begin && pieces_[end - 1].line == pieces_[end].line)
        place.cover(pieces_[--end].place);
    return place;
}

// On a page that is set out with blanks, a broken label goes on below itself.
bool Neighbours::continues(std::size_t begin, std::size_t at, bool exact) const {
    if (at >= pieces_.size()) return false;
    auto const& before = pieces_[at - 1];
    auto const& piece = pieces_[at];
    // 指 标 名 称: a unit may be a part of a word.
    // 行政查询事 and 项 on the next line: only the whole label shows that.
    bool const part = exact && piece.kind == PieceKind::unit && !is_grid(before.layout) &&
                      ((piece.layout == Layout::spaces && piece.line == before.line) ||
                       (piece.field == 0 && piece.line != before.line));
    if (piece.kind != PieceKind::text && !part) return false;
    if (piece.line != before.line && set_apart(at - 1) &&
        !overlap(last_line_of(begin, at), piece.place))
        return false;
    if (!exact && piece.line == before.line &&
        piece.place.narrow.begin > before.place.narrow.end + widest_tear)
        return false;
    if (is_grid(piece.layout) || is_grid(before.layout))
        return piece.line != before.line &&
               ((alone(at - 1) && alone(at)) || (exact && is_wrapped(at)));
    return true;
}

// Does the cell that begins the line of `at` go on from the last one of the line above, as one with a line's end inside
// does where tabs or pipes set cells apart?
bool Neighbours::is_wrapped(std::size_t at) const {
    auto const between = slice(text_, {pieces_[at - 1].span.end, pieces_[at].span.begin});
    return pieces_[at].field == 0 && pieces_[at].line == pieces_[at - 1].line + 1 &&
           between.find_first_of("|\t") == between.npos;
}

bool Neighbours::stands_alone(std::size_t at) const {
    if (at + 1 == pieces_.size()) return true;
    auto const &piece = pieces_[at], &next = pieces_[at + 1];
    if (next.kind != PieceKind::text && next.kind != PieceKind::unit) return true;
    if (next.line == piece.line) return is_grid(piece.layout) || is_grid(next.layout);
    if (piece.match.goes_on) return false;
    return next.kind == PieceKind::text ? is_of_form(next.match.labels)
                                        : !outline::is_ignored_in_labels(slice(text_, next.span));
}

bool Neighbours::is_torn_unit(std::size_t at) const {
    if (at + 1 >= pieces_.size() || pieces_[at + 1].kind != PieceKind::unit ||
        pieces_[at + 1].line != pieces_[at].line || pieces_[at].layout != Layout::spaces ||
        pieces_[at + 1].place.narrow.begin > pieces_[at].place.narrow.end + widest_tear)
        return false;
    auto const first = slice(text_, pieces_[at].span), second = slice(text_, pieces_[at + 1].span);
    return std::any_of(vocab::form_units.begin(), vocab::form_units.end(), [&](auto const& unit) {
        return unit.size() == first.size() + second.size() && unit.starts_with(first) &&
               unit.ends_with(second);
    });
}

bool Neighbours::goes_on_with(std::size_t at) const {
    auto const& first = pieces_[at];
    if (first.line == pieces_[at - 1].line || first.match.marker || is_of_form(first.match.labels))
        return false;
    LabelKey key(slice(text_, first.span));
    for (auto i = at + 1; i < pieces_.size() && i < at + most_parts; ++i) {
        if (pieces_[i].line != first.line || pieces_[i].kind != PieceKind::text) break;
        key.append(slice(text_, pieces_[i].span));
        if (is_of_form(outline::labels(key))) return false;
    }
    return true;
}

bool Neighbours::is_of_form(std::span<const Label> found) const {
    return std::any_of(found.begin(), found.end(),
                       [&](Label const& label) { return label.form == form_; });
}

std::optional<std::size_t> Neighbours::below(std::size_t at) const {
    auto const& first = pieces_[at];
    if (is_grid(first.layout)) return std::nullopt;
    auto next = at + 1;
    for (; next < pieces_.size() && pieces_[next].line == first.line; ++next)
        if (pieces_[next].kind == PieceKind::text) return std::nullopt;
    if (next == at + 1) next = behind_cells(next);
    std::optional<std::size_t> found;
    for (auto const end = next; next < pieces_.size() && pieces_[next].line == pieces_[end].line;
         ++next) {
        auto const& piece = pieces_[next];
        if (piece.kind != PieceKind::text) return std::nullopt;
        if (!found && stands_below(first.place, piece.place) && !is_of_form(piece.match.labels) &&
            !has_marker(next))
            found = next;
    }
    return found;
}

// Does a marker begin the piece at `at`, or stand right before it, as in `2. 重复申请`?
bool Neighbours::has_marker(std::size_t at) const {
    auto const content = slice(text_, pieces_[at].span);
    if (outline::marker_length(content) > 0) return true;
    return at > 0 && pieces_[at - 1].line == pieces_[at].line &&
           pieces_[at - 1].kind == PieceKind::text &&
           LabelKey(slice(text_, pieces_[at - 1].span)).empty();
}

// The next line, if the one that begins at `at` has cells alone, to the right of the label before it.
std::size_t Neighbours::behind_cells(std::size_t at) const {
    if (at == pieces_.size() || pieces_[at].place.narrow.begin < pieces_[at - 1].place.narrow.end)
        return at;
    auto next = at;
    for (; next < pieces_.size() && pieces_[next].line == pieces_[at].line; ++next)
        if (pieces_[next].kind == PieceKind::text) return at;
    return next;
}

bool Neighbours::goes_on_beside(std::size_t begin, std::size_t at) const {
    if (at >= pieces_.size() || pieces_[at].line != pieces_[begin].line || pieces_[at].match.marker)
        return false;
    bool const words_follow = at + 1 < pieces_.size() && pieces_[at + 1].line == pieces_[at].line &&
                              pieces_[at + 1].kind == PieceKind::text;
    return continues(begin, at, pieces_[at].kind == PieceKind::unit && words_follow);
}

}  // namespace gouji::tables
