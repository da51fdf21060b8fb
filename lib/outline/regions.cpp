#include "gouji/outline/regions.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <limits>
#include <optional>

#include "gouji/outline/labels.hpp"
#include "gouji/outline/pieces.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t kinds = table_kind_names.size();
using Kinds = std::bitset<kinds>;

// Lines longer than any label are prose unless they have cells.
constexpr std::uint32_t longest_plain_line = 240;
constexpr std::uint32_t longest_row = 4000;
constexpr std::uint32_t longest_title_characters = 45;
constexpr std::size_t longest_rest = 18;  // bytes of the last line of a broken label
constexpr auto statistics = static_cast<std::size_t>(TableKind::statistics);
constexpr auto remedies = static_cast<std::size_t>(TableKind::remedies);
constexpr int strangers_allowed = 4;          // lines in a row that are in no form
constexpr std::uint32_t lines_of_header = 6;  // that may stand above what opens a table

// What one line says about being part of a table.
struct Look {
    bool blank = true;
    bool prose = false;    // too long or with a full stop
    bool shaped = false;   // several cells
    bool values = false;   // at least one cell with content of a cell
    bool numbers = false;  // more than one of them
    bool unit = false;
    bool only_page = false;
    bool colon = false;  // a label of something else: 联系电话:
    bool marker = false;
    Layout layout = Layout::single;  // of its first piece
    Place place;                     // of its first piece
    Kinds known;                     // forms that have a label here
    Kinds opens;                     // forms whose table may begin here
    Kinds weak;                      // only a label that might as well be a section heading
    Kinds first_row;                 // the first row of a form
    Kinds header;                    // a heading or column
    int labels = 0;                  // how many labels
    LabelKey key;                    // of the text before the first value
};

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

class Finder {
public:
    Finder(std::string_view text, std::span<const Line> lines, std::pmr::memory_resource* memory)
        : text_(text), lines_(lines), pieces_(memory), regions_(memory) {}

    std::pmr::vector<Region> find() {
        for (std::uint32_t at = 0; at < lines_.size();) {
            auto const look = look_at(at);
            auto const opened = opening(look, at);
            at = opened.none() ? at + 1 : follow(at, opened);
        }
        return std::move(regions_);
    }

private:
    void note(LabelKey const& key, Look& look) const {
        auto const found = labels(key);
        look.labels += !found.empty();
        for (auto const& label : found) {
            auto const kind = static_cast<std::size_t>(label.table().kind);
            look.known.set(kind);
            if (opens_table(label)) look.opens.set(kind);
            if (label.is(vocab::Heading::row_group)) look.weak.set(kind);
            if (label.role == LabelRole::row && label.index == 0) look.first_row.set(kind);
            if (label.role == LabelRole::column || label.role == LabelRole::block ||
                label.table().rows_across ||
                (label.role == LabelRole::heading && !label.is(vocab::Heading::row_group)))
                look.header.set(kind);
        }
    }

    // What a line says. The lines below the one that is read are looked at again and again.
    Look const& look_at(std::uint32_t index) {
        auto& recent = recent_[index % recent_.size()];
        if (recent.line != index) recent = {index, read(index)};
        return recent.look;
    }

    Look read(std::uint32_t index) {
        Look look;
        auto const& line = lines_[index];
        look.blank = line.blank();
        if (look.blank) return look;
        auto const content = slice(text_, line.span);
        if (content.size() > longest_plain_line &&
            (content.size() > longest_row || (content.find('|') == std::string_view::npos &&
                                              content.find('\t') == std::string_view::npos &&
                                              content.find("  ") == std::string_view::npos))) {
            look.prose = true;
            return look;
        }
        pieces_.clear();
        append_pieces(text_, line, index, pieces_);
        if (pieces_.empty()) {
            look.blank = true;  // only draws
            return look;
        }
        look.only_page = pieces_.size() == 1 && pieces_[0].kind == PieceKind::page;
        look.shaped = pieces_.size() > 1;
        look.layout = pieces_[0].layout;
        look.place = pieces_[0].place;
        look.unit = std::any_of(pieces_.begin(), pieces_.end(),
                                [](Piece const& piece) { return piece.kind == PieceKind::unit; });

        // The words before the first value, as one label and, where cells are set apart, one by one.
        std::size_t words = 0, values = 0, characters = 0;
        bool before_value = true;
        LabelKey with_units;  // 指 标 名 称: a unit may be a part of a word
        for (auto const& piece : pieces_) {
            auto const cell = slice(text_, piece.span);
            switch (piece.kind) {
                case PieceKind::value:
                    ++values;
                    before_value = false;
                    break;
                case PieceKind::unit:
                    if (before_value) with_units.append(cell);
                    break;
                case PieceKind::text:
                    if (before_value) {
                        if (words == 0) look.marker = marker_length(cell) > 0;
                        look.key.append(cell);
                        if (look.unit) with_units.append(cell);
                    }
                    if (cell.ends_with(':')) look.colon = true;
                    if (++words <= 24 && (piece.layout != Layout::single))
                        note(LabelKey(cell), look);
                    characters += (piece.place.wide.end - piece.place.wide.begin) / 2;
                    break;
                case PieceKind::empty:
                case PieceKind::page: break;
            }
        }
        look.values = values > 0;
        look.numbers = values > 1;
        if (words != 1 || !look.shaped || look.layout == Layout::single) note(look.key, look);
        if (look.unit && words > 0) note(with_units, look);
        if (!in_grid(look) && look.known.none())
            look.prose = characters > longest_title_characters ||
                         content.find("。") != std::string_view::npos || content.ends_with(';') ||
                         states_year(content);
        return look;
    }

