#pragma once
#include <memory_resource>
#include <string_view>
#include <vector>

#include "gouji/value/report.hpp"
#include "gouji/vocab/metadata.hpp"

// Where the labels of the metadata stand. Blanks between the characters of a label are allowed: 索 引 号.
namespace gouji::outline {

inline constexpr std::size_t shortest_sure_label = 9;  // a word that is nothing but a label

struct FoundLabel {
    vocab::MetadataLabel const* row = nullptr;  ///< null: none was found
    Span span;
    std::uint32_t value = 0;  ///< where its value may begin
    bool unmarked = false;    ///< no sign such as a colon stands between them
};

/// The label at `at` of `line`: followed by a sign, or, where it can be nothing else, by a value of its kind. `first`: it
/// begins the line or follows on a label that is unmarked.
[[nodiscard]] FoundLabel label_at(std::string_view text, std::uint32_t at, Span line, bool first);

/// • 索引号: the label that is all of its line; null if it is none, or too short to be nothing else.
[[nodiscard]] vocab::MetadataLabel const* label_alone(std::string_view text, Span line);

/// 索引号 | 发布机构 | 发布日期: the labels that fill all cells of a row; empty where a cell holds anything else.
[[nodiscard]] std::pmr::vector<vocab::MetadataLabel const*> label_row(
    std::string_view text, Span line, std::pmr::memory_resource* memory);

/// The cells of a pipe row, outer pipes left out.
[[nodiscard]] std::pmr::vector<Span> row_cells(std::string_view text, Span line,
                                               std::pmr::memory_resource* memory);

[[nodiscard]] constexpr bool is_date_field(MetadataField field) noexcept {
    return field == MetadataField::published_on || field == MetadataField::generated_on;
}

}  // namespace gouji::outline
