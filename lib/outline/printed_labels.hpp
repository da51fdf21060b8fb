#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "gouji/outline/labels.hpp"

namespace gouji::outline {

/// What `match_labels` says of the labels as the forms print them, marker included, for each byte by byte: most labels
/// of a table are printed just so and need no key. Built once, at its first use, and never changed.
class PrintedLabels {
public:
    PrintedLabels() noexcept;

    /// Null where no form prints exactly `text`.
    [[nodiscard]] LabelMatch const* find(std::string_view text) const noexcept;

private:
    static constexpr std::size_t slots = 2048;
    struct Entry {
        std::string_view text;
        LabelMatch match;
    };

    static std::size_t hash(std::string_view text) noexcept;
    void add(std::string_view label) noexcept;
    void put(std::string_view text) noexcept;

    std::array<Entry, slots> entries_{};  // each at its hash or behind it
    std::size_t size_ = 0;
};

/// What `match_labels` says of a text that is not printed so: by its key.
[[nodiscard]] LabelMatch match_key(std::string_view text) noexcept;

[[nodiscard]] PrintedLabels const& printed_labels() noexcept;

}  // namespace gouji::outline
