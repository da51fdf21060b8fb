#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "gouji/grammar/number.hpp"

namespace {

using gouji::Approximation;
using gouji::grammar::Quantity;

struct Read {
    bool matched = false;
    Quantity quantity;
    std::string rest;
};

template <typename Rule>
Read read(Rule const& rule, std::string const& text) {
    Read result;
    auto const* first = text.data();
    auto const* const last = first + text.size();
    result.matched = gouji::x3::parse(first, last, rule, result.quantity);
    result.rest.assign(first, last);
    return result;
}

struct Case {
    std::string text, value;
    int power = 0;
    std::string unit;
    Approximation approx = Approximation::none;
    std::string rest = {};
};

}  // namespace

TEST_CASE("a quantity is a number, its scale, its approximation and its measure word") {
    std::vector<Case> const cases{
        {"3759条", "3759", 0, "条"},
        {"8,911条", "8911", 0, "条"},
        {"1 204条", "1204", 0, "条"},
        {"84.67", "84.67", 0, ""},
        {"12.", "12", 0, "", Approximation::none, "."},
        {"368万人次", "368", 4, "人次"},
        {"22.38万元", "22.38", 0, "万元"},
        {"400万余元", "400", 4, "元", Approximation::over},
        {"1900余万人次", "1900", 4, "人次", Approximation::over},
        {"765万余人次", "765", 4, "人次", Approximation::over},
        {"60多万人次", "60", 4, "人次", Approximation::over},
        {"4.5亿次", "4.5", 8, "次"},
        {"20条以上", "20", 0, "条", Approximation::over},
        {"15个工作日内", "15", 0, "工作日", Approximation::at_most},
        {"6个方面", "6", 0, "个"},
        {"16.4%", "16.4", 0, "%"},
        {"2470 篇", "2470", 0, "篇"},
        {"5928\n条", "5928", 0, "条"},
        {"22人大代表", "22", 0, "", Approximation::none, "人大代表"},
        {"5件内容", "5", 0, "件", Approximation::none, "内容"},
    };
    for (auto const& c : cases) {
        CAPTURE(c.text);
        auto const found = read(gouji::grammar::quantity, c.text);
        REQUIRE(found.matched);
        CHECK(found.quantity.first.known);
        CHECK(found.quantity.first.value.to_string() == c.value);
        CHECK(found.quantity.power == c.power);
        CHECK(std::string(found.quantity.unit ? found.quantity.unit->unit : "") == c.unit);
        CHECK(found.quantity.approx == c.approx);
        CHECK(found.rest == c.rest);
    }
}

TEST_CASE("Chinese numerals are added up from their places") {
    struct Counted {
        std::string text, value;
    };
    std::vector<Counted> const cases{
        {"三十五项", "35"},           {"十二件", "12"},        {"一百二十余份", "120"},
        {"一千零二十条", "1020"},     {"三万五千人", "35000"}, {"两次", "2"},
        {"九千九百九十九件", "9999"},
    };
    for (auto const& c : cases) {
        CAPTURE(c.text);
        auto const found = read(gouji::grammar::quantity, c.text);
        REQUIRE(found.matched);
        CHECK(found.quantity.first.chinese);
        CHECK(found.quantity.first.value.to_string() == c.value);
        CHECK(found.quantity.unit != nullptr);
    }
}

TEST_CASE("percentages in words") {
    struct Percentage {
        std::string text, value;
    };
    for (auto const& c : std::vector<Percentage>{{"百分之百", "100"},
                                                 {"百分之二十五", "25"},
                                                 {"百分之九十九点五", "99.5"},
                                                 {"百分之16", "16"}}) {
        CAPTURE(c.text);
        auto const found = read(gouji::grammar::percentage, c.text);
        REQUIRE(found.matched);
        CHECK(found.quantity.first.value.to_string() == c.value);
        CHECK(found.quantity.unit->unit == "%");
    }
}

TEST_CASE("a range has two numbers and one unit") {
    for (std::string const text :
         {"3-15个工作日", "3至15个工作日", "3~15个工作日", "三至十五个工作日"}) {
        CAPTURE(text);
        auto const found = read(gouji::grammar::quantity, text);
        REQUIRE(found.matched);
        CHECK(found.quantity.range);
        CHECK(found.quantity.first.value == gouji::Decimal{3, 0});
        CHECK(found.quantity.second.value == gouji::Decimal{15, 0});
    }
}

TEST_CASE("two readings of one number are none") {
    auto const found = read(gouji::grammar::quantity, "八87部分");
    REQUIRE(found.matched);
    CHECK_FALSE(found.quantity.first.known);
    CHECK(found.rest.empty());
}

TEST_CASE("more digits than a decimal holds are matched and not guessed") {
    auto const found = read(gouji::grammar::quantity, "1234567890123456789012条");
    REQUIRE(found.matched);
    CHECK_FALSE(found.quantity.first.known);
}

TEST_CASE("what is no number is no match") {
    for (std::string const text : {"", "条", "百", "约", "\xE4\xB8", "点五"}) {
        CAPTURE(text);
        CHECK_FALSE(read(gouji::grammar::quantity, text).matched);
    }
}
