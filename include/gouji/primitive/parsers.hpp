#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/x3.hpp"

// Small X3 primitives over UTF-8 bytes. The iterator is always `char const*`.
namespace gouji {

/// A run of digits. Not a string_view itself, which X3 would take for a container to append to.
struct Digits {
    char const* first = nullptr;
    std::size_t size = 0;
    constexpr operator std::string_view() const noexcept { return {first, size}; }
};

/// A literal text; no attribute. Its size is known to the compiler, so that it is compared at once: x3::lit takes one
/// byte after the other.
template <std::size_t Size>
struct literal_parser : x3::parser<literal_parser<Size>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    std::array<char, Size> text{};

    constexpr explicit literal_parser(char const* literal) {
        std::copy_n(literal, Size, text.begin());
    }

    template <typename Context, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, x3::unused_type,
               Attribute&) const {
        if (static_cast<std::size_t>(last - first) < Size ||
            !stands_at(first, std::make_index_sequence<Size>()))
            return false;
        first += Size;
        return true;
    }

private:
    template <std::size_t... I>
    [[nodiscard]] bool stands_at(char const* here, std::index_sequence<I...>) const {
        return ((here[I] ^ text[I]) | ...) == 0;
    }
};

template <std::size_t SizeWithZero>
[[nodiscard]] constexpr auto lit(char const (&literal)[SizeWithZero]) {
    return literal_parser<SizeWithZero - 1>(literal);
}

/// A whole run of ASCII digits, `min` to `max` long; a longer or shorter run is no match. The attribute is
/// the run itself. x3::digit asserts on bytes from 0x80 and int_ takes a part of a longer run.
struct digits : x3::parser<digits> {
    using attribute_type = Digits;
    static constexpr bool has_attribute = true;
    std::size_t min, max;

    constexpr explicit digits(std::size_t least = 1, std::size_t most = 18)
        : min(least), max(most) {}

    template <typename Context, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, x3::unused_type,
               Attribute& attribute) const {
        auto const* at = first;
        while (at != last && is_digit(*at)) ++at;
        auto const count = static_cast<std::size_t>(at - first);
        if (count < min || count > max) return false;
        x3::traits::move_to(Digits{first, count}, attribute);
        first = at;
        return true;
    }
};

/// One character for which `Predicate` holds; no attribute.
template <typename Predicate>
struct character_parser : x3::parser<character_parser<Predicate>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    Predicate predicate;

    constexpr explicit character_parser(Predicate p) : predicate(p) {}

    template <typename Context, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, x3::unused_type,
               Attribute&) const {
        auto const here = character_at({first, static_cast<std::size_t>(last - first)}, 0);
        if (here.empty() || !predicate(here)) return false;
        first += here.size();
        return true;
    }
};

template <typename Predicate>
[[nodiscard]] constexpr auto character(Predicate predicate) {
    return character_parser<Predicate>(predicate);
}

inline constexpr auto digit =
    character([](std::string_view c) { return c.size() == 1 && is_digit(c[0]); });
inline constexpr auto any_character = character([](std::string_view) { return true; });
inline constexpr auto han = character([](std::string_view c) { return is_han(c); });

/// Blanks inside a line, none or more.
struct blanks_parser : x3::parser<blanks_parser> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <typename Context, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, x3::unused_type,
               Attribute&) const {
        std::string_view const rest(first, static_cast<std::size_t>(last - first));
        std::size_t at = 0;
        while (auto const width = blank_at(rest, at)) at += width;
        first += at;
        return true;
    }
};
inline constexpr blanks_parser blanks{};

/// Blanks with at most one line end among them: what hard-wrapped text puts inside a figure.
struct gap_parser : x3::parser<gap_parser> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <typename Context, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context,
               x3::unused_type u, Attribute& a) const {
        blanks.parse(first, last, context, u, a);
        auto const* at = first;
        if (at != last && *at == '\r') ++at;
        if (at != last && *at == '\n') first = ++at;
        return blanks.parse(first, last, context, u, a);
    }
};
inline constexpr gap_parser gap{};

}  // namespace gouji
