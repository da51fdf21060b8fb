#include "sqlite/value.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace gouji;

namespace {

/// Notes what it is given, by SQLite's type.
struct Noted {
    std::string* note;
    void null() const { *note = "NULL"; }
    void integer(std::int64_t x) const { *note = "INTEGER " + std::to_string(x); }
    void real(double x) const { *note = x == 99.42 ? "REAL 99.42" : "REAL " + std::to_string(x); }
    void text(std::string_view x) const { *note = "TEXT " + std::string(x); }
    void passing(std::string_view x) const { text(x); }
};

std::string note(const Value& value) {
    std::string result;
    sqlite::put(value, Noted{&result});
    return result;
}

}  // namespace

TEST_CASE("SQLite's values are exact: REAL only where it gives the decimal back") {
    CHECK(note({}) == "NULL");
    CHECK(note(std::int64_t{7}) == "INTEGER 7");
    CHECK(note(Decimal{-340, 0}) == "INTEGER -340");
    CHECK(note(Decimal{999'999'999'999'999'999, 0}) == "INTEGER 999999999999999999");
    CHECK(note(Decimal{9942, 2}) == "REAL 99.42");
    CHECK(note(Decimal{999'999'999'999'999, 0}) == "INTEGER 999999999999999");
    CHECK(note(Decimal{123'456'789'012'345'678, 13}) == "TEXT 12345.6789012345678");
    CHECK(note(Decimal{1, 18}) == "TEXT 0.000000000000000001");
}

TEST_CASE("dates and words are text") {
    CHECK(note(Date{2013, 2, 9}) == "TEXT 2013-02-09");
    CHECK(note(Word{1, "holds"}) == "TEXT holds");
}
