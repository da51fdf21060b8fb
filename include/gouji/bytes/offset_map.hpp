#pragma once
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <vector>

#include "gouji/value/span.hpp"

namespace gouji::bytes {

/// Takes offsets in a converted text back to the text it was made from. The map is a list of runs;
/// within a run every character has the same width on both sides, so a run of any length costs one
/// entry and a text that was not changed at all costs none. Bytes that were only copied count as
/// characters of one byte each, whatever they encode. Look-up is a binary search.
class OffsetMap {
public:
    explicit OffsetMap(std::pmr::memory_resource* memory) : runs_(memory) {}

    /// Notes that the next character of the result, at `to`, `to_width` bytes wide, comes from the
    /// `from_width` bytes at `from`; so on for `count` characters of these widths. Calls must come
    /// in the order of `to`, without gaps. What was dropped is never added; a character that stands
    /// for nothing in the other text (a line end between two blocks) has the `from_width` 0.
    void add(std::uint32_t to, std::uint32_t to_width, std::uint32_t from, std::uint32_t from_width,
             std::uint32_t count = 1) {
        append({to, from, to_width, from_width}, to_width * count, from_width * count);
    }

    /// Notes that the next `bytes` bytes of the result, at `to`, are those at `from`.
    void add_copied(std::uint32_t to, std::uint32_t from, std::uint32_t bytes) {
        if (bytes != 0) append({to, from, 1, 1}, bytes, bytes);
    }

    /// Makes room for `runs` runs, so that adding them needs no memory.
    void reserve(std::size_t runs) { runs_.reserve(runs); }

    [[nodiscard]] bool identity() const noexcept { return runs_.empty(); }

    /// The origin of `span`: from the first byte of its first character to the last byte of its
    /// last one, so that nothing that was dropped before or behind it is included. An offset inside
    /// a converted character stands for the whole of it. An empty span stays empty: it lies where
    /// the character at its place began, or where the last one ended.
    [[nodiscard]] Span origin(Span span) const noexcept;

private:
    struct Run {
        std::uint32_t to, from;
        std::uint32_t to_width, from_width;
    };

    void append(Run run, std::uint32_t to_bytes, std::uint32_t from_bytes) {
        const bool merges = !runs_.empty() && run.to == to_end_ && run.from == from_end_ &&
                            run.to_width == runs_.back().to_width &&
                            run.from_width == runs_.back().from_width;
        if (!merges) runs_.push_back(run);
        to_end_ = run.to + to_bytes;
        from_end_ = run.from + from_bytes;
    }

    /// The run that holds `offset`, which is none before `from`; the second one expects it there or soon behind.
    [[nodiscard]] const Run& run_at(std::uint32_t offset, const Run* from) const noexcept;
    [[nodiscard]] const Run& run_near(std::uint32_t offset, const Run* from) const noexcept;

    std::pmr::vector<Run> runs_;
    std::uint32_t to_end_ = 0;    ///< where the last run ends in the result
    std::uint32_t from_end_ = 0;  ///< and in the text it came from
};

}  // namespace gouji::bytes
