#include "gouji/outline/lines.hpp"

#include "../primitive/byte_set.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::outline {
namespace {

// Bytes with which blanks (primitive/code_point.hpp) or marks begin, with which blanks end, and some other characters.
constexpr ByteSet first_bytes(" \t\xC2\xE2\xE3\xEF#*>-\"");
constexpr ByteSet last_bytes(" \t\xA0\x80\x8B\xBF");

// Without the marks of a quotation in a mail, the bullet of a list, and quotes around the whole line: > 一、概述, - 概述.
Span without_quoting(std::string_view text, Span line) {
    while (!line.empty() && text[line.begin] == '>') line = trim(text, {line.begin + 1, line.end});
    auto const content = slice(text, line);
    if (content.starts_with("- ") && is_han(character_at(content, 2)))
        return {line.begin + 2, line.end};
    bool const quoted =
        content.size() > 2 && content.front() == '"' && content.find('"', 1) == content.size() - 1;
    return quoted ? trim(text, {line.begin + 1, line.end - 1}) : line;
}

// Without the marks of Markdown around a heading: ## 一、概述, **一、概述**. Two stars may also mask a name: **县2013年.
Span without_marks(std::string_view text, Span line) {
    constexpr std::string_view bold = "**";
    if (!line.empty() && text[line.begin] == '#') {
        auto const hashes = static_cast<std::uint32_t>(slice(text, line).find_first_not_of('#'));
        if (hashes < line.size() && text[line.begin + hashes] == ' ')
            line = trim(text, {line.begin + hashes, line.end});
    }
    line = without_quoting(text, line);
    auto const content = slice(text, line);
    if (content.starts_with(bold) && content.size() > 2 * bold.size() &&
        content.find(bold, bold.size()) == content.size() - bold.size())
        return trim(text, {line.begin + 2, line.end - 2});
    return line;
}

// Most lines have neither blanks nor marks at their ends.
Span content_of(std::string_view text, Span line) {
    bool const bare = line.empty() ||
                      (!first_bytes.hold(text[line.begin]) && !last_bytes.hold(text[line.end - 1]));
    return bare ? line : without_marks(text, trim(text, line));
}

std::uint32_t width_of_end(std::string_view text, std::uint32_t end) {
    bool const both = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    return both ? 2 : width_of(text[end]);
}

}  // namespace

std::pmr::vector<Line> lines(std::string_view text, text::Index const& index,
                             std::pmr::memory_resource* memory) {
    std::pmr::vector<Line> result(memory);
    result.reserve(index.line_ends().count() + 1);
    auto const size = static_cast<std::uint32_t>(text.size());
    std::uint32_t begin = 0;
    auto const add = [&](std::uint32_t end) {
        result.push_back({content_of(text, {begin, end}), begin, false});
    };
    index.line_ends().each(0, size, [&](std::uint32_t end) {
        if (end < begin) return;  // the second byte of \r\n
        add(end);
        begin = end + width_of_end(text, end);
    });
    if (begin < size) add(size);
    return result;
}

}  // namespace gouji::outline
