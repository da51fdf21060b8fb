#include "leftovers.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>

#include "../bytes/block.hpp"
#include "../bytes/notes.hpp"
#include "../bytes/utf8.hpp"
#include "spacing.hpp"
#include "tags.hpp"

namespace gouji::markup {
namespace {

// What something left over may begin with, by the low half of its byte, so that a block of bytes is compared at once.
// Other controls do not occur.
constexpr char escape = '\x1B';
constexpr std::array<std::uint8_t, 16> signs{0x00, 0x01, 0x02, 0x03, 0x04, 0x05, '&',  0x07,
                                             0x08, 0x19, '*',  0x1B, '<',  0x1D, 0x1E, 0x1F};

constexpr bool is_sign(char c) noexcept {
    const auto byte = static_cast<std::uint8_t>(c);
    return byte < 0x80 && signs[byte & 0x0F] == byte;
}

const char* next_sign(const char* p, const char* end) noexcept {
#if GOUJI_BLOCKS
    using bytes::Block;
    const Block table = Block::of(signs);
    const auto found = [&](const char* at) {
        const Block block = Block::at(at);
        return block.looked_up_in(table) == block;
    };
    constexpr std::ptrdiff_t step = 4 * Block::size;
    while (end - p >= step) {
        const Block any = (found(p) | found(p + Block::size)) |
                          (found(p + 2 * Block::size) | found(p + 3 * Block::size));
        if (!any.zero()) break;
        p += step;
    }
    for (; end - p >= Block::size; p += Block::size)
        if (const std::uint32_t places = found(p).high_bits(); places != 0)
            return p + std::countr_zero(places);
#endif
    return std::find_if(p, end, is_sign);
}

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

// Four hexadecimal digits; -1 where there are others.
std::int32_t hex4(std::string_view text) noexcept {
    if (text.size() < 4) return -1;
    std::uint16_t value = 0;
    const auto* const end = text.data() + 4;
    return std::from_chars(text.data(), end, value, 16).ptr == end ? value : -1;
}

// Is this the inside of a string of a program: one line, with `\n` where lines ended, or with characters as \u4e00?
bool is_escaped(std::string_view text) noexcept {
    constexpr std::size_t looked_at = 4096;
    constexpr int escapes_enough = 8;
    const auto part = text.substr(0, looked_at);
    const bool one_line = part.find('\n') == part.npos;
    const bool object = part.starts_with('{') || part.starts_with('[') || part.starts_with('"');
    if (part.starts_with("{\\rtf") || (!one_line && !object)) return false;
    int escapes = 0;
    for (auto at = part.find('\\'); at != part.npos && at + 1 < part.size();
         at = part.find('\\', at + 1)) {
        if (part[at + 1] == 'u' && hex4(part.substr(at + 2)) >= 0x80 && ++escapes == escapes_enough)
            return true;
        if (part[at + 1] == 'n' && one_line) return true;
    }
    return false;
}

// What is there instead of some bytes of the text.
struct Taken {
    std::size_t size = 0;  ///< of these bytes; 0 where they stay
    std::array<char, 4> instead{};
    std::size_t instead_size = 0;
};

Taken dropped(std::size_t size) noexcept { return {size}; }
Taken replaced(std::size_t size, char32_t code) noexcept {
    Taken taken{size};
    const char* const end = bytes::utf8::put(taken.instead.data(), code);
    taken.instead_size = static_cast<std::size_t>(end - taken.instead.data());
    return taken;
}

/// Finds a word again and again, ever further on, in linear time.
class Ahead {
public:
    Ahead(std::string_view text, std::string_view word) : text_(text), word_(word) {}

    /// Behind the next one from `at` on; npos where there is none.
    std::size_t behind(std::size_t at) noexcept {
        if (found_ != text_.npos && (!looked_ || found_ < at)) {
            looked_ = true;
            found_ = text_.find(word_, at);
        }
        return found_ == text_.npos ? found_ : found_ + word_.size();
    }

private:
    std::string_view text_, word_;
    std::size_t found_ = 0;
    bool looked_ = false;
};

class Cleaner {
public:
    Cleaner(std::string_view text, std::pmr::memory_resource* memory)
        : text_(text),
          memory_(memory),
          page_{{{}, bytes::OffsetMap(memory)},
                {{}, bytes::OffsetMap(memory)},
                std::pmr::vector<Diagnostic>(memory),
                std::pmr::vector<Span>(memory),
                std::pmr::vector<Repair>(memory)},
          escaped_(is_escaped(text)),
          spaced_(spacing::is_spaced(text)),
          tag_end_(text, ">"),
          comment_end_(text, "-->"),
          script_end_(text, "</script>"),
          style_end_(text, "</style>") {}

