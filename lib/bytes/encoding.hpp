#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gouji::bytes {

enum class Encoding : std::uint8_t { utf8, gb18030, utf16le, utf16be };

/// An encoding and what is known of a text in it.
struct Choice {
    Encoding encoding = Encoding::utf8;
    std::size_t bom = 0;  ///< bytes of the byte order mark
    bool valid = false;   ///< valid UTF-8: nothing is to be decoded
};

/// Chooses the encoding of `source`. A byte order mark decides, then valid UTF-8; a damaged text is
/// read in the encoding in which most of it is Chinese.
[[nodiscard]] Choice choose_encoding(std::string_view source) noexcept;

}  // namespace gouji::bytes
