#include "gouji/figures/lists.hpp"

#include <algorithm>
#include <array>

#include "../primitive/byte_set.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"

namespace gouji::figures {
namespace {

constexpr std::uint32_t longest_clause = 240;

constexpr std::array<std::string_view, 4> examples{"主要", "包括", "例如", "如"};

constexpr bool stops(char32_t c) {
    constexpr std::u32string_view stops = U",。;:()、\n!?|，；";
    return stops.find(c) != stops.npos;
}
constexpr ByteSet last_bytes(",;:()\n!?|", std::array<std::string_view, 4>{"。", "、", "，", "；"});

// Where `word` begins for the last time. Characters end in more different bytes than they begin with.
std::size_t last_of(std::string_view word, std::string_view text) {
    for (auto end = text.size(); end >= word.size(); --end)
        if (text[end - 1] == word.back() && text.substr(0, end).ends_with(word))
            return end - word.size();
    return text.npos;
}

}  // namespace

Span governing_clause(std::string_view text, std::span<const Figure> figures, std::size_t index) {
    auto const end = figures[index].span.begin;
    auto floor = end > longest_clause ? end - longest_clause : 0;
    while (floor < end && (static_cast<unsigned char>(text[floor]) & 0xC0) == 0x80) ++floor;
    // a negation may lie between, so the two figures before it are looked at
    for (auto i = index; i > 0 && i + 3 > index; --i)
        if (figures[i - 1].span.end <= end) floor = std::max(floor, figures[i - 1].span.end);
    auto at = end;
    while (at > floor) {
        at = static_cast<std::uint32_t>(last_bytes.behind_last(text, floor, at));
        if (at == floor) break;
        auto const previous = before(text, at);
        auto const c = character_at(text, previous);
        if (previous + c.size() == at && stops(code_point(c))) break;
        at = previous;
    }
    return {std::max(at, floor), end};
}

bool is_open_list(std::string_view text, Figure const& whole, Figure const& first,
                  Figure const& last) {
    if (first.span.begin < whole.span.end) return false;
    auto lead = text.substr(whole.span.end, first.span.begin - whole.span.end);
    // only the words that announce the list: what stands before 其中 or in an earlier sentence is about something else
    for (std::string_view const start : {"。", "其中"})
        if (auto const found = last_of(start, lead); found != lead.npos) lead.remove_prefix(found);
    // 结果如下: announces all
    if (auto const below = lead.find("如下"); below != lead.npos)
        lead.remove_prefix(below + std::string_view("如下").size());
    return holds_any<examples>(lead) || text.substr(last.span.end, 12).starts_with("等");
}

}  // namespace gouji::figures
