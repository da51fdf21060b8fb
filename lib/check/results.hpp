#pragma once
#include <array>
#include <cstddef>
#include <initializer_list>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/value/report.hpp"

namespace gouji::check {

using Memory = std::pmr::memory_resource*;

constexpr std::size_t most_words = 6;  // of a sentence

/// What a check says, with gaps: {expected} and {actual}, and {0}, {1}, … for words of its own. Gaps are looked at when
/// the library is compiled. A constant of the rule: checks point at it.
struct Sentence : Phrase {
    consteval Sentence(std::string_view in_english, std::string_view in_chinese)
        : Phrase(in_english, in_chinese) {
        if (!has_known_gaps(in_english) || !has_known_gaps(in_chinese)) throw "an unknown gap";
    }

private:
    static consteval bool has_known_gaps(std::string_view text) {
        for (auto at = text.find_first_of("{}"); at != text.npos; at = text.find_first_of("{}")) {
            auto const end = text.find('}');
            if (text[at] == '}' || end == text.npos) return false;
            auto const gap = text.substr(at + 1, end - at - 1);
            bool const word = gap.size() == 1 && gap[0] >= '0' && gap[0] < '0' + int{most_words};
            if (!word && gap != "expected" && gap != "actual") return false;
            text.remove_prefix(end + 1);
        }
        return true;
    }
};

/// What a rule came to. Its texts live as long as the report.
struct Outcome {
    Verdict verdict = Verdict::undetermined;
    std::string_view expected, actual;
    std::string_view tolerance = "0";

    void says(Sentence const& sentence, std::initializer_list<Phrase> words = {});
    /// In words that live as long as the program: checks point at them.
    void says(Sentence const& sentence, std::span<const Phrase> constants) {
        sentence_ = &sentence;
        constants_ = constants;
    }
    void says(Sentence&&, std::initializer_list<Phrase> = {}) = delete;  // checks point at it

    [[nodiscard]] Phrase const* sentence() const { return sentence_; }
    [[nodiscard]] std::span<const Phrase> constants() const { return constants_; }
    [[nodiscard]] std::span<const Phrase> words() const { return {words_.data(), size_}; }

private:
    Phrase const* sentence_ = nullptr;
    std::span<const Phrase> constants_;
    std::array<Phrase, most_words> words_;
    std::size_t size_ = 0;
};

/// Collects the checks of one report; spans and words are copied into its memory.
class Results {
public:
    /// `memory` keeps what the checks hold, `working` their list and what a rule needs to come to them.
    Results(Memory memory, Memory working) : checks_(working), memory_(memory), working_(working) {
        constexpr std::size_t usual = 64;
        checks_.reserve(usual);
    }

    /// `rule` is an id of the catalogue: it is not copied.
    void add(std::string_view rule, std::span<const Span> spans, Outcome const& outcome) {
        add(rule, {spans}, outcome);
    }
    /// What needs no Outcome: all that it points at lives as long as the report.
    void add(Check const& check) { checks_.push_back(check); }
    /// The spans of several lists, one behind the other.
    void add(std::string_view rule, std::initializer_list<std::span<const Span>> spans,
             Outcome const& outcome);

    /// A copy that lives as long as the report.
    [[nodiscard]] std::span<const Span> keep(std::span<const Span> spans) const;

    [[nodiscard]] Memory memory() const { return memory_; }
    [[nodiscard]] Memory working() const { return working_; }
    [[nodiscard]] std::pmr::vector<Check> take() { return std::move(checks_); }

private:
    std::pmr::vector<Check> checks_;
    Memory memory_, working_;
};

}  // namespace gouji::check
