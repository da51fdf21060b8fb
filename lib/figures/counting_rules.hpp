#pragma once
#include <string_view>

#include "gouji/value/report.hpp"

namespace gouji::figures {

/// Whether the figure says in brackets how things are counted, and is no count itself: 公开信息数(相同信息计|1条):300条.
[[nodiscard]] bool is_counting_rule(std::string_view text, Figure const& figure);

}  // namespace gouji::figures
