#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "gouji/grammar/date.hpp"

namespace {

using gouji::grammar::PrintedDate;
using gouji::grammar::PrintedPeriod;

std::string shown(PrintedDate const& d) {
    auto text = std::to_string(d.date.year) + "-" + std::to_string(d.date.month) + "-" +
                std::to_string(d.date.day);
    if (d.masked) text += " masked";
    if (d.lost) text += " lost " + std::to_string(d.lost);
    return text;
}

template <typename Rule, typename Attribute>
bool whole(Rule const& rule, std::string const& text, Attribute& attribute) {
    auto const* first = text.data();
    return gouji::x3::parse(first, text.data() + text.size(), rule, attribute) &&
           first == text.data() + text.size();
}

}  // namespace

TEST_CASE("dates in every writing") {
    struct Case {
        std::string text, expected;
    };
    std::vector<Case> const cases{
        {"2013年1月1日", "2013-1-1"},
        {"2013年03月28日", "2013-3-28"},
        {"2017 年 1 月1 日", "2017-1-1"},
        {"2013年", "2013-0-0"},
        {"2012年度", "2012-0-0"},
        {"2014-01-10", "2014-1-10"},
        {"2016/1/5", "2016-1-5"},
        {"2016.12.31", "2016-12-31"},
        {"8月30日", "0-8-30"},
        {"12月", "0-12-0"},
        {"二〇一〇年一月十九日", "2010-1-19"},
        {"二○一一年三月二十五日", "2011-3-25"},
        {"20**年5月1日", "0-5-1 masked"},
        {"201x年", "0-0-0 masked"},
        {"20*年", "0-0-0 masked"},
        {"20211230日", "2021-0-0 lost 1230"},
        {"2012年1231日", "2012-0-0 lost 1231"},
        {"20211月1日", "2021-1-1"},
    };
    for (auto const& c : cases) {
        CAPTURE(c.text);
        PrintedDate date;
        REQUIRE(whole(gouji::grammar::date, c.text, date));
        CHECK(shown(date) == c.expected);
    }
}

TEST_CASE("what is no date") {
    for (std::string const text :
         {"8911条", "2013-13-01", "13月", "1889年", "3月32日", "30日", "20161", "008463000"}) {
        CAPTURE(text);
        PrintedDate date;
        CHECK_FALSE(whole(gouji::grammar::date, text, date));
    }
}

TEST_CASE("periods, also with the second year left out") {
    struct Case {
        std::string text, from, to;
    };
    for (auto const& c : std::vector<Case>{
             {"2013年1月1日—12月31日", "2013-1-1", "0-12-31"},
             {"2015年1月1日起至2015年12月31日", "2015-1-1", "2015-12-31"},
             {"2015年1月1日起,至2015年12月31日", "2015-1-1", "2015-12-31"},
             {"2016.1.1-2016.12.31", "2016-1-1", "2016-12-31"},
             {"2008-2016", "2008-0-0", "2016-0-0"},
             {"2012—2013年度", "2012-0-0", "2013-0-0"},
             {"1-12月", "0-1-0", "0-12-0"},
             {"2016年1-12月", "2016-1-0", "0-12-0"},
             {"201391日至2014831日", "2013-0-0 lost 91", "2014-0-0 lost 831"},
             {"2011年9月1日至\n2012年8月31日", "2011-9-1", "2012-8-31"},
         }) {
        CAPTURE(c.text);
        PrintedPeriod period;
        REQUIRE(whole(gouji::grammar::period, c.text, period));
        CHECK(shown(period.from) == c.from);
        CHECK(shown(period.to) == c.to);
    }
}

TEST_CASE("ranges of other things are no periods") {
    for (std::string const text : {"3-15", "2016-2008", "2016-01", "1-3件"}) {
        CAPTURE(text);
        PrintedPeriod period;
        CHECK_FALSE(whole(gouji::grammar::period, text, period));
    }
}

TEST_CASE("a number behind the year is no month") {
    for (std::string const text : {"2013年12件", "2013年5个月", "2013年31"}) {
        CAPTURE(text);
        PrintedDate date;
        auto const* first = text.data();
        REQUIRE(gouji::x3::parse(first, text.data() + text.size(), gouji::grammar::date, date));
        CHECK(shown(date) == "2013-0-0");
    }
}
