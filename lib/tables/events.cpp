#include "gouji/tables/events.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "context.hpp"
#include "gouji/primitive/code_point.hpp"
#include "neighbours.hpp"

namespace gouji::tables {
namespace {

using outline::Label;
using outline::LabelKey;
using outline::LabelRole;
using outline::Piece;
using outline::PieceKind;
using vocab::Heading;

// Characters on the first line of a broken label, if the next may be one.
constexpr std::size_t least_of_label = 6;
constexpr std::uint32_t least_of_rows_across = 10;  // digits of the cells of two rows
constexpr std::size_t most_tails = 3;  // lines of a label below the one that its cells stand on

class Reader {
public:
    Reader(std::string_view text, std::span<const Piece> pieces, std::uint8_t form,
           std::pmr::memory_resource* memory)
        : text_(text),
          pieces_(pieces),
          form_(form),
          near_(text, pieces, form),
          tails_(memory),
          stream_{std::pmr::vector<Event>(memory), std::pmr::vector<Span>(memory)} {}

    Stream read() {
        stream_.events.reserve(pieces_.size());
        for (std::size_t at = 0; at < pieces_.size();) {
            auto const& piece = pieces_[at];
            switch (piece.kind) {
                case PieceKind::page:
                    stream_.pages.push_back(piece.span);
                    after_page_ = true;
                    ++at;
                    break;
                case PieceKind::text:
                    at = is_tail(at)              ? tail(at)
                         : near_.is_torn_unit(at) ? unit(at, at + 2)
                                                  : words(at);
                    break;
                case PieceKind::value:
                    stream_.run_together = stream_.run_together || may_be_several(piece.span);
                    add(EventKind::value, at, at + 1);
                    ++at;
                    break;
                case PieceKind::unit:
                    at = unit(at, near_.is_torn_unit(at) ? at + 2 : at + 1);
                    break;
                case PieceKind::empty:
                    add(EventKind::empty, at, at + 1);
                    ++at;
                    break;
            }
        }
        return std::move(stream_);
    }

private:
    // 规章000, 000, or the fifteen digits of the remedies.
    [[nodiscard]] bool may_be_several(Span value) const {
        if (value.size() < 2) return false;
        auto const& events = stream_.events;
        return text_[value.begin] == '0' || value.size() >= least_of_rows_across ||
               (!events.empty() && events.back().span.end == value.begin);
    }

    Event& add(EventKind kind, std::size_t begin, std::size_t end) {
        auto const& first = pieces_[begin];
        auto const& last = pieces_[end - 1];
        auto& event = stream_.events.emplace_back();
        event.kind = kind;
        event.layout = first.layout;
        event.wide_gap = first.wide_gap;
        event.span = {first.span.begin, last.span.end};
        event.line = first.line;
        event.end_line = last.line;
        event.place = first.place;
        for (auto const& piece : pieces_.subspan(begin + 1, end - begin - 1))
            event.place.cover(piece.place);
        event.field = first.field;
        event.after_page = std::exchange(after_page_, false);
        return event;
    }

    void add_label(Label const& label, std::size_t begin, std::size_t end, bool repaired) {
        auto& event = add(EventKind::label, begin, end);
        event.label = label;
        event.repaired = repaired;
        context_.saw(label);
    }

    std::size_t unit(std::size_t at, std::size_t end) {
        add(EventKind::unit, at, end);
        return end;
    }

    // Reads the words from `at` on; returns the next piece.
    std::size_t words(std::size_t at) {
        if (auto const next = exact_label(at)) return *next;
        if (with_group(at) || goes_on_below(at, Nearness::exact) || foreign_column(at))
            return at + 1;
        // 行政许可,0: the digits behind a label are a cell, however near the whole of it reads.
        if (!is_digit(slice(text_, pieces_[at].span).back())) {
            if (auto const next = damaged_label(at)) return *next;
            if (goes_on_below(at, Nearness::damaged) || ends_line_above(at)) return at + 1;
        }
        add(EventKind::text, at, at + 1);
        return at + 1;
    }

    // A label and the piece behind its last one.
    struct Found {
        Label label;
        std::size_t end;
    };

    // The longest exact label, put together from its lines; nothing where the words are none.
    std::optional<std::size_t> exact_label(std::size_t at) {
        auto const& match = pieces_[at].match;
        auto const first = resolve(match.labels, form_, match.marker, context_);
        if (first && near_.stands_alone(at)) {
            add_label(*first, at, at + 1, false);
            return at + 1;
        }
        auto const found = longest_exact(at, first);
        if (!found) return std::nullopt;
        auto const& [label, end] = *found;
        if (label.role == LabelRole::row || (match.marker && label.role == LabelRole::column))
            if (auto const longer = damaged_longer(at, end, label)) return *longer;
        auto const rest = end_of_broken(label, at, end);
        add_label(label, at, rest, rest != end);
        return rest;
    }

