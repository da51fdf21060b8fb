#pragma once
#include <fmt/core.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "gouji/value/report.hpp"

namespace gouji {

/// Writes values that are no text of their own; each result lasts until the next one.
class Notation {
public:
    std::string_view operator()(std::int64_t x) {
        std::array<char, std::numeric_limits<std::int64_t>::digits10 + 2> digits;  // with the sign
        const auto* const end = std::to_chars(digits.begin(), digits.end(), x).ptr;
        return text_.assign(digits.cbegin(), end);
    }
    std::string_view operator()(Decimal x) {
        text_.clear();
        x.append_to(text_);
        return text_;
    }
    /// ISO 8601.
    std::string_view operator()(Date x) {
        return text_ = fmt::format("{:04}-{:02}-{:02}", x.year, x.month, x.day);
    }

private:
    std::string text_;
};

}  // namespace gouji
