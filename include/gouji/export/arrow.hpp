#pragma once
#include <vector>

#include "gouji/export/arrow_abi.h"
#include "gouji/export/relations.hpp"
#include "gouji/value/document.hpp"

// The rows of a relation by the Arrow C data interface, for data frames and databases in the same
// process: no copy in between and no Arrow library here. What is exported is released by its own
// `release`, in any thread and in any order.
//
// A column of the relation is a column of the table:
//
// | type    | format    |                                                                              |
// | ------- | --------- | ---------------------------------------------------------------------------- |
// | int32   | `i`       |                                                                              |
// | int64   | `l`       |                                                                              |
// | text    | `u`       |                                                                              |
// | word    | `u`       | the name: every consumer takes it, not every one takes dictionaries          |
// | date    | `tdD`     | days since 1970-01-01                                                        |
// | decimal | `d:38,18` | every value exactly: 18 printed digits are at most 18 decimals, and leave 20 |
// |         |           | digits before the point. One scale for all is needed, for tables of several  |
// |         |           | streams to fit; how many decimals were printed is seen in `raw`.             |
namespace gouji {

/// The columns as a struct. Throws std::bad_alloc, and then leaves `out` alone.
void export_arrow_schema(Relation relation, ArrowSchema* out);

/// The rows of all documents in batches; the stream keeps the documents. A value that a format above
/// cannot hold (2 GiB of text, more than 18 decimals) ends the stream with EOVERFLOW and a message
/// that names the column. Throws std::bad_alloc, and then leaves `out` alone.
void export_arrow_stream(std::vector<Document> documents, Relation relation, ArrowArrayStream* out);

}  // namespace gouji
