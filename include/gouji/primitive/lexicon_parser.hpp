#pragma once
#include <cstddef>
#include <utility>

#include "gouji/primitive/lexicon.hpp"
#include "gouji/primitive/x3.hpp"

namespace gouji {

/// X3 parser for the words of a Lexicon; its attribute is the LexiconEntry.
template <auto const& Words>
struct lexicon_parser : x3::parser<lexicon_parser<Words>> {
    using attribute_type = decltype(Words.longest({}));
    static constexpr bool has_attribute = true;

    template <typename Context, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, x3::unused_type,
               Attribute& attribute) const {
        if (first == last) return false;
        auto const entry = Words.longest({first, static_cast<std::size_t>(last - first)});
        if (entry.word.empty()) return false;
        first += entry.word.size();
        x3::traits::move_to(entry, attribute);
        return true;
    }
};

template <auto const& Words>
inline constexpr lexicon_parser<Words> lexicon{};

/// X3 parser for one or more characters with which nothing of `Starts` begins; no attribute.
template <auto const& Starts>
struct plain_parser : x3::parser<plain_parser<Starts>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <typename Context, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, x3::unused_type,
               Attribute&) const {
        auto const* const begin = std::exchange(first, Starts.next(first, last));
        return first != begin;
    }
};

template <auto const& Starts>
inline constexpr plain_parser<Starts> plain{};

/// X3 directive: its subject where something of `Starts` may begin.
template <auto const& Starts, typename Subject>
struct where_parser : x3::unary_parser<Subject, where_parser<Starts, Subject>> {
    using x3::unary_parser<Subject, where_parser<Starts, Subject>>::unary_parser;
    static bool const is_pass_through_unary = true;

    template <typename Context, typename RuleContext, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const& context,
               RuleContext& rule_context, Attribute& attribute) const {
        return first != last && Starts.may_begin({first, static_cast<std::size_t>(last - first)}) &&
               this->subject.parse(first, last, context, rule_context, attribute);
    }
};

template <auto const& Starts>
struct where_directive {
    template <typename Subject>
    constexpr auto operator[](Subject const& subject) const {
        return where_parser<Starts, typename x3::extension::as_parser<Subject>::value_type>(
            x3::as_parser(subject));
    }
};
template <auto const& Starts>
inline constexpr where_directive<Starts> where{};

}  // namespace gouji
