#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "gouji/export/relations.hpp"
#include "gouji/export/sink.hpp"
#include "gouji/value/document.hpp"

// The rows of a relation as text, UTF-8. Memory does not grow with the number of rows. Each function
// returns false where the sink ended the export. The same document gives the same bytes, whatever the
// locale.
namespace gouji {

/// What a pipeline wants to know of every row, in three columns before the relation's own:
///
/// - `key`: `digest/relation/ordinal`, the same in every run: loading by it never doubles a row.
///   The ordinal counts the relation's rows of the input from 0.
/// - `library`, `vocabulary`: the versions that read the input.
struct Provenance {
    /// Of the input's bytes, such as SHA-256 in hexadecimal; by the caller, as the library digests nothing.
    std::string_view digest;
    /// Of a part of an input (Reader): how many rows of the relation the parts before it have.
    std::size_t first_ordinal = 0;
};

enum class Columns : bool {
    own,             ///< of the relation alone
    with_provenance  ///< those of Provenance before them
};

/// One JSON object a row and line, with every column; decimals are exact strings, as in the document's
/// JSON, since readers take JSON numbers for binary floating point.
bool write_ndjson(const Document& document, Relation relation, const Sink& sink,
                  const std::optional<Provenance>& provenance = std::nullopt);

/// The names of the columns, to stand once before the rows of any number of documents.
bool write_csv_header(Relation relation, const Sink& sink, Columns which = Columns::own);

/// RFC 4180, lines end in CR LF; null is an empty field (a text is never empty).
bool write_csv(const Document& document, Relation relation, const Sink& sink,
               const std::optional<Provenance>& provenance = std::nullopt);

/// The JSON Schema (draft 2020-12) of one line of `write_ndjson`, pretty, with the descriptions of the
/// columns and a line end.
bool write_schema(Relation relation, const Sink& sink, Columns which = Columns::own);

/// The same of the document's JSON.
bool write_schema(const Sink& sink);

}  // namespace gouji
