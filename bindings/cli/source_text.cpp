#include "source_text.hpp"

#include <algorithm>

#include "gouji/markup/html.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::cli {
namespace {

constexpr std::uint32_t block = 1024;  // bytes between two counts

std::uint32_t count_characters(std::string_view text) {
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

}  // namespace

SourceText::SourceText(std::string_view source)
    : decoded_(bytes::decode(source, &memory_, markup::declared_charset(source))), lines_{0} {
    const std::string_view text = decoded_.view;
    for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
        lines_.push_back(static_cast<std::uint32_t>(at + 1));
    for (std::size_t at = 0; at <= text.size(); at += block)
        characters_.push_back(
            at == 0 ? 0 : characters_.back() + count_characters(text.substr(at - block, block)));
}

std::uint32_t SourceText::source_offset(std::uint32_t decoded) const {
    return decoded_.to_source.origin({decoded, decoded + 1}).begin;
}

std::size_t SourceText::line_of(std::uint32_t offset) const {
    const auto next = std::upper_bound(
        lines_.begin() + 1, lines_.end(), offset,
        [&](std::uint32_t at, std::uint32_t line) { return at < source_offset(line); });
    return static_cast<std::size_t>(next - lines_.begin()) - 1;
}

// The map only ever goes on, so the character is found by halving.
std::uint32_t SourceText::decoded_offset(std::uint32_t offset) const {
    if (decoded_.to_source.identity()) return offset;
    std::uint32_t low = 0, high = static_cast<std::uint32_t>(decoded_.view.size());
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (source_offset(middle) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::uint32_t SourceText::characters_before(std::uint32_t decoded) const {
    const std::uint32_t known = decoded / block;
    return characters_[known] +
           count_characters(decoded_.view.substr(std::size_t{known} * block, decoded % block));
}

Position SourceText::position(std::uint32_t offset) const {
    const std::size_t line = line_of(offset);
    const std::uint32_t before =
        characters_before(decoded_offset(offset)) - characters_before(lines_[line]);
    return {static_cast<std::uint32_t>(line + 1), before + 1};
}

std::string SourceText::printed(Span span) const {
    if (span.empty()) return {};
    const std::uint32_t begin = decoded_offset(span.begin), end = decoded_offset(span.end);
    std::string text;
    for (const char c : decoded_.view.substr(begin, end - begin)) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) text += c;
        if (blank && !text.empty() && text.back() != ' ') text += ' ';
    }
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

}  // namespace gouji::cli
