#include "gouji/outline/sections.hpp"

#include <algorithm>

#include "section_tree.hpp"

namespace gouji::outline {

Headings headings(std::string_view text, text::Index const& index, Span range,
                  std::span<const Line> lines, std::span<const Region> regions,
                  std::pmr::memory_resource* memory, std::pmr::memory_resource* working) {
    SectionTree tree(text, index, range, lines, memory, working);
    auto line = first_line(lines, range.begin);
    auto region =
        std::lower_bound(regions.begin(), regions.end(), line,
                         [](Region const& r, std::uint32_t l) { return r.end_line <= l; });
    while (line < lines.size() && lines[line].span.begin < range.end) {
        while (region != regions.end() && region->end_line <= line) ++region;
        if (region != regions.end() && region->first_line <= line)
            line = region->end_line;
        else
            tree.read(line++);
    }
    return tree.finish();
}

}  // namespace gouji::outline
