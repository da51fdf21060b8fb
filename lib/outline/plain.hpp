#pragma once

namespace gouji::outline {

/// Does a character of three bytes begin with `lead` that is Chinese (U+4000 to U+9FFF) and so no blank, sign, digit or
/// stop? Nearly all characters of a text are, and need no closer look.
[[nodiscard]] constexpr bool is_plain(char lead) noexcept {
    return lead >= '\xE4' && lead <= '\xE9';
}

}  // namespace gouji::outline
