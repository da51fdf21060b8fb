#pragma once
#include <algorithm>
#include <tuple>

#include "gouji/primitive/character_set.hpp"
#include "gouji/primitive/keyword.hpp"

namespace gouji {

/// What several vocabularies say of the word at one place: a row of each that has it, else null.
template <auto const&... Tables>
struct LexiconEntry {
    std::tuple<keyword_detail::row_pointer<Tables>...> rows;
    std::string_view word;  ///< as it stands in the text
};

/// The longest word of any of the tables that `here` begins with. Tables with a shorter one stay silent, so that a
/// word never counts within a longer one (公开 within 信息公开平台); an empty word if none knows one here.
template <auto const&... Tables>
[[nodiscard]] constexpr LexiconEntry<Tables...> longest_of(std::string_view here) noexcept {
    LexiconEntry<Tables...> entry{{longest<Tables>(here)...}, {}};
    std::apply(
        [&](auto&... row) {
            auto const size = std::max({(row ? row->text.size() : 0)...});
            ((row = row && row->text.size() == size ? row : nullptr), ...);
            entry.word = here.substr(0, size);
        },
        entry.rows);
    return entry;
}

/// X3 parser for the words of several tables; its attribute is the LexiconEntry.
template <auto const&... Tables>
struct lexicon_parser : x3::parser<lexicon_parser<Tables...>> {
    using attribute_type = LexiconEntry<Tables...>;
    static constexpr bool has_attribute = true;

    template <typename Context, typename Attribute>
    bool parse(char const*& first, char const* const& last, Context const&, x3::unused_type,
               Attribute& attribute) const {
        std::string_view const here(first, static_cast<std::size_t>(last - first));
        if (here.empty() || !first_characters<Tables...>.begins(here)) return false;
        auto const entry = longest_of<Tables...>(here);
        if (entry.word.empty()) return false;
        first += entry.word.size();
        x3::traits::move_to(entry, attribute);
        return true;
    }
};

template <auto const&... Tables>
inline constexpr lexicon_parser<Tables...> lexicon{};

}  // namespace gouji
