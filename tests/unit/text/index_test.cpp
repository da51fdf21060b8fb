#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <memory_resource>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "bytes/utf8.hpp"
#include "gouji/text/index.hpp"
#include "gouji/vocab/beginnings.hpp"
#include "text/probe.hpp"
#include "text/tables.hpp"

namespace {

using gouji::text::Index;
using gouji::vocab::Begin;
using Offsets = std::vector<std::uint32_t>;

Offsets all(Index::Places const& places, std::string_view text) {
    Offsets result;
    auto const end = static_cast<std::uint32_t>(text.size());
    for (auto at = places.next(0, end); at != end; at = places.next(at + 1, end))
        result.push_back(at);
    return result;
}

// What the header says, character by character.
struct Expected {
    Offsets beginnings, negations, line_ends;

    explicit Expected(std::string_view text) {
        auto previous = Begin::nothing;
        for (std::uint32_t at = 0; at != text.size();) {
            auto const c = gouji::bytes::utf8::get(text.data() + at, text.data() + text.size());
            auto const begin = gouji::vocab::begin_of(c.code);
            bool const run = begin == Begin::digit || begin == Begin::letter;
            if ((c.code >= 0x0A && c.code <= 0x0D) || c.code == 0x2028 || c.code == 0x2029)
                line_ends.push_back(at);
            else if (begin != Begin::nothing && !(run && begin == previous))
                beginnings.push_back(at);
            if (gouji::vocab::negation_characters.find(c.code) != std::u32string_view::npos)
                negations.push_back(at);
            previous = begin;
            at += c.width;
        }
    }
};

void check(std::string_view text) {
    CAPTURE(text);
    Index const index(text, std::pmr::get_default_resource());
    Expected const expected(text);
    REQUIRE(all(index.beginnings(), text) == expected.beginnings);
    REQUIRE(all(index.negations(), text) == expected.negations);
    REQUIRE(all(index.line_ends(), text) == expected.line_ends);
}

// Everything that the walks tell apart, and what is like it.
constexpr std::array<std::string_view, 54> pieces{
    "政", "府",     "信",     "中",     "人",     "1",      "23",     "a",          "Zz",
    "@",  "`",      "/",      ":",      " ",      ",",      "(",      "[",          "{",
    ")",  "-",      "\n",     "\r\n",   "\v",     "\f",     "\t",     "一",         "不",
    "第", "《",     "》",     "〔",     "—",      "“",      "。",     "、",         "①",
    "❶",  "㈠",     "址",     "零",     "〇",     "○",      "é",      "·",          "×",
    "還", "\u00A0", "\u00AD", "\u2028", "\u2029", "\u3000", "\uFF12", "\U00020000", "\U0001F600"};

std::string some_text(std::mt19937& random) {
    std::string text;
    for (auto count = random() % 60; count != 0; --count)
        text += random() % 3 == 0 ? pieces[random() % pieces.size()] : pieces[random() % 8];
    return text;
}

}  // namespace

TEST_CASE(
    "the index of a text holds what begins and what ends a line, wherever blocks of bytes end") {
    check("");
    for (auto const piece : pieces) {
        for (std::size_t before = 0; before != 36; ++before) {
            for (std::size_t const behind : {0U, 1U, 2U, 17U, 18U, 19U}) {
                check(std::string(before, ' ').append(piece).append(behind, '5'));
                check(std::string(before, '7').append(piece).append(behind, 'x'));
            }
        }
    }
}

TEST_CASE("the index of any text") {
    std::mt19937 random(64);
    for (int round = 0; round < 20000; ++round) check(some_text(random));
    for (char32_t c = 0x800; c < 0x10000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::array<char, 3> bytes{};
        gouji::bytes::utf8::put(bytes.data(), c);
        std::string const character(bytes.data(), bytes.size());
        check("政府" + character + "信息公开工作年度报告");
    }
}

TEST_CASE("the probe sees every character that needs work") {
    namespace tables = gouji::text::tables;
    std::mt19937 random(128);
    for (int round = 0; round < 20000; ++round) {
        auto const text = some_text(random);
        CAPTURE(text);
        unsigned classes = 0;
        std::size_t forms = 0;
        for (auto const* p = text.data(); p != text.data() + text.size();) {
            auto const c = gouji::bytes::utf8::get(p, text.data() + text.size());
            classes |= tables::class_of(c.code);
            forms += (tables::class_of(c.code) & tables::form) != 0;
            p += c.width;
        }
        auto const probe = gouji::text::probe(text);
        REQUIRE(probe.form_count == forms);
        if ((classes & tables::traditional) == 0) REQUIRE(!probe.converts());
        // a text of one Traditional character and of none that only Simplified text has
        if ((classes & tables::traditional) != 0 && (classes & tables::simplified) == 0)
            REQUIRE(probe.script == gouji::Script::hant);
    }
}
