#include "table_finder.hpp"

#include <algorithm>
#include <utility>

#include "gouji/outline/labels.hpp"
#include "gouji/outline/pieces.hpp"
#include "gouji/primitive/code_point.hpp"
#include "plain.hpp"
#include "printed_form.hpp"
#include "table_walk.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t longest_rest = 18;  // bytes of the last line of a broken label
constexpr int most_rests = 2;             // lines of a broken label below its first
constexpr std::size_t longest_part = 9;   // bytes of a line, where a label is written downwards
constexpr int most_parts = 12;            // such lines of one label
constexpr auto statistics = TableKind::statistics;
constexpr auto remedies = TableKind::remedies;
constexpr int strangers_allowed = 4;          // lines in a row that are in no form
constexpr std::size_t names_of_header = 3;    // on one line, as no prose has them
constexpr std::uint32_t lines_of_header = 6;  // that may stand above what opens a table
constexpr std::uint32_t lines_kept = 10 * lines_of_header;  // above a table that is read again

// Does one of the forms of these kinds have what `has` looks for?
bool any_form(Kinds kinds, auto has) {
    for (std::size_t form = 0; form < vocab::forms.size(); ++form)
        if (kinds[vocab::forms[form]->kind] && has(static_cast<std::uint8_t>(form))) return true;
    return false;
}

// A damaged label of the table being read, or a part of one.
bool damaged(LabelKey const& label, Kinds kind) {
    return any_form(kind, [&](auto form) { return !nearest_labels(label, form).empty(); });
}
bool fragment(LabelKey const& label, Kinds kind) {
    return any_form(kind, [&](auto form) { return is_fragment(label, form); });
}
bool is_of(std::span<const Label> found, Kinds kind) {
    return std::any_of(found.begin(), found.end(),
                       [&](Label const& label) { return kind[label.table().kind]; });
}
bool is_header(std::span<const Label> found, Kinds kind) {
    return std::any_of(found.begin(), found.end(), [&](Label const& label) {
        return kind[label.table().kind] &&
               (label.role == LabelRole::column || label.is(vocab::Heading::row_column) ||
                label.is(vocab::Heading::unit_column) || label.is(vocab::Heading::number_column));
    });
}

}  // namespace

TableFinder::TableFinder(std::string_view text, std::span<const Line> lines,
                         std::pmr::memory_resource* memory, Way way)
    : text_(text),
      lines_(lines),
      way_(way),
      looks_(text, lines, memory),
      regions_(memory),
      ends_(memory),
      pieces_(memory),
      printed_(memory) {
    printed_.reserve(4 * PrintedForm::room);  // the tables of a report
}

// A header may stand above the line that shows what it is.
void TableFinder::find_before(std::uint32_t line) {
    while (at_ < lines_.size() && at_ < line + lines_of_header) {
        auto const look = looks_.at(at_);
        auto const opened = opening(look, at_);
        at_ = opened.none() ? at_ + 1 : follow(at_, opened);
        if (at_ > lines_of_header) looks_.forget_before(at_ - lines_of_header);
    }
}

void TableFinder::forget_before(std::uint32_t place) {
    auto const kept = std::lower_bound(
        regions_.begin(), regions_.end(), place,
        [](Region const& region, std::uint32_t at) { return region.span.end <= at; });
    if (kept == regions_.begin()) return;
    auto const gone = kept - regions_.begin();
    auto const ended = ends_[static_cast<std::size_t>(gone) - 1];
    regions_.erase(regions_.begin(), kept);
    ends_.erase(ends_.begin(), ends_.begin() + gone);
    pieces_.erase(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(ended.pieces));
    printed_.erase(printed_.begin(), printed_.begin() + static_cast<std::ptrdiff_t>(ended.printed));
    for (auto& end : ends_) {
        end.pieces -= ended.pieces;
        end.printed -= ended.printed;
    }
}

std::span<const Region> TableFinder::with_pieces() {
    Ends begin;
    for (std::size_t i = 0; i < regions_.size(); begin = ends_[i++]) {
        auto const end = ends_[i];
        regions_[i].pieces = std::span(pieces_).subspan(begin.pieces, end.pieces - begin.pieces);
        regions_[i].printed =
            std::span(printed_).subspan(begin.printed, end.printed - begin.printed);
    }
    return regions_;
}

Region& TableFinder::add(std::uint32_t first, std::uint32_t last) {
    ends_.push_back({pieces_.size(), printed_.size()});
    last_end_ = last + 1;
    return regions_.emplace_back(
        Region{{lines_[first].span.begin, lines_[last].span.end}, first, last_end_});
}

