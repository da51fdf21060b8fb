#include "gouji/check/across.hpp"

#include <doctest/doctest.h>

#include <string>

#include "../tables/table_fixture.hpp"
#include "gouji/parse.hpp"

using namespace gouji;

namespace {

struct Numbers {
    int received = 0, carried_in = 0, granted = 0, carried_out = 0;
};

// A report with an applications table of one applicant column.
Document report(std::string const& authority, int year, Numbers n, std::string const& prose = {}) {
    auto text = authority + std::to_string(year) + "年政府信息公开工作年度报告\n一、总体情况\n" +
                prose + "\n三、收到和处理政府信息公开申请情况\n" +
                std::string(test::applications_header);
    for (auto const label : test::applications_rows_2021) {
        auto const value = label.find("本年新收") != label.npos   ? n.received
                           : label.find("上年结转") != label.npos ? n.carried_in
                           : label.find("予以公开") != label.npos ? n.granted
                           : label.find("总计") != label.npos     ? n.granted
                           : label.find("结转下年") != label.npos ? n.carried_out
                                                                  : 0;
        auto const cell = std::to_string(value);
        text.append(label).append(" | ").append(cell).append(" | 0 | 0 | 0 | 0 | 0 | ");
        text.append(cell).append(" |\n");
    }
    return parse(text);
}

// A report with the documents and the licences of the table on disclosure, in the form of its year.
Document with_disclosure(int year, std::string const& documents, std::string const& licences) {
    bool const of_2019 = year < 2021;
    auto const text =
        "云溪县财政局" + std::to_string(year) +
        "年政府信息公开工作年度报告\n一、总体情况\n工作有序。\n二、主动公开政府信息情况\n"
        "第二十条第(一)项 | | | |\n" +
        (of_2019 ? "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n"
                 : "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n") +
        "规章 | 0 | 0 | 0 |\n" + (of_2019 ? "规范性文件 | " : "行政规范性文件 | ") + documents +
        " |\n第二十条第(五)项 | | | |\n" +
        (of_2019 ? "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n"
                 : "信息内容 | 本年处理决定数量 | | |\n") +
        "行政许可 | " + licences + " |\n";
    return parse(text);
}

// `holds/fails/undetermined` of a rule.
std::string count(std::vector<check::Finding> const& findings, std::string_view rule) {
    int n[3] = {};
    for (auto const& x : findings)
        if (x.rule == rule) ++n[static_cast<int>(x.verdict)];
    return std::to_string(n[0]) + "/" + std::to_string(n[1]) + "/" + std::to_string(n[2]);
}

check::Finding first(std::vector<check::Finding> const& findings, Verdict verdict) {
    for (auto const& x : findings)
        if (x.verdict == verdict) return x;
    return {};
}

}  // namespace

TEST_CASE("what one year carries out the next carries in, whatever the order of the documents") {
    Document const documents[] = {report("云溪县财政局", 2023, {4, 2, 5, 1}),
                                  report("云溪县财政局", 2022, {6, 0, 4, 2})};
    auto const findings = check::across(documents);
    CHECK(count(findings, "series.carry") == "7/0/0");
}

TEST_CASE("a carry that does not agree names both cells") {
    Document const documents[] = {report("云溪县财政局", 2022, {6, 0, 4, 2}),
                                  report("云溪县财政局", 2023, {4, 3, 6, 1})};
    auto const findings = check::across(documents);
    CHECK(count(findings, "series.carry") == "5/2/0");
    auto const fault = first(findings, Verdict::fails);
    CHECK(fault.expected == "2");
    CHECK(fault.actual == "3");
    REQUIRE(fault.places.size() == 2);
    CHECK(fault.places[0].document == 0);
    CHECK(fault.places[1].document == 1);
    auto const& span = fault.places[1].span;
    CHECK(documents[1].source().substr(span.begin, span.size()) == "3");
    CHECK(fault.message.find("云溪县财政局") != std::string::npos);
}

TEST_CASE(
    "documents in force are those of last year, and what was made, without what was abolished") {
    Document const agreeing[] = {with_disclosure(2022, "7 | 0 | 22", "5 | | "),
                                 with_disclosure(2023, "4 | 3 | 23", "6 | | ")};
    CHECK(count(check::across(agreeing), "series.in_force") == "2/0/0");

    Document const unlike[] = {with_disclosure(2022, "7 | 0 | 22", "5 | | "),
                               with_disclosure(2023, "4 | 3 | 29", "6 | | ")};
    auto const findings = check::across(unlike);
    CHECK(count(findings, "series.in_force") == "1/1/0");
    auto const fault = first(findings, Verdict::fails);
    CHECK(fault.expected == "23");
    CHECK(fault.actual == "29");
    CHECK(fault.places.size() == 4);
}

