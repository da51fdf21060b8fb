#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "gouji/outline/lines.hpp"
#include "gouji/value/report.hpp"

namespace gouji::outline {

/// Why `extent` is no report, in English; empty where it is one. Rules, notices, news, studies and
/// company reports merely look like one.
/// `titles`: how many titles of reports it has; `listed`: it stands between numbered marks.
[[nodiscard]] std::string_view rejection(std::string_view text, Span extent,
                                         std::span<const Line> lines,
                                         std::span<const Section> sections, std::size_t titles,
                                         bool has_table, bool listed);

}  // namespace gouji::outline
