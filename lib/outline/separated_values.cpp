#include "separated_values.hpp"

#include <algorithm>
#include <utility>

#include "cell_kind.hpp"
#include "gouji/outline/labels.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::outline {
namespace {

// What the fields of a line are.
struct Fields {
    std::size_t count = 0, values = 0, empty = 0, rows = 0, headers = 0;
    bool strange_first = false;  // the first is the label of no form
    bool strange = false;        // another one
};

void note(std::string_view field, bool first, Fields& fields) {
    if (field.empty()) {
        ++fields.empty;
        return;
    }
    auto const kind = kind_of(field);
    // Where blanks set the cells apart, as in 规章 1,204 0 3,017, the commas are those of thousands.
    bool const several = field.find(' ') != field.npos && is_digit(field.back());
    if (kind == PieceKind::value && !several) ++fields.values;
    if (kind != PieceKind::text && !several) return;
    auto const found = match_labels(field).labels;
    if (several || found.empty())
        return void((first && !several ? fields.strange_first : fields.strange) = true);
    ++(found.front().role == LabelRole::row ? fields.rows : fields.headers);
}

bool is_row(Fields const& fields) noexcept {
    if (fields.strange || fields.count < 2) return false;
    if (fields.count == 2) return fields.headers == 2 || (fields.rows == 1 && fields.values == 1);
    if (fields.values > 0) return !fields.strange_first || fields.values + fields.empty > 1;
    // 行政许可,行政处罚,行政强制 may be words of prose.
    return !fields.strange_first && fields.rows + fields.headers > 0 &&
           (fields.empty > 0 || fields.rows == 0);
}

// 1,234,567
bool is_one_number(std::string_view text) noexcept {
    std::size_t digits = 0;
    for (auto at = text.size(); at > 0; --at) {
        if (is_digit(text[at - 1]))
            ++digits;
        else if (text[at - 1] != ',' || std::exchange(digits, 0) != 3)
            return false;
    }
    return digits > 0 && digits <= 3;
}

// Most lines with such a sign are sentences, or have it within the brackets of a label.
bool may_be_row(std::string_view content, char separator) noexcept {
    auto const first = content.find(separator);
    if (first == content.npos || content.ends_with("。")) return false;
    auto const bracket = content.find('(');
    if (bracket > first || content.front() == '"') return true;
    auto const close = content.find(')', bracket);
    if (close < first) return true;
    return close != content.npos && close + 1 < content.size() && content[close + 1] == separator;
}

}  // namespace

Field field_at(std::string_view text, char separator, std::uint32_t at,
               std::uint32_t end) noexcept {
    while (at < end && text[at] == ' ') ++at;
    if (at < end && text[at] == '"') {
        for (auto close = at + 1; close < end; ++close) {
            if (text[close] != '"') continue;
            if (close + 1 == end || text[close + 1] == separator)
                return {trim(text, {at + 1, close}), std::min(close + 1, end)};
            close += text[close + 1] == '"';  // "" stands for one
        }
    }
    int depth = 0;
    auto next = at;
    for (; next < end && (depth > 0 || text[next] != separator); ++next) {
        if (text[next] == '(') ++depth;
        if (text[next] == ')' && depth > 0) --depth;
    }
    return {trim(text, {at, next}), next};
}

std::optional<char> separator_of_values(std::string_view text, Span line) noexcept {
    auto const content = slice(text, line);
    for (char const separator : {',', ';'}) {
        if (!may_be_row(content, separator) || is_one_number(content)) continue;
        Fields fields;
        for (auto at = line.begin; at <= line.end && !fields.strange;) {
            auto const field = field_at(text, separator, at, line.end);
            note(slice(text, field.content), fields.count++ == 0, fields);
            at = field.end + 1;
        }
        if (is_row(fields)) return separator;
    }
    return std::nullopt;
}

}  // namespace gouji::outline
