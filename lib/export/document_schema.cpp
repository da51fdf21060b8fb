#include <algorithm>
#include <string>

#include "columns.hpp"
#include "gouji/export/write.hpp"
#include "gouji/version.hpp"
#include "members.hpp"
#include "schema_printer.hpp"

// The schema of the document's JSON. Which members there are and of which types, the lists of
// members.hpp tell; what they mean and whether they may be null, the columns of the relation.
namespace gouji {
namespace {

/// The name of an object's definition, and the relation whose columns speak of its members.
struct About {
    std::string_view name;
    std::optional<Relation> relation = std::nullopt;
};

// clang-format off
template <class T> constexpr About about{};
template <> constexpr About about<Span>         {"span"};
template <> constexpr About about<Quote>        {"quote"};
template <> constexpr About about<Period>       {"period"};
template <> constexpr About about<OwnPeriod>    {"own_period"};
template <> constexpr About about<Input>        {"input",      Relation::inputs};
template <> constexpr About about<Repair>       {"repair",     Relation::repairs};
template <> constexpr About about<Report>       {"report",     Relation::reports};
template <> constexpr About about<MetadataEntry>{"metadata",   Relation::metadata};
template <> constexpr About about<ContactEntry> {"contact",    Relation::contact};
template <> constexpr About about<Section>      {"section",    Relation::sections};
template <> constexpr About about<Figure>       {"figure",     Relation::figures};
template <> constexpr About about<Facets>       {"facets",     Relation::figures};
template <> constexpr About about<Table>        {"table",      Relation::tables};
template <> constexpr About about<Cell>         {"cell",       Relation::cells};
template <> constexpr About about<Mention>      {"mention",    Relation::mentions};
template <> constexpr About about<Citation>     {"citation",   Relation::citations};
template <> constexpr About about<Check>        {"check",      Relation::checks};
template <> constexpr About about<Diagnostic>   {"diagnostic", Relation::diagnostics};
// clang-format on

template <class T>
concept Defined = !about<T>.name.empty();

/// The column that speaks of a member; one made from its type where there is none.
template <class T>
Column described(std::optional<Relation> relation, std::string_view name) {
    if (relation == Relation::inputs && name == "name") name = "input";
    if (relation) {
        const auto found = std::ranges::find(columns(*relation), name, &Column::name);
        if (found != columns(*relation).end()) return *found;
    }
    return {name, table::type_of<T>(), std::is_same_v<T, Date>, {}, table::words_of<T>(), nullptr};
}

class DocumentSchema {
public:
    explicit DocumentSchema(Chunks& out) : to_(out) {}

    void put() {
        to_.object([&] {
            to_.member("$schema", SchemaPrinter::dialect);
            to_.member("title", "document");
            to_.member("description", "What one input holds.");
            to_.member("$comment", "Decimals are strings, which keep them exact.");
            to_.member("type", "object");
            to_.key("properties");
            to_.object([&] {
                to_.key("gouji");
                to_.object([&] { to_.member("const", schema_version); });
                put_member({}, "input", Input{});
                put_member({}, "reports", std::span<const Report>());
            });
            to_.key("required");
            to_.list([&] {
                for (const std::string_view x : {"gouji", "input", "reports"}) to_.string(x);
            });
            to_.close();
            to_.key("$defs");
            to_.object([&] {
                define_span();
                define<Quote, Period, OwnPeriod, Input, Repair, Report, MetadataEntry, ContactEntry,
                       Section, Figure, Facets, Table, Cell, Mention, Citation, Check,
                       Diagnostic>();
            });
        });
    }

private:
    // ---- definitions --------------------------------------------------------------------------

    void define_span() {
        to_.key(about<Span>.name);
        to_.object([&] {
            to_.member("description", "[begin, end): offsets of bytes in the original input");
            to_.member("type", "array");
            to_.key("items");
            to_.put(described<std::uint32_t>({}, {}));
            to_.member("minItems", 2);
            to_.member("maxItems", 2);
        });
    }
    template <Object... Types>
    void define() {
        (define_one<Types>(), ...);
    }
    template <Object T>
    void define_one() {
        to_.key(about<T>.name);
        to_.object([&] {
            to_.member("type", "object");
            to_.key("properties");
            to_.object([&] {
                members(T{}, [&](std::string_view name, const auto& value) {
                    put_member(about<T>.relation, name, value);
                });
            });
            to_.key("required");
            to_.list([&] {
                members(T{}, [&](std::string_view name, const auto& value) {
                    if (is_required(value)) to_.string(name);
                });
            });
            to_.close();
        });
    }
    template <class T>
    static bool is_required(const T&) {
        return true;
    }
    template <class T>
    static bool is_required(const Only<T>&) {
        return false;
    }

    // ---- members, by their types --------------------------------------------------------------

    using Of = std::optional<Relation>;

    template <class T>
    void put_member(Of relation, std::string_view name, const T& value) {
        to_.key(name);
        put_type(relation, name, value);
    }
    template <class T>
    void put_type(Of relation, std::string_view name, const T&) {
        to_.put(described<T>(relation, name));
    }
    void put_type(Of relation, std::string_view name, Link) {
        to_.put(described<std::int32_t>(relation, name));
    }
    template <class T>
    void put_type(Of relation, std::string_view name, const Only<T>&) {
        Column column = described<T>(relation, name);
        column.nullable = std::is_same_v<T, Date>;  // a date may be masked
        to_.put(column);
    }
    template <Defined T>
    void put_type(Of, std::string_view, const T&) {
        to_.object([&] { refer<T>(); });
    }
    template <class T>
    void put_type(Of relation, std::string_view name, const std::optional<T>&) {
        to_.put(described<T>(relation, name));
    }
    template <Defined T>
    void put_type(Of, std::string_view, const std::optional<T>&) {
        to_.object([&] {
            to_.key("anyOf");
            to_.list([&] {
                to_.object([&] { refer<T>(); });
                to_.object([&] { to_.member("type", "null"); });
            });
        });
    }
    template <Defined T>
    void put_type(Of, std::string_view, std::span<const T>) {
        to_.object([&] {
            to_.member("type", "array");
            to_.key("items");
            to_.object([&] { refer<T>(); });
        });
    }
    template <Defined T>
    void refer() {
        to_.member("$ref", "#/$defs/" + std::string(about<T>.name));
    }

    SchemaPrinter to_;
};

}  // namespace

bool write_schema(const Sink& sink) {
    Chunks out(sink);
    DocumentSchema(out).put();
    out.Put('\n');
    return out.finish();
}

}  // namespace gouji
