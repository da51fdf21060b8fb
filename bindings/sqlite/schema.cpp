#include "schema.hpp"

#include <algorithm>
#include <string_view>

namespace gouji::sqlite {
namespace {

// Strict: a value of another type than the column's is an error. ANY is the type of decimals, which no
// affinity of SQLite's keeps as they are.
std::string_view type_of(ColumnType type) {
    switch (type) {
        case ColumnType::int32:
        case ColumnType::int64: return "INTEGER";
        case ColumnType::decimal: return "ANY";
        case ColumnType::text:
        case ColumnType::date:
        case ColumnType::word: return "TEXT";
    }
    return "ANY";
}

bool has_column(Relation relation, std::string_view name) {
    return std::ranges::count(columns(relation), name, &Column::name) > 0;
}

/// `CREATE TABLE`, a column a line with its description as a comment, which `.schema` shows.
class TableSql {
public:
    explicit TableSql(Relation relation) : relation_(relation) {
        sql_ = "CREATE TABLE " + quoted(name(relation)) + " (";
    }
    void add(std::string_view definition, std::string_view comment) {
        sql_ += before_;
        before_ = ",  -- ";
        before_ += comment;
        sql_ += "\n  ";
        sql_ += definition;
    }
    void add_stored_columns() {
        for (const std::size_t i : stored_columns(relation_)) {
            const Column& column = columns(relation_)[i];
            std::string definition = quoted(column.name) + ' ';
            definition += type_of(column.type);
            if (!column.nullable) definition += " NOT NULL";
            add(definition, column.description);
        }
    }
    [[nodiscard]] std::string finish() {
        before_.erase(0, 1);  // no comma behind the last one
        return sql_ + before_ + "\n) STRICT;\n";
    }

private:
    Relation relation_;
    std::string sql_;
    std::string before_;  ///< the next column: the end of the last one's line
};

std::string table(Relation relation) {
    TableSql sql(relation);
    sql.add("row_id INTEGER PRIMARY KEY", "of the row in this database");
    sql.add("input_id INTEGER NOT NULL REFERENCES inputs", "the input");
    sql.add_stored_columns();
    return sql.finish();
}

std::string table_of_inputs() {
    TableSql sql(Relation::inputs);
    sql.add("input_id INTEGER PRIMARY KEY", "of the input in this database");
    sql.add("input TEXT NOT NULL UNIQUE", "name of the input");
    sql.add("sha256 TEXT NOT NULL", "of its bytes");
    sql.add("library TEXT NOT NULL", "version of the library that read it");
    sql.add("vocabulary TEXT NOT NULL", "version of the vocabulary that it was read with");
    sql.add_stored_columns();
    return sql.finish();
}

/// By which the rows of an input are found, in the order of the relation.
std::string index_by_input(Relation relation) {
    const std::string table(name(relation));
    std::string key = "input_id";
    for (const std::string_view column : {"report", "id"})
        if (has_column(relation, column)) key += ", " + std::string(column);
    return "CREATE INDEX " + quoted(table + "_by_input") + " ON " + quoted(table) + " (" + key +
           ");\n";
}

constexpr std::string_view indices_and_views = R"(
CREATE INDEX inputs_by_digest ON inputs (sha256);
CREATE INDEX reports_by_authority ON reports (authority, year);
CREATE INDEX figures_by_indicator ON figures (indicator);
CREATE INDEX cells_by_place ON cells ("row", "column");
CREATE INDEX checks_that_fail ON checks (rule) WHERE verdict = 'fails';
CREATE INDEX citations_by_number ON citations (number) WHERE number IS NOT NULL;

-- The text of each section up to its first subsection, in simplified script, half-width and without
-- markup; the rowid is the section's row_id. Trigrams find any three characters in a row.
CREATE VIRTUAL TABLE section_text USING fts5(title, body, tokenize = 'trigram');

-- Figures with whose and of which year they are: the report's year where no other time is named.
CREATE VIEW figures_by_year AS
SELECT r.authority, CASE WHEN f.period_span_begin IS NULL THEN r.year ELSE f.period_year END AS year,
       f.indicator, f.value, f.upper, f.unit, f.approx, f.kind, f.subject, f.channel, f.mode, f.outcome,
       f.applicant, f.category, f.stage, f.basis, f.scope, f.part_of, f.share_of, f.raw, i.input, f.span_begin, f.span_end,
       f.input_id, f.report, f.id
  FROM figures f JOIN reports r USING (input_id, report) JOIN inputs i USING (input_id);

-- Equations that a report asserts and that do not hold.
CREATE VIEW failed_checks AS
SELECT r.authority, r.year, c.rule, c.expected, c.actual, c.tolerance, c.message, c.message_zh,
       i.input, c.span_begin, c.span_end, c.input_id, c.report, c.id
  FROM checks c JOIN reports r USING (input_id, report) JOIN inputs i USING (input_id)
 WHERE c.verdict = 'fails';

-- What was carried over to the next year, by the tables of both years.
CREATE VIEW carry_over AS
WITH carried AS (
  SELECT r.authority, r.year, c."row", c.value, i.input
    FROM cells c JOIN reports r USING (input_id, report) JOIN inputs i USING (input_id)
   WHERE c.kind = 'applications' AND c."row" IN ('carried_out', 'carried_in') AND c."column" = 'total')
SELECT o.authority, o.year, o.value AS carried_out, n.value AS carried_in,
       CASE WHEN o.value IS NULL OR n.value IS NULL THEN 'undetermined'
            WHEN o.value = n.value THEN 'holds' ELSE 'fails' END AS verdict,
       o.input, n.input AS next_input
  FROM carried o JOIN carried n ON n.authority = o.authority AND n.year = o.year + 1
 WHERE o."row" = 'carried_out' AND n."row" = 'carried_in';
)";

}  // namespace

std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

std::vector<Relation> relations_of_inputs() {
    std::vector<Relation> relations;
    for (std::size_t i = 0; i < relation_names.size(); ++i) {
        const auto relation = static_cast<Relation>(i);
        if (relation != Relation::inputs) relations.push_back(relation);
    }
    return relations;
}

std::vector<std::size_t> stored_columns(Relation relation) {
    std::vector<std::size_t> stored;
    for (std::size_t i = 0; i < columns(relation).size(); ++i)
        if (columns(relation)[i].name != "input") stored.push_back(i);
    return stored;
}

std::string store_schema() {
    std::string sql = table_of_inputs();
    for (const Relation relation : relations_of_inputs())
        sql += table(relation) + index_by_input(relation);
    sql += indices_and_views;
    return sql;
}

std::string insert_statement(Relation relation) {
    std::string names = "input_id", places = "?";
    for (const std::size_t i : stored_columns(relation)) {
        names += ", " + quoted(columns(relation)[i].name);
        places += ", ?";
    }
    return "INSERT INTO " + quoted(name(relation)) + " (" + names + ") VALUES (" + places + ")";
}

}  // namespace gouji::sqlite
