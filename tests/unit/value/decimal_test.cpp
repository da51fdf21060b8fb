#include "gouji/value/decimal.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string_view>

using gouji::add;
using gouji::Decimal;
using gouji::rounds_to;

TEST_CASE("a decimal is printed as it was read") {
    for (const std::string_view text :
         {"0", "5", "84.67", "-2", "0.05", "100.00", "999999999999999999"}) {
        CAPTURE(text);
        const auto value = Decimal::parse(text);
        REQUIRE(value);
        CHECK(value->to_string() == text);
    }
    CHECK(Decimal::parse("+3")->to_string() == "3");
    CHECK(Decimal::parse("007")->to_string() == "7");
}

TEST_CASE("what is no decimal is none") {
    for (const std::string_view text :
         {"", "-", ".", "1.", ".5", "1,234", "12 ", "1.2.3", "１", "1e3", "1234567890123456789"}) {
        CAPTURE(text);
        CHECK_FALSE(Decimal::parse(text));
    }
}

TEST_CASE("scaling uses up decimals first and never overflows") {
    CHECK(Decimal{2238, 2}.scaled(4)->to_string() == "223800");
    CHECK(Decimal{368, 0}.scaled(4)->to_string() == "3680000");
    CHECK(Decimal{12345, 4}.scaled(2)->to_string() == "123.45");
    CHECK(Decimal{5, 0}.scaled(-2)->to_string() == "0.05");
    CHECK_FALSE(Decimal{std::numeric_limits<std::int64_t>::max(), 0}.scaled(1));
}

TEST_CASE("numbers compare, not notations") {
    CHECK(Decimal{150, 2} == Decimal{15, 1});
    CHECK(Decimal{15, 1} < Decimal{2, 0});
    CHECK(Decimal{-1, 0} < Decimal{0, 5});
    CHECK(Decimal{std::numeric_limits<std::int64_t>::max(), 0} > Decimal{1, 9});
}

TEST_CASE("a quotient rounds to what is printed, within half of its last digit") {
    CHECK(rounds_to({340, 0}, {342, 0}, {9942, 2}, 2));  // 99.4152 %
    CHECK_FALSE(rounds_to({340, 0}, {342, 0}, {9943, 2}, 2));
    CHECK(rounds_to({1, 0}, {8, 0}, {12, 0}, 2));  // 12.5 lies between both
    CHECK(rounds_to({1, 0}, {8, 0}, {13, 0}, 2));
    CHECK(rounds_to({15, 1}, {2, 0}, {750, 0}, 3));
    CHECK_FALSE(rounds_to({0, 0}, {0, 0}, {100, 0}, 2));
    CHECK(
        rounds_to({999'999'999'999'999'999, 6}, {999'999'999'999'999'999, 6}, {100'000'000, 6}, 2));
}

TEST_CASE("sums are exact or none") {
    CHECK(add({1, 1}, {2, 1}).value() == Decimal{3, 1});
    CHECK(add({9999, 2}, {1, 2}).value() == Decimal{100, 0});
    CHECK_FALSE(add({std::numeric_limits<std::int64_t>::max(), 0}, {1, 0}));
}

TEST_CASE("a decimal that may be absent is like a std::optional of one") {
    using gouji::OptionalDecimal;
    OptionalDecimal absent;
    OptionalDecimal const zero = Decimal{};
    CHECK_FALSE(absent.has_value());
    CHECK(zero.has_value());
    CHECK(absent == std::nullopt);
    CHECK_FALSE(zero == absent);
    CHECK(OptionalDecimal(Decimal{150, 2}) == Decimal{15, 1});
    CHECK(absent.value_or({7, 0}) == Decimal{7, 0});
    CHECK_FALSE(std::optional<Decimal>(absent));
    absent = Decimal::parse("84.67");
    REQUIRE(absent);
    CHECK(absent->coefficient == 8467);
    CHECK((*absent).scale == 2);
    absent = Decimal::parse("x");
    CHECK_FALSE(absent);
}
