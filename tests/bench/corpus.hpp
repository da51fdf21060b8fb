#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace gouji::bench {

/// Documents made of the text files in the first of `folders` (divided by `:`) that has any: the
/// sentences of each paragraph in another order, all digits drawn anew. Repeating the files as they
/// are would let the branch predictor learn them. The same documents in every run.
[[nodiscard]] std::vector<std::string> shuffled(const std::string& folders, std::size_t count);

}  // namespace gouji::bench