// The forms whose table begins with this line, or none.
Kinds TableFinder::opening(Look const& look, std::uint32_t at) {
    if (look.known.none()) return {};
    if (look.opens.any()) return look.opens;
    if (look.shaped && !look.values && look.header.any() &&
        count_broken_names(at, look.header) >= names_of_header)
        return look.header;
    // A row with its cells. A group's name could be a section heading with a number behind it.
    auto const rows = look.known - look.weak;
    if (look.shaped && (look.values || look.layout == Layout::pipes) && rows.any()) return rows;
    if (rows.any() && !look.shaped && value_follows(at)) return rows;
    // 行政复议 above 行政诉讼 or 结果维持: the only table that begins with words of prose.
    if (look.known[remedies]) {
        if (look.shaped) return Kinds{}.set(remedies);
        auto const next = next_line(at);
        if (next && looks_.at(*next).known[remedies]) return Kinds{}.set(remedies);
    }
    return {};
}

std::optional<std::uint32_t> TableFinder::next_line(std::uint32_t at) const {
    for (std::uint32_t i = at + 1; i < lines_.size() && i < at + 6; ++i)
        if (!lines_[i].blank()) return i;
    return std::nullopt;
}

bool TableFinder::value_follows(std::uint32_t at) {
    auto const next = next_line(at);
    if (!next) return false;
    auto const look = looks_.at(*next);
    return (look.values || look.unit) && wordless(*next, look);
}

// 六、其他需要报告的事项, and 无 below it: the next section. A unit begins a row.
bool TableFinder::words_follow(std::uint32_t at) {
    auto const next = next_line(at);
    if (!next) return false;
    Look const& look = looks_.at(*next);
    return look.values && !look.unit && is_plain(text_[lines_[*next].span.begin]);
}

// Does nothing stand before the first value that might be part of a label?
bool TableFinder::wordless(std::uint32_t at, Look const& look) const {
    return !look.worded || looks_.label(at).empty();
}

// A short word alone, such as the rest of a label that was broken over two lines.
bool TableFinder::is_rest(std::uint32_t at, Look const& look) const {
    return !look.blank && !look.prose && !look.shaped && !look.values && !look.marker &&
           !look.colon && look.known.none() && looks_.label(at).bytes() <= longest_rest;
}

// Does `at` stand right below the label of the row above it? The cells may have a line between the two.
bool TableFinder::ends_label(std::uint32_t at, Look const& look) {
    if (!is_rest(at, look) || look.unit) return false;
    auto const above = looks_.at(at - 1);
    bool const cells_between = above.values && wordless(at - 1, above) && at > 1;
    return stands_below(looks_.place(cells_between ? at - 2 : at - 1), looks_.place(at));
}

// A label, the rest of it on the next line, and its cells below.
bool TableFinder::broken_row(std::uint32_t at) {
    auto const next = next_line(at);
    if (!next) return false;
    auto const look = looks_.at(*next);
    return is_rest(*next, look) && value_follows(*next);
}

// The same where the label goes on below: each line alone is too little of it to be known.
bool TableFinder::damaged_over_lines(std::uint32_t at, Look const& look, Kinds kind) {
    if (look.colon || !look.worded || look.values) return false;
    auto label = looks_.label(at);
    auto next = next_line(at);
    bool cells = false;  // between the lines of the label
    for (int i = 0; next && i < most_rests; ++i, next = next_line(*next)) {
        auto const below = looks_.at(*next);
        if (below.prose || below.colon || below.marker || !below.worded) return false;
        looks_.append_label(*next, label);
        if (damaged(label, kind)) return true;
        if (below.values && std::exchange(cells, true)) return false;
    }
    return false;
}

// Parts of broken labels beside each other: `三、本年` and, to the right of it, `制作`.
bool TableFinder::fragments(std::uint32_t at, Kinds kind) const {
    auto const pieces = looks_.pieces(at, at + 1);
    return std::all_of(pieces.begin(), pieces.end(), [&](Piece const& piece) {
        return piece.kind == PieceKind::text && fragment(LabelKey(slice(text_, piece.span)), kind);
    });
}

// The last line of a label of the table that is written downwards from `at` on, a character or two a line: 三, 本, 年, …
std::optional<std::uint32_t> TableFinder::end_of_vertical(std::uint32_t at, Kinds kind) {
    LabelKey label;
    std::optional<std::uint32_t> next = at;
    for (int i = 0; next && i < most_parts; ++i, next = next_line(*next)) {
        auto const look = looks_.at(*next);
        auto const content = slice(text_, lines_[*next].span);
        if (look.shaped || look.values || content.size() > longest_part) return std::nullopt;
        label.append(content);  // a unit as well: the 处 of 不予处理
        if (is_of(labels(label), kind)) return next;
    }
    return std::nullopt;
}

