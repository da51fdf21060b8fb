#include <algorithm>

#include "chunks.hpp"
#include "gouji/export/write.hpp"
#include "notation.hpp"

namespace gouji {
namespace {

constexpr std::string_view line_end = "\r\n";

constexpr bool needs_quotes(char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; }

class CsvPrinter {
public:
    explicit CsvPrinter(Chunks& out) : out_(out) {}

    void put_names(std::span<const Column> columns) {
        line(columns, [&](const Column& column) { field(column.name); });
    }
    void put(const Row& row, std::span<const Column> columns) {
        line(columns, [&](const Column& column) { std::visit(*this, column.read(row)); });
    }

    void operator()(std::monostate) {}
    void operator()(std::int64_t x) { out_.write(notation_(x)); }
    void operator()(std::string_view x) { field(x); }
    void operator()(Decimal x) { out_.write(notation_(x)); }
    void operator()(Date x) { out_.write(notation_(x)); }
    void operator()(Word x) { field(x.name); }

private:
    template <class Put>
    void line(std::span<const Column> columns, Put put) {
        for (const Column& column : columns) {
            if (&column != columns.data()) out_.Put(',');
            put(column);
        }
        out_.write(line_end);
    }
    void field(std::string_view text) {
        if (std::ranges::none_of(text, needs_quotes)) return out_.write(text);
        out_.Put('"');
        for (const char c : text) {
            if (c == '"') out_.Put('"');
            out_.Put(c);
        }
        out_.Put('"');
    }

    Chunks& out_;
    Notation notation_;
};

}  // namespace

bool write_csv_header(Relation relation, const Sink& sink) {
    Chunks out(sink);
    CsvPrinter(out).put_names(columns(relation));
    return out.finish();
}

bool write_csv(const Document& document, Relation relation, const Sink& sink) {
    Chunks out(sink);
    CsvPrinter printer(out);
    for (const Row row : Rows(document, relation)) {
        if (!out.wanted()) break;
        printer.put(row, columns(relation));
    }
    return out.finish();
}

}  // namespace gouji