    Page run() {
        for (auto at = next(0); at < text_.size();) {
            const Taken taken = take(at);
            if (taken.size != 0) replace(at, taken);
            at = next(at + std::max<std::size_t>(taken.size, 1));
        }
        return finish();
    }

private:
    [[nodiscard]] std::size_t next(std::size_t at) const noexcept {
        const char* const p = text_.data() + at;
        const char* const end = text_.data() + text_.size();
        const auto stops = [&](char c) {
            const bool blank = c == ' ' || c == '\xE3' || c == '\xC2';
            return (escaped_ && (c == '\\' || c == '"')) || (spaced_ && blank) || is_sign(c);
        };
        const bool careful = escaped_ || spaced_;
        const char* const sign = careful ? std::find_if(p, end, stops) : next_sign(p, end);
        return static_cast<std::size_t>(sign - text_.data());
    }

    Taken take(std::size_t at) noexcept {
        const auto rest = text_.substr(at);
        switch (text_[at]) {
            case '&': {
                const Reference reference = reference_at(rest);
                return reference.size == 0 ? Taken{} : replaced(reference.size, reference.code);
            }
            case '<': return markup(at, rest);
            case '*': return emphasis(at, rest);
            case '\\': return escape_sequence(rest);
            case '"': return opened_string(at);
            case escape: return terminal(rest);
            case '\x1D':
            case '\x1E': return replaced(1, U'\n');  // separators of groups and records
            case ' ':
            case '\xE3':
            case '\xC2': return blank(at);
            default: return dropped(1);
        }
    }

    Taken blank(std::size_t at) noexcept {
        const Taken taken = dropped(spacing::spaces_out(text_, at));
        blanks_ += taken.size != 0;
        return taken;
    }

    Taken markup(std::size_t at, std::string_view rest) noexcept {
        if (rest.starts_with("<!--")) return up_to(comment_end_.behind(at), at);
        const bool ends = rest.starts_with("</");
        const Element& element = element_at(rest.substr(ends ? 2 : 1));
        if (element.role == Role::unknown) return {};
        const auto end = tag_end_.behind(at);
        if (end == text_.npos || !is_tag(rest.substr(0, end - at), element, ends)) return {};
        if (!ends && element.name == "script") return up_to(script_end_.behind(at), at);
        if (!ends && element.name == "style") return up_to(style_end_.behind(at), at);
        const bool block = element.role == Role::block || element.role == Role::single;
        if (block && in_row(at)) return replaced(end - at, U' ');
        return block ? replaced(end - at, U'\n') : dropped(end - at);
    }

    // Does the line begin with a pipe: | 社会<br>公益组织 | in Markdown?
    bool in_row(std::size_t at) noexcept {
        for (; line_looked_at_ < at; ++line_looked_at_)
            if (text_[line_looked_at_] == '\n') line_begin_ = line_looked_at_ + 1;
        return text_[line_begin_] == '|';
    }

    // Between a name and the end of a tag there are only attributes.
    static bool is_tag(std::string_view tag, const Element& element, bool ends) noexcept {
        constexpr std::size_t longest = 1024;
        const char behind = tag[(ends ? 2 : 1) + element.name.size()];
        const bool attributes = is_blank(behind) && tag.find('=') != tag.npos;
        return tag.size() <= longest && (behind == '>' || behind == '/' || attributes);
    }

    static Taken up_to(std::size_t end, std::size_t at) noexcept {
        return end == std::string_view::npos ? Taken{} : dropped(end - at);
    }

    // **12**条: the stars around a number go; anywhere else they may stand for words.
    Taken emphasis(std::size_t at, std::string_view rest) noexcept {
        if (at == closing_stars_) return dropped(2);
        constexpr std::size_t longest_unit = 12;
        if (!rest.starts_with("**") || (at != 0 && is_digit(text_[at - 1]))) return {};
        std::size_t end = 2;
        if (rest.size() == end || !is_digit(rest[end])) return {};
        while (end < rest.size() && (is_digit(rest[end]) || rest[end] == '.' || rest[end] == ','))
            ++end;
        const auto close = rest.substr(0, end + longest_unit).find("**", end);
        if (close == rest.npos || rest.substr(0, close).find('\n') != rest.npos) return {};
        const char behind = close + 2 < rest.size() ? rest[close + 2] : ' ';
        if (behind == '*' || is_digit(behind)) return {};
        closing_stars_ = at + close;
        return dropped(2);
    }

    [[nodiscard]] static Taken escape_sequence(std::string_view rest) noexcept {
        if (rest.size() < 2) return {};
        switch (rest[1]) {
            case 'n': return replaced(2, U'\n');
            case 'r': return dropped(2);
            case 't': return replaced(2, U'\t');
            case '"':
            case '\\':
            case '/': return replaced(2, static_cast<unsigned char>(rest[1]));
            case 'u': return escaped_character(rest);
            default: return {};
        }
    }

