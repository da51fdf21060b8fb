#pragma once
#include <string_view>

namespace gouji::vocab {

/// Is this printed in the place of a digit that is withheld, was not filled in, or has no sign in the font: 20**年, 1□日,
/// 3■条? U+FFFD stands for bytes without a meaning.
[[nodiscard]] constexpr bool masks_digit(char32_t c) noexcept {
    // clang-format off
    switch (c) {
        case U'*': case U'x': case U'X': case U'#': case U'_': case U'?': case U'某':
        case U'＊': case U'×': case U'※': case U'□': case U'■': case U'▇': case U'█': case U'△': case U'▲':
        case U'○': case U'●': case U'◆': case U'◇': case U'\uFFFD': return true;
        default: return false;
    }
    // clang-format on
}

/// One of those that mean nothing else beside a number. The others also multiply (7×24小时), ask, emphasize or refer to a
/// note, so that what follows must prove the number: a measure word or its other digits.
[[nodiscard]] constexpr bool certainly_masks_digit(char32_t c) noexcept {
    constexpr std::u32string_view signs = U"※□■▇█△▲◆◇\uFFFD";
    return signs.find(c) != std::u32string_view::npos;
}

}  // namespace gouji::vocab
