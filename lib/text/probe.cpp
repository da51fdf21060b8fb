#include "probe.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "../bytes/block.hpp"
#include "../bytes/utf8.hpp"
#include "data.hpp"
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

/// Counts three kinds at once, 21 bits each, which hold a block's worth.
class Counter {
public:
    static constexpr std::ptrdiff_t block = 1 << 20;

    void add(std::uint8_t type) noexcept { sums_ += ones[type]; }
    void flush(Counts& counts) noexcept {
        counts.traditional += sums_ & mask;
        counts.simplified += sums_ >> 21 & mask;
        counts.forms += sums_ >> 42;
        sums_ = 0;
    }

private:
    static constexpr std::uint64_t mask = (1 << 21) - 1;
    static constexpr std::array<std::uint64_t, 0x100> ones = [] {
        static_assert(tables::traditional == 1 && tables::simplified == 2 && tables::form == 4);
        std::array<std::uint64_t, 0x100> result{};
        for (std::uint64_t i = 0; i != result.size(); ++i)
            result[i] = (i & 1) | (i >> 1 & 1) << 21 | (i >> 2 & 1) << 42;
        return result;
    }();
    std::uint64_t sums_ = 0;
};

/// Counts the characters that begin in [p, end); reads up to `text_end`. Returns where the next ones begin.
const char* count(const char* p, const char* end, const char* text_end, Counts& counts) noexcept {
    Counter counter;
#if GOUJI_BLOCKS
    using bytes::FiveCharacters;
    for (; end - p >= FiveCharacters::reads; p += FiveCharacters::size) {
        const FiveCharacters characters(p);
        counter.add(tables::classes[characters.code<0>()]);
        counter.add(tables::classes[characters.code<1>()]);
        counter.add(tables::classes[characters.code<2>()]);
        counter.add(tables::classes[characters.code<3>()]);
        counter.add(tables::classes[characters.code<4>()]);
    }
    while (p != text_end && bytes::utf8::continues(*p)) ++p;
#endif
    while (p < end) {
        const Character character = bytes::utf8::get(p, text_end);
        if (character.width == 3) counter.add(tables::classes[character.code]);
        p += character.width;
    }
    counter.flush(counts);
    return p;
}

/// Characters of two bytes that have another form: U+00A0 and U+00AD, which lead with C2.
std::size_t count_forms_of_two_bytes(std::string_view text) noexcept {
    std::size_t found = 0;
    for (auto at = text.find('\xC2'); at != text.npos; at = text.find('\xC2', at + 2))
        found += (tables::classes[byte(text[at + 1])] & tables::form) != 0;
    return found;
}

Counts count(std::string_view text) noexcept {
    Counts counts;
    const char* const end = text.data() + text.size();
    for (const char* p = text.data(); p != end;)
        p = count(p, p + std::min(end - p, Counter::block), end, counts);
    counts.forms += count_forms_of_two_bytes(text);
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
        if (readings.everywhere()) break;  // more of them say no more
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

bool has_other_digits(std::string_view text) noexcept {
    const char* const end = text.data() + text.size();
    for (const char lead : data::other_digit_leads)
        for (auto at = text.find(lead); at != text.npos; at = text.find(lead, at + 1))
            if (data::digit_of(bytes::utf8::get(text.data() + at, end).code) != 0) return true;
    return false;
}

}  // namespace

Probe probe(std::string_view text) noexcept {
    Probe result;
    const Counts counts = count(text);
    result.script = script_of(counts);
    result.form_count = counts.forms;
    result.other_digits = has_other_digits(text);

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