TEST_CASE("the items of last year are those of the year before it and their change") {
    Document const agreeing[] = {with_disclosure(2019, "7 | 7 | 22", "12 | -2 | 302"),
                                 with_disclosure(2020, "4 | 4 | 26", "10 | 1 | 290")};
    auto const findings = check::across(agreeing);
    CHECK(count(findings, "series.items").starts_with("1/0/"));

    Document const unlike[] = {with_disclosure(2019, "7 | 7 | 22", "12 | -2 | 302"),
                               with_disclosure(2020, "4 | 4 | 26", "12 | 1 | 290")};
    auto const fault = first(check::across(unlike), Verdict::fails);
    CHECK(fault.rule == "series.items");
    CHECK(fault.expected == "10");
    CHECK(fault.actual == "12");
}

TEST_CASE("tables on disclosure of two forms have nothing to carry on") {
    Document const documents[] = {with_disclosure(2020, "4 | 4 | 26", "10 | 1 | 290"),
                                  with_disclosure(2021, "4 | 3 | 23", "6 | | ")};
    auto const findings = check::across(documents);
    CHECK(count(findings, "series.in_force") == "0/0/0");
    CHECK(count(findings, "series.items") == "0/0/0");
}

TEST_CASE("years apart, other bodies and reports without a year are not compared") {
    Document const documents[] = {report("云溪县财政局", 2021, {6, 0, 4, 2}),
                                  report("云溪县财政局", 2023, {4, 3, 6, 1}),
                                  report("云溪县水务局", 2022, {4, 3, 6, 1}), parse("一份通知")};
    CHECK(check::across(documents).empty());
    CHECK(check::across({}).empty());
}

TEST_CASE("a parent body is the sum of its subordinates") {
    Document const documents[] = {report("云溪县人民政府", 2022, {9, 2, 8, 3}),
                                  report("云溪县财政局", 2022, {4, 1, 3, 2}),
                                  report("云溪县青石镇人民政府", 2022, {5, 1, 5, 1})};
    CHECK(count(check::across(documents), "rollup.sum") == "1/0/0");
}

TEST_CASE("one cell that is not the sum, where the others are, fails") {
    Document const documents[] = {report("云溪县人民政府", 2022, {9, 2, 8, 4}),
                                  report("云溪县财政局", 2022, {4, 1, 3, 2}),
                                  report("云溪县青石镇人民政府", 2022, {5, 1, 5, 1})};
    auto const findings = check::across(documents);
    CHECK(count(findings, "rollup.sum") == "0/2/0");
    auto const fault = first(findings, Verdict::fails);
    CHECK(fault.expected == "3");
    CHECK(fault.actual == "4");
    CHECK(fault.places.size() == 3);
}

TEST_CASE("a set that is not all of the subordinates leaves the sum open") {
    Document const documents[] = {report("云溪县人民政府", 2022, {90, 20, 80, 30}),
                                  report("云溪县财政局", 2022, {4, 1, 3, 2}),
                                  report("云溪县青石镇人民政府", 2022, {5, 1, 5, 1})};
    CHECK(count(check::across(documents), "rollup.sum") == "0/0/1");
}

TEST_CASE("a place whose name only begins alike is no subordinate") {
    Document const documents[] = {report("云溪县人民政府", 2022, {9, 2, 8, 3}),
                                  report("云溪市财政局", 2022, {4, 1, 3, 2}),
                                  report("青石县人民政府", 2022, {5, 1, 5, 1})};
    CHECK(count(check::across(documents), "rollup.sum") == "0/0/0");
}

TEST_CASE("numbers that another report prints too look copied") {
    std::string const prose =
        "全年公开信息312条。收到来信45件。举办培训班21期,培训人员350人次。发布政策解读67篇。"
        "开展检查18次。编发简报26期。";
    Document const documents[] = {report("云溪县财政局", 2021, {}, prose),
                                  report("云溪县财政局", 2022, {}, prose),
                                  report("云溪县财政局", 2023, {}, "全年公开信息401条。")};
    auto const findings = check::across(documents);
    CHECK(count(findings, "series.copied") == "0/0/1");
    auto const copied = first(findings, Verdict::undetermined);
    CHECK(copied.expected == "云溪县财政局 2021");
    CHECK(copied.actual == "云溪县财政局 2022");
}

TEST_CASE("the same report twice is not copied") {
    std::string const prose =
        "全年公开信息312条。收到来信45件。举办培训班21期,培训人员350人次。发布政策解读67篇。"
        "开展检查18次。编发简报26期。";
    Document const documents[] = {report("云溪县财政局", 2022, {}, prose),
                                  report("云溪县财政局", 2022, {}, prose)};
    CHECK(count(check::across(documents), "series.copied") == "0/0/0");
}
