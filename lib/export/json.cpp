#include "gouji/export/json.hpp"

#include <optional>
#include <type_traits>

#include "chunks.hpp"
#include "gouji/version.hpp"
#include "notation.hpp"

// The JSON of the model. One `put` per type of the model; the members of each object stand in the
// order of the schema, one a line. What is absent (an empty text, a link to nothing, `none` of an
// enumeration, an incomplete date) is null.
namespace gouji {
namespace {

/// A reference to another element by its position.
struct Link {
    std::int32_t id;
};

/// The ends of a figure's own period: `{year}` for a bare year, `{from, to}` for anything else.
struct OwnPeriod {
    const Period& period;
};

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
    void put(const Input& x) {
        object([&] {
            member("name", x.name);
            member("bytes", x.bytes);
            member("encoding", x.encoding);
            member("script", x.script);
            member("repairs", x.repairs);
            member("mentions", x.mentions);
            member("diagnostics", x.diagnostics);
        });
    }
    void put(const Repair& x) {
        object([&] {
            member("kind", x.kind);
            member("count", x.count);
        });
    }
    void put(const Report& x) {
        object([&] {
            member("span", x.span);
            member("title", x.title);
            member("authority", x.authority);
            member("year", x.year);
            member("period", x.period);
            member("form", x.form);
            member("metadata", x.metadata);
            member("contact", x.contact);
            member("sections", x.sections);
            member("figures", x.figures);
            member("tables", x.tables);
            member("mentions", x.mentions);
            member("citations", x.citations);
            member("checks", x.checks);
            member("diagnostics", x.diagnostics);
        });
    }
    void put(const Quote& x) {
        object([&] {
            member("text", x.text);
            member("span", x.span);
        });
    }
    void put(const Period& x) {
        object([&] {
            member("from", x.from);
            member("to", x.to);
            member("span", x.span);
        });
    }
    void put(const MetadataEntry& x) {
        object([&] {
            member("field", x.field);
            member("label", x.label);
            member("text", x.text);
            member("span", x.span);
        });
    }
    void put(const ContactEntry& x) {
        object([&] {
            member("field", x.field);
            member("text", x.text);
            member("span", x.span);
        });
    }
    void put(const Section& x) {
        object([&] {
            member("id", x.id);
            member("parent", Link{x.parent});
            member("level", x.level);
            member("marker", x.marker);
            member("marker_span", when(!x.marker.empty(), x.marker_span));
            member("title", x.title);
            member("title_span", when(!x.title.empty(), x.title_span));
            member("topic", x.topic);
            member("span", x.span);
        });
    }
    void put(const Figure& x) {
        object([&] {
            member("id", x.id);
            member("section", Link{x.section});
            member("raw", x.raw);
            member("span", x.span);
            member("value", x.value);
            member("upper", x.upper);
            member("unit", x.unit);
            member("approx", x.approx);
            member("stated", x.stated);
            member("kind", x.kind);
            member("subject", x.subject);
            member("indicator", x.indicator);
            member("facets", x.facets);
            member("scope", x.scope);
            key("period");
            x.period ? put(OwnPeriod{*x.period}) : null();
            member("part_of", Link{x.part_of});
            member("share_of", Link{x.share_of});
            member("share_part", Link{x.share_part});
        });
    }
    void put(const Facets& x) {
        object([&] {
            member_if_set("channel", name(x.channel));
            member_if_set("mode", name(x.mode));
            member_if_set("outcome", x.outcome);
            member_if_set("applicant", x.applicant);
            member_if_set("category", x.category);
            member_if_set("stage", name(x.stage));
            member_if_set("basis", name(x.basis));
        });
    }
    void put(OwnPeriod x) {
        object([&] {
            if (x.period.is_year()) {
                member("year", int{x.period.from.year});
            } else {
                member("from", x.period.from);
                member("to", x.period.to);
            }
        });
    }
    void put(const Table& x) {
        object([&] {
            member("kind", x.kind);
            member("form", x.form);
            member("section", Link{x.section});
            member("span", x.span);
            member("cells", x.cells);
        });
    }
    void put(const Cell& x) {
        object([&] {
            member("row", x.row);
            member("column", x.column);
            member("state", x.state);
            member("value", x.value);
            member("raw", x.raw);
            member("note", x.note);
            member("span", when(x.state != CellState::missing, x.span));
        });
    }
    void put(const Mention& x) {
        object([&] {
            member("kind", x.kind);
            member("text", x.text);
            member("span", x.span);
            member("value", x.value);
        });
    }
    void put(const Citation& x) {
        object([&] {
            member("title", x.title);
            member("number", x.number);
            member("alias_of", Link{x.alias_of});
            member("span", x.span);
        });
    }
    void put(const Check& x) {
        object([&] {
            member("rule", x.rule);
            member("verdict", x.verdict);
            member("expected", x.expected);
            member("actual", x.actual);
            member("tolerance", x.tolerance);
            member("spans", x.spans);
            member("message", x.message);
            member("message_zh", x.message_zh);
        });
    }
    void put(const Diagnostic& x) {
        object([&] {
            member("code", x.code);
            member("severity", x.severity);
            member("message", x.message);
            member("span", x.span);
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
    void member_if_set(std::string_view name, std::string_view value) {
        if (!value.empty()) member(name, value);
    }
    void key(std::string_view x) { writer_.Key(x.data(), size(x)); }
    void string(std::string_view x) { writer_.String(x.data(), size(x)); }
    void null() { writer_.Null(); }

    static std::optional<Span> when(bool present, Span span) {
        return present ? std::optional{span} : std::nullopt;
    }
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
