#include "check/table_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory_resource>
#include <string>

#include "../tables/table_fixture.hpp"
#include "gouji/check/messages.hpp"

using namespace gouji;
using gouji::test::Read;

namespace {

struct Checked {
    Read read;
    std::pmr::vector<Check> checks;
    explicit Checked(std::string text) : read(std::move(text)), checks(&read.arena) {
        check::Results results(&read.arena, &read.arena);
        check::table_rules(read.reading.tables, results);
        checks = results.take();
    }
    /// `holds/fails/undetermined` of a rule.
    [[nodiscard]] std::string count(std::string_view rule) const {
        std::array<int, 3> n{};
        for (auto const& c : checks)
            if (c.rule == rule) ++n[static_cast<std::size_t>(c.verdict)];
        return std::to_string(n[0]) + "/" + std::to_string(n[1]) + "/" + std::to_string(n[2]);
    }
    [[nodiscard]] Check first(std::string_view rule, Verdict verdict) const {
        for (auto const& c : checks)
            if (c.rule == rule && c.verdict == verdict) return c;
        return {};
    }
};

// The applications table with one row of cells for each label that is not all zero.
std::string applications(std::map<std::string_view, std::string> const& rows) {
    std::string text(test::applications_header);
    for (auto const label : test::applications_rows_2021) {
        auto const found = rows.find(label);
        text += std::string(label) + " | " +
                (found == rows.end() ? "0 | 0 | 0 | 0 | 0 | 0 | 0" : found->second) + " |\n";
    }
    return text;
}
constexpr std::string_view received = "一、本年新收政府信息公开申请数量", granted = "(一)予以公开",
                           total = "(七)总计", carried_out = "四、结转下年度继续办理";

}  // namespace

TEST_CASE("a table that adds up holds everywhere") {
    Checked const c(applications({{received, "5 | 0 | 0 | 0 | 0 | 1 | 6"},
                                  {granted, "4 | 0 | 0 | 0 | 0 | 1 | 5"},
                                  {total, "4 | 0 | 0 | 0 | 0 | 1 | 5"},
                                  {carried_out, "1 | 0 | 0 | 0 | 0 | 0 | 1"}}));
    CHECK(c.count("applications.balance") == "7/0/0");
    CHECK(c.count("applications.outcomes") == "7/0/0");
    CHECK(c.count("applications.row") == "25/0/0");
    CHECK(c.first("applications.balance", Verdict::holds).expected == "5");
    CHECK(c.first("applications.balance", Verdict::holds).spans.size() == 4);
}

TEST_CASE("each fault fails the rules it breaks and no other") {
    Checked const c(applications({{received, "5 | 0 | 0 | 0 | 0 | 0 | 6"},
                                  {granted, "5 | 0 | 0 | 0 | 0 | 0 | 5"},
                                  {total, "5 | 0 | 0 | 0 | 0 | 0 | 5"}}));
    CHECK(c.count("applications.row") == "24/1/0");
    CHECK(c.count("applications.balance") == "6/1/0");
    CHECK(c.count("applications.outcomes") == "7/0/0");
    auto const fault = c.first("applications.row", Verdict::fails);
    CHECK(fault.expected == "5");
    CHECK(fault.actual == "6");
    CHECK(fault.tolerance == "0");
    CHECK(check::message_zh(fault).find("本年新收") != std::string::npos);
    CHECK(check::message(fault).find("the total column") != std::string::npos);
}

TEST_CASE("a blank leaves a rule open, unless the known parts are too many") {
    Checked const c(applications({{received, "5 | | 0 | 0 | 0 | 0 | 5"},
                                  {granted, "7 | | 0 | 0 | 0 | 0 | 5"},
                                  {total, "5 | 0 | 0 | 0 | 0 | 0 | 5"}}));
    auto const open = c.first("applications.row", Verdict::undetermined);
    CHECK(check::message(open).find("blank") != std::string::npos);
    CHECK(open.tolerance.empty());
    CHECK(check::message_zh(c.first("applications.row", Verdict::fails)).find("予以公开") !=
          std::string::npos);
    CHECK(c.count("applications.balance") == "6/0/1");
}

TEST_CASE("remedies rows") {
    Checked const c(
        "行政复议 | 行政诉讼 |\n"
        "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |\n"
        "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n"
        "1 | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 1 | 4 | / | 0 | 0 | 0 | 0 |\n");
    CHECK(c.count("remedies.row") == "1/1/1");
}

