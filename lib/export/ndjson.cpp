#include "chunks.hpp"
#include "gouji/export/write.hpp"
#include "notation.hpp"

namespace gouji {
namespace {

class RowPrinter {
public:
    RowPrinter(Relation relation, Chunks& out)
        : columns_(columns(relation)), out_(out), writer_(out) {}

    void put(const Row& row) {
        writer_.Reset(out_);
        writer_.StartObject();
        for (const Column& column : columns_) {
            string(column.name);
            std::visit(*this, column.read(row));
        }
        writer_.EndObject();
        out_.Put('\n');
    }

    void operator()(std::monostate) { writer_.Null(); }
    void operator()(std::int64_t x) { writer_.Int64(x); }
    void operator()(std::string_view x) { string(x); }
    void operator()(Decimal x) { string(notation_(x)); }
    void operator()(Date x) { string(notation_(x)); }
    void operator()(Word x) { string(x.name); }

private:
    void string(std::string_view x) {
        writer_.String(x.data(), static_cast<rapidjson::SizeType>(x.size()));
    }

    std::span<const Column> columns_;
    Chunks& out_;
    CompactJson writer_;
    Notation notation_;
};

}  // namespace

bool write_ndjson(const Document& document, Relation relation, const Sink& sink) {
    Chunks out(sink);
    RowPrinter printer(relation, out);
    for (const Row row : Rows(document, relation)) {
        if (!out.wanted()) break;
        printer.put(row);
    }
    return out.finish();
}

}  // namespace gouji
