#pragma once
#include <string_view>

#include "gouji/value/report.hpp"

namespace gouji::figures {

/// Whether the list of the parts of `whole`, from `first` to `last`, leaves items out by its own words: 主要包括…, …等.
[[nodiscard]] bool is_open_list(std::string_view text, Figure const& whole, Figure const& first,
                                Figure const& last);

}  // namespace gouji::figures
