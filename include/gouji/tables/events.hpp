#pragma once
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/labels.hpp"
#include "gouji/outline/pieces.hpp"
#include "gouji/outline/regions.hpp"

// A table region as a stream of labels and cells. Every layout ends here, and everything behind this
// is shared by all of them.
namespace gouji::tables {

/// What stands at a place of a region.
enum class EventKind : std::uint8_t {
    label,    ///< a row, column or heading of the form
    foreign,  ///< a column of another form of this kind
    text,     ///< words that no label of the form is near to
    value,  ///< a cell that holds something: a number, a sign for none, words where a number ought to be
    unit,  ///< a measure word on its own
    empty  ///< a cell that the layout shows, with nothing in it
};

/// A label, put together from all its pieces, or a cell.
struct Event {
    EventKind kind = EventKind::text;
    outline::Layout layout = outline::Layout::single;
    bool wide_gap = false;    ///< see outline::Piece
    bool after_page = false;  ///< a page mark stands before it
    bool repaired = false;    ///< a label that was damaged or cut
    bool tail = false;        ///< text that is the rest of the label above it
    outline::Label label;
    Span span;
    std::uint32_t line = 0, end_line = 0;  ///< the first and the last one that it stands on
    outline::Place place;
    std::uint16_t field = 0;  ///< which cell of its line it is
};

/// Which table of which form a region is.
struct Choice {
    std::uint8_t form = 0;  ///< index in vocab::forms
    bool found = false;
    bool proven = false;  ///< no other form of this kind fits as well
};

/// Chooses by the labels alone. `before` is the form of the table above, which decides between forms
/// that fit equally well.
[[nodiscard]] Choice choose_form(std::string_view text, std::span<const outline::Piece> pieces,
                                 Form before);

/// A region in the order of print.
struct Stream {
    std::pmr::vector<Event> events;
    std::pmr::vector<Span> pages;  ///< page marks between the rows
    bool run_together = false;     ///< digits that may be several numbers
};

/// Reads the pieces of a region by the labels of a form, an index in vocab::forms.
[[nodiscard]] Stream read_events(std::string_view text, std::span<const outline::Piece> pieces,
                                 std::uint8_t form, std::pmr::memory_resource* memory);

}  // namespace gouji::tables
