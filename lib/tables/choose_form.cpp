#include <algorithm>
#include <array>
#include <bitset>

#include "gouji/primitive/code_point.hpp"
#include "gouji/tables/events.hpp"

// Which form a region is a table of.
namespace gouji::tables {
namespace {

using outline::Label;
using outline::LabelKey;
using outline::LabelRole;
using outline::Piece;
using outline::PieceKind;
using vocab::Heading;

constexpr std::size_t most_blanks = 8;  // cells between a label and its first value

// Behind (六): (七) or 四、, not 1. · behind 1.: 2.
bool is_no_level_below(std::string_view a, std::string_view b) noexcept {
    auto const first = a.substr(0, outline::marker_length(a));
    auto const second = b.substr(0, outline::marker_length(b));
    if (first.empty() || second.empty()) return false;
    return first.starts_with('(') ? !is_digit(second[0])
                                  : is_digit(first[0]) && is_digit(second[0]);
}

// Does the label in [at, end) name a row? Then its cells follow or, where these are blank, a label of the same level,
// while the rows of a group are a level below it.
bool names_row(std::string_view text, std::span<const Piece> pieces, std::size_t at,
               std::size_t end) {
    auto next = end;
    while (next < pieces.size() && pieces[next].kind == PieceKind::empty && next < at + most_blanks)
        ++next;
    if (next == pieces.size()) return false;
    return pieces[next].kind == PieceKind::value ||
           (pieces[next].kind == PieceKind::text &&
            is_no_level_below(slice(text, pieces[at].span), slice(text, pieces[next].span)));
}

// How many labels of each form there are, each once; a column says more than a row.
class Score {
public:
    // `names_row` tells whether the labels name a row.
    void count(std::span<const Label> found, bool marker, auto names_row) {
        bool const group = std::any_of(found.begin(), found.end(),
                                       [](auto const& l) { return l.is(Heading::row_group); });
        bool const no_row = group && !names_row();
        bool const no_group = group && !no_row;
        for (auto const& label : found) {
            // One wording may name a row in one form and a group of rows in another.
            if (group && (label.is(Heading::row_group) ? no_group : no_row)) continue;
            // 其他 without a marker is the column, which all forms have.
            if (label.role == LabelRole::row && !marker && names_column(found, label.form))
                continue;
            auto const bit = static_cast<std::size_t>(label.role) * 256U + label.index;
            auto seen = seen_[label.form][bit];
            if (seen) continue;
            seen = true;
            score_[label.form] += label.role == LabelRole::column ? 3 : 1;
        }
    }

    [[nodiscard]] Choice best(Form before) const {
        Choice choice;
        for (std::uint8_t form = 0; form < forms; ++form) {
            if (score_[form] == 0) continue;
            bool const tie = choice.found && score_[form] == score_[choice.form];
            if (!choice.found || score_[form] > score_[choice.form] ||
                (tie && vocab::forms[form]->form == before &&
                 vocab::forms[form]->kind == vocab::forms[choice.form]->kind))
                choice = {form, true, true};
        }
        for (std::uint8_t form = 0; choice.found && form < forms; ++form)
            if (form != choice.form &&
                vocab::forms[form]->kind == vocab::forms[choice.form]->kind &&
                score_[form] == score_[choice.form])
                choice.proven = false;
        return choice;
    }

private:
    static bool names_column(std::span<const Label> found, std::uint8_t form) {
        return std::any_of(found.begin(), found.end(), [&](Label const& label) {
            return label.form == form && label.role == LabelRole::column;
        });
    }

    static constexpr std::uint8_t forms = vocab::forms.size();
    std::array<std::bitset<1024>, forms> seen_;
    std::array<int, forms> score_{};
};

// Counts the labels that are whole, on a line or on two.
void count_exact(std::string_view text, std::span<const Piece> pieces, Score& score) {
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        if (pieces[at].kind != PieceKind::text) continue;
        auto const& match = pieces[at].match;
        if (match.labels.empty() && !match.goes_on) continue;
        std::span<const Label> longer;
        if (match.goes_on && at + 1 < pieces.size() && pieces[at + 1].kind == PieceKind::text) {
            LabelKey both(slice(text, pieces[at].span));
            both.append(slice(text, pieces[at + 1].span));
            longer = outline::labels(both);
        }
        auto const end = at + (longer.empty() ? 1 : 2);
        score.count(longer.empty() ? match.labels : longer, match.marker,
                    [&] { return names_row(text, pieces, at, end); });
    }
}

// Counts what the damaged ones are near to, among the forms of a kind.
void count_damaged(std::string_view text, std::span<const Piece> pieces, TableKind kind,
                   Score& score) {
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        if (pieces[at].kind != PieceKind::text) continue;
        if (!pieces[at].match.labels.empty()) continue;
        LabelKey const key(slice(text, pieces[at].span));
        for (std::size_t form = 0; form < vocab::forms.size(); ++form)
            if (vocab::forms[form]->kind == kind)
                score.count(outline::nearest_labels(key, static_cast<std::uint8_t>(form)),
                            key.has_marker(), [&] { return names_row(text, pieces, at, at + 1); });
    }
}

}  // namespace

Choice choose_form(std::string_view text, std::span<const Piece> pieces, Form before) {
    Score score;
    count_exact(text, pieces, score);
    auto const best = score.best(before);
    if (!best.found || best.proven) return best;
    // Forms differ in few labels, and none of these is whole.
    count_damaged(text, pieces, vocab::forms[best.form]->kind, score);
    return score.best(before);
}

}  // namespace gouji::tables
