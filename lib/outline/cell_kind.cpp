#include "cell_kind.hpp"

#include <algorithm>
#include <array>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/forms.hpp"
#include "gouji/vocab/masks.hpp"
#include "plain.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t longest_cell = 160;  // bytes; a longer text is prose
constexpr std::size_t longest_mask = 24;   // bytes
constexpr std::size_t longest_mask_alone = 6;

constexpr std::size_t longest_unit = [] {
    std::size_t longest = 0;
    for (auto const unit : vocab::form_units) longest = std::max(longest, unit.size());
    return longest;
}();

constexpr std::array<std::string_view, 10> not_applicable_words{
    "无", "不适用", "暂无", "不涉及", "/", "//", "\\", "N/A", "n/a", "NA"};

constexpr std::array<std::string_view, 6> zeros{"零", "〇", "○",
                                                "◯",  "O",  "o"};  // O: what a scan makes of 0

constexpr std::array<std::string_view, 15> signs{
    "增加", "减少", "增", "减", "新增", "+", "-", "−", "–", "±", "↑", "↓", "增长", "下降", "¥"};

// With what a value or a unit may begin, if with a Chinese character.
constexpr auto words_of_cells = [] {
    std::array<std::string_view, not_applicable_words.size() + zeros.size() + 1 + signs.size() +
                                     vocab::form_units.size()>
        words{"*"};
    auto* next =
        std::copy(not_applicable_words.begin(), not_applicable_words.end(), words.begin() + 1);
    next = std::copy(zeros.begin(), zeros.end(), next);
    next = std::copy(signs.begin(), signs.end(), next);
    std::copy(vocab::form_units.begin(), vocab::form_units.end(), next);
    return words;
}();

bool is_dash(std::string_view character) noexcept {
    switch (code_point(character)) {
        case U'-':
        case U'—':
        case U'–':
        case U'─':
        case U'－':
        case U'―':
        case U'−': return true;
        default: return false;
    }
}

// Nothing but dashes: a cell that does not apply, or a rule when it is long.
std::size_t dashes(std::string_view text) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        auto const character = character_at(text, at);
        if (!is_dash(character)) return 0;
        at += character.size();
    }
    return count;
}

// 5①, 5*: what points at a note below the table.
bool points_at_note(std::string_view text) noexcept {
    auto const c = code_point(character_at(text, 0));
    return (c == U'*' || (c >= U'①' && c <= U'⑳')) && width_of(text[0]) == text.size();
}

}  // namespace

bool is_plain_value(std::string_view text) noexcept {
    if (text == "/" || text == "——") return true;
    if (text.starts_with('-')) text.remove_prefix(1);
    auto const whole = skip_digits(text);
    bool const decimals = whole + 1 < text.size() && text[whole] == '.';
    auto const end = decimals ? skip_digits(text, whole + 1) : whole;
    return whole > 0 && whole <= most_plain_digits && end == text.size();
}

bool is_masked_number(std::string_view text) noexcept {
    if (text.size() > longest_mask || text == "*") return false;
    std::size_t characters = 0, masks = 0;
    for (std::size_t at = 0; at < text.size(); ++characters) {
        auto const c = character_at(text, at);
        bool const masks_digit = vocab::masks_digit(code_point(c));
        if (!masks_digit && !is_digit(c[0])) return false;
        masks += masks_digit;
        at += c.size();
    }
    bool const points_at_note = masks == 1 && text.back() == '*';
    bool const rule = masks == characters && masks > longest_mask_alone;  // ******
    return characters > 1 && masks > 0 && !points_at_note && !rule;
}

std::string_view const* unit_at(std::string_view text) noexcept {
    return text.empty() ? nullptr : longest<vocab::form_units>(text);
}

bool is_unit(std::string_view text) noexcept {
    if (text.size() > longest_unit) return false;
    auto const* const unit = unit_at(text);
    return unit && unit->size() == text.size();
}

