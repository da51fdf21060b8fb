#pragma once
#include <optional>
#include <string_view>
#include <type_traits>

#include "gouji.h"
#include "gouji/value/report.hpp"

// The values of the model as those of gouji.h.
namespace gouji::capi {

[[nodiscard]] inline gouji_text to_c(std::string_view x) noexcept {
    return {x.empty() ? "" : x.data(), x.size()};
}
[[nodiscard]] inline gouji_span to_c(Span x) noexcept { return {x.begin, x.end}; }
[[nodiscard]] inline gouji_date to_c(Date x) noexcept { return {x.year, x.month, x.day}; }
[[nodiscard]] inline gouji_decimal to_c(OptionalDecimal x) noexcept {
    return x ? gouji_decimal{x->coefficient, x->scale, 1} : gouji_decimal{};
}
[[nodiscard]] inline gouji_period to_c(const std::optional<Period>& x) noexcept {
    return x ? gouji_period{to_c(x->from), to_c(x->to), to_c(x->span), 1} : gouji_period{};
}
template <class Enum>
requires std::is_enum_v<Enum>
[[nodiscard]] std::int32_t to_c(Enum x) noexcept { return static_cast<std::int32_t>(x); }

}  // namespace gouji::capi
