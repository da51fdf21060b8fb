#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "gouji/outline/labels.hpp"
#include "label_index.hpp"
#include "line_bits.hpp"
#include "look.hpp"

namespace gouji::outline {

/// A label as a form prints it, with or without its marker and its explanation; or a heading of a report, without its number.
struct PrintedLabel {
    std::uint16_t begin = 0, size = 0;  ///< of its text, in `PrintedLabels::texts`
    LabelRange labels;                  ///< none for a heading
    bool marker = false, goes_on = false;
    bool is_piece = false;  ///< on a line of its own it is one piece, a text
    Extent extent;          ///< of the text
    Look look;              ///< of a line that has nothing else

    /// What `match_labels` says of it.
    [[nodiscard]] LabelMatch match() const noexcept {
        return {label_index.labels_in(labels), marker, goes_on, true};
    }
};

/// All of them, found byte by byte: most labels of a table are printed just so, and need neither a key nor to be cut into
/// pieces. A constant, made at build time as the index is.
struct PrintedLabels {
    /// Null where no form prints exactly `text`.
    [[nodiscard]] PrintedLabel const* find(std::string_view text) const noexcept;

    [[nodiscard]] std::string_view text_of(PrintedLabel const& label) const noexcept {
        return {texts.data() + label.begin, label.size};
    }

    static constexpr std::size_t shortest = 4;  ///< in bytes
    static constexpr std::size_t room = 768, room_for_texts = 16384, slots = 2048;

    [[nodiscard]] static std::size_t hash(std::string_view text) noexcept;

    std::array<char, room_for_texts> texts{};
    std::array<PrintedLabel, room> labels{};   ///< the first is none
    std::array<std::uint16_t, slots> table{};  ///< a label at its hash or behind it; 0 for none
};

extern PrintedLabels const printed_labels;

/// What `match_labels` says of a text that is not printed so: by its key.
[[nodiscard]] LabelMatch match_key(std::string_view text) noexcept;

}  // namespace gouji::outline
