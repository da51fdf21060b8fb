#include "gouji/text/clean.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "../bytes/block.hpp"
#include "../bytes/notes.hpp"
#include "../bytes/utf8.hpp"
#include "data.hpp"
#include "marks.hpp"
#include "probe.hpp"
#include "tables.hpp"

namespace gouji::text {
namespace {

#if GOUJI_BLOCKS
using bytes::Block;
#endif
using bytes::utf8::byte;

constexpr std::uint32_t bytes_between(const char* begin, const char* end) noexcept {
    return static_cast<std::uint32_t>(end - begin);
}

/// Repairs of one kind: how many, and where the first one is.
struct Tally {
    std::uint32_t count = 0;
    Span first;

    void add(Span span, std::uint32_t number = 1) noexcept {
        if (count == 0) first = span;
        count += number;
    }
};

/// Letters and digits among full-width ASCII.
constexpr bool is_wide_alphanumeric(char32_t code) noexcept {
    return (code >= 0xFF10 && code <= 0xFF19) || (code >= 0xFF21 && code <= 0xFF3A) ||
           (code >= 0xFF41 && code <= 0xFF5A);
}

/// The two characters of a word as one number.
constexpr std::uint64_t word_key(char32_t first, char32_t second) noexcept {
    return std::uint64_t{first} << 32 | second;
}
constexpr auto word_keys = [] {
    std::array<std::uint64_t, data::words.size()> keys{};
    for (std::size_t i = 0; i != keys.size(); ++i)
        keys[i] = word_key(data::words[i].traditional[0], data::words[i].traditional[1]);
    return keys;
}();

/// Writes the clean text from the beginning of the decoded one to its end. The text never grows.
class Cleaner {
public:
    Cleaner(std::string_view text, const Probe& needs, std::pmr::memory_resource* memory,
            std::pmr::memory_resource* working)
        : begin_(text.data()),
          end_(begin_ + text.size()),
          p_(begin_),
          copied_(begin_),
          result_begin_(static_cast<char*>(memory->allocate(text.size(), 1))),
          out_(result_begin_),
          needs_(needs),
          memory_(memory),
          result_{{},
                  bytes::OffsetMap(working),
                  needs.script,
                  std::pmr::vector<Repair>(working),
                  std::pmr::vector<Diagnostic>(working)} {}

    Clean run() {
        const bool plain =
            !needs_.converts() && !needs_.readings && !needs_.lost && !needs_.other_digits;
        const std::uint8_t special = static_cast<std::uint8_t>(
            tables::form |
            (needs_.converts() ? static_cast<int>(tables::converts) | tables::ends_word : 0));
        while (p_ != end_) {
            if (plain) copy_to_next_form();
            const std::uint32_t lead = byte(*p_);
            if ((lead & 0xF0) == 0xE0) {
                const char32_t code = bytes::utf8::get3(p_);
                const std::uint8_t type = tables::classes[code];
                if ((type & special) == 0) {
                    std::memcpy(out_, p_, 3);
                    out_ += 3;
                    p_ += 3;
                    before_ = code;
                } else {
                    three_bytes(code, type);
                }
            } else if (lead >= 0x80) {
                others();
            } else if (!copy_ascii()) {
                ascii();
            }
        }
        if (copied_ != begin_) note_copied();  // else all bytes are at their places
        return finish();
    }

private:
    static constexpr std::ptrdiff_t longest_indent = 128;  // bytes, line ends included

    [[nodiscard]] std::uint32_t from(const char* p) const noexcept {
        return bytes_between(begin_, p);
    }
    [[nodiscard]] std::uint32_t to() const noexcept { return bytes_between(result_begin_, out_); }
    [[nodiscard]] Span here(std::uint32_t width) const noexcept {
        return {from(p_), from(p_) + width};
    }

    /// Notes the origin of all that was copied since the last change of width.
    void note_copied() {
        const std::uint32_t size = bytes_between(copied_, p_);
        result_.to_decoded.add_copied(to() - size, from(copied_), size);
    }

    /// Leaves out what lies before `next`.
    void drop(const char* next) {
        note_copied();
        p_ = copied_ = next;
    }

    void copy(std::uint32_t width) noexcept {
        std::memcpy(out_, p_, width);
        out_ += width;
        p_ += width;
    }

