#pragma once
#include <memory>
#include <string_view>

#include "gouji/export/relations.hpp"
#include "gouji/parse.hpp"

struct sqlite3;

namespace gouji::sqlite {

/// The last document that a connection has parsed. Several functions over the same row of a table ask
/// for the same content one after the other, in inner loops many times.
class LastDocument {
public:
    [[nodiscard]] const Document& get(std::string_view content, std::string_view name);

private:
    Parser parser_;
    Document document_;
    bool valid_ = false;
};

/// Registers the table-valued function of a relation, `gouji_figures(content, name)`. Gives SQLite's
/// code.
int add_table_function(sqlite3* database, Relation relation,
                       std::shared_ptr<LastDocument> documents);

}  // namespace gouji::sqlite
