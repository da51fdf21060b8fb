#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gouji::bytes {

enum class Encoding : std::uint8_t { utf8, gb18030, utf16le, utf16be, big5 };

/// An encoding and what is known of a text in it.
struct Choice {
    Encoding encoding = Encoding::utf8;
    std::size_t bom = 0;  ///< bytes of the byte order mark
    bool valid = false;   ///< valid UTF-8: nothing is to be decoded
};

/// The encoding that a label of the web means (`gb2312`, `x-gbk`, `UTF8`), whatever its case.
[[nodiscard]] std::optional<Encoding> encoding_of_label(std::string_view label) noexcept;

/// Chooses the encoding of `source`. A byte order mark decides, then valid UTF-8, then what is
/// declared, unless that is UTF-8; a damaged text is read in the encoding in which most of it is
/// Chinese.
[[nodiscard]] Choice choose_encoding(std::string_view source,
                                     std::optional<Encoding> declared = {}) noexcept;

}  // namespace gouji::bytes
