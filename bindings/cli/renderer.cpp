#include "renderer.hpp"

#include <string_view>

#include "digest.hpp"

namespace gouji::cli {
namespace {

void add_document(const Document& document, const Shape& shape, std::string& text) {
    write_json(document, text, shape.format == Format::json ? 2 : 0);
    if (!shape.array) text += '\n';
}

/// Lines as elements of an array.
void join_lines(std::string& lines) {
    std::string joined;
    for (const char c : lines) {
        if (c == '\n') joined += ',';
        joined += c;
    }
    if (!joined.empty()) joined.resize(joined.size() - std::string_view(",\n").size());
    lines = std::move(joined);
}

void add_rows(const Document& document, const Shape& shape, std::string& text) {
    const auto append = [&](std::string_view piece) {
        text += piece;
        return true;
    };
    const std::string digest = shape.provenance ? sha256(document.source()) : std::string();
    std::optional<Provenance> provenance;
    if (shape.provenance) provenance = Provenance{digest};
    if (shape.format == Format::csv) {
        (void)write_csv(document, *shape.relation, append, provenance);
    } else {
        (void)write_ndjson(document, *shape.relation, append, provenance);
    }
    if (shape.array) join_lines(text);
}

}  // namespace

Rendered render(const Document& document, const Shape& shape) {
    Rendered rendered{{}, document.reports().size(), 1};
    if (shape.relation) {
        rendered.rows = Rows(document, *shape.relation).size();
        add_rows(document, shape, rendered.text);
    } else {
        add_document(document, shape, rendered.text);
    }
    return rendered;
}

}  // namespace gouji::cli