    std::optional<Found> longest_exact(std::size_t at, std::optional<Label> const& first) const {
        std::optional<Found> best;
        if (first) best = {*first, at + 1};
        auto const& match = pieces_[at].match;
        LabelKey key;
        for (auto end = at + 1; end < at + most_parts && near_.continues(at, end, true); ++end) {
            auto const part = slice(text_, pieces_[end].span);
            bool const goes_on = end == at + 1 ? match.goes_on : may_go_on(key);
            if (!goes_on && !outline::is_ignored_in_labels(part)) break;
            if (end == at + 1) key.append(slice(text_, pieces_[at].span));
            key.append(part);
            if (key.empty()) break;  // too long
            if (auto const label = label_of(key, Nearness::exact)) best = {*label, end + 1};
        }
        return best;
    }

    // A column of another form says that these are not our columns, however near it reads.
    bool foreign_column(std::size_t at) {
        auto const kind = vocab::forms[form_]->kind;
        auto const& labels = pieces_[at].match.labels;
        auto const column = std::find_if(labels.begin(), labels.end(), [&](Label const& label) {
            return label.role == LabelRole::column && label.table().kind == kind;
        });
        if (column == labels.end()) return false;
        add(EventKind::foreign, at, at + 1).label = *column;
        context_.body = false;
        return true;
    }

    // A damaged label: the nearest one, of as few lines as will do.
    std::optional<std::size_t> damaged_label(std::size_t at) {
        LabelKey key;
        for (std::size_t end = at; end < at + 3 && (end == at || near_.continues(at, end)); ++end) {
            bool const line_begins = end > at && pieces_[end].line != pieces_[end - 1].line;
            bool const another = line_begins && !near_.goes_on_with(end);
            if (another && key.view().size() < least_of_label) break;
            key.append(slice(text_, pieces_[end].span));
            auto const label = label_of(key, Nearness::damaged);
            if (another && !(label && key.view().size() <= label->length)) break;
            if (!label) continue;
            auto const rest = end_of_broken(*label, at, end + 1);
            add_label(*label, at, rest, true);
            return rest;
        }
        return std::nullopt;
    }

    // A label that begins on the line above and goes on here, beside other words or its cells; its rest may stand below.
    bool ends_line_above(std::size_t at) {
        auto* const head = line_above(at);
        if (!head) return false;
        LabelKey key(slice(text_, head->span));
        key.append(slice(text_, pieces_[at].span));
        for (auto const nearness : {Nearness::exact, Nearness::damaged}) {
            auto whole = key;
            auto next = std::optional(at);
            auto const before = tails_.size();
            do {
                if (auto const label = label_of(whole, nearness)) {
                    head->tail = true;
                    add_label(*label, at, at + 1, nearness == Nearness::damaged);
                    return true;
                }
                next = near_.below(*next);
                if (!next) break;
                whole.append(slice(text_, pieces_[*next].span));
                tails_.push_back(*next);
            } while (tails_.size() <= before + most_tails);
            tails_.resize(before);
        }
        return false;
    }

    // Words right above the piece at `at` that no label is near to and that have no cells beside them.
    Event* line_above(std::size_t at) {
        auto const& piece = pieces_[at];
        if (is_grid(piece.layout)) return nullptr;
        auto& events = stream_.events;
        for (auto i = events.size(); i > 0 && events[i - 1].line + 1 >= piece.line; --i) {
            auto& event = events[i - 1];
            if (event.line == piece.line) continue;
            bool const words = event.kind == EventKind::text && !event.tail;
            if (!words && event.kind != EventKind::label) return nullptr;
            if (words && stands_below(event.place, piece.place)) return &event;
        }
        return nullptr;
    }

    // Where a label that is broken over lines ends, if its beginning up to `end` is told already: behind the lines that
    // make it the same label at greater length and are none themselves.
    std::size_t end_of_broken(Label const& label, std::size_t at, std::size_t end) const {
        auto const goes_on = [&](std::size_t next) {
            return next < at + most_parts && near_.continues(at, next) && near_.goes_on_with(next);
        };
        if (!goes_on(end)) return end;
        LabelKey key;
        for (auto i = at; i < end; ++i) key.append(slice(text_, pieces_[i].span));
        auto found = end;
        for (auto next = end; next == end || goes_on(next); ++next) {
            key.append(slice(text_, pieces_[next].span));
            auto const longer = outline::nearest_labels(key, form_);
            if (std::any_of(longer.begin(), longer.end(), [&](Label const& other) {
                    return other.role == label.role && other.index == label.index &&
                           key.view().size() <= other.length;
                }))
                found = next + 1;
        }
        return found;
    }