// Does another table begin here? A part of a label of this one may read like a row of another.
bool TableFinder::opens_another(std::uint32_t at, Look const& look, Kinds kind) {
    return look.known.any() &&
           (look.opens.any() || (opening(look, at).any() && !fragment(looks_.label(at), kind)));
}

TableFinder::Unlabelled TableFinder::unlabelled(std::uint32_t at, Look const& look, Kinds kind,
                                                bool below_local_row) {
    auto const label = looks_.label(at);
    if (label.empty() && look.values) return Unlabelled::row;
    if (label.empty() && look.unit) return kind[statistics] ? Unlabelled::row : Unlabelled::between;
    if (label.empty() && look.marker && lines_[at].span.size() <= longest_part)
        return Unlabelled::part;  // (三) alone, the rest of the label on the next line
    if (damaged(label, kind)) return Unlabelled::label;
    bool const cells = look.shaped && !look.colon;
    bool const part = fragment(label, kind);
    if (cells && look.values &&
        (look.numbers || look.in_grid() || part || (kind[statistics] && look.unit)))
        return Unlabelled::row;
    if (cells && look.unit && kind[statistics]) return Unlabelled::between;
    if (kind[statistics] && below_local_row && ends_label(at, look)) return Unlabelled::rest;
    if (part || (cells && fragments(at, kind))) return Unlabelled::part;
    if (damaged_over_lines(at, look, kind)) return Unlabelled::label;
    if (!look.colon && value_follows(at) && !(look.marker && words_follow(at)))
        return Unlabelled::between;
    if (kind[statistics] && !look.colon && !look.values && !look.in_grid() && broken_row(at))
        return Unlabelled::between;
    return Unlabelled::stranger;
}

// Takes the lines of the table that begins at `begin`; returns where to look on.
std::uint32_t TableFinder::follow(std::uint32_t begin, Kinds kind) {
    if (auto const end = follow_printed(begin, kind)) return *end;
    Taken table{begin, kind};
    take_lines(table, begin);
    auto& last = table.last;
    if (table.labels_seen >= 2 && (table.any_value || table.labels_seen >= 4)) {
        begin = with_header_above(begin, table.kind);
        while (last > begin && lines_[last].blank()) --last;
        auto const pieces = looks_.pieces(begin, last + 1);
        pieces_.insert(pieces_.end(), pieces.begin(), pieces.end());
        add(begin, last);
    }
    return std::max(begin, last) + 1;
}

// The same for a table that is printed as its form is and ends with the form's last number. Otherwise nothing is taken.
std::optional<std::uint32_t> TableFinder::follow_printed(std::uint32_t begin, Kinds kind) {
    if (way_ == Way::careful) return std::nullopt;
    auto const before = printed_.size();
    auto const walked = walk_table(text_, lines_, begin, kind, printed_);
    if (!walked) return std::nullopt;
    auto const end = walked->end_line;
    Taken table{begin, Kinds{}.set(vocab::forms[walked->form]->kind), end - 1};
    bool const whole = with_header_above(begin, table.kind) == begin;
    if (whole) {
        table.values_since_header = table.first_row_seen = table.any_value = true;
        looks_.restart_at(end - 1);  // a page may end behind it
        take_lines(table, end);
    }
    if (!whole || table.last >= end) {
        printed_.resize(before);
        looks_.restart_at(begin > lines_kept ? begin - lines_kept : 0);
        return std::nullopt;
    }
    add(begin, end - 1).form = walked->form;
    return end;
}

