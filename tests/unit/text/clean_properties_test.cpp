#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <memory_resource>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "cleaned.hpp"

using namespace gouji::test;
using gouji::Span;
using gouji::bytes::decode;
using namespace std::string_view_literals;

TEST_CASE("however pieces are put together, each leads back to its own bytes") {
    struct Piece {
        std::string_view source, view;
    };
    // Each piece is cleaned on its own account, whatever stands beside it.
    const std::vector<Piece> pieces{
        {"公开", "公开"},
        {"開", "开"},
        {"動(dòng)", "动"},
        {"26", "26"},
        {"\uFF12", "2"},
        {"\uFF0C", ","},
        {"\u3000", " "},
        {"\u200B", ""},
        {"(一)", "(一)"},
        {"\n", "\n"},
        {"索??引", "索引"},
        {"·", "·"},
        {"\u2F49", "月"},
        {"\U00020000", "\U00020000"},
        {"為(wéi)(wei)", "为"},
        {"\u00A0", " "},
        {"%", "%"},
        {"計畫", "计划"},
        {"abcdefghij", "abcdefghij"},
    };
    std::mt19937 random(32);
    for (int round = 0; round < 500; ++round) {
        std::string source = "主動(dòng)公開索??引號執(zhí)行機(jī)關(guān)處理問題條數\n";
        std::string view = "主动公开索引号执行机关处理问题条数\n";
        std::vector<std::pair<Span, Span>> expected;  // in the view, in the source
        for (unsigned i = static_cast<unsigned>(random() % 40); i != 0; --i) {
            const Piece& piece = pieces[random() % pieces.size()];
            const auto to = static_cast<std::uint32_t>(view.size());
            const auto from = static_cast<std::uint32_t>(source.size());
            view += piece.view;
            source += piece.source;
            const auto to_end = static_cast<std::uint32_t>(view.size());
            const auto from_end = static_cast<std::uint32_t>(source.size());
            if (to != to_end) expected.push_back({{to, to_end}, {from, from_end}});
        }
        CAPTURE(source);
        const Cleaned result(source);
        REQUIRE(result.view() == view);
        for (const auto& [to, from] : expected) {
            const Span origin = result.clean.to_decoded.origin(to);
            // A reading that ends a piece is left out of its origin.
            REQUIRE(origin.begin == from.begin);
            REQUIRE(origin.end <= from.end);
            const std::string behind = source.substr(origin.end, from.end - origin.end);
            REQUIRE((behind.empty() || behind.front() == '('));
        }
    }
}

TEST_CASE("forms are put right wherever blocks of bytes end") {
    struct Piece {
        std::string_view source, view;
    };
    const std::vector<Piece> pieces{
        {"政", "政"},
        {"府", "府"},
        {"\uFF0C", ","},
        {"1", "1"},
        {"\uFF12", "2"},
        {"\u3000", " "},
        {"\u00A0", " "},
        {"“", "“"},
        {"。", "。"},
        {"\u200B", ""},
        {"\u2F49", "月"},
        {"é", "é"},
        {"\n", "\n"},
        {"\U00020000", "\U00020000"},
        {"\uFF08公\uFF09", "(公)"},
        {"abcdefgh", "abcdefgh"},
    };
    std::mt19937 random(3000);
    for (int round = 0; round < 20000; ++round) {
        std::string source, view;
        std::vector<std::pair<Span, Span>> expected;  // in the view, in the source
        for (auto i = random() % 50; i != 0; --i) {
            const Piece& piece =
                pieces[random() % 2 == 0 ? random() % 2 : random() % pieces.size()];
            const auto to = static_cast<std::uint32_t>(view.size());
            const auto from = static_cast<std::uint32_t>(source.size());
            view += piece.view;
            source += piece.source;
            const auto to_end = static_cast<std::uint32_t>(view.size());
            if (to != to_end)
                expected.push_back(
                    {{to, to_end}, {from, static_cast<std::uint32_t>(source.size())}});
        }
        CAPTURE(source);
        const Cleaned result(source);
        REQUIRE(result.view() == view);
        for (const auto& [to, from] : expected) REQUIRE(result.clean.to_decoded.origin(to) == from);
    }
}

TEST_CASE("any bytes are cleaned to valid text that leads back in order") {
    std::mt19937 random(2007);
    const std::string base = std::string(mirrored_text) + std::string(simplified_text) +
                             "\uFF12\uFF10\uFF08yī\uFF09\u3000\u200B";
    for (int round = 0; round < 2000; ++round) {
        std::string source = base;
        for (int i = static_cast<int>(random() % 30); i != 0; --i) {
            const std::size_t at = random() % source.size();
            switch (random() % 4) {
                case 0: source[at] = static_cast<char>(random() % 256); break;
                case 1: source.erase(at, 1 + random() % 5); break;
                case 2: source.insert(at, "(?"); break;
                default: source.insert(at, source.substr(random() % source.size(), 9)); break;
            }
            if (source.empty()) source = "?";
        }
        const Cleaned result(source);
        REQUIRE(result.clean.view.size() <= result.decoded.view.size());
        REQUIRE(decode(result.clean.view, std::pmr::new_delete_resource()).diagnostics.empty());
        std::uint32_t end = 0;
        for (std::uint32_t i = 0, next = 0; i < result.clean.view.size(); i = next) {
            next = i + 1;
            while (next < result.clean.view.size() &&
                   (static_cast<unsigned char>(result.clean.view[next]) & 0xC0) == 0x80)
                ++next;
            const Span origin = result.clean.to_decoded.origin({i, next});
            REQUIRE(origin.begin >= end);
            REQUIRE(origin.end > origin.begin);
            end = origin.end;
        }
        REQUIRE(end <= result.decoded.view.size());
        // No digit is ever lost.
        for (const char digit : "0123456789"sv)
            REQUIRE(std::count(source.begin(), source.end(), digit) <=
                    std::count(result.clean.view.begin(), result.clean.view.end(), digit));
    }
}

TEST_CASE("a megabyte of marks") {
    const std::size_t size = 1 << 20;
    for (const std::string_view piece :
         {"("sv, "?"sv, "\xFF"sv, "a(b)"sv, "動("sv, "動(dòng)"sv, "動(dòng"sv, "索?"sv, "索??"sv,
          "?1"sv, "5?條"sv, "\uFF08"sv, "\u200B"sv, "? "sv, "(zhuang"sv, "o\u0301"sv}) {
        CAPTURE(piece);
        std::string source = "索??引號(hào)執(zhí)行機(jī)關(guān)";
        while (source.size() < size) source += piece;
        const Cleaned result(source);
        CHECK(result.clean.view.size() <= source.size() * 3);
        CHECK(result.clean.diagnostics.size() <= 1010);
    }
}
