#include "gouji/outline/lines.hpp"

#include "gouji/primitive/code_point.hpp"

namespace gouji::outline {

std::pmr::vector<Line> lines(std::string_view text, text::Index const& index,
                             std::pmr::memory_resource* memory) {
    std::pmr::vector<Line> result(memory);
    result.reserve(index.line_ends().count() + 1);
    auto const size = static_cast<std::uint32_t>(text.size());
    auto const& ends = index.line_ends();
    for (std::uint32_t begin = 0; begin < size;) {
        auto const end = ends.next(begin, size);
        result.push_back({trim(text, {begin, end}), begin, false});
        if (end == size) break;
        begin = end + (text.substr(end, 2) == "\r\n" ? 2 : width_of(text[end]));
    }
    return result;
}

}  // namespace gouji::outline
