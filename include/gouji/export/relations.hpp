#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "gouji/value/document.hpp"

// The model as flat relations, for databases and data frames: one row an element, one column a field,
// with the field's name. All exports of rows (NDJSON, CSV, Arrow, JSON Schema, the C ABI) are made
// from the one table of columns in lib/export/relations.cpp.
//
// The columns `input` (the input's name), `report` and `id` identify a row; links such as `section` or
// `part_of` are the `id` of another row of the same input and report. `span_begin` and `span_end` count
// bytes of the original input. The relations `inputs` and `repairs` speak of the input as a whole.
namespace gouji {

// clang-format off
/// New relations are only ever appended.
enum class Relation : std::uint8_t {
    reports, sections, figures, cells, citations, mentions, checks, diagnostics,
    tables, metadata, contact, evidence, inputs, repairs
};
inline constexpr std::array<std::string_view, 14> relation_names{
    "reports", "sections", "figures", "cells", "citations", "mentions", "checks", "diagnostics",
    "tables", "metadata", "contact", "evidence", "inputs", "repairs"};
constexpr const auto& names(Relation) { return relation_names; }
// clang-format on

/// The relation of that name; nothing where there is none.
[[nodiscard]] std::optional<Relation> find_relation(std::string_view name) noexcept;

/// A value of an enumeration: its position among the names, and its name.
struct Word {
    std::int32_t code;
    std::string_view name;
    friend bool operator==(const Word&, const Word&) noexcept = default;
};

/// What stands in one column of one row; `monostate` is null. Text lives as long as the document.
using Value = std::variant<std::monostate, std::int64_t, std::string_view, Decimal, Date, Word>;

/// What the values of a column are in a Value, null aside.
enum class ColumnType : std::uint8_t {
    int32,    ///< std::int64_t that fits 32 bits: positions, levels, years
    int64,    ///< std::int64_t: byte offsets and counts
    text,     ///< std::string_view, UTF-8, never empty
    decimal,  ///< Decimal, of at most 18 decimals
    date,     ///< Date, complete
    word      ///< Word, one of Column::words
};

struct Row;

/// A column of a relation. Names and descriptions live as long as the program.
struct Column {
    std::string_view name;
    ColumnType type;
    bool nullable;
    std::string_view description;  ///< one line, in English
    std::span<const std::string_view>
        words;  ///< of `word` columns, by code; an empty one never occurs
    Value (*read)(const Row&);
};

/// The columns of a relation, in the order of all exports.
[[nodiscard]] std::span<const Column> columns(Relation relation) noexcept;
/// What the rows of a relation are: one line, in English.
[[nodiscard]] std::string_view description(Relation relation) noexcept;

/// One row: an element of the model and where it stands. Cheap to copy; lives as long as the document.
struct Row {
    Relation relation{};
    const Input* input = nullptr;
    const void* element = nullptr;  ///< of the relation's type in the model: const Figure*, …
    std::int32_t report =
        none;  ///< position of the report in its input; `none` for what is the input's own
    std::int32_t id = 0;           ///< position among the relation's rows of that report
    const void* owner = nullptr;   ///< const Table* of a cell, const Check* of a piece of evidence
    std::int32_t owner_id = none;  ///< position of the owner in the report
    const Phrase* messages = nullptr;  ///< of the report's checks, for a check

    /// `index` counts the relation's columns.
    [[nodiscard]] Value column(std::size_t index) const {
        return columns(relation)[index].read(*this);
    }
};

/// The rows of one relation in the order of the JSON: what is the input's own, then report by report.
/// Refers to the document.
class Rows {
public:
    class Iterator;

    Rows(const Document& document, Relation relation);

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] Row operator[](std::size_t index) const noexcept;
    [[nodiscard]] Iterator begin() const noexcept;
    [[nodiscard]] Iterator end() const noexcept;

private:
    friend class RowCollector;

    /// Elements that lie behind each other in memory.
    struct Run {
        Row first;
        std::size_t stride;  ///< bytes from one element to the next
        std::size_t end;     ///< how many rows there are up to the last of this run
        std::size_t count;
    };
    std::vector<Run> runs_;
    std::size_t size_ = 0;
};

/// Makes its rows as it goes: it gives values, no references.
class Rows::Iterator {
public:
    using value_type = Row;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Row;

    Iterator(const Rows* rows, std::size_t index) noexcept : rows_(rows), index_(index) {}
    Row operator*() const noexcept { return (*rows_)[index_]; }
    Iterator& operator++() noexcept {
        ++index_;
        return *this;
    }
    Iterator operator++(int) noexcept { return {rows_, index_++}; }
    friend bool operator==(const Iterator&, const Iterator&) noexcept = default;

private:
    const Rows* rows_;
    std::size_t index_;
};

inline Rows::Iterator Rows::begin() const noexcept { return {this, 0}; }
inline Rows::Iterator Rows::end() const noexcept { return {this, size_}; }

}  // namespace gouji
