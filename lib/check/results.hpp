#pragma once
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/value/report.hpp"

namespace gouji::check {

/// A sentence in both languages.
struct Sentence {
    std::string english, chinese;
};

/// What a rule came to, before it is stored.
struct Outcome {
    Verdict verdict = Verdict::undetermined;
    std::string expected, actual;
    std::string tolerance = "0";
    Sentence message;
};

/// Collects the checks of one report; texts and spans are copied into its memory.
class Results {
public:
    explicit Results(std::pmr::memory_resource* memory) : checks_(memory), memory_(memory) {}

    /// `rule` is an id of the catalogue: it is not copied.
    void add(std::string_view rule, std::span<const Span> spans, Outcome const& outcome);

    [[nodiscard]] std::pmr::memory_resource* memory() const { return memory_; }
    [[nodiscard]] std::pmr::vector<Check> take() { return std::move(checks_); }

private:
    std::pmr::vector<Check> checks_;
    std::pmr::memory_resource* memory_;
};

}  // namespace gouji::check