    /// Copies what certainly has no other form: ASCII, and Han characters, which lead with E4 to E9.
    void copy_to_next_form() noexcept {
#if GOUJI_BLOCKS
        while (end_ - p_ >= Block::size + 2) {
            const Block block = Block::at(p_);
            block.store(out_);  // what lies behind the next form is written again
            // U+3000 is E3 80 80; other signs of its row are common.
            const Block space =
                (block == Block::all(0xE3)) & (Block::at(p_ + 2) == Block::all(0x80));
            const std::uint32_t found = ((block == Block::all(0xEF)) | (block == Block::all(0xE2)) |
                                         (block == Block::all(0xC2)) | space)
                                            .high_bits();
            const int size = std::countr_zero(found | 1U << Block::size);
            p_ += size;
            out_ += size;
            if (found != 0) return;
        }
        for (; p_ != begin_ && bytes::utf8::continues(*p_); --p_) --out_;
#endif
    }

    /// Copies ASCII up to what may be a mark; false where there is none to copy.
    bool copy_ascii() noexcept {
#if GOUJI_BLOCKS
        if (end_ - p_ < Block::size) return false;
        const Block block = Block::at(p_);
        const Block marks = (block == Block::all('(')) | (block == Block::all('?'));
        const int size = std::countr_zero((block | marks).high_bits() | 1U << Block::size);
        if (size == 0) return false;
        block.store(out_);  // what lies behind is written again
        p_ += size;
        out_ += size;
        before_ = kept_before(p_[-1]);
        return true;
#else
        return false;
#endif
    }

    /// A character of ASCII as the one before the next.
    static char32_t kept_before(char c) noexcept { return c == '\n' || c == '\r' ? 0 : byte(c); }

    void ascii() {
        const char c = *p_;
        if (c == '(' && needs_.readings && reading(1)) return;
        if (c == '?' && needs_.lost) return question_marks();
        *out_++ = c;
        ++p_;
        before_ = kept_before(c);
    }

    void others() {
        const Character character = bytes::utf8::get(p_, end_);
        if (character.code < 0x10000 && (tables::classes[character.code] & tables::form) != 0)
            return form(character.code, character.width);
        if (needs_.other_digits)
            if (const char digit = data::digit_of(character.code)) {
                other_digits_.add(here(character.width));
                write_instead(byte(digit), character.width);
                before_ = byte(digit);
                return;
            }
        copy(character.width);
        before_ = character.code;
    }

    void three_bytes(char32_t code, std::uint8_t type) {
        if ((type & tables::form) != 0) {
            if (code == 0xFF08 && needs_.readings && reading(3)) return;
            return form(code, 3);
        }
        const char32_t origin = code;
        char32_t simplified = code;
        const bool converts = (type & tables::converts) != 0 &&
                              (needs_.script == Script::hant || (type & tables::is_shared) == 0);
        if (converts) simplified = tables::simplify(code);
        if ((type & tables::ends_word) != 0) simplified = word(code, simplified);
        if (simplified != code) traditional_.add(here(3));
        out_ = bytes::utf8::put(out_, simplified);
        p_ += 3;
        before_ = origin;
    }

    /// The simplified second character of a word whose first one was just written and is put right.
    char32_t word(char32_t second, char32_t otherwise) noexcept {
        const auto found = std::find(word_keys.begin(), word_keys.end(), word_key(before_, second));
        if (found == word_keys.end()) return otherwise;
        const data::Word& row = data::words[static_cast<std::size_t>(found - word_keys.begin())];
        // The first character was kept just before and took three bytes.
        char* const first = out_ - 3;
        const char32_t was = bytes::utf8::get3(first);
        bytes::utf8::put(first, row.simplified[0]);
        if (was == before_ && was != row.simplified[0]) ++traditional_.count;
        if (was != before_ && before_ == row.simplified[0]) --traditional_.count;
        return row.simplified[1];
    }

    /// Writes the form of a character, or nothing for an invisible one.
    void form(char32_t code, std::uint32_t width) {
        char32_t written = tables::form_of(code);
        if (written == 0) return drop(p_ + width);
        if (is_wide_alphanumeric(code)) full_width_.add(here(width));
        if (code >= 0x2E80 && is_han(code)) {
            compatibility_.add(here(width));
            if (needs_.converts() && (tables::class_of(written) & tables::converts) != 0)
                written = tables::simplify(written);
        }
        write_instead(written, width);
        before_ = code;
    }

    /// Writes a character for the next one, which takes `width` bytes.
    void write_instead(char32_t written, std::uint32_t width) {
        const std::uint32_t size = bytes::utf8::size(written);
        if (size != width) {
            note_copied();
            result_.to_decoded.add(to(), size, from(p_), width);
            copied_ = p_ + width;
        }
        out_ = bytes::utf8::put(out_, written);
        p_ += width;
    }

