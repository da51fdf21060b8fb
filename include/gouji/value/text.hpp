#pragma once
#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <memory_resource>
#include <span>
#include <string_view>

#include "gouji/value/decimal.hpp"

namespace gouji {

/// A copy of `text` that lives as long as the memory resource.
[[nodiscard]] inline std::string_view store(std::string_view text,
                                            std::pmr::memory_resource* memory) {
    if (text.empty()) return {};
    auto* const copy = static_cast<char*>(memory->allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

/// The notation of a number, which lives as long as the memory resource. Most numbers of tables have one digit.
[[nodiscard]] inline std::string_view store(Decimal value, std::pmr::memory_resource* memory) {
    static constexpr std::string_view digits = "0123456789";
    if (value.scale == 0 && value.coefficient >= 0 && value.coefficient < 10)
        return digits.substr(static_cast<std::size_t>(value.coefficient), 1);
    if (value.scale == 0) {
        char text[20];
        return store({text, static_cast<std::size_t>(value.write(text) - text)}, memory);
    }
    auto const size = value.text_size();
    auto* const text = static_cast<char*>(memory->allocate(size, 1));
    value.write(text);
    return {text, size};
}

/// Texts one behind the other.
[[nodiscard]] inline std::string_view store(std::span<const std::string_view> texts,
                                            std::pmr::memory_resource* memory) {
    std::size_t size = 0;
    for (auto const text : texts) size += text.size();
    if (size == 0) return {};
    auto* const begin = static_cast<char*>(memory->allocate(size, 1));
    auto* to = begin;
    for (auto const text : texts) to = std::copy(text.begin(), text.end(), to);
    return {begin, size};
}
[[nodiscard]] inline std::string_view store(std::initializer_list<std::string_view> texts,
                                            std::pmr::memory_resource* memory) {
    return store(std::span(texts.begin(), texts.size()), memory);
}

}  // namespace gouji
