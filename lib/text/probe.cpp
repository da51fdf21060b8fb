#include "probe.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "../bytes/utf8.hpp"
#include "marks.hpp"
#include "tables.hpp"

namespace gouji::text {
namespace {

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

    void add(char32_t code) noexcept { sums_ += ones[tables::classes[code] & 7]; }
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

/// The character of three bytes that `word` begins with.
constexpr char32_t three_bytes(std::uint64_t word) noexcept {
    return static_cast<char32_t>((word & 0x0F) << 12 | (word >> 2 & 0xFC0) | (word >> 16 & 0x3F));
}

Counts count(std::string_view text) noexcept {
    Counts counts;
    Counter counter;
    const char* p = text.data();
    const char* const end = p + text.size();
    while (p != end) {
        const char* const block_end = p + std::min(end - p, Counter::block);
        while (p < block_end) {
            if (end - p >= 8) {
                const std::uint64_t word = bytes::utf8::load8(p);
                const std::uint64_t high = word & bytes::utf8::high_bits;
                if (high == 0) {
                    p += 8;
                    continue;
                }
                // Two characters of three bytes, which is what Chinese text is made of.
                if ((word & 0xF00000F0) == 0xE00000E0) {
                    counter.add(three_bytes(word));
                    counter.add(three_bytes(word >> 24));
                    p += 6;
                    continue;
                }
                p += std::countr_zero(high) / 8;
            }
            const Character character = bytes::utf8::get(p, end);
            if (character.code < 0x10000) counter.add(character.code);
            p += character.width;
        }
        counter.flush(counts);
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

void count_readings(std::string_view text, std::string_view bracket, Readings& readings) noexcept {
    const char* const end = text.data() + text.size();
    const char first = bracket[0];
    for (const char* p = text.data(); p != end; ++p) {
        p = static_cast<const char*>(std::memchr(p, first, static_cast<std::size_t>(end - p)));
        if (p == nullptr) return;
        const std::string_view rest(p, static_cast<std::size_t>(end - p));
        if (rest.substr(0, bracket.size()) != bracket) continue;
        // Nearly all brackets hold Chinese: look no further there.
        const char* const inside = p + bracket.size();
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

}  // namespace

Probe probe(std::string_view text) noexcept {
    if (text.empty()) return {};
    const Counts counts = count(text);
    Probe result;
    result.script = script_of(counts);
    result.forms = counts.forms != 0;
    result.form_count = counts.forms;

    Readings readings;
    count_readings(text, "(", readings);
    if (result.forms) count_readings(text, "\uFF08", readings);
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
