#pragma once
#include "chunks.hpp"
#include "gouji/export/relations.hpp"

namespace gouji {

/// The syntax of JSON Schema, and the schema of a column's values.
class SchemaPrinter {
public:
    static constexpr std::string_view dialect = "https://json-schema.org/draft/2020-12/schema";

    explicit SchemaPrinter(Chunks& out) : writer_(out) {
        writer_.SetIndent(' ', 2);
        writer_.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    }

    /// What a value of the column looks like, with its description.
    void put(const Column& column) {
        object([&] {
            if (!column.description.empty()) member("description", column.description);
            if (column.type == ColumnType::word) return put_words(column);
            put_type(column);
            put_limits(column.type);
        });
    }

    template <class Members>
    void object(Members members) {
        writer_.StartObject();
        members();
        writer_.EndObject();
    }
    template <class Elements>
    void list(Elements elements) {
        writer_.StartArray();
        elements();
        writer_.EndArray();
    }
    void string(std::string_view x) {
        writer_.String(x.data(), static_cast<rapidjson::SizeType>(x.size()));
    }
    void key(std::string_view x) { string(x); }
    void member(std::string_view name, std::string_view value) {
        key(name);
        string(value);
    }
    void member(std::string_view name, int value) {
        key(name);
        writer_.Int(value);
    }
    /// Ends an object's schema: there are no other members.
    void close() {
        key("additionalProperties");
        writer_.Bool(false);
    }

private:
    void put_type(const Column& column) {
        const bool integer = column.type == ColumnType::int32 || column.type == ColumnType::int64;
        const std::string_view type = integer ? "integer" : "string";
        if (!column.nullable) return member("type", type);
        key("type");
        list([&] {
            string(type);
            string("null");
        });
    }
    void put_limits(ColumnType type) {
        switch (type) {
            case ColumnType::int32:
            case ColumnType::int64: return member("minimum", 0);
            case ColumnType::text: return member("minLength", 1);
            case ColumnType::date: return member("format", "date");
            case ColumnType::decimal:
                member("format", "decimal");
                return member("pattern", "^-?[0-9]+([.][0-9]+)?$");
            case ColumnType::word: return;
        }
    }
    void put_words(const Column& column) {
        key("enum");
        list([&] {
            for (const std::string_view word : column.words) {
                if (!word.empty()) string(word);
            }
            if (column.nullable) writer_.Null();
        });
    }

    PrettyJson writer_;
};

}  // namespace gouji
