#pragma once
#include "gouji/primitive/x3.hpp"
#include "scanner.hpp"

namespace gouji::scan {

template <typename Rule, typename... Attribute>
std::uint32_t Scanner::match(Rule const& rule, std::uint32_t at, std::uint32_t limit,
                             Attribute&... attribute) const {
    auto const* first = text.data() + at;
    auto const* const last = text.data() + limit;
    return x3::parse(first, last, rule, attribute...)
               ? static_cast<std::uint32_t>(first - text.data())
               : 0;
}

}  // namespace gouji::scan
