#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "gouji/grammar/clause_value.hpp"

// The known words of some text, and what they say of the number behind or before it.
namespace gouji::figures {

using grammar::Term;

/// Sorts of terms. What is asked of words is mostly of a sort that is not among them.
class Sorts {
public:
    void add(Term const& term) { bits_ |= std::uint32_t{1} << term.meaning.index(); }
    template <typename Sort>
    [[nodiscard]] bool hold() const {
        return (bits_ >> Term::index_of<Sort> & 1U) != 0;
    }

private:
    std::uint32_t bits_ = 0;
};

/// A stretch of text and the known words in it, in their order.
struct Words {
    std::string_view text;
    std::span<Term const> terms;
    Sorts sorts;  ///< of the terms, and maybe of some that were cut off

    Words() = default;
    Words(std::string_view stretch, std::span<Term const> known) : text(stretch), terms(known) {
        for (auto const& term : terms) sorts.add(term);
    }

    /// The last term of this sort, or null.
    template <typename Sort>
    [[nodiscard]] Term const* last_term() const {
        if (!sorts.hold<Sort>()) return nullptr;
        for (auto i = terms.size(); i-- > 0;)
            if (terms[i].template as<Sort>()) return &terms[i];
        return nullptr;
    }
    /// The last word of this sort that `accept` takes, or null.
    template <typename Sort, typename Accept>
    [[nodiscard]] Sort const* last(Accept accept) const {
        if (!sorts.hold<Sort>()) return nullptr;
        for (auto i = terms.size(); i-- > 0;)
            if (auto const* row = terms[i].template as<Sort>(); row && accept(*row)) return row;
        return nullptr;
    }
    template <typename Sort>
    [[nodiscard]] Sort const* last() const {
        return last<Sort>([](Sort const&) { return true; });
    }
    /// The first one of this sort.
    template <typename Sort>
    [[nodiscard]] Sort const* first() const {
        if (!sorts.hold<Sort>()) return nullptr;
        for (auto const& term : terms)
            if (auto const* row = term.template as<Sort>()) return row;
        return nullptr;
    }
};

[[nodiscard]] inline char const* end_of(Term const& term) {
    return term.word.data() + term.word.size();
}

/// The act that governs what is counted, or null: the last one that is not part of a name.
[[nodiscard]] vocab::Act const* act_in(Words const& words);

/// The noun nearest to the number that is counted in `unit`, or null.
[[nodiscard]] vocab::Thing const* thing_in(Words const& words, std::string_view unit);

/// 收到12件政府信息公开申请, 举办3场新闻发布会: the noun behind the unit, before another act; or null.
[[nodiscard]] vocab::Thing const* thing_behind(Words const& behind, std::string_view unit);

/// 9个区县|开展考核: where the noun that is counted in `unit` ends and an act begins; or null.
[[nodiscard]] char const* end_of_noun(Words const& words, std::string_view unit);

/// What a figure counts in `unit` by its own words, or null: before the number, or else right behind it. A body that acts is
/// not what it acts on: 街道设置3个账号.
[[nodiscard]] vocab::Thing const* noun_of(Words const& own, Words const& behind,
                                          std::string_view unit);

/// The row's twin for these measure words: rows of one word stand together in their table.
[[nodiscard]] vocab::Thing const* fitting(vocab::Thing const& thing, std::string_view unit);

/// Whether `units`, measure words separated by blanks, names `unit`; empty `units` takes any.
[[nodiscard]] bool names_unit(std::string_view units, std::string_view unit);

/// Whether nothing, or a known word, opens `words`: behind a figure, nothing else can be what it counts.
[[nodiscard]] bool begins_known(Words const& words);

/// Whether no known word covers more than `most` bytes of the Chinese writing in `words`.
[[nodiscard]] bool says_unknown(Words const& words, std::size_t most = 0);

inline constexpr std::size_t one_character = 3;  ///< of Chinese writing, in bytes

/// Whether the words name nothing that is counted.
[[nodiscard]] bool says_little(Words const& words);

}  // namespace gouji::figures
