#include <doctest/doctest.h>

#include <string>

#include "gouji/tables/cell.hpp"
#include "gouji/vocab/forms.hpp"
#include "table_fixture.hpp"

using namespace gouji;
using gouji::test::Read;

// ---- cells ---------------------------------------------------------------------------------------------

namespace {
std::string cell(std::string_view text) {
    auto const read = tables::read_cell(text);
    std::string result(name(read.state));
    if (read.value) result += " " + read.value->to_string();
    if (!read.note.empty()) result += " [" + std::string(read.note) + "]";
    if (read.split) result += " split";
    return result;
}
}  // namespace

TEST_CASE("a cell holds a number, a sign, a unit and a note") {
    CHECK(cell("0") == "number 0");
    CHECK(cell("84.67") == "number 84.67");
    CHECK(cell("1,204") == "number 1204");
    CHECK(cell("12,345,678") == "number 12345678");
    CHECK(cell("+3") == "number 3");
    CHECK(cell("-2") == "number -2");
    CHECK(cell("减1") == "number -1");
    CHECK(cell("增加3") == "number 3");
    CHECK(cell("400元") == "number 400 [元]");
    CHECK(cell("84.67 万元") == "number 84.67 [万元]");
    CHECK(cell("22(其中修订16件)") == "number 22 [其中修订16件]");
    CHECK(cell("13000000(预算数)") == "number 13000000 [预算数]");
    CHECK(cell("5(含上年结转") == "number 5 [含上年结转]");
    CHECK(cell("1 204") == "number 1204 split");
}

TEST_CASE("a cell that does not apply, is blank, or is words") {
    for (auto const* word : {"/", "-", "—", "——", "----", "无", "不适用"})
        CHECK(cell(word) == "not_applicable");
    CHECK(cell("") == "blank");
    for (auto const* word :
         {"详见附件", "无法统计", "12.", "1,20", "2021年", "3-15", "5/8", "1234567890123456789012"})
        CHECK(cell(word) == "text");
}

// ---- one cell per line -----------------------------------------------------------------------------------

TEST_CASE("disclosure 2021, one cell per line with blank lines and broken labels") {
    Read const r(
        "第二十条第(一)"
        "项\n\n信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件\n\n规章\n\n0\n\n0\n\n0\n\n行"
        "政规范性\n文件\n\n7\n\n0\n\n22\n\n"
        "第二十条第(五)项\n\n信息内容\n\n本年处理决定数量\n\n行政许可\n\n302\n\n第二十条第(六)"
        "项\n\n信息内容\n\n本年处理决定数量\n\n"
        "行政处罚\n\n1,205\n\n行政强制\n\n/"
        "\n\n第二十条第(八)项\n\n信息内容\n\n本年收费金额(单位:万元)\n\n行政事业性收费\n\n84.67\n");
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
        "行政复议\n\n行政诉讼\n\n结果维持\n\n结果\n纠正\n\n其他\n结果\n\n尚未\n审结\n\n总计\n\n未经"
        "复议直接起诉\n\n复议后起诉\n\n"
        "结果\n维持\n\n结果\n纠正\n\n其他\n结果\n\n尚未\n审结\n\n总计\n\n结果\n维持\n\n结果\n纠正\n"
        "\n其他\n结果\n\n尚未\n审结\n\n总计\n\n"
        "1\n\n2\n\n3\n\n4\n\n10\n\n0\n\n5\n\n0\n\n0\n\n5\n\n0\n\n0\n\n6\n\n0\n\n6\n");
    CHECK(r.row("reconsideration") == "1 2 3 4 10");
    CHECK(r.row("lawsuit.direct") == "0 5 0 0 5");
    CHECK(r.row("lawsuit.after_reconsideration") == "0 0 6 0 6");
    CHECK(r.reading.diagnostics.empty());
}

