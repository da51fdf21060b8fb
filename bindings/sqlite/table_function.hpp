#pragma once
#include <memory>

#include "gouji/export/relations.hpp"
#include "last_document.hpp"

struct sqlite3;

namespace gouji::sqlite {

/// Registers the table-valued function of a relation, `gouji_figures(content, name)`. Gives SQLite's
/// code.
int add_table_function(sqlite3* database, Relation relation,
                       std::shared_ptr<LastDocument> documents);

}  // namespace gouji::sqlite
