#include "lists.hpp"

#include <algorithm>
#include <cstring>
#include <new>
#include <string>
#include <string_view>

#include "gouji/export/arrow.hpp"

namespace gouji::duck {
namespace {

/// What Arrow calls a type, and how DuckDB has it. Both keep values of a fixed width alike.
struct Type {
    std::string_view arrow;
    duckdb_type duckdb;
    std::size_t width;  ///< 0 for text
};

// clang-format off
constexpr Type types[] = {
    {"i",       DUCKDB_TYPE_INTEGER, 4},
    {"l",       DUCKDB_TYPE_BIGINT,  8},
    {"u",       DUCKDB_TYPE_VARCHAR, 0},
    {"tdD",     DUCKDB_TYPE_DATE,    4},
    {"d:38,18", DUCKDB_TYPE_DECIMAL, 16},
};
// clang-format on

const Type& type_of(const ArrowSchema& column) {
    for (const Type& type : types)
        if (type.arrow == column.format) return type;
    throw std::runtime_error(std::string("no type for column ") + column.name);
}

LogicalType logical_type(const Type& type) {
    if (type.duckdb == DUCKDB_TYPE_DECIMAL) return LogicalType(duckdb_create_decimal_type(38, 18));
    return plain_type(type.duckdb);
}

/// Something of the Arrow C interface, released with its owner.
template <class Struct>
struct Released : Struct {
    Released() : Struct{} {}
    Released(const Released&) = delete;
    Released& operator=(const Released&) = delete;
    ~Released() {
        if (this->release) this->release(this);
    }
};

/// Bit by bit, least significant first; without a bitmap all are valid.
bool is_valid(const ArrowArray& values, std::int64_t row) {
    const auto* const bits = static_cast<const unsigned char*>(values.buffers[0]);
    return !bits || (bits[row / 8] >> (row % 8) & 1) != 0;
}

}  // namespace

LogicalType list_type(Relation relation) {
    Released<ArrowSchema> schema;
    export_arrow_schema(relation, &schema);
    std::vector<LogicalType> owned;
    std::vector<duckdb_logical_type> members;
    std::vector<const char*> names;
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
        const ArrowSchema& column = *schema.children[i];
        owned.push_back(logical_type(type_of(column)));
        members.push_back(owned.back().get());
        names.push_back(column.name);
    }
    const LogicalType row(duckdb_create_struct_type(members.data(), names.data(), members.size()));
    return LogicalType(duckdb_create_list_type(row.get()));
}

ListWriter::ListWriter(duckdb_vector lists, Relation relation)
    : lists_(lists),
      relation_(relation),
      entries_(static_cast<duckdb_list_entry*>(duckdb_vector_get_data(lists))),
      size_(duckdb_list_vector_get_size(lists)) {
    Released<ArrowSchema> schema;
    export_arrow_schema(relation, &schema);
    const duckdb_vector rows = duckdb_list_vector_get_child(lists);
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
        const duckdb_vector vector = duckdb_struct_vector_get_child(rows, static_cast<idx_t>(i));
        columns_.push_back({vector, type_of(*schema.children[i]).width, nullptr, nullptr});
    }
}

void ListWriter::put(idx_t index, const Document& document) {
    Released<ArrowArrayStream> stream;
    export_arrow_stream({document}, relation_, &stream);
    const idx_t begin = size_;
    for (;;) {
        Released<ArrowArray> batch;
        if (stream.get_next(&stream, &batch) != 0)
            throw std::runtime_error(stream.get_last_error(&stream));
        if (!batch.release) break;
        append(batch);
    }
    entries_[index] = {begin, size_ - begin};
    duckdb_list_vector_set_size(lists_, size_);
}

void ListWriter::put_null(idx_t index) {
    entries_[index] = {size_, 0};
    duckdb_vector_ensure_validity_writable(lists_);
    duckdb_validity_set_row_invalid(duckdb_vector_get_validity(lists_), index);
}

/// Room for so many rows. What DuckDB moves is asked for anew.
void ListWriter::reserve(idx_t rows) {
    if (rows <= capacity_) return;
    capacity_ = std::max(rows, 2 * capacity_);
    if (duckdb_list_vector_reserve(lists_, capacity_) != DuckDBSuccess) throw std::bad_alloc();
    for (Column& column : columns_) {
        duckdb_vector_ensure_validity_writable(column.vector);
        column.data = static_cast<char*>(duckdb_vector_get_data(column.vector));
        column.validity = duckdb_vector_get_validity(column.vector);
    }
}

void ListWriter::append(const ArrowArray& batch) {
    reserve(size_ + static_cast<idx_t>(batch.length));
    for (std::size_t i = 0; i < columns_.size(); ++i) append(columns_[i], *batch.children[i]);
    size_ += static_cast<idx_t>(batch.length);
}

void ListWriter::append(const Column& column, const ArrowArray& values) const {
    const bool is_text = column.width == 0;
    if (!is_text)
        std::memcpy(column.data + size_ * column.width, values.buffers[1],
                    static_cast<std::size_t>(values.length) * column.width);
    for (std::int64_t i = 0; i < values.length; ++i) {
        const idx_t row = size_ + static_cast<idx_t>(i);
        const bool valid = is_valid(values, i);
        duckdb_validity_set_row_validity(column.validity, row, valid);
        if (!is_text || !valid) continue;
        const auto* const offsets = static_cast<const std::int32_t*>(values.buffers[1]);
        duckdb_vector_assign_string_element_len(
            column.vector, row, static_cast<const char*>(values.buffers[2]) + offsets[i],
            static_cast<idx_t>(offsets[i + 1] - offsets[i]));
    }
}

}  // namespace gouji::duck
