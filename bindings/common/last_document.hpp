#pragma once
#include <memory_resource>
#include <optional>
#include <string_view>
#include <utility>

#include "gouji/parse.hpp"

namespace gouji {

/// A content, in the parts that its rows are read of: as a whole, or report by report.
class Parts {
public:
    explicit Parts(Document whole) : whole_(std::move(whole)) {}
    explicit Parts(Reader reader) : reader_(std::move(reader)) {}

    /// The next part; nothing behind the last one. Throws std::bad_alloc.
    [[nodiscard]] std::optional<Document> next() {
        return reader_ ? reader_->next() : std::exchange(whole_, std::nullopt);
    }

private:
    std::optional<Document> whole_;
    std::optional<Reader> reader_;
};

/// The last document that a connection has parsed. Several functions over the same row of a table ask
/// for the same content one after the other, in inner loops many times.
class LastDocument {
public:
    /// All memory comes from `upstream`.
    explicit LastDocument(std::pmr::memory_resource* upstream = std::pmr::get_default_resource())
        : parser_(upstream) {}

    /// Valid until the next call. Throws std::bad_alloc.
    [[nodiscard]] const Document& get(std::string_view content, std::string_view name);

    /// The same in parts: of a large one (large_input) a report at a time, and it is not kept. Throws std::bad_alloc.
    [[nodiscard]] Parts parts(std::string_view content, std::string_view name);

private:
    Parser parser_;
    Document document_;
    bool valid_ = false;
};

}  // namespace gouji
