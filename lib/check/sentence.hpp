#pragma once
#include <algorithm>
#include <string_view>

#include "../primitive/byte_set.hpp"
#include "gouji/value/span.hpp"

namespace gouji::check {

/// Where the sentence of `at` begins: behind the last 。 ! ? or line end, at most 400 bytes back.
[[nodiscard]] inline std::uint32_t sentence_begin(std::string_view text, std::uint32_t at) {
    constexpr std::uint32_t longest = 400;
    constexpr std::string_view full_stop = "。";
    static constexpr ByteSet last_bytes("\n!?\x82");
    static_assert(last_bytes.hold(full_stop.back()));
    auto const floor = at > longest ? at - longest : 0;
    for (;; --at) {
        at = static_cast<std::uint32_t>(last_bytes.behind_last(text, floor, at));
        if (at == floor || text[at - 1] != full_stop.back() ||
            text.substr(floor, at - floor).ends_with(full_stop))
            return at;
    }
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
