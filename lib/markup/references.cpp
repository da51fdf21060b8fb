#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>

#include "leftovers.hpp"
#include "tags.hpp"

namespace gouji::markup {
namespace {

struct Name {
    std::string_view text;
    char32_t code;
};

// Those of HTML 4 that occur in Chinese pages.
constexpr std::array names{
    Name{"nbsp", U'\u00A0'},   Name{"ensp", U'\u2002'}, Name{"emsp", U'\u2003'},
    Name{"thinsp", U'\u2009'}, Name{"zwnj", U'\u200C'}, Name{"zwj", U'\u200D'},
    Name{"shy", U'\u00AD'},    Name{"lt", U'<'},        Name{"gt", U'>'},
    Name{"quot", U'"'},        Name{"apos", U'\''},     Name{"ldquo", U'“'},
    Name{"rdquo", U'”'},       Name{"lsquo", U'‘'},     Name{"rsquo", U'’'},
    Name{"laquo", U'«'},       Name{"raquo", U'»'},     Name{"lang", U'〈'},
    Name{"rang", U'〉'},       Name{"mdash", U'—'},     Name{"ndash", U'–'},
    Name{"hellip", U'…'},      Name{"middot", U'·'},    Name{"bull", U'•'},
    Name{"times", U'×'},       Name{"divide", U'÷'},    Name{"permil", U'‰'},
    Name{"deg", U'°'},         Name{"yen", U'¥'},       Name{"copy", U'©'},
    Name{"reg", U'®'},         Name{"plusmn", U'±'},    Name{"amp", U'&'},
};

constexpr bool is_scalar(char32_t code) noexcept {
    return code != 0 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
}

// &#12288; and &#x3000;, `at` behind the sign.
Reference numeric(std::string_view text, std::size_t at) noexcept {
    constexpr std::size_t most_digits = 7;
    const bool hex = at < text.size() && lower(text[at]) == 'x';
    const auto digits = text.substr(hex ? at + 1 : at, most_digits);
    std::uint32_t code = 0;
    const auto parsed =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    const auto end = static_cast<std::size_t>(parsed.ptr - text.data());
    const bool closed = parsed.ec == std::errc{} && end < text.size() && text[end] == ';';
    return closed && is_scalar(code) ? Reference{code, end + 1} : Reference{};
}

}  // namespace

Reference reference_at(std::string_view text) noexcept {
    if (!text.starts_with('&')) return {};
    std::size_t at = 1;
    while (text.substr(at).starts_with("amp;")) at += 4;  // escaped more than once
    if (text.substr(at).starts_with('#')) return numeric(text, at + 1);
    auto end = at;
    while (end < text.size() && end - at < 8 && is_letter(text[end])) ++end;
    const auto name = text.substr(at, end - at);
    const auto* const row =
        std::find_if(names.begin(), names.end(), [&](const Name& n) { return n.text == name; });
    const bool closed = end < text.size() && text[end] == ';';
    if (row != names.end() && (closed || row->code == U'\u00A0'))
        return {row->code, end + (closed ? 1 : 0)};
    return at > 1 ? Reference{U'&', at} : Reference{};
}

}  // namespace gouji::markup
