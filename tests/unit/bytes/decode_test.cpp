#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>
#include <memory_resource>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bytes/utf8.hpp"
#include "gouji/bytes/decode.hpp"

using gouji::Span;
using gouji::bytes::decode;
using gouji::bytes::Decoded;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

/// The source bytes of the part of the view where `part` stands first.
std::string origin_of(const Decoded& decoded, std::string_view source, std::string_view part) {
    const auto at = decoded.view.find(part);
    REQUIRE(at != std::string_view::npos);
    const Span span = decoded.to_source.origin(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())});
    return std::string(source.substr(span.begin, span.size()));
}

/// Begin of every character of valid UTF-8, and the end.
std::vector<std::uint32_t> characters(std::string_view text) {
    std::vector<std::uint32_t> result;
    for (std::uint32_t i = 0; i != text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) result.push_back(i);
    result.push_back(static_cast<std::uint32_t>(text.size()));
    return result;
}

/// UTF-8 as the standard's table 3-7 has it, written without regard to speed.
bool is_valid_utf8(std::string_view text) {
    const auto at = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    for (std::size_t i = 0; i < text.size();) {
        const unsigned lead = at(i);
        const unsigned low = lead == 0xE0 ? 0xA0U : lead == 0xF0 ? 0x90U : 0x80U;
        const unsigned high = lead == 0xED ? 0x9FU : lead == 0xF4 ? 0x8FU : 0xBFU;
        std::size_t width = 0;
        if (lead < 0x80) width = 1;
        if (lead >= 0xC2 && lead <= 0xDF) width = 2;
        if (lead >= 0xE0 && lead <= 0xEF) width = 3;
        if (lead >= 0xF0 && lead <= 0xF4) width = 4;
        if (width == 0) return false;
        if (width > 1 && (at(i + 1) < low || at(i + 1) > high)) return false;
        for (std::size_t k = 2; k < width; ++k)
            if ((at(i + k) & 0xC0) != 0x80) return false;
        i += width;
    }
    return true;
}

std::string utf16(std::u16string_view text, bool big_endian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

/// What must hold of every input.
void check_promises(std::string_view source) {
    std::pmr::monotonic_buffer_resource memory;
    const Decoded decoded = decode(source, &memory);
    REQUIRE(is_valid_utf8(decoded.view));
    std::uint32_t end = 0;
    const std::vector<std::uint32_t> begins = characters(decoded.view);
    for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
        const Span span = decoded.to_source.origin({begins[i], begins[i + 1]});
        REQUIRE(span.begin >= end);
        REQUIRE(span.end > span.begin);
        REQUIRE(span.end <= source.size());
        end = span.end;
        if (decoded.encoding == "UTF-8") {
            const std::string_view character =
                decoded.view.substr(begins[i], begins[i + 1] - begins[i]);
            const std::string_view origin = source.substr(span.begin, span.size());
            REQUIRE((origin == character || character == "\uFFFD"));
        }
    }
    if (!decoded.view.empty()) REQUIRE(end == source.size());
}

// 2019年主动公开信息1,234条(含“三公”经费)。 and a line end, in GB 18030.
constexpr std::string_view sentence = "2019年主动公开信息1,234条(含“三公”经费)。\n";
constexpr std::string_view sentence_gb =
    "2019\xC4\xEA\xD6\xF7\xB6\xAF\xB9\xAB\xBF\xAA\xD0\xC5\xCF\xA2"
    "1,234\xCC\xF5(\xBA\xAC\xA1\xB0\xC8\xFD\xB9\xAB\xA1\xB1\xBE\xAD\xB7\xD1)\xA1\xA3\n";

}  // namespace

TEST_CASE("valid UTF-8 is passed through") {
    std::pmr::monotonic_buffer_resource memory;
    for (const std::string_view text : {""sv, "a"sv, sentence, "\u00B7 \U00020000 \uFFFD"sv}) {
        const Decoded decoded = decode(text, &memory);
        CHECK(decoded.view.data() == text.data());
        CHECK(decoded.view == text);
        CHECK(decoded.encoding == "UTF-8");
        CHECK(decoded.to_source.identity());
        CHECK(decoded.repairs.empty());
        CHECK(decoded.diagnostics.empty());
    }
}

TEST_CASE("a byte order mark is no part of the text") {
    std::pmr::monotonic_buffer_resource memory;
    const std::string source = "\xEF\xBB\xBF" + std::string(sentence);
    const Decoded decoded = decode(source, &memory);
    CHECK(decoded.view == sentence);
    CHECK(decoded.view.data() == source.data() + 3);
    CHECK(decoded.to_source.origin({0, 4}) == Span{3, 7});
    CHECK(decode("\xEF\xBB\xBF", &memory).view.empty());
}

