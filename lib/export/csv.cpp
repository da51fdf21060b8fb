#include <algorithm>
#include <optional>

#include "chunks.hpp"
#include "gouji/export/write.hpp"
#include "notation.hpp"
#include "stamp.hpp"

namespace gouji {
namespace {

constexpr std::string_view line_end = "\r\n";

constexpr bool needs_quotes(char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; }

class CsvPrinter {
public:
    explicit CsvPrinter(Chunks& out) : out_(out) {}

    void put_names(std::span<const Column> columns, Columns which) {
        if (which == Columns::with_provenance) {
            for (const StampColumn& column : stamp_columns) next(column.name);
        }
        for (const Column& column : columns) next(column.name);
        end_line();
    }
    void put(const Row& row, std::span<const Column> columns, std::optional<Stamp>& stamp) {
        if (stamp) {
            for (const std::string_view x : stamp->next()) next(x);
        }
        for (const Column& column : columns) next(column.read(row));
        end_line();
    }

    void operator()(std::monostate) {}
    void operator()(std::int64_t x) { out_.write(notation_(x)); }
    void operator()(std::string_view x) { field(x); }
    void operator()(Decimal x) { out_.write(notation_(x)); }
    void operator()(Date x) { out_.write(notation_(x)); }
    void operator()(Word x) { field(x.name); }

private:
    void next(const Value& value) {
        if (!first_) out_.Put(',');
        first_ = false;
        std::visit(*this, value);
    }
    void end_line() {
        out_.write(line_end);
        first_ = true;
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
    bool first_ = true;  ///< in the line
};

}  // namespace

bool write_csv_header(Relation relation, const Sink& sink, Columns which) {
    Chunks out(sink);
    CsvPrinter(out).put_names(columns(relation), which);
    return out.finish();
}

bool write_csv(const Document& document, Relation relation, const Sink& sink,
               const std::optional<Provenance>& provenance) {
    Chunks out(sink);
    CsvPrinter printer(out);
    std::optional<Stamp> stamp;
    if (provenance) stamp.emplace(*provenance, relation);
    for (const Row row : Rows(document, relation)) {
        if (!out.wanted()) break;
        printer.put(row, columns(relation), stamp);
    }
    return out.finish();
}

}  // namespace gouji
