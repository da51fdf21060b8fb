#pragma once
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"

namespace gouji::outline {

/// A title of a report, on one line or two.
struct TitleLine {
    Span span;
    std::uint32_t line = 0;  ///< index of its last line
    bool two_lines = false;
    bool has_year = false;
    /// Something stands before 政府信息公开 or the year that may name the authority.
    bool has_body = false;
    bool in_paragraph = false;  ///< words of the report go on behind it on its line
};

/// Whether `line` reads like the title of an annual report (政府信息公开工作年度报告 in its many wordings) and not like a
/// sentence, a path of the site or the title of a notice about it.
[[nodiscard]] bool is_title(std::string_view line) noexcept;

/// 政 府 信 息 公 开 年 度 报 告: whether blanks stand between nearly all characters of `line`.
[[nodiscard]] bool is_spread(std::string_view line) noexcept;

/// Whether `line` is the name of a public body and nothing else.
[[nodiscard]] bool is_body_name(std::string_view line) noexcept;

/// All titles of `range`, in order.
[[nodiscard]] std::pmr::vector<TitleLine> titles(std::string_view text, Span range,
                                                 std::span<const Line> lines,
                                                 std::pmr::memory_resource* memory);

}  // namespace gouji::outline
