#include "gouji/bytes/decode.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

#include "big5.hpp"
#include "encoding.hpp"
#include "gb18030.hpp"
#include "notes.hpp"
#include "utf8.hpp"

namespace gouji::bytes {
namespace {

constexpr std::size_t largest = std::numeric_limits<std::uint32_t>::max();

/// Writes the decoded text, the way back and the diagnostics.
class Writer {
public:
    /// `bound`: bytes that the text cannot exceed.
    Writer(std::size_t bound, std::uint32_t source_size, std::pmr::memory_resource* memory)
        : memory_(memory),
          source_size_(source_size),
          result_{{},
                  {},
                  OffsetMap(memory),
                  std::pmr::vector<Repair>(memory),
                  std::pmr::vector<Diagnostic>(memory)} {
        const std::size_t room = std::min(bound, largest);
        begin_ = out_ = static_cast<char*>(memory->allocate(std::max<std::size_t>(room, 1), 1));
        limit_ = begin_ + room;
    }

    /// One character.
    void put(char32_t code, std::uint32_t from, std::uint32_t from_width) {
        end_damage();
        write(code, from, from_width);
    }

    /// Characters of three bytes, each from `from_width` bytes, as long as `next` gives one and not 0; how many.
    template <typename Next>
    std::uint32_t put3(std::uint32_t from, std::uint32_t from_width, Next next) {
        char32_t code = limit_ - out_ >= most_at_once ? next() : 0;
        if (code == 0) return 0;
        end_damage();
        char* const begin = out_;
        const std::uint32_t to = at();
        for (; code != 0; code = limit_ - out_ >= 3 ? next() : 0) {
            out_[0] = static_cast<char>(0xE0 | code >> 12);
            out_[1] = static_cast<char>(0x80 | (code >> 6 & 0x3F));
            out_[2] = static_cast<char>(0x80 | (code & 0x3F));
            out_ += 3;
        }
        const std::uint32_t count = static_cast<std::uint32_t>(out_ - begin) / 3;
        result_.to_source.add(to, 3, from, from_width, count);
        return count;
    }

    /// Bytes that are UTF-8 already.
    void copy(const char* bytes, std::uint32_t size, std::uint32_t from) {
        end_damage();
        const std::uint32_t fits = fit(size, from);
        if (fits == 0) return;
        result_.to_source.add_copied(at(), from, fits);
        std::memcpy(out_, bytes, fits);
        out_ += fits;
    }

    /// Bytes that mean nothing. Those that follow each other count as one run.
    void damage(std::uint32_t from, std::uint32_t width) {
        if (!damage_.empty() && damage_.end == from) {
            damage_.end += width;
            return;
        }
        end_damage();
        damage_ = {from, from + width};
    }

    Decoded finish(std::string_view encoding) {
        end_damage();
        result_.view = {begin_, static_cast<std::size_t>(out_ - begin_)};
        result_.encoding = encoding;
        invalid_.finish(result_.diagnostics, memory_);
        if (invalid_.count() != 0) result_.repairs.push_back({"invalid_bytes", invalid_.count()});
        if (full_)
            result_.diagnostics.push_back({"input_too_large",
                                           Severity::error,
                                           "the decoded text exceeds 4 GiB; the rest is left out",
                                           {left_out_, source_size_}});
        return std::move(result_);
    }

private:
    [[nodiscard]] std::uint32_t at() const noexcept {
        return static_cast<std::uint32_t>(out_ - begin_);
    }

    /// `size`, or 0 once the text is full.
    std::uint32_t fit(std::uint32_t size, std::uint32_t from) noexcept {
        if (!full_ && static_cast<std::size_t>(limit_ - out_) >= size) return size;
        if (!full_) left_out_ = from;
        full_ = true;
        return 0;
    }

    void write(char32_t code, std::uint32_t from, std::uint32_t from_width) {
        const std::uint32_t size = fit(utf8::size(code), from);
        if (size == 0) return;
        result_.to_source.add(at(), size, from, from_width);
        out_ = utf8::put(out_, code);
    }

    void end_damage() {
        if (damage_.empty()) return;
        write(utf8::replacement, damage_.begin, damage_.size());
        invalid_.add(damage_, result_.diagnostics);
        damage_ = {};
    }

