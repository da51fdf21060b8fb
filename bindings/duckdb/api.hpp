#pragma once
#include <duckdb_extension.h>

#include <stdexcept>
#include <utility>

namespace gouji::duck {

/// The functions that DuckDB has given to the extension; duckdb_extension.h has all calls go there.
extern "C" {
DUCKDB_EXTENSION_EXTERN
}

/// A type of DuckDB's, owned.
class LogicalType {
public:
    explicit LogicalType(duckdb_logical_type type) : type_(type) {}
    LogicalType(LogicalType&& other) noexcept : type_(std::exchange(other.type_, nullptr)) {}
    LogicalType& operator=(LogicalType&&) = delete;
    ~LogicalType() { duckdb_destroy_logical_type(&type_); }
    [[nodiscard]] duckdb_logical_type get() const { return type_; }

private:
    duckdb_logical_type type_;
};

inline LogicalType plain_type(duckdb_type type) {
    return LogicalType(duckdb_create_logical_type(type));
}

}  // namespace gouji::duck