TEST_CASE("blank cells that were dropped leave their row untold") {
    Read const r(
        "第二十条第(一)"
        "项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n0\n0\n行政规范性文件\n2\n"
        "9\n"
        "第二十条第(五)项\n信息内容\n本年处理决定数量\n行政许可\n7\n");
    CHECK(r.row("normative_documents") == "missing missing missing");
    CHECK(r.mentions(MentionKind::unknown) == "2 9");
    CHECK(r.diagnostics("table_number_unplaced") == 1);
    CHECK(r.at("licences", "decisions") == "7");
    CHECK(r.unaccounted_digits() == 0);
}

TEST_CASE("blank cells that left their blank line are blank") {
    Read const r(
        "第二十条第(一)"
        "项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n0\n0\n行政规范性文件\n2\n"
        "\n9\n"
        "第二十条第(五)项\n信息内容\n本年处理决定数量\n行政许可\n7\n");
    CHECK(r.row("normative_documents") == "2 blank 9");
}

TEST_CASE("a page mark is no cell, and a number too many is found by the row's sum") {
    std::string const head(test::applications_header);
    CHECK(Read(head + "一、本年新收政府信息公开申请数量\n1\n2\n- 4 "
                      "-\n3\n0\n0\n0\n6\n二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n")
              .row("received") == "1 2 3 0 0 0 6");
    Read const stray(head +
                     "一、本年新收政府信息公开申请数量\n1\n2\n14\n3\n0\n0\n0\n6\n二、上年结转政府信"
                     "息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n");
    CHECK(stray.row("received") == "1 2 3 0 0 0 6");
    CHECK(stray.mentions(MentionKind::unknown) == "14");
    CHECK(stray.diagnostics("table_placed_by_sum") == 1);
    Read const split(head +
                     "一、本年新收政府信息公开申请数量\n1 2 3 0 0 0 1 "
                     "5\n二、上年结转政府信息公开申请数量\n0 0 0 0 0 0 0\n");
    CHECK(split.row("received") == "missing missing missing missing missing missing missing");
    Read const joined(head +
                      "一、本年新收政府信息公开申请数量\n1\n20\n3\n0\n0\n0\n2\n4\n二、上年结转政府"
                      "信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n");
    CHECK(joined.row("received") == "1 20 3 0 0 0 24");
    CHECK(joined.diagnostics("table_number_split") == 1);
    CHECK(joined.unaccounted_digits() == 0);
}

// ---- rows ------------------------------------------------------------------------------------------------

namespace {
// Rows of the 2019 disclosure table in any style: cells joined by `between`.
std::string disclosure_2019(std::string_view before, std::string_view between,
                            std::string_view behind) {
    std::string text;
    for (auto const& row : std::initializer_list<std::initializer_list<std::string_view>>{
             {"第二十条第(一)项"},
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
             {"政府集中采购", "3", "13000000(预算数)"}}) {
        text += before;
        bool first = true;
        for (auto const c : row) {
            if (!first) text += between;
            text += c;
            first = false;
        }
        text += std::string(behind) + "\n";
    }
    return text;
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
        "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n|---|:--:|---|---|\n| 规章 | - "
        "| - | - |\n| 行政规范性文件 | 2 |  | 9 |\n");
    CHECK(r.row("regulations") == "not_applicable not_applicable not_applicable");
    CHECK(r.row("normative_documents") == "2 blank 9");
}