TEST_CASE("disclosure cells") {
    Checked const c(
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
        "规章 | 0 | 1.5 | -2 |\n"
        "行政规范性文件 | 1 | | 3 |\n"
        "信息内容 | 本年收费金额(单位:万元) |\n"
        "行政事业性收费 | 84.67 |\n");
    CHECK(c.count("disclosure.cell") == "4/2/4");
}

TEST_CASE("statistics: splits, parts and channels") {
    auto const table = [](std::string const& rows) {
        return "统计指标 | 单位 | 统计数 |\n" + rows;
    };
    Checked const good(
        table("主动公开政府信息数 | 条 | 100 |\n"
              "其中:主动公开规范性文件数 | 条 | 4 |\n"
              "政府公报公开政府信息数 | 条 | 0 |\n"
              "政府网站公开政府信息数 | 条 | 100 |\n"
              "政务微博公开政府信息数 | 条 | 60 |\n"
              "收到申请数 | 件 | 6 |\n"
              "当面申请数 | 件 | 1 |\n"
              "传真申请数 | 件 | 0 |\n"
              "网络申请数 | 件 | 3 |\n"
              "信函申请数 | 件 | 2 |\n"));
    CHECK(good.count("statistics.received") == "1/0/0");
    CHECK(good.count("statistics.disclosed.normative") == "1/0/0");
    CHECK(good.count("statistics.channel") == "1/0/0");
    Checked const bad(
        table("主动公开政府信息数 | 条 | 100 |\n"
              "其中:主动公开规范性文件数 | 条 | 104 |\n"
              "政府网站公开政府信息数 | 条 | 120 |\n"
              "收到申请数 | 件 | 5 |\n"
              "当面申请数 | 件 | 1 |\n"
              "网络申请数 | 件 | 3 |\n"
              "信函申请数 | 件 | 2 |\n"));
    CHECK(bad.count("statistics.received") == "0/1/0");
    CHECK(bad.count("statistics.disclosed.normative") == "0/1/0");
    CHECK(bad.count("statistics.channel") == "0/1/0");
    Checked const open(
        table("收到申请数 | 件 | 6 |\n"
              "当面申请数 | 件 | 1 |\n"
              "网络申请数 | 件 | 3 |\n"
              "信函申请数 | 件 | — |\n"));
    CHECK(open.count("statistics.received") == "0/0/1");
}

TEST_CASE("a line that holds at once gives the check that its sums give") {
    Checked c(applications({{received, "5 | 0 | 0 | 0 | 0 | 11 | 16"},
                            {granted, "4 | 0 | 0 | 0 | 0 | 11 | 15"},
                            {total, "4 | 0 | 0 | 0 | 0 | 11 | 15"},
                            {carried_out, "1 | 0 | / | 0 | 0 | 0 | 2"}}));
    auto& arena = c.read.arena;
    REQUIRE(c.read.reading.tables.size() == 1);
    auto const& table = c.read.reading.tables[0];
    auto const* const rules = check::form_rules(table.kind, table.form);
    REQUIRE(rules);
    check::TableView const view(table, *rules->form);
    int at_once = 0, otherwise = 0;
    for (auto const& x : rules->assertions) {
        check::Results fast(&arena, &arena), careful(&arena, &arena);
        if (!check::holds_plainly(x, view.line(x.along_row, x.at), fast)) {
            CHECK(fast.take().empty());
            ++otherwise;
            continue;
        }
        ++at_once;
        auto const sum = [&](check::Places places) {
            return x.along_row ? view.in_row(places, x.at, &arena)
                               : view.in_column(places, x.at, &arena);
        };
        if (x.asserts == check::Asserts::equal)
            check::equal(x, sum(x.parts), sum(x.whole), careful);
        else
            check::adds_up(x, sum(x.parts), sum(x.whole), careful);
        auto const a = fast.take(), b = careful.take();
        REQUIRE(a.size() == 1);
        REQUIRE(b.size() == 1);
        CHECK(a[0].rule == b[0].rule);
        CHECK(a[0].verdict == b[0].verdict);
        CHECK(a[0].expected == b[0].expected);
        CHECK(a[0].actual == b[0].actual);
        CHECK(a[0].tolerance == b[0].tolerance);
        CHECK(std::ranges::equal(a[0].spans, b[0].spans));
        CHECK(check::message(a[0]) == check::message(b[0]));
    }
    CHECK(
        at_once ==
        36);  // of 39: the last column does not balance, / is no number, nor does the last row add up
    CHECK(otherwise == 3);
}
