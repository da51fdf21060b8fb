#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>

#include "gouji/primitive/keyword.hpp"

namespace gouji {

namespace lexicon_detail {

// Which of some tables have words that begin with a character: most characters begin none, nearly all others those of
// one table or two.
template <auto const&... Tables>
class FirstCharacters {
public:
    constexpr FirstCharacters() {
        std::uint32_t table = 1;
        ((add(Tables, table), table <<= 1), ...);
    }

    // One bit a table.
    [[nodiscard]] constexpr std::uint32_t tables(char32_t c) const noexcept {
        auto slot = c % size;
        while (slots_[slot].character != c && slots_[slot].tables != 0) slot = (slot + 1) % size;
        return slots_[slot].tables;
    }

private:
    static constexpr std::size_t size = 2048;  // several times as many as there are characters
    struct Slot {
        char32_t character = 0;
        std::uint32_t tables = 0;
    };

    constexpr void add(auto const& words, std::uint32_t table) {
        for (auto const& row : words) {
            auto const c = code_point(character_at(row.text, 0));
            auto slot = c % size;
            while (slots_[slot].character != c && slots_[slot].tables != 0)
                slot = (slot + 1) % size;
            slots_[slot].character = c;
            slots_[slot].tables |= table;
        }
    }

    std::array<Slot, size> slots_{};
};

template <auto const&... Tables>
inline constexpr FirstCharacters<Tables...> first_characters{};

}  // namespace lexicon_detail

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
    LexiconEntry<Tables...> entry{};
    auto tables =
        lexicon_detail::first_characters<Tables...>.tables(code_point(character_at(here, 0)));
    if (tables == 0) return entry;
    std::apply(
        [&](auto&... row) {
            ((row = (tables & 1) != 0 ? longest<Tables>(here) : nullptr, tables >>= 1), ...);
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
