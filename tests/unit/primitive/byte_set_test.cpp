#include "primitive/byte_set.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "gouji/primitive/keyword.hpp"

namespace {

using gouji::ByteSet;

constexpr std::array<std::string_view, 4> words{"其中", "包括", "均已办结", "全部"};
constexpr ByteSet stops("!?\n():;", words);

// Whole characters, so that words come about, and parts of words.
std::string text_of(std::mt19937& random) {
    static constexpr std::array<std::string_view, 14> pieces{
        "其中",     "包括", "均已办结", "全部", "其", "中", "均",
        "政府信息", "12",   "(",        ";",    "\n", "。", " "};
    std::string text;
    for (auto rest = random() % 60; rest != 0; --rest)
        text += random() % 3 != 0 ? "公" : pieces[random() % pieces.size()];
    return text;
}

}  // namespace

TEST_CASE("blocks find what a walk over the bytes finds") {
    std::mt19937 random(1);
    for (int i = 0; i < 2000; ++i) {
        auto const text = text_of(random);
        CAPTURE(text);
        for (std::size_t at = 0; at <= text.size(); ++at) {
            auto next = at;
            while (next < text.size() && !stops.hold(text[next])) ++next;
            CHECK(stops.next(text, at) == next);
            for (auto const floor : {std::size_t{0}, at / 2}) {
                auto last = at;
                while (last > floor && !stops.hold(text[last - 1])) --last;
                CHECK(stops.behind_last(text, floor, at) == last);
            }
        }
    }
}

TEST_CASE("words are found where holds_any finds them") {
    std::mt19937 random(2);
    bool found = false, missed = false;
    for (int i = 0; i < 2000; ++i) {
        auto const text = text_of(random);
        CAPTURE(text);
        bool const holds = gouji::holds_any<words>(text);
        CHECK(gouji::has_word<words>(text) == holds);
        (holds ? found : missed) = true;
    }
    CHECK(found);
    CHECK(missed);
}

TEST_CASE("a set holds the bytes given and the last ones of first characters") {
    CHECK(stops.hold('!'));
    CHECK(stops.hold(std::string_view("其").back()));
    CHECK_FALSE(stops.hold(std::string_view("中").back()));
    CHECK_FALSE(stops.hold('a'));
}
