#pragma once
#include <sqlite3ext.h>

#include <cstdint>
#include <string_view>

namespace gouji::sqlite {

/// Where SQLite gave the extension its functions; sqlite3ext.h has all calls go there.
extern "C" const sqlite3_api_routines* sqlite3_api;

/// The result of a function, as a target of `put`.
class Result {
public:
    explicit Result(sqlite3_context* context) : context_(context) {}
    void null() const { sqlite3_result_null(context_); }
    void integer(std::int64_t x) const { sqlite3_result_int64(context_, x); }
    void real(double x) const { sqlite3_result_double(context_, x); }
    /// Copied even so: SQLite may keep a result longer than the document, in a sorter say.
    void text(std::string_view x) const { passing(x); }
    void passing(std::string_view x) const {
        sqlite3_result_text64(context_, x.data(), x.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    }

private:
    sqlite3_context* context_;
};

inline std::string_view bytes_of(sqlite3_value* value) {
    const auto* const bytes = static_cast<const char*>(sqlite3_value_blob(value));
    return {bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

}  // namespace gouji::sqlite
