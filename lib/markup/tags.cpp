#include "tags.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace gouji::markup {
namespace {

// Sorted by name.
// clang-format off
constexpr Element elements[]{
    {Tag::none, Role::link, "a"},
    {Tag::none, Role::line, "abbr"},
    {Tag::address, Role::block, "address"},
    {Tag::article, Role::block, "article"},
    {Tag::aside, Role::block, "aside"},
    {Tag::none, Role::line, "b"},
    {Tag::none, Role::line, "base"},
    {Tag::none, Role::line, "big"},
    {Tag::blockquote, Role::block, "blockquote"},
    {Tag::none, Role::line, "body"},
    {Tag::br, Role::single, "br"},
    {Tag::none, Role::line, "button"},
    {Tag::caption, Role::block, "caption"},
    {Tag::center, Role::block, "center"},
    {Tag::none, Role::line, "code"},
    {Tag::none, Role::line, "col"},
    {Tag::none, Role::line, "colgroup"},
    {Tag::dd, Role::block, "dd"},
    {Tag::none, Role::line, "del"},
    {Tag::details, Role::block, "details"},
    {Tag::dir, Role::block, "dir"},
    {Tag::div, Role::block, "div"},
    {Tag::dl, Role::block, "dl"},
    {Tag::dt, Role::block, "dt"},
    {Tag::none, Role::line, "em"},
    {Tag::fieldset, Role::block, "fieldset"},
    {Tag::figcaption, Role::block, "figcaption"},
    {Tag::figure, Role::block, "figure"},
    {Tag::none, Role::line, "font"},
    {Tag::footer, Role::block, "footer"},
    {Tag::none, Role::line, "form"},
    {Tag::h1, Role::block, "h1"},
    {Tag::h2, Role::block, "h2"},
    {Tag::h3, Role::block, "h3"},
    {Tag::h4, Role::block, "h4"},
    {Tag::h5, Role::block, "h5"},
    {Tag::h6, Role::block, "h6"},
    {Tag::none, Role::line, "head"},
    {Tag::header, Role::block, "header"},
    {Tag::hr, Role::single, "hr"},
    {Tag::none, Role::line, "html"},
    {Tag::none, Role::line, "i"},
    {Tag::none, Role::control, "iframe"},
    {Tag::none, Role::line, "img"},
    {Tag::none, Role::line, "input"},
    {Tag::none, Role::line, "ins"},
    {Tag::none, Role::line, "label"},
    {Tag::legend, Role::block, "legend"},
    {Tag::li, Role::block, "li"},
    {Tag::none, Role::line, "link"},
    {Tag::main, Role::block, "main"},
    {Tag::menu, Role::block, "menu"},
    {Tag::none, Role::line, "meta"},
    {Tag::nav, Role::block, "nav"},
    {Tag::none, Role::line, "nobr"},
    {Tag::none, Role::control, "noembed"},
    {Tag::none, Role::control, "noframes"},
    {Tag::none, Role::control, "noscript"},
    {Tag::none, Role::line, "object"},
    {Tag::ol, Role::block, "ol"},
    {Tag::p, Role::block, "p"},
    {Tag::pre, Role::block, "pre"},
    {Tag::none, Role::reading, "rp"},
    {Tag::none, Role::reading, "rt"},
    {Tag::none, Role::line, "ruby"},
    {Tag::none, Role::line, "s"},
    {Tag::none, Role::skipped, "script"},
    {Tag::section, Role::block, "section"},
    {Tag::none, Role::control, "select"},
    {Tag::none, Role::line, "small"},
    {Tag::span, Role::line, "span"},
    {Tag::none, Role::line, "strike"},
    {Tag::none, Role::line, "strong"},
    {Tag::none, Role::skipped, "style"},
    {Tag::none, Role::line, "sub"},
    {Tag::summary, Role::block, "summary"},
    {Tag::none, Role::line, "sup"},
    {Tag::none, Role::control, "svg"},
    {Tag::table, Role::block, "table"},
    {Tag::tbody, Role::block, "tbody"},
    {Tag::td, Role::block, "td"},
    {Tag::none, Role::control, "template"},
    {Tag::none, Role::control, "textarea"},
    {Tag::tfoot, Role::block, "tfoot"},
    {Tag::th, Role::block, "th"},
    {Tag::thead, Role::block, "thead"},
    {Tag::none, Role::control, "title"},
    {Tag::tr, Role::block, "tr"},
    {Tag::none, Role::line, "tt"},
    {Tag::none, Role::line, "u"},
    {Tag::ul, Role::block, "ul"},
};
// clang-format on
static_assert(std::is_sorted(std::begin(elements), std::end(elements),
                             [](auto& a, auto& b) { return a.name < b.name; }));

constexpr std::size_t longest_name = 10;
constexpr Element unknown{};

// Where the elements of each first letter begin.
constexpr auto first_of_letter = [] {
    std::array<std::uint8_t, 27> first{};
    for (std::size_t letter = 0; letter != 27; ++letter) {
        std::uint8_t at = 0;
        while (at != std::size(elements) &&
               static_cast<std::size_t>(elements[at].name[0] - 'a') < letter)
            ++at;
        first[letter] = at;
    }
    return first;
}();

bool contains_word(std::string_view style, std::string_view word) noexcept {
    for (std::size_t at = 0; at + word.size() <= style.size(); ++at)
        if (same_word(style.substr(at, word.size()), word)) return true;
    return false;
}

// A declaration such as `display : none`, whatever its blanks and case.
bool declares(std::string_view style, std::string_view property, std::string_view value) noexcept {
    for (std::size_t at = 0; at < style.size();) {
        const auto end = std::min(style.find(';', at), style.size());
        const auto one = style.substr(at, end - at);
        const auto colon = one.find(':');
        if (colon != one.npos && contains_word(one.substr(0, colon), property) &&
            contains_word(one.substr(colon), value))
            return true;
        at = end + 1;
    }
    return false;
}

}  // namespace

