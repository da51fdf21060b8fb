#pragma once
#include <string_view>

#include "gouji/value/document.hpp"

namespace gouji {

struct Options {
    std::string_view name;  ///< name of the input, repeated in the result; usually a path
};

/// Parses any bytes. Never fails for what they hold: bad input gives diagnostics. The input is copied,
/// so `bytes` need not outlive the call. Throws only std::bad_alloc. Thread-safe.
[[nodiscard]] Document parse(std::string_view bytes, const Options& options = {});

}  // namespace gouji
