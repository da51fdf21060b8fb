#pragma once
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <variant>
#include <vector>

#include "gouji/vocab/acts.hpp"
#include "gouji/vocab/applicants.hpp"
#include "gouji/vocab/channels.hpp"
#include "gouji/vocab/clause_words.hpp"
#include "gouji/vocab/modes.hpp"
#include "gouji/vocab/outcomes.hpp"
#include "gouji/vocab/things.hpp"

// The words around a figure: 2013年|,|我县|通过|政府网站|公开|政府信息 937条. What the rule of clause.hpp give.
namespace gouji::grammar {

/// What ends a segment of a sentence: a comma, semicolon, colon, bracket or stop. 、 ends none, it joins.
struct Stop {};

/// 2012年, 2012年度.
struct PrintedYear {
    std::int16_t year = 0;
};

/// 2008-2016年.
struct YearSpan {};

/// 按信息类别分, 从受理渠道看: the parts of what was counted before follow.
struct Breakdown {};

namespace clause_detail {
template <typename T, typename... Alternatives>
constexpr std::size_t index_in(std::variant<Alternatives...> const*) {
    std::size_t at = 0;
    static_cast<void>(((std::is_same_v<T, Alternatives> || (++at, false)) || ...));
    return at;
}
}  // namespace clause_detail

/// One meaning of one word; a word that several vocabularies know gives several terms of the same place.
struct Term {
    using Meaning =
        std::variant<Stop, PrintedYear, YearSpan, Breakdown, vocab::Thing const*, vocab::Act const*, vocab::ChannelWord const*,
                     vocab::ModeWord const*, vocab::ApplicantWord const*, vocab::OutcomeWord const*, vocab::RemedyOutcome const*,
                     vocab::BasisWord const*, vocab::SinceWord const*, vocab::PeriodWord const*,
                     vocab::ScopeWord const*, vocab::JointWord const*, vocab::Particle const*>;
    Meaning meaning;
    std::string_view word;  ///< as it stands in the text

    template <typename Sort>
    static constexpr bool is_value = std::is_same_v<Sort, Stop> || std::is_same_v<Sort, PrintedYear> ||
                                     std::is_same_v<Sort, YearSpan> || std::is_same_v<Sort, Breakdown>;

    /// Where the sort stands among those of a Meaning.
    template <typename Sort>
    static constexpr std::size_t index_of =
        clause_detail::index_in<std::conditional_t<is_value<Sort>, Sort, Sort const*>>(static_cast<Meaning const*>(nullptr));

    /// The row of vocabulary or the value, if it is one of this sort; else null.
    template <typename Sort>
    [[nodiscard]] Sort const* as() const noexcept {
        if constexpr (is_value<Sort>) {
            return std::get_if<Sort>(&meaning);
        } else {
            auto const* const row = std::get_if<Sort const*>(&meaning);
            return row ? *row : nullptr;
        }
    }
};

using Terms = std::pmr::vector<Term>;

}  // namespace gouji::grammar
