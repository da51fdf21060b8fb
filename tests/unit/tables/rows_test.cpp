#include <doctest/doctest.h>

#include <string>

#include "print.hpp"
#include "table_fixture.hpp"

using namespace gouji;
using gouji::test::Read;

namespace {
// Rows of the 2019 disclosure table in any style: cells joined by `between`.
std::string disclosure_2019(std::string_view before, std::string_view between,
                            std::string_view behind) {
    return test::print({{"第二十条第(一)项"},
                        {"信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"},
                        {"规章", "0", "0", "0"},
                        {"规范性文件", "1", "2", "5"},
                        {"第二十条第(五)项"},
                        {"信息内容", "上一年项目数量", "本年增/减", "处理决定数量"},
                        {"行政许可", "5", "减1", "47"},
                        {"其他对外管理服务事项", "2", "减2", "0"},
                        {"第二十条第(六)项"},
                        {"信息内容", "上一年项目数量", "本年增/减", "处理决定数量"},
                        {"行政处罚", "82", "+3", "61"},
                        {"行政强制", "0", "-2", "0"},
                        {"第二十条第(八)项"},
                        {"信息内容", "上一年项目数量", "本年增/减"},
                        {"行政事业性收费", "0", "0"},
                        {"第二十条第(九)项"},
                        {"信息内容", "采购项目数量", "采购总金额"},
                        {"政府集中采购", "3", "13000000(预算数)"}},
                       before, between, behind);
}
}  // namespace

TEST_CASE("disclosure 2019 in every style of rows") {
    for (auto const& text :
         {disclosure_2019("", " | ", " |"), disclosure_2019("| ", " | ", " |"),
          disclosure_2019("", "|", ""), disclosure_2019("", "\t", ""),
          disclosure_2019("", "   ", ""), disclosure_2019("", " ", ""),
          disclosure_2019("", " |\n", " |\n||"), disclosure_2019("", "\n|\n", "\n|"),
          disclosure_2019("", "\n| ", "\n|"), disclosure_2019("", "\n", "")}) {
        CAPTURE(text);
        Read const r(text);
        REQUIRE(r.reading.tables.size() == 1);
        CHECK(r.reading.tables[0].form == Form::standard_2019);
        CHECK(r.reading.tables[0].cells.size() == 22);
        CHECK(r.row("normative_documents") == "1 2 5");
        CHECK(r.row("licences") == "5 -1 47");
        CHECK(r.row("other_services") == "2 -2 0");
        CHECK(r.row("penalties") == "82 3 61");
        CHECK(r.row("coercion") == "0 -2 0");
        CHECK(r.row("fees") == "0 0");
        CHECK(r.row("procurement") == "3 13000000");
        CHECK(r.cell("procurement", "amount").note == "预算数");
        CHECK(r.cell("procurement", "amount").raw == "13000000(预算数)");
        CHECK(r.unaccounted_digits() == 0);
    }
}

TEST_CASE("a Markdown table with blank cells") {
    Read const r(
        "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
        "|---|:--:|---|---|\n"
        "| 规章 | - | - | - |\n"
        "| 行政规范性文件 | 2 |  | 9 |\n");
    CHECK(r.row("regulations") == "not_applicable not_applicable not_applicable");
    CHECK(r.row("normative_documents") == "2 blank 9");
}

TEST_CASE("merged cells that leave empty ones before the numbers") {
    Read const r(
        "| (本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | | | 申请人情况 | | | | | | |\n"
        "| | | | 自然人 | 法人或其他组织 | | | | | 总计 |\n"
        "| | | | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |\n"
        "| 一、本年新收政府信息公开申请数量 | | | 3 | 0 | 0 | 0 | 0 | 1 | 4 |\n"
        "| 二、上年结转政府信息公开申请数量 | | | | 2 | 0 | 0 | 0 | | 2 |\n"
        "| 三、本年度办理结果 | (一)予以公开 | | 3 | 2 | 0 | 0 | 0 | 1 | 6 |\n"
        "| | (三)不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n");
    CHECK(r.row("received") == "3 0 0 0 0 1 4");
    CHECK(r.row("carried_in") == "blank 2 0 0 0 blank 2");
    CHECK(r.row("granted") == "3 2 0 0 0 1 6");
    CHECK(r.row("denied.state_secret") == "0 0 0 0 0 0 0");
}

