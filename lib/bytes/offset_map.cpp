#include "gouji/bytes/offset_map.hpp"

#include <algorithm>

namespace gouji::bytes {

const OffsetMap::Run& OffsetMap::run_at(std::uint32_t offset, const Run* from) const noexcept {
    const Run* const behind =
        std::upper_bound(from, runs_.data() + runs_.size(), offset,
                         [](std::uint32_t value, const Run& run) { return value < run.to; });
    return behind == runs_.data() ? runs_.front() : behind[-1];
}

const OffsetMap::Run& OffsetMap::run_near(std::uint32_t offset, const Run* from) const noexcept {
    const Run* const last = runs_.data() + runs_.size() - 1;
    for (int steps = 0; steps != 4; ++steps, ++from)
        if (from == last || offset < from[1].to) return *from;
    return run_at(offset, from);
}

Span OffsetMap::origin(Span span) const noexcept {
    if (identity()) return span;
    std::uint32_t begin = from_end_;
    const Run* first = runs_.data();
    if (span.begin < to_end_) {
        first = &run_at(span.begin, first);
        begin = first->from + (span.begin - first->to) / first->to_width * first->from_width;
    }
    if (span.end <= span.begin) return {begin, begin};
    const std::uint32_t last = std::min(span.end, to_end_) - 1;
    if (last < span.begin) return {begin, begin};
    const Run& run = run_near(last, first);
    const std::uint32_t end = run.from + ((last - run.to) / run.to_width + 1) * run.from_width;
    return {begin, std::max(begin, end)};
}

}  // namespace gouji::bytes
