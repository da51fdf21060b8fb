#pragma once
#include <algorithm>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>

#include "gouji/markup/html.hpp"
#include "skeleton.hpp"

namespace gouji::markup {

/// Writes the text of a page line by line, with the way back to it.
class Writer {
public:
    Writer(std::string_view page, const Skeleton& skeleton, std::pmr::memory_resource* memory)
        : page_(page), skeleton_(skeleton), memory_(memory), map_(memory), cuts_(memory) {}

    /// Blanks: as browsers show them; line ends may count; all as they are, in <pre>.
    enum class Blanks : std::uint8_t { collapse, keep_lines, keep };
    void blanks(Blanks how) noexcept { blanks_ = how; }

    /// Ends the line, if there is anything in it; in a cell, a blank.
    void end_line();

    /// The same, where the page goes on with text that is written elsewhere.
    void cut();

    /// A row `|…|…|`: begins with its first bar. What `end_cell` was not called for is one cell.
    void begin_row();
    void end_cell();
    void end_row();

    /// From here on, what is put in between is placed at `at` in the skeleton.
    void move_to(std::uint32_t at) {
        position_ = std::max(position_, std::min(origin(at), std::uint32_t(page_.size())));
    }

    /// A text as the parser read it, with its beginning in the skeleton.
    void text(const char* read, std::uint32_t at);

    /// Were parts written in another order than that of the page? Then the map is of no use.
    [[nodiscard]] bool disordered() const noexcept { return disordered_; }

    [[nodiscard]] Text finish();

private:
    /// Offset in the page; `at` is best near the last one.
    [[nodiscard]] std::uint32_t origin(std::uint32_t at);

    std::uint32_t reference(const char*& read, std::uint32_t at);
    void copied(std::uint32_t begin, std::uint32_t end);
    void run(std::uint32_t from, std::uint32_t end);
    [[nodiscard]] std::uint32_t width_of_other(std::string_view text) const noexcept;
    void as_one_piece(std::string text, std::uint32_t at);
    void piece(std::uint32_t from, std::uint32_t size);
    void blank(std::uint32_t from, std::uint32_t width, bool line_end);
    void character(std::string_view utf8, std::uint32_t from, std::uint32_t width);
    void before_text(std::string_view text, std::uint32_t from);
    void put(std::string_view text);

    std::string_view page_;
    const Skeleton& skeleton_;
    std::pmr::memory_resource* memory_;
    bytes::OffsetMap map_;
    std::pmr::vector<std::uint32_t> cuts_;
    std::string out_;
    std::size_t segment_ = 0;     ///< of the last offset asked for
    std::uint32_t position_ = 0;  ///< in the page, of what was written last
    Blanks blanks_ = Blanks::collapse;
    bool line_empty_ = true;
    bool in_row_ = false;
    bool disordered_ = false;

    // What waits for a character to follow it.
    bool line_pending_ = false;
    bool blank_pending_ = false;
    bool blank_is_line_end_ = false;
    Span blank_;  ///< in the page; empty if it was put in between
};

}  // namespace gouji::markup
