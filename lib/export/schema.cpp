#include "gouji/export/write.hpp"
#include "schema_printer.hpp"
#include "stamp.hpp"

namespace gouji {

bool write_schema(Relation relation, const Sink& sink, Columns which) {
    const std::span stamp = which == Columns::own ? std::span<const StampColumn>() : stamp_columns;
    Chunks out(sink);
    SchemaPrinter to(out);
    to.object([&] {
        to.member("$schema", SchemaPrinter::dialect);
        to.member("title", name(relation));
        to.member("description", description(relation));
        to.member("$comment", "Decimals are strings, which keep them exact.");
        to.member("type", "object");
        to.key("properties");
        to.object([&] {
            for (const StampColumn& column : stamp) {
                to.key(column.name);
                to.object([&] {
                    to.member("description", column.description);
                    to.member("type", "string");
                });
            }
            for (const Column& column : columns(relation)) {
                to.key(column.name);
                to.put(column);
            }
        });
        to.key("required");
        to.list([&] {
            for (const StampColumn& column : stamp) to.string(column.name);
            for (const Column& column : columns(relation)) to.string(column.name);
        });
        to.close();
    });
    out.Put('\n');
    return out.finish();
}

}  // namespace gouji
