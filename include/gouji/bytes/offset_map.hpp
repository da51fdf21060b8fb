#pragma once
#include <cstdint>
#include <memory_resource>
#include <vector>

#include "gouji/value/span.hpp"

namespace gouji::bytes {

/// Takes offsets in a converted text back to the text it was made from. The map is a list of runs;
/// within a run every character has the same width on both sides, so a run of any length costs one
/// entry, mostly of one byte, and a text that was not changed at all costs none. Bytes that were only copied count as
/// characters of one byte each, whatever they encode. A look-up walks from the last of the places that are kept for every
/// few hundred bytes.
class OffsetMap {
public:
    explicit OffsetMap(std::pmr::memory_resource* memory) : codes_(memory), places_(memory) {}

    /// Notes that the next character of the result, at `to`, `to_width` bytes wide, comes from the
    /// `from_width` bytes at `from`; so on for `count` characters of these widths. Calls must come
    /// in the order of `to`, without gaps. What was dropped is never added; a character that stands
    /// for nothing in the other text (a line end between two blocks) has the `from_width` 0.
    void add(std::uint32_t to, std::uint32_t to_width, std::uint32_t from, std::uint32_t from_width,
             std::uint32_t count = 1) {
        bool const goes_on = last_.to_end() == to && last_.from_end() == from &&
                             last_.to_width == to_width && last_.from_width == from_width;
        if (goes_on) {
            last_.count += count;
            return;
        }
        if (!identity()) close_last();
        last_ = {to, from, to_width, from_width, count};
    }

    /// Notes that the next `bytes` bytes of the result, at `to`, are those at `from`.
    void add_copied(std::uint32_t to, std::uint32_t from, std::uint32_t bytes) {
        if (bytes != 0) add(to, 1, from, 1, bytes);
    }

    [[nodiscard]] bool identity() const noexcept { return last_.count == 0; }

    struct Near;

    /// The origin of `span`: from the first byte of its first character to the last byte of its
    /// last one, so that nothing that was dropped before or behind it is included. An offset inside
    /// a converted character stands for the whole of it. An empty span stays empty: it lies where
    /// the character at its place began, or where the last one ended. Spans in order are found fast by one `near` for all.
    [[nodiscard]] Span origin(Span span, Near& near) const noexcept {
        return identity() ? span : converted(span, near);
    }
    [[nodiscard]] Span origin(Span span) const noexcept;

private:
    static constexpr std::uint32_t places_apart = 256;

    struct Run {
        std::uint32_t to = 0, from = 0;
        std::uint32_t to_width = 0, from_width = 0;
        std::uint32_t count = 0;

        [[nodiscard]] std::uint32_t to_end() const noexcept { return to + to_width * count; }
        [[nodiscard]] std::uint32_t from_end() const noexcept { return from + from_width * count; }
        [[nodiscard]] std::uint32_t index_of(std::uint32_t offset) const noexcept {
            return to_width == 1 ? offset - to : (offset - to) / to_width;
        }
    };

    /// Where a run is written, with the ends of the one before.
    struct Place {
        std::uint32_t to = 0, from = 0;
        std::uint32_t code = 0;
    };

    void close_last();
    void write_number(std::uint32_t number);
    [[nodiscard]] Run read(Place& at) const noexcept;
    [[nodiscard]] Run run_at(std::uint32_t offset, Near& near) const noexcept;
    [[nodiscard]] Span converted(Span span, Near& near) const noexcept;

    std::pmr::vector<std::uint8_t> codes_;  ///< of all runs but the last
    std::pmr::vector<Place> places_;        ///< of the runs that hold each `places_apart`th byte
    Place end_;                             ///< of `codes_`
    Run last_;
};

/// Where a map was looked up last.
struct OffsetMap::Near {
    Run run;
    Place behind;  ///< the run
};

inline Span OffsetMap::origin(Span span) const noexcept {
    Near near;
    return origin(span, near);
}

}  // namespace gouji::bytes
