#include "gouji/bytes/offset_map.hpp"

#include <algorithm>

namespace gouji::bytes {

const OffsetMap::Run& OffsetMap::run_at(std::uint32_t offset) const noexcept {
    const auto behind =
        std::upper_bound(runs_.begin(), runs_.end(), offset,
                         [](std::uint32_t value, const Run& run) { return value < run.to; });
    return behind == runs_.begin() ? runs_.front() : behind[-1];
}

Span OffsetMap::origin(Span span) const noexcept {
    if (identity()) return span;
    std::uint32_t begin = from_end_;
    if (span.begin < to_end_) {
        const Run& run = run_at(span.begin);
        begin = run.from + (span.begin - run.to) / run.to_width * run.from_width;
    }
    if (span.end <= span.begin) return {begin, begin};
    const std::uint32_t last = std::min(span.end, to_end_) - 1;
    if (last < span.begin) return {begin, begin};
    const Run& run = run_at(last);
    const std::uint32_t end = run.from + ((last - run.to) / run.to_width + 1) * run.from_width;
    return {begin, std::max(begin, end)};
}

}  // namespace gouji::bytes
