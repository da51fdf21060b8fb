#include <doctest/doctest.h>

#include <string>

#include "gouji/gouji.hpp"

namespace {

gouji::Document parsed(std::string const& text) { return gouji::parse(text); }

std::string authority(std::string const& text) {
    auto const document = parsed(text);
    REQUIRE(document.reports().size() == 1);
    auto const& found = document.reports()[0].authority;
    return found ? std::string(found->text) : "-";
}

bool diagnosed(gouji::Document const& document, std::string_view code) {
    for (auto const& report : document.reports())
        for (auto const& d : report.diagnostics)
            if (d.code == code) return true;
    return false;
}

std::string iso(gouji::Date d) {
    return std::to_string(d.year) + "-" + std::to_string(d.month) + "-" + std::to_string(d.day);
}

std::string period(std::string const& text) {
    auto const document = parsed(text);
    REQUIRE(document.reports().size() == 1);
    auto const& found = document.reports()[0].period;
    return found ? iso(found->from) + ".." + iso(found->to) : "-";
}

constexpr char const* body = "\n一、概述\n公开政府信息5条。\n二、主动公开情况\n公开5条。\n";

}  // namespace

TEST_CASE("the authority is read from the title, the preamble, a line of its own, the text") {
    CHECK(authority(std::string("云溪县2013年政府信息公开工作年度报告") + body) == "云溪县");
    CHECK(authority(std::string("2012年度云溪县青石镇政府信息公开工作年度报告") + body) ==
          "云溪县青石镇");
    CHECK(authority(std::string("云溪县人民政府\n2015年政府信息公开工作年度报告") + body) ==
          "云溪县人民政府");
    CHECK(authority(std::string("本报告由青石街道办事处编制,是2016年度政府信息公开年度报告。") +
                    body) == "青石街道办事处");
    CHECK(authority(std::string("现公布云溪县人民政府东城办事处2017年政府信息公开工作年度报告。") +
                    body) == "云溪县人民政府东城办事处");
    CHECK(authority(std::string("现将我局2013年度政府信息公开工作情况报告如下。") + body) == "-");
}

TEST_CASE("the title's year is trusted, and a conflict is said") {
    auto const document = parsed(
        std::string(
            "云溪县2014年政府信息公开年度报告\n现将我局2013年度政府信息公开工作有关情况汇报如下:") +
        body);
    REQUIRE(document.reports().size() == 1);
    CHECK(document.reports()[0].year == 2014);
    CHECK(diagnosed(document, "year_conflict"));
}

TEST_CASE("a period with lost 年 and 月 is read only where its digits allow one reading") {
    std::string const title = "云溪县2021年政府信息公开工作年度报告\n统计期限自";
    CHECK(period(title + "202111日起至20211230日止。" + body) == "2021-1-1..2021-12-30");
    CHECK(period(title + "2021111日起至20211231日止。" + body) ==
          "2021-0-0..2021-0-0");  // 1月11日 or 11月1日
    CHECK(period("云溪县2014年政府信息公开工作年度报告\n统计期限自201391日至2014831日止。" +
                 std::string(body)) == "2013-9-1..2014-8-31");
    CHECK(diagnosed(parsed(title + "202111日起至20211230日止。" + body), "date_repaired"));
    CHECK(diagnosed(parsed(title + "2021111日起至20211231日止。" + body), "date_incomplete"));
}

TEST_CASE("a masked year is not a year") {
    auto const document =
        parsed("20**年政府信息公开工作年度报告\n统计期限自20**年1月1日至20**年12月31日。" +
               std::string(body));
    REQUIRE(document.reports().size() == 1);
    CHECK_FALSE(document.reports()[0].year);
    REQUIRE(document.reports()[0].period);
    CHECK(document.reports()[0].period->from == gouji::Date{});
}
