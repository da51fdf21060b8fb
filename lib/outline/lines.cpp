#include "gouji/outline/lines.hpp"

#include <array>

#include "gouji/primitive/code_point.hpp"

namespace gouji::outline {
namespace {

// Bytes with which blanks begin or end (primitive/code_point.hpp), and some other characters.
constexpr auto edges_of_blanks = [] {
    std::array<bool, 256> edges{};
    for (char const c : std::string_view(" \t\xC2\xA0\xE2\x80\x8B\xE3\xEF\xBB\xBF"))
        edges[static_cast<unsigned char>(c)] = true;
    return edges;
}();
constexpr bool may_be_blank(char edge) { return edges_of_blanks[static_cast<unsigned char>(edge)]; }

// Most lines have no blanks at their ends.
Span without_blanks(std::string_view text, Span line) {
    bool const bare =
        !line.empty() && !may_be_blank(text[line.begin]) && !may_be_blank(text[line.end - 1]);
    return bare ? line : trim(text, line);
}

// Without the marks of Markdown around a heading: ## 一、概述, **一、概述**. Two stars may also mask a name: **县2013年.
Span without_marks(std::string_view text, Span line) {
    constexpr std::string_view bold = "**";
    if (!line.empty() && text[line.begin] == '#') {
        auto const hashes = static_cast<std::uint32_t>(slice(text, line).find_first_not_of('#'));
        if (hashes < line.size() && text[line.begin + hashes] == ' ')
            line = trim(text, {line.begin + hashes, line.end});
    }
    auto const content = slice(text, line);
    if (content.starts_with(bold) && content.size() > 2 * bold.size() &&
        content.find(bold, bold.size()) == content.size() - bold.size())
        return trim(text, {line.begin + 2, line.end - 2});
    return line;
}

}  // namespace

std::pmr::vector<Line> lines(std::string_view text, text::Index const& index,
                             std::pmr::memory_resource* memory) {
    std::pmr::vector<Line> result(memory);
    result.reserve(index.line_ends().count() + 1);
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const& ends = index.line_ends();
    for (std::uint32_t begin = 0; begin < size;) {
        auto const end = ends.next(begin, size);
        result.push_back({without_marks(text, without_blanks(text, {begin, end})), begin, false});
        if (end == size) break;
        begin = end + (text.substr(end, 2) == "\r\n" ? 2 : width_of(text[end]));
    }
    return result;
}

}  // namespace gouji::outline
