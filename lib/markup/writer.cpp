#include "writer.hpp"

#include <algorithm>
#include <cstring>

#include "../bytes/utf8.hpp"
#include "tags.hpp"

namespace gouji::markup {
namespace {

using bytes::utf8::byte;
using bytes::utf8::continues;

// Han characters and what is as wide: lines of them are broken anywhere.
constexpr bool is_wide_lead(char c) noexcept { return byte(c) >= 0xE3 && byte(c) <= 0xEF; }

bool ends_wide(std::string_view text) noexcept {
    return text.size() >= 3 && is_wide_lead(text[text.size() - 3]) &&
           continues(text[text.size() - 2]) && continues(text.back());
}

constexpr std::uint32_t u32(std::size_t size) noexcept { return static_cast<std::uint32_t>(size); }

// Bytes of one character of valid UTF-8.
std::uint32_t width_of(const char* p) noexcept {
    const auto lead = byte(*p);
    std::uint32_t width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (std::uint32_t i = 1; i < width; ++i)
        if (!continues(p[i])) return i;
    return width;
}

// ---- character references ---------------------------------------------------------------------------
//
// What they mean was read by the parser, which does not say where they end.

/// A reference as far as its name or number goes: `&amp`, `&#20844`, `&#x516C`.
struct Reference {
    std::size_t size = 1;  ///< 1: an `&` that begins none
    bool numeric = false;
    bool closed = false;  ///< by a `;` behind it
};

char at_or_zero(std::string_view text, std::size_t i) noexcept {
    return i < text.size() ? text[i] : '\0';
}

Reference numeric_reference(std::string_view text) noexcept {
    const bool hex = lower(at_or_zero(text, 2)) == 'x';
    const auto is_digit = [hex](char c) {
        return (c >= '0' && c <= '9') || (hex && lower(c) >= 'a' && lower(c) <= 'f');
    };
    const std::size_t first = hex ? 3 : 2;
    std::size_t size = first;
    while (is_digit(at_or_zero(text, size))) ++size;
    if (size == first) return {};
    return {size, true, at_or_zero(text, size) == ';'};
}

Reference named_reference(std::string_view text) noexcept {
    std::size_t size = 1;
    while (is_name(at_or_zero(text, size))) ++size;
    return {size, false, at_or_zero(text, size) == ';'};
}

/// The text of the parser, which ends with NUL, begins with `text`.
bool reads_as(const char* read, std::string_view text) noexcept {
    return std::strncmp(read, text.data(), text.size()) == 0;
}

/// A name that HTML does not know is its own text; so would be `&amp;`, whose meaning begins like it.
bool names_nothing(const Reference& found, std::string_view text, const char* read) noexcept {
    const auto name = text.substr(1, found.size - 1);
    const bool ampersand = (name == "amp" || name == "AMP") && *read == '&';
    return !ampersand && reads_as(read, text.substr(0, found.size + found.closed));
}

/// Without its `;`, a name may be the beginning of a word: its size, by what was read behind it.
std::size_t size_within_word(std::string_view word, char behind, const char* read) noexcept {
    const bool goes_on = behind == '<' || behind == '&';
    std::size_t size = 2;
    for (; size != word.size(); ++size) {
        const auto left = word.substr(size);
        if (reads_as(read, left) && (goes_on || !is_name(read[left.size()]))) break;
    }
    return size;
}

/// Some names mean two characters; `read` is behind the first one.
bool means_another(const char* read, char behind) noexcept {
    return byte(*read) >= 0x80 && *read != behind && behind != '&' && behind != '<';
}

/// Bytes that a reference takes, in the page and of what the parser read.
struct Extent {
    std::size_t written;
    std::uint32_t read;
};

/// The extent of the reference that `text` begins with and that was read as `read`.
Extent extent_of(std::string_view text, const char* read) noexcept {
    const Reference found =
        at_or_zero(text, 1) == '#' ? numeric_reference(text) : named_reference(text);
    const std::uint32_t one = width_of(read);
    if (found.size == 1) return {1, one};
    if (found.numeric) return {found.size + found.closed, one};
    if (names_nothing(found, text, read)) return {1, one};
    const char behind = at_or_zero(text, found.size + found.closed);
    if (!found.closed)
        return {size_within_word(text.substr(0, found.size), behind, read + one), one};
    const std::uint32_t second = means_another(read + one, behind) ? width_of(read + one) : 0;
    return {found.size + 1, one + second};
}

}  // namespace

std::uint32_t Writer::origin(std::uint32_t at) {
    const auto& segments = skeleton_.segments;
    const auto holds = [&](std::size_t i) {
        return segments[i].at <= at && (i + 1 == segments.size() || at < segments[i + 1].at);
    };
    if (!holds(segment_)) {
        const bool next = segment_ + 1 < segments.size() && holds(segment_ + 1);
        segment_ = next ? segment_ + 1 : skeleton_.segment_at(at);
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
        const auto from = origin(begin);
        run(from, from + std::max(skeleton_.segments[segment_].size, 1U));
    }
}

void Writer::run(std::uint32_t from, std::uint32_t end) {
    auto plain = from;
    for (auto at = from; at != end;) {
        const auto width = width_of_other(page_.substr(at, end - at));
        if (width == 0) {
            ++at;
            continue;
        }
        if (plain != at) piece(plain, at - plain);
        character(width == 1 ? page_.substr(at, 1) : " ", at, width);
        plain = at += width;
    }
    if (plain != end) piece(plain, end - plain);
}

// Bytes of what begins `text` and is not copied as it is: a blank, or what ends a cell or a line; else 0.
std::uint32_t Writer::width_of_other(std::string_view text) const noexcept {
    const char c = text.front();
    if (is_blank(c)) return blanks_ == Blanks::keep && !in_row_ && (c == ' ' || c == '\t') ? 0 : 1;
    if (!in_row_) return 0;
    if (c == '|') return 1;
    return text.starts_with("\u2028") || text.starts_with("\u2029") ? 3 : 0;
}

// Writes the reference at `at`; returns its bytes there and moves `read` behind it.
std::uint32_t Writer::reference(const char*& read, std::uint32_t at) {
    const Extent extent = extent_of(std::string_view(skeleton_.text).substr(at), read);
    const auto from = origin(at);
    const auto to = origin(at + u32(extent.written) - 1) + 1;
    character({read, extent.read}, from, std::max(to, from + 1) - from);
    read += extent.read;
    return u32(extent.written);
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
        return as_one_piece(read, at);  // the skeleton and the parser disagree
    }
}

void Writer::as_one_piece(std::string text, std::uint32_t at) {
    const auto end = u32(std::min(skeleton_.text.find('<', at), skeleton_.text.size()));
    const auto from = origin(at);
    const auto width = end > at ? origin(end - 1) + 1 - from : 0;
    std::replace_if(
        text.begin(), text.end(), [](char c) { return is_blank(c) || c == '|'; }, ' ');
    before_text(text, from);
    map_.add(u32(out_.size()), u32(text.size()), from, width);
    out_ += text;
    position_ = from + width;
}

Text Writer::finish() {
    if (!cuts_.empty() && cuts_.back() == out_.size()) cuts_.pop_back();  // no line follows it
    char* const text =
        static_cast<char*>(memory_->allocate(std::max<std::size_t>(out_.size(), 1), 1));
    std::memcpy(text, out_.data(), out_.size());
    return {{text, out_.size()}, std::move(map_), std::move(cuts_)};
}

}  // namespace gouji::markup
