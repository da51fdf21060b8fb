#include "read_text.hpp"

#include <algorithm>
#include <ranges>

namespace gouji::sqlite {

ReadText::ReadText(const Document& document)
    : decoded_(
          bytes::decode(document.source(), &memory_, markup::declared_charset(document.source()))),
      page_(markup::read(decoded_.view, &memory_)),
      clean_(text::clean(page_.text.view, &memory_)) {}

std::string_view ReadText::of(Span source) const {
    const std::uint32_t begin = find(source.begin);
    return clean_.view.substr(begin, find(source.end) - begin);
}

std::uint32_t ReadText::find(std::uint32_t source) const {
    const auto offsets =
        std::views::iota(std::uint32_t{0}, static_cast<std::uint32_t>(clean_.view.size()));
    const auto found = std::ranges::partition_point(
        offsets, [&](std::uint32_t offset) { return origin(offset) < source; });
    return static_cast<std::uint32_t>(found - offsets.begin());
}

std::uint32_t ReadText::origin(std::uint32_t offset) const {
    const Span text = clean_.to_decoded.origin({offset, offset + 1});
    return decoded_.to_source.origin(page_.origin(text)).begin;
}

}  // namespace gouji::sqlite
