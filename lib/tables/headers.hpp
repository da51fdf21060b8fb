#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/tables/events.hpp"

// The headers of tables whose rows stand one below the other.
namespace gouji::tables {

/// What stands in one place of a row, by the header: a column of the table (0 and up) or one of these.
inline constexpr std::int16_t unit_place = -1, number_place = -2, other_place = -3,
                              foreign_place = -4,  // a column of another form or row
    repeat_place = -5;                             // the column before, its merged cell taken apart
inline constexpr std::size_t most_header_items = 32;

/// One label of a header.
struct HeaderItem {
    std::int16_t what = other_place;  ///< a column, or one of the places above
    bool group = false;               ///< 法人或其他组织: its columns come here
    bool local = false;               ///< a column that only this table has
    bool repaired = false;            ///< the label was damaged or cut
    Span span;
    std::uint32_t line = 0, end_line = 0;
    std::uint16_t field = 0;
    outline::Layout layout = outline::Layout::single;
    outline::Place place;
};
[[nodiscard]] HeaderItem item_of(Event const& event);

/// The labels between two rows, or above the first.
struct Header {
    std::array<HeaderItem, most_header_items> items;
    std::size_t size = 0;
    bool foreign = false;  ///< a column of another form
    bool any_column = false;
    bool labels_column = false;  ///< 统计指标 was seen
    bool number_first = false;   ///< the codes stand before the labels
    bool numbering = false;      ///< 甲 乙 丙 were seen
    bool set_out = false;        ///< its columns are those of the page, from left to right
    std::optional<std::uint8_t> block;
    Span span;

    [[nodiscard]] std::span<const HeaderItem> view() const noexcept {
        return std::span(items).first(size);
    }
    void add(HeaderItem const& item) {
        if (size < items.size()) items[size++] = item;
        span = span.empty() ? item.span : Span{span.begin, item.span.end};
    }
};

/// Reads the labels of a table into its headers: a new one for those below rows, or where a label opens a table or a
/// block of rows.
class HeaderCollector {
public:
    HeaderCollector(std::string_view text, vocab::FormTable const& form,
                    std::pmr::vector<Header>& headers)
        : text_(text), form_(form), headers_(headers) {
        headers_.emplace_back();
    }

    /// Takes a label that names neither a row nor a group of rows.
    void take(Event const& event);
    /// Takes the name of a column of another form.
    void take_foreign(Event const& event);
    /// A row has come: the next label belongs to another header.
    void begin_rows() noexcept { in_rows_ = true; }
    [[nodiscard]] bool in_rows() const noexcept { return in_rows_; }

    [[nodiscard]] Header& last() noexcept { return headers_.back(); }
    /// Lines from column to column, where each has its line; 0 where none have.
    [[nodiscard]] std::uint32_t step() const noexcept { return step_; }

private:
    Header& below_rows();
    void take_column(Event const& event);
    void take_heading(Event const& event);
    [[nodiscard]] HeaderItem* first_part(Event const& event);
    void learn_step(Event const& event);
    void restart();

    std::string_view text_;
    vocab::FormTable const& form_;
    std::pmr::vector<Header>& headers_;
    bool in_rows_ = false;
    std::uint32_t step_ = 0;
};

}  // namespace gouji::tables
