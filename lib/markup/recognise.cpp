#include <algorithm>
#include <optional>

#include "gouji/markup/html.hpp"
#include "tags.hpp"

namespace gouji::markup {
namespace {

constexpr std::size_t looked_at = 65536;  // bytes in which tags have to show
constexpr int tags_enough = 4;
constexpr std::size_t declared_within = 1024;

bool begins(std::string_view text, std::string_view words) noexcept {
    return same_word(text.substr(0, words.size()), words);
}

std::string_view without_blanks_before(std::string_view text) noexcept {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    return text;
}

// Behind blanks, comments and processing instructions.
std::string_view beginning(std::string_view text) noexcept {
    for (;;) {
        text = without_blanks_before(text);
        const bool comment = text.starts_with("<!--");
        if (!comment && !text.starts_with("<?")) return text;
        const auto end = text.find(comment ? "-->" : ">", 2);
        if (end == text.npos) return {};
        text.remove_prefix(end + (comment ? 3 : 1));
    }
}

// Behind the tag that begins `text`, 0 if none does: a name of HTML and only what a tag may hold.
std::size_t tag_at(std::string_view text) noexcept {
    const std::size_t name = text.starts_with("</") ? 2 : 1;
    if (name >= text.size() || !is_letter(text[name])) return 0;
    const Element& element = element_at(text.substr(name));
    if (element.role == Role::unknown) return 0;
    const char behind =
        name + element.name.size() < text.size() ? text[name + element.name.size()] : ' ';
    // Between a name and the end of the tag there are only attributes.
    if (!is_blank(behind) && behind != '>' && behind != '/') return 0;
    const auto end = text.substr(0, 4096).find('>');
    return end == text.npos ? 0 : end + 1;
}

bool is_meta(std::string_view text) noexcept {
    return begins(text, "<meta") && text.size() > 5 && (is_blank(text[5]) || text[5] == '/');
}

// Of the comment or `<meta>` that begins `text`, npos if it does not end; 1 for other tags.
std::size_t size_of_markup(std::string_view text) noexcept {
    if (text.starts_with("<!--")) return text.find("-->", 2);
    return is_meta(text) ? end_of_tag(text, 0) : 1;
}

// The `gb2312` of `text/html; charset=gb2312`.
std::optional<std::string_view> charset_of_type(std::string_view content) noexcept {
    constexpr std::string_view charset = "charset";
    while (!content.empty() && !begins(content, charset)) content.remove_prefix(1);
    if (content.empty()) return std::nullopt;
    const auto behind = without_blanks_before(content.substr(charset.size()));
    if (!behind.starts_with('=')) return std::nullopt;
    const auto value = without_blanks_before(behind.substr(1));
    return value.substr(0, value.find_first_of("; \t\r\n'\""));
}

std::optional<std::string_view> charset_of_meta(std::string_view tag) noexcept {
    Attributes attributes(tag);
    while (attributes.next()) {
        if (same_word(attributes.name(), "charset")) return attributes.value();
        if (!same_word(attributes.name(), "content")) continue;
        if (const auto charset = charset_of_type(attributes.value())) return charset;
    }
    return std::nullopt;
}

}  // namespace

bool is_html(std::string_view text) noexcept {
    const auto start = beginning(text);
    if (begins(start, "<!doctype html") || begins(start, "<html")) return true;
    const auto part = text.substr(0, looked_at);
    int tags = 0;
    for (auto at = part.find('<'); at != part.npos; at = part.find('<', at)) {
        const auto size = tag_at(part.substr(at));
        if (size != 0 && ++tags == tags_enough) return true;
        at += std::max<std::size_t>(size, 1);
    }
    return false;
}

std::string_view declared_charset(std::string_view source) noexcept {
    auto part = source.substr(0, declared_within);
    for (auto found = part.find('<'); found != part.npos; found = part.find('<')) {
        part.remove_prefix(found);
        const auto size = size_of_markup(part);
        if (size == part.npos) break;
        if (is_meta(part)) {
            const auto charset = charset_of_meta(part.substr(0, size));
            if (charset) return *charset;
        }
        part.remove_prefix(size);
    }
    return {};
}

}  // namespace gouji::markup
