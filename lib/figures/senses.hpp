#pragma once
#include "clauses.hpp"

// What a clause says of its figure, before and behind the number. Behind it counts only where nothing is said before.
namespace gouji::figures {

/// Applications that were carried over from or into another year.
[[nodiscard]] bool is_carried(Indicator x);

/// Applications that came in, were carried over or were answered.
[[nodiscard]] bool is_application(Indicator x);

/// What says that applications were carried over, or null: 上年结转|申请.
[[nodiscard]] vocab::Thing const* carried_noun_in(Words const& words);

/// 予以公开2件,其他|1件: whether the words name nothing but what is left of a list.
[[nodiscard]] bool names_rest(Words const& words);

/// Whether the noun is what is counted by its place: 投诉|处理指南3条 counts no complaints.
[[nodiscard]] bool is_head(Words const& words, vocab::Thing const& noun);

/// 动态30条、|教研20条, 动态30条,|教研20条: whether the clause goes on with what was said of the figure before.
[[nodiscard]] constexpr bool is_joined_by_comma(Clause const& clause) noexcept {
    return clause.joint == U'、' || clause.joint == U',';
}

/// 重点领域|公开3条: whether the act stands behind the noun, and so governs the number.
[[nodiscard]] bool stands_behind(Words const& words, vocab::Act const& act,
                                 vocab::Thing const& noun);

/// 信息更新慢的村有3个: bodies are counted, by a noun that is not known.
[[nodiscard]] bool counts_unknown(Figure const& figure, Clause const& clause);

/// 每季度更新1次, 更新不少于2次: how often something is to be done, not how often it was done.
[[nodiscard]] bool is_demand(Figure const& figure, Clause const& clause);

/// What is done with what is counted, or null: 其余26件按期办结.
[[nodiscard]] vocab::Act const* act_of(Clause const& clause);

/// 公开|已受理环评文件3件: whether the words say that something is disclosed, and not by a name such as 公开栏.
[[nodiscard]] bool names_disclosing(Words const& words);

/// 公开各类信息,如动态30条: the segment before the list names what is done; or null.
[[nodiscard]] vocab::Act const* listing_act(Clause const& clause);

/// How an application was answered, or null: 予以公开2件, 2件为“予以公开”.
[[nodiscard]] vocab::OutcomeWord const* outcome_of(Clause const& clause);

/// The same by words that say it of applications alone, or null: 其中|公开2件, 不公开3件.
[[nodiscard]] vocab::OutcomeWord const* bare_outcome_of(Clause const& clause);

/// How a reconsideration or lawsuit ended, or null: 维持2件, 2件正在审理.
[[nodiscard]] vocab::RemedyOutcome const* remedy_outcome_of(Clause const& clause);

/// How a case came in by `words`, or by what stands behind the number; none where they name several ways.
[[nodiscard]] Mode mode_of(Clause const& clause, Words const& words);

/// 微信公众号30条: what a channel carries is disclosed.
[[nodiscard]] bool ends_in_channel(Words const& words);

/// 由1000条|增加到|1234条: the verb between the beginning and the end of a change, where the beginning names no other
/// time; or null.
[[nodiscard]] Term const* change_between(Clause const& beginning, Clause const& end);

}  // namespace gouji::figures
