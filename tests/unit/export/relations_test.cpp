#include "gouji/export/relations.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "gouji/parse.hpp"
#include "sample.hpp"

using namespace gouji;

namespace {

const Column& column(Relation relation, std::string_view name) {
    return *std::ranges::find(columns(relation), name, &Column::name);
}

Value read(const Row& row, std::string_view name) { return column(row.relation, name).read(row); }

bool is_null(const Value& value) { return std::holds_alternative<std::monostate>(value); }

bool holds_type(const Value& value, ColumnType type) {
    switch (type) {
        case ColumnType::int32:
        case ColumnType::int64: return std::holds_alternative<std::int64_t>(value);
        case ColumnType::text: return std::holds_alternative<std::string_view>(value);
        case ColumnType::decimal: return std::holds_alternative<Decimal>(value);
        case ColumnType::date: return std::holds_alternative<Date>(value);
        case ColumnType::word: return std::holds_alternative<Word>(value);
    }
    return false;
}

}  // namespace

TEST_CASE("every relation is found by its name, and its columns have names of their own") {
    for (const std::string_view text : relation_names) {
        CAPTURE(text);
        const auto relation = find_relation(text);
        REQUIRE(relation);
        CHECK(name(*relation) == text);
        std::set<std::string_view> names;
        for (const Column& x : columns(*relation)) {
            names.insert(x.name);
            CHECK_FALSE(x.description.empty());
            CHECK((x.type == ColumnType::word) == !x.words.empty());
        }
        CHECK(names.size() == columns(*relation).size());
    }
    CHECK_FALSE(find_relation("numbers"));
}

TEST_CASE("rows go report by report and know where they stand") {
    const Document document = parse(two_reports, {.name = "both.txt"});
    REQUIRE(document.reports().size() == 2);
    const Rows rows(document, Relation::figures);
    REQUIRE(rows.size() == 4);
    const Row row = rows[3];
    CHECK(row.report == 1);
    CHECK(row.id == 0);
    CHECK(row.element == &document.reports()[1].figures[0]);
    CHECK(std::get<std::string_view>(read(row, "input")) == "both.txt");
    CHECK(std::get<std::string_view>(read(row, "raw")) == "2次");
    CHECK(std::get<Decimal>(read(row, "value")) == Decimal{2, 0});
    CHECK(row.column(0) == read(row, "input"));
}

TEST_CASE("a word is a code and its name; what is absent is null") {
    const Document document = parse(two_reports);
    const Row row = Rows(document, Relation::figures)[1];
    const auto channel = std::get<Word>(read(row, "channel"));
    CHECK(channel.name == "website");
    CHECK(channel.code == static_cast<std::int32_t>(Channel::website));
    for (const std::string_view absent : {"input", "mode", "period_year", "share_of"}) {
        CHECK(is_null(read(row, absent)));
    }
}

TEST_CASE("cells and evidence know their owner and are numbered through a report") {
    const Document document = parse(two_reports);
    const Rows cells(document, Relation::cells);
    REQUIRE(cells.size() == 15);
    CHECK(cells[14].id == 14);
    CHECK(std::get<std::int64_t>(read(cells[14], "table")) == 0);
    CHECK(std::get<Word>(read(cells[14], "kind")).name == "remedies");
    CHECK(std::get<Word>(read(cells[14], "state")).name == "not_applicable");
    const Rows evidence(document, Relation::evidence);
    REQUIRE(evidence.size() > 2);
    std::int32_t id = 0, report = 0;
    for (const Row row : evidence) {
        if (row.report != report) id = 0;
        report = row.report;
        const Check& check = document.reports()[static_cast<std::size_t>(report)]
                                 .checks[static_cast<std::size_t>(row.owner_id)];
        CHECK(row.owner == &check);
        CHECK(row.id == id++);
        const auto* const span = static_cast<const Span*>(row.element);
        CHECK(std::ranges::find(check.spans, *span) != check.spans.end());
    }
    CHECK(report == 1);
}

TEST_CASE("the span of a check reaches over all that it rests on") {
    const Document document = parse(two_reports);
    for (const Row row : Rows(document, Relation::checks)) {
        const auto begin = std::get<std::int64_t>(read(row, "span_begin"));
        const auto end = std::get<std::int64_t>(read(row, "span_end"));
        for (const Span x : static_cast<const Check*>(row.element)->spans) {
            CHECK(begin <= x.begin);
            CHECK(x.end <= end);
        }
    }
}

TEST_CASE("every value has the type of its column, and is null only where the column says so") {
    const Document document = parse(two_reports);
    for (std::size_t i = 0; i < relation_names.size(); ++i) {
        for (const Row row : Rows(document, static_cast<Relation>(i))) {
            for (const Column& x : columns(row.relation)) {
                CAPTURE(x.name);
                const Value value = x.read(row);
                CHECK((is_null(value) ? x.nullable : holds_type(value, x.type)));
            }
        }
    }
}

TEST_CASE("an input without a report has rows of its own and no others") {
    const Document document = parse("2013年5月1日,天气晴。");
    CHECK(Rows(document, Relation::inputs).size() == 1);
    CHECK(Rows(document, Relation::reports).size() == 0);
    CHECK(Rows(document, Relation::figures).size() == 0);
    const Rows mentions(document, Relation::mentions);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions[0].report == none);
    CHECK(std::get<std::string_view>(read(mentions[0], "value")) == "2013-05-01");
}
