#include "encoding.hpp"

#include <cstring>

#include "gb18030.hpp"
#include "utf8.hpp"

namespace gouji::bytes {
namespace {

using utf8::byte;

/// How much of a text makes sense in one encoding.
struct Reading {
    std::size_t sense = 0;  ///< bytes of what is usual in Chinese text
    std::size_t total = 0;  ///< bytes that could tell: all but ASCII

    [[nodiscard]] bool mostly() const noexcept { return sense * 2 > total; }
    /// More of it makes sense than of `other`; the shares are compared, not the counts.
    [[nodiscard]] bool better_than(const Reading& other) const noexcept {
        return double(sense) * double(other.total) > double(other.sense) * double(total);
    }
};

/// Han characters, CJK and general punctuation, full-width forms, box drawings: three bytes each.
constexpr bool usual(char32_t code) noexcept {
    return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3000 && code <= 0x303F) ||
           (code >= 0xFF01 && code <= 0xFF5E) || (code >= 0x2010 && code <= 0x2030) ||
           (code >= 0x2500 && code <= 0x257F);
}

Reading as_utf8(std::string_view text) noexcept {
    Reading reading;
    const char* const end = text.data() + text.size();
    for (const char* p = text.data(); p != end;) {
        const std::size_t bytes = utf8::width(p, end);
        if (bytes != 1) reading.total += bytes == 0 ? 1 : bytes;
        if (bytes == 3 && usual(utf8::get3(p))) reading.sense += 3;
        p += bytes == 0 ? 1 : bytes;
    }
    return reading;
}

/// What is usual here is GB 2312's symbols (rows A1–A3), its letters of readings and box drawings (A8, A9) and its common
/// characters (B0–D7), which make up nine tenths of any Simplified text. UTF-8 taken for GB 18030 shows one in eight.
Reading as_gb18030(std::string_view text) noexcept {
    Reading reading;
    const char* const end = text.data() + text.size();
    for (const char* p = text.data(); p != end;) {
        if (byte(*p) < 0x80) {
            p = utf8::skip_ascii(p, end);
            continue;
        }
        const std::size_t bytes = gb18030::width(p, end);
        if (bytes == 2) {
            const std::uint32_t row = byte(p[0]);
            const bool common =
                (row - 0xA1 <= 2 || row - 0xA8 <= 1 || row - 0xB0 <= 0x27) && byte(p[1]) >= 0xA1;
            reading.sense += common ? 2U : 0U;
        }
        if (bytes == 4) reading.sense += 4;  // digits as every second byte: no accident
        const std::size_t taken = bytes == 0 ? 1 : bytes;
        reading.total += taken;
        p += taken;
    }
    return reading;
}

/// Units of two ASCII bytes are left out of the count: they are common Han characters in UTF-16, but
/// plain English text is full of them. Zero bytes in one half of the units are its surest sign.
struct Utf16Reading {
    Reading reading;
    std::size_t zero_high = 0;  ///< units that are ASCII characters
    std::size_t zero_low = 0;   ///< units that would be ASCII in the other byte order
    std::size_t units = 0;

    [[nodiscard]] bool likely(bool valid_utf8) const noexcept {
        if (units == 0) return false;
        // What is valid UTF-8 as well can only be ASCII characters for the greater part.
        if (valid_utf8) return zero_high * 4 >= units && zero_low * 8 <= zero_high;
        // A quarter of Chinese text in UTF-16 is such units.
        const bool telling = reading.total * 5 >= units * 3;
        return telling && reading.sense * 10 >= reading.total * 9;
    }
};

Utf16Reading as_utf16(std::string_view text, bool big_endian) noexcept {
    Utf16Reading result;
    const auto printable = [](std::uint32_t c) {
        return (c >= 0x20 && c <= 0x7E) || c == '\t' || c == '\n' || c == '\r';
    };
    const std::size_t high_byte = big_endian ? 0 : 1;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        const std::uint32_t high = byte(text[i + high_byte]);
        const std::uint32_t low = byte(text[i + 1 - high_byte]);
        ++result.units;
        if (high == 0 && printable(low)) ++result.zero_high;
        if (low == 0 && high != 0) ++result.zero_low;
        if (printable(high) && printable(low)) continue;
        const bool paired = (high & 0xFC) == 0xD8 && i + 3 < text.size() &&
                            (byte(text[i + 2 + high_byte]) & 0xFC) == 0xDC;
        if (paired) {  // a rare character, which tells nothing
            ++result.units;
            i += 2;
            continue;
        }
        ++result.reading.total;
        if ((high == 0 && printable(low)) || usual(high << 8 | low)) ++result.reading.sense;
    }
    return result;
}

