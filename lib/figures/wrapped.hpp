#pragma once
#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "gouji/value/span.hpp"

// Sentences whose lines were broken where the page was full: 主动公开政府信 / 息12条.
namespace gouji::figures {

/// Whether the line end at `line_end` ends the sentence, too: a line may be broken in the middle of one.
[[nodiscard]] bool breaks(std::string_view text, std::uint32_t line_end);

/// Whether the sentence whose line ends at `above` goes on with the count at `next`, where the line below begins:
/// …,主动公开政府信息 / 1234条.
[[nodiscard]] bool goes_on_with_count(std::string_view text, std::uint32_t above,
                                      std::uint32_t next);

/// Whether the line end at `line_end` is within a sentence that fills a line of a page.
[[nodiscard]] bool is_wrapped(std::string_view text, std::uint32_t line_end);

/// 主动公开政府信 / 息 as one word; a view of what is given where nothing changes.
[[nodiscard]] std::string_view one_line(std::string_view printed,
                                        std::pmr::memory_resource* memory);

/// A clause without the line ends between its Han characters, which may cut a word in two.
class Unwrapped {
public:
    Unwrapped(std::string_view text, Span clause, std::pmr::memory_resource* memory);

    [[nodiscard]] std::string_view clause() const noexcept { return clause_; }
    /// Whether `word` is one of this clause.
    [[nodiscard]] bool holds(std::string_view word) const noexcept;
    /// Where such a word was printed.
    [[nodiscard]] Span printed(std::string_view word) const noexcept;

private:
    struct Cut {
        std::uint32_t at;    // where a line end was, in the clause without any
        std::uint32_t size;  // of what was taken out
    };

    std::uint32_t begin_;
    std::string_view clause_;
    std::pmr::vector<Cut> cuts_;
};

}  // namespace gouji::figures
