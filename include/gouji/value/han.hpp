#pragma once

namespace gouji {

/// A Chinese character: the unified ideographs with extension A and the supplementary planes, and 〇.
[[nodiscard]] constexpr bool is_han(char32_t code) noexcept {
    return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) ||
           code == U'〇' || code >= 0x20000;
}

}  // namespace gouji
