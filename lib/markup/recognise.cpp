#include <algorithm>

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

// Behind blanks, comments and processing instructions.
std::string_view beginning(std::string_view text) noexcept {
    for (;;) {
        while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
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
    while (!part.empty()) {
        const auto found = part.find('<');
        if (found == part.npos) break;
        part.remove_prefix(found);
        if (part.starts_with("<!--")) {
            const auto end = part.find("-->", 2);
            if (end == part.npos) break;
            part.remove_prefix(end);
            continue;
        }
        const bool meta =
            begins(part, "<meta") && part.size() > 5 && (is_blank(part[5]) || part[5] == '/');
        const auto end = meta ? end_of_tag(part, 0) : 1;
        if (end == part.npos) break;
        if (meta) {
            Attributes attributes(part.substr(0, end));
            while (attributes.next()) {
                if (same_word(attributes.name(), "charset")) return attributes.value();
                if (!same_word(attributes.name(), "content")) continue;
                // text/html; charset=gb2312
                auto value = attributes.value();
                for (std::size_t at = 0; at < value.size(); ++at) {
                    if (!begins(value.substr(at), "charset")) continue;
                    value.remove_prefix(at + 7);
                    while (!value.empty() && is_blank(value.front())) value.remove_prefix(1);
                    if (!value.starts_with('=')) break;
                    value.remove_prefix(1);
                    while (!value.empty() && is_blank(value.front())) value.remove_prefix(1);
                    return value.substr(0, value.find_first_of("; \t\r\n'\""));
                }
            }
        }
        part.remove_prefix(end);
    }
    return {};
}

}  // namespace gouji::markup
