#include <algorithm>
#include <array>

#include "gouji/figures/figures.hpp"
#include "gouji/figures/lists.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::figures {
namespace {

constexpr std::uint32_t longest_link = 240;  // bytes between two items of a list

// What the text between two figures does to the list that is open.
struct Between {
    bool sentence = false;  // a full stop or line end
    bool among = false;     // 其中
    int opened = 0;         // brackets
    int closed = 0;
    bool colon = false;
};

// A line that ends in ; or : goes on below: a list in numbered lines.
bool goes_on(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\n'))
        line.remove_suffix(1);
    return line.ends_with(';') || line.ends_with(':') || line.ends_with(',') ||
           line.ends_with("、");
}

// Words that announce the parts of what was just counted.
bool announces(std::string_view text) {
    if (text.find("其中") != text.npos) return true;
    for (std::string_view const word : {"包括", "包含", "涵盖"})
        if (text.find(word) != text.npos) return text.find("。") == text.npos;
    return text.starts_with(",含") || text.starts_with("(含");
}

Between between(std::string_view text) {
    Between found;
    for (std::size_t at = 0; at < text.size();) {
        auto const c = character_at(text, at);
        if (c == "。" || c == "!" || c == "?")
            found.sentence = true;
        else if (c == "\n")
            found.sentence |= !goes_on(text.substr(0, at));
        else if (c == "(")
            ++found.opened;
        else if (c == ")") {
            if (found.opened > 0)
                --found.opened;
            else
                ++found.closed;
        } else if (c == ":")
            found.colon = true;
        at += c.size();
    }
    found.among = announces(text);
    return found;
}

// Pieces of information are counted in several measures: 942条(其中报告360个、公告132件).
bool comparable(Figure const& a, Figure const& b) {
    static constexpr std::string_view pieces = "条 件 个 份 篇 项 则";
    auto const piece = [](std::string_view unit) {
        return !unit.empty() && pieces.find(unit) != pieces.npos;
    };
    return a.kind == FigureKind::count && b.kind == FigureKind::count && piece(a.unit) &&
           piece(b.unit) && a.indicator == b.indicator;
}

bool same_measure(Figure const& a, Figure const& b) {
    return a.unit == b.unit && a.kind == b.kind &&
           (a.kind == FigureKind::count || a.kind == FigureKind::money);
}

class Linker {
public:
    Linker(std::string_view text, std::span<Figure> figures) : text_(text), figures_(figures) {}

    void run() {
        std::int32_t previous = none;
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            auto& figure = figures_[i];
            if (figure.stated == Statement::negation) continue;
            auto const index = static_cast<std::int32_t>(i);
            if (previous != none) link(previous, index);
            if (figure.kind == FigureKind::share) share(index);
            previous = index;
        }
    }

private:
    [[nodiscard]] Figure& at(std::int32_t index) {
        return figures_[static_cast<std::size_t>(index)];
    }

    // Decides how `index` stands to the figures before it.
    void link(std::int32_t previous, std::int32_t index) {
        auto const begin = at(previous).span.end, end = at(index).span.begin;
        if (end < begin) return;
        if (end - begin > longest_link) return reset();
        auto const gap = text_.substr(begin, end - begin);
        auto const found = between(gap);
        for (int i = 0; i < found.closed && depth_ > 0; ++i) whole_ = stack_[--depth_];
        auto& figure = at(index);
        bool const counts = figure.kind == FigureKind::count || figure.kind == FigureKind::money;

        if (found.opened > 0) {  // 391条(政务动态388条、…)
            if (depth_ < stack_.size()) stack_[depth_++] = whole_;
            bool const adjacent = gap.find('(') != gap.npos &&
                                  trim(gap, {0, static_cast<std::uint32_t>(gap.find('('))}).empty();
            auto const candidate = counts && adjacent ? whole_before(index, previous, true) : none;
            whole_ = candidate;
            mixed_ = false;
            if (whole_ == none && counts && adjacent && gap.find("其中") != gap.npos &&
                comparable(at(previous), figure)) {
                whole_ = previous;
                mixed_ = true;
            }
        } else if (found.among) {
            whole_ = counts ? whole_before(index, previous, false) : none;
            if (found.sentence && gap.find("其中") < gap.find("。") && gap.find("。") != gap.npos)
                whole_ = none;
        } else if (found.sentence) {
            reset();
        } else if (found.colon && begins_list(gap)) {
            whole_ = previous;
        }
        bool const mixed = whole_ != none && mixed_ && comparable(at(whole_), figure);
        if (whole_ != none && counts && (mixed || same_measure(at(whole_), figure)) &&
            !leaves_list(gap))
            figure.part_of = whole_;
    }

