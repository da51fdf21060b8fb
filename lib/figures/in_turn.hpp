#pragma once
#include "wording.hpp"

namespace gouji::figures {

/// 行政复议、行政诉讼分别为3件、5件: the things in their order, one a figure.
class InTurn {
public:
    InTurn(std::span<const Figure> figures, Clauses const& clauses,
           std::pmr::memory_resource* memory)
        : figures_(figures), clauses_(clauses), memory_(memory) {}

    /// What figure `i` counts; null where it is none of such a row. For figures in their order.
    Named const* read(std::size_t i) {
        if (i >= end_) deal(i);
        return at(i);
    }
    /// The same for one that was read.
    [[nodiscard]] Named const* at(std::size_t i) const {
        return i < begin_ || i >= names_end() ? nullptr : &names_[i - begin_];
    }
    /// 予以公开、部分公开分别为3件、5件: the outcome, applicant, channel or mode of a figure that was read; or null.
    [[nodiscard]] Term const* facet_of(std::size_t i) const {
        return i < begin_ || i - begin_ >= facets_.size() ? nullptr : facets_[i - begin_];
    }

private:
    void deal(std::size_t i);
    void deal_facets(std::size_t i, std::size_t count);
    [[nodiscard]] std::size_t names_end() const { return begin_ + names_.size(); }

    std::span<const Figure> figures_;
    Clauses const& clauses_;
    std::pmr::memory_resource* memory_;
    std::pmr::vector<Named> names_{memory_};
    std::pmr::vector<Term const*> facets_{memory_};
    std::size_t begin_ = 0, end_ = 0;  // the figures that these are dealt to
};

}  // namespace gouji::figures