    static Taken escaped_character(std::string_view rest) noexcept {
        const auto first = hex4(rest.substr(2));
        if (first <= 0) return {};
        if ((first & 0xF800) != 0xD800) return replaced(6, static_cast<char32_t>(first));
        const auto second = rest.substr(6).starts_with("\\u") ? hex4(rest.substr(8)) : -1;
        if ((first & 0xFC00) != 0xD800 || (second & 0xFC00) != 0xDC00) return {};
        return replaced(12, 0x10000 + (static_cast<char32_t>(first & 0x3FF) << 10 |
                                       static_cast<char32_t>(second & 0x3FF)));
    }

    // "content": "云溪县…: what a member of an object says begins a line.
    [[nodiscard]] Taken opened_string(std::size_t at) const noexcept {
        auto before = at;
        while (before != 0 && text_[before - 1] == ' ') --before;
        const bool opens = before >= 2 && text_[before - 1] == ':' && text_[before - 2] == '"';
        return opens ? replaced(1, U'\n') : Taken{};
    }

    // ESC [ 1;31 m, or the escape alone.
    static Taken terminal(std::string_view rest) noexcept {
        std::size_t size = 1;
        if (rest.size() > 1 && rest[1] == '[') {
            size = 2;
            while (size < rest.size() && size < 16 && rest[size] >= 0x20 && rest[size] < 0x40)
                ++size;
            if (size < rest.size() && rest[size] >= 0x40 && rest[size] < 0x7F) ++size;
        }
        return dropped(size);
    }

    void replace(std::size_t at, const Taken& taken) {
        if (out_ == nullptr)  // nothing takes more than what it stands for
            begin_ = out_ = static_cast<char*>(memory_->allocate(text_.size(), 1));
        copy_up_to(at);
        const auto from = static_cast<std::uint32_t>(at);
        const auto size = static_cast<std::uint32_t>(taken.size);
        if (taken.instead_size != 0) {
            const auto width = static_cast<std::uint32_t>(taken.instead_size);
            page_.text.to_decoded.add(to(), width, from, size);
            std::memcpy(out_, taken.instead.data(), width);
            out_ += width;
        }
        copied_ = at + taken.size;
        const auto source = text_.substr(at, taken.size);
        if (std::any_of(source.begin(), source.end(), is_digit))
            page_.taken_out.push_back({from, from + size});
        if (count_++ == 0) first_ = {from, from + size};
    }

    void copy_up_to(std::size_t at) {
        const auto size = at - copied_;
        page_.text.to_decoded.add_copied(to(), static_cast<std::uint32_t>(copied_),
                                         static_cast<std::uint32_t>(size));
        std::memcpy(out_, text_.data() + copied_, size);
        out_ += size;
    }

    [[nodiscard]] std::uint32_t to() const noexcept {
        return static_cast<std::uint32_t>(out_ - begin_);
    }

    Page finish() {
        page_.text.view = text_;
        if (count_ == 0) return std::move(page_);
        copy_up_to(text_.size());
        page_.text.view = {begin_, to()};
        note("markup_left", count_ - blanks_,
             "references, tags, escapes and controls read or left out");
        note("letter_spacing", blanks_, "blanks between all characters left out");
        return std::move(page_);
    }

    void note(std::string_view code, std::uint32_t count, std::string_view words) {
        if (count == 0) return;
        page_.repairs.push_back({code, count});
        page_.diagnostics.push_back(
            {code, Severity::info, bytes::counted(count, words, memory_), first_});
    }

    std::string_view text_;
    std::pmr::memory_resource* memory_;
    Page page_;
    bool escaped_, spaced_;
    Ahead tag_end_, comment_end_, script_end_, style_end_;
    std::size_t closing_stars_ = std::string_view::npos;
    std::size_t line_begin_ = 0, line_looked_at_ = 0;  // of the last tag that ends lines
    char* begin_ = nullptr;
    char* out_ = nullptr;
    std::size_t copied_ = 0;    ///< what lies before is in the new text or was left out
    std::uint32_t count_ = 0;   ///< of what was taken out, with
    std::uint32_t blanks_ = 0;  ///< the blanks that spaced it out
    Span first_;
};

}  // namespace

bool may_hold_markup(std::string_view text) noexcept {
    const char* const end = text.data() + text.size();
    return next_sign(text.data(), end) != end || is_escaped(text) || spacing::is_spaced(text);
}

Page without_leftovers(std::string_view decoded, std::pmr::memory_resource* memory) {
    return Cleaner(decoded, memory).run();
}

}  // namespace gouji::markup
