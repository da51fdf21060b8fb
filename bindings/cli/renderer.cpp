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

/// `provenance` is of the rows to come.
Rendered render_rows(const Document& document, const Shape& shape,
                     const std::optional<Provenance>& provenance) {
    Rendered rendered{{}, document.reports().size(), Rows(document, *shape.relation).size()};
    const auto append = [&](std::string_view piece) {
        rendered.text += piece;
        return true;
    };
    if (shape.format == Format::csv) {
        (void)write_csv(document, *shape.relation, append, provenance);
    } else {
        (void)write_ndjson(document, *shape.relation, append, provenance);
    }
    if (shape.array) join_lines(rendered.text);
    return rendered;
}

}  // namespace

Rendered render(const Document& document, const Shape& shape) {
    if (!shape.relation) {
        Rendered rendered{{}, document.reports().size(), 1};
        add_document(document, shape, rendered.text);
        return rendered;
    }
    if (!shape.provenance) return render_rows(document, shape, std::nullopt);
    const std::string digest = sha256(document.source());
    return render_rows(document, shape, Provenance{digest});
}

// The whole has the input's own rows before those of the reports, the parts have them behind.
bool consists_of_parts(const Shape& shape) {
    return shape.relation && !shape.array && *shape.relation != Relation::mentions &&
           *shape.relation != Relation::diagnostics;
}

void render_parts(const Content& content, const Shape& shape,
                  const std::function<void(const Rendered&)>& take) {
    const std::string digest = shape.provenance ? sha256(content.bytes) : std::string();
    std::optional<Provenance> provenance;
    if (shape.provenance) provenance = Provenance{digest};
    Parser parser;
    auto reader = parser.read(content.bytes, {.name = content.name, .borrow_input = true});
    while (const auto part = reader.next()) {
        const Rendered rendered = render_rows(*part, shape, provenance);
        if (provenance) provenance->first_ordinal += rendered.rows;
        take(rendered);
    }
}

}  // namespace gouji::cli
