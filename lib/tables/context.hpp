#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "gouji/outline/labels.hpp"

namespace gouji::tables {

/// What has been printed above a label: of rows of one wording, it means the one whose group was printed last.
struct Context {
    std::array<std::uint32_t, 256> seen{};  ///< when each row was last seen, by index
    std::uint32_t clock = 0;
    bool body = false;  ///< a row has come since the last header

    void saw(outline::Label const& label);
};

/// Which of the labels that read the same is meant, among those of `form`; nothing where that is open. `marker`: the text
/// begins with one.
[[nodiscard]] std::optional<outline::Label> resolve(std::span<const outline::Label> found,
                                                    std::uint8_t form, bool marker,
                                                    Context const& context);

}  // namespace gouji::tables
