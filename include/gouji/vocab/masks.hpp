#pragma once
#include <string_view>

namespace gouji::vocab {

/// Printed in the place of a digit that is withheld, was not filled in, or has no sign in the font: 20**年, 1□日, 3■条.
/// The last one stands for bytes without a meaning.
inline constexpr std::u32string_view digit_masks = U"*＊xX×※□■▇█△▲○●◆◇#_?某\uFFFD";

/// Those of them that mean nothing else beside a number. The others also multiply (7×24小时), ask, emphasize or refer to
/// a note, so that what follows must prove the number: a measure word or its other digits.
inline constexpr std::u32string_view certain_masks = U"※□■▇█△▲◆◇\uFFFD";

[[nodiscard]] constexpr bool masks_digit(char32_t c) noexcept {
    return c < 0x3000 || c > 0x9FFF ? digit_masks.find(c) != std::u32string_view::npos : c == U'某';
}
[[nodiscard]] constexpr bool certainly_masks_digit(char32_t c) noexcept {
    return certain_masks.find(c) != std::u32string_view::npos;
}

}  // namespace gouji::vocab
