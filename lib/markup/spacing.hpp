#pragma once
#include <cstddef>
#include <string_view>

// Blanks between all characters of a text, as justified lines and some scans have them: 全 县 公 开 1 2 条.
namespace gouji::markup::spacing {

/// Is nearly every Han character at the beginning of the text followed by a blank?
[[nodiscard]] bool is_spaced(std::string_view text) noexcept;

/// Does the blank at `at` only space the text out? Between two Han characters or signs it does, and about and within a
/// number that stands between such; elsewhere it may part the cells of a row. The size of it; else 0.
[[nodiscard]] std::size_t spaces_out(std::string_view text, std::size_t at) noexcept;

}  // namespace gouji::markup::spacing
