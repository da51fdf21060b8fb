#include "gouji/outline/marker.hpp"

#include "gouji/primitive/keyword_parser.hpp"
#include "gouji/primitive/numeral.hpp"
#include "gouji/primitive/x3.hpp"
#include "gouji/vocab/beginnings.hpp"
#include "gouji/vocab/headings.hpp"

namespace gouji::outline {
namespace {

using x3::_attr;
using x3::_val;

constexpr auto numeral = [](auto& context) {
    _val(context).ordinal = static_cast<int>(_attr(context));
};
constexpr auto number = [](auto& context) {
    std::string_view const run = _attr(context);
    int value = 0;
    for (char const c : run) value = value * 10 + (c - '0');
    _val(context).ordinal = value;
};
constexpr auto inner_number = [](auto& context) {
    _val(context).outer = _val(context).ordinal;
    number(context);
};
template <MarkerStyle Style>
constexpr auto is = [](auto& context) { _val(context).style = Style; };
template <MarkerStyle Style>
constexpr auto first = [](auto& context) {
    _val(context).style = Style;
    _val(context).ordinal = 1;
};
constexpr auto bullet_style = [](auto& context) {
    _val(context).style = MarkerStyle::bullet;
    _val(context).ordinal = 0;
};
constexpr auto plain_style = [](auto& context) { _val(context).plain = true; };

// One character of a numbered series: ① ⑴ ⒈ ㈠.
struct sign_parser : x3::parser<sign_parser> {
    using attribute_type = Marker;
    static constexpr bool has_attribute = true;

    template <typename Context, typename Attribute>
    bool parse(char const*& at, char const* const& last, Context const&, x3::unused_type,
               Attribute& attribute) const {
        auto const here = character_at({at, static_cast<std::size_t>(last - at)}, 0);
        auto const point = code_point(here);
        for (auto const& sign : vocab::numbered_signs) {
            if (point < sign.first || point >= sign.first + static_cast<char32_t>(sign.count))
                continue;
            Marker marker;
            marker.style = sign.first == 0x3220   ? MarkerStyle::bracketed
                           : sign.first == 0x2488 ? MarkerStyle::arabic
                           : sign.first == 0x2474 ? MarkerStyle::arabic_bracketed
                                                  : MarkerStyle::circled;
            marker.ordinal = static_cast<int>(point - sign.first) + 1;
            x3::traits::move_to(marker, attribute);
            at += here.size();
            return true;
        }
        return false;
    }
};

constexpr std::u32string_view bullets = U"•●■◆▪·";
constexpr auto bullet_sign =
    character([](std::string_view c) { return bullets.find(code_point(c)) != bullets.npos; });

constexpr auto set_sign = [](auto& context) { _val(context) = _attr(context); };

using enum MarkerStyle;

// clang-format off
auto const stop    = lit("、") | x3::lit('.') | x3::lit(',') | x3::lit(':') | lit("．") | lit("。");
auto const point   = x3::lit('.') | lit("．");
auto const after   = -(blanks >> (lit("、") | lit(".")));
auto const dash_1  = (lit("—") | lit("-") | lit("–")) >> &lit("、");  // an em dash for 一
auto const clause_ = lit("是") ;

x3::rule<struct marker_id, Marker> const marker = "section marker";
auto const marker_def =
      x3::lit('(') >> blanks >>
        ( chinese_numeral[numeral] >> blanks >> x3::lit(')') >> after >> x3::eps[is<bracketed>]             // (一) (一)、
        | digits(1, 2)[number] >> blanks >> x3::lit(')') >> after >> x3::eps[is<arabic_bracketed>] )        // (1)
    | lit("第") >> chinese_numeral[numeral] >> lit("部分") >> blanks >> -stop >> x3::eps[is<part>]    // 第一部分
    | chinese_numeral[numeral] >>
        ( clause_ >> x3::eps[is<clause>]                                                                     // 一是
        | blanks >> x3::lit(')') >> after >> x3::eps[is<bracketed>]                                          // 三): the opening bracket is lost
        | blanks >> stop >> -lit("、") >> x3::eps[is<chapter>]                                           // 一、 and 一,、
        | x3::eps[is<chapter>] >> x3::eps[plain_style] )                                                     // 一 概述
    | dash_1[first<chapter>] >> stop
    | digits(1, 2)[number] >> point >> digits(1, 2)[inner_number] >>
        ( point >> digits(1, 2)[inner_number] >> after >> x3::eps[is<deep_decimal>]                          // 2.1.3
        | !x3::omit[keyword<vocab::after_decimals>] >> after >> x3::eps[is<decimal>] )                       // 2.1
    | digits(1, 2)[number] >>
        ( blanks >> (lit("、") | x3::lit('.') | lit("．")) >> !digits() >> after >> x3::eps[is<arabic>]  // 1. 1、
        | x3::lit(')') >> x3::eps[is<arabic_bracketed>]                                                      // 1)
        | &x3::lit(' ') >> x3::eps[is<arabic>] >> x3::eps[plain_style] )                                     // 1 概述
    | sign_parser{}[set_sign] >> after                                                                        // ① ㈠
    | bullet_sign[bullet_style];
// clang-format on
BOOST_SPIRIT_DEFINE(marker)

// A look at the first character, which nearly no marker begins with.
bool may_begin(char32_t c) {
    switch (vocab::begin_of(c)) {
        case vocab::Begin::digit:
        case vocab::Begin::bracket:
        case vocab::Begin::dash:
        case vocab::Begin::numeral:
        case vocab::Begin::ordinal:
        case vocab::Begin::sign: return true;
        default: return bullets.find(c) != bullets.npos;
    }
}

}  // namespace

Numeral leading_numeral(std::string_view text) {
    std::int64_t value = 0;
    auto const* at = text.data();
    if (!x3::parse(at, text.data() + text.size(), chinese_numeral, value)) return {};
    return {static_cast<int>(value), static_cast<std::size_t>(at - text.data())};
}

std::optional<Marker> marker_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
    if (!may_begin(code_point(character_at(text, at)))) return std::nullopt;
    Marker found;
    auto const* position = text.data() + at;
    if (!x3::parse(position, text.data() + end, marker, found)) return std::nullopt;
    found.span = {at, static_cast<std::uint32_t>(position - text.data())};
    if (found.style != MarkerStyle::clause && found.style != MarkerStyle::chapter) return found;
    if (found.plain && found.style == MarkerStyle::chapter && found.ordinal > 20)
        return std::nullopt;
    return found;
}

}  // namespace gouji::outline
