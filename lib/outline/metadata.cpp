#include "gouji/outline/metadata.hpp"

#include <algorithm>

#include "gouji/outline/titles.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/metadata.hpp"

namespace gouji::outline {
namespace {

struct FoundLabel {
    vocab::MetadataLabel const* row = nullptr;
    Span span;                // the label's characters
    std::uint32_t value = 0;  // where its value may begin
    bool piped = false;       // a pipe separates label and value
    bool unmarked = false;    // only a blank does
};

constexpr std::size_t shortest_sure_label = 9;  // a word that is nothing but a label

// Where `label` ends if it stands at `at`, blanks between its characters allowed; 0 otherwise.
std::uint32_t label_end(std::string_view text, std::uint32_t at, std::uint32_t end,
                        std::string_view label) {
    for (std::size_t i = 0; i < label.size();) {
        if (i > 0) at = skip_blanks(text, at, end);
        auto const c = character_at(label, i);
        if (at + c.size() > end || text.substr(at, c.size()) != c) return 0;
        at += static_cast<std::uint32_t>(c.size());
        i += c.size();
    }
    return at;
}

constexpr bool is_date_field(MetadataField field) {
    return field == MetadataField::published_on || field == MetadataField::generated_on;
}

// The cells of a pipe row, outer pipes left out.
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

// The label at `at`: followed by a colon or pipe, or, where it is long enough to be nothing else, by a blank and a
// value of its kind.
FoundLabel label_at(std::string_view text, std::uint32_t at, Span line, bool lines_first) {
    FoundLabel best;
    visit_candidates<vocab::metadata_labels>(text.substr(at), [&](auto const& row) {
        auto const after = label_end(text, at, line.end, row.text);
        if (after == 0 || (best.row && after <= best.span.end)) return;
        auto next = skip_blanks(text, after, line.end);
        if (next < line.end && text[next] == '(') {  // 填报单位(盖章):
            auto const close = text.substr(next, line.end - next).find(')');
            if (close != std::string_view::npos && close < 24)
                next = skip_blanks(text, next + static_cast<std::uint32_t>(close) + 1, line.end);
        }
        FoundLabel found{&row, {at, after}, next, false};
        if (next < line.end && text[next] == ':') {
            found.value = skip_blanks(text, next + 1, line.end);
            if (found.value < line.end && text[found.value] == '|') {
                found.value = skip_blanks(text, found.value + 1, line.end);
                found.piped = true;
            }
        } else if (next < line.end &&
                   (text[next] == ']' ||
                    slice(text, {next, line.end}).starts_with("】"))) {  // 【索引号】…
            found.value = skip_blanks(text, next + width_of(text[next]), line.end);
        } else if (next < line.end && text[next] == '|') {
            found.value = skip_blanks(text, next + 1, line.end);
            found.piped = true;
        } else {
            bool const separated = next > after && next < line.end;
            bool const dated =
                is_date_field(row.field) && is_digit(text[next < line.end ? next : after - 1]);
            bool const coded = row.field == MetadataField::index_number && next < line.end &&
                               (is_digit(text[next]) || is_letter(text[next]));
            bool const named = row.field == MetadataField::publisher && lines_first &&
                               row.text.size() >= 12;  // the first label, or behind another one
            // 分 类: nobody writes blanks into a word that is no label
            bool const spread =
                lines_first && after - at > row.text.size() && (separated || next == line.end);
            bool const known =
                separated && row.text.size() >= shortest_sure_label && (dated || coded || named);
            bool const glued = lines_first && next == after &&
                               may_be_glued(row, slice(text, {after, line.end}), at > line.begin);
            if (!known && !spread && !glued) return;
            found.unmarked = true;
        }
        best = found;
    });
    return best;
}

// Whether a line that follows a label without a value can be that value.
bool suits(MetadataField field, std::string_view value) {
    if (value.empty() || value.size() > 90) return false;
    if (is_date_field(field)) return is_digit(value[0]);
    if (field == MetadataField::index_number) return is_digit(value[0]) || is_letter(value[0]);
    if (field == MetadataField::document_number)
        return value.ends_with("号") && value.find("〔") != value.npos;
    if (field == MetadataField::publisher || field == MetadataField::owner ||
        field == MetadataField::source)
        return is_body_name(value);
    return false;
}

// 索引号 | 发布机构 | 发布日期: a row of labels whose values stand in the row below.
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

bool is_bullet(std::string_view c) { return c == "•" || c == "●" || c == "■" || c == "·"; }

// • 索引号: the label that is all of its line; null if it is none, or too short to be nothing else.
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

// The next line with words before `end`.
std::span<const Line>::iterator next_line(std::span<const Line> lines,
                                          std::span<const Line>::iterator line, std::uint32_t end) {
    do ++line;
    while (line != lines.end() && line->blank());
    return line != lines.end() && line->span.begin < end ? line : lines.end();
}

constexpr std::size_t shortest_date = 8;  // 2015-1-2

bool stands_in_date(std::string_view c) {
    constexpr std::u32string_view signs = U"-/.: 年月日";
    return is_digit(c[0]) || signs.find(code_point(c)) != signs.npos;
}

// 2015-03-17 17:59 来源:办公室: the date before the first label of a line, of which `before` is the beginning.
Span bare_date(std::string_view text, Span before) {
    constexpr std::size_t longest_date = 30;
    auto span = trim(text, before);
    auto begin = span.end;
    while (begin > span.begin && span.end - begin <= longest_date) {
        auto const previous = gouji::before(text, begin);
        if (!stands_in_date(character_at(text, previous))) break;
        begin = previous;
    }
    span = trim(text, {begin, span.end});
    bool const separate = begin == before.begin || blank_at(text, begin) != 0;
    return separate && span.size() >= shortest_date && slice(text, span).starts_with("20") ? span
                                                                                           : Span{};
}

// 2024-01-23 累计次数:: a date ends where other words begin.
Span date_in(std::string_view text, Span value) {
    if (!slice(text, value).starts_with("20")) return value;
    auto end = value.begin;
    while (end < value.end && stands_in_date(character_at(text, end))) end += width_of(text[end]);
    auto const date = trim(text, {value.begin, end});
    return date.size() >= shortest_date && blank_before(text, end) != 0 ? date : value;
}

// 时间:2010年 tells what a page is about, not when it was published.
bool is_only_year(vocab::MetadataLabel const& row, std::string_view value) {
    constexpr std::size_t longest_year = 10;
    return is_date_field(row.field) && row.text.size() < shortest_sure_label && !value.empty() &&
           (value.size() < shortest_date || value.ends_with("年")) && value.size() <= longest_year;
}

void read_line(std::string_view text, Span line, bool only_first,
               std::pmr::vector<MetadataEntry>& entries) {
    FoundLabel open;
    auto const close = [&](std::uint32_t end) {
        if (!open.row) return;
        Span value{std::min(open.value, end), end};
        if (auto const pipe = slice(text, value).find('|'); pipe != std::string_view::npos)
            value.end = value.begin + static_cast<std::uint32_t>(pipe);
        value = trim(text, value);
        while (!value.empty() && (text[value.end - 1] == '|' || text[value.end - 1] == '[' ||
                                  slice(text, value).ends_with("【")))
            value = trim(text, {value.begin, before(text, value.end)});
        if (is_date_field(open.row->field)) value = date_in(text, value);
        if (!open.row->furniture && !is_only_year(*open.row, slice(text, value)))
            entries.push_back({open.row->field, open.row->text, slice(text, value), value});
        open = {};
    };
    bool token = true;   // a label may begin
    bool dated = false;  // 08:53来源:某镇: behind a date it needs no blank, but a colon
    for (auto at = line.begin; at < line.end;) {
        bool const control =
            open.row && slice(text, {at, line.end}).starts_with("字");  // 来源:某局字体:
        if ((token || dated || control) && at >= open.value) {
            auto const found =
                label_at(text, at, line, at == line.begin || (open.row && open.unmarked));
            if (found.row && (token || !found.unmarked)) {
                if (!open.row)
                    if (auto const date = bare_date(text, {line.begin, at}); !date.empty())
                        entries.push_back(
                            {MetadataField::published_on, {}, slice(text, date), date});
                close(at);
                open = found;
                at = std::max(found.span.end, found.value);
                token = true;
                continue;
            }
            if (only_first && !open.row) return;
        }
        auto const blank = blank_at(text, at);
        auto const c = character_at(text, at);
        token = blank != 0 || c == "|" || c == "【" || c == "[" || c == "]" || c == "】" ||
                c == ">" || c == "/";
        dated = is_digit(c[0]) || c == "日";
        at += static_cast<std::uint32_t>(c.size());
    }
    close(line.end);
}

std::pmr::vector<MetadataEntry> read(std::string_view text, Span zone, std::span<const Line> lines,
                                     std::span<const Region> regions, bool closing,
                                     std::pmr::memory_resource* memory) {
    std::pmr::vector<MetadataEntry> entries(memory);
    auto line = std::lower_bound(lines.begin(), lines.end(), zone.begin,
                                 [](Line const& l, std::uint32_t at) { return l.begin < at; });
    for (; line != lines.end() && line->span.begin < zone.end; ++line) {
        if (line->blank() || slice(text, line->span).find("。") != std::string_view::npos) continue;
        auto const index = static_cast<std::uint32_t>(line - lines.begin());
        auto const content = Span{line->span.begin, std::min(line->span.end, zone.end)};
        bool const piped = slice(text, content).find('|') != std::string_view::npos;
        if (piped && !closing) {
            if (auto const labels = label_row(text, content, memory); labels.size() >= 2) {
                auto next = line + 1;
                while (next != lines.end() && next->span.begin < zone.end &&
                       (next->blank() || slice(text, next->span).find_first_not_of("|- :") ==
                                             std::string_view::npos))
                    ++next;
                auto const values = next != lines.end() && next->span.begin < zone.end
                                        ? row_cells(text, next->span, memory)
                                        : std::pmr::vector<Span>(memory);
                if (values.size() == labels.size()) {
                    for (std::size_t i = 0; i < labels.size(); ++i)
                        if (!labels[i]->furniture)
                            entries.push_back({labels[i]->field, labels[i]->text,
                                               slice(text, values[i]), values[i]});
                    line = next;
                    continue;
                }
            }
        }
        if (auto const* const label = label_alone(text, content); label && !closing) {
            auto const below = next_line(lines, line, zone.end);
            if (below != lines.end() && suits(label->field, slice(text, below->span))) {
                entries.push_back(
                    {label->field, label->text, slice(text, below->span), below->span});
                line = below;
            }
            continue;
        }
        // the value of a label that ended the line before
        if (!entries.empty() && entries.back().text.empty() && !closing &&
            suits(entries.back().field, slice(text, content)) &&
            slice(text, content).find(':') == std::string_view::npos) {
            entries.back().text = slice(text, content);
            entries.back().span = content;
            continue;
        }
        bool const in_table = std::any_of(regions.begin(), regions.end(), [&](Region const& r) {
            return r.first_line <= index && index < r.end_line;
        });
        if (!in_table)
            read_line(text, {line->span.begin, std::min(line->span.end, zone.end)}, closing,
                      entries);
    }
    return entries;
}

}  // namespace

std::pmr::vector<MetadataEntry> metadata(std::string_view text, Span zone,
                                         std::span<const Line> lines,
                                         std::span<const Region> regions,
                                         std::pmr::memory_resource* memory) {
    return read(text, zone, lines, regions, false, memory);
}

std::pmr::vector<MetadataEntry> closing_metadata(std::string_view text, Span zone,
                                                 std::span<const Line> lines,
                                                 std::span<const Region> regions,
                                                 std::pmr::memory_resource* memory) {
    return read(text, zone, lines, regions, true, memory);
}

}  // namespace gouji::outline