    // 共收到12件:网站3件 opens a list only where the colon stands directly behind the figure.
    [[nodiscard]] static bool begins_list(std::string_view gap) {
        auto const colon = gap.find(':');
        return colon != gap.npos && colon <= 12 && gap.find(',') > colon;
    }

    // A clause that starts anew ends the list: …2条,开展培训3次.
    [[nodiscard]] static bool leaves_list(std::string_view gap) {
        return gap.find("开展") != gap.npos || gap.find("召开") != gap.npos ||
               gap.find("举办") != gap.npos;
    }

    // The figure of which 其中 gives the parts: the nearest one of the same measure that is no part itself.
    [[nodiscard]] std::int32_t whole_before(std::int32_t index, std::int32_t previous,
                                            bool adjacent) {
        for (auto i = previous; i >= 0 && i + 12 > index; --i) {
            auto const& candidate = at(i);
            if (candidate.stated == Statement::negation) continue;
            if (adjacent)
                return same_measure(candidate, at(index)) && candidate.value &&
                               candidate.value->coefficient != 0
                           ? i
                           : none;
            if (same_measure(candidate, at(index)) && candidate.part_of == none &&
                candidate.value && candidate.value->coefficient != 0)
                return i;
        }
        return none;
    }

    // 占16.4%: the share that the count before it has in that count's whole.
    void share(std::int32_t index) {
        auto& figure = at(index);
        for (auto i = index - 1; i >= 0 && i + 3 > index; --i) {
            auto const& part = at(i);
            if (part.kind != FigureKind::count && part.kind != FigureKind::money) continue;
            if (part.stated == Statement::negation || figure.span.begin - part.span.end > 120)
                return;
            auto const gap = text_.substr(part.span.end, figure.span.begin - part.span.end);
            if (gap.find("。") != gap.npos) return;
            if (gap.find("其中") != gap.npos ||
                (i + 1 < index && at(index - 1).kind == FigureKind::share &&
                 at(index - 1).share_of == i)) {
                figure.share_of = i;  // 200条,其中网站占60%,公报占40%: shares that restate no count
                return;
            }
            figure.share_part = i;
            if (part.part_of != none) {
                figure.share_of = part.part_of;
                return;
            }
            std::int32_t nearest = none, agreeing = none;
            int candidates = 0;
            for (auto w = i - 1; w >= 0 && w + 14 > i; --w) {
                auto const& whole = at(w);
                if (!same_measure(whole, part) || whole.part_of != none ||
                    whole.stated == Statement::negation || !whole.value || !part.value)
                    continue;
                if (*whole.value < *part.value || is_listed(w, index)) continue;
                ++candidates;
                if (nearest == none) nearest = w;
                if (agreeing == none && figure.value &&
                    rounds_to(*part.value, *whole.value, *figure.value, 2))
                    agreeing = w;
            }
            // Where the text does not say which whole is meant, the share itself may tell; else it stays open.
            figure.share_of = agreeing != none ? agreeing : candidates == 1 ? nearest : none;
            return;
        }
    }

    // Whether `w` has its own share and so is a part beside this one, not the whole.
    [[nodiscard]] bool is_listed(std::int32_t w, std::int32_t index) {
        for (auto i = w + 1; i < index; ++i)
            if (at(i).share_part == w) return true;
        return false;
    }

    void reset() {
        whole_ = none;
        depth_ = 0;
    }

    std::string_view text_;
    std::span<Figure> figures_;
    std::int32_t whole_ = none;
    bool mixed_ = false;  // the open list counts in other measures than its whole
    std::array<std::int32_t, 8> stack_{};
    std::size_t depth_ = 0;
};

}  // namespace

void add_links(std::string_view text, std::span<Figure> figures) {
    Linker(text, figures).run();
    // a category of the whole (应急管理类43条) counts what the whole counts
    for (auto& figure : figures)
        if (figure.part_of != none && figure.indicator == Indicator::other)
            figure.indicator = figures[static_cast<std::size_t>(figure.part_of)].indicator;
}

bool is_open_list(std::string_view text, Figure const& whole, Figure const& first,
                  Figure const& last) {
    if (first.span.begin < whole.span.end) return false;
    auto lead = text.substr(whole.span.end, first.span.begin - whole.span.end);
    // only the words that announce the list: what stands before 其中 or in an earlier sentence is about something else
    for (std::string_view const start : {"。", "其中"})
        if (auto const found = lead.rfind(start); found != lead.npos) lead.remove_prefix(found);
    for (std::string_view const word : {"主要", "包括", "例如", "如"})
        if (lead.find(word) != lead.npos) return true;
    return text.substr(last.span.end, 12).starts_with("等");
}

}  // namespace gouji::figures
