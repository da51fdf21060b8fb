#pragma once
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/labels.hpp"
#include "gouji/outline/lines.hpp"
#include "gouji/outline/pieces.hpp"
#include "line_pieces.hpp"
#include "look.hpp"

namespace gouji::outline {

/// The lines as they are looked at: each is read once, all in their order, however often a search goes back to it.
class Looks {
public:
    Looks(std::string_view text, std::span<const Line> lines, std::pmr::memory_resource* memory);

    /// Valid until another line is looked at. None before one that was forgotten.
    [[nodiscard]] Look const& at(std::uint32_t line) {
        while (first_ + rows_.size() <= line) read_next();
        return rows_[line - first_].look;
    }

    /// Of [begin, end), which were looked at.
    [[nodiscard]] std::span<const Piece> pieces(std::uint32_t begin, std::uint32_t end) const;

    /// Where the first piece of a line stands.
    [[nodiscard]] Place place(std::uint32_t line) const;

    /// The words of a line before its first value, as one label.
    [[nodiscard]] LabelKey label(std::uint32_t line) const;
    /// The same of a line that goes on with a label.
    void append_label(std::uint32_t line, LabelKey& key) const;

    /// Goes on with `line`, one that was looked at or one behind all those, and forgets all others.
    void restart_at(std::uint32_t line);
    /// Lines before `line` are not asked for any more.
    void forget_before(std::uint32_t line);

private:
    struct Row {
        Look look;
        std::uint32_t end = 0;  // of its pieces
    };

    void read_next();
    [[nodiscard]] std::optional<Look> read_plain(std::uint32_t index);
    [[nodiscard]] std::optional<Look> read_numbered(std::uint32_t index);
    void append_whole(std::uint32_t index, Content const& content);
    [[nodiscard]] Look read(std::uint32_t index);
    [[nodiscard]] bool is_running_head(std::uint32_t index) const;
    void note_words(std::span<const Piece> pieces, Look& look) const;
    void note_joined(std::span<const Piece> pieces, bool with_units, Look& look) const;

    std::string_view text_;
    std::span<const Line> lines_;
    std::pmr::vector<Piece> pieces_;  // of all rows
    std::pmr::vector<Row> rows_;
    std::uint32_t first_ = 0;  // the line of the first row
    std::string_view title_;   // the first line of the text, which may stand above each page again
};

}  // namespace gouji::outline
