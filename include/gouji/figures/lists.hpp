#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "gouji/value/report.hpp"

namespace gouji::figures {

/// Whether the list of the parts of `whole`, from `first` to `last`, leaves items out by its own words: 主要包括…, …等.
[[nodiscard]] bool is_open_list(std::string_view text, Figure const& whole, Figure const& first,
                                Figure const& last);

/// The part of the clean text that governs `figure`: from the stop before it, or the figure before it, to the number.
/// 、 is a stop here.
[[nodiscard]] Span governing_clause(std::string_view text, std::span<const Figure> figures,
                                    std::size_t index);

}  // namespace gouji::figures
