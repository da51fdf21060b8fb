#include <doctest/doctest.h>

#include <memory_resource>
#include <string>

#include "gouji/outline/reports.hpp"
#include "gouji/outline/titles.hpp"
#include "gouji/primitive/code_point.hpp"

namespace {

std::size_t reports_in(std::string const& text) {
    auto* const memory = std::pmr::get_default_resource();
    gouji::text::Index const index(text, memory);
    auto const lines = gouji::outline::lines(text, index, memory);
    gouji::outline::Division division(text, index, lines, memory, memory);
    std::size_t reports = 0;
    while (division.next(memory)) ++reports;
    return reports;
}

}  // namespace

TEST_CASE("a title of a report") {
    using gouji::outline::is_title;
    CHECK(is_title("云溪县2013年政府信息公开工作年度报告"));
    CHECK(is_title("2016年度云溪县青石镇政府信息公开年报"));
    CHECK(is_title("云溪县教育局关于2014年度信息公开工作的报告(2014年)"));
    CHECK_FALSE(is_title("关于公布云溪县2009年度政府信息公开工作年度报告的通知"));
    CHECK_FALSE(is_title("首页/政府信息公开/政府信息公开年报/2021年/正文"));
    CHECK_FALSE(is_title("本报告根据条例编制,现公布2017年政府信息公开工作年度报告"));
    CHECK_FALSE(is_title("《云溪县2020年政府信息公开工作年度报告》解读"));
}

TEST_CASE("numbered marks divide a collection") {
    CHECK(reports_in("范文\n篇1\n一、概述\n2011年主动公开政府信息5条。\n篇2\n"
                     "二、主动公开政府信息情况\n公开政府信息6条。\n") == 2);
}

TEST_CASE("a second title with its own first chapter begins a second report") {
    CHECK(reports_in("云溪县2012年政府信息公开工作年度报告\n一、概述\n公开信息5条。\n"
                     "二、主动公开情况\n5条。\n云溪县2013年政府信息公开工作年度报告\n一、概述\n"
                     "公开信息6条。\n") == 2);
}

TEST_CASE("words within a table begin no report") {
    std::string const before =
        "云溪县2012年政府信息公开工作年度报告\n一、概述\n公开信息5条。\n"
        "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n";
    std::string const title = "云溪县2013年政府信息公开工作年度报告";
    std::string const last_row = "行政规范性文件\t2\t1\t9\n", after = "一、概述\n6条。\n";
    CHECK(reports_in(before + title + "\t\t\t\n" + last_row + after) == 1);
    CHECK(reports_in(before + last_row + title + "\n" + after) == 2);
}

TEST_CASE("each report comes with its own tables") {
    auto* const memory = std::pmr::get_default_resource();
    std::string text;
    for (auto const* const year : {"2012", "2013", "2014"})
        text.append("云溪县")
            .append(year)
            .append("年政府信息公开工作年度报告\n一、概述\n公开信息5条。\n二、主动公开情况\n")
            .append("信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t")
            .append(year)
            .append("\t0\t0\n行政规范性文件\t2\t1\t9\n三、其他\n无。\n");
    gouji::text::Index const index(text, memory);
    auto const lines = gouji::outline::lines(text, index, memory);
    gouji::outline::Division division(text, index, lines, memory, memory);
    for (std::string const year : {"2012", "2013", "2014"}) {
        auto const part = division.next(memory);
        REQUIRE(part);
        CHECK(part->headings.sections.size() == 3);
        REQUIRE(part->regions.size() == 1);
        auto const& region = part->regions[0];
        CHECK(part->span.contains(region.span));
        REQUIRE(region.pieces.size() == 12);
        CHECK(gouji::slice(text, region.pieces[0].span) == "信息内容");
        CHECK(gouji::slice(text, region.pieces[5].span) == year);
        CHECK(region.pieces[5].line == region.first_line + 1);
    }
    CHECK_FALSE(division.next(memory));
}

TEST_CASE("a title that is repeated above the body is one report") {
    CHECK(reports_in("云溪县2012年政府信息公开工作年度报告\n发布时间:2013-01-05\n"
                     "云溪县2012年政府信息公开工作年度报告\n一、概述\n公开信息5条。\n") == 1);
}

TEST_CASE("what merely looks like a report is none") {
    CHECK(reports_in("第一条 为做好政府信息公开年度报告制定本制度。\n"
                     "第二条 年度报告包括以下内容\n一、主动公开的情况\n二、依申请公开的情况\n"
                     "第三条 自发布之日起施行。\n") == 0);
    CHECK(reports_in(
              "关于做好2015年政府信息公开年度报告编制工作的通知\n各科室:\n请于1月10日前报送。\n") ==
          0);
    CHECK(reports_in("云溪股份有限公司2015年年度报告\n一、公司简介\n"
                     "董事会审议通过,营业收入5亿元,净利润1亿元。\n") == 0);
    CHECK(reports_in("今天天气很好。\n") == 0);
    CHECK(reports_in("") == 0);
}
