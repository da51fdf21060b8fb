#include "wrapped.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/value/text.hpp"
#include "gouji/vocab/units.hpp"

namespace gouji::figures {
namespace {

constexpr std::uint32_t longest_label = 240;

// 规章:0件: a line that is a label and its number, as the rows of a table are when it is flattened.
bool is_labelled_number(std::string_view line) {
    auto const colon = line.rfind(':');
    if (colon == line.npos || colon == 0) return false;
    for (std::string_view const stop : {",", ";", "。"})
        if (line.substr(0, colon).find(stop) != line.npos) return false;
    auto rest = slice(line, trim(line, {static_cast<std::uint32_t>(colon + 1),
                                        static_cast<std::uint32_t>(line.size())}));
    auto const digits = std::min(rest.find_first_not_of("0123456789.,"), rest.size());
    rest = rest.substr(digits);
    rest.remove_prefix(skip_blanks(rest, 0));
    auto const* const unit = longest<vocab::units>(rest);
    rest.remove_prefix(unit ? unit->text.size() : 0);
    return digits > 0 && rest.empty();
}

// The lines that end, or begin, at a place, as far as a label with its number may reach.
std::string_view line_before(std::string_view text, std::uint32_t end) {
    auto const from = end > longest_label ? end - longest_label : 0;
    auto const reach = text.substr(from, end - from);
    return reach.substr(reach.rfind('\n') + 1);
}
std::string_view line_behind(std::string_view text, std::uint32_t begin) {
    auto const reach = text.substr(begin, longest_label);
    return reach.substr(0, reach.find_first_of("\r\n"));
}

// Stops belong to the line above, also where a line was broken before one.
bool begins_no_line(std::string_view c) {
    return c == "," || c == "、" || c == "。" || c == ";" || c == "%";
}

// Where the last character of a line ends, and where the first one of the next begins.
struct LineEnd {
    std::uint32_t at, above, next;

    LineEnd(std::string_view text, std::uint32_t place) : at(place), above(place), next(place + 1) {
        while (above > 0 && (text[above - 1] == '\r' || blank_before(text, above) != 0))
            above = before(text, above);
        while (auto const width = blank_at(text, next)) next += width;
    }
    // a paragraph begins
    [[nodiscard]] bool indented() const noexcept { return next > at + 1; }
};

}  // namespace

bool goes_on_with_count(std::string_view text, std::uint32_t above, std::uint32_t next) {
    constexpr std::string_view year = "年";
    if (above == 0 || !is_han(character_at(text, before(text, above)))) return false;
    auto const count = text.substr(next);
    std::size_t digits = 0;
    while (digits < count.size() &&
           (is_digit(count[digits]) || count[digits] == '.' || count[digits] == ','))
        ++digits;
    auto const behind = count.substr(digits);
    bool const is_year = digits == year.size() + 1 && behind.starts_with(year);
    if (digits == 0 || is_year || !longest<vocab::units>(behind.substr(skip_blanks(behind, 0))))
        return false;
    auto const line = line_before(text, above);
    bool const in_sentence = line.find(',') != line.npos || line.find("。") != line.npos;
    return in_sentence && !is_labelled_number(line_behind(text, next));
}

bool breaks(std::string_view text, std::uint32_t line_end) {
    LineEnd const end(text, line_end);
    auto const last = character_at(text, before(text, end.above));
    bool const open = is_han(last) || last == "," || last == "、" || is_digit(last.front());
    if (!open || end.above == 0 || end.indented()) return true;
    auto const first = character_at(text, end.next);
    if (is_han(first) || first == "“")
        return is_labelled_number(line_before(text, end.above)) ||
               is_labelled_number(line_behind(text, end.next));
    if (!first.empty() && is_digit(first.front()))
        return !goes_on_with_count(text, end.above, end.next);
    return !begins_no_line(first);
}

bool is_wrapped(std::string_view text, std::uint32_t line_end) {
    constexpr std::size_t shortest_wrapped = 60;  // bytes
    return !breaks(text, line_end) &&
           line_before(text, LineEnd(text, line_end).above).size() >= shortest_wrapped;
}

std::string_view one_line(std::string_view printed, std::pmr::memory_resource* memory) {
    if (printed.find('\n') == printed.npos) return printed;
    std::pmr::string out(memory);
    for (std::size_t at = 0; at < printed.size();) {
        auto const end = std::min(printed.find('\n', at), printed.size());
        out +=
            slice(printed,
                  trim(printed, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}));
        at = end + 1;
    }
    return store(out, memory);
}

Unwrapped::Unwrapped(std::string_view text, Span clause, std::pmr::memory_resource* memory)
    : begin_(clause.begin), clause_(slice(text, clause)), cuts_(memory) {
    auto const printed = clause_;
    if (printed.find('\n') == printed.npos) return;
    std::pmr::string out(memory);
    std::uint32_t copied = 0;
    for (auto found = printed.find('\n'); found != printed.npos;
         found = printed.find('\n', found + 1)) {
        LineEnd const end(printed, static_cast<std::uint32_t>(found));
        if (end.indented() || end.above <= copied ||
            !is_han(character_at(printed, before(printed, end.above))) ||
            !is_han(character_at(printed, end.next)))
            continue;
        out += printed.substr(copied, end.above - copied);
        cuts_.push_back({static_cast<std::uint32_t>(out.size()), end.next - end.above});
        copied = end.next;
    }
    if (cuts_.empty()) return;
    out += printed.substr(copied);
    clause_ = store(out, memory);
}

bool Unwrapped::holds(std::string_view word) const noexcept {
    std::less<> const before;
    return !before(word.data(), clause_.data()) &&
           !before(clause_.data() + clause_.size(), word.data() + word.size());
}

Span Unwrapped::printed(std::string_view word) const noexcept {
    auto const first = static_cast<std::uint32_t>(word.data() - clause_.data());
    auto const last = first + static_cast<std::uint32_t>(word.size());
    Span span{begin_ + first, begin_ + last};
    for (auto const& cut : cuts_) {
        if (cut.at <= first) span.begin += cut.size;
        if (cut.at < last) span.end += cut.size;
    }
    return span;
}

}  // namespace gouji::figures
