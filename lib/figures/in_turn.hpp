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
        return i < begin_ || i >= end_ ? nullptr : &names_[i - begin_];
    }

private:
    void deal(std::size_t i);

    std::span<const Figure> figures_;
    Clauses const& clauses_;
    std::pmr::memory_resource* memory_;
    std::pmr::vector<Named> names_{memory_};
    std::size_t begin_ = 0, end_ = 0;  // the figures that `names_` are dealt to
};

}  // namespace gouji::figures