// Takes the lines from `at` on that belong to the table.
void TableFinder::take_lines(Taken& table, std::uint32_t at) {
    for (; at < lines_.size(); ++at) {
        auto const look = looks_.at(at);
        // Below the header of the remedies, a row of blank cells is all there may be.
        if (table.kind[remedies] && look.blank && !table.values_since_header &&
            is_empty_row(slice(text_, lines_[at].span)))
            table.last = at;
        if (look.blank || look.only_page) continue;
        if (look.prose || look.heading) break;
        if (look.only_cells()) {
            table.last = at;
            table.strangers = 0;
            table.any_value = table.values_since_header = true;
            table.last_is_stranger = look.shaped;
            continue;
        }

        auto const mine = look.known & table.kind;
        if (mine.none() && opens_another(at, look, table.kind)) break;
        if (mine.any()) {
            if ((look.header & mine).any() && table.values_since_header) {
                table.header = at;
                table.values_since_header = false;
            }
            // The same table once more, with a header of its own, is another table.
            if ((look.first_row & mine).any() && table.first_row_seen &&
                table.header > table.begin && !table.values_since_header) {
                table.last = std::min(table.last, table.header - 1);
                break;
            }
            if (mine.count() < table.kind.count() && at > table.begin) table.kind = mine;
            table.first_row_seen = table.first_row_seen || (look.first_row & mine).any();
            table.labels_seen += look.labels;
            table.strangers = 0;
            bool const weak = (look.weak & mine) == mine && !look.values && !look.shaped;
            if (!weak) table.last = at;
        } else {
            auto const what =
                unlabelled(at, look, table.kind, table.last_is_stranger && at == table.last + 1);
            if (auto const end =
                    what == Unlabelled::stranger ? end_of_vertical(at, table.kind) : std::nullopt) {
                table.last = at = *end;
                table.strangers = 0;
                continue;
            }
            if (what == Unlabelled::stranger) {
                if (look.colon || ++table.strangers > strangers_allowed ||
                    (look.marker && !goes_on(at, table.kind)))
                    break;
            } else if (what != Unlabelled::part && what != Unlabelled::rest) {
                table.strangers = 0;
            }
            if (what == Unlabelled::label || what == Unlabelled::row || what == Unlabelled::rest)
                table.last = at;
            table.labels_seen += what == Unlabelled::label;
        }
        if (look.values) {
            table.any_value = true;
            table.values_since_header = true;
        }
        table.last_is_stranger = mine.none() && table.last == at && look.shaped;
    }
}

// The line where the header of a table begins whose first row is at `begin`: a header may have no word that opens a
// table, or have its words broken over lines.
std::uint32_t TableFinder::with_header_above(std::uint32_t begin, Kinds kind) {
    auto first = begin;
    bool named = count_broken_names(begin, kind) > 1;
    for (auto at = begin; at > last_end_ && at + lines_of_header > begin;) {
        --at;
        if (lines_[at].blank()) continue;
        auto const look = looks_.at(at);
        if ((look.weak & kind).any()) continue;  // 一、主动公开情况 ——, a group of rows
        if (is_merged_row(at, look)) {
            first = at;
            continue;
        }
        if (look.prose || look.colon || look.values || look.marker) break;
        bool const names =
            ((look.header & kind).any() && look.labels > 1) || count_broken_names(at, kind) > 1;
        if (!names && !(look.known.none() && fragment(looks_.label(at), kind))) break;
        named = named || names;
        if (named) first = at;
    }
    return first;
}

// One cell that reaches over all columns of a grid: the caption of the table.
bool TableFinder::is_merged_row(std::uint32_t at, Look const& look) const {
    auto const pieces = looks_.pieces(at, at + 1);
    return look.layout == Layout::pipes && !look.marker && pieces.size() > 1 &&
           pieces[0].kind == PieceKind::text &&
           std::all_of(pieces.begin() + 1, pieces.end(),
                       [](Piece const& piece) { return piece.kind == PieceKind::empty; });
}

// How many names a header line has, those with a blank inside as well.
std::size_t TableFinder::count_broken_names(std::uint32_t at, Kinds kind) const {
    auto const pieces = looks_.pieces(at, at + 1);
    std::size_t names = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (is_header(pieces[i].match.labels, kind)) {
            ++names;
        } else if (i + 1 < pieces.size() && may_go_on(pieces[i], pieces[i + 1])) {
            LabelKey name(slice(text_, pieces[i].span));
            name.append(slice(text_, pieces[i + 1].span));
            bool const broken = is_header(labels(name), kind);
            names += broken;
            i += broken;
        }
    }
    return names;
}

// May the second piece be a part of a label that begins with the first?
bool TableFinder::may_go_on(Piece const& first, Piece const& second) const {
    return first.kind != PieceKind::text || first.match.goes_on ||
           is_ignored_in_labels(slice(text_, second.span));
}

// Is a row of the table among the next lines? Then a line that might be a heading is the label of a local row.
bool TableFinder::goes_on(std::uint32_t at, Kinds kind) {
    if (!kind[statistics]) return false;
    auto next = next_line(at);
    for (int i = 0; next && i < strangers_allowed; next = next_line(*next), ++i) {
        auto const look = looks_.at(*next);
        if (look.prose || look.colon) return false;
        if (((look.known - look.weak) & kind).any()) return true;
    }
    return false;
}

}  // namespace gouji::outline
