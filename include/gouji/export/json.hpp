#pragma once
#include <string>

#include "gouji/export/sink.hpp"
#include "gouji/value/document.hpp"

namespace gouji {

/// Writes the document in the JSON of the model, schema version 1.0, UTF-8. `indent` 0
/// gives one line (NDJSON, without the line end), otherwise a pretty print with that many spaces.
/// False where the sink ended the export.
bool write_json(const Document& document, const Sink& sink, unsigned indent = 2);

/// Appends the same to `out`.
void write_json(const Document& document, std::string& out, unsigned indent = 2);

/// The same as a string.
[[nodiscard]] std::string to_json(const Document& document, unsigned indent = 2);

}  // namespace gouji
