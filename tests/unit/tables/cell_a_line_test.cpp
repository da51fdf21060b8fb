#include <doctest/doctest.h>

#include <string>

#include "table_fixture.hpp"

using namespace gouji;
using gouji::test::Read;

TEST_CASE("disclosure 2021, one cell per line with blank lines and broken labels") {
    Read const r(
        "第二十条第(一)项\n\n信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件\n\n"
        "规章\n\n0\n\n0\n\n0\n\n"
        "行政规范性\n文件\n\n7\n\n0\n\n22\n\n"
        "第二十条第(五)项\n\n信息内容\n\n本年处理决定数量\n\n"
        "行政许可\n\n302\n\n"
        "第二十条第(六)项\n\n信息内容\n\n本年处理决定数量\n\n"
        "行政处罚\n\n1,205\n\n"
        "行政强制\n\n/\n\n"
        "第二十条第(八)项\n\n信息内容\n\n本年收费金额(单位:万元)\n\n"
        "行政事业性收费\n\n84.67\n");
    REQUIRE(r.reading.tables.size() == 1);
    CHECK(r.reading.tables[0].form == Form::standard_2021);
    CHECK(r.reading.tables[0].cells.size() == 10);
    CHECK(r.row("regulations") == "0 0 0");
    CHECK(r.row("normative_documents") == "7 0 22");
    CHECK(r.at("licences", "decisions") == "302");
    CHECK(r.at("penalties", "decisions") == "1205");
    CHECK(r.at("coercion", "decisions") == "not_applicable");
    CHECK(r.at("fees", "amount") == "84.67");
    CHECK(r.reading.diagnostics.empty());
    CHECK(r.unaccounted_digits() == 0);
}

TEST_CASE("applications 2021, one cell per line: every row and marker") {
    std::string text(test::applications_header);
    int n = 0;
    for (auto const label : test::applications_rows_2021) {
        if (label == "(一)予以公开") text += "三、本年度办理结果\n";
        if (label == "1.属于国家秘密") text += "(三)不予公开\n";
        text += label;
        for (int c = 0; c < 7; ++c) text += '\n' + std::to_string(n * 10 + c);
        text += '\n';
        ++n;
    }
    Read const r(text);
    REQUIRE(r.reading.tables.size() == 1);
    REQUIRE(r.reading.tables[0].cells.size() == 175);
    for (std::size_t i = 0; i < 175; ++i)
        CHECK(r.reading.tables[0].cells[i].value ==
              Decimal{static_cast<std::int64_t>(i / 7 * 10 + i % 7), 0});
    CHECK(r.mentions(MentionKind::list_marker) ==
          "1. 2. 3. 4. 5. 6. 7. 8. 1. 2. 3. 1. 2. 3. 4. 5. 1. 2. 3.");
    CHECK(r.unaccounted_digits() == 0);
}

TEST_CASE("(六)其他处理 with cells of its own is the 2019 form, without them the 2021 form") {
    std::string text(test::applications_header);
    for (auto const label : test::applications_rows_2021) {
        if (label.starts_with("1.申请人") || label.starts_with("2.申请人") || label == "3.其他")
            continue;
        if (label == "(七)总计") text += "(六)其他处理\n1\n0\n0\n0\n0\n0\n1\n";
        text += std::string(label) + "\n0\n0\n0\n0\n0\n0\n0\n";
    }
    Read const r(text);
    REQUIRE(r.reading.tables.size() == 1);
    CHECK(r.reading.tables[0].form == Form::standard_2019);
    CHECK(r.reading.tables[0].cells.size() == 23 * 7);
    CHECK(r.row("other") == "1 0 0 0 0 0 1");
}

TEST_CASE("remedies, one cell per line, header words broken") {
    Read const r(
        "行政复议\n\n行政诉讼\n\n结果维持\n\n结果\n纠正\n\n其他\n结果\n\n尚未\n审结\n\n总计\n\n"
        "未经复议直接起诉\n\n复议后起诉\n\n结果\n维持\n\n结果\n纠正\n\n其他\n结果\n\n尚未\n审结\n\n"
        "总计\n\n结果\n维持\n\n结果\n纠正\n\n其他\n结果\n\n尚未\n审结\n\n"
        "总计\n\n1\n\n2\n\n3\n\n4\n\n10\n\n0\n\n5\n\n0\n\n0\n\n5\n\n0\n\n0\n\n6\n\n0\n\n6\n");
    CHECK(r.row("reconsideration") == "1 2 3 4 10");
    CHECK(r.row("lawsuit.direct") == "0 5 0 0 5");
    CHECK(r.row("lawsuit.after_reconsideration") == "0 0 6 0 6");
    CHECK(r.reading.diagnostics.empty());
}

TEST_CASE("blank cells that were dropped leave their row untold") {
    Read const r(
        "第二十条第(一)项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
        "规章\n0\n0\n0\n"
        "行政规范性文件\n2\n9\n"
        "第二十条第(五)项\n信息内容\n本年处理决定数量\n"
        "行政许可\n7\n");
    CHECK(r.row("normative_documents") == "missing missing missing");
    CHECK(r.mentions(MentionKind::unknown) == "2 9");
    CHECK(r.diagnostics("table_number_unplaced") == 1);
    CHECK(r.at("licences", "decisions") == "7");
    CHECK(r.unaccounted_digits() == 0);
}

TEST_CASE("blank cells that left their blank line are blank") {
    Read const r(
        "第二十条第(一)项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
        "规章\n0\n0\n0\n"
        "行政规范性文件\n2\n\n9\n"
        "第二十条第(五)项\n信息内容\n本年处理决定数量\n"
        "行政许可\n7\n");
    CHECK(r.row("normative_documents") == "2 blank 9");
}

TEST_CASE("a page mark is no cell, and a number too many is found by the row's sum") {
    std::string const head(test::applications_header);
    CHECK(Read(head + "一、本年新收政府信息公开申请数量\n1\n2\n"
                      "- 4 -\n3\n0\n0\n0\n6\n"
                      "二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n")
              .row("received") == "1 2 3 0 0 0 6");
    Read const stray(head +
                     "一、本年新收政府信息公开申请数量\n1\n2\n14\n3\n0\n0\n0\n6\n"
                     "二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n");
    CHECK(stray.row("received") == "1 2 3 0 0 0 6");
    CHECK(stray.mentions(MentionKind::unknown) == "14");
    CHECK(stray.diagnostics("table_placed_by_sum") == 1);
    Read const split(head +
                     "一、本年新收政府信息公开申请数量\n1 2 3 0 0 0 1 5\n"
                     "二、上年结转政府信息公开申请数量\n0 0 0 0 0 0 0\n");
    CHECK(split.row("received") == "missing missing missing missing missing missing missing");
    Read const joined(head +
                      "一、本年新收政府信息公开申请数量\n1\n20\n3\n0\n0\n0\n2\n4\n"
                      "二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n");
    CHECK(joined.row("received") == "1 20 3 0 0 0 24");
    CHECK(joined.diagnostics("table_number_split") == 1);
    CHECK(joined.unaccounted_digits() == 0);
}
