#include <string>

#include "gouji.h"
#include "gouji/export/json.hpp"
#include "guard.hpp"
#include "handles.hpp"

using namespace gouji::capi;

namespace {

constexpr std::int32_t widest_indent = 16;

}  // namespace

gouji_status gouji_document_json(const gouji_document* document, int32_t indent, gouji_sink sink,
                                 void* context) {
    if (!document || !sink || indent < 0 || indent > widest_indent) return GOUJI_ERROR_ARGUMENT;
    return guarded([&] {
        const std::string json = gouji::to_json(document->document, static_cast<unsigned>(indent));
        return sink(context, json.data(), json.size()) == 0 ? GOUJI_OK : GOUJI_ERROR_STOPPED;
    });
}

gouji_status gouji_document_ndjson(const gouji_document*, gouji_relation, gouji_sink, void*) {
    return GOUJI_ERROR_UNSUPPORTED;
}
gouji_status gouji_document_csv(const gouji_document*, gouji_relation, int32_t, gouji_sink, void*) {
    return GOUJI_ERROR_UNSUPPORTED;
}
gouji_status gouji_json_schema(gouji_relation, gouji_sink, void*) {
    return GOUJI_ERROR_UNSUPPORTED;
}
gouji_status gouji_arrow_schema(gouji_relation, struct ArrowSchema*) {
    return GOUJI_ERROR_UNSUPPORTED;
}
gouji_status gouji_arrow_stream(const gouji_document* const*, size_t, gouji_relation,
                                struct ArrowArrayStream*) {
    return GOUJI_ERROR_UNSUPPORTED;
}
size_t gouji_document_locate(const gouji_document*, gouji_span, gouji_relation, gouji_element*,
                             size_t, size_t) {
    return 0;
}
