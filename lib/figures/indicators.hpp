#pragma once
#include "gouji/figures/figures.hpp"
#include "in_turn.hpp"

namespace gouji::figures {

/// The figure of each sort that was read last, and the last act. What is no less than the index of the figure at hand
/// stands for none.
struct Trail {
    static constexpr auto nothing = static_cast<std::size_t>(-1);

    std::size_t previous = nothing;   ///< that states a number
    std::size_t counted = nothing;    ///< that counts: no share of it
    std::size_t disclosed = nothing;  ///< of disclosed items
    std::size_t received = nothing;   ///< that came in
    vocab::Act const* act = nullptr;
};

/// What the figures stand in. Those before the one at hand have their meaning.
struct Surroundings {
    std::span<const Figure> figures;
    Clauses const& clauses;
    Setting const& setting;
    std::pmr::memory_resource* memory;  ///< for what is needed no longer than the figures are read
    Trail trail;
};

/// What figure `i` counts, by its clause and what was read before it.
[[nodiscard]] Indicator indicator_of(std::size_t i, Surroundings const& around, InTurn& in_turn);

/// 本报告由六个部分组成: the parts of the report itself.
[[nodiscard]] bool counts_report(Figure const& figure);

/// 发布信息294期|1014条: one thing in two measures.
[[nodiscard]] bool is_second_measure(std::span<const Figure> figures, std::size_t previous,
                                     std::size_t i);

/// What the figure is a part of, as far as it was read: a total may stand behind its parts.
[[nodiscard]] inline std::optional<std::size_t> whole_of(Figure const& figure) {
    if (figure.part_of == none || figure.part_of > figure.id) return std::nullopt;
    return static_cast<std::size_t>(figure.part_of);
}

}  // namespace gouji::figures