const Element& element_at(std::string_view text) noexcept {
    char name[longest_name + 1];
    std::size_t size = 0;
    for (; size < text.size() && size <= longest_name; ++size) {
        const char c = text[size];
        if (is_blank(c) || c == '/' || c == '>') break;
        name[size] = lower(c);
    }
    if (size == 0 || size > longest_name || !is_letter(name[0])) return unknown;
    const auto letter = static_cast<std::size_t>(name[0] - 'a');
    for (std::size_t i = first_of_letter[letter]; i != first_of_letter[letter + 1]; ++i)
        if (elements[i].name == std::string_view(name, size)) return elements[i];
    return unknown;
}

const Element& element_of(Tag tag) noexcept {
    for (const Element& element : elements)
        if (element.tag == tag) return element;
    return unknown;
}

std::size_t end_of_tag(std::string_view text, std::size_t at) noexcept {
    // The `>` ends the tag unless it stands in a quoted value; most tags have no other.
    const char* const end = text.data() + text.size();
    for (const char* p = text.data() + at; p != end;) {
        const auto* const close =
            static_cast<const char*>(std::memchr(p, '>', static_cast<std::size_t>(end - p)));
        if (close == nullptr) return text.npos;
        // A quote opens a value behind a `=`; elsewhere it is part of a name.
        const char* q = p;
        while (q < close) {
            if (*q != '"' && *q != '\'') {
                ++q;
                continue;
            }
            const char* before = q;
            while (before != text.data() + at && is_blank(before[-1])) --before;
            if (before == text.data() + at || before[-1] != '=') {
                ++q;
                continue;
            }
            const auto* const quote = static_cast<const char*>(
                std::memchr(q + 1, *q, static_cast<std::size_t>(end - q - 1)));
            if (quote == nullptr) return text.npos;
            q = quote + 1;
        }
        if (q <= close) return static_cast<std::size_t>(close - text.data()) + 1;
        p = q;
    }
    return text.npos;
}

Attributes::Attributes(std::string_view tag) noexcept : rest_(tag) {
    if (rest_.ends_with('>')) rest_.remove_suffix(1);
    std::size_t at = 1;
    while (at < rest_.size() && !is_blank(rest_[at]) && rest_[at] != '/') ++at;
    rest_.remove_prefix(std::min(at, rest_.size()));
}

bool Attributes::next() noexcept {
    std::size_t at = 0;
    const auto skip_blanks = [&] {
        while (at < rest_.size() && is_blank(rest_[at])) ++at;
    };
    while (at < rest_.size() && (is_blank(rest_[at]) || rest_[at] == '/')) ++at;
    if (at >= rest_.size()) return false;
    const std::size_t name = at++;
    while (at < rest_.size() && !is_blank(rest_[at]) && rest_[at] != '/' && rest_[at] != '=') ++at;
    name_ = rest_.substr(name, at - name);
    value_ = {};
    skip_blanks();
    if (at < rest_.size() && rest_[at] == '=') {
        ++at;
        skip_blanks();
        const char quote = at < rest_.size() ? rest_[at] : ' ';
        if (quote == '"' || quote == '\'') {
            const auto end = std::min(rest_.find(quote, at + 1), rest_.size());
            value_ = rest_.substr(at + 1, end - at - 1);
            at = std::min(end + 1, rest_.size());
        } else {
            const std::size_t begin = at;
            while (at < rest_.size() && !is_blank(rest_[at])) ++at;
            value_ = rest_.substr(begin, at - begin);
        }
    }
    rest_.remove_prefix(at);
    return true;
}

bool hides(std::string_view tag) noexcept {
    Attributes attributes(tag);
    while (attributes.next()) {
        if (same_word(attributes.name(), "hidden")) return true;
        if (same_word(attributes.name(), "style") &&
            (declares(attributes.value(), "display", "none") ||
             declares(attributes.value(), "visibility", "hidden")))
            return true;
    }
    return false;
}

}  // namespace gouji::markup
