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

gouji_document* parse(gouji_parser& parser, std::string_view bytes,
                      const gouji_parse_options& options) {
    gouji::Options known;
    if (options.name) known.name = {options.name, options.name_size};
    known.borrow_input = options.borrow_input != 0;
    return Allocator(parser.memory)
        .new_object<gouji_document>(parser.memory, parser.parser.parse(bytes, known));
}

/// Holds the parser for one call.
class InUse {
public:
    explicit InUse(gouji_parser& parser) noexcept
        : busy_(parser.busy), alone_(!busy_.test_and_set(std::memory_order_acquire)) {}
    ~InUse() {
        if (alone_) busy_.clear(std::memory_order_release);
    }
    InUse(const InUse&) = delete;
    InUse& operator=(const InUse&) = delete;

    [[nodiscard]] bool alone() const noexcept { return alone_; }

private:
    std::atomic_flag& busy_;
    bool alone_;
};

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
    if (document) *document = nullptr;
    if (!parser) return GOUJI_ERROR_ARGUMENT;
    const InUse use(*parser);
    if (!use.alone()) return GOUJI_ERROR_BUSY;
    if (!document || (!bytes && size != 0) || !are_sized(options))
        return parser->status = GOUJI_ERROR_ARGUMENT;
    return parser->status = guarded([&] {
               *document =
                   parse(*parser, {static_cast<const char*>(bytes), size}, known_part(options));
               return GOUJI_OK;
           });
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