TEST_CASE("merged cells that leave empty ones before the numbers") {
    Read const r(
        "| (本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | | | 申请人情况 | | | "
        "| | | |\n"
        "| | | | 自然人 | 法人或其他组织 | | | | | 总计 |\n| | | | | 商业企业 | 科研机构 | "
        "社会公益组织 | 法律服务机构 | 其他 | |\n"
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
    Read const r(
        std::string(test::applications_header) +
        "一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n三、本年度办理结果 "
        "(三)不予公开 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n");
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
        "行政复议          行政诉讼\n结  结  其  尚  总\n果  果  他  未  计\n维  纠  结  审\n持  "
        "正  果  结\n";
    Read const proven(head + "1  0  0  0  1  0  2  0  0  2  0  0  3  0  3\n");
    CHECK(proven.row("lawsuit.direct") == "0 2 0 0 2");
    CHECK(proven.diagnostics("table_placed_by_sum") == 1);
    Read const open(head + "1  0  0  0  2  0  2  0  0  2  0  0  3  0  3\n");
    CHECK(open.row("reconsideration") == "missing missing missing missing missing");
    CHECK(open.unaccounted_digits() == 0);
}

// ---- statistics --------------------------------------------------------------------------------------------

TEST_CASE("statistics with a unit column, local rows and a blank") {
    Read const r(
        "| 统 计 指 标 | 单位 | 统计数 |\n| 一、主动公开情况 | —— | |\n"
        "| (一)主动公开政府信息数(不同渠道和方式公开相同信息计1条) | 条 | 1286 |\n| "
        "其中:1.主动公开规范性文件数 | 条 | 14 |\n"
        "| 5.其他方式公开政府信息数 | 条 | — |\n| (二)申请办结数 | 件 | |\n| 6.官方抖音发布数 | 条 "
        "| 33 |\n");
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
        "指 标 名 称\n| 计量\n单位\n| 代码\n| 本期实际\n| 本年累计\n|\n甲\n| 乙\n| 丙\n| 1\n| "
        "2\n|\n"
        "主动公开信息数\n| 条\n| 01\n| 5\n| 20\n|\n网站专栏页面访问量\n| 人次\n| 05\n| 300\n| "
        "900\n|\n申请总数\n| 条\n| 10\n|\n| 4\n|\n");
    CHECK(r.row("disclosed") == "5 20");
    CHECK(r.row("x:网站专栏页面访问量") == "300 900");
    CHECK(r.at("received", "cumulative") == "4");
    CHECK(r.at("received", "current") == "blank");
    CHECK(r.mentions(MentionKind::identifier) == "01 05 10");
    CHECK(r.unaccounted_digits() == 0);
}

TEST_CASE("statistics with running numbers first and columns of several levels") {
    Read const r(
        "| 序号 | 统计指标 | 单位 | 区政府统计数 | 乡镇统计数 |\n| 1 | 一、主动公开情况 | ---- | | "
        "|\n"
        "| 2 | 主动公开政府信息数 | 条 | 12 | 30 |\n| 3 | 制发规范性文件总数 | 件 | | 2 |\n");
    CHECK(r.at("disclosed", "x:区政府统计数") == "12");
    CHECK(r.at("disclosed", "x:乡镇统计数") == "30");
    CHECK(r.at("normative_made", "x:区政府统计数") == "blank");
    CHECK(r.mentions(MentionKind::identifier) == "1 2 3");
}

TEST_CASE("one wording in two groups goes with the group that was printed last") {
    Read const r(
        "统计指标\n单位\n统计数\n四、行政复议数量\n件\n3\n(一)维持具体行政行为数\n件\n2\n(二)"
        "被依法纠错数\n件\n1\n"
        "五、行政诉讼数量\n件\n5\n(二)被依法纠错数\n件\n4\n");
    CHECK(r.at("reconsideration.corrected", "count") == "1");
    CHECK(r.at("lawsuit.corrected", "count") == "4");
    Read const alone(
        "统计指标\n单位\n统计数\n一、主动公开政府信息数\n条\n9\n(二)被依法纠错数\n件\n4\n");
    CHECK(alone.at("x:被依法纠错数", "count") == "4");
}

// ---- damage ------------------------------------------------------------------------------------------------

TEST_CASE("labels with lost, wrong and additional characters") {
    Read const r(
        "第二十条第(一)项\n信息内容\n本年制发件\n本年废止数\n现 行 有 "
        "效\n规章\n1\n2\n3\n行政规范文件\n4\n5\n6\n"
        "第二十条第(六)项\n信息内容\n本年处理决定数\n行政处X\n7\n行政强 制\n8\n");
    CHECK(r.row("regulations") == "1 2 3");
    CHECK(r.row("normative_documents") == "4 5 6");
    CHECK(r.at("penalties", "decisions") == "7");
    CHECK(r.at("coercion", "decisions") == "8");
}

