#pragma once
#include <algorithm>
#include <string_view>

#include "gouji/value/span.hpp"

namespace gouji::check {

/// Where the sentence of `at` begins: behind the last 。 ! ? or line end, at most 400 bytes back.
[[nodiscard]] inline std::uint32_t sentence_begin(std::string_view text, std::uint32_t at) {
    constexpr std::uint32_t longest = 400;
    auto const floor = at > longest ? at - longest : 0;
    auto const before = text.substr(floor, at - floor);
    std::size_t begin = 0;
    for (std::string_view const stop : {"。", "\n", "!", "?"})
        if (auto const found = before.rfind(stop); found != before.npos)
            begin = std::max(begin, found + stop.size());
    return floor + static_cast<std::uint32_t>(begin);
}

template <typename Words>
[[nodiscard]] bool holds_any(std::string_view text, Words const& words) {
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

template <typename Words>
[[nodiscard]] bool ends_with_any(std::string_view text, Words const& words) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return text.ends_with(word); });
}

}  // namespace gouji::check