    static bool in_grid(Look const& look) {
        return look.layout == Layout::pipes || look.layout == Layout::tabs;
    }

    // The forms whose table begins with this line, or none.
    Kinds opening(Look const& look, std::uint32_t at) {
        if (look.known.none()) return {};
        if (look.opens.any()) return look.opens;
        // A row with its cells. A group's name could be a section heading with a number behind it.
        auto const rows = look.known & ~look.weak;
        if (look.shaped && (look.values || look.layout == Layout::pipes) && rows.any()) return rows;
        if (rows.any() && !look.shaped && value_follows(at)) return rows;
        // 行政复议 above 行政诉讼 or 结果维持: the only table that begins with words of prose.
        if (look.known[remedies]) {
            if (look.shaped) return Kinds{}.set(remedies);
            auto const next = next_line(at);
            if (next && look_at(*next).known[remedies]) return Kinds{}.set(remedies);
        }
        return {};
    }

    std::optional<std::uint32_t> next_line(std::uint32_t at) const {
        for (std::uint32_t i = at + 1; i < lines_.size() && i < at + 6; ++i)
            if (!lines_[i].blank()) return i;
        return std::nullopt;
    }

    bool value_follows(std::uint32_t at) {
        auto const next = next_line(at);
        if (!next) return false;
        auto const look = look_at(*next);
        return (look.values || look.unit) && look.key.view().empty();
    }

    // A short word alone, such as the rest of a label that was broken over two lines.
    static bool is_rest(Look const& look) {
        return !look.blank && !look.prose && !look.shaped && !look.values && !look.marker &&
               !look.colon && look.known.none() && look.key.view().size() <= longest_rest;
    }
    // Does `at` stand right below the label of the row above it?
    bool ends_label(std::uint32_t at, Look const& look) {
        return is_rest(look) && !look.unit && stands_below(look_at(at - 1).place, look.place);
    }
    // A label, the rest of it on the next line, and its cells below.
    bool broken_row(std::uint32_t at) {
        auto const next = next_line(at);
        return next && is_rest(look_at(*next)) && value_follows(*next);
    }

    // A damaged label of the table being read, or a part of one.
    bool damaged(Look const& look, Kinds kind) const {
        for (std::uint8_t form = 0; form < vocab::forms.size(); ++form)
            if (kind[static_cast<std::size_t>(vocab::forms[form]->kind)] &&
                !nearest_labels(look.key, form).empty())
                return true;
        return false;
    }
    bool fragment(LabelKey const& key, Kinds kind) const {
        for (std::uint8_t form = 0; form < vocab::forms.size(); ++form)
            if (kind[static_cast<std::size_t>(vocab::forms[form]->kind)] && is_fragment(key, form))
                return true;
        return false;
    }

    // Parts of broken labels beside each other: `三、本年` and, to the right of it, `制作`.
    bool fragments(std::uint32_t at, Kinds kind) {
        pieces_.clear();
        append_pieces(text_, lines_[at], at, pieces_);
        return std::all_of(pieces_.begin(), pieces_.end(), [&](Piece const& piece) {
            return piece.kind == PieceKind::text &&
                   fragment(LabelKey(slice(text_, piece.span)), kind);
        });
    }

