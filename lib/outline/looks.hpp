#pragma once
#include <bitset>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/labels.hpp"
#include "gouji/outline/lines.hpp"
#include "gouji/outline/pieces.hpp"
#include "gouji/value/names.hpp"

// What a line looks like to somebody who searches for tables.
namespace gouji::outline {

/// A set of kinds of table.
using Kinds = std::bitset<table_kind_names.size()>;

/// What one line says about being part of a table.
struct Look {
    bool blank = true;
    bool prose = false;    // too long or with a full stop
    bool shaped = false;   // several cells
    bool values = false;   // at least one cell with content of a cell
    bool numbers = false;  // more than one of them
    bool unit = false;
    bool only_page = false;
    bool colon = false;              // a label of something else: 联系电话:
    bool marker = false;             // of a section or a row
    bool worded = false;             // there are words before the first value
    Layout layout = Layout::single;  // of its first piece
    Place place;                     // of its first piece
    Kinds known;                     // forms that have a label here
    Kinds opens;                     // forms whose table may begin here
    Kinds weak;                      // only a label that might as well be a section heading
    Kinds first_row;                 // the first row of a form
    Kinds header;                    // a heading or column
    int labels = 0;                  // how many labels

    [[nodiscard]] bool in_grid() const noexcept { return is_grid(layout); }
};

/// The lines as they are looked at: each is read once, all in their order, however often a search goes back to it.
class Looks {
public:
    Looks(std::string_view text, std::span<const Line> lines, std::pmr::memory_resource* memory);

    /// Valid until another line is looked at. None before one that was forgotten.
    [[nodiscard]] Look const& at(std::uint32_t line);

    /// Of [begin, end), which were looked at.
    [[nodiscard]] std::span<const Piece> pieces(std::uint32_t begin, std::uint32_t end) const;

    /// The words of a line before its first value, as one label.
    [[nodiscard]] LabelKey label(std::uint32_t line) const;
    /// The same of a line that goes on with a label.
    void append_label(std::uint32_t line, LabelKey& key) const;

    /// Lines before `line` are not asked for any more.
    void forget_before(std::uint32_t line);

private:
    struct Row {
        Look look;
        std::size_t end = 0;  // of its pieces
    };

    void read(std::uint32_t index, Look& look);
    static void note(std::span<const Label> found, Look& look);
    void note_words(std::span<const Piece> pieces, Look& look) const;
    void note_joined(std::span<const Piece> pieces, bool with_units, Look& look) const;

    std::string_view text_;
    std::span<const Line> lines_;
    std::pmr::vector<Piece> pieces_;  // of all rows
    std::pmr::vector<Row> rows_;
    std::uint32_t first_ = 0;  // the line of the first row
};

}  // namespace gouji::outline
