#pragma once
#include <fmt/core.h>

#include <array>
#include <cstddef>
#include <memory_resource>
#include <string_view>

#include "gouji/value/text.hpp"

namespace gouji {

/// What fmt::format gives, as long as the memory resource lives and without the heap. (Of fmt, core.h alone: format.h
/// compiles all of the formatting anew in every file.)
template <typename... Arguments>
[[nodiscard]] std::string_view formatted(std::pmr::memory_resource* memory,
                                         fmt::format_string<Arguments...> text,
                                         Arguments&&... arguments) {
    auto const print = [&](char* at, std::size_t most) {
        return fmt::vformat_to_n(at, most, text, fmt::make_format_args(arguments...)).size;
    };
    std::array<char, 256> usual;
    auto const size = print(usual.data(), usual.size());
    if (size <= usual.size()) return store({usual.data(), size}, memory);
    auto* const place = std::pmr::polymorphic_allocator<char>(memory).allocate(size);
    print(place, size);
    return {place, size};
}

}  // namespace gouji
