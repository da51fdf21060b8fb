#include "label_index.hpp"
#include "printed_labels.hpp"

namespace gouji::outline {

#include "label_tables.inc"  // written by generate_labels at build time

}  // namespace gouji::outline