TEST_CASE("damaged UTF-8 stays UTF-8, each run of damage a replacement character") {
    std::pmr::monotonic_buffer_resource memory;
    const auto damaged = [&](std::string_view bytes) {
        const std::string source = "公开" + std::string(bytes) + "信息26条";
        const Decoded decoded = decode(source, &memory);
        CHECK(decoded.encoding == "UTF-8");
        CHECK(decoded.view == "公开\uFFFD信息26条");
        CHECK(origin_of(decoded, source, "\uFFFD") == bytes);
        CHECK(origin_of(decoded, source, "26条") == "26条");
        REQUIRE(decoded.diagnostics.size() == 1);
        CHECK(decoded.diagnostics[0].code == "invalid_bytes");
        CHECK(decoded.diagnostics[0].severity == gouji::Severity::warning);
        CHECK(decoded.diagnostics[0].span == Span{6, static_cast<std::uint32_t>(6 + bytes.size())});
        REQUIRE(decoded.repairs.size() == 1);
        CHECK(decoded.repairs[0].kind == "invalid_bytes");
        CHECK(decoded.repairs[0].count == 1);
    };
    damaged("\xFF");
    damaged("\x80\x80\x80");
    damaged("\xE4\xB8");          // the third byte is lost
    damaged("\xC0\xAF");          // overlong
    damaged("\xE0\x80\xAF");      // overlong
    damaged("\xED\xA0\x80");      // a surrogate
    damaged("\xF4\x90\x80\x80");  // beyond U+10FFFF
    damaged("\xF0\x9F\x98");
}

TEST_CASE("a text that breaks off in a character") {
    std::pmr::monotonic_buffer_resource memory;
    const std::string source = "受理申请18件,信\xE6\x81";
    const Decoded decoded = decode(source, &memory);
    CHECK(decoded.view == "受理申请18件,信\uFFFD");
    CHECK(origin_of(decoded, source, "\uFFFD") == "\xE6\x81");
}

TEST_CASE("a few broken bytes do not turn UTF-8 into GB 18030") {
    std::pmr::monotonic_buffer_resource memory;
    std::string source;
    for (int i = 0; i < 40; ++i) source += sentence;
    for (std::size_t at = 30; at < source.size(); at += 97) source[at] = '\xFF';
    CHECK(decode(source, &memory).encoding == "UTF-8");
    CHECK(decode("caf\xE9 au lait, na\xEFve", &memory).encoding == "UTF-8");
}

TEST_CASE("GB 18030") {
    std::pmr::monotonic_buffer_resource memory;
    SUBCASE("every character keeps its place") {
        const Decoded decoded = decode(sentence_gb, &memory);
        CHECK(decoded.encoding == "GB18030");
        CHECK(decoded.view == sentence);
        CHECK(decoded.diagnostics.empty());
        CHECK(origin_of(decoded, sentence_gb, "1,234条") == "1,234\xCC\xF5");
        CHECK(origin_of(decoded, sentence_gb, "三公") == "\xC8\xFD\xB9\xAB");
        CHECK(origin_of(decoded, sentence_gb, "开") == "\xBF\xAA");
    }
    SUBCASE("two characters suffice") { CHECK(decode("\xC1\xAA\xCD\xA8", &memory).view == "联通"); }
    SUBCASE("four-byte codes") {
        // U+3400, U+20000 and a written U+FFFD, which is no damage
        const std::string source =
            "\xD0\xC5\xCF\xA2\x81\x39\xEE\x39\x95\x32\x82\x36\x84\x31\xA4\x37\xB9\xAB\xBF\xAA";
        const Decoded decoded = decode(source, &memory);
        CHECK(decoded.view == "信息\u3400\U00020000\uFFFD公开");
        CHECK(decoded.diagnostics.empty());
        CHECK(origin_of(decoded, source, "\U00020000") == "\x95\x32\x82\x36");
        CHECK(origin_of(decoded, source, "公开") == "\xB9\xAB\xBF\xAA");
    }
    SUBCASE("damage") {
        const std::string source =
            std::string(sentence_gb) + "\xFF\xFF\xB9\xAB\x81\x20" + std::string(sentence_gb);
        const Decoded decoded = decode(source, &memory);
        CHECK(decoded.view == std::string(sentence) + "\uFFFD公\uFFFD " + std::string(sentence));
        REQUIRE(decoded.diagnostics.size() == 2);
        const auto at = static_cast<std::uint32_t>(sentence_gb.size());
        CHECK(decoded.diagnostics[0].span == Span{at, at + 2});
        CHECK(decoded.diagnostics[1].span == Span{at + 4, at + 5});
        CHECK(decoded.repairs[0].count == 2);
    }
    SUBCASE("all that GB 2312 has of common characters, over many blocks") {
        std::string source;
        for (int round = 0; round < 3; ++round)
            for (int row = 0xB0; row <= 0xD6; ++row)
                for (int column = 0xA1; column <= 0xFE; ++column) {
                    source += static_cast<char>(row);
                    source += static_cast<char>(column);
                }
        const Decoded decoded = decode(source, &memory);
        CHECK(decoded.diagnostics.empty());
        const std::vector<std::uint32_t> begins = characters(decoded.view);
        REQUIRE(begins.size() == source.size() / 2 + 1);
        for (std::uint32_t i = 0; i + 1 < begins.size(); ++i)
            REQUIRE(decoded.to_source.origin({begins[i], begins[i + 1]}) == Span{2 * i, 2 * i + 2});
    }
}

