#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "gouji/outline/labels.hpp"
#include "line_bits.hpp"
#include "look.hpp"

namespace gouji::outline {

/// A label as a form prints it, with or without its marker and its explanation.
struct PrintedLabel {
    std::string_view text;
    LabelMatch match;       ///< what `match_labels` says of it
    Extent extent;          ///< of the text
    Look look;              ///< of a line that has nothing else
    bool is_piece = false;  ///< on a line of its own it is one piece, a text
};

/// All of them, found byte by byte: most labels of a table are printed just so, and need neither a key nor to be cut into
/// pieces. Built once, at its first use, and never changed.
class PrintedLabels {
public:
    PrintedLabels() noexcept;

    /// Null where no form prints exactly `text`.
    [[nodiscard]] PrintedLabel const* find(std::string_view text) const noexcept;

private:
    static constexpr std::size_t slots = 2048, room = 768;

    static std::size_t hash(std::string_view text) noexcept;
    void add(std::string_view label) noexcept;
    void put(std::string_view text) noexcept;

    std::array<PrintedLabel, room> labels_{};   // the first is none
    std::array<std::uint16_t, slots> table_{};  // a label at its hash or behind it; 0 for none
    std::uint16_t size_ = 1;
};

/// What `match_labels` says of a text that is not printed so: by its key.
[[nodiscard]] LabelMatch match_key(std::string_view text) noexcept;

[[nodiscard]] PrintedLabels const& printed_labels() noexcept;

}  // namespace gouji::outline
