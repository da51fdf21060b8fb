#pragma once
#include <fmt/format.h>

#include <memory_resource>
#include <string_view>

#include "gouji/value/text.hpp"

namespace gouji {

/// What fmt::format gives, as long as the memory resource lives and without the heap.
template <typename... Arguments>
[[nodiscard]] std::string_view formatted(std::pmr::memory_resource* memory,
                                         fmt::format_string<Arguments...> text,
                                         Arguments&&... arguments) {
    constexpr std::size_t usual = 256;
    std::pmr::polymorphic_allocator<char> const allocator(memory);
    fmt::basic_memory_buffer<char, usual, std::pmr::polymorphic_allocator<char>> out(allocator);
    fmt::format_to(fmt::appender(out), text, std::forward<Arguments>(arguments)...);
    return store({out.data(), out.size()}, memory);
}

}  // namespace gouji
