#pragma once
#include <optional>
#include <string>

#include "gouji/gouji.hpp"
#include "streams.hpp"

namespace gouji::cli {

enum class Format {
    json,    ///< pretty documents, several in an array; an array of rows
    ndjson,  ///< one document or row a line
    csv      ///< rows only, below one header
};

struct Shape {
    Format format = Format::json;
    std::optional<Relation> relation;  ///< rows of this relation in place of documents
    bool several = false;              ///< whether there may be more than one input
};

/// Writes the results of one run to the standard output. What belongs to one input is handed on at
/// once and as a whole.
class ResultWriter {
public:
    explicit ResultWriter(const Shape& shape) : shape_(shape) {}

    void begin();
    void add(const Document& document);
    void finish();

private:
    void add_document(const Document& document);
    void add_rows(const Document& document, Relation relation);
    [[nodiscard]] bool in_array() const;
    void open_element();

    Shape shape_;
    bool first_ = true;
    std::string text_;  ///< of the input that is being written
    Output output_;
};

}  // namespace gouji::cli
