#include "separated_values.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cell_kind.hpp"
#include "gouji/outline/labels.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::outline {
namespace {

// What the fields of a line are.
struct Fields {
    std::size_t count = 0, values = 0, units = 0, empty = 0, rows = 0, headers = 0;
    std::size_t several = 0;     // numbers in one field, with blanks between them
    bool several_first = false;  // the first is such a field
    bool strange_first = false;  // the first is the label of no form
    bool strange = false;        // another one
};

void note(Field const& field, std::string_view text, Fields& fields) {
    bool const first = fields.count++ == 0;
    auto const content = slice(text, field.content);
    if (content.empty()) {
        ++fields.empty;
        return;
    }
    auto const kind = kind_of(content);
    if (!field.quoted && content.find(' ') != content.npos && is_digit(content.back())) {
        ++fields.several;
        fields.several_first = fields.several_first || first;
    } else if (kind == PieceKind::value) {
        ++fields.values;
    } else if (kind == PieceKind::unit) {
        ++fields.units;
    } else if (kind == PieceKind::text) {
        auto const found = match_labels(content).labels;
        if (found.empty())
            (first ? fields.strange_first : fields.strange) = true;
        else
            ++(found.front().role == LabelRole::row ? fields.rows : fields.headers);
    }
}

// `gaps`: its signs stand as they never do in prose.
bool is_row(Fields const& fields, bool gaps) noexcept {
    if (fields.count < 2 || (fields.strange && !gaps)) return false;
    // Where blanks set the cells apart, as in 规章 1,204 0 3,017, the commas are those of thousands.
    if (fields.several_first || fields.several > fields.values) return false;
    if (fields.count == 2) return fields.headers == 2 || (fields.rows == 1 && fields.values == 1);
    if (fields.values > 0)
        return !fields.strange_first || fields.values + fields.units + fields.empty > 1;
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

// Side by side or between quotes: ,, or ","
bool stands_alone(std::string_view content, char separator) noexcept {
    std::array const signs{'"', separator, separator, '"', separator, '"'};
    std::string_view const all(signs.data(), signs.size());
    return content.find(all.substr(1, 2)) != content.npos ||
           content.find(all.substr(3)) != content.npos;
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
                return {trim(text, {at + 1, close}), std::min(close + 1, end), true};
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
        bool const gaps = stands_alone(content, separator);
        Fields fields;
        for (auto at = line.begin; at <= line.end && (gaps || !fields.strange);) {
            auto const field = field_at(text, separator, at, line.end);
            note(field, text, fields);
            at = field.end + 1;
        }
        if (is_row(fields, gaps)) return separator;
    }
    return std::nullopt;
}

}  // namespace gouji::outline
