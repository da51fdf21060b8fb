#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include "api.hpp"
#include "gouji/gouji.hpp"
#include "last_document.hpp"
#include "lists.hpp"

// The loadable extension: for each relation a function that gives the list of its rows, the document as
// JSON, the version. See README.md. Functions run on several threads at once, so nothing is shared.
namespace gouji::duck {

extern "C" {
duckdb_ext_api_v1 duckdb_ext_api{};
}

namespace {

/// Strings or bytes, one a row.
class Strings {
public:
    explicit Strings(duckdb_vector vector)
        : data_(static_cast<duckdb_string_t*>(duckdb_vector_get_data(vector))),
          validity_(duckdb_vector_get_validity(vector)) {}

    /// Nothing where it is NULL.
    [[nodiscard]] std::optional<std::string_view> operator[](idx_t row) const {
        if (validity_ && !duckdb_validity_row_is_valid(validity_, row)) return std::nullopt;
        return std::string_view(duckdb_string_t_data(&data_[row]),
                                duckdb_string_t_length(data_[row]));
    }

private:
    duckdb_string_t* data_;
    std::uint64_t* validity_;
};

/// What the functions are called with: `content`, and `name` or nothing.
class Calls {
public:
    explicit Calls(duckdb_data_chunk chunk)
        : size_(duckdb_data_chunk_get_size(chunk)),
          contents_(duckdb_data_chunk_get_vector(chunk, 0)) {
        if (duckdb_data_chunk_get_column_count(chunk) > 1)
            names_.emplace(duckdb_data_chunk_get_vector(chunk, 1));
    }

    [[nodiscard]] idx_t size() const { return size_; }

    /// The document of a row, valid until the next call; nothing for NULL.
    [[nodiscard]] const Document* document(idx_t row) {
        const auto content = contents_[row];
        if (!content) return nullptr;
        const auto name = names_ ? (*names_)[row] : std::nullopt;
        return &last_.get(*content, name.value_or(std::string_view()));
    }

private:
    idx_t size_;
    Strings contents_;
    std::optional<Strings> names_;
    LastDocument last_;  ///< a constant comes once a row
};

/// Runs `body`; what it throws is the query's error.
template <class Body>
void guarded(duckdb_function_info info, Body body) noexcept try {
    body();
} catch (const std::exception& reason) {
    duckdb_scalar_function_set_error(info, reason.what());
}

void rows(duckdb_function_info info, duckdb_data_chunk input, duckdb_vector output) {
    guarded(info, [&] {
        ListWriter lists(
            output, *static_cast<const Relation*>(duckdb_scalar_function_get_extra_info(info)));
        Calls calls(input);
        for (idx_t row = 0; row < calls.size(); ++row) {
            const Document* const document = calls.document(row);
            document ? lists.put(row, *document) : lists.put_null(row);
        }
    });
}

void json(duckdb_function_info info, duckdb_data_chunk input, duckdb_vector output) {
    guarded(info, [&] {
        Calls calls(input);
        std::string text;
        duckdb_vector_ensure_validity_writable(output);
        for (idx_t row = 0; row < calls.size(); ++row) {
            const Document* const document = calls.document(row);
            if (!document) {
                duckdb_validity_set_row_invalid(duckdb_vector_get_validity(output), row);
                continue;
            }
            text.clear();
            write_json(*document, text, 0);
            duckdb_vector_assign_string_element_len(output, row, text.data(), text.size());
        }
    });
}

void version_of_library(duckdb_function_info, duckdb_data_chunk input, duckdb_vector output) {
    for (idx_t row = 0; row < duckdb_data_chunk_get_size(input); ++row)
        duckdb_vector_assign_string_element_len(output, row, version.data(), version.size());
}

// ---- registration ---------------------------------------------------------------------------------

/// A function and its overloads by the types of their arguments.
class Function {
public:
    Function(std::string name, duckdb_scalar_function_t body, LogicalType result)
        : name_(std::move(name)),
          body_(body),
          result_(std::move(result)),
          set_(duckdb_create_scalar_function_set(name_.c_str())) {}
    Function(const Function&) = delete;
    Function& operator=(const Function&) = delete;
    ~Function() { duckdb_destroy_scalar_function_set(&set_); }

    void add(std::initializer_list<duckdb_type> parameters, const Relation* relation = nullptr) {
        duckdb_scalar_function overload = duckdb_create_scalar_function();
        duckdb_scalar_function_set_name(overload, name_.c_str());
        for (const duckdb_type parameter : parameters)
            duckdb_scalar_function_add_parameter(overload, plain_type(parameter).get());
        duckdb_scalar_function_set_return_type(overload, result_.get());
        duckdb_scalar_function_set_special_handling(overload);  // of NULL: it is a value here
        duckdb_scalar_function_set_function(overload, body_);
        if (relation)
            duckdb_scalar_function_set_extra_info(overload, new Relation(*relation), [](void* x) {
                delete static_cast<Relation*>(x);
            });
        duckdb_add_scalar_function_to_set(set_, overload);
        duckdb_destroy_scalar_function(&overload);
    }
    void add_for_contents(const Relation* relation = nullptr) {
        for (const duckdb_type content : {DUCKDB_TYPE_BLOB, DUCKDB_TYPE_VARCHAR}) {
            add({content}, relation);
            add({content, DUCKDB_TYPE_VARCHAR}, relation);
        }
    }
    [[nodiscard]] bool register_in(duckdb_connection connection) const {
        return duckdb_register_scalar_function_set(connection, set_) == DuckDBSuccess;
    }

private:
    std::string name_;
    duckdb_scalar_function_t body_;
    LogicalType result_;
    duckdb_scalar_function_set set_;
};

LogicalType json_type() {
    LogicalType type = plain_type(DUCKDB_TYPE_VARCHAR);
    duckdb_logical_type_set_alias(type.get(), "JSON");
    return type;
}

bool register_all(duckdb_connection connection) {
    bool all = true;
    for (std::size_t i = 0; i < relation_names.size(); ++i) {
        const auto relation = static_cast<Relation>(i);
        Function function("gouji_" + std::string(name(relation)), rows, list_type(relation));
        function.add_for_contents(&relation);
        all = all && function.register_in(connection);
    }
    Function parse("gouji_parse", json, json_type());
    parse.add_for_contents();
    Function library("gouji_version", version_of_library, plain_type(DUCKDB_TYPE_VARCHAR));
    library.add({});
    return all && parse.register_in(connection) && library.register_in(connection);
}

bool load(duckdb_extension_info info, duckdb_extension_access& access) {
    const auto* const api = static_cast<const duckdb_ext_api_v1*>(access.get_api(info, "v1.2.0"));
    if (!api) return false;  // DuckDB has said why
    duckdb_ext_api = *api;
    duckdb_connection connection = nullptr;
    if (duckdb_connect(*access.get_database(info), &connection) != DuckDBSuccess)
        throw std::runtime_error("no connection");
    const bool all = register_all(connection);
    duckdb_disconnect(&connection);
    if (!all) throw std::runtime_error("functions of the same name are there already");
    return true;
}

}  // namespace
}  // namespace gouji::duck

/// What DuckDB calls when it loads `gouji.duckdb_extension`.
extern "C" __attribute__((visibility("default"))) bool gouji_init_c_api(
    duckdb_extension_info info, duckdb_extension_access* access) noexcept try {
    return gouji::duck::load(info, *access);
} catch (const std::exception& reason) {
    access->set_error(info, reason.what());
    return false;
}
