#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/export/relations.hpp"

namespace gouji::sqlite {

/// The columns of a relation as its table has them: the input is told by `input_id` in place of its
/// name, but in the relation `inputs` itself.
[[nodiscard]] std::vector<std::size_t> stored_columns(Relation relation);

/// The statements that create a store: the tables of all relations, made from their columns, their
/// indices, the full-text index over sections, and the views.
[[nodiscard]] std::string store_schema();

/// `INSERT INTO` the table of a relation: the parameters are the input's number and the stored columns
/// in their order. Not for `inputs`.
[[nodiscard]] std::string insert_statement(Relation relation);

/// `name` as SQL has it.
[[nodiscard]] std::string quoted(std::string_view name);

/// All relations but `inputs`, whose rows are those of the inputs themselves.
[[nodiscard]] std::vector<Relation> relations_of_inputs();

}  // namespace gouji::sqlite
