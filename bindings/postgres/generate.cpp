#include <fmt/format.h>

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
std::string row_type(Relation relation) { return fmt::format("gouji_{}_row", name(relation)); }

std::string create_type(Relation relation) {
    const std::string type = row_type(relation);
    std::string members;
    std::string comments;
    for (const Column& column : columns(relation)) {
        members += fmt::format("{}\n  \"{}\" {}", members.empty() ? "" : ",", column.name,
                               type_of(column.type));
        comments += fmt::format("COMMENT ON COLUMN {}.\"{}\" IS {};\n", type, column.name,
                                quoted(column.description));
    }
    return fmt::format("CREATE TYPE {} AS ({}\n);\n{}", type, members, comments);
}

/// `gouji_NAME`, for a content that is bytes or a text, and an input's name.
std::string create_functions(std::string_view name, std::string_view returns,
                             std::string_view description) {
    std::string sql;
    for (const std::string_view content : {"bytea", "text"}) {
        sql += fmt::format(
            "CREATE FUNCTION gouji_{0}(content {1}, name text DEFAULT '') RETURNS {2}\n"
            "  AS 'MODULE_PATHNAME', 'gouji_sql_{0}' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE "
            "COST 10000;\n"
            "COMMENT ON FUNCTION gouji_{0}({1}, text) IS {3};\n",
            name, content, returns, quoted(description));
    }
    return sql;
}

std::string script() {
    std::string sql = "\\echo Use \"CREATE EXTENSION gouji\" to load this file. \\quit\n";
    for (std::size_t i = 0; i < relation_names.size(); ++i) {
        const auto relation = static_cast<Relation>(i);
        sql += fmt::format(
            "\n{}{}", create_type(relation),
            create_functions(name(relation), "SETOF " + row_type(relation), description(relation)));
    }
    sql += '\n' + create_functions("parse", "jsonb", "The whole document.");
    sql +=
        "CREATE FUNCTION gouji_version() RETURNS text\n"
        "  AS 'MODULE_PATHNAME', 'gouji_sql_version' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;\n"
        "COMMENT ON FUNCTION gouji_version() IS 'The release of the library.';\n";
    return sql;
}

std::string numbers() {
    std::string lines;
    for (std::size_t i = 0; i < relation_names.size(); ++i)
        lines += fmt::format("RELATION({}, {})\n", relation_names[i], i);
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
