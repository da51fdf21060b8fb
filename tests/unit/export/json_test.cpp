#include "gouji/export/json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "gouji/parse.hpp"

using namespace gouji;

namespace {

constexpr std::string_view report =
    "云溪县2013年政府信息公开工作年度报告\n一、概述\n全年公开信息20条。\n";

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("indent 0 is one line without a line end") {
    const std::string line = to_json(parse(report), 0);
    CHECK(line.starts_with(R"({"gouji":"1.0","input":{"name":null,"bytes":)"));
    CHECK(line.ends_with("]}"));
    CHECK_FALSE(contains(line, "\n"));
}

TEST_CASE("the pretty print is the same apart from blanks and keeps spans on one line") {
    const Document document = parse(report);
    std::string pretty = to_json(document, 2);
    CHECK(contains(pretty, "\n  \"input\": {\n    \"name\": null,\n"));
    CHECK(contains(pretty, "\"span\": [0, "));
    std::string line = to_json(document, 0);
    const auto drop_blanks = [](std::string& text) {
        std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    };
    drop_blanks(pretty);
    drop_blanks(line);
    CHECK(pretty == line);
}

TEST_CASE("writing appends") {
    const Document document = parse(report);
    std::string out = "before ";
    write_json(document, out, 0);
    CHECK(out == "before " + to_json(document, 0));
}

TEST_CASE("Han characters stand as they are, syntax is escaped") {
    const std::string line = to_json(parse("", {.name = "报告 \"1\"\\\n\x01"}), 0);
    CHECK(contains(line, R"("name":"报告 \"1\"\\\n\u0001")"));
}

TEST_CASE("control characters are escaped wherever they stand in a long text") {
    for (const char control : {'\x01', '\x19', '\x1A', '\x1B', '\x1F'})
        for (std::size_t at = 0; at < 40; ++at) {
            std::string name(40, 'a');
            name[at] = control;
            CHECK_FALSE(contains(to_json(parse("", {.name = name}), 0), {&control, 1}));
        }
}

TEST_CASE("what is absent is null, values are decimal strings, facets only those that are set") {
    const std::string line = to_json(parse(report), 0);
    CHECK(contains(line, R"("raw":"20条")"));
    CHECK(contains(line, R"("value":"20","upper":null,"unit":"条","approx":null)"));
    CHECK(contains(line, R"("part_of":null,"share_of":null,"share_part":null})"));
    CHECK(contains(line, R"("parent":null,"level":1,"marker":"一、")"));
    CHECK_FALSE(contains(line, R"("outcome":)"));
}
