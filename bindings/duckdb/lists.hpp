#pragma once
#include <vector>

#include "api.hpp"
#include "gouji/export/relations.hpp"
#include "gouji/value/document.hpp"

struct ArrowArray;

namespace gouji::duck {

/// The type of a relation's rows: LIST(STRUCT(column, …)).
[[nodiscard]] LogicalType list_type(Relation relation);

/// Fills a vector of that type, a list a document.
///
/// The rows come as Arrow arrays, whose columns lie in memory as DuckDB's do. So it is the library's Arrow
/// export that knows of types and values, and here columns are copied.
class ListWriter {
public:
    ListWriter(duckdb_vector lists, Relation relation);

    /// The list at `index`: the rows of the document. Throws std::runtime_error where Arrow cannot hold one.
    void put(idx_t index, const Document& document);
    void put_null(idx_t index);

private:
    /// A column of the rows of all lists.
    struct Column {
        duckdb_vector vector;
        std::size_t width;  ///< bytes of a value; 0 for text
        char* data;
        std::uint64_t* validity;
    };

    void reserve(idx_t rows);
    void append(const ArrowArray& batch);
    void append(const Column& column, const ArrowArray& values) const;

    duckdb_vector lists_;
    Relation relation_;
    duckdb_list_entry* entries_;
    std::vector<Column> columns_;
    idx_t size_;          ///< rows of all lists
    idx_t capacity_ = 0;  ///< for which memory is there
};

}  // namespace gouji::duck