    /// Leaves out a bracketed reading whose opening bracket takes `width` bytes. A tone mark makes
    /// a reading; without one, it must be a reading of the character before it, or follow another.
    bool reading(std::uint32_t width) {
        const bool follows = p_ == reading_end_;
        const bool begins_line = before_ == 0 || before_ == ' ';
        const char32_t character = begins_line ? last_of_line_above() : before_;
        if (!is_han(character)) return false;
        const BracketedReading found = bracketed_reading(p_ + width, end_);
        if (found.syllable == 0) return false;
        const bool surely = !begins_line && (found.toned || follows);
        if (!surely && !reads(character, found.syllable)) return false;
        readings_.add(here(bytes_between(p_, found.end)));
        drop(found.end);
        reading_end_ = p_;
        return true;
    }

    /// The character before a line end and blanks, if nothing else stands before `p_`: a narrow column may break its
    /// line between a character and its reading.
    char32_t last_of_line_above() const noexcept {
        const char* end = out_;
        bool line_end = false;
        for (; end != result_begin_ && out_ - end < longest_indent; --end) {
            if (end[-1] != ' ' && end[-1] != '\n' && end[-1] != '\r') break;
            line_end = line_end || end[-1] == '\n';
        }
        const bool three_bytes = end - result_begin_ >= 3 && (byte(end[-3]) & 0xF0) == 0xE0;
        return line_end && three_bytes ? bytes::utf8::get3(end - 3) : 0;
    }

    void question_marks() {
        const char* behind = p_;
        while (behind != end_ && *behind == '?') ++behind;
        const char* text = behind;
        while (text != end_ && *text == ' ') ++text;
        const std::uint32_t length = bytes_between(p_, behind);
        const Lost lost = judge(before_, length, bytes::utf8::get(behind, end_).code,
                                bytes::utf8::get(text, end_).code);
        if (lost == Lost::nothing) {
            lost_.add(here(length), length);
            return drop(behind);
        }
        if (lost == Lost::numeral) {
            kept_.add(here(length), result_.diagnostics);
            kept_count_ += length;
        }
        copy(length);
        before_ = U'?';
    }

    Clean finish() {
        result_.view = {result_begin_, to()};
        kept_.finish(result_.diagnostics, memory_);
        note("full_width", full_width_, "full-width digits and letters read as half-width");
        note("digit_forms", other_digits_, "mathematical or Arabic-Indic digits read as 0 to 9");
        note("compatibility_forms", compatibility_,
             "radicals and compatibility ideographs read as the characters they stand for");
        note("traditional", traditional_, "Traditional characters read as Simplified ones");
        note("ruby_pinyin", readings_, "inserted readings left out");
        note("lost_characters", lost_, "question marks for lost characters left out", kept_count_);
        return std::move(result_);
    }

    /// Reports one kind of repair; `others` of it have had their diagnostics.
    void note(std::string_view kind, const Tally& tally, std::string_view words,
              std::uint32_t others = 0) {
        if (tally.count + others != 0) result_.repairs.push_back({kind, tally.count + others});
        if (tally.count != 0)
            result_.diagnostics.push_back(
                {kind, Severity::info, bytes::counted(tally.count, words, memory_), tally.first});
    }

    const char* begin_;
    const char* end_;
    const char* p_;
    const char* copied_;  ///< since here, every byte read gave a byte written
    char* result_begin_;
    char* out_;
    const Probe& needs_;
    std::pmr::memory_resource* memory_;
    Clean result_;

    char32_t before_ = 0;  ///< the last character kept, as it was read; 0 where a line begins
    const char* reading_end_ = nullptr;  ///< behind the last reading left out

    Tally full_width_, other_digits_, compatibility_, traditional_, readings_, lost_;
    bytes::RepeatedNote kept_{"lost_characters",
                              "a question mark beside a number may stand for a lost digit",
                              "further question marks beside numbers may stand for lost digits"};
    std::uint32_t kept_count_ = 0;
};

}  // namespace

Clean clean(std::string_view decoded, std::pmr::memory_resource* memory,
            std::pmr::memory_resource* working) {
    const Probe needs = probe(decoded);
    if (needs.nothing())
        return {decoded, bytes::OffsetMap(working), needs.script, std::pmr::vector<Repair>(working),
                std::pmr::vector<Diagnostic>(working)};
    return Cleaner(decoded, needs, memory, working).run();
}

}  // namespace gouji::text
