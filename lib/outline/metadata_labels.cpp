#include "metadata_labels.hpp"

#include <optional>

#include "gouji/outline/titles.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"

namespace gouji::outline {
namespace {

// Where `label` ends if it stands at `at`, blanks between its characters allowed; 0 otherwise.
std::uint32_t label_end(std::string_view text, std::uint32_t at, std::uint32_t end,
                        std::string_view label) {
    for (std::size_t i = 0; i < label.size(); ++i, ++at) {
        if (at < end && text[at] == label[i]) continue;
        if (i > 0) at = skip_blanks(text, at, end);
        if (at == end || text[at] != label[i]) return 0;
    }
    return at;
}

bool begins_with_label(std::string_view text) {
    bool found = false;
    visit_candidates<vocab::metadata_labels>(text, [&](auto const& row) {
        found = found || (row.text.size() >= shortest_sure_label && text.starts_with(row.text));
    });
    return found;
}

// 索引号000014349/2023-74857, 文号是否有效, 标题云溪县…年度报告: whether `value`, right behind a label, is of its kind, the next
// label, or the end of a line of `labels`, so that nothing but the label can be meant.
bool may_be_glued(vocab::MetadataLabel const& row, std::string_view value, bool labels) {
    if (value.empty()) return labels && row.text.size() >= shortest_sure_label;
    if (row.field == MetadataField::title) return is_title(value);
    if (begins_with_label(value)) return true;
    if (row.text.size() < shortest_sure_label) return false;
    if (row.field == MetadataField::index_number) return is_digit(value[0]) || is_letter(value[0]);
    if (is_date_field(row.field)) return value.starts_with("20");
    return row.field == MetadataField::publisher && is_body_name(value);
}

// Behind what brackets say of a label: 填报单位(盖章).
std::uint32_t skip_brackets(std::string_view text, std::uint32_t at, std::uint32_t end) {
    constexpr std::size_t longest_brackets = 24;
    if (at == end || text[at] != '(') return at;
    auto const close = text.substr(at, end - at).find(')');
    if (close == std::string_view::npos || close >= longest_brackets) return at;
    return skip_blanks(text, at + static_cast<std::uint32_t>(close) + 1, end);
}

// Where a value begins that the sign at `at` sets apart from its label: 索引号:, 索引号:|, 索引号 |, 【索引号】.
std::optional<std::uint32_t> behind_sign(std::string_view text, std::uint32_t at,
                                         std::uint32_t end) {
    if (at == end) return std::nullopt;
    auto const sign = character_at(text, at);
    auto const behind = skip_blanks(text, at + static_cast<std::uint32_t>(sign.size()), end);
    if (sign == ":")
        return behind < end && text[behind] == '|' ? skip_blanks(text, behind + 1, end) : behind;
    if (sign == "]" || sign == "】" || sign == "|") return behind;
    return std::nullopt;
}

// Whether a value of its kind seems to begin at `value`, behind a blank.
bool suits_label(vocab::MetadataLabel const& row, char value, bool first) {
    constexpr std::size_t shortest_publisher = 12;
    if (is_date_field(row.field)) return is_digit(value);
    if (row.field == MetadataField::index_number) return is_digit(value) || is_letter(value);
    return row.field == MetadataField::publisher && first && row.text.size() >= shortest_publisher;
}

// Whether a label without a sign, at `label` with more words from `next` on, can be nothing else.
bool is_sure(std::string_view text, vocab::MetadataLabel const& row, Span label, std::uint32_t next,
             Span line, bool first) {
    bool const separated = next > label.end && next < line.end;
    if (separated && row.text.size() >= shortest_sure_label && suits_label(row, text[next], first))
        return true;
    if (!first) return false;
    // 分 类: nobody writes blanks into a word that is no label
    if (label.size() > row.text.size() && (separated || next == line.end)) return true;
    return next == label.end &&
           may_be_glued(row, slice(text, {label.end, line.end}), label.begin > line.begin);
}

bool is_bullet(std::string_view c) { return c == "•" || c == "●" || c == "■" || c == "·"; }

}  // namespace

FoundLabel label_at(std::string_view text, std::uint32_t at, Span line, bool first) {
    FoundLabel longest;
    visit_candidates<vocab::metadata_labels>(text.substr(at), [&](auto const& row) {
        Span const label{at, label_end(text, at, line.end, row.text)};
        if (label.end == 0 || (longest.row && label.end <= longest.span.end)) return;
        auto const next = skip_brackets(text, skip_blanks(text, label.end, line.end), line.end);
        if (auto const value = behind_sign(text, next, line.end))
            longest = {&row, label, *value, false};
        else if (is_sure(text, row, label, next, line, first))
            longest = {&row, label, next, true};
    });
    return longest;
}

std::pmr::vector<Span> row_cells(std::string_view text, Span line,
                                 std::pmr::memory_resource* memory) {
    std::pmr::vector<Span> cells(memory);
    if (!line.empty() && text[line.begin] == '|') ++line.begin;
    if (!line.empty() && text[line.end - 1] == '|') --line.end;
    for (auto begin = line.begin; begin <= line.end;) {
        auto const pipe = text.substr(begin, line.end - begin).find('|');
        auto const end =
            pipe == std::string_view::npos ? line.end : begin + static_cast<std::uint32_t>(pipe);
        cells.push_back(trim(text, {begin, end}));
        begin = end + 1;
    }
    return cells;
}

std::pmr::vector<vocab::MetadataLabel const*> label_row(std::string_view text, Span line,
                                                        std::pmr::memory_resource* memory) {
    std::pmr::vector<vocab::MetadataLabel const*> labels(memory);
    for (auto const& cell : row_cells(text, line, memory)) {
        vocab::MetadataLabel const* found = nullptr;
        if (!cell.empty())
            visit_candidates<vocab::metadata_labels>(text.substr(cell.begin), [&](auto const& row) {
                if (label_end(text, cell.begin, cell.end, row.text) == cell.end) found = &row;
            });
        if (!found) return std::pmr::vector<vocab::MetadataLabel const*>(memory);
        labels.push_back(found);
    }
    return labels;
}

vocab::MetadataLabel const* label_alone(std::string_view text, Span line) {
    while (!line.empty() && is_bullet(character_at(text, line.begin)))
        line = trim(text, {line.begin + width_of(text[line.begin]), line.end});
    vocab::MetadataLabel const* found = nullptr;
    if (!line.empty())
        visit_candidates<vocab::metadata_labels>(text.substr(line.begin), [&](auto const& row) {
            if (row.text.size() >= shortest_sure_label && !row.furniture &&
                label_end(text, line.begin, line.end, row.text) == line.end)
                found = &row;
        });
    return found;
}

}  // namespace gouji::outline
