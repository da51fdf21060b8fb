#include <doctest/doctest.h>

#include <string>

#include "../tables/table_fixture.hpp"

using namespace gouji;
using gouji::test::Read;

namespace {
std::string const disclosure =
    "第二十条第(一)项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
    "规章\n0\n0\n0\n"
    "行政规范性文件\n2\n1\n"
    "9";
std::string const applications = std::string(test::applications_header) +
                                 "一、本年新收政府信息公开申请数量\n5\n0\n0\n0\n0\n0\n5";
}  // namespace

TEST_CASE("a region begins with the first header and ends with the last cell") {
    Read const r("二、主动公开政府信息情况\n\n" + disclosure +
                 "\n\n三、收到和处理政府信息公开申请情况\n\n" + applications +
                 "\n\n四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\n行政诉讼\n结果维持\n0\n\n"
                 "五、存在的主要问题及改进情况\n\n有3方面不足。\n");
    REQUIRE(r.regions.size() == 3);
    CHECK(r.region(0) == disclosure);
    CHECK(r.region(1) == applications);
    CHECK(r.region(2) == "行政复议\n行政诉讼\n结果维持\n0");
}

TEST_CASE("tables that follow each other without a heading are two regions") {
    Read const r(disclosure + "\n" + applications +
                 "\n行政复议 | 行政诉讼 |\n结果维持 | 结果纠正 |\n0 | 0 |\n");
    REQUIRE(r.regions.size() == 3);
    CHECK(r.region(0) == disclosure);
    CHECK(r.region(1) == applications);
}

TEST_CASE("a heading of the report ends a table, though rows like its own follow") {
    std::string const statistics =
        "| 指标名称 | 计量单位 | 本年度 | 历年累计 |\n| (一)收到申请数 | 件 | 12 | 36 |";
    std::string const remedies =
        "| 行政复议 | | | | |\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 1 | 0 | 0 | 2 | 3 |";
    Read const r(statistics + "\n四、政府信息公开行政复议、行政诉讼情况\n" + remedies + "\n");
    REQUIRE(r.regions.size() == 2);
    CHECK(r.region(0) == statistics);
    CHECK(r.region(1) == remedies);
}

TEST_CASE("a second table of one kind is a region of its own") {
    Read const r(disclosure + "\n" + disclosure + "\n");
    REQUIRE(r.regions.size() == 2);
    CHECK(r.region(1) == disclosure);
    CHECK(r.diagnostics("table_duplicate") == 1);
}

TEST_CASE("headings and prose are no tables, however near to a label") {
    for (auto const* text : {
             "一、主动公开情况\n2021年公开信息5条。\n(一)收到申请数\n收到申请3件。\n"
             "三、依申请公开情况\n",
             "四、行政复议数量\n全年没有行政复议。\n五、行政诉讼数量\n无。\n",
             "二、主动公开政府信息情况\n\n全年公开规章3件。\n\n三、收到和处理政府信息公开申请情况\n"
             "\n全年收到申请2件。\n",
             "第一条 年度报告包括以下内容\n一、主动公开政府信息的情况\n"
             "二、依申请公开政府信息和不予公开政府信息的情况\n",
             "第二十条第(一)项\n规定的信息,应当公开。\n",
             "其他\n3\n",
             "行政复议\n今年没有收到。\n",
             "联系电话:8200000\n填报日期:2017年1月20日\n",
             "1.公开招聘 3 人\n2.重复建设 4 项\n",
         }) {
        CAPTURE(text);
        CHECK(Read(text).regions.empty());
    }
}

TEST_CASE("what stands below a table stays outside") {
    std::string const table =
        "| 统计指标 | 单位 | 统计数 |\n| 主动公开政府信息数 | 条 | 12 |\n| 收到申请数 | 件 | 3 |";
    Read const r(
        "附表\n政府信息公开情况统计表\n(2016年度)\n填报单位(盖章):清水县\n" + table +
        "\n单位负责人:某某  审核人:某某  填报人:某某\n联系电话:8200000  填报日期:2017年1月20日\n");
    REQUIRE(r.regions.size() == 1);
    CHECK(r.region(0) == table);
    Read const heading(disclosure + "\n3.存在的问题\n一是人手不足。\n");
    REQUIRE(heading.regions.size() == 1);
    CHECK(heading.region(0) == disclosure);
}

TEST_CASE("a group of the statistics table is not the heading of the next section") {
    std::string const table =
        "统计指标\n单位\n统计数\n一、主动公开情况\n(一)主动公开政府信息数\n条\n12\n"
        "三、依申请公开情况\n(一)收到申请数\n件\n3";
    Read const r(table + "\n三、依申请公开情况\n全年收到申请3件,均已答复。\n");
    REQUIRE(r.regions.size() == 1);
    CHECK(r.region(0) == table);
}

TEST_CASE("a table whose cells are all blank is a table") {
    Read const r(
        "第二十条第(五)项\n信息内容\n本年处理决定数量\n行政许可\n"
        "第二十条第(六)项\n信息内容\n本年处理决定数量\n行政处罚\n行政强制\n\n五、存在的主要问题\n");
    REQUIRE(r.regions.size() == 1);
    CHECK(r.region(0).ends_with("行政强制"));
}

TEST_CASE("several reports in one input") {
    std::string const report = "2021年年度报告\n二、主动公开政府信息情况\n" + disclosure +
                               "\n六、其他需要报告的事项\n无。\n";
    Read const r(report + report + report);
    CHECK(r.regions.size() == 3);
    CHECK(r.reading.tables.size() == 3);
}
