#include "writer.hpp"

#include <algorithm>
#include <cstring>

#include "../bytes/utf8.hpp"
#include "tags.hpp"

namespace gouji::markup {
namespace {

using bytes::utf8::byte;

// Han characters and what is as wide: lines of them are broken anywhere.
constexpr bool is_wide_lead(char c) noexcept { return byte(c) >= 0xE3 && byte(c) <= 0xEF; }

bool ends_wide(std::string_view text) noexcept {
    return text.size() >= 3 && is_wide_lead(text[text.size() - 3]) &&
           (byte(text[text.size() - 2]) & 0xC0) == 0x80 && (byte(text.back()) & 0xC0) == 0x80;
}

constexpr std::uint32_t u32(std::size_t size) noexcept { return static_cast<std::uint32_t>(size); }

// Bytes of one character of valid UTF-8.
std::uint32_t width_of(const char* p) noexcept {
    const auto lead = byte(*p);
    std::uint32_t width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (std::uint32_t i = 1; i < width; ++i)
        if ((byte(p[i]) & 0xC0) != 0x80) return i;
    return width;
}

}  // namespace

std::uint32_t Writer::origin(std::uint32_t at) {
    const auto& segments = skeleton_.segments;
    const auto holds = [&](std::size_t i) {
        return segments[i].at <= at && (i + 1 == segments.size() || at < segments[i + 1].at);
    };
    if (!holds(segment_)) {
        if (segment_ + 1 < segments.size() && holds(segment_ + 1)) {
            ++segment_;
        } else {
            const auto behind =
                std::upper_bound(segments.begin(), segments.end(), at,
                                 [](std::uint32_t x, const Segment& s) { return x < s.at; });
            segment_ = static_cast<std::size_t>(behind - segments.begin()) - 1;
        }
    }
    return segments[segment_].from + (at - segments[segment_].at);
}

void Writer::put(std::string_view text) {
    map_.add(u32(out_.size()), 1, position_, 0, u32(text.size()));
    out_ += text;
}

void Writer::end_line() {
    if (in_row_) {
        if (line_empty_ || blank_pending_) return;
        blank_pending_ = true;
        blank_is_line_end_ = false;
        blank_ = {};
        return;
    }
    blank_pending_ = false;
    line_pending_ = line_pending_ || !line_empty_;
}

void Writer::cut() {
    end_line();
    const auto at = static_cast<std::uint32_t>(out_.size());
    if (at != 0 && (cuts_.empty() || cuts_.back() != at)) cuts_.push_back(at);
}

void Writer::begin_row() {
    end_line();
    if (line_pending_) put("\n");
    line_pending_ = false;
    in_row_ = true;
    line_empty_ = true;  // from here on, the cell's
    put("|");
}

void Writer::end_cell() {
    blank_pending_ = false;
    line_empty_ = true;
    put("|");
}

void Writer::end_row() {
    in_row_ = false;
    blank_pending_ = false;
    line_empty_ = true;
    line_pending_ = true;
}

void Writer::blank(std::uint32_t from, std::uint32_t width, bool line_end) {
    if (blanks_ == Blanks::keep_lines && line_end && !in_row_) return end_line();
    if (line_empty_) return;
    if (!blank_pending_) {
        blank_pending_ = true;
        blank_is_line_end_ = line_end;
        blank_ = {from, from + width};
    } else {
        blank_is_line_end_ = blank_is_line_end_ || line_end;
        if (!blank_.empty() && blank_.end == from) blank_.end = from + width;
    }
}

void Writer::before_text(std::string_view text, std::uint32_t from) {
    disordered_ = disordered_ || from < position_;
    if (line_pending_) {
        put("\n");
        line_pending_ = false;
    } else if (blank_pending_) {
        const bool joins = blank_is_line_end_ && ends_wide(out_) && is_wide_lead(text.front());
        if (!joins) {
            if (!blank_.empty())
                map_.add(u32(out_.size()), 1, blank_.begin, blank_.size());
            else
                map_.add(u32(out_.size()), 1, position_, 0);
            out_ += ' ';
        }
    }
    blank_pending_ = false;
    line_empty_ = false;
}

void Writer::character(std::string_view utf8, std::uint32_t from, std::uint32_t width) {
    if (utf8.size() == 1 && is_blank(utf8.front())) {
        if (blanks_ == Blanks::keep && utf8.front() == '\n') return end_line();
        return blank(from, width, utf8.front() == '\n');
    }
    before_text(utf8, from);
    if (in_row_ && utf8 == "|") utf8 = "\u00A6";  // the bar between cells means something else
    map_.add(u32(out_.size()), u32(utf8.size()), from, width);
    out_ += utf8;
    position_ = from + width;
}

void Writer::piece(std::uint32_t from, std::uint32_t size) {
    const auto text = page_.substr(from, size);
    before_text(text, from);
    map_.add_copied(u32(out_.size()), from, size);
    out_ += text;
    position_ = from + size;
}

// Runs of text, one character each in the skeleton.
void Writer::copied(std::uint32_t begin, std::uint32_t end) {
    for (; begin != end; ++begin) {
        const auto first = origin(begin);
        const auto size = std::max(skeleton_.segments[segment_].size, 1U);
        const char* const text = page_.data() + first;
        std::uint32_t from = 0, i = 0;
        const auto flush = [&] {
            if (from != i) piece(first + from, i - from);
        };
        for (; i < size; ++i) {
            const char c = text[i];
            const bool separator =
                in_row_ && (c == '|' || (c == '\xE2' && size - i >= 3 && text[i + 1] == '\x80' &&
                                         (text[i + 2] & '\xFE') == '\xA8'));
            if (!is_blank(c) && !separator) continue;
            const bool kept = blanks_ == Blanks::keep && (c == ' ' || c == '\t') && !in_row_;
            if (kept) continue;
            flush();
            const std::uint32_t width = c == '\xE2' ? 3 : 1;
            character(width == 3 ? " " : std::string_view(text + i, 1), first + i, width);
            i += width - 1;
            from = i + 1;
        }
        flush();
    }
}

// A character reference: what it means was read, only its length has to be found. Returns that.
std::uint32_t Writer::reference(const char*& read, std::uint32_t at) {
    const std::string_view rest = std::string_view(skeleton_.text).substr(at);
    const auto byte_at = [&](std::size_t i) { return i < rest.size() ? rest[i] : '\0'; };
    const auto literally = [&](std::size_t size) {
        return std::strncmp(read, rest.data(), std::min(size, rest.size())) == 0;
    };
    std::size_t size = 1;
    bool numeric = false;
    if (byte_at(1) == '#') {
        const bool hex = lower(byte_at(2)) == 'x';
        size = hex ? 3 : 2;
        const auto first = size;
        const auto is_digit = [&](char c) {
            return (c >= '0' && c <= '9') || (hex && lower(c) >= 'a' && lower(c) <= 'f');
        };
        while (is_digit(byte_at(size))) ++size;
        numeric = size != first;
        if (!numeric) size = 1;
    } else {
        while (is_name(byte_at(size))) ++size;
    }
    std::uint32_t meant = width_of(read);
    if (size > 1) {
        const auto name = rest.substr(1, size - 1);
        const bool closed = byte_at(size) == ';';
        const bool ampersand = name == "amp" || name == "AMP";
        if (!numeric && literally(size + closed) && !(ampersand && *read == '&')) {
            size = 1;  // names nothing
        } else if (closed) {
            ++size;
            // Some names mean two characters.
            if (!numeric && read[meant] != '\0' && byte(read[meant]) >= 0x80 &&
                read[meant] != byte_at(size) && byte_at(size) != '&' && byte_at(size) != '<')
                meant += width_of(read + meant);
        } else if (!numeric) {
            // Without its `;`, a name may be the beginning of a word.
            const auto word = size;
            const bool goes_on = byte_at(word) == '<' || byte_at(word) == '&';
            for (size = 2; size != word; ++size) {
                const auto left = word - size;
                if (std::strncmp(read + meant, rest.data() + size, left) == 0 &&
                    (goes_on || !is_name(read[meant + left])))
                    break;
            }
        }
    }
    const auto from = origin(at);
    const auto to = origin(at + u32(size) - 1) + 1;
    character({read, meant}, from, std::max(to, from + 1) - from);
    read += meant;
    return u32(size);
}

void Writer::text(const char* read, std::uint32_t at) {
    const std::string_view skeleton = skeleton_.text;
    while (*read != '\0' && at < skeleton.size()) {
        if (skeleton[at] == '&') {
            at += reference(read, at);
            continue;
        }
        if (skeleton[at] == '<') {  // a tag that the parser passed over
            at = u32(std::min(skeleton.find('>', at), skeleton.size() - 1)) + 1;
            continue;
        }
        const auto begin = at;
        while (at < skeleton.size() && skeleton[at] == *read && *read != '\0' && *read != '&' &&
               *read != '<') {
            ++read;
            ++at;
        }
        copied(begin, at);
        if (at != begin || *read == '\0') continue;
        // The reader and the parser disagree: what is left becomes one piece.
        const auto end = u32(std::min(skeleton.find('<', at), skeleton.size()));
        const auto from = origin(at);
        const auto width = end > at ? origin(end - 1) + 1 - from : 0;
        std::string left(read);
        std::replace_if(
            left.begin(), left.end(), [](char c) { return is_blank(c) || c == '|'; }, ' ');
        before_text(left, from);
        map_.add(u32(out_.size()), u32(left.size()), from, width);
        out_ += left;
        position_ = from + width;
        return;
    }
}

Text Writer::finish() {
    if (!cuts_.empty() && cuts_.back() == out_.size()) cuts_.pop_back();  // no line follows it
    char* const text =
        static_cast<char*>(memory_->allocate(std::max<std::size_t>(out_.size(), 1), 1));
    std::memcpy(text, out_.data(), out_.size());
    return {{text, out_.size()}, std::move(map_), std::move(cuts_)};
}

}  // namespace gouji::markup
