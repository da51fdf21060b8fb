#pragma once
#include <memory_resource>
#include <string_view>

#include "gouji/bytes/decode.hpp"
#include "gouji/markup/html.hpp"
#include "gouji/text/clean.hpp"

namespace gouji::sqlite {

/// The text that a document was read as: UTF-8, simplified, half-width, without markup. A document does
/// not keep it, so it is made once more, from the same stages.
class ReadText {
public:
    /// `source` are the bytes that were parsed; they have to live as long as this.
    explicit ReadText(std::string_view source);

    /// The text of a span of the input; lives as long as this.
    [[nodiscard]] std::string_view of(Span source) const;

private:
    /// The first character that comes from `source` or behind it.
    [[nodiscard]] std::uint32_t find(std::uint32_t source) const;
    [[nodiscard]] std::uint32_t origin(std::uint32_t offset) const;

    std::pmr::monotonic_buffer_resource memory_;
    bytes::Decoded decoded_;
    markup::Page page_;
    text::Clean clean_;
};

}  // namespace gouji::sqlite
