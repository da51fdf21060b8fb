#include "gouji/export/write.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "gouji/export/json.hpp"
#include "gouji/parse.hpp"
#include "gouji/version.hpp"
#include "sample.hpp"

using namespace gouji;

namespace {

struct Text {
    std::string text;
    bool operator()(std::string_view piece) {
        text += piece;
        return true;
    }
};

bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n') + 1); }

}  // namespace

TEST_CASE("a line of NDJSON has every column in order") {
    Text out;
    CHECK(write_ndjson(parse(two_reports), Relation::contact, out));
    CHECK(first_line(out.text).starts_with(R"({"input":null,"report":0,"id":0,"span_begin":)"));
    CHECK(first_line(out.text).ends_with(R"("field":"phone","text":"0850-5550100"})"
                                         "\n"));
}

TEST_CASE("decimals keep what is printed, dates are ISO") {
    Text cells, reports;
    CHECK(write_ndjson(parse(two_reports), Relation::figures, cells));
    CHECK(contains(cells.text, R"("value":"3","upper":"5","unit":"条")"));
    CHECK(write_ndjson(parse(two_reports), Relation::reports, reports));
    CHECK(contains(reports.text, R"("period_from":"2013-01-01","period_to":"2013-12-31")"));
}

TEST_CASE("what needs an escape is found at every place among eight characters") {
    for (const std::string_view escaped : {"\"", "\\", "\n"}) {
        for (std::size_t at = 0; at < 20; ++at) {
            std::string name = "县县县县县abcde";
            name.insert(at < 15 ? at / 3 * 3 : at, escaped);
            Text out;
            CHECK(write_ndjson(parse("", {.name = name}), Relation::inputs, out));
            std::string wanted = name;
            wanted.replace(name.find(escaped), 1,
                           escaped == "\n" ? "\\n" : "\\" + std::string(escaped));
            CHECK(out.text.starts_with("{\"input\":\"" + wanted + "\","));
        }
    }
}

TEST_CASE("CSV quotes what needs it") {
    Text header, rows;
    const Document document = parse(two_reports, {.name = "a \"b\",c"});
    CHECK(write_csv_header(Relation::inputs, header));
    CHECK(header.text == "input,bytes,encoding,script\r\n");
    CHECK(write_csv(document, Relation::inputs, rows));
    const std::string bytes = std::to_string(two_reports.size());
    CHECK(rows.text == "\"a \"\"b\"\",c\"," + bytes + ",UTF-8,Hans\r\n");
}

TEST_CASE("the schema names the values of an enumeration without the empty one") {
    Text out;
    CHECK(write_schema(Relation::figures, out));
    CHECK(contains(out.text, R"("enum": ["received", "handled", null])"));
    CHECK(contains(out.text, R"("enum": ["number", "negation"])"));
    CHECK(contains(out.text, R"("additionalProperties": false)"));
}

TEST_CASE("long exports come in pieces that make the whole") {
    std::string input = "云溪县2013年政府信息公开工作年度报告\n一、概述\n";
    for (int i = 0; i < 500; ++i) input += "全年公开信息20条。\n";
    const Document document = parse(input);
    std::string whole;
    std::size_t pieces = 0, longest = 0;
    CHECK(write_json(
        document,
        [&](std::string_view piece) {
            whole += piece;
            ++pieces;
            longest = std::max(longest, piece.size());
            return true;
        },
        0));
    CHECK(whole == to_json(document, 0));
    CHECK(pieces > 2);
    CHECK(longest <= 16384);
}

TEST_CASE("a text longer than a piece stays whole") {
    const std::string name(100000, 'x');
    Text out;
    CHECK(write_csv(parse("", {.name = name}), Relation::inputs, out));
    CHECK(out.text == name + ",0,UTF-8,Hans\r\n");
}

TEST_CASE("a sink that has enough is not asked again") {
    std::string input = "云溪县2013年政府信息公开工作年度报告\n一、概述\n";
    for (int i = 0; i < 500; ++i) input += "全年公开信息20条。\n";
    const Document document = parse(input);
    int calls = 0;
    const auto enough = [&](std::string_view) { return ++calls < 2; };
    CHECK_FALSE(write_ndjson(document, Relation::figures, enough));
    CHECK(calls == 2);
    calls = 0;
    CHECK_FALSE(write_csv(document, Relation::figures, enough));
    CHECK(calls == 2);
    calls = 0;
    CHECK_FALSE(write_json(document, enough));
    CHECK(calls == 2);
}

TEST_CASE("provenance is three columns before a relation's own, in rows, header and schema") {
    const Document document = parse(two_reports);
    const std::string library(version), vocabulary(vocabulary_version());
    Text rows, header, csv, schema;
    CHECK(write_ndjson(document, Relation::reports, rows, Provenance{"d1"}));
    CHECK(rows.text.starts_with(R"({"key":"d1/reports/0","library":")" + library +
                                R"(","vocabulary":")" + vocabulary +
                                R"(","input":null,"report":0,)"));
    CHECK(contains(rows.text, R"({"key":"d1/reports/1",)"));

    CHECK(write_csv_header(Relation::inputs, header, Columns::with_provenance));
    CHECK(header.text == "key,library,vocabulary,input,bytes,encoding,script\r\n");
    CHECK(write_csv(document, Relation::inputs, csv, Provenance{"d1"}));
    CHECK(csv.text.starts_with("d1/inputs/0," + library + "," + vocabulary + ",,"));

    CHECK(write_schema(Relation::inputs, schema, Columns::with_provenance));
    CHECK(contains(schema.text, R"("required": ["key", "library", "vocabulary", "input",)"));
}
