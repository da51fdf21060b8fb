#include "gouji/export/json.hpp"

#include <optional>
#include <type_traits>

#include "chunks.hpp"
#include "gouji/version.hpp"
#include "members.hpp"
#include "notation.hpp"

// The JSON of the model, by the lists of members.hpp. What is absent (an empty text, a link to nothing, `none` of an
// enumeration, an incomplete date) is null.
namespace gouji {
namespace {

template <class Writer>
class Printer {
public:
    explicit Printer(Writer& writer) : writer_(writer) {}

    void put(const Document& document) {
        object([&] {
            member("gouji", schema_version);
            member("input", document.input());
            member("reports", document.reports());
        });
    }

private:
    template <Object T>
    void put(const T& x) {
        object([&] {
            members(x, [&](std::string_view name, const auto& value) { member(name, value); });
        });
    }

    // ---- values -------------------------------------------------------------------------------

    void put(std::string_view x) { x.empty() ? null() : string(x); }
    void put(int x) { writer_.Int(x); }
    void put(std::uint32_t x) { writer_.Uint(x); }
    void put(Link x) { x.id == none ? null() : put(x.id); }
    void put(const Decimal& x) { string(notation_(x)); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void put(Enum x) { put(name(x)); }
    void put(Date x) { x.complete() ? string(notation_(x)) : null(); }
    void put(Span x) {
        single_line([&] { pair(x); });
    }
    void put(std::span<const Span> list) {
        single_line([&] {
            writer_.StartArray();
            for (const Span x : list) pair(x);
            writer_.EndArray();
        });
    }
    void put(OptionalDecimal x) { x ? put(*x) : null(); }
    template <class T>
    void put(const std::optional<T>& x) {
        x ? put(*x) : null();
    }
    template <class T>
    void put(std::span<const T> list) {
        writer_.StartArray();
        for (const T& x : list) put(x);
        writer_.EndArray();
    }

    // ---- syntax -------------------------------------------------------------------------------

    template <class Members>
    void object(Members members) {
        writer_.StartObject();
        members();
        writer_.EndObject();
    }
    template <class T>
    void member(std::string_view name, const T& value) {
        key(name);
        put(value);
    }
    template <class T>
    void member(std::string_view name, const Only<T>& x) {
        if (x.applies) member(name, x.value);
    }
    void key(std::string_view x) { writer_.Key(x.data(), size(x)); }
    void string(std::string_view x) { writer_.String(x.data(), size(x)); }
    void null() { writer_.Null(); }

    static rapidjson::SizeType size(std::string_view x) {
        return static_cast<rapidjson::SizeType>(x.size());
    }
    void pair(Span x) {
        writer_.StartArray();
        writer_.Uint(x.begin);
        writer_.Uint(x.end);
        writer_.EndArray();
    }
    /// Keeps what `write` writes on one line of the pretty print.
    template <class Write>
    void single_line(Write write) {
        if constexpr (std::is_same_v<Writer, PrettyJson>) {
            writer_.SetFormatOptions(rapidjson::kFormatSingleLineArray);
            write();
            writer_.SetFormatOptions(rapidjson::kFormatDefault);
        } else {
            write();
        }
    }

    Writer& writer_;
    Notation notation_;
};

}  // namespace

bool write_json(const Document& document, const Sink& sink, unsigned indent) {
    Chunks out(sink);
    if (indent == 0) {
        CompactJson writer(out);
        Printer(writer).put(document);
    } else {
        PrettyJson writer(out);
        writer.SetIndent(' ', indent);
        Printer(writer).put(document);
    }
    return out.finish();
}

void write_json(const Document& document, std::string& out, unsigned indent) {
    const auto append = [&](std::string_view piece) {
        out += piece;
        return true;
    };
    (void)write_json(document, append, indent);
}

std::string to_json(const Document& document, unsigned indent) {
    std::string out;
    write_json(document, out, indent);
    return out;
}

}  // namespace gouji
