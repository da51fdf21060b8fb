#pragma once
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/grammar/clause.hpp"
#include "gouji/value/report.hpp"

// The words that govern each figure. What a figure means is read from them and from nothing else.
namespace gouji::figures {

using grammar::Term;

/// A stretch of text and the known words in it, in their order.
struct Words {
    std::string_view text;
    std::span<Term const> terms;

    /// The last word of this sort that `accept` takes, or null.
    template <typename Sort, typename Accept>
    [[nodiscard]] Sort const* last(Accept accept) const {
        for (auto i = terms.size(); i-- > 0;)
            if (auto const* row = terms[i].template as<Sort>(); row && accept(*row)) return row;
        return nullptr;
    }
    template <typename Sort>
    [[nodiscard]] Sort const* last() const {
        return last<Sort>([](Sort const&) { return true; });
    }
    /// The first one.
    template <typename Sort, typename Accept>
    [[nodiscard]] Sort const* first(Accept accept) const {
        for (auto const& term : terms)
            if (auto const* row = term.template as<Sort>(); row && accept(*row)) return row;
        return nullptr;
    }
    template <typename Sort>
    [[nodiscard]] Sort const* first() const {
        return first<Sort>([](Sort const&) { return true; });
    }
};

/// The clause of one figure.
struct Clause {
    Words before;  ///< from the figure before it, or the beginning of the sentence, to the number
    Words
        own;  ///< the last segment of `before`, behind its last comma or other stop, without what is said
              ///< behind the figure before
    Words behind;        ///< from the figure to the next stop or figure
    bool first = false;  ///< no other figure stands before it in its sentence
    char32_t joint =
        0;  ///< what stands directly behind the figure before it: , 、 ; or 0 for anything else
};

/// The clauses of all figures. Views of `text`; the terms live in `memory`.
class Clauses {
public:
    Clauses(std::string_view text, std::span<const Figure> figures,
            std::span<const Section> sections, std::pmr::memory_resource* memory);

    [[nodiscard]] Clause const& operator[](std::size_t figure) const { return clauses_[figure]; }
    /// The words of any other text, such as a heading.
    [[nodiscard]] static grammar::Terms words(std::string_view text,
                                              std::pmr::memory_resource* memory);

private:
    std::pmr::vector<Clause> clauses_;
    grammar::Terms terms_;
};

/// The act that governs what is counted, or null: the last one that is not part of a name.
[[nodiscard]] vocab::Act const* act_in(Words const& words);

/// The noun nearest to the number that is counted in `unit`, or null.
[[nodiscard]] vocab::Thing const* thing_in(Words const& words, std::string_view unit);

/// 收到12件政府信息公开申请, 举办3场新闻发布会: the noun behind the unit, before another act; or null.
[[nodiscard]] vocab::Thing const* thing_behind(Words const& behind, std::string_view unit);

/// 9个区县|开展考核: where the noun that is counted in `unit` ends and an act begins; or null.
[[nodiscard]] char const* end_of_noun(Words const& words, std::string_view unit);

/// The row's twin for these measure words: rows of one word stand together in their table.
[[nodiscard]] vocab::Thing const* fitting(vocab::Thing const& thing, std::string_view unit);

/// Whether `units`, measure words separated by blanks, names `unit`; empty `units` takes any.
[[nodiscard]] bool names_unit(std::string_view units, std::string_view unit);

/// Whether nothing, or a known word, opens `words`: behind a figure, nothing else can be what it counts.
[[nodiscard]] bool begins_known(Words const& words);

/// Whether no known word covers more than `most` bytes of the Chinese writing in `words`.
[[nodiscard]] bool says_unknown(Words const& words, std::size_t most = 0);

inline constexpr std::size_t one_character = 3;  ///< of Chinese writing, in bytes

}  // namespace gouji::figures
