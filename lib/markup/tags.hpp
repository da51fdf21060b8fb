#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

// The elements of HTML by what they do to the text, and the syntax of their tags.
namespace gouji::markup {

/// Elements that shape lines and tables. All others are `none`: their tags alone are dropped.
enum class Tag : std::uint8_t {
    // clang-format off
    none, text, root,
    address, article, aside, blockquote, caption, center, dd, details, dir, div, dl, dt, fieldset,
    figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, legend, li, main, menu, nav, ol, p, pre,
    section, summary, ul,
    table, tbody, td, tfoot, th, thead, tr,
    br, hr,
    span  // one that is hidden: no other gets into the tree
    // clang-format on
};

constexpr bool is_heading(Tag tag) noexcept { return tag >= Tag::h1 && tag <= Tag::h6; }
constexpr bool is_cell(Tag tag) noexcept { return tag == Tag::td || tag == Tag::th; }
constexpr bool is_row_group(Tag tag) noexcept {
    return tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot;
}

/// How the reader of tags deals with an element.
enum class Role : std::uint8_t {
    unknown,  ///< no name of HTML
    line,     ///< within a line, or without effect on the text: the tags are dropped
    link,     ///< the same, but its text is a link's
    reading,  ///< a reading beside a character: hidden
    block,    ///< goes into the tree
    single,   ///< goes into the tree and has no content
    skipped,  ///< the content is no text, up to the end tag or else to the end of the page
    control   ///< the content is no text, up to the end tag if there is one
};

struct Element {
    Tag tag = Tag::none;
    Role role = Role::unknown;
    std::string_view name;  ///< in lower case
};

/// The element whose name begins at the beginning of `text` and ends before a blank, `/` or `>`.
[[nodiscard]] const Element& element_at(std::string_view text) noexcept;
[[nodiscard]] const Element& element_of(Tag tag) noexcept;

constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}
constexpr bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_name(char c) noexcept { return is_letter(c) || (c >= '0' && c <= '9'); }
constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// Is `text` in any case equal to `word`, which is in lower case?
[[nodiscard]] constexpr bool same_word(std::string_view text, std::string_view word) noexcept {
    if (text.size() != word.size()) return false;
    for (std::size_t i = 0; i != text.size(); ++i)
        if (lower(text[i]) != word[i]) return false;
    return true;
}

/// Offset behind the `>` of the tag that begins at `at`; npos if it never ends.
[[nodiscard]] std::size_t end_of_tag(std::string_view text, std::size_t at) noexcept;

/// The attributes of one tag, in order.
class Attributes {
public:
    /// `tag` is all of it, from `<` to `>`.
    explicit Attributes(std::string_view tag) noexcept;

    /// Goes to the next attribute; false if there is none.
    bool next() noexcept;

    [[nodiscard]] std::string_view name() const noexcept { return name_; }
    [[nodiscard]] std::string_view value() const noexcept { return value_; }

private:
    std::string_view rest_, name_, value_;
};

/// Does a tag hide its element (`hidden`, `display:none`, `visibility:hidden`)?
[[nodiscard]] bool hides(std::string_view tag) noexcept;

}  // namespace gouji::markup
