#include <memory>
#include <new>
#include <string>

#include "gouji/gouji.hpp"
#include "result.hpp"
#include "table_function.hpp"

// The loadable extension: a table-valued function a relation, and gouji_document(content, name), the
// document's JSON. See README.md.
namespace gouji::sqlite {

extern "C" {
SQLITE_EXTENSION_INIT1
}

namespace {

void document(sqlite3_context* context, int count, sqlite3_value** arguments) noexcept try {
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return;
    auto& documents = **static_cast<std::shared_ptr<LastDocument>*>(sqlite3_user_data(context));
    const std::string_view name = count > 1 ? bytes_of(arguments[1]) : std::string_view();
    Result(context).passing(to_json(documents.get(bytes_of(arguments[0]), name), 0));
} catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
}

void version_of_library(sqlite3_context* context, int, sqlite3_value**) noexcept {
    Result(context).text(version);
}

int add_document_function(sqlite3* database, int arguments,
                          const std::shared_ptr<LastDocument>& documents) {
    using Shared = std::shared_ptr<LastDocument>;
    return sqlite3_create_function_v2(database, "gouji_document", arguments,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                      new Shared(documents), document, nullptr, nullptr,
                                      [](void* x) { delete static_cast<Shared*>(x); });
}

int add_all(sqlite3* database) {
    const auto documents = std::make_shared<LastDocument>();
    int code = SQLITE_OK;
    for (std::size_t i = 0; code == SQLITE_OK && i < relation_names.size(); ++i)
        code = add_table_function(database, static_cast<Relation>(i), documents);
    for (const int arguments : {1, 2})
        if (code == SQLITE_OK) code = add_document_function(database, arguments, documents);
    if (code != SQLITE_OK) return code;
    return sqlite3_create_function_v2(database, "gouji_version", 0,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                      nullptr, version_of_library, nullptr, nullptr, nullptr);
}

}  // namespace
}  // namespace gouji::sqlite

/// What SQLite calls when it loads `gouji.so`.
extern "C" __attribute__((visibility("default"))) int sqlite3_gouji_init(
    sqlite3* database, char**, const sqlite3_api_routines* api) noexcept try {
    gouji::sqlite::sqlite3_api = api;
    return gouji::sqlite::add_all(database);
} catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
}
