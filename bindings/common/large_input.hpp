#pragma once
#include <cstddef>

namespace gouji {

/// From this size on, in bytes, an input is read report by report where its rows alone are wanted: in a third of the
/// memory, and on one thread.
inline constexpr std::size_t large_input = std::size_t{4} << 20;

}  // namespace gouji
