#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "gouji.h"
#include "gouji/check/catalogue.hpp"
#include "gouji/export/relations.hpp"
#include "gouji/value/decimal.hpp"
#include "gouji/value/names.hpp"
#include "gouji/version.hpp"

namespace gouji::capi {
namespace {

constexpr auto status_names = std::to_array<std::string_view>({
    "no error",
    "an allocation failed",
    "an argument is null, unknown or out of its range",
    "the parser is in use by another thread or by a callback of its own",
    "the sink asked to stop",
    "this build of the library has no such feature",
    "a defect of the library",
});

// clang-format off
constexpr auto enumeration_names = std::to_array<std::string_view>({
    "enumeration", "status", "relation", "script", "severity", "form", "metadata_field", "contact_field",
    "topic", "approx", "stated", "figure_kind", "indicator", "channel", "mode", "stage", "basis",
    "cell_state", "table_kind", "mention_kind", "verdict", "reach", "compares"});

/// By gouji_enumeration, in the order above. All names are literals: each has its zero behind it.
constexpr auto enumerations = std::to_array<std::span<const std::string_view>>({
    enumeration_names, status_names, relation_names, script_names, severity_names, form_names,
    metadata_field_names, contact_field_names, topic_names, approximation_names, statement_names,
    figure_kind_names, indicator_names, channel_names, mode_names, stage_names, basis_names,
    cell_state_names, table_kind_names, mention_kind_names, verdict_names, check::reach_names,
    check::compares_names});
// clang-format on
static_assert(enumerations.size() == enumeration_names.size());

}  // namespace
}  // namespace gouji::capi

using namespace gouji::capi;

const char* gouji_version(void) { return gouji::version.data(); }

const char* gouji_schema_version(void) { return gouji::schema_version.data(); }

const char* gouji_vocabulary_version(void) { return gouji::vocabulary_version().data(); }

uint64_t gouji_features(void) { return GOUJI_HTML ? GOUJI_FEATURE_HTML : 0; }

const char* gouji_name(gouji_enumeration enumeration, int32_t value) {
    const auto at = static_cast<std::size_t>(enumeration);
    if (enumeration < 0 || at >= enumerations.size()) return nullptr;
    const auto names = enumerations[at];
    if (value < 0 || static_cast<std::size_t>(value) >= names.size()) return nullptr;
    return names[static_cast<std::size_t>(value)].data();
}

size_t gouji_decimal_text(const gouji_decimal* value, char* text, size_t size) {
    if (!value || !value->present || value->scale < 0) return 0;
    const gouji::Decimal decimal{value->coefficient, value->scale};
    const std::size_t length = decimal.text_size();
    if (text && length < size) *decimal.write(text) = '\0';
    return length;
}
