#pragma once
#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>

#include "gouji/value/report.hpp"

namespace gouji {

/// Writes values that are no text of their own; each result lasts until the next one.
class Notation {
public:
    std::string_view operator()(std::int64_t x) {
        const fmt::format_int digits(x);
        return text_.assign(digits.data(), digits.size());
    }
    std::string_view operator()(Decimal x) {
        text_.clear();
        x.append_to(text_);
        return text_;
    }
    /// ISO 8601.
    std::string_view operator()(Date x) {
        text_.clear();
        fmt::format_to(std::back_inserter(text_), "{:04}-{:02}-{:02}", x.year, x.month, x.day);
        return text_;
    }

private:
    std::string text_;
};

}  // namespace gouji
