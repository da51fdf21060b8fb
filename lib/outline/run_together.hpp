#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "gouji/value/span.hpp"

// Cells with nothing between them: `规章000`, `信息内容本年制发件数本年废止件数现行有效件数`.
namespace gouji::outline {

/// The cells of such a text: labels, units and runs of digits.
class RunTogether {
public:
    /// Empty unless the whole of `text` is labels of the forms, one at least, and their cells, or a unit and a number. What
    /// has numbers ends with one: 予以公开13件 is prose.
    explicit RunTogether(std::string_view text) noexcept;

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] Span part(std::size_t i) const noexcept {
        return {i == 0 ? 0 : ends_[i - 1], ends_[i]};
    }
    [[nodiscard]] bool has_numbers() const noexcept { return numbers_; }

private:
    bool add(std::uint32_t end) noexcept;

    static constexpr std::size_t most = 256;  // a table has no more
    std::array<std::uint32_t, most> ends_;    // only the first `size_` are set
    std::size_t size_ = 0;
    std::uint32_t at_ = 0;
    bool numbers_ = false;
};

}  // namespace gouji::outline
