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

/// Goes through the lines that may be furniture.
class Finder {
public:
    Finder(std::string_view text, Furniture& found) : text_(text), found_(found) {}

    /// A document host named itself.
    [[nodiscard]] bool hosted() const noexcept { return hosted_; }

    /// Passes over long lines, which are paragraphs.
    void look_at(std::span<Line> lines) {
        while (!lines.empty()) {
            auto const paragraph = std::find_if(lines.begin(), lines.end(), [](Line const& line) {
                return line.span.size() > longest_furniture;
            });
            auto const size = static_cast<std::size_t>(paragraph - lines.begin());
            look_at_short(lines.first(size));
            lines = lines.subspan(std::min(size + 1, lines.size()));
        }
    }

private:
    void look_at_short(std::span<Line> lines) {
        if (lines.empty()) return;
        auto line = lines.begin();
        auto const end = lines.back().span.end;
        for (auto at = next_word<page_words>(text_, line->span.begin, end); at < end;
             at = next_word<page_words>(text_, line->span.end, end)) {
            while (line->span.end <= at) ++line;
            look_at(*line);
        }
    }

    void look_at(Line& line) {
        auto const content = slice(text_, line.span);
        bool const host = holds_any<vocab::document_host_words>(content);
        hosted_ |= host;
        if (!host && (is_sentence(content) || !holds_any<vocab::furniture_words>(content))) return;
        found_.lines.push_back(line.span);
        line.furniture = true;
    }

    std::string_view text_;
    Furniture& found_;
    bool hosted_ = false;
};

// Moves the beginnings of lines behind the marks of the pages 1, 2, ….
void take_page_marks(std::string_view text, std::span<Line> lines, Furniture& found) {
    unsigned page = 1;
    for (auto& line : lines) {
        auto const size = page_mark(slice(text, line.span), page);
        if (size == 0) continue;
        ++page;
        found.page_marks.push_back({line.span.begin, line.span.begin + size});
        line.span = trim(text, {line.span.begin + size, line.span.end});
    }
}

}  // namespace

Furniture furniture(std::string_view text, std::span<Line> lines,
                    std::pmr::memory_resource* memory) {
    Furniture found{std::pmr::vector<Span>(memory), std::pmr::vector<Span>(memory)};
    Finder finder(text, found);
    auto const head = std::min(furniture_lines, lines.size());
    finder.look_at(lines.first(head));
    finder.look_at(lines.subspan(std::max(head, lines.size() - head)));
    if (finder.hosted() || is_cut_in_pages(text, lines)) take_page_marks(text, lines, found);
    return found;
}

}  // namespace gouji::outline
