#pragma once
#include <fmt/core.h>

#include <memory_resource>
#include <string_view>

namespace gouji {

/// What fmt::vformat gives, as long as the memory resource lives and without the heap.
[[nodiscard]] std::string_view vformatted(std::pmr::memory_resource* memory, fmt::string_view text,
                                          fmt::format_args arguments);

/// The same of fmt::format. (format.h would compile all of the formatting anew in every file.)
template <typename... Arguments>
[[nodiscard]] std::string_view formatted(std::pmr::memory_resource* memory,
                                         fmt::format_string<Arguments...> text,
                                         Arguments&&... arguments) {
    return vformatted(memory, fmt::string_view(text), fmt::make_format_args(arguments...));
}

}  // namespace gouji
