#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "gouji/grammar/citation.hpp"

using gouji::grammar::SerialNumber;

TEST_CASE("document numbers in every bracket, and with a bracket or the year lost") {
    struct Case {
        std::string text, year, serial;
        bool repaired = false;
    };
    for (auto const& c : std::vector<Case>{
             {"〔2013〕53号", "2013", "53"},
             {"[2013]53号", "2013", "53"},
             {"【2013】 53 号", "2013", "53"},
             {"(2013)第4号", "2013", "4"},
             {"﹝2013﹞53号", "2013", "53"},
             {"〔201226 号", "2012", "26", true},
             {"[]1号", "", "1"},
             {"2013〕5号", "2013", "5"},
         }) {
        CAPTURE(c.text);
        SerialNumber number;
        auto const* first = c.text.data();
        REQUIRE(
            gouji::x3::parse(first, c.text.data() + c.text.size(), gouji::grammar::serial, number));
        CHECK(number.year == c.year);
        CHECK(number.serial == c.serial);
        CHECK(number.repaired == c.repaired);
    }
}

TEST_CASE("what stands in brackets is not always a document number") {
    for (std::string const text : {"(2017)", "(2016年)", "[2013]", "〔2013〕号", "(3)项"}) {
        CAPTURE(text);
        SerialNumber number;
        auto const* first = text.data();
        CHECK_FALSE(
            gouji::x3::parse(first, text.data() + text.size(), gouji::grammar::serial, number));
    }
}

TEST_CASE("titles nest and end with their own bracket") {
    struct Case {
        std::string text, rest;
    };
    for (auto const& c : std::vector<Case>{{"《条例》的", "的"},
                                           {"《某省〈某法〉实施办法》。", "。"},
                                           {"《关于印发<某办法>的通知》(", "("}}) {
        CAPTURE(c.text);
        auto const* first = c.text.data();
        REQUIRE(gouji::x3::parse(first, c.text.data() + c.text.size(), gouji::grammar::title));
        CHECK(std::string(first, c.text.data() + c.text.size()) == c.rest);
    }
    std::string const open = "《没有结束";
    auto const* first = open.data();
    CHECK_FALSE(gouji::x3::parse(first, open.data() + open.size(), gouji::grammar::title));
}
