#include "reader.h"

#include <memory>
#include <memory_resource>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "gouji/gouji.hpp"
#include "last_document.hpp"

using namespace gouji;

namespace {

/// Memory that runs out once the parse is to stop: the way out of a parse that leaves nothing behind.
class Stoppable final : public std::pmr::memory_resource {
public:
    explicit Stoppable(bool (*stop)()) : stop_(stop) {}

    /// Whether it has run out since it was asked last.
    bool stopped() { return std::exchange(stopped_, false); }

private:
    void* do_allocate(std::size_t bytes, std::size_t alignment) override {
        stopped_ = stopped_ || stop_();
        if (stopped_) throw std::bad_alloc();
        return std::pmr::new_delete_resource()->allocate(bytes, alignment);
    }
    void do_deallocate(void* block, std::size_t bytes, std::size_t alignment) override {
        std::pmr::new_delete_resource()->deallocate(block, bytes, alignment);
    }
    [[nodiscard]] bool do_is_equal(const memory_resource& other) const noexcept override {
        return this == &other;
    }

    bool (*stop_)();
    bool stopped_ = false;
};

/// Turns a value of a column into C's.
struct ToC {
    value_kind integer_kind;
    gouji_value& to;

    void operator()(std::monostate) const { to.kind = VALUE_NULL; }
    void operator()(std::int64_t x) const {
        to.kind = integer_kind;
        to.as.integer = x;
    }
    void operator()(std::string_view x) const {
        to.kind = VALUE_TEXT;
        to.as.text = {x.data(), x.size()};
    }
    void operator()(Word x) const { (*this)(x.name); }
    void operator()(Decimal x) const {
        to.kind = VALUE_DECIMAL;
        to.as.decimal = {x.coefficient, x.scale};
    }
    void operator()(Date x) const {
        to.kind = VALUE_DATE;
        to.as.date = {x.year, x.month, x.day};
    }
};

gouji_value to_c(const Column& column, const Row& row) {
    gouji_value result{};
    std::visit(ToC{column.type == ColumnType::int32 ? VALUE_INT32 : VALUE_INT64, result},
               column.read(row));
    return result;
}

/// Escapes are the only place for a backslash in JSON, and each is passed as a whole.
void replace_zeros(std::string& json) {
    constexpr std::string_view zero = "\\u0000";
    for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at + 2))
        if (json.compare(at, zero.size(), zero) == 0) json.replace(at, zero.size(), "\\ufffd");
}

}  // namespace

struct gouji_rows_reader {
    explicit gouji_rows_reader(bool (*stop)()) : memory(stop), documents(&memory) {}

    Stoppable memory;
    LastDocument documents;
    Relation relation{};
    std::optional<Parts> parts;
    Document part;
    std::optional<Rows> rows;  ///< of the part
    std::string json;

    /// Lets go of what earlier calls have read, but for the last document.
    void clear() {
        rows.reset();
        part = Document();
        parts.reset();
        json = std::string();
    }
    /// What a std::bad_alloc means.
    [[nodiscard]] read_status failure() { return memory.stopped() ? READ_STOPPED : READ_NO_MEMORY; }
};

gouji_rows_reader* reader_new(bool (*stop)()) try {
    return new gouji_rows_reader(stop);
} catch (const std::bad_alloc&) {
    return nullptr;
}

void reader_free(gouji_rows_reader* reader) { delete reader; }

size_t reader_columns(int relation) { return columns(static_cast<Relation>(relation)).size(); }

read_status reader_open(gouji_rows_reader* reader, int relation, const char* bytes, size_t size,
                        const char* name, size_t name_size) try {
    reader->clear();
    reader->relation = static_cast<Relation>(relation);
    reader->parts = reader->documents.parts({bytes, size}, {name, name_size});
    return READ_OK;
} catch (const std::bad_alloc&) {
    return reader->failure();
}

read_status reader_next(gouji_rows_reader* reader, size_t* rows) try {
    *rows = 0;
    while (*rows == 0) {
        reader->rows.reset();
        auto part = reader->parts->next();
        if (!part) {
            reader->clear();
            break;
        }
        reader->part = std::move(*part);
        *rows = reader->rows.emplace(reader->part, reader->relation).size();
    }
    return READ_OK;
} catch (const std::bad_alloc&) {
    return reader->failure();
}

void reader_row(const gouji_rows_reader* reader, size_t row, gouji_value* values) {
    const Row read = (*reader->rows)[row];
    for (const Column& column : columns(reader->relation)) *values++ = to_c(column, read);
}

read_status reader_json(gouji_rows_reader* reader, const char* bytes, size_t size, const char* name,
                        size_t name_size, const char** json) try {
    reader->clear();
    write_json(reader->documents.get({bytes, size}, {name, name_size}), reader->json, 0);
    replace_zeros(reader->json);
    *json = reader->json.c_str();
    return READ_OK;
} catch (const std::bad_alloc&) {
    return reader->failure();
}

const char* reader_version() { return version.data(); }
