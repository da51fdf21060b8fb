#include <new>

#include "convert.hpp"
#include "guard.hpp"
#include "handles.hpp"
#include "names.hpp"
#include "rows.hpp"

using namespace gouji::capi;

namespace {

gouji_status parse(std::string_view bytes, const gouji_parse_options& options,
                   gouji_document** document) {
    const std::string_view name(options.name ? options.name : "",
                                options.name ? options.name_size : 0);
    *document = new gouji_document(gouji::parse(bytes, {.name = name}));
    return GOUJI_OK;
}

}  // namespace

gouji_status gouji_parser_new(const gouji_parser_options* options, gouji_parser** parser) {
    if (!parser) return GOUJI_ERROR_ARGUMENT;
    *parser = nullptr;
    static_cast<void>(options);
    return guarded([&] {
        *parser = new gouji_parser;
        return GOUJI_OK;
    });
}

void gouji_parser_free(gouji_parser* parser) { delete parser; }

gouji_status gouji_parser_parse(gouji_parser* parser, const void* bytes, size_t size,
                                const gouji_parse_options* options, gouji_document** document) {
    if (document) *document = nullptr;
    if (!parser) return GOUJI_ERROR_ARGUMENT;
    if (parser->busy.test_and_set(std::memory_order_acquire)) return GOUJI_ERROR_BUSY;
    parser->status = !document || (!bytes && size != 0) ? GOUJI_ERROR_ARGUMENT : guarded([&] {
        return parse({static_cast<const char*>(bytes), size}, known_part(options), document);
    });
    const gouji_status status = parser->status;
    parser->busy.clear(std::memory_order_release);
    return status;
}

void gouji_parser_error(const gouji_parser* parser, gouji_error* error, size_t error_size) {
    if (!error) return;
    const gouji_status status = parser ? parser->status : GOUJI_ERROR_ARGUMENT;
    give(gouji_error{status, 0, 0, to_c(std::string_view(status_name(status)))}, error, error_size);
}

gouji_document* gouji_document_retain(gouji_document* document) {
    if (document) document->owners.fetch_add(1, std::memory_order_relaxed);
    return document;
}

void gouji_document_release(gouji_document* document) {
    if (document && document->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete document;
}

gouji_text gouji_document_source(const gouji_document* document) {
    return to_c(document ? document->document.source() : std::string_view());
}
