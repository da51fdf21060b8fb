#pragma once
#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

#include "clauses.hpp"

// What a clause says in its own words: subject, sort, scope, period.
namespace gouji::figures {

/// Pieces, cases and persons are counted in several measures, which may make one list: 10件,其中当面1宗.
[[nodiscard]] bool are_comparable(Figure const& a, Figure const& b);

/// The channel that a clause names; none where it names several that are joined.
[[nodiscard]] Channel channel_of(Words const& words);

/// Over what the figure is summed up.
[[nodiscard]] Basis basis_of(Clause const& clause);

/// The words that say what is counted in `unit`.
[[nodiscard]] std::string_view subject(Clause const& clause, std::string_view unit);

/// …的村: behind 的 stands a noun, and it is none that is known.
[[nodiscard]] bool ends_in_unknown_head(Words const& own);

/// One of several joined names of what is counted, and its words: 行政复议|、|行政诉讼.
struct Named {
    vocab::Thing const* thing;
    std::string_view words;
};

/// The joined names of the last segment of `words` that are counted in `unit`, in their order.
[[nodiscard]] std::pmr::vector<Named> joined_names(Words const& words, std::string_view unit,
                                                   std::pmr::memory_resource* memory);

/// What sets an item apart: 政策文件 of 政策文件类信息41条. `listed`: the item stands in a list of parts, where the
/// act may be the name (社区事务公开12条). Empty where the clause names nothing but 信息, a channel or an act.
[[nodiscard]] std::string_view sort_named_in(Words const& own, bool listed);

/// Whose figures these words say they are: empty for the report's own authority (我县), null where they do not say.
[[nodiscard]] std::optional<std::string_view> scope_named_in(Words const& before);

/// Whether `scope` names the authority itself: 区政府办公室 of 云溪区人民政府办公室.
[[nodiscard]] bool is_same_body(std::string_view authority, std::string_view scope);

/// The days that a relative period, printed at `span`, means in the reporting year `year`.
[[nodiscard]] Period period_of(vocab::PeriodWord const& row, int year, Span span);

}  // namespace gouji::figures
