#pragma once
#include <optional>
#include <string>

#include "gouji/gouji.hpp"

namespace gouji::cli {

enum class Format {
    json,    ///< pretty documents, several in an array; an array of rows
    ndjson,  ///< one document or row a line
    csv      ///< rows only, below one header
};

struct Shape {
    Format format = Format::json;
    std::optional<Relation> relation;  ///< rows of this relation in place of documents
    bool provenance = false;           ///< with keys and versions in each row
    bool array = false;                ///< elements of one JSON array

    [[nodiscard]] Columns columns() const {
        return provenance ? Columns::with_provenance : Columns::own;
    }
};

/// What is printed of one input; on any thread.
struct Rendered {
    std::string text;
    std::size_t reports;
    std::size_t rows;  ///< 1 where it is a document
};

[[nodiscard]] Rendered render(const Document& document, const Shape& shape);

}  // namespace gouji::cli
