#include <doctest/doctest.h>

#include <string>

#include "gouji/vocab/forms.hpp"
#include "table_fixture.hpp"

using namespace gouji;
using gouji::test::Read;

TEST_CASE("statistics with a unit column, local rows and a blank") {
    Read const r(
        "| 统 计 指 标 | 单位 | 统计数 |\n"
        "| 一、主动公开情况 | —— | |\n"
        "| (一)主动公开政府信息数(不同渠道和方式公开相同信息计1条) | 条 | 1286 |\n"
        "| 其中:1.主动公开规范性文件数 | 条 | 14 |\n"
        "| 5.其他方式公开政府信息数 | 条 | — |\n"
        "| (二)申请办结数 | 件 | |\n"
        "| 6.官方抖音发布数 | 条 | 33 |\n");
    REQUIRE(r.reading.tables.size() == 1);
    CHECK(r.reading.tables[0].kind == TableKind::statistics);
    CHECK(r.reading.tables[0].cells.size() == vocab::statistics_2014::rows.size() + 1);
    CHECK(r.at("disclosed", "count") == "1286");
    CHECK(r.cell("disclosed", "count").note == "条");
    CHECK(r.at("disclosed.normative", "count") == "14");
    CHECK(r.at("channel.other", "count") == "not_applicable");
    CHECK(r.at("closed", "count") == "blank");
    CHECK(r.at("x:官方抖音发布数", "count") == "33");
    CHECK(r.at("received", "count") == "missing");
    CHECK(r.mentions(MentionKind::list_marker) == "1 1. 5. 6.");
    CHECK(r.unaccounted_digits() == 0);
}

TEST_CASE("statistics with codes, two periods and numbered columns, a cell a line with pipes") {
    Read const r(
        "指 标 名 称\n| 计量\n单位\n| 代码\n| 本期实际\n| 本年累计\n|\n甲\n| 乙\n| 丙\n| 1\n| 2\n"
        "|\n主动公开信息数\n| 条\n| 01\n| 5\n| 20\n|\n网站专栏页面访问量\n| 人次\n| 05\n| 300\n"
        "| 900\n|\n申请总数\n| 条\n| 10\n|\n| 4\n|\n");
    CHECK(r.row("disclosed") == "5 20");
    CHECK(r.row("x:网站专栏页面访问量") == "300 900");
    CHECK(r.at("received", "cumulative") == "4");
    CHECK(r.at("received", "current") == "blank");
    CHECK(r.mentions(MentionKind::identifier) == "01 05 10");
    CHECK(r.unaccounted_digits() == 0);
}

TEST_CASE("statistics with running numbers first and columns of several levels") {
    Read const r(
        "| 序号 | 统计指标 | 单位 | 区政府统计数 | 乡镇统计数 |\n"
        "| 1 | 一、主动公开情况 | ---- | | |\n"
        "| 2 | 主动公开政府信息数 | 条 | 12 | 30 |\n"
        "| 3 | 制发规范性文件总数 | 件 | | 2 |\n");
    CHECK(r.at("disclosed", "x:区政府统计数") == "12");
    CHECK(r.at("disclosed", "x:乡镇统计数") == "30");
    CHECK(r.at("normative_made", "x:区政府统计数") == "blank");
    CHECK(r.mentions(MentionKind::identifier) == "1 2 3");
}

TEST_CASE("one wording in two groups goes with the group that was printed last") {
    Read const r(
        "统计指标\n单位\n统计数\n四、行政复议数量\n件\n3\n"
        "(一)维持具体行政行为数\n件\n2\n"
        "(二)被依法纠错数\n件\n1\n"
        "五、行政诉讼数量\n件\n5\n"
        "(二)被依法纠错数\n件\n4\n");
    CHECK(r.at("reconsideration.corrected", "count") == "1");
    CHECK(r.at("lawsuit.corrected", "count") == "4");
    Read const alone(
        "统计指标\n单位\n统计数\n一、主动公开政府信息数\n条\n9\n(二)被依法纠错数\n件\n4\n");
    CHECK(alone.at("x:被依法纠错数", "count") == "4");
}
