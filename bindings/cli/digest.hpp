#pragma once
#include <string>
#include <string_view>

namespace gouji::cli {

/// SHA-256 in hexadecimal.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace gouji::cli