bool looks_like_value(std::string_view text) noexcept {
    if (text.empty() || text.size() > longest_cell) return false;
    if (is_masked_number(text)) return true;
    std::size_t at = 0;
    if (!is_digit(text[0])) {
        if (auto const count = dashes(text)) return count <= 4;
        if (auto const* const word = longest<not_applicable_words>(text);
            word && word->size() == text.size())
            return true;
        if (auto const* const zero = longest<zeros>(text)) {
            auto const behind = skip_blanks(text, zero->size());
            return behind == text.size() || text[behind] == '(';
        }
        auto const* const sign = longest<signs>(text);
        at = skip_blanks(text, sign ? sign->size() : 0);
        if (at >= text.size() || !is_digit(text[at])) return false;
    }
    // Digits, their separators and blanks between groups of digits.
    while (at < text.size() &&
           (is_digit(text[at]) || ((text[at] == ',' || text[at] == '.' || text[at] == '\'') &&
                                   at + 1 < text.size() && is_digit(text[at + 1])))) {
        ++at;
        auto const next = skip_blanks(text, at);
        if (next > at && next < text.size() && is_digit(text[next])) at = next;
    }
    at = skip_blanks(text, at);
    auto const* const unit = longest<vocab::form_units>(text.substr(at));
    at = skip_blanks(text, at + (unit ? unit->size() : 0));
    if (at >= text.size()) return true;
    if (points_at_note(text.substr(at))) return true;
    // A note in brackets that ends with the cell; a lost closing bracket is allowed.
    if (text[at] != '(' && text[at] != '[') return false;
    auto const close = text.find_first_of(")]", at);
    return close == std::string_view::npos || skip_blanks(text, close + 1) >= text.size() ||
           text.back() == ')';
}

PieceKind kind_of_words(std::string_view text) noexcept {
    if (is_plain(text[0]) && !longest<words_of_cells>(text)) return PieceKind::text;
    if (looks_like_value(text)) return PieceKind::value;
    return is_unit(text) ? PieceKind::unit : PieceKind::text;
}

bool is_number_with_note(std::string_view text) noexcept {
    auto const note = text.find('(');
    if (note == std::string_view::npos || !looks_like_value(text)) return false;
    std::size_t number = 0;
    while (number < note && !blank_at(text, number)) number += width_of(text[number]);
    return skip_blanks(text, number) >= note;
}

bool is_page_mark(std::string_view text) noexcept {
    if (text.size() < 3 || text.size() > 40) return false;
    std::size_t at = 0;
    auto const number = [&] {
        at = skip_blanks(text, at);
        auto const begin = at;
        while (at < text.size() && at - begin < 5 && is_digit(text[at])) ++at;
        bool const found = at > begin;
        at = skip_blanks(text, at);
        return found;
    };
    if (text.starts_with("第")) {
        at = 3;
        if (!number() || !text.substr(at).starts_with("页")) return false;
        at = skip_blanks(text, at + 3);
        if (text.substr(at).starts_with(",") || text.substr(at).starts_with("/"))
            at = skip_blanks(text, at + 1);
        if (!text.substr(at).starts_with("共")) return at == text.size();
        at += 3;
        return number() && text.substr(at) == "页";
    }
    for (std::string_view const word : {"Page", "PAGE", "page"}) {
        if (!text.starts_with(word)) continue;
        at = word.size();
        if (!number()) return false;
        if (!text.substr(at).starts_with("of")) return at == text.size();
        at += 2;
        return number() && at == text.size();
    }
    auto const dash = [&] {
        bool found = false;
        while (is_dash(character_at(text, at)) || character_at(text, at) == "·" ||
               character_at(text, at) == "~") {
            at += character_at(text, at).size();
            found = true;
        }
        return found;
    };
    return dash() && number() && dash() && at == text.size();
}

}  // namespace gouji::outline
