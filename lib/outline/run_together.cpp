#include "run_together.hpp"

#include "cell_kind.hpp"
#include "gouji/outline/labels.hpp"
#include "gouji/primitive/code_point.hpp"
#include "label_index.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t longest_label = 200;  // bytes, its explanation included

// The end of the longest label of a form that begins at `at`, its marker and explanation included, or `at`.
std::size_t end_of_label(std::string_view text, std::size_t at) noexcept {
    auto const marker = marker_length(text.substr(at));
    auto const begin = at + marker;
    if (!may_begin_label(text.substr(begin))) return at;
    auto const rest = text.substr(0, begin + longest_label);
    auto end = at;
    LabelKey key;
    for (auto next = begin; next < rest.size() && !is_digit(text[next]);) {
        auto const character = character_at(text, next);
        key.append(character);
        next += character.size();
        if (!labels(key).empty()) end = next;
        if (!may_go_on(key)) break;
    }
    return end;
}

// The end of the digits at `at`; the last of `00000002.其他` is the marker of the label behind them.
std::size_t end_of_digits(std::string_view text, std::size_t at) noexcept {
    auto const end = skip_digits(text, at);
    if (end > at && end + 1 < text.size() && (text[end] == '.' || text[end] == ')')) {
        if (!is_digit(text[end + 1])) return end - 1;
        return skip_digits(text, end + 1);
    }
    return end;
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
