#include "probe.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "../bytes/block.hpp"
#include "../bytes/utf8.hpp"
#include "marks.hpp"
#include "tables.hpp"

namespace gouji::text {
namespace {

#if GOUJI_BLOCKS
using bytes::Block;
#endif
using bytes::utf8::byte;

struct Counts {
    std::size_t traditional = 0;
    std::size_t simplified = 0;
    std::size_t forms = 0;
};

/// Adds the class of every character of `text` to `sum`, until that has enough.
template <typename Sum>
void add_classes(std::string_view text, Sum& sum) noexcept {
    const char* p = text.data();
    const char* const end = p + text.size();
    while (p != end && !sum.enough()) {
#if GOUJI_BLOCKS
        // Signs and digits of ASCII, and up to five Chinese characters behind them.
        if (end - p >= 2 * Block::size) {
            p += std::countr_zero(Block::at(p).high_bits() | 1U << Block::size);
            const Block block = Block::at(p);
            const std::uint32_t size = block.leading_threes();
            const bytes::FiveCharacters characters(block.first(size));
            sum.add(tables::classes[characters.code<0>()]);
            sum.add(tables::classes[characters.code<1>()]);
            sum.add(tables::classes[characters.code<2>()]);
            sum.add(tables::classes[characters.code<3>()]);
            sum.add(tables::classes[characters.code<4>()]);
            p += size;
            if (size != 0) continue;
        }
#endif
        const Character character = bytes::utf8::get(p, end);
        sum.add(tables::class_of(character.code));
        p += character.width;
    }
}

/// The classes that occur, or those of the characters up to the first Traditional one.
class Seen {
public:
    void add(std::uint8_t type) noexcept { classes_ |= type; }
    [[nodiscard]] bool enough() const noexcept { return has(tables::traditional); }
    [[nodiscard]] bool has(tables::Class type) const noexcept { return (classes_ & type) != 0; }

private:
    unsigned classes_ = 0;
};

/// Counts three kinds at once, 21 bits each, which hold a block's worth.
class Counter {
public:
    static constexpr std::size_t block = 1 << 20;

    void add(std::uint8_t type) noexcept { sums_ += ones[type & 7]; }
    [[nodiscard]] static constexpr bool enough() noexcept { return false; }
    void flush(Counts& counts) noexcept {
        counts.traditional += sums_ & mask;
        counts.simplified += sums_ >> 21 & mask;
        counts.forms += sums_ >> 42;
        sums_ = 0;
    }

private:
    static constexpr std::uint64_t mask = (1 << 21) - 1;
    static constexpr std::array<std::uint64_t, 8> ones = [] {
        static_assert(tables::traditional == 1 && tables::simplified == 2 && tables::form == 4);
        std::array<std::uint64_t, 8> result{};
        for (std::uint64_t i = 0; i != 8; ++i)
            result[i] = (i & 1) | (i >> 1 & 1) << 21 | (i >> 2 & 1) << 42;
        return result;
    }();
    std::uint64_t sums_ = 0;
};

Counts count(std::string_view text) noexcept {
    Counts counts;
    Counter counter;
    while (!text.empty()) {
        std::size_t size = std::min(text.size(), Counter::block);
        while (size != text.size() && bytes::utf8::continues(text[size])) ++size;
        add_classes(text.substr(0, size), counter);
        counter.flush(counts);
        text.remove_prefix(size);
    }
    return counts;
}

/// A text is Traditional where hardly a character is exclusively Simplified, and mixed where both
/// kinds are no exception: one in eleven, or as many as a short report has. A name or a
/// quotation does not make a Simplified text mixed.
Script script_of(const Counts& counts) noexcept {
    constexpr std::size_t few = 10;
    constexpr std::size_t many = 200;
    if (counts.traditional == 0) return Script::hans;
    if (counts.simplified * 10 < counts.traditional) return Script::hant;
    const bool notable = counts.traditional >= few && counts.traditional * 10 >= counts.simplified;
    const bool most = counts.traditional >= counts.simplified;
    return most || notable || counts.traditional >= many ? Script::mixed : Script::hans;
}

/// Readings in a text.
struct Readings {
    std::size_t toned = 0;     ///< with a tone mark
    std::size_t agreeing = 0;  ///< readings of the character before them
    std::size_t both = 0;

