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
