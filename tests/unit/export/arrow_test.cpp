#include "gouji/export/arrow.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/arrow_column.hpp"
#include "gouji/parse.hpp"
#include "sample.hpp"

using namespace gouji;

namespace {

__extension__ using Wide = __int128;

template <class Exported>
struct Owned : Exported {
    Owned() : Exported{} {}
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    ~Owned() {
        if (this->release) this->release(this);
    }
};

template <class Number>
Number number_at(const ArrowArray& array, std::int64_t row) {
    Number x;
    std::memcpy(&x, static_cast<const char*>(array.buffers[1]) + sizeof x * std::size_t(row),
                sizeof x);
    return x;
}

std::string_view text_at(const ArrowArray& array, std::int64_t row) {
    const auto* const offsets = static_cast<const std::int32_t*>(array.buffers[1]);
    const auto* const text = static_cast<const char*>(array.buffers[2]);
    return {text + offsets[row], text + offsets[row + 1]};
}

bool is_valid(const ArrowArray& array, std::int64_t row) {
    if (!array.buffers[0]) return true;
    return (static_cast<const std::uint8_t*>(array.buffers[0])[row / 8] >> (row % 8) & 1) != 0;
}

/// Whether a reader of the format finds `value`, which is what the column of the row holds.
bool agrees(const ArrowArray& array, std::int64_t row, std::string_view format,
            const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) return !is_valid(array, row);
    if (!is_valid(array, row)) return false;
    if (format == "i") return number_at<std::int32_t>(array, row) == std::get<std::int64_t>(value);
    if (format == "l") return number_at<std::int64_t>(array, row) == std::get<std::int64_t>(value);
    if (format == "tdD") {
        const Date date = std::get<Date>(value);
        const std::chrono::year_month_day day =
            std::chrono::sys_days(std::chrono::days(number_at<std::int32_t>(array, row)));
        return int(day.year()) == date.year && unsigned(day.month()) == unsigned(date.month) &&
               unsigned(day.day()) == unsigned(date.day);
    }
    if (format == "d:38,18") {
        const Decimal decimal = std::get<Decimal>(value);
        Wide scaled = number_at<Wide>(array, row);
        for (int i = decimal.scale; i < 18; ++i) {
            if (scaled % 10 != 0) return false;
            scaled /= 10;
        }
        return scaled == decimal.coefficient;
    }
    if (format != "u") return false;
    const auto* const word = std::get_if<Word>(&value);
    return text_at(array, row) == (word ? word->name : std::get<std::string_view>(value));
}

std::int64_t nulls(const ArrowArray& array) {
    std::int64_t count = 0;
    for (std::int64_t i = 0; i < array.length; ++i) count += !is_valid(array, i);
    return count;
}

/// Reads a stream to its end and compares every value with the rows; returns the lengths of the batches.
std::vector<std::int64_t> lengths_of_batches(const std::vector<Document>& documents,
                                             Relation relation) {
    Owned<ArrowArrayStream> stream;
    export_arrow_stream(documents, relation, &stream);
    Owned<ArrowSchema> schema;
    REQUIRE(stream.get_schema(&stream, &schema) == 0);
    std::vector<Row> rows;
    for (const Document& document : documents) {
        for (const Row row : Rows(document, relation)) rows.push_back(row);
    }
    std::size_t next = 0;
    std::vector<std::int64_t> lengths;
    for (;;) {
        Owned<ArrowArray> batch;
        REQUIRE(stream.get_next(&stream, &batch) == 0);
        if (!batch.release) break;
        REQUIRE(batch.n_children == std::int64_t(columns(relation).size()));
        REQUIRE(next + std::size_t(batch.length) <= rows.size());
        for (std::size_t c = 0; c < columns(relation).size(); ++c) {
            const ArrowArray& column = *batch.children[c];
            REQUIRE(column.length == batch.length);
            CHECK(column.null_count == nulls(column));
            std::int64_t wrong = 0;
            for (std::int64_t i = 0; i < batch.length; ++i) {
                wrong += !agrees(column, i, schema.children[c]->format,
                                 rows[next + std::size_t(i)].column(c));
            }
            CAPTURE(columns(relation)[c].name);
            CHECK(wrong == 0);
        }
        next += std::size_t(batch.length);
        lengths.push_back(batch.length);
    }
    CHECK(next == rows.size());
    return lengths;
}

}  // namespace