TEST_CASE("UTF-16 with and without a byte order mark") {
    std::pmr::monotonic_buffer_resource memory;
    const std::u16string_view text = u"2019年主动公开信息1,234条\U00020000。\n本年度没有收费";
    const std::string_view same = "2019年主动公开信息1,234条\U00020000。\n本年度没有收费";
    for (const bool big_endian : {false, true}) {
        CAPTURE(big_endian);
        const std::string bytes = utf16(text, big_endian);
        const std::string mark = utf16(u"\uFEFF", big_endian);
        for (const std::string& source : {bytes, mark + bytes}) {
            const Decoded decoded = decode(source, &memory);
            CHECK(decoded.encoding == (big_endian ? "UTF-16BE" : "UTF-16LE"));
            CHECK(decoded.view == same);
            CHECK(decoded.diagnostics.empty());
            CHECK(origin_of(decoded, source, "\U00020000") == utf16(u"\U00020000", big_endian));
            CHECK(origin_of(decoded, source, "1,234条") == utf16(u"1,234条", big_endian));
        }
    }
    SUBCASE("lone surrogates and an odd byte") {
        const char16_t damaged[] = {u'公', 0xD800, 0xDC00 - 1, u'开', 0xDC00, u'了'};
        const std::string source =
            "\xFF\xFE" + utf16({damaged, std::size(damaged)}, false) + "\x31";
        const Decoded decoded = decode(source, &memory);
        CHECK(decoded.view == "公\uFFFD开\uFFFD了\uFFFD");
        CHECK(decoded.diagnostics.size() == 3);
        CHECK(decoded.diagnostics[0].span == Span{4, 8});
        CHECK(decoded.diagnostics[2].span == Span{14, 15});
    }
    SUBCASE("digits alone") {
        CHECK(decode(utf16(u"2016年", false), &memory).view == "2016年");
        CHECK(decode(utf16(u"2016", true), &memory).view == "2016");
    }
}

TEST_CASE("zero bytes and control characters are text") {
    std::pmr::monotonic_buffer_resource memory;
    const std::string source = "公开\0信息\x01\x1B[0m 26条\0\0 plain English words"s;
    const Decoded decoded = decode(source, &memory);
    CHECK(decoded.encoding == "UTF-8");
    CHECK(decoded.view == source);
    check_promises("\0"sv);
    check_promises("\0\0\0\0"sv);
    check_promises("\0\xFF\0\xFE"sv);
}

TEST_CASE("any bytes decode to valid text whose characters lead back") {
    std::mt19937 random(20190415);
    const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    const std::string long_gb = std::string(sentence_gb) + std::string(sentence_gb);
    const std::string utf16_text = utf16(u"\uFEFF主动公开政府信息26条。", false);
    for (int round = 0; round < 4000; ++round) {
        std::string source;
        switch (round % 4) {
            case 0:
                for (unsigned i = below(60); i != 0; --i) source += static_cast<char>(below(256));
                break;
            case 1: source = sentence; break;
            case 2: source = long_gb; break;
            default: source = utf16_text; break;
        }
        for (unsigned i = below(6); i != 0 && !source.empty(); --i) {
            const unsigned at = below(static_cast<unsigned>(source.size()));
            switch (below(3)) {
                case 0: source[at] = static_cast<char>(below(256)); break;
                case 1: source.erase(at, 1); break;
                default: source.insert(at, 1, static_cast<char>(below(256))); break;
            }
        }
        check_promises(source);
    }
}

