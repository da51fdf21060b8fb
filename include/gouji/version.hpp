#pragma once
#include <string_view>

namespace gouji {
inline constexpr std::string_view version = "0.1.0";
inline constexpr std::string_view schema_version = "1.0";  ///< the `gouji` member of the JSON

/// A digest of the tables of words and forms that this library was built with: the same text may read
/// differently where it differs.
[[nodiscard]] std::string_view vocabulary_version() noexcept;

}  // namespace gouji
