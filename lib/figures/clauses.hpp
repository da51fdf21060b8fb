#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/value/report.hpp"
#include "words.hpp"
#include "wrapped.hpp"

// The words that govern each figure. What a figure means is read from them and from nothing else.
namespace gouji::figures {

/// The clause of one figure.
struct Clause {
    Words before;  ///< from the figure before it, or the beginning of the sentence, to the number
    /// The last segment of `before`, behind its last comma or other stop, without what is said
    /// behind the figure before.
    Words own;
    Words behind;          ///< from the figure to the next stop or figure
    bool first = false;    ///< no other figure stands before it in its sentence
    bool is_rule = false;  ///< says how things are counted; no clause of others takes notice of it
    /// What stands directly behind the figure before it: , 、 ; or 0 for anything else.
    char32_t joint = 0;
    vocab::Thing const* noun = nullptr;   ///< what the figure counts by its own words, or null
    vocab::Act const* own_act = nullptr;  ///< what is done with it by `own`, or null
    bool says_little = false;             ///< `own` names nothing that is counted
    bool wrapped = false;                 ///< a line may end within its words
    std::size_t unwrapped = 0;            ///< how many clauses before it hold a line end
};

/// The clauses of all figures. Views of `text`, or of `memory` where a line end was taken out; the terms live in `memory`.
class Clauses {
public:
    Clauses(std::string_view text, std::span<const Figure> figures,
            std::span<const Section> sections, std::pmr::memory_resource* memory);

    /// Where a word was printed that is one of this figure's clause or of the next one's.
    [[nodiscard]] Span printed(std::size_t figure, std::string_view word) const;
    /// Whether a line ends within any of them.
    [[nodiscard]] bool wrapped() const noexcept { return !unwrapped_.empty(); }
    /// Makes the words of a figure outlive the clauses, on one line each.
    void keep_words(Figure& figure, std::size_t index, std::pmr::memory_resource* memory) const;

    [[nodiscard]] Clause const& operator[](std::size_t figure) const { return clauses_[figure]; }
    /// The words of any other text, such as a heading.
    [[nodiscard]] static grammar::Terms words(std::string_view text,
                                              std::pmr::memory_resource* memory);

private:
    [[nodiscard]] bool is_view(std::string_view words) const;

    std::string_view text_;
    std::pmr::vector<Clause> clauses_;
    grammar::Terms terms_;
    std::pmr::vector<Unwrapped> unwrapped_;  // the clauses in which a line ends
};

}  // namespace gouji::figures
