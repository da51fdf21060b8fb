#include <cstddef>
#include <span>
#include <vector>

#include "convert.hpp"
#include "gouji/check/across.hpp"
#include "gouji/check/catalogue.hpp"
#include "guard.hpp"
#include "handles.hpp"
#include "rows.hpp"

struct gouji_findings {
    std::vector<gouji::check::Finding> all;
};

using namespace gouji::capi;

namespace {

gouji_rule row(const gouji::check::Rule& x) noexcept {
    return {to_c(x.id),     to_c(x.formula), to_c(x.formula_zh),
            to_c(x.source), to_c(x.reach),   to_c(x.compares)};
}

// The places of a finding are shown where they lie.
using gouji::check::Place;
static_assert(sizeof(gouji_place) == sizeof(Place) && alignof(gouji_place) == alignof(Place));
static_assert(offsetof(gouji_place, report) == offsetof(Place, report));
static_assert(offsetof(gouji_place, span) == offsetof(Place, span));

gouji_finding row(const gouji::check::Finding& x) noexcept {
    return {.rule = to_c(x.rule),
            .expected = to_c(x.expected),
            .actual = to_c(x.actual),
            .tolerance = to_c(x.tolerance),
            .message = to_c(x.message),
            .message_zh = to_c(x.message_zh),
            .places = reinterpret_cast<const gouji_place*>(x.places.data()),
            .place_count = x.places.size(),
            .verdict = to_c(x.verdict),
            .reserved = 0};
}

}  // namespace

size_t gouji_rules(size_t first, gouji_rule* rows, size_t count, size_t row_size) {
    const auto rules = gouji::check::rules();
    return fill(rules.size(), {first, rows, count, row_size},
                [&](std::size_t i) { return row(rules[i]); });
}

gouji_status gouji_check_across(const gouji_document* const* documents, size_t count,
                                gouji_findings** findings) {
    if (findings) *findings = nullptr;
    if (!findings || !are_documents(documents, count)) return GOUJI_ERROR_ARGUMENT;
    return guarded([&] {
        *findings = new gouji_findings{gouji::check::across(copies(documents, count))};
        return GOUJI_OK;
    });
}

size_t gouji_findings_rows(const gouji_findings* findings, size_t first, gouji_finding* rows,
                           size_t count, size_t row_size) {
    if (!findings) return 0;
    return fill(findings->all.size(), {first, rows, count, row_size},
                [&](std::size_t i) { return row(findings->all[i]); });
}

void gouji_findings_free(gouji_findings* findings) { delete findings; }
