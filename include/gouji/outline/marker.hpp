#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "gouji/value/span.hpp"

namespace gouji::outline {

/// The ways to number a section, in the order in which they usually nest (第一部分; GB/T 9704, 7.3.3: 一、 (一) 1. (1)).
enum class MarkerStyle : std::uint8_t {
    part,
    chapter,
    bracketed,
    arabic,
    decimal,       ///< 2.1 within the second chapter (GB/T 1.1)
    deep_decimal,  ///< 2.1.3
    arabic_bracketed,
    circled,
    clause,
    bullet,
    unmarked
};

struct Marker {
    MarkerStyle style = MarkerStyle::chapter;
    int ordinal = 0;     ///< 0 for a bullet; of 2.1 the last number
    int outer = 0;       ///< of 2.1 the number before the last
    bool plain = false;  ///< no mark behind the numeral: 一 概述, 1 概述
    Span span;           ///< marker with its mark, blanks behind it left out
};

/// A Chinese numeral below ten thousand at the beginning of a text.
struct Numeral {
    int value = 0;
    std::size_t size = 0;  ///< in bytes; 0 where the text begins with none
};
[[nodiscard]] Numeral leading_numeral(std::string_view text);

/// The section marker that begins at `at`, if there is one.
[[nodiscard]] std::optional<Marker> marker_at(std::string_view text, std::uint32_t at,
                                              std::uint32_t end);

}  // namespace gouji::outline
