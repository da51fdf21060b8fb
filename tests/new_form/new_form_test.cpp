#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <string>

#include "print.hpp"
#include "table_fixture.hpp"

// A form that nothing in lib/ knows of is read in any layout, as the others are.
using gouji::test::Read;

namespace {

std::string table(std::string_view between, std::string_view behind) {
    return gouji::test::print({{"数据开放目录"},
                               {"数据类别", "本年开放数据集数", "较上年增减"},
                               {"交通运输类数据", "1,204", "减3"},
                               {"医疗卫生类数据", "88", "+2"},
                               {"数据开放成效"},
                               {"数据类别", "数据调用次数"},
                               {"接口调用情况", "65000"}},
                              "", between, behind);
}

}  // namespace

TEST_CASE("the rows and columns of an added form are read in any layout") {
    for (auto const& text : {table("\n", ""), table("\n\n", "\n"), table(" | ", " |"),
                             table("\t", ""), table("   ", "")}) {
        CAPTURE(text);
        Read const read(text);
        REQUIRE(read.reading.tables.size() == 1);
        CHECK(read.reading.tables[0].form == gouji::Form::narrative_2008);
        CHECK(read.row("transport") == "1204 -3");
        CHECK(read.row("health") == "88 2");
        CHECK(read.row("calls") == "65000");
        CHECK(read.reading.diagnostics.empty());
        CHECK(read.unaccounted_digits() == 0);
    }
}

TEST_CASE("its labels are known when damaged, and what is not there is missing") {
    Read const read(
        "数据开放目录\n数据类别\n本年开放数据集\n较上年增减\n"
        "交通类数据\n5\n1\n"
        "医疗生类数据\n3\n0\n");
    CHECK(read.row("transport") == "5 1");
    CHECK(read.row("health") == "3 0");
    CHECK(read.row("calls") == "missing");
}

TEST_CASE("the forms in use are read as before") {
    Read const read(
        "第二十条第(五)项\n信息内容\n本年处理决定数量\n行政许可\n7\n第二十条第(六)项\n信息内容\n"
        "本年处理决定数量\n行政处罚\n1\n行政强制\n2\n");
    CHECK(read.at("licences", "decisions") == "7");
    CHECK(read.at("coercion", "decisions") == "2");
}
