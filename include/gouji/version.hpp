#pragma once
#include <string_view>

namespace gouji {
inline constexpr std::string_view version = "0.1.0";
inline constexpr std::string_view schema_version = "1.0";  ///< the `gouji` member of the JSON
}  // namespace gouji
