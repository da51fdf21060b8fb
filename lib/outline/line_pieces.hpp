#pragma once
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "gouji/outline/pieces.hpp"
#include "gouji/primitive/code_point.hpp"
#include "line_bits.hpp"

namespace gouji::outline {

/// What stands between two separators.
struct Content {
    PieceKind kind = PieceKind::empty;
    LabelMatch match;
    Extent extent;
};

/// Takes the pieces of one line from left to right.
class LinePieces {
public:
    LinePieces(std::string_view text, Line const& line, std::uint32_t index,
               std::pmr::vector<Piece>& pieces) noexcept
        : text_(text), index_(index), pieces_(pieces), at_(line.begin) {}

    void add(Span span, Content const& content, Layout layout, bool wide_gap) {
        if (at_ < span.begin) pass(gap_before(span.begin));
        auto const begin = here_;
        pass(content.extent);
        at_ = span.end;
        pieces_.push_back({span,
                           index_,
                           {{begin.narrow, here_.narrow}, {begin.wide, here_.wide}},
                           field_++,
                           content.kind,
                           layout,
                           wide_gap,
                           content.match});
    }

private:
    struct Cursor {
        std::uint32_t narrow = 0, wide = 0;  // columns before it
    };

    // Between two cells there is seldom more than a sign and a blank on each side of it.
    [[nodiscard]] Extent gap_before(std::uint32_t begin) const noexcept {
        auto at = at_;
        while (at < begin && width_of(text_[at]) == 1) ++at;
        return at == begin ? Extent{begin - at_, 0} : extent_of(text_, {at_, begin});
    }
    void pass(Extent extent) noexcept {
        here_.narrow += extent.characters;
        here_.wide += extent.width();
    }

    std::string_view text_;
    std::uint32_t index_;
    std::pmr::vector<Piece>& pieces_;
    std::uint32_t at_;
    std::uint16_t field_ = 0;
    Cursor here_;
};

}  // namespace gouji::outline
