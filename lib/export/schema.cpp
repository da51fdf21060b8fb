#include "chunks.hpp"
#include "gouji/export/write.hpp"

namespace gouji {
namespace {

class SchemaPrinter {
public:
    explicit SchemaPrinter(Chunks& out) : writer_(out) {
        writer_.SetIndent(' ', 2);
        writer_.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    }

    void put(Relation relation) {
        object([&] {
            member("$schema", "https://json-schema.org/draft/2020-12/schema");
            member("title", name(relation));
            member("description", description(relation));
            member("$comment", "Decimals are strings, which keep them exact.");
            member("type", "object");
            string("properties");
            object([&] {
                for (const Column& column : columns(relation)) {
                    string(column.name);
                    put(column);
                }
            });
            string("required");
            list([&] {
                for (const Column& column : columns(relation)) string(column.name);
            });
            string("additionalProperties");
            writer_.Bool(false);
        });
    }

private:
    void put(const Column& column) {
        object([&] {
            member("description", column.description);
            if (column.type == ColumnType::word) return put_words(column);
            put_type(column);
            put_limits(column.type);
        });
    }
    void put_type(const Column& column) {
        const bool integer = column.type == ColumnType::int32 || column.type == ColumnType::int64;
        const std::string_view type = integer ? "integer" : "string";
        if (!column.nullable) return member("type", type);
        string("type");
        list([&] {
            string(type);
            string("null");
        });
    }
    void put_limits(ColumnType type) {
        switch (type) {
            case ColumnType::int32:
            case ColumnType::int64: return put_number("minimum", 0);
            case ColumnType::text: return put_number("minLength", 1);
            case ColumnType::date: return member("format", "date");
            case ColumnType::decimal:
                member("format", "decimal");
                return member("pattern", "^-?[0-9]+([.][0-9]+)?$");
            case ColumnType::word: return;
        }
    }
    void put_words(const Column& column) {
        string("enum");
        list([&] {
            for (const std::string_view word : column.words) {
                if (!word.empty()) string(word);
            }
            if (column.nullable) writer_.Null();
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
    void member(std::string_view key, std::string_view value) {
        string(key);
        string(value);
    }
    void put_number(std::string_view key, int value) {
        string(key);
        writer_.Int(value);
    }
    void string(std::string_view x) {
        writer_.String(x.data(), static_cast<rapidjson::SizeType>(x.size()));
    }

    PrettyJson writer_;
};

}  // namespace

bool write_schema(Relation relation, const Sink& sink) {
    Chunks out(sink);
    SchemaPrinter(out).put(relation);
    out.Put('\n');
    return out.finish();
}

}  // namespace gouji
