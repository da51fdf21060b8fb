#include "gouji/outline/reports.hpp"

#include <algorithm>
#include <utility>

#include "gouji/outline/rejection.hpp"
#include "gouji/outline/sections.hpp"
#include "gouji/outline/titles.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/numeral.hpp"
#include "gouji/value/by_place.hpp"

namespace gouji::outline {
namespace {

// A quick look at the first character of a line.
bool may_be_mark(std::string_view line) {
    switch (code_point(character_at(line, 0))) {
        case U'【':
        case U'[':
        case U'(':
        case U'范':
        case U'第':
        case U'篇': return true;
        default: return false;
    }
}

// The number of a mark 篇1, 第二篇, 【篇3】 that is all of its line; 0 if it is none.
int item_number(std::string_view line) {
    for (std::string_view const bracket : {"【", "[", "("})
        if (line.starts_with(bracket)) line.remove_prefix(bracket.size());
    for (std::string_view const bracket : {"】", "]", ")", ":", "、"})
        if (line.ends_with(bracket)) line.remove_suffix(bracket.size());
    bool marked = false;
    for (std::string_view const word : {"范文", "第", "篇", " "}) {
        if (!line.starts_with(word)) continue;
        marked |= word != " ";
        line.remove_prefix(word.size());
    }
    if (line.ends_with("篇")) line.remove_suffix(3);
    if (!marked || line.empty() || line.size() > 9) return 0;
    std::int64_t number = 0;
    auto const* at = line.data();
    auto const* const end = at + line.size();
    if (is_digit(*at)) {
        while (at != end && is_digit(*at)) number = number * 10 + (*at++ - '0');
    } else {
        x3::parse(at, end, chinese_numeral, number);
    }
    return at == end ? static_cast<int>(number) : 0;
}

// The mark 第一篇: before a title on the same line, as its length and number.
std::pair<std::uint32_t, int> mark_before_title(std::string_view line) {
    if (!line.starts_with("第") && !line.starts_with("篇")) return {0, 0};
    auto const colon = line.find(':');
    if (colon == line.npos || colon > 18 || !is_title(line.substr(colon + 1))) return {0, 0};
    return {static_cast<std::uint32_t>(colon) + 1, item_number(line.substr(0, colon))};
}

// Words within a table are neither title nor mark, whatever they say: a table is never divided.
bool in_table(std::span<const Region> regions, Span span) {
    auto const region =
        std::lower_bound(regions.begin(), regions.end(), span.begin,
                         [](Region const& r, std::uint32_t at) { return r.span.end <= at; });
    return region != regions.end() && region->span.overlaps(span);
}

// The marks 1, 2, 3 … on lines of their own, or before a title.
std::pmr::vector<Span> marks_of(std::string_view text, std::span<const Line> lines,
                                std::span<const Region> regions,
                                std::pmr::memory_resource* memory) {
    std::pmr::vector<Span> marks(memory);
    for (auto const& line : lines) {
        auto const content = slice(text, line.span);
        if (!may_be_mark(content) || in_table(regions, line.span)) continue;
        auto const next = static_cast<int>(marks.size()) + 1;
        if (line.span.size() <= 24 && item_number(content) == next)
            marks.push_back(line.span);
        else if (auto const [size, number] = mark_before_title(content); size > 0 && number == next)
            marks.push_back({line.span.begin, line.span.begin + size});
    }
    return marks;
}

// Where reports begin in `extent`: a title behind a chapter, followed by a chapter with the number one, begins
// another.
std::pmr::vector<std::uint32_t> beginnings(std::string_view text, Span extent,
                                           std::span<const TitleLine> titles,
                                           std::span<const Section> tree,
                                           std::span<const Region> regions,
                                           std::pmr::memory_resource* memory) {
    std::pmr::vector<std::uint32_t> result({extent.begin}, memory);
    auto const is_chapter = [](Section const& s) { return s.level == 1 && !s.marker.empty(); };
    auto next = tree.begin();
    std::uint32_t last_chapter = 0;
    bool chapter_seen = false;
    for (auto const& title : titles) {
        for (; next != tree.end() && !(is_chapter(*next) && next->span.begin >= title.span.begin);
             ++next) {
            if (!is_chapter(*next)) continue;
            last_chapter = next->span.begin;
            chapter_seen = true;
        }
        if (next == tree.end()) break;
        if (!chapter_seen || last_chapter < result.back()) continue;
        if (!next->marker.starts_with("一") && !next->marker.starts_with("1")) continue;
        if (slice(text, title.span).find("统计表") != std::string_view::npos) continue;
        if (!in_table(regions, title.span)) result.push_back(title.span.begin);
    }
    return result;
}

}  // namespace

Division divide(std::string_view text, text::Index const& index, std::span<const Line> lines,
                std::span<const Region> regions, std::pmr::memory_resource* memory,
                std::pmr::memory_resource* working) {
    Division result{std::pmr::vector<Extent>(working), marks_of(text, lines, regions, working), {}};
    bool const listed = result.marks.size() >= 2;
    if (!listed) result.marks.clear();
    auto const end_of_text = static_cast<std::uint32_t>(text.size());

    for (std::size_t i = 0; i < std::max<std::size_t>(result.marks.size(), 1); ++i) {
        bool const last = i + 1 >= result.marks.size();
        Span const part{listed ? result.marks[i].end : 0,
                        last ? end_of_text : result.marks[i + 1].begin};
        auto const found = titles(text, part, lines, working);
        auto tree = sections(text, index, part, lines, regions, memory, working);
        auto const starts = beginnings(text, part, found, tree, regions, working);
        for (std::size_t k = 0; k < starts.size(); ++k) {
            Span const extent{starts[k], k + 1 < starts.size() ? starts[k + 1] : part.end};
            auto const reason =
                rejection(text, extent, lines, within(tree, extent), within(found, extent).size(),
                          !within(regions, extent).empty(), listed);
            if (!reason.empty()) {
                if (result.rejected.empty()) result.rejected = reason;
                continue;
            }
            auto own_tree = starts.size() == 1
                                ? std::move(tree)
                                : sections(text, index, extent, lines, regions, memory, working);
            result.reports.push_back({extent, std::move(own_tree)});
        }
    }
    if (!result.reports.empty()) result.rejected = {};
    return result;
}

}  // namespace gouji::outline
