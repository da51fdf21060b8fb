#pragma once
#include <cstddef>
#include <optional>

#include "indicators.hpp"

namespace gouji::figures {

/// What became of applications, reconsiderations and lawsuits, which a clause may say without naming them again.
class Answers {
public:
    explicit Answers(Surroundings const& around)
        : figures_(around.figures),
          clauses_(around.clauses),
          sections_(around.setting.sections),
          trail_(around.trail) {}

    /// Whether figure `i` counts answers to applications.
    [[nodiscard]] bool counts(std::size_t i) const {
        return is_outcome(i) || is_bare_outcome(i) || is_rest(i);
    }

    /// 维持原行为2件: the figure of the reconsiderations or lawsuits that ended so; nothing where `i` counts none.
    [[nodiscard]] std::optional<std::size_t> remedies_of(std::size_t i) const;

private:
    [[nodiscard]] bool is_outcome(std::size_t i) const;
    [[nodiscard]] bool is_bare_outcome(std::size_t i) const;
    [[nodiscard]] bool is_rest(std::size_t i) const;
    [[nodiscard]] Topic topic_of_section(std::int32_t id) const;

    std::span<const Figure> figures_;
    Clauses const& clauses_;
    std::span<const Section> sections_;
    Trail const& trail_;
};

/// Reconsiderations and lawsuits.
[[nodiscard]] constexpr bool is_remedy(Indicator x) noexcept {
    return x == Indicator::reconsiderations || x == Indicator::lawsuits;
}

}  // namespace gouji::figures
