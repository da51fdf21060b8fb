#include "run_together.hpp"

#include "cell_kind.hpp"
#include "gouji/outline/labels.hpp"
#include "gouji/primitive/code_point.hpp"
#include "label_index.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t longest_label = 200;  // bytes, its explanation included

// 危及“三安全一稳定”: the label's last character may be quoted.
std::size_t end_of_quote(std::string_view text, std::size_t at) noexcept {
    auto const character = character_at(text, at);
    bool const closes =
        character == "”" || character == "\"" || character == "」" || character == "》";
    return closes ? at + character.size() : at;
}

// The end of the longest label of a form that begins at `at`, its marker and explanation included, or `at`.
std::size_t end_of_label(std::string_view text, std::size_t at) noexcept {
    auto const marker = marker_length(text.substr(at));
    auto const begin = at + marker;
    if (!may_begin_label(text.substr(begin))) return at;
    auto const rest = text.substr(0, begin + longest_label);
    auto end = at;
    int depth = 0;  // of brackets: an explanation may have numbers
    LabelKey key;
    for (auto next = begin; next < rest.size() && (depth > 0 || !is_digit(text[next]));) {
        auto const character = character_at(text, next);
        depth += (text[next] == '(') - (text[next] == ')');
        key.append(character);
        next += character.size();
        if (!labels(key).empty()) end = next;
        if (!may_go_on(key)) break;
    }
    return end == at ? at : end_of_quote(text, end);
}

// The end of the numbers at `at`, which may be 27.4682.38; the last digit of `00000002.其他` is the marker of the label
// behind them.
std::size_t end_of_digits(std::string_view text, std::size_t at) noexcept {
    auto end = skip_digits(text, at);
    if (end == at) return at;
    auto const holds = [&](char sign) { return end + 1 < text.size() && text[end] == sign; };
    while ((holds('.') || holds(',')) && is_digit(text[end + 1])) end = skip_digits(text, end + 1);
    return holds('.') || holds(')') ? end - 1 : end;
}

}  // namespace

bool RunTogether::add(std::uint32_t end) noexcept {
    if (end == at_ || size_ == most) return false;
    ends_[size_++] = end;
    at_ = end;
    return true;
}

RunTogether::RunTogether(std::string_view text) noexcept {
    bool any_label = false;
    while (at_ < text.size()) {
        if (is_digit(text[at_]) && at_ > 0) {
            auto const end = static_cast<std::uint32_t>(end_of_digits(text, at_));
            numbers_ = numbers_ || end > at_;
            if (end > at_ && !add(end)) break;
        }
        if (at_ == text.size()) break;
        auto const label = static_cast<std::uint32_t>(end_of_label(text, at_));
        if (label > at_) {
            any_label = true;
            if (!add(label)) break;
            continue;
        }
        auto const* const unit = unit_at(text.substr(at_));
        auto const behind = at_ + static_cast<std::uint32_t>(unit ? unit->size() : 0);
        bool const number_follows = behind < text.size() && is_digit(text[behind]);
        if (!unit || !number_follows || !add(behind)) break;
    }
    // 条1234: the unit and the number of a row whose label stands before them.
    bool const unit_first = size_ == 2 && !is_digit(text[0]) && is_digit(text.back());
    bool const whole = at_ == text.size() && (!numbers_ || is_digit(text.back()));
    if (!whole || !(any_label || unit_first) || size_ < 2) size_ = 0;
}

}  // namespace gouji::outline
