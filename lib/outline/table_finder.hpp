#pragma once
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"
#include "gouji/outline/regions.hpp"
#include "looks.hpp"

namespace gouji::outline {

/// Finds table regions one after the other, and forgets those that are no longer needed: an input may hold thousands of
/// reports.
class TableFinder {
public:
    TableFinder(std::string_view text, std::span<const Line> lines,
                std::pmr::memory_resource* memory, Way way = Way::shortest);

    /// Finds all regions that hold a line before `line`.
    void find_before(std::uint32_t line);
    /// Forgets all regions that end before `place`.
    void forget_before(std::uint32_t place);

    /// What was found and is not forgotten, pieces left out.
    [[nodiscard]] std::span<const Region> regions() const noexcept { return regions_; }
    /// The same with their pieces, which are valid until another region is found.
    [[nodiscard]] std::span<const Region> with_pieces();

private:
    // What a line without a label of the table is to it.
    enum class Unlabelled : std::uint8_t {
        label,  // a damaged one
        row,    // cells
        rest,   // the second line of a local row's label
        part,   // of a broken label, or of several; only what follows shows that the table goes on
        between,  // only what follows shows, but nothing foreign either
        stranger
    };

    // What is known of a table while its lines are taken.
    struct Taken {
        std::uint32_t begin = 0;
        Kinds kind;
        std::uint32_t last = begin;    // the last line that surely belongs to the table
        std::uint32_t header = begin;  // the first header line since the last value
        bool values_since_header = false, first_row_seen = false, any_value = false;
        int labels_seen = 0, strangers = 0;
        bool last_is_stranger = false;
    };

    Kinds opening(Look const& look, std::uint32_t at);
    [[nodiscard]] std::optional<std::uint32_t> next_line(std::uint32_t at) const;
    bool value_follows(std::uint32_t at);
    bool words_follow(std::uint32_t at);
    [[nodiscard]] bool wordless(std::uint32_t at, Look const& look) const;
    [[nodiscard]] bool is_rest(std::uint32_t at, Look const& look) const;
    bool ends_label(std::uint32_t at, Look const& look);
    bool broken_row(std::uint32_t at);
    bool damaged_over_lines(std::uint32_t at, Look const& look, Kinds kind);
    [[nodiscard]] bool fragments(std::uint32_t at, Kinds kind) const;
    std::optional<std::uint32_t> end_of_vertical(std::uint32_t at, Kinds kind);
    bool opens_another(std::uint32_t at, Look const& look, Kinds kind);
    Unlabelled unlabelled(std::uint32_t at, Look const& look, Kinds kind, bool below_local_row);
    std::uint32_t follow(std::uint32_t begin, Kinds kind);
    std::optional<std::uint32_t> follow_printed(std::uint32_t begin, Kinds kind);
    void take_lines(Taken& table, std::uint32_t at);
    std::uint32_t with_header_above(std::uint32_t begin, Kinds kind);
    [[nodiscard]] bool is_merged_row(std::uint32_t at, Look const& look) const;
    [[nodiscard]] std::size_t count_broken_names(std::uint32_t at, Kinds kind) const;
    [[nodiscard]] bool may_go_on(Piece const& first, Piece const& second) const;
    bool goes_on(std::uint32_t at, Kinds kind);
    Region& add(std::uint32_t first, std::uint32_t last);

    std::string_view text_;
    std::span<const Line> lines_;
    Way way_;
    Looks looks_;
    std::uint32_t at_ = 0;        // the line to look at next
    std::uint32_t last_end_ = 0;  // of the last region, forgotten or not
    std::pmr::vector<Region> regions_;
    struct Ends {
        std::size_t pieces = 0, printed = 0;
    };
    std::pmr::vector<Ends> ends_;     // of what each has of these
    std::pmr::vector<Piece> pieces_;  // of all of them
    std::pmr::vector<Span> printed_;
};

}  // namespace gouji::outline