TEST_CASE("columns of a page layout place the numbers that stand below them") {
    Read const r(
        "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n"
        "一、本年新收政府信息公开申请数量      3    0    0    0    0    1    4\n"
        "2.重复申请                            1    0    0    0    0    0    1\n"
        "二、上年结转政府信息公开申请数量           2                        2\n");
    CHECK(r.row("received") == "3 0 0 0 0 1 4");
    CHECK(r.row("carried_in") == "blank 2 blank blank blank blank 2");
}

TEST_CASE("a group and its first row in one cell") {
    Read const r(std::string(test::applications_header) +
                 "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
                 "三、本年度办理结果 (三)不予公开 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n");
    CHECK(r.row("denied.state_secret") == "1 0 0 0 0 0 1");
}

TEST_CASE("remedies: 12 numbers without totals, three small tables, rows below each other") {
    std::string const four = "结果维持 | 结果纠正 | 其他结果 | 尚未审结", five = four + " | 总计";
    Read const twelve("行政复议 | 行政诉讼 |\n" + four + " | 未经复议直接起诉 | 复议后起诉 |\n" +
                      four + " | " + four +
                      " |\n1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |\n");
    CHECK(twelve.row("reconsideration") == "1 2 3 4 missing");
    CHECK(twelve.row("lawsuit.after_reconsideration") == "9 10 11 12 missing");
    Read const small("行政复议\n" + five + "\n1 | 0 | 0 | 0 | 1\n行政诉讼\n未经复议直接起诉\n" +
                     five + "\n0 | 2 | 0 | 0 | 2\n复议后起诉\n" + five + "\n0 | 0 | 3 | 0 | 3\n");
    CHECK(small.row("reconsideration") == "1 0 0 0 1");
    CHECK(small.row("lawsuit.direct") == "0 2 0 0 2");
    CHECK(small.row("lawsuit.after_reconsideration") == "0 0 3 0 3");
    Read const below(
        "| | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n"
        "| 未经复议直接起诉 | 0 | 2 | | 0 | 2 |\n| 复议后起诉 | | | | | |\n");
    CHECK(below.row("lawsuit.direct") == "0 2 blank 0 2");
    CHECK(below.row("lawsuit.after_reconsideration") == "blank blank blank blank blank");
}

TEST_CASE("remedies under a header in broken verticals are placed only if the sums say so") {
    std::string const head =
        "行政复议          行政诉讼\n结  结  其  尚  总\n果  果  他  未  计\n维  纠  结  审\n"
        "持  正  果  结\n";
    Read const proven(head + "1  0  0  0  1  0  2  0  0  2  0  0  3  0  3\n");
    CHECK(proven.row("lawsuit.direct") == "0 2 0 0 2");
    CHECK(proven.diagnostics("table_placed_by_sum") == 1);
    Read const open(head + "1  0  0  0  2  0  2  0  0  2  0  0  3  0  3\n");
    CHECK(open.row("reconsideration") == "missing missing missing missing missing");
    CHECK(open.unaccounted_digits() == 0);
}

TEST_CASE("any cut of a table is accounted for") {
    std::string const whole =
        disclosure_2019("", " | ", " |") + "\n" + disclosure_2019("", "\n", "");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        if ((static_cast<unsigned char>(whole[size]) & 0xC0) == 0x80) continue;
        CHECK(Read(whole.substr(0, size)).unaccounted_digits() == 0);
        CHECK(Read(whole.substr(size)).unaccounted_digits() == 0);
    }
}
