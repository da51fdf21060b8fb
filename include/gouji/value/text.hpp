#pragma once
#include <cstring>
#include <memory_resource>
#include <string_view>

namespace gouji {

/// A copy of `text` that lives as long as the memory resource.
[[nodiscard]] inline std::string_view store(std::string_view text,
                                            std::pmr::memory_resource* memory) {
    if (text.empty()) return {};
    auto* const copy = static_cast<char*>(memory->allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

}  // namespace gouji