TEST_CASE("a label as near to two rows belongs to neither") {
    Read const r(
        "第二十条第(五)项\n信息内容\n本年处理决定数量\n行政许可\n1\n第二十条第(六)"
        "项\n信息内容\n本年处理决定数量\n行政XX\n7\n行政强制\n8\n");
    CHECK(r.at("penalties", "decisions") == "missing");
    CHECK(r.at("coercion", "decisions") == "8");
    CHECK(r.mentions(MentionKind::unknown) == "7");
}

TEST_CASE("columns of 2019 are never read as columns of 2021") {
    Read const other(
        "第二十条第(一)"
        "项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n1\n2\n3\n");
    CHECK(other.at("regulations", "made") == "1");
    CHECK(other.at("regulations", "published_total") == "3");
    CHECK(other.at("regulations", "in_force") == "no such cell");
    // A block of one form in a table of the other.
    Read const mixed(
        "第二十条第(一)"
        "项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n1\n2\n3\n第二十条第("
        "五)项\n信息内容\n本年处理决定数量\n"
        "行政许可\n4\n第二十条第(八)项\n信息内容\n本年收费金额(单位:万元)"
        "\n行政事业性收费\n5\n第二十条第(九)"
        "项\n信息内容\n采购项目数量\n采购总金额\n政府集中采购\n6\n7\n");
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
        "| 信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |\n| 规章 | 3 | 1 | 2 |\n| "
        "行政规范性文件 | 9 | 7 | 8 |\n");
    CHECK(other.row("regulations") == "1 2 3");
    Read const twice(
        "| 信息内容 | 本年制发件数 | 本年制发件数 | 现行有效件数 |\n| 规章 | 3 | 1 | 2 |\n| "
        "行政规范性文件 | 9 | 7 | 8 |\n");
    CHECK(twice.row("regulations") == "missing missing missing");
    CHECK(twice.diagnostics("table_header_conflict") == 2);
}

TEST_CASE("a 2021 disclosure table above 2019 outcome rows") {
    std::string text =
        "第二十条第(一)"
        "项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n1\n2\n3\n\n三、收到和处理政"
        "府信息公开申请情况\n\n";
    text += test::applications_header;
    text +=
        "一、本年新收政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1\n(六)"
        "其他处理\n1\n0\n0\n0\n0\n0\n1\n(七)总计\n1\n0\n0\n0\n0\n0\n1\n";
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
                 "一、本年新收政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1\n二、上年结转政府信息公开申"
                 "请数量\n0\n0\n");
    REQUIRE(r.reading.tables.size() == 1);
    CHECK(r.reading.tables[0].cells.size() == 175);
    CHECK(r.row("received") == "1 0 0 0 0 0 1");
    CHECK(r.row("carried_in") == "missing missing missing missing missing missing missing");
    CHECK(r.diagnostics("table_stops_early") == 1);
    CHECK(r.diagnostics("table_incomplete") == 1);
}

TEST_CASE("a printed total that is wrong stays wrong") {
    Read const r(std::string(test::applications_header) +
                 "一、本年新收政府信息公开申请数量\n1\n2\n0\n0\n0\n0\n9\n二、上年结转政府信息公开申"
                 "请数量\n0\n0\n0\n0\n0\n0\n0\n");
    CHECK(r.row("received") == "1 2 0 0 0 0 9");
}

// ---- pathological ------------------------------------------------------------------------------------------

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

TEST_CASE("any cut of a table is accounted for") {
    std::string const whole =
        disclosure_2019("", " | ", " |") + "\n" + disclosure_2019("", "\n", "");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        if ((static_cast<unsigned char>(whole[size]) & 0xC0) == 0x80) continue;
        CHECK(Read(whole.substr(0, size)).unaccounted_digits() == 0);
        CHECK(Read(whole.substr(size)).unaccounted_digits() == 0);
    }
}