bool begins(std::string_view text, std::string_view mark) noexcept {
    return text.substr(0, mark.size()) == mark;
}

}  // namespace

std::optional<Encoding> encoding_of_label(std::string_view label) noexcept {
    struct Row {
        std::string_view label;
        Encoding encoding;
    };
    static constexpr Row rows[]{
        {"utf-8", Encoding::utf8},      {"utf8", Encoding::utf8},
        {"gb2312", Encoding::gb18030},  {"gb_2312-80", Encoding::gb18030},
        {"gb_2312", Encoding::gb18030}, {"gbk", Encoding::gb18030},
        {"x-gbk", Encoding::gb18030},   {"gb18030", Encoding::gb18030},
        {"gb-2312", Encoding::gb18030}, {"cp936", Encoding::gb18030},
        {"chinese", Encoding::gb18030}, {"euc-cn", Encoding::gb18030},
        {"big5", Encoding::big5},       {"big5-hkscs", Encoding::big5},
        {"x-x-big5", Encoding::big5},   {"cn-big5", Encoding::big5},
    };
    const auto same = [&](std::string_view name) {
        if (name.size() != label.size()) return false;
        for (std::size_t i = 0; i != name.size(); ++i) {
            const char c = label[i];
            if (name[i] != (c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c))
                return false;
        }
        return true;
    };
    for (const Row& row : rows)
        if (same(row.label)) return row.encoding;
    return std::nullopt;
}

Choice choose_encoding(std::string_view source, std::optional<Encoding> declared) noexcept {
    if (begins(source, "\xEF\xBB\xBF")) {
        const std::string_view text = source.substr(3);
        return {Encoding::utf8, 3, utf8::valid_prefix(text) == text.size()};
    }
    if (begins(source, "\xFF\xFE")) return {Encoding::utf16le, 2};
    if (begins(source, "\xFE\xFF")) return {Encoding::utf16be, 2};
    if (begins(source, "\x84\x31\x95\x33")) return {Encoding::gb18030, 4};

    const bool valid = utf8::valid_prefix(source) == source.size();
    const bool zeros = !source.empty() && std::memchr(source.data(), 0, source.size()) != nullptr;
    if (valid && !zeros) return {Encoding::utf8, 0, true};

    if (!valid) {
        if (declared && *declared != Encoding::utf8) return {*declared};
        // UTF-16 shows next to none of what is usual in GB 18030, UTF-8 little.
        const Reading gb = as_gb18030(source);
        if (gb.sense * 3 >= gb.total * 2) return {Encoding::gb18030};
        const Reading utf8 = as_utf8(source);
        if (utf8.mostly() && !zeros && !gb.better_than(utf8)) return {};
        if (gb.mostly() && gb.better_than(utf8)) return {Encoding::gb18030};
    }
    const Utf16Reading little = as_utf16(source, false);
    const Utf16Reading big = as_utf16(source, true);
    const bool little_likely = little.likely(valid);
    const bool big_likely = big.likely(valid);
    if (little_likely && (!big_likely || !big.reading.better_than(little.reading)))
        return {Encoding::utf16le};
    if (big_likely) return {Encoding::utf16be};
    return {Encoding::utf8, 0, valid};
}

}  // namespace gouji::bytes
