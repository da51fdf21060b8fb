#include "gouji/bytes/offset_map.hpp"

#include <algorithm>
#include <array>

namespace gouji::bytes {
namespace {

// A run begins with a byte: whether something was dropped before it, the widths of its characters, and how many there are.
// What the byte has no room for follows as numbers of seven bits a byte: how much was dropped, the widths, how many.
constexpr std::uint8_t dropped = 0x80;
constexpr int widths_at = 4;
constexpr std::uint8_t most_in_byte = 0x0F;  // characters; 0 of them is a number that follows

struct Widths {
    std::uint8_t to, from;
};
constexpr std::array<Widths, 7> common_widths{{
    {1, 1},  // copied
    {3, 2},  // Chinese of GB 18030, Big5, UTF-16
    {1, 2},  // ASCII of UTF-16
    {2, 2},  // signs of GB 18030
    {1, 3},  // full-width forms
    {3, 3},  // compatibility forms
    {1, 0},  // what stands between the blocks of a page
}};
constexpr std::uint8_t other_widths = common_widths.size();

constexpr std::size_t narrow = 4;  // all common widths are less
constexpr auto codes_of_widths = [] {
    std::array<std::uint8_t, narrow * narrow> codes{};
    codes.fill(other_widths);
    for (std::uint8_t i = 0; i != common_widths.size(); ++i)
        codes[common_widths[i].to * narrow + common_widths[i].from] = i;
    return codes;
}();

constexpr std::uint8_t code_of(std::uint32_t to_width, std::uint32_t from_width) {
    if (to_width >= narrow || from_width >= narrow) return other_widths;
    return codes_of_widths[to_width * narrow + from_width];
}

// How far a run goes that is one byte; nowhere where it is more.
constexpr auto steps = [] {
    std::array<Widths, 256> all{};
    for (std::uint8_t i = 0; i != common_widths.size(); ++i)
        for (std::uint8_t count = 1; count <= most_in_byte; ++count)
            all[std::size_t{i} << widths_at | count] = {
                static_cast<std::uint8_t>(common_widths[i].to * count),
                static_cast<std::uint8_t>(common_widths[i].from * count)};
    return all;
}();

inline std::uint32_t read_number(const std::uint8_t*& code) noexcept {
    std::uint32_t number = *code++;
    if (number < 0x80) return number;
    number &= 0x7F;
    for (int shift = 7;; shift += 7) {
        std::uint32_t const byte = *code++;
        number |= (byte & 0x7F) << shift;
        if (byte < 0x80) return number;
    }
}

}  // namespace

void OffsetMap::write_number(std::uint32_t number) {
    for (; number >= 0x80; number >>= 7) codes_.push_back(static_cast<std::uint8_t>(number | 0x80));
    codes_.push_back(static_cast<std::uint8_t>(number));
}

void OffsetMap::close_last() {
    while (places_.size() * places_apart < last_.to_end()) places_.push_back(end_);

    auto const gap = last_.from - end_.from;  // modulo 2^32 where a page is out of order
    std::uint32_t const widths = code_of(last_.to_width, last_.from_width);
    auto const count = last_.count <= most_in_byte ? last_.count : 0;
    codes_.push_back(
        static_cast<std::uint8_t>((gap != 0 ? dropped : 0) | widths << widths_at | count));
    if (gap != 0) write_number(gap);
    if (widths == other_widths) {
        write_number(last_.to_width);
        write_number(last_.from_width);
    }
    if (count == 0) write_number(last_.count);
    end_ = {last_.to_end(), last_.from_end(), static_cast<std::uint32_t>(codes_.size())};
}

inline OffsetMap::Run OffsetMap::read(Place& at) const noexcept {
    const std::uint8_t* next = codes_.data() + at.code;
    std::uint32_t const code = *next++;
    Run run{at.to, at.from, 0, 0, code & most_in_byte};
    if ((code & dropped) != 0) run.from += read_number(next);
    if (auto const widths = code >> widths_at & 7; widths != other_widths) {
        run.to_width = common_widths[widths].to;
        run.from_width = common_widths[widths].from;
    } else {
        run.to_width = read_number(next);
        run.from_width = read_number(next);
    }
    if (run.count == 0) run.count = read_number(next);
    at = {run.to_end(), run.from_end(), static_cast<std::uint32_t>(next - codes_.data())};
    return run;
}

// The run that holds `offset`, or the last one; near the last look-up from there, else from the place before.
OffsetMap::Run OffsetMap::run_at(std::uint32_t offset, Near& near) const noexcept {
    if (offset >= last_.to) return last_;
    auto at = near.behind;
    if (offset < near.run.to || offset / places_apart > at.to / places_apart)
        at = places_[offset / places_apart];
    else if (offset < at.to)
        return near.run;
    // Most runs are one byte, and are passed over without being read.
    for (;;) {
        auto const code = codes_[at.code];
        auto const step = steps[code];
        if (step.to == 0) {
            near.run = read(at);
            if (offset < at.to) break;
        } else if (offset - at.to < step.to) {
            near.run = read(at);
            break;
        } else {
            at = {at.to + step.to, at.from + step.from, at.code + 1};
        }
    }
    near.behind = at;
    return near.run;
}

Span OffsetMap::converted(Span span, Near& near) const noexcept {
    if (span.begin >= last_.to_end()) return {last_.from_end(), last_.from_end()};
    auto const first = run_at(span.begin, near);
    auto const begin = first.from + first.index_of(span.begin) * first.from_width;
    if (span.end <= span.begin) return {begin, begin};
    auto const last = std::min(span.end, last_.to_end()) - 1;
    auto const run = run_at(last, near);
    auto const end = run.from + (run.index_of(last) + 1) * run.from_width;
    return {begin, std::max(begin, end)};
}

}  // namespace gouji::bytes
