#include <string>
#include <vector>

#include "chunks.hpp"
#include "gouji/export/write.hpp"
#include "notation.hpp"

namespace gouji {
namespace {

/// What stands before each value of a row: `{"input":`, `,"report":`, … Rows repeat their keys, so these
/// are put together once.
class Keys {
public:
    explicit Keys(std::span<const Column> columns) {
        text_.reserve(columns.size() * 24);
        ends_.reserve(columns.size());
        for (const Column& column : columns) {
            text_ += text_.empty() ? "{\"" : ",\"";
            text_ += column.name;
            text_ += "\":";
            ends_.push_back(text_.size());
        }
    }
    [[nodiscard]] std::string_view operator[](std::size_t column) const {
        const std::size_t begin = column == 0 ? 0 : ends_[column - 1];
        return std::string_view(text_).substr(begin, ends_[column] - begin);
    }

private:
    std::string text_;
    std::vector<std::size_t> ends_;
};

class RowPrinter {
public:
    RowPrinter(Relation relation, Chunks& out)
        : columns_(columns(relation)), keys_(columns_), out_(out) {}

    void put(const Row& row) {
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            out_.write(keys_[i]);
            std::visit(*this, columns_[i].read(row));
        }
        out_.write("}\n");
    }

    void operator()(std::monostate) { out_.write("null"); }
    void operator()(std::int64_t x) { out_.write(notation_(x)); }
    void operator()(Decimal x) { quote(notation_(x)); }
    void operator()(Date x) { quote(notation_(x)); }
    void operator()(Word x) { quote(x.name); }
    void operator()(std::string_view x) {
        writer_.Reset(out_);
        writer_.String(x.data(), static_cast<rapidjson::SizeType>(x.size()));
    }

private:
    /// What needs no escape.
    void quote(std::string_view x) {
        out_.Put('"');
        out_.write(x);
        out_.Put('"');
    }

    std::span<const Column> columns_;
    Keys keys_;
    Chunks& out_;
    CompactJson writer_{out_};
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
