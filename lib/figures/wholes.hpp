#pragma once
#include <optional>
#include <span>

#include "clauses.hpp"

// What a stated part may be a part of. Words decide; numbers only where the words leave it open.
namespace gouji::figures {

[[nodiscard]] bool is_counted(Figure const& figure);

/// Both are counted, in one unit.
[[nodiscard]] bool same_measure(Figure const& a, Figure const& b);

/// One unit; or comparable units, if the part is no more than the whole.
[[nodiscard]] bool may_hold(Figure const& whole, Figure const& part);

/// One value, neither a range nor an approximation.
[[nodiscard]] bool is_exact(Figure const& figure);

/// By what the items of a list are told apart.
enum class Sorting { none, channel, mode, applicant, outcome, kind };

/// What sets the item apart by its own words: 网站公开3条, 自然人申请3件, 机构类3条.
[[nodiscard]] Sorting sorting_of(Clause const& clause);

/// Looks back over the figures for the whole of a list; none where there is none.
class Wholes {
public:
    Wholes(std::span<const Figure> figures, Clauses const& clauses)
        : figures_(figures), clauses_(clauses) {}

    /// 其中: the nearest figure that may hold the part `index` and is no part itself. `previous` is the figure
    /// next to it.
    [[nodiscard]] std::int32_t announced(std::int32_t index, std::int32_t previous) const;

    /// 信息966,其中动态824条: a whole whose measure word is lost.
    [[nodiscard]] bool holds_without_measure(std::int32_t whole, std::int32_t part) const;

    /// 按信息类别分: the latest whole of the section.
    [[nodiscard]] std::int32_t sorted(std::int32_t index, std::int32_t previous) const;

    /// 其中网站60条、…。其中网站60条,动态50条: whether the figure says a part of the last list again.
    [[nodiscard]] bool restates_part(std::int32_t index) const;

    /// 网站3条、公报5条,总计8条: the first part, where `index` is the total of the figures up to `previous`.
    [[nodiscard]] std::optional<std::int32_t> first_of_total(std::int32_t index,
                                                             std::int32_t previous) const;

private:
    [[nodiscard]] Figure const& at(std::int32_t index) const {
        return figures_[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] Clause const& clause(std::int32_t index) const {
        return clauses_[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] bool may_be_whole(std::int32_t index) const;
    /// 69个栏目: what has no indicator holds nothing of another measure.
    [[nodiscard]] bool counts_others(std::int32_t index) const;
    [[nodiscard]] bool admits(std::int32_t whole, std::int32_t part) const;
    /// 公开104份,历年累计1089份,其中…: what the year counts, beside the sum over years.
    [[nodiscard]] std::int32_t of_year(std::int32_t whole, std::int32_t part) const;
    /// A part that is more than its whole is a contradiction, and no reason to take one figure for the whole of another.
    [[nodiscard]] bool is_exceeded(std::int32_t whole, std::int32_t part) const;
    [[nodiscard]] bool is_bare_total(std::int32_t index) const;
    [[nodiscard]] bool may_be_summed(std::int32_t part, std::int32_t next,
                                     std::int32_t total) const;

    std::span<const Figure> figures_;
    Clauses const& clauses_;
};

}  // namespace gouji::figures