    // Takes the lines of the table that begins at `begin`; returns where to look on.
    std::uint32_t follow(std::uint32_t begin, Kinds kind) {
        std::uint32_t last = begin;    // the last line that surely belongs to the table
        std::uint32_t header = begin;  // the first header line since the last value
        bool values_since_header = false, first_row_seen = false, any_value = false;
        int labels_seen = 0, strangers = 0;
        bool last_is_stranger = false;

        std::uint32_t at = begin;
        for (; at < lines_.size(); ++at) {
            auto const look = look_at(at);
            // Below the header of the remedies, a row of blank cells is all there may be.
            if (kind[remedies] && look.blank && !values_since_header &&
                is_empty_row(slice(text_, lines_[at].span)))
                last = at;
            if (look.blank || look.only_page) continue;
            if (look.prose) break;

            auto const mine = look.known & kind;
            if (mine.none() && (look.known.any() && (look.opens.any() || opening(look, at).any())))
                break;
            if (mine.any()) {
                if ((look.header & mine).any() && values_since_header) {
                    header = at;
                    values_since_header = false;
                }
                // The same table once more, with a header of its own, is another table.
                if ((look.first_row & mine).any() && first_row_seen && header > begin &&
                    !values_since_header) {
                    last = std::min(last, header - 1);
                    break;
                }
                if (mine.count() < kind.count() && at > begin) kind = mine;
                first_row_seen = first_row_seen || (look.first_row & mine).any();
                labels_seen += look.labels;
                strangers = 0;
                bool const weak = (look.weak & mine) == mine && !look.values && !look.shaped;
                if (!weak) last = at;
            } else if (look.values && look.key.view().empty()) {
                last = at;
                strangers = 0;
            } else if (look.unit && look.key.view().empty()) {
                strangers = 0;
            } else if (damaged(look, kind)) {
                last = at;
                ++labels_seen;
                strangers = 0;
            } else if (look.shaped && look.values && !look.colon &&
                       (look.numbers || in_grid(look) || fragment(look.key, kind) ||
                        (kind[statistics] && look.unit))) {
                last = at;
                strangers = 0;
            } else if (kind[statistics] && look.shaped && look.unit && !look.colon) {
                strangers = 0;  // a local row without numbers
            } else if (fragment(look.key, kind) ||
                       (look.shaped && !look.colon && fragments(at, kind))) {
                // Part of a broken label; only what follows shows that the table goes on.
            } else if (value_follows(at) && !look.colon) {
                strangers = 0;
            } else if (kind[statistics] && last_is_stranger && at == last + 1 &&
                       ends_label(at, look)) {
                last = at;  // the second line of a local row's label
            } else if (kind[statistics] && !look.colon && !look.shaped && broken_row(at)) {
                strangers = 0;
            } else if (look.colon || ++strangers > strangers_allowed ||
                       (look.marker && !goes_on(at, kind))) {
                break;
            }
            if (look.values) {
                any_value = true;
                values_since_header = true;
            }
            last_is_stranger = mine.none() && last == at && look.shaped;
        }
        bool const table = labels_seen >= 2 && (any_value || labels_seen >= 4);
        if (table) {
            begin = with_header_above(begin, kind);
            while (last > begin && lines_[last].blank()) --last;
            regions_.push_back(
                {{lines_[begin].span.begin, lines_[last].span.end}, begin, last + 1});
        }
        return std::max(begin, last) + 1;
    }

    // The line where the header of a table begins whose first row is at `begin`: a header may have no word that opens a
    // table, or have its words broken over lines.
    std::uint32_t with_header_above(std::uint32_t begin, Kinds kind) {
        auto const floor = regions_.empty() ? 0 : regions_.back().end_line;
        auto first = begin;
        bool named = false;
        for (auto at = begin; at > floor && at + lines_of_header > begin;) {
            --at;
            if (lines_[at].blank()) continue;
            auto const look = look_at(at);
            if (look.prose || look.colon || look.values || look.marker) break;
            bool const names = (look.header & kind).any() && look.labels > 1;
            if (!names && !(look.known.none() && fragment(look.key, kind))) break;
            named = named || names;
            if (named) first = at;
        }
        return first;
    }

    // Is a row of the table among the next lines? Then a line that might be a heading is the label of a local row.
    bool goes_on(std::uint32_t at, Kinds kind) {
        if (!kind[statistics]) return false;
        auto next = next_line(at);
        for (int i = 0; next && i < strangers_allowed; next = next_line(*next), ++i) {
            auto const look = look_at(*next);
            if (look.prose || look.colon) return false;
            if ((look.known & ~look.weak & kind).any()) return true;
        }
        return false;
    }

    std::string_view text_;
    std::span<const Line> lines_;
    std::pmr::vector<Piece> pieces_;
    std::pmr::vector<Region> regions_;
    struct Recent {
        std::uint32_t line = std::numeric_limits<std::uint32_t>::max();
        Look look;
    };
    std::array<Recent, 8> recent_{};
};

}  // namespace

std::pmr::vector<Region> table_regions(std::string_view text, std::span<const Line> lines,
                                       std::pmr::memory_resource* memory) {
    return Finder(text, lines, memory).find();
}

}  // namespace gouji::outline
