#pragma once
#include <functional>
#include <optional>
#include <string>

#include "gouji/gouji.hpp"
#include "source.hpp"

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

/// What is printed of one input, or of a part of it; on any thread.
struct Rendered {
    std::string text;
    std::size_t reports;
    std::size_t rows;  ///< 1 where it is a document
};

[[nodiscard]] Rendered render(const Document& document, const Shape& shape);

/// Whether what is printed of an input is what is printed of its parts (Reader), one behind the other.
[[nodiscard]] bool consists_of_parts(const Shape& shape);

/// Hands over what is printed of the input report by report, in memory that does not grow with their number.
void render_parts(const Content& content, const Shape& shape,
                  const std::function<void(const Rendered&)>& take);

}  // namespace gouji::cli
