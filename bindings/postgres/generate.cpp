#include <cstdio>
#include <string>
#include <string_view>

#include "gouji/export/relations.hpp"

// Writes what the extension has once a relation, from the library's table of columns:
//
//   gouji_postgres_generate sql   the script of CREATE EXTENSION
//   gouji_postgres_generate c     RELATION(name, number), a line a relation
namespace gouji {
namespace {

std::string_view type_of(ColumnType type) {
    switch (type) {
        case ColumnType::int32: return "integer";
        case ColumnType::int64: return "bigint";
        case ColumnType::text:
        case ColumnType::word: return "text";
        case ColumnType::decimal: return "numeric";
        case ColumnType::date: return "date";
    }
    return "text";
}

/// A string constant.
std::string quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + '\'';
}

/// The type of a relation's rows. A table that somebody fills from `gouji_figures` is likely to have that
/// name, and with it a type.
std::string row_type(Relation relation) { return "gouji_" + std::string(name(relation)) + "_row"; }

std::string create_type(Relation relation) {
    std::string sql = "CREATE TYPE " + row_type(relation) + " AS (";
    std::string_view before = "\n  ";
    for (const Column& column : columns(relation)) {
        sql += before;
        sql += '"' + std::string(column.name) + "\" ";
        sql += type_of(column.type);
        before = ",\n  ";
    }
    sql += "\n);\n";
    for (const Column& column : columns(relation))
        sql += "COMMENT ON COLUMN " + row_type(relation) + ".\"" + std::string(column.name) +
               "\" IS " + quoted(column.description) + ";\n";
    return sql;
}

/// `function`, a name, for a content that is bytes or a text, and an input's name.
std::string create_functions(const std::string& function, const std::string& returns,
                             std::string_view symbol, std::string_view description) {
    std::string sql;
    for (const std::string_view content : {"bytea", "text"}) {
        sql += "CREATE FUNCTION gouji_" + function + "(content " + std::string(content) +
               ", name text DEFAULT '') RETURNS " + returns +
               "\n  AS 'MODULE_PATHNAME', 'gouji_sql_" + std::string(symbol) +
               "' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000;\n";
        sql += "COMMENT ON FUNCTION gouji_" + function + '(' + std::string(content) +
               ", text) IS " + quoted(description) + ";\n";
    }
    return sql;
}

std::string script() {
    std::string sql = "\\echo Use \"CREATE EXTENSION gouji\" to load this file. \\quit\n";
    for (std::size_t i = 0; i < relation_names.size(); ++i) {
        const auto relation = static_cast<Relation>(i);
        const std::string plural(name(relation));
        sql += '\n' + create_type(relation);
        sql +=
            create_functions(plural, "SETOF " + row_type(relation), plural, description(relation));
    }
    sql += '\n' + create_functions("parse", "jsonb", "parse", "The whole document.");
    sql +=
        "CREATE FUNCTION gouji_version() RETURNS text\n"
        "  AS 'MODULE_PATHNAME', 'gouji_sql_version' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;\n"
        "COMMENT ON FUNCTION gouji_version() IS 'The release of the library.';\n";
    return sql;
}

std::string numbers() {
    std::string lines;
    for (std::size_t i = 0; i < relation_names.size(); ++i)
        lines += "RELATION(" + std::string(relation_names[i]) + ", " + std::to_string(i) + ")\n";
    return lines;
}

}  // namespace
}  // namespace gouji

int main(int count, char** arguments) {
    const std::string_view wanted = count == 2 ? arguments[1] : "";
    if (wanted != "sql" && wanted != "c") return 2;
    const std::string text = wanted == "sql" ? gouji::script() : gouji::numbers();
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
