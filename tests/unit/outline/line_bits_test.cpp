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
        Separators expected;
        for (std::uint32_t at = 0; at < content.size();) {
            auto const blank = blank_at(content, at);
            expected.pipes |= content[at] == '|';
            expected.tabs |= content[at] == '\t';
            expected.blanks |= blank > 0 && content[at] != '\t';
            for (auto const end = at + width_of(content[at]); at < end; ++at) {
                CHECK(in(bits.blanks(), at) == (blank > 0));
                CHECK(in(bits.filled(), at) == (blank == 0));
            }
        }
        auto const separators = separators_of(text, line);
        CHECK(separators.pipes == expected.pipes);
        CHECK(separators.any() == (expected.pipes || expected.tabs || expected.blanks));
        if (expected.pipes) continue;
        CHECK(separators.tabs == expected.tabs);
        CHECK(separators.blanks == expected.blanks);
    }
}

TEST_CASE("a separator is found where it is the first") {
    std::mt19937 random(20080501);
    for (int i = 0; i < 300; ++i) {
        auto const [text, line] = sample(random, 60);
        for (char const separator : {'|', '\t'})
            for (auto at = line.begin; at <= line.end; ++at) {
                auto const found = text.find(separator, at);
                auto const expected =
                    found < line.end ? static_cast<std::uint32_t>(found) : line.end;
                REQUIRE(find_separator(text, separator, at, line.end) == expected);
            }
    }
}

TEST_CASE("a part of a line has the columns of its characters") {
    std::mt19937 random(20210915);
    for (int i = 0; i < 60; ++i) {
        auto const [text, line] = sample(random, 300);
        for (auto begin = line.begin; begin < line.end; begin += width_of(text[begin]))
            for (auto end = begin; end < line.end && end < begin + 100;
                 end += width_of(text[end])) {
                auto const part = extent_of(text, {begin, end});
                auto const expected = counted(slice(text, {begin, end}));
                REQUIRE(part.characters == expected.characters);
                REQUIRE(part.width() == expected.width());
            }
    }
}
