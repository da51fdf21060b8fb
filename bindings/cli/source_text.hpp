#pragma once
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/bytes/decode.hpp"
#include "gouji/value/span.hpp"

namespace gouji::cli {

/// Where something stands as an editor shows it, both counted from 1.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;  ///< in characters
};

/// The bytes of an input as lines of characters, whatever their encoding.
class SourceText {
public:
    explicit SourceText(std::string_view source);

    [[nodiscard]] Position position(std::uint32_t offset) const;

    /// What is printed at the span, on one line, in UTF-8.
    [[nodiscard]] std::string printed(Span span) const;

private:
    [[nodiscard]] std::size_t line_of(std::uint32_t offset) const;
    /// The offset in the decoded text of the character at `offset` of the source.
    [[nodiscard]] std::uint32_t decoded_offset(std::uint32_t offset) const;
    [[nodiscard]] std::uint32_t source_offset(std::uint32_t decoded) const;

    /// Characters of the decoded text before an offset in it.
    [[nodiscard]] std::uint32_t characters_before(std::uint32_t decoded) const;

    std::pmr::monotonic_buffer_resource memory_;
    bytes::Decoded decoded_;
    std::vector<std::uint32_t> lines_;       ///< where each line begins in the decoded text
    std::vector<std::uint32_t> characters_;  ///< before each block of the decoded text
};

}  // namespace gouji::cli
