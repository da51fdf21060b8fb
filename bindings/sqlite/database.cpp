#include "database.hpp"

#include <stdexcept>

namespace gouji::sqlite {
namespace {

constexpr int patience = 10'000;  // milliseconds

void check(int code, sqlite3* database) {
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database));
}

}  // namespace

Database::Database(const std::string& path) {
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(path.c_str(), &handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    check(code, handle);
    sqlite3_busy_timeout(handle, patience);
}

void Database::run(const std::string& sql) {
    check(sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr), handle_.get());
}

Statement::Statement(Database& database, const std::string& sql) {
    sqlite3_stmt* handle = nullptr;
    const int code =
        sqlite3_prepare_v3(database.handle_.get(), sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    handle_.reset(handle);
    check(code, database.handle_.get());
}

bool Statement::next() {
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    check(sqlite3_reset(handle_.get()), sqlite3_db_handle(handle_.get()));
    return false;
}

std::string Statement::text(int column) {
    const auto* const text =
        reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
    return text ? std::string(text, size) : std::string();
}

void Statement::run() {
    while (next()) {
    }
}

}  // namespace gouji::sqlite