    /// A single reading with its tone is a gloss that can go. Without tones, a bracket may hold
    /// anything, so that several must agree.
    [[nodiscard]] bool inserted() const noexcept {
        return both >= 1 || toned >= 3 || agreeing >= 3;
    }
    /// So many that the text as a whole is damaged.
    [[nodiscard]] bool everywhere() const noexcept { return toned >= 3 || agreeing >= 3; }
};

/// The character that ends at `end`; `begin` where there is none.
char32_t character_before(const char* begin, const char* end) noexcept {
    if (begin == end) return 0;
    const char* p = end - 1;
    while (p != begin && bytes::utf8::continues(*p)) --p;
    return bytes::utf8::get(p, end).code;
}

/// The next opening bracket, of ASCII or full-width, or `end`.
const char* next_bracket(const char* p, const char* end) noexcept {
#if GOUJI_BLOCKS
    for (; end - p >= Block::size + 2; p += Block::size) {
        const Block block = Block::at(p);
        // U+FF08 is EF BC 88
        const Block wide = (block == Block::all(0xEF)) & (Block::at(p + 2) == Block::all(0x88));
        const std::uint32_t found = ((block == Block::all('(')) | wide).high_bits();
        if (found != 0) return p + std::countr_zero(found);
    }
#endif
    while (p != end && *p != '(' && byte(*p) != 0xEF) ++p;
    return p;
}

Readings count_readings(std::string_view text) noexcept {
    Readings readings;
    const char* const end = text.data() + text.size();
    for (const char* p = text.data(); (p = next_bracket(p, end)) != end; ++p) {
        const Character bracket = bytes::utf8::get(p, end);
        if (!is_opening(bracket.code)) continue;
        // Nearly all brackets hold Chinese: look no further there.
        const char* const inside = p + bracket.width;
        if (inside == end || (byte(*inside) & 0xF0) == 0xE0) continue;
        const char32_t before = character_before(text.data(), p);
        if (!is_han(before)) continue;
        const BracketedReading reading = bracketed_reading(inside, end);
        if (reading.syllable == 0) continue;
        const bool agrees = reads(before, reading.syllable);
        readings.toned += reading.toned;
        readings.agreeing += agrees;
        readings.both += reading.toned && agrees;
    }
    return readings;
}

/// Whether `?` stands for lost characters here: two or more of them stand between Han characters.
/// With `damaged`, one does.
bool has_lost_characters(std::string_view text, bool damaged) noexcept {
    const char* const end = text.data() + text.size();
    for (const char* p = text.data(); p != end;) {
        p = static_cast<const char*>(std::memchr(p, '?', static_cast<std::size_t>(end - p)));
        if (p == nullptr) return false;
        if (damaged) return true;
        const char* const first = p;
        while (p != end && *p == '?') ++p;
        const char32_t before = character_before(text.data(), first);
        if (p - first >= 2 && is_han(before) && is_han(bytes::utf8::get(p, end).code) &&
            data::question_words.find(before) == data::question_words.npos)
            return true;
    }
    return false;
}

/// How many characters are of the last rows of the Basic Multilingual Plane, as nearly all with another form are.
std::size_t count_wide(std::string_view text) noexcept {
    const char* p = text.data();
    const char* const end = p + text.size();
    std::ptrdiff_t found = 0;
#if GOUJI_BLOCKS
    for (; end - p >= Block::size; p += Block::size)
        found += std::popcount((Block::at(p) == Block::all(0xEF)).high_bits());
#endif
    return static_cast<std::size_t>(found + std::count(p, end, '\xEF'));
}

}  // namespace

Probe probe(std::string_view text) noexcept {
    Probe result;
    Seen seen;
    add_classes(text, seen);
    const Counts counts = seen.has(tables::traditional) ? count(text) : Counts{};
    result.script = script_of(counts);
    result.forms = seen.has(tables::form) || counts.forms != 0;
    result.form_count = result.forms ? count_wide(text) : 0;

    const Readings readings = count_readings(text);
    result.readings = readings.inserted();
    // readings are inserted by mirrors that convert the script: what is Traditional in their text is no quotation
    if (result.readings && counts.traditional > 0 && result.script == Script::hans)
        result.script = Script::mixed;
    const bool damaged =
        readings.everywhere() || (result.readings && result.script == Script::hant);
    result.lost = has_lost_characters(text, damaged);
    return result;
}

}  // namespace gouji::text
