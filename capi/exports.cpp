#include <optional>
#include <string_view>

#include "convert.hpp"
#include "gouji/export/arrow.hpp"
#include "gouji/export/json.hpp"
#include "gouji/export/locate.hpp"
#include "gouji/export/write.hpp"
#include "guard.hpp"
#include "handles.hpp"
#include "rows.hpp"

using namespace gouji::capi;

namespace {

constexpr std::int32_t widest_indent = 16;

/// The relation that a caller means; null for a number that is none.
std::optional<gouji::Relation> known(gouji_relation relation) noexcept {
    if (relation < 0 || static_cast<std::size_t>(relation) >= gouji::relation_names.size())
        return std::nullopt;
    return static_cast<gouji::Relation>(relation);
}

/// The caller's function as a sink of the library.
auto forward_to(gouji_sink sink, void* context) noexcept {
    return [=](std::string_view piece) { return sink(context, piece.data(), piece.size()) == 0; };
}

/// Runs an export, which returns whether the sink took all of it.
template <class Export>
gouji_status exported(Export run) noexcept {
    return guarded([&] { return run() ? GOUJI_OK : GOUJI_ERROR_STOPPED; });
}

}  // namespace

gouji_status gouji_document_locate(const gouji_document* document, gouji_span span,
                                   gouji_relation relation, gouji_element* elements, size_t count,
                                   size_t element_size, size_t* found) {
    if (found) *found = 0;
    if (!document || !found || (relation != GOUJI_NONE && !known(relation)))
        return GOUJI_ERROR_ARGUMENT;
    return guarded([&] {
        const auto all = gouji::locate(document->document, {span.begin, span.end}, known(relation));
        fill(all.size(), {0, elements, count, element_size}, [&](std::size_t i) {
            const gouji::Element& x = all[i];
            return gouji_element{to_c(x.relation), x.report, x.index, to_c(x.span)};
        });
        *found = all.size();
        return GOUJI_OK;
    });
}

gouji_status gouji_document_json(const gouji_document* document, int32_t indent, gouji_sink sink,
                                 void* context) {
    if (!document || !sink || indent < 0 || indent > widest_indent) return GOUJI_ERROR_ARGUMENT;
    return exported([&] {
        const auto out = forward_to(sink, context);
        return gouji::write_json(document->document, out, static_cast<unsigned>(indent));
    });
}

gouji_status gouji_document_ndjson(const gouji_document* document, gouji_relation relation,
                                   gouji_sink sink, void* context) {
    if (!document || !sink || !known(relation)) return GOUJI_ERROR_ARGUMENT;
    return exported([&] {
        return gouji::write_ndjson(document->document, *known(relation), forward_to(sink, context));
    });
}

gouji_status gouji_document_csv(const gouji_document* document, gouji_relation relation,
                                int32_t flags, gouji_sink sink, void* context) {
    if (!document || !sink || !known(relation) || (flags & ~GOUJI_CSV_HEADER) != 0)
        return GOUJI_ERROR_ARGUMENT;
    return exported([&] {
        const auto out = forward_to(sink, context);
        const bool header = (flags & GOUJI_CSV_HEADER) != 0;
        return (!header || gouji::write_csv_header(*known(relation), out)) &&
               gouji::write_csv(document->document, *known(relation), out);
    });
}

gouji_status gouji_json_schema(gouji_relation relation, gouji_sink sink, void* context) {
    if (!sink || (relation != GOUJI_NONE && !known(relation))) return GOUJI_ERROR_ARGUMENT;
    return exported([&] {
        const auto out = forward_to(sink, context);
        return relation == GOUJI_NONE ? gouji::write_schema(out)
                                      : gouji::write_schema(*known(relation), out);
    });
}

gouji_status gouji_arrow_schema(gouji_relation relation, struct ArrowSchema* schema) {
    if (schema) *schema = {};
    if (!schema || !known(relation)) return GOUJI_ERROR_ARGUMENT;
    return guarded([&] {
        gouji::export_arrow_schema(*known(relation), schema);
        return GOUJI_OK;
    });
}

gouji_status gouji_arrow_stream(const gouji_document* const* documents, size_t count,
                                gouji_relation relation, struct ArrowArrayStream* stream) {
    if (stream) *stream = {};
    if (!stream || !known(relation) || !are_documents(documents, count))
        return GOUJI_ERROR_ARGUMENT;
    return guarded([&] {
        gouji::export_arrow_stream(copies(documents, count), *known(relation), stream);
        return GOUJI_OK;
    });
}