    enum class Nearness : std::uint8_t { exact, damaged };

    std::optional<Label> label_of(LabelKey const& key, Nearness nearness) const {
        auto const found = nearness == Nearness::exact ? outline::labels(key)
                                                       : outline::nearest_labels(key, form_);
        return resolve(found, form_, key.has_marker(), context_);
    }

    // A page may set the rest of a broken label below the cells of its row.
    bool goes_on_below(std::size_t at, Nearness nearness) {
        LabelKey key(slice(text_, pieces_[at].span));
        std::erase_if(tails_, [&](std::size_t tail) { return tail < at; });
        auto const before = tails_.size();
        for (auto next = near_.below(at); next && tails_.size() < before + most_tails;
             next = near_.below(*next)) {
            tails_.push_back(*next);
            key.append(slice(text_, pieces_[*next].span));
            if (auto const label = label_of(key, nearness)) {
                add_label(*label, at, at + 1, nearness == Nearness::damaged);
                return true;
            }
        }
        tails_.resize(before);
        return false;
    }

    std::size_t tail(std::size_t at) {
        add(EventKind::text, at, at + 1).tail = true;
        return at + 1;
    }

    // The words at `at` are the rest of a label that was put together above.
    bool is_tail(std::size_t at) const {
        return std::find(tails_.begin(), tails_.end(), at) != tails_.end();
    }

    // 其他 is a label, and `2.其他 法律行政法规禁止` on one line another that lost its end: the label of the whole line.
    std::optional<std::size_t> damaged_longer(std::size_t at, std::size_t end, Label const& exact) {
        auto last = at;
        while (last < at + most_parts && (last == at || near_.goes_on_beside(at, last))) ++last;
        if (last <= end) return std::nullopt;
        LabelKey key;
        for (auto i = at; i < last; ++i) key.append(slice(text_, pieces_[i].span));
        auto const label =
            resolve(outline::nearest_labels(key, form_), form_, key.has_marker(), context_);
        if (!label || *label == exact ||
            (label->role != LabelRole::row && !label->is(Heading::row_group)))
            return std::nullopt;
        last = end_of_broken(*label, at, last);
        add_label(*label, at, last, true);
        return last;
    }

    // `(三)不予公开 1.属于国家秘密` in one cell: a group and its first row.
    bool with_group(std::size_t at) {
        auto const& piece = pieces_[at];
        auto const content = slice(text_, piece.span);
        if (content.size() > 2 * LabelKey::capacity) return false;
        std::size_t begin = 0;
        std::optional<Label> group;
        for (std::size_t i = marker_end(content); i < content.size(); i += width_of(content[i])) {
            bool const blank = blank_at(content, i) > 0;
            if (!blank && content[i] != '(' && !is_digit(content[i])) continue;
            auto const head = resolve(outline::labels(LabelKey(content.substr(begin, i - begin))),
                                      form_, false, context_);
            if (!head || !head->is(Heading::row_group)) continue;
            auto const rest = content.substr(i);
            LabelKey const key(rest);
            group = head;
            begin = i;
            if (auto const row = resolve(outline::labels(key), form_, true, context_);
                row && row->role == LabelRole::row) {
                add_label(*group, at, at + 1, false);
                stream_.events.back().span.end = piece.span.begin + static_cast<std::uint32_t>(i);
                add_label(*row, at, at + 1, false);
                stream_.events.back().span.begin = piece.span.begin + static_cast<std::uint32_t>(i);
                return true;
            }
        }
        return false;
    }

    static std::size_t marker_end(std::string_view content) {
        return outline::marker_length(content);
    }

    std::string_view text_;
    std::span<const Piece> pieces_;
    std::uint8_t form_;
    Neighbours near_;
    Context context_;
    bool after_page_ = false;
    std::pmr::vector<std::size_t> tails_;  // pieces
    Stream stream_;
};

}  // namespace

Stream read_events(std::string_view text, std::span<const Piece> pieces, std::uint8_t form,
                   std::pmr::memory_resource* memory) {
    return Reader(text, pieces, form, memory).read();
}

}  // namespace gouji::tables
