#pragma once
#include <charconv>
#include <cstdint>
#include <cstring>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "gouji/value/report.hpp"

// Diagnostics that the stages `bytes` and `text` write.
namespace gouji::bytes {

/// `count`, a space and `words`, kept in `memory`.
inline std::string_view counted(std::uint64_t count, std::string_view words,
                                std::pmr::memory_resource* memory) {
    char digits[20];
    const char* const end = std::to_chars(digits, digits + sizeof digits, count).ptr;
    const auto width = static_cast<std::size_t>(end - digits);
    const std::size_t size = width + 1 + words.size();
    char* const text = static_cast<char*>(memory->allocate(size, 1));
    std::memcpy(text, digits, width);
    text[width] = ' ';
    std::memcpy(text + width + 1, words.data(), words.size());
    return {text, size};
}

/// Diagnostics of one kind, of which a damaged input may hold millions: the first ones singly, one
/// more for all the others.
class RepeatedNote {
public:
    static constexpr std::uint32_t single_notes = 1000;

    /// `message` speaks of one case, `further` of those that follow a count.
    constexpr RepeatedNote(std::string_view code, std::string_view message,
                           std::string_view further) noexcept
        : code_(code), message_(message), further_(further) {}

    void add(Span span, std::pmr::vector<Diagnostic>& to) {
        if (count_++ < single_notes) {
            to.push_back({code_, Severity::warning, message_, span});
        } else if (count_ == single_notes + 1) {
            rest_ = span;
        } else {
            rest_.end = span.end;
        }
    }

    void finish(std::pmr::vector<Diagnostic>& to, std::pmr::memory_resource* memory) const {
        if (count_ <= single_notes) return;
        to.push_back(
            {code_, Severity::warning, counted(count_ - single_notes, further_, memory), rest_});
    }

    [[nodiscard]] std::uint32_t count() const noexcept { return count_; }

private:
    std::string_view code_, message_, further_;
    std::uint32_t count_ = 0;
    Span rest_;
};

}  // namespace gouji::bytes
