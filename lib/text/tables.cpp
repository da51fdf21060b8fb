#include "tables.hpp"

namespace gouji::text::tables {

#include "han_tables.inc"  // written by generate_tables at build time

}  // namespace gouji::text::tables
