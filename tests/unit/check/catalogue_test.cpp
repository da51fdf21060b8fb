#include "gouji/check/catalogue.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "gouji/vocab/forms.hpp"

using namespace gouji;

TEST_CASE("every rule has an id of its own, a formula in both languages and a source") {
    std::set<std::string_view> ids;
    for (auto const& rule : check::rules()) {
        CAPTURE(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK(rule.id.find('.') != rule.id.npos);
        CHECK_FALSE(rule.formula.empty());
        CHECK_FALSE(rule.formula_zh.empty());
        CHECK_FALSE(rule.source.empty());
        CHECK(check::rule(rule.id) == &rule);
    }
    CHECK(check::rule("applications.nothing") == nullptr);
}

TEST_CASE("every split and every 其中 of the statistics table has its rule") {
    for (auto const& row : vocab::statistics_2014::rows) {
        auto const named = row.part == vocab::PartOf::split      ? row.whole
                           : row.part == vocab::PartOf::included ? row.id
                                                                 : std::string_view{};
        if (named.empty()) continue;
        CAPTURE(named);
        CHECK(check::rule("statistics." + std::string(named)) != nullptr);
    }
}

TEST_CASE("rules between reports are told from those of one") {
    CHECK(name(check::rule("series.carry")->reach) == "set");
    CHECK(name(check::rule("cross.text_table")->reach) == "report");
    CHECK(name(check::rule("cross.text_table")->compares) == "text_and_table");
}
