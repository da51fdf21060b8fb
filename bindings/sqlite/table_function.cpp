#include "table_function.hpp"

#include <cstdint>
#include <exception>
#include <new>
#include <optional>
#include <utility>

#include "result.hpp"
#include "value.hpp"

// A table-valued function is a virtual table with hidden columns for its arguments. SQLite's structs come
// first in ours, as it passes pointers to them. No exception may reach its C: bad_alloc is all there is.
namespace gouji::sqlite {
namespace {

struct Function {
    Relation relation;
    std::shared_ptr<LastDocument> documents;

    [[nodiscard]] int content_column() const { return static_cast<int>(columns(relation).size()); }
    [[nodiscard]] int name_column() const { return content_column() + 1; }
};

struct Table {
    sqlite3_vtab base{};
    const Function* function = nullptr;
};

struct Cursor {
    sqlite3_vtab_cursor base{};
    std::optional<Parts> parts;
    Document part;
    std::optional<Rows> rows;  ///< of the part; none behind the last one
    std::size_t at = 0;        ///< among them
    std::int64_t id = 0;
};

/// Goes on to the next part that has rows, unless the cursor stands at one.
void settle(Cursor& cursor, Relation relation) {
    while (!cursor.rows || cursor.at >= cursor.rows->size()) {
        cursor.rows.reset();
        auto part = cursor.parts->next();
        cursor.part = part ? std::move(*part) : Document();
        if (!part) return cursor.parts.reset();
        cursor.rows.emplace(cursor.part, relation);
        cursor.at = 0;
    }
}

Cursor& cursor_of(sqlite3_vtab_cursor* cursor) { return *reinterpret_cast<Cursor*>(cursor); }
const Function& function_of(sqlite3_vtab* table) {
    return *reinterpret_cast<Table*>(table)->function;
}

std::string_view type_of(ColumnType type) {
    switch (type) {
        case ColumnType::int32:
        case ColumnType::int64: return " INTEGER";
        case ColumnType::decimal: return "";
        case ColumnType::text:
        case ColumnType::date:
        case ColumnType::word: return " TEXT";
    }
    return "";
}

std::string declaration(Relation relation) {
    std::string sql = "CREATE TABLE x (";
    for (const Column& column : columns(relation)) {
        sql += '"' + std::string(column.name) + '"';
        sql += type_of(column.type);
        sql += ", ";
    }
    return sql + "content HIDDEN, name HIDDEN)";
}

int connect(sqlite3* database, void* function, int, const char* const*, sqlite3_vtab** to,
            char**) noexcept try {
    auto table = std::make_unique<Table>();
    table->function = static_cast<const Function*>(function);
    const int code = sqlite3_declare_vtab(database, declaration(table->function->relation).c_str());
    if (code != SQLITE_OK) return code;
    sqlite3_vtab_config(database, SQLITE_VTAB_INNOCUOUS);
    *to = &table.release()->base;
    return SQLITE_OK;
} catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
}

int disconnect(sqlite3_vtab* table) noexcept {
    delete reinterpret_cast<Table*>(table);
    return SQLITE_OK;
}

/// The constraint that gives an argument its value; -1 where there is none. A value that would come
/// from a table that is read later cannot be had yet.
struct Argument {
    int constraint = -1;
    bool comes_later = false;
};

Argument find_argument(const sqlite3_index_info& plan, int column) {
    Argument argument;
    for (int i = 0; i < plan.nConstraint; ++i) {
        const auto& x = plan.aConstraint[i];
        if (x.iColumn != column || x.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
        if (!x.usable) {
            argument.comes_later = true;
        } else {
            argument.constraint = i;
        }
    }
    return argument;
}

void pass(sqlite3_index_info& plan, int constraint, int place) {
    plan.aConstraintUsage[constraint].argvIndex = place;
    plan.aConstraintUsage[constraint].omit = 1;
}

int best_index(sqlite3_vtab* table, sqlite3_index_info* plan) noexcept {
    const Function& function = function_of(table);
    const Argument content = find_argument(*plan, function.content_column());
    const Argument name = find_argument(*plan, function.name_column());
    if (content.comes_later || name.comes_later) return SQLITE_CONSTRAINT;
    if (content.constraint < 0) {
        table->zErrMsg = sqlite3_mprintf("gouji_%s needs a content: gouji_%s(content)",
                                         gouji::name(function.relation).data(),
                                         gouji::name(function.relation).data());
        return SQLITE_ERROR;
    }
    pass(*plan, content.constraint, 1);
    if (name.constraint >= 0) pass(*plan, name.constraint, 2);
    plan->estimatedCost = 1000;
    plan->estimatedRows = 100;
    return SQLITE_OK;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** to) noexcept {
    auto* const cursor = new (std::nothrow) Cursor;
    if (!cursor) return SQLITE_NOMEM;
    *to = &cursor->base;
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) noexcept {
    delete reinterpret_cast<Cursor*>(cursor);
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* base, int, const char*, int count,
           sqlite3_value** arguments) noexcept try {
    Cursor& cursor = cursor_of(base);
    const Function& function = function_of(base->pVtab);
    cursor.id = 0;
    cursor.rows.reset();
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return SQLITE_OK;
    const std::string_view name = count > 1 ? bytes_of(arguments[1]) : std::string_view();
    cursor.parts = function.documents->parts(bytes_of(arguments[0]), name);
    settle(cursor, function.relation);
    return SQLITE_OK;
} catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
}

int next(sqlite3_vtab_cursor* base) noexcept try {
    Cursor& cursor = cursor_of(base);
    ++cursor.at;
    ++cursor.id;
    settle(cursor, function_of(base->pVtab).relation);
    return SQLITE_OK;
} catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
}

int at_end(sqlite3_vtab_cursor* base) noexcept { return !cursor_of(base).rows; }

// NOLINTNEXTLINE(bugprone-exception-escape): bad_alloc is all there is
int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int index) noexcept try {
    const Cursor& cursor = cursor_of(base);
    if (index < function_of(base->pVtab).content_column())
        put((*cursor.rows)[cursor.at].column(static_cast<std::size_t>(index)), Result(context));
    return SQLITE_OK;  // an argument is null: nobody asks for the content by the function
} catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
}

int row_id(sqlite3_vtab_cursor* cursor, sqlite3_int64* to) noexcept {
    *to = cursor_of(cursor).id;
    return SQLITE_OK;
}

/// Without a function that creates it, the table is there by its name alone: eponymous.
constexpr sqlite3_module module_of_function = [] {
    sqlite3_module x{};
    x.xConnect = connect;
    x.xBestIndex = best_index;
    x.xDisconnect = disconnect;
    x.xOpen = open;
    x.xClose = close;
    x.xFilter = filter;
    x.xNext = next;
    x.xEof = at_end;
    x.xColumn = column;
    x.xRowid = row_id;
    return x;
}();

}  // namespace

int add_table_function(sqlite3* database, Relation relation,
                       std::shared_ptr<LastDocument> documents) {
    auto function = std::make_unique<Function>(Function{relation, std::move(documents)});
    const std::string full_name = "gouji_" + std::string(name(relation));
    return sqlite3_create_module_v2(database, full_name.c_str(), &module_of_function,
                                    function.release(),
                                    [](void* x) { delete static_cast<Function*>(x); });
}

}  // namespace gouji::sqlite
