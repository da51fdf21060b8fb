#include <doctest/doctest.h>

#include <string>

#include "table_fixture.hpp"

using namespace gouji;
using gouji::test::Read;

TEST_CASE("labels with lost, wrong and additional characters") {
    Read const r(
        "第二十条第(一)项\n信息内容\n本年制发件\n本年废止数\n现 行 有 效\n"
        "规章\n1\n2\n3\n"
        "行政规范文件\n4\n5\n6\n"
        "第二十条第(六)项\n信息内容\n本年处理决定数\n"
        "行政处X\n7\n"
        "行政强 制\n8\n");
    CHECK(r.row("regulations") == "1 2 3");
    CHECK(r.row("normative_documents") == "4 5 6");
    CHECK(r.at("penalties", "decisions") == "7");
    CHECK(r.at("coercion", "decisions") == "8");
}

TEST_CASE("a label as near to two rows belongs to neither") {
    Read const r(
        "第二十条第(五)项\n信息内容\n本年处理决定数量\n"
        "行政许可\n1\n"
        "第二十条第(六)项\n信息内容\n本年处理决定数量\n"
        "行政XX\n7\n"
        "行政强制\n8\n");
    CHECK(r.at("penalties", "decisions") == "missing");
    CHECK(r.at("coercion", "decisions") == "8");
    CHECK(r.mentions(MentionKind::unknown) == "7");
}

TEST_CASE("columns of 2019 are never read as columns of 2021") {
    Read const other(
        "第二十条第(一)项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n"
        "规章\n1\n2\n3\n");
    CHECK(other.at("regulations", "made") == "1");
    CHECK(other.at("regulations", "published_total") == "3");
    CHECK(other.at("regulations", "in_force") == "no such cell");
    // A block of one form in a table of the other.
    Read const mixed(
        "第二十条第(一)项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n"
        "规章\n1\n2\n3\n"
        "第二十条第(五)项\n信息内容\n本年处理决定数量\n"
        "行政许可\n4\n"
        "第二十条第(八)项\n信息内容\n本年收费金额(单位:万元)\n"
        "行政事业性收费\n5\n"
        "第二十条第(九)项\n信息内容\n采购项目数量\n采购总金额\n"
        "政府集中采购\n6\n7\n");
    CHECK(mixed.row("regulations") == "1 2 3");
    CHECK(mixed.row("fees") == "missing missing");
    CHECK(mixed.diagnostics("table_header_conflict") == 1);
    // No column says which form this is.
    Read const bare("第二十条第(一)项\n规章\n1\n2\n3\n行政许可\n4\n");
    CHECK(bare.row("regulations") == "missing missing missing");
    CHECK(bare.diagnostics("table_column_missing") > 0);
}

TEST_CASE("a header in another order decides, a header that repeats itself does not") {
    Read const other(
        "| 信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |\n"
        "| 规章 | 3 | 1 | 2 |\n"
        "| 行政规范性文件 | 9 | 7 | 8 |\n");
    CHECK(other.row("regulations") == "1 2 3");
    Read const twice(
        "| 信息内容 | 本年制发件数 | 本年制发件数 | 现行有效件数 |\n"
        "| 规章 | 3 | 1 | 2 |\n"
        "| 行政规范性文件 | 9 | 7 | 8 |\n");
    CHECK(twice.row("regulations") == "missing missing missing");
    CHECK(twice.diagnostics("table_header_conflict") == 2);
}

TEST_CASE("a 2021 disclosure table above 2019 outcome rows") {
    std::string text =
        "第二十条第(一)项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
        "规章\n1\n2\n3\n\n"
        "三、收到和处理政府信息公开申请情况\n\n";
    text += test::applications_header;
    text +=
        "一、本年新收政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1\n"
        "(六)其他处理\n1\n0\n0\n0\n0\n0\n1\n"
        "(七)总计\n1\n0\n0\n0\n0\n0\n1\n";
    Read const r(text);
    REQUIRE(r.reading.tables.size() == 2);
    CHECK(r.reading.tables[0].form == Form::standard_2021);
    CHECK(r.reading.tables[1].form == Form::standard_2019);
    CHECK(r.row("other") == "1 0 0 0 0 0 1");
}

TEST_CASE("a row printed twice keeps the first and reports the second") {
    Read const r(
        "第二十条第(六)项\n信息内容\n本年处理决定数量\n行政处罚\n7\n行政处罚\n9\n行政强制\n8\n");
    CHECK(r.at("penalties", "decisions") == "7");
    CHECK(r.diagnostics("table_row_repeated") == 1);
    CHECK(r.mentions(MentionKind::unknown) == "9");
}

TEST_CASE("a table that stops half way is whole all the same") {
    Read const r(std::string(test::applications_header) +
                 "一、本年新收政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1\n"
                 "二、上年结转政府信息公开申请数量\n0\n0\n");
    REQUIRE(r.reading.tables.size() == 1);
    CHECK(r.reading.tables[0].cells.size() == 175);
    CHECK(r.row("received") == "1 0 0 0 0 0 1");
    CHECK(r.row("carried_in") == "missing missing missing missing missing missing missing");
    CHECK(r.diagnostics("table_stops_early") == 1);
    CHECK(r.diagnostics("table_incomplete") == 1);
}

TEST_CASE("a printed total that is wrong stays wrong") {
    Read const r(std::string(test::applications_header) +
                 "一、本年新收政府信息公开申请数量\n1\n2\n0\n0\n0\n0\n9\n"
                 "二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n");
    CHECK(r.row("received") == "1 2 0 0 0 0 9");
}

TEST_CASE("a megabyte of anything is read in time and accounted for") {
    auto const repeat = [](std::string_view unit) {
        std::string text;
        while (text.size() < 150'000) text += unit;
        return text;
    };
    for (std::string const& text :
         {repeat("|"), repeat("||||\n"), "规章\n" + repeat("1\n"), "规章 |\n" + repeat("1 |\n"),
          repeat("规章\n0\n"), repeat("第二十条第(一)项\n规章\n0\n"),
          "规章\n0\n行政许可\n1\n" + repeat("行政\n"), repeat("行政规范姓文X件\n0\n"),
          "统计指标|单位|统计数\n" + repeat("某某信息数|条|3\n"), repeat("统计指标\n规章数\n"),
          "规章 " + repeat("1 "), "行政复议\n行政诉讼\n" + repeat("0\n"),
          repeat("行政复议\n结果维持\n0\n"), repeat("信息内容\n本年制发件数\n"), repeat("1"),
          "规章" + repeat("\t1"), repeat("申请\n"), repeat("(")}) {
        Read const r(text);
        CHECK(r.unaccounted_digits() == 0);
    }
}
