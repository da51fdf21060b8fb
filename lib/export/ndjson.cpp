#include <optional>
#include <string>
#include <vector>

#include "chunks.hpp"
#include "gouji/export/write.hpp"
#include "notation.hpp"
#include "stamp.hpp"

namespace gouji {
namespace {

/// What stands before each value of a row: `{"input":`, `,"report":`, … Rows repeat their keys, so these
/// are put together once.
class Keys {
public:
    Keys(std::span<const Column> columns, bool stamped) {
        text_.reserve(columns.size() * 24);
        ends_.reserve(columns.size() + stamp_columns.size());
        if (stamped) {
            for (const StampColumn& column : stamp_columns) add(column.name);
        }
        for (const Column& column : columns) add(column.name);
    }
    [[nodiscard]] std::string_view operator[](std::size_t column) const {
        const std::size_t begin = column == 0 ? 0 : ends_[column - 1];
        return std::string_view(text_).substr(begin, ends_[column] - begin);
    }

private:
    void add(std::string_view name) {
        text_ += text_.empty() ? "{\"" : ",\"";
        text_ += name;
        text_ += "\":";
        ends_.push_back(text_.size());
    }

    std::string text_;
    std::vector<std::size_t> ends_;
};

class RowPrinter {
public:
    RowPrinter(Relation relation, const std::optional<Provenance>& provenance, Chunks& out)
        : columns_(columns(relation)), keys_(columns_, provenance.has_value()), out_(out) {
        if (provenance) stamp_.emplace(*provenance, relation);
    }

    void put(const Row& row) {
        std::size_t key = 0;
        if (stamp_) {
            for (const std::string_view x : stamp_->next()) {
                out_.write(keys_[key++]);
                (*this)(x);
            }
        }
        for (const Column& column : columns_) {
            out_.write(keys_[key++]);
            std::visit(*this, column.read(row));
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
    std::optional<Stamp> stamp_;
    Chunks& out_;
    CompactJson writer_{out_};
    Notation notation_;
};

}  // namespace

bool write_ndjson(const Document& document, Relation relation, const Sink& sink,
                  const std::optional<Provenance>& provenance) {
    Chunks out(sink);
    RowPrinter printer(relation, provenance, out);
    for (const Row row : Rows(document, relation)) {
        if (!out.wanted()) break;
        printer.put(row);
    }
    return out.finish();
}

}  // namespace gouji
