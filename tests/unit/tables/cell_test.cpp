#include <doctest/doctest.h>

#include <string>

#include "gouji/tables/cell.hpp"

using namespace gouji;

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
