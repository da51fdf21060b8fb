#pragma once
#include <string>
#include <vector>

#include "exit_code.hpp"
#include "result_writer.hpp"

namespace gouji::cli {

/// `gouji parse`: parses each input in turn and writes its result. An input that cannot be read is
/// named on the standard error and left out; the others go on.
[[nodiscard]] ExitCode parse_command(const std::vector<std::string>& paths, const Shape& shape);

/// `gouji parse --schema`: the JSON Schema of a relation's rows or, without one, of documents.
[[nodiscard]] ExitCode schema_command(std::optional<Relation> relation);

}  // namespace gouji::cli
