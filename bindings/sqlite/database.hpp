#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

// SQLite's connections and statements as values of C++. Errors are std::runtime_error with SQLite's
// own message.
namespace gouji::sqlite {

class Database {
public:
    /// Opens the file or creates it. Waits up to ten seconds where another process writes.
    explicit Database(const std::string& path);

    /// Runs statements without parameters.
    void run(const std::string& sql);
    [[nodiscard]] std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }

private:
    friend class Statement;
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    std::unique_ptr<sqlite3, Close> handle_;
};

/// A parameter of a statement, as a target of `put`.
class Parameter {
public:
    Parameter(sqlite3_stmt* statement, int index) : statement_(statement), index_(index) {}
    void null() const { sqlite3_bind_null(statement_, index_); }
    void integer(std::int64_t x) const { sqlite3_bind_int64(statement_, index_, x); }
    void real(double x) const { sqlite3_bind_double(statement_, index_, x); }
    /// Not copied: lives until the statement has run.
    void text(std::string_view x) const { bind(x, SQLITE_STATIC); }
    void passing(std::string_view x) const { bind(x, SQLITE_TRANSIENT); }

private:
    void bind(std::string_view x, sqlite3_destructor_type lifetime) const {
        sqlite3_bind_text64(statement_, index_, x.data(), x.size(), lifetime, SQLITE_UTF8);
    }
    sqlite3_stmt* statement_;
    int index_;
};

class Statement {
public:
    Statement(Database& database, const std::string& sql);

    /// From 1.
    [[nodiscard]] Parameter parameter(int index) { return {handle_.get(), index}; }
    Statement& bind(int index, std::int64_t x) {
        parameter(index).integer(x);
        return *this;
    }
    Statement& bind(int index, std::string_view x) {
        parameter(index).text(x);
        return *this;
    }

    /// Goes to the next row; false behind the last one, and then the statement can be used anew.
    [[nodiscard]] bool next();
    /// Of the row, from 0.
    [[nodiscard]] std::int64_t integer(int column) {
        return sqlite3_column_int64(handle_.get(), column);
    }
    [[nodiscard]] std::string text(int column);
    /// Leaves the remaining rows, so that the statement can be used anew.
    void reset() { sqlite3_reset(handle_.get()); }
    /// Runs a statement that has no rows.
    void run();

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

}  // namespace gouji::sqlite
