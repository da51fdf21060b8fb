#include "formatted.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>

#include "gouji/value/text.hpp"

namespace gouji {

std::string_view vformatted(std::pmr::memory_resource* memory, fmt::string_view text,
                            fmt::format_args arguments) {
    auto const print = [&](char* at, std::size_t most) {
        return fmt::vformat_to_n(at, most, text, arguments).size;
    };
    std::array<char, 256> usual;
    auto const size = print(usual.data(), usual.size());
    if (size <= usual.size()) return store({usual.data(), size}, memory);
    auto* const place = std::pmr::polymorphic_allocator<char>(memory).allocate(size);
    print(place, size);
    return {place, size};
}

}  // namespace gouji
