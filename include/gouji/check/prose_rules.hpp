#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/value/report.hpp"

namespace gouji::check {

/// What the prose rules read.
struct Prose {
    std::string_view text;  ///< the clean text that spans refer to
    std::span<const Figure> figures;
    std::optional<Period> period;
    std::optional<int> year;
};

// Each rule appends its results. Exact counts compare exactly; a printed percentage or mean within half of its last
// printed digit.
void prose_parts(Prose const& prose, std::pmr::vector<Check>& out,
                 std::pmr::memory_resource* memory);  ///< parts of a list = whole
void prose_share(Prose const& prose, std::pmr::vector<Check>& out,
                 std::pmr::memory_resource* memory);  ///< part / whole = printed %
void prose_shares(Prose const& prose, std::pmr::vector<Check>& out,
                  std::pmr::memory_resource* memory);  ///< shares of one whole = 100 %
void prose_daily(Prose const& prose, std::pmr::vector<Check>& out,
                 std::pmr::memory_resource* memory);  ///< total / days = printed mean

}  // namespace gouji::check
