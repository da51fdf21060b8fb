#include <algorithm>

#include "steps.hpp"

// share_of and share_part: 其中网站60条,占60%.
namespace gouji::figures {
namespace {

constexpr std::int32_t farthest_whole = 24;  // figures between a share and what it is a share of
constexpr std::uint32_t longest_gap = 120;

class Shares {
public:
    Shares(std::string_view text, std::span<Figure> figures) : text_(text), figures_(figures) {}

    void run() {
        for (std::size_t i = 0; i < figures_.size(); ++i)
            if (figures_[i].kind == FigureKind::share) link(static_cast<std::int32_t>(i));
    }

private:
    [[nodiscard]] Figure& at(std::int32_t index) {
        return figures_[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] static bool is_counted(Figure const& figure) {
        return figure.stated == Statement::number &&
               (figure.kind == FigureKind::count || figure.kind == FigureKind::money);
    }

    void link(std::int32_t index) {
        auto& share = at(index);
        for (auto i = index - 1; i >= 0 && i + 3 > index; --i) {
            auto const& before = at(i);
            if (before.stated == Statement::negation) return;
            if (share.span.begin - before.span.end > longest_gap) return;
            auto const gap = text_.substr(before.span.end, share.span.begin - before.span.end);
            if (gap.find("。") != gap.npos) return;
            if (before.kind == FigureKind::share && names_another(gap))
                return beside(share, before);
            if (!is_counted(before)) continue;
            if (gap.find("其中") != gap.npos) {
                share.share_of = i;  // 200条,其中网站占60%,公报占40%: shares that restate no count
                return;
            }
            if (gap.find("共占") != gap.npos) {  // 工作信息20条,财务2条,共占25%
                share.share_of = before.part_of;
                return;
            }
            // 3条(甲类1条、乙类2条),占25%: of what stands before the brackets
            return restate(share, gap.find(')') != gap.npos ? before.part_of : i);
        }
    }

    void restate(Figure& share, std::int32_t part) {
        if (part == none) return;
        share.share_part = part;
        share.share_of = at(part).part_of != none ? at(part).part_of : whole_of(share.id, part);
        if (is_of_total(share) && !fits(share, share.share_of))
            if (auto const total = whole_of(share.id, part); fits(share, total))
                share.share_of = total;
        if (restates(share)) at(part).part_of = share.share_of;
    }

    // 收到10件。在答复的9件中,同意公开7件,|占总数的|70%: the total may stand further back.
    [[nodiscard]] bool is_of_total(Figure const& share) {
        auto const from = at(share.share_part).span.end;
        return text_.substr(from, share.span.begin - from).find("总") != text_.npos;
    }

    [[nodiscard]] bool fits(Figure const& share, std::int32_t whole) {
        auto const& part = at(share.share_part);
        return whole != none && share.value && part.value && at(whole).value &&
               rounds_to(*part.value, *at(whole).value, *share.value, 2);
    }

    // 共12件,予以公开6件,占50%: what is a share of the whole, as printed, is a part of it.
    [[nodiscard]] bool restates(Figure const& share) {
        auto const& part = at(share.share_part);
        return part.part_of == none && fits(share, share.share_of) &&
               part.unit == at(share.share_of).unit;
    }

    // ;规划类占9%: no count stands before this share, only the share of another sort.
    static bool names_another(std::string_view gap) { return gap.size() > 12; }
    static void beside(Figure& share, Figure const& before) { share.share_of = before.share_of; }

    // The whole that the text leaves open: the only count that may be it, or the one that the share itself tells.
    [[nodiscard]] std::int32_t whole_of(std::int32_t index, std::int32_t part_index) {
        auto const& part = at(part_index);
        auto const& share = at(index);
        std::int32_t nearest = none;
        int candidates = 0;
        for (auto i = part_index - 1; i >= 0 && i + farthest_whole > part_index; --i) {
            auto const& whole = at(i);
            if (!is_counted(whole) || whole.unit != part.unit || whole.kind != part.kind ||
                whole.part_of != none || !whole.value || !part.value ||
                *whole.value < *part.value || has_share(i, index))
                continue;
            ++candidates;
            if (nearest == none) nearest = i;
            if (share.value && rounds_to(*part.value, *whole.value, *share.value, 2)) return i;
        }
        return candidates == 1 ? nearest : none;
    }

    // A count with a share of its own is a part beside this one, not the whole.
    [[nodiscard]] bool has_share(std::int32_t count, std::int32_t index) {
        for (auto i = count + 1; i < index; ++i)
            if (at(i).share_part == count) return true;
        return false;
    }

    std::string_view text_;
    std::span<Figure> figures_;
};

}  // namespace

void add_shares(std::string_view text, std::span<Figure> figures) { Shares(text, figures).run(); }

}  // namespace gouji::figures
