#pragma once
#include "gouji/export/relations.hpp"
#include "gouji/export/sink.hpp"
#include "gouji/value/document.hpp"

// The rows of a relation as text, UTF-8. Memory does not grow with the number of rows. Each function returns false where the sink ended the export.
// The same document gives the same bytes, whatever the locale.
namespace gouji {

/// One JSON object a row and line, with every column; decimals are exact strings, as in the document's
/// JSON, since readers take JSON numbers for binary floating point.
bool write_ndjson(const Document& document, Relation relation, const Sink& sink);

/// The names of the columns, to stand once before the rows of any number of documents.
bool write_csv_header(Relation relation, const Sink& sink);

/// RFC 4180, lines end in CR LF; null is an empty field (a text is never empty).
bool write_csv(const Document& document, Relation relation, const Sink& sink);

/// The JSON Schema (draft 2020-12) of one line of `write_ndjson`, pretty, with the descriptions of the
/// columns and a line end.
bool write_schema(Relation relation, const Sink& sink);

/// The same of the document's JSON.
bool write_schema(const Sink& sink);

}  // namespace gouji
