#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

namespace gouji::text {

/// Where in the clean text later stages have to look at all, found in one walk that all of them share. One bit a byte;
/// linear time, three eighths of the text in memory.
class Index {
public:
    /// A set of offsets.
    class Places {
    public:
        Places() = default;
        explicit Places(std::span<std::uint64_t const> words) noexcept : words_(words) {}

        /// The first place in [at, end), or `end`.
        [[nodiscard]] std::uint32_t next(std::uint32_t at, std::uint32_t end) const noexcept {
            if (at >= end) return end;
            auto word = at / 64;
            auto bits = words_[word] & ~std::uint64_t{0} << at % 64;
            while (bits == 0) {
                if (++word * 64 >= end) return end;
                bits = words_[word];
            }
            auto const found = word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits));
            return found < end ? found : end;
        }

        /// Calls `take` with each place in [at, end).
        template <typename Take>
        void each(std::uint32_t at, std::uint32_t end, Take take) const {
            for (auto word = at / 64; word * 64 < end; ++word) {
                auto bits = words_[word];
                if (word == at / 64) bits &= ~std::uint64_t{0} << at % 64;
                for (; bits != 0; bits &= bits - 1) {
                    auto const found =
                        word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits));
                    if (found >= end) return;
                    take(found);
                }
            }
        }

        [[nodiscard]] std::size_t count() const noexcept {
            std::size_t all = 0;
            for (auto const word : words_) all += static_cast<std::size_t>(std::popcount(word));
            return all;
        }

    private:
        std::span<std::uint64_t const> words_;
    };

    Index(std::string_view text, std::pmr::memory_resource* memory);
    Index(Index const&) = delete;  // the places refer to its own words
    Index& operator=(Index const&) = delete;

    /// Where something may begin (vocab/beginnings.hpp): the first byte of a run of digits or of letters, or a
    /// character with which anything else does.
    [[nodiscard]] Places const& beginnings() const noexcept { return beginnings_; }

    /// Where a word of denial may begin: vocab::negation_characters.
    [[nodiscard]] Places const& negations() const noexcept { return negations_; }

    /// \n, \v, \f, \r, U+2028 and U+2029; both bytes of \r\n.
    [[nodiscard]] Places const& line_ends() const noexcept { return line_ends_; }

private:
    std::pmr::vector<std::uint64_t> words_;  // of all sets
    Places beginnings_, negations_, line_ends_;
};

}  // namespace gouji::text
