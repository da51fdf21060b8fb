#pragma once
#include <string>
#include <vector>

#include "exit_code.hpp"

namespace gouji::cli {

enum class Format {
    json,   ///< pretty; several inputs make one JSON array
    ndjson  ///< one line an input, handed on as soon as it is ready
};

/// `gouji parse`: parses each input in turn and writes its document. An input that cannot be read is
/// named on the standard error and left out; the others go on.
[[nodiscard]] ExitCode parse_command(const std::vector<std::string>& paths, Format format);

}  // namespace gouji::cli
