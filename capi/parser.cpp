#include <memory>
#include <string_view>

#include "convert.hpp"
#include "guard.hpp"
#include "handles.hpp"
#include "memory.hpp"
#include "rows.hpp"

using namespace gouji::capi;

namespace {

using Allocator = std::pmr::polymorphic_allocator<>;

gouji_parser* new_parser(std::pmr::memory_resource* memory) {
    return Allocator(memory).new_object<gouji_parser>(memory);
}

gouji_parser* new_parser(const gouji_allocator& allocator) {
    if (!allocator.allocate) return new_parser(std::pmr::new_delete_resource());
    constexpr auto release = [](CallerMemory* memory) { memory->release(); };
    const std::unique_ptr<CallerMemory, decltype(release)> memory(CallerMemory::create(allocator));
    return new_parser(memory.get());
}

gouji::Options known(const gouji_parse_options* given) noexcept {
    const auto options = known_part(given);
    gouji::Options known;
    if (options.name) known.name = {options.name, options.name_size};
    known.borrow_input = options.borrow_input != 0;
    return known;
}

/// Gives a handle for what `read(parser, bytes, options)` makes of an input, and keeps what became of it in the parser.
template <class Handle, class Read>
gouji_status read_input(gouji_parser* parser, const void* bytes, std::size_t size,
                        const gouji_parse_options* options, Handle** handle, Read read) noexcept {
    if (handle) *handle = nullptr;
    if (!parser) return GOUJI_ERROR_ARGUMENT;
    const InUse use(parser->busy);
    if (!use.alone()) return GOUJI_ERROR_BUSY;
    if (!handle || (!bytes && size != 0) || !are_sized(options))
        return parser->status = GOUJI_ERROR_ARGUMENT;
    return parser->status = guarded([&] {
               const std::string_view input(static_cast<const char*>(bytes), size);
               *handle = Allocator(parser->memory)
                             .new_object<Handle>(parser->memory,
                                                 read(parser->parser, input, known(options)));
               return GOUJI_OK;
           });
}

}  // namespace

gouji_status gouji_parser_new(const gouji_parser_options* options, gouji_parser** parser) {
    if (!parser) return GOUJI_ERROR_ARGUMENT;
    *parser = nullptr;
    if (!are_sized(options)) return GOUJI_ERROR_ARGUMENT;
    const gouji_allocator allocator = known_part(options).allocator;
    if (!allocator.allocate != !allocator.release) return GOUJI_ERROR_ARGUMENT;
    return guarded([&] {
        *parser = new_parser(allocator);
        return GOUJI_OK;
    });
}

void gouji_parser_free(gouji_parser* parser) {
    if (parser) Allocator(parser->memory).delete_object(parser);
}

gouji_status gouji_parser_parse(gouji_parser* parser, const void* bytes, size_t size,
                                const gouji_parse_options* options, gouji_document** document) {
    return read_input(parser, bytes, size, options, document,
                      [](gouji::Parser& with, std::string_view input, const gouji::Options& known) {
                          return with.parse(input, known);
                      });
}

gouji_status gouji_parser_read(gouji_parser* parser, const void* bytes, size_t size,
                               const gouji_parse_options* options, gouji_reader** reader) {
    return read_input(parser, bytes, size, options, reader,
                      [](gouji::Parser& with, std::string_view input, const gouji::Options& known) {
                          return with.read(input, known);
                      });
}

gouji_status gouji_reader_next(gouji_reader* reader, gouji_document** document) {
    if (document) *document = nullptr;
    if (!reader || !document) return GOUJI_ERROR_ARGUMENT;
    const InUse use(reader->busy);
    if (!use.alone()) return GOUJI_ERROR_BUSY;
    return guarded([&] {
        // the handle first: if there is no memory for it, no part is lost
        const auto release = [](gouji_document* unused) { gouji_document_release(unused); };
        std::unique_ptr<gouji_document, decltype(release)> handle(
            Allocator(reader->memory)
                .new_object<gouji_document>(reader->memory, gouji::Document()));
        if (auto part = reader->reader.next()) {
            handle->document = std::move(*part);
            *document = handle.release();
        }
        return GOUJI_OK;
    });
}

void gouji_reader_free(gouji_reader* reader) {
    if (reader) Allocator(reader->memory).delete_object(reader);
}

void gouji_parser_error(const gouji_parser* parser, gouji_error* error, size_t error_size) {
    if (!error) return;
    const gouji_status status = parser ? parser->status : GOUJI_ERROR_ARGUMENT;
    const char* const message = gouji_name(GOUJI_ENUMERATION_STATUS, status);
    give(gouji_error{status, 0, 0, to_c(std::string_view(message))}, error, error_size);
}

gouji_document* gouji_document_retain(gouji_document* document) {
    if (document) document->owners.fetch_add(1, std::memory_order_relaxed);
    return document;
}

void gouji_document_release(gouji_document* document) {
    if (document && document->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
        Allocator(document->memory).delete_object(document);
}

gouji_text gouji_document_source(const gouji_document* document) {
    return to_c(document ? document->document.source() : std::string_view());
}
