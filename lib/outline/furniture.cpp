#include "gouji/outline/furniture.hpp"

#include <algorithm>
#include <array>

#include "../primitive/next_word.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/furniture.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t furniture_lines = 30;  // of the head and of the foot that are looked at
constexpr std::uint32_t longest_furniture = 400;

// Words of both kinds, for one walk through the lines that hold none.
constexpr auto page_words = [] {
    std::array<std::string_view, vocab::document_host_words.size() + vocab::furniture_words.size()>
        words{};
    std::copy(vocab::furniture_words.begin(), vocab::furniture_words.end(),
              std::copy(vocab::document_host_words.begin(), vocab::document_host_words.end(),
                        words.begin()));
    return words;
}();

bool is_sentence(std::string_view line) {
    return line.find(',') != line.npos || line.find("。") != line.npos;
}

// The mark 12、 of page `number` at the beginning of a line, as its length; 0 if it is something else.
std::uint32_t page_mark(std::string_view line, unsigned number) {
    std::size_t digits = 0;
    unsigned value = 0;
    while (digits < line.size() && digits < 4 && is_digit(line[digits]))
        value = value * 10 + static_cast<unsigned>(line[digits++] - '0');
    return digits > 0 && value == number && line.substr(digits).starts_with("、")
               ? static_cast<std::uint32_t>(digits + 3)
               : 0;
}

// Whether a page mark 1、 2、 … begins each line, and some line but the last breaks off within a sentence: the pages of a
// document host without a word of its own.
bool is_cut_in_pages(std::string_view text, std::span<const Line> lines) {
    unsigned pages = 0;
    bool broken = false, breaks_off = false;
    for (auto const& line : lines) {
        if (line.blank()) continue;
        auto const content = slice(text, line.span);
        if (page_mark(content, pages + 1) == 0) return false;
        ++pages;
        broken = broken || breaks_off;
        breaks_off = content.size() > longest_furniture &&
                     is_han(character_at(text, before(text, line.span.end)));
    }
    return pages > 1 && broken;
}

}  // namespace

Furniture furniture(std::string_view text, std::span<Line> lines,
                    std::pmr::memory_resource* memory) {
    Furniture found{std::pmr::vector<Span>(memory), std::pmr::vector<Span>(memory)};
    bool hosted = false;
    std::size_t seen = 0;
    auto const look = [&](Line& line) {
        auto const content = slice(text, line.span);
        bool const host = holds_any<vocab::document_host_words>(content);
        hosted |= host;
        if (host || (holds_any<vocab::furniture_words>(content) && !is_sentence(content))) {
            found.lines.push_back(line.span);
            line.furniture = true;
        }
    };
    auto const look_at = [&](std::span<Line> some) {
        if (some.empty()) return;
        auto line = some.begin();
        auto const end = some.back().span.end;
        for (auto at = next_word<page_words>(text, line->span.begin, end); at < end;
             at = next_word<page_words>(text, line->span.end, end)) {
            while (line->span.end <= at) ++line;
            look(*line);
        }
    };
    // A long line is a paragraph.
    auto const look_at_short_ones = [&](std::span<Line> some) {
        while (!some.empty()) {
            auto const paragraph = std::find_if(some.begin(), some.end(), [](Line const& line) {
                return line.span.size() > longest_furniture;
            });
            auto const size = static_cast<std::size_t>(paragraph - some.begin());
            look_at(some.first(size));
            some = some.subspan(std::min(size + 1, some.size()));
        }
    };
    auto const head = std::min(furniture_lines, lines.size());
    look_at_short_ones(lines.first(head));
    look_at_short_ones(lines.subspan(std::max(head, lines.size() - head)));
    if (!hosted && !is_cut_in_pages(text, lines)) return found;
    for (auto& line : lines) {
        auto const size = page_mark(slice(text, line.span), static_cast<unsigned>(seen) + 1);
        if (size == 0) continue;
        ++seen;
        found.page_marks.push_back({line.span.begin, line.span.begin + size});
        line.span = trim(text, {line.span.begin + size, line.span.end});
    }
    return found;
}

}  // namespace gouji::outline