TEST_CASE("a schema is a struct of the relation's columns") {
    Owned<ArrowSchema> schema;
    export_arrow_schema(Relation::cells, &schema);
    CHECK(std::string_view(schema.format) == "+s");
    const auto list = columns(Relation::cells);
    REQUIRE(schema.n_children == std::int64_t(list.size()));
    for (std::size_t i = 0; i < list.size(); ++i) {
        CHECK(schema.children[i]->name == list[i].name);
        CHECK((schema.children[i]->flags == ARROW_FLAG_NULLABLE) == list[i].nullable);
    }
}

TEST_CASE("the values of a stream are those of the rows, for every relation") {
    for (std::size_t i = 0; i < relation_names.size(); ++i) {
        CAPTURE(relation_names[i]);
        const auto lengths = lengths_of_batches(
            {parse(two_reports, {.name = "both"}), parse(two_reports)}, static_cast<Relation>(i));
        CHECK(lengths.size() == 1);
    }
}

TEST_CASE("a stream without rows has a schema and no batch") {
    CHECK(lengths_of_batches({parse("")}, Relation::figures).empty());
    CHECK(lengths_of_batches({}, Relation::figures).empty());
}

TEST_CASE("many rows come in several batches, over the bounds of documents") {
    std::string input = "云溪县2013年政府信息公开工作年度报告\n一、概述\n";
    for (int i = 0; i < 7000; ++i) input += "全年公开信息20.5万条。\n";
    const Document document = parse(input);
    CHECK(lengths_of_batches({document, document, document}, Relation::figures) ==
          std::vector<std::int64_t>{16384, 21000 - 16384});
}

TEST_CASE("a stream keeps its documents, a batch needs neither stream nor document") {
    Owned<ArrowArrayStream> stream;
    {
        std::vector<Document> documents{parse(two_reports)};
        export_arrow_stream(std::move(documents), Relation::figures, &stream);
    }
    Owned<ArrowArray> batch;
    REQUIRE(stream.get_next(&stream, &batch) == 0);
    stream.release(&stream);
    REQUIRE(batch.length == 4);
    CHECK(text_at(*batch.children[6], 3) == "2次");
}

TEST_CASE("children may be moved out and outlive their parent; releasing twice does nothing") {
    Owned<ArrowArrayStream> stream;
    export_arrow_stream({parse(two_reports)}, Relation::figures, &stream);
    ArrowArray batch;
    REQUIRE(stream.get_next(&stream, &batch) == 0);
    ArrowArray raw = *batch.children[6];
    batch.children[6]->release = nullptr;
    const auto release_batch = batch.release;
    batch.release(&batch);
    CHECK((batch.release == nullptr));
    release_batch(&batch);
    CHECK(text_at(raw, 0) == "20.50万条");
    const auto release_raw = raw.release;
    raw.release(&raw);
    release_raw(&raw);
    const auto release_stream = stream.release;
    stream.release(&stream);
    release_stream(&stream);
    Owned<ArrowSchema> schema;
    export_arrow_schema(Relation::figures, &schema);
    const auto release_schema = schema.release;
    schema.release(&schema);
    release_schema(&schema);
}

TEST_CASE("decimals are exact to the last of 18 digits, and none is rounded") {
    const Column column{"value", ColumnType::decimal, true, "", {}, nullptr};
    const std::vector<Value> values{Decimal{8467, 2}, Decimal{-999999999999999999, 0},
                                    Decimal{1, 18}, Value{}, Decimal{1000, 20}};
    ArrowColumn to(column);
    for (const Value& value : values) to.add(value);
    CHECK_THROWS_WITH_AS(to.add(Decimal{1, 19}), "more than 18 decimals in column value",
                         std::overflow_error);
    Owned<ArrowArray> array;
    std::move(to).export_to(&array);
    REQUIRE(array.length == 5);
    CHECK(array.null_count == 1);
    CHECK(agrees(array, 0, "d:38,18", values[0]));
    CHECK(agrees(array, 1, "d:38,18", values[1]));
    CHECK(agrees(array, 2, "d:38,18", values[2]));
    CHECK(agrees(array, 3, "d:38,18", values[3]));
    CHECK(agrees(array, 4, "d:38,18", Decimal{10, 18}));
}

TEST_CASE("2 GiB of text in a column are an error that names it") {
    const Column column{"raw", ColumnType::text, true, "", {}, nullptr};
    ArrowColumn to(column);
    to.add(std::string_view("x"));
    // NOLINTNEXTLINE(bugprone-string-constructor): only its size is looked at
    const std::string_view never_read("x", 0x7FFFFFFF);
    CHECK_THROWS_WITH_AS(to.add(never_read), "2 GiB of text in column raw", std::overflow_error);
}