TEST_CASE("validation by blocks finds the same prefix as character by character") {
    namespace utf8 = gouji::bytes::utf8;
    const auto check = [](std::string_view text) {
        const std::size_t valid = utf8::valid_prefix(text);
        REQUIRE(valid == utf8::scalar_valid_prefix(text));
        REQUIRE(is_valid_utf8(text.substr(0, valid)));
        REQUIRE((valid == text.size()) == is_valid_utf8(text));
    };
    // Each sequence at every place of a block, with ASCII or Chinese text around it.
    for (const std::string_view sequence : {"\x80"sv,
                                            "\xBF\xBF"sv,
                                            "\xC0\x80"sv,
                                            "\xC1\xBF"sv,
                                            "\xC2\x80"sv,
                                            "\xC2"sv,
                                            "\xDF\xBF"sv,
                                            "\xC2\xC2"sv,
                                            "\xE0\x80\x80"sv,
                                            "\xE0\x9F\xBF"sv,
                                            "\xE0\xA0\x80"sv,
                                            "\xE4\xB8"sv,
                                            "\xE4\xB8\x80"sv,
                                            "\xE4\xB8\x80\x80"sv,
                                            "\xED\x9F\xBF"sv,
                                            "\xED\xA0\x80"sv,
                                            "\xED\xBF\xBF"sv,
                                            "\xEE\x80\x80"sv,
                                            "\xEF\xBF\xBF"sv,
                                            "\xF0\x80\x80\x80"sv,
                                            "\xF0\x8F\xBF\xBF"sv,
                                            "\xF0\x90\x80\x80"sv,
                                            "\xF0\x9F\x98"sv,
                                            "\xF0\x9F\x98\x80"sv,
                                            "\xF4\x8F\xBF\xBF"sv,
                                            "\xF4\x90\x80\x80"sv,
                                            "\xF5\x80\x80\x80"sv,
                                            "\xF8\x88\x80\x80\x80"sv,
                                            "\xFE"sv,
                                            "\xFF\xFF"sv}) {
        for (std::size_t before = 0; before != 40; ++before) {
            for (const std::size_t behind : {0U, 1U, 2U, 3U, 15U, 16U, 17U, 18U, 33U}) {
                check(std::string(before, 'a').append(sequence).append(behind, 'z'));
                std::string chinese;
                for (std::size_t i = 0; i != before; ++i) chinese += i % 5 == 0 ? "1" : "政";
                chinese += sequence;
                for (std::size_t i = 0; i != behind; ++i) chinese += i % 7 == 3 ? "," : "府";
                check(chinese);
            }
        }
    }
    // All pairs of bytes, and random bytes that are mostly leads and continuations.
    for (unsigned pair = 0; pair != 0x10000; ++pair) {
        std::string text = "政府信息公开1";
        text += static_cast<char>(pair >> 8);
        text += static_cast<char>(pair & 0xFF);
        text += "政府信息";
        check(text);
    }
    std::mt19937 random(3629);
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (auto i = random() % 70; i != 0; --i) switch (random() % 4) {
                case 0: text += static_cast<char>(0x80 + random() % 128); break;
                case 1: text += 'a'; break;
                default: text += "政"; break;
            }
        const std::size_t offset = text.empty() ? 0 : random() % text.size();
        check(std::string_view(text).substr(offset));
    }
}

TEST_CASE("a megabyte of damage") {
    std::pmr::monotonic_buffer_resource memory;
    const std::size_t size = 1 << 20;
    SUBCASE("one run") {
        const std::string source(size, '\xFF');
        const Decoded decoded = decode(source, &memory);
        CHECK(decoded.view == "\uFFFD");
        CHECK(decoded.to_source.origin({0, 3}) == Span{0, size});
    }
    SUBCASE("many runs: the first get a diagnostic each, the rest share one") {
        std::string source;
        while (source.size() < size) source += "abc\xFF";
        const Decoded decoded = decode(source, &memory);
        REQUIRE(decoded.repairs.size() == 1);
        CHECK(decoded.repairs[0].count == size / 4);
        REQUIRE(decoded.diagnostics.size() == 1001);
        CHECK(decoded.diagnostics[1000].span == Span{4003, size});
    }
    SUBCASE("in GB 18030") {
        std::string source;
        while (source.size() < size) source += "\xD0\xC5\xCF\xA2\xFF";
        const Decoded decoded = decode(source, &memory);
        CHECK(decoded.encoding == "GB18030");
        CHECK(decoded.repairs[0].count == source.size() / 5);
    }
}
