#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "gouji/primitive/code_point.hpp"
#include "outline/line_bits.hpp"

using namespace gouji;
using namespace gouji::outline;

namespace {

constexpr std::array<std::string_view, 16> characters{
    "1",      "a",      "|",      "\t",     " ", " ",  "\u00A0", "\u200B",
    "\u3000", "\uFEFF", "\u00A1", "\u3001", "“", "中", "\uFF01", "\U00020000"};

// A line that is no blank at its beginning, and the text around it.
struct Sample {
    std::string text;
    Span line;
};

Sample sample(std::mt19937& random, std::size_t most) {
    auto const add = [&](std::string& text, std::size_t count) {
        for (; count > 0; --count) text += characters[random() % characters.size()];
    };
    Sample made;
    add(made.text, random() % 20);
    made.line.begin = static_cast<std::uint32_t>(made.text.size());
    made.text += "x";
    add(made.text, random() % most);
    made.line.end = static_cast<std::uint32_t>(made.text.size());
    if (random() % 2) add(made.text, random() % 20);
    return made;
}

// The same, character by character.
Extent counted(std::string_view text) {
    Extent extent;
    for (std::size_t at = 0; at < text.size(); at += width_of(text[at])) {
        ++extent.characters;
        extent.wide += width_of(text[at]) > 2;
    }
    return extent;
}

bool in(LineBits::Places places, std::uint32_t at) { return places.next(at, at + 1) == at; }

}  // namespace

TEST_CASE("the bits of a line say what its characters do, however it lies in the text") {
    std::mt19937 random(20190415);
    for (int i = 0; i < 3000; ++i) {
        auto const [text, line] = sample(random, i % 2 ? 24 : 300);
        auto const content = slice(text, line);
        CAPTURE(content);
        LineBits const bits(text, line);
        bool separator = false;
        for (std::uint32_t at = 0; at < content.size();) {
            auto const blank = blank_at(content, at);
            separator = separator || blank > 0 || content[at] == '|';
            CHECK(in(bits.pipes(), at) == (content[at] == '|'));
            CHECK(in(bits.tabs(), at) == (content[at] == '\t'));
            for (auto const end = at + width_of(content[at]); at < end; ++at) {
                CHECK(in(bits.blanks(), at) == (blank > 0));
                CHECK(in(bits.filled(), at) == (blank == 0));
            }
        }
        CHECK(has_separator(text, line) == separator);
        auto const whole = extent_of(text, line), expected = counted(content);
        CHECK(whole.characters == expected.characters);
        CHECK(whole.wide == expected.wide);
    }
}

TEST_CASE("a part of a line has the columns of its characters") {
    std::mt19937 random(20210915);
    for (int i = 0; i < 60; ++i) {
        auto const [text, line] = sample(random, 300);
        auto const content = slice(text, line);
        LineBits const bits(text, line);
        for (std::uint32_t begin = 0; begin < content.size(); begin += width_of(content[begin]))
            for (auto end = begin; end < content.size() && end < begin + 100;
                 end += width_of(content[end])) {
                auto const part = bits.extent(begin, end);
                auto const expected = counted(content.substr(begin, end - begin));
                REQUIRE(part.characters == expected.characters);
                REQUIRE(part.width() == expected.width());
            }
    }
}
