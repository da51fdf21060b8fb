#pragma once
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"
#include "look.hpp"

namespace gouji::outline {

/// A table that is printed as its form is.
struct WalkedTable {
    std::uint8_t form = 0;       ///< index in vocab::forms
    std::uint32_t end_line = 0;  ///< one past the last
};

/// Reads a table that is printed as its form is, from `line` on: each label where the form has it, a number for each
/// column, and signs or line ends that set all of them apart. The form says what has to come next, so that bytes are
/// compared and digits read, and nothing is searched for. Nothing at the first surprise.
///
/// `kinds`: which tables may begin here. Appends to `found` the spans of labels and numbers in the order of print
/// (printed_form.hpp).
[[nodiscard]] std::optional<WalkedTable> walk_table(std::string_view text,
                                                    std::span<const Line> lines, std::uint32_t line,
                                                    Kinds kinds, std::pmr::vector<Span>& found);

}  // namespace gouji::outline