    std::pmr::memory_resource* memory_;
    static constexpr std::ptrdiff_t most_at_once = 6;  // a replacement character and another one

    std::uint32_t source_size_;
    Decoded result_;
    char* begin_;
    char* out_;
    const char* limit_;
    Span damage_;  ///< the run of bytes without meaning just before
    RepeatedNote invalid_{"invalid_bytes", "bytes without a meaning in this encoding",
                          "further runs of bytes without a meaning in this encoding"};
    bool full_ = false;
    std::uint32_t left_out_ = 0;
};

constexpr std::uint32_t u32(std::size_t size) noexcept { return static_cast<std::uint32_t>(size); }

Decoded decode_utf8(std::string_view source, std::size_t bom, std::pmr::memory_resource* memory) {
    // A run of damage and the character before it take at least two bytes and give at most four.
    Writer writer((source.size() - bom) * 2 + 3, u32(source.size()), memory);
    const char* const begin = source.data();
    const char* const end = begin + source.size();
    for (const char* p = begin + bom; p != end;) {
        const std::string_view rest(p, static_cast<std::size_t>(end - p));
        if (const std::size_t valid = utf8::valid_prefix(rest); valid != 0) {
            writer.copy(p, u32(valid), u32(static_cast<std::size_t>(p - begin)));
            p += valid;
            continue;
        }
        const char* const first = p;
        while (p != end && utf8::width(p, end) == 0) ++p;
        writer.damage(u32(static_cast<std::size_t>(first - begin)),
                      u32(static_cast<std::size_t>(p - first)));
    }
    return writer.finish("UTF-8");
}

Decoded decode_utf16(std::string_view source, std::size_t bom, bool big_endian,
                     std::pmr::memory_resource* memory) {
    Writer writer((source.size() - bom) / 2 * 3 + 3, u32(source.size()), memory);
    const auto unit = [&](std::size_t i) -> char32_t {
        const std::uint32_t first = utf8::byte(source[i]);
        const std::uint32_t second = utf8::byte(source[i + 1]);
        return big_endian ? first << 8 | second : second << 8 | first;
    };
    std::size_t i = bom;
    while (source.size() - i >= 2) {
        const char32_t code = unit(i);
        if ((code & 0xF800) != 0xD800) {
            writer.put(code, u32(i), 2);
            i += 2;
            continue;
        }
        const char32_t low = source.size() - i >= 4 ? unit(i + 2) : 0;
        if ((code & 0xFC00) == 0xD800 && (low & 0xFC00) == 0xDC00) {
            writer.put(0x10000 + ((code & 0x3FF) << 10 | (low & 0x3FF)), u32(i), 4);
            i += 4;
        } else {
            writer.damage(u32(i), 2);
            i += 2;
        }
    }
    if (i != source.size()) writer.damage(u32(i), 1);
    return writer.finish(big_endian ? "UTF-16BE" : "UTF-16LE");
}

Decoded decode_gb18030(std::string_view source, std::size_t bom, gb18030::Converter& converter,
                       std::pmr::memory_resource* memory) {
    // Two bytes give three; a run of damage and the character before it, two bytes, give four.
    Writer writer((source.size() - bom) * 2 + 3, u32(source.size()), memory);
    const char* const begin = source.data();
    const char* const end = begin + source.size();
    for (const char* p = begin + bom; p != end;) {
        const std::uint32_t at = u32(static_cast<std::size_t>(p - begin));
        if (const char* const behind = utf8::skip_ascii(p, end); behind != p) {
            writer.copy(p, u32(static_cast<std::size_t>(behind - p)), at);
            p = behind;
            continue;
        }
        // Chinese characters, and whatever else has two bytes here and three in UTF-8.
        const std::uint32_t count = writer.put3(at, 2, [&, code = p]() mutable -> char32_t {
            const char32_t character = end - code >= 2 ? gb18030::get2(code) : 0;
            code += 2;
            return character >= 0x800 && character != utf8::replacement ? character : 0;
        });
        if (count != 0) {
            p += std::size_t{count} * 2;
            continue;
        }
        const std::size_t width = gb18030::width(p, end);
        const char32_t code = width == 2   ? gb18030::get2(p)
                              : width == 4 ? converter.get4(p)
                                           : utf8::replacement;
        const bool meant = width == 4 && std::memcmp(p, "\x84\x31\xA4\x37", 4) == 0;
        const std::uint32_t taken = width == 0 ? 1 : u32(width);
        if (code == utf8::replacement && !meant) {
            writer.damage(at, taken);
        } else {
            writer.put(code, at, taken);
        }
        p += taken;
    }
    return writer.finish("GB18030");
}

/// Big5 with the characters of Hong Kong; structure and meaning are ICU's.
Decoded decode_big5(std::string_view source, big5::Converter& converter,
                    std::pmr::memory_resource* memory) {
    // Two bytes give at most two characters of three; damage and the character before it, four.
    Writer writer(source.size() * 3 + 3, u32(source.size()), memory);
    for (std::size_t i = 0; i != source.size();) {
        const char* const p = source.data() + i;
        std::size_t ascii = 0;
        while (i + ascii != source.size() && utf8::byte(p[ascii]) < 0x80) ++ascii;
        if (ascii != 0) {
            writer.copy(p, u32(ascii), u32(i));
            i += ascii;
            continue;
        }
        const std::size_t width = source.size() - i >= 2 && utf8::byte(p[1]) >= 0x40 ? 2 : 1;
        const char32_t code = width == 2 ? converter.convert({p, 2}) : utf8::replacement;
        if (code == utf8::replacement) {
            // A byte that a letter or sign of ASCII follows is damaged alone.
            const std::size_t damaged = width == 2 && utf8::byte(p[1]) < 0x80 ? 1 : width;
            writer.damage(u32(i), u32(damaged));
            i += damaged;
        } else {
            writer.put(code, u32(i), 2);
            i += 2;
        }
    }
    return writer.finish("Big5");
}

Decoded pass_through(std::string_view source, std::size_t bom, std::pmr::memory_resource* memory) {
    Decoded result{source.substr(bom), "UTF-8", OffsetMap(memory), std::pmr::vector<Repair>(memory),
                   std::pmr::vector<Diagnostic>(memory)};
    if (bom != 0) result.to_source.add_copied(0, u32(bom), u32(source.size() - bom));
    return result;
}

Decoded decode_as(const Choice& choice, std::string_view source,
                  std::pmr::memory_resource* memory) {
    if (choice.valid) return pass_through(source, choice.bom, memory);
    if (choice.encoding == Encoding::utf16le || choice.encoding == Encoding::utf16be)
        return decode_utf16(source, choice.bom, choice.encoding == Encoding::utf16be, memory);
    if (choice.encoding == Encoding::gb18030) {
        gb18030::Converter converter;
        return decode_gb18030(source, choice.bom, converter, memory);
    }
    if (choice.encoding == Encoding::big5) {
        big5::Converter converter;
        if (converter) return decode_big5(source, converter, memory);
    }
    return decode_utf8(source, choice.bom, memory);
}

Decoded decode_all(std::string_view source, std::pmr::memory_resource* memory,
                   std::string_view label) {
    const auto declared = encoding_of_label(label);
    const Choice choice = choose_encoding(source, declared);
    Decoded result = decode_as(choice, source, memory);
    const auto is_ascii = [&] {
        return std::all_of(source.begin(), source.end(),
                           [](char c) { return utf8::byte(c) < 0x80; });
    };
    if (declared && *declared != choice.encoding && !is_ascii()) {
        const std::size_t at = static_cast<std::size_t>(label.data() - source.data());
        const bool inside = label.data() >= source.data() && at + label.size() <= source.size();
        result.diagnostics.push_back({"charset_conflict", Severity::info,
                                      "the bytes are in another encoding than the input declares",
                                      inside ? Span{u32(at), u32(at + label.size())} : Span{}});
    }
    return result;
}

}  // namespace

Decoded decode(std::string_view source, std::pmr::memory_resource* memory,
               std::string_view declared) {
    if (source.size() <= largest) return decode_all(source, memory, declared);
    Decoded result = decode_all(source.substr(0, largest), memory, declared);
    result.diagnostics.push_back({"input_too_large",
                                  Severity::error,
                                  "the input exceeds 4 GiB; the rest is left out",
                                  {u32(largest), u32(largest)}});
    return result;
}

}  // namespace gouji::bytes
