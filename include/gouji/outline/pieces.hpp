#pragma once
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "gouji/outline/labels.hpp"
#include "gouji/outline/lines.hpp"

namespace gouji::outline {

/// How a line sets its cells apart. Another layout (HTML, say) only needs another way to make pieces.
enum class Layout : std::uint8_t { single, pipes, tabs, spaces };

/// Is a cell set apart from the others by a sign, so that it may be blank, or hold blanks?
[[nodiscard]] constexpr bool is_grid(Layout layout) noexcept {
    return layout == Layout::pipes || layout == Layout::tabs;
}

enum class PieceKind : std::uint8_t {
    text,
    value,  ///< what a cell may hold: a number with sign, unit and note, or a word for `not applicable`
    unit,   ///< a unit on its own, such as 件
    empty,  ///< a cell that is there and holds nothing
    page    ///< a page mark between the lines of a table
};

/// Columns of a line from its beginning.
struct Columns {
    std::uint32_t begin = 0, end = 0;

    void cover(Columns other) noexcept {
        begin = other.begin < begin ? other.begin : begin;
        end = other.end > end ? other.end : end;
    }
};

/// Where something stands on its line. Programs that set a page out with blanks count a Han character as one column
/// or, as a terminal does, as two.
struct Place {
    Columns narrow, wide;

    /// Takes in what `other` covers, on whichever line it stands.
    void cover(Place const& other) noexcept {
        narrow.cover(other.narrow);
        wide.cover(other.wide);
    }
};

[[nodiscard]] bool overlap(Place const& a, Place const& b) noexcept;

/// Is there one blank at the most between what stands at `first` and, behind it on its line, at `second`?
[[nodiscard]] constexpr bool one_blank_apart(Place const& first, Place const& second) noexcept {
    return second.narrow.begin <= first.narrow.end + 1;
}

/// Does what stands at `second`, on a line below `first`, stand right below it: flush left, or centred?
[[nodiscard]] bool stands_below(Place const& first, Place const& second) noexcept;

/// One cell, or one word of a line that sets words apart by blanks.
struct Piece {
    Span span;
    std::uint32_t line = 0;  ///< index of its line
    Place place;
    std::uint16_t field = 0;  ///< which cell of its line it is
    PieceKind kind = PieceKind::text;
    Layout layout = Layout::single;
    bool wide_gap = false;  ///< set apart from the piece before it by more than one blank
    LabelMatch match;       ///< of a text
};

/// In bytes; a longer line is no row of a table.
inline constexpr std::uint32_t longest_row = 4000;

/// Appends the pieces of a line of up to `longest_row`. A line that only draws (`|||`, `|---|---|`, `+----+`) has none.
void append_pieces(std::string_view text, Line const& line, std::uint32_t index,
                   std::pmr::vector<Piece>& pieces);

/// The same of a line that stands above each page.
void append_page(std::string_view text, Line const& line, std::uint32_t index,
                 std::pmr::vector<Piece>& pieces);

/// Only signs that draw a table: `||||`, `|---|:--|`, `+----+`. A row of cells that hold `-` is none.
[[nodiscard]] bool only_draws(std::string_view text) noexcept;

/// Pipes and blanks alone: a line that draws, or a row whose cells are all blank, as the table decides.
[[nodiscard]] bool is_empty_row(std::string_view text) noexcept;

/// Appends an empty piece for each cell of such a row of up to `longest_row`.
void append_empty_row(std::string_view text, Line const& line, std::uint32_t index,
                      std::pmr::vector<Piece>& pieces);

/// Does `text` look like the content of a cell (a number with sign, unit and note; `/`, 无, 不适用)?
[[nodiscard]] bool looks_like_value(std::string_view text) noexcept;

/// `- 4 -`, `—4—`, `第4页`.
[[nodiscard]] bool is_page_mark(std::string_view text) noexcept;

}  // namespace gouji::outline
