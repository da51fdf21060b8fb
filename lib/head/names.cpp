#include "names.hpp"

#include <algorithm>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/bodies.hpp"

namespace gouji::head {
namespace {

constexpr std::size_t shortest_place = 9;

bool may_stand_in_name(std::string_view c) {
    return is_han(c) || std::string_view("*()xX \n\r").find(c) != std::string_view::npos ||
           c == "×" || c == "·";
}

// 136 of 第十五师136团, as its length; 0 for any other number.
std::size_t regiment_number(std::string_view text) {
    auto const digits = skip_digits(text);
    return text.substr(digits).starts_with("团") ? digits : 0;
}

// Where the characters begin that stand before `end` and that a name may go back over.
std::uint32_t back_over(std::string_view text, std::uint32_t floor, std::uint32_t end,
                        auto may_go_back) {
    auto begin = end;
    while (begin > floor && end - begin < longest_name) {
        auto const previous = before(text, begin);
        if (!may_go_back(character_at(text, previous))) break;
        begin = previous;
    }
    return begin;
}

}  // namespace

bool is_pronoun(std::string_view name) noexcept {
    return longest<vocab::pronoun_leads>(name) ||
           std::find(vocab::pronouns.begin(), vocab::pronouns.end(), name) != vocab::pronouns.end();
}

bool may_begin_name(std::string_view text) noexcept {
    return !longest<vocab::no_name_begins>(text) && !longest<vocab::pronoun_leads>(text);
}

bool names_place(std::string_view name) noexcept { return holds_any<vocab::place_signs>(name); }

bool abbreviates(std::string_view bare, std::string_view name) noexcept {
    auto const first = character_at(bare, 0);
    auto at = name.find(first, 1);
    while (at != name.npos && !longest_ending<vocab::place_signs>(name.substr(0, at)))
        at = name.find(first, at + 1);
    if (at == name.npos) return false;
    for (std::size_t i = first.size(); i < bare.size();) {
        auto const c = character_at(bare, i);
        auto const found = name.find(c, at + first.size());
        if (found == name.npos) return false;
        at = found;
        i += c.size();
    }
    auto const rest = name.substr(at + width_of(name[at]));
    return rest.empty() || (bare.ends_with("委") && rest == "员会");
}

bool ends_like_body(std::string_view name) noexcept {
    return longest_ending<vocab::body_endings>(name) != nullptr;
}

std::optional<Quote> accepted(Context const& context, Span span) {
    span = trim(context.evidence.text, span);
    auto const name = context.at(span);
    if (name.size() < shortest_name || name.size() > longest_name || is_pronoun(name))
        return std::nullopt;
    if (holds_any<vocab::not_in_body_names>(name)) return std::nullopt;
    for (std::size_t i = 0; i < name.size();) {
        auto const c = character_at(name, i);
        auto const number = regiment_number(name.substr(i));
        if (number == 0 && !may_stand_in_name(c)) return std::nullopt;
        i += std::max(number, c.size());
    }
    return Quote{joined(context, span), span};
}

std::optional<Quote> accepted_body(Context const& context, Span span) {
    auto const name = accepted(context, span);
    return name && ends_like_body(name->text) ? name : std::nullopt;
}

bool is_torn(Context const& context, std::uint32_t at) {
    constexpr std::uint32_t shortest_wrapped = 60;
    auto const& lines = context.evidence.lines;
    auto const line = outline::first_line(lines, at);
    if (line == 0 || line == lines.size() || lines[line].begin != at) return false;
    auto const above = lines[line - 1].span;
    if (above.size() < shortest_wrapped || outline::is_title(context.at(above))) return false;
    auto const text = context.evidence.text;
    return is_han(character_at(text, before(text, above.end)));
}

Span bare_name(Context const& context, Span span) {
    auto const size_of = [](auto const* word) {
        return word ? static_cast<std::uint32_t>(word->size()) : 0;
    };
    for (;;) {
        span = trim(context.evidence.text, span);
        auto const name = context.at(span);
        if (auto const lead = size_of(longest<vocab::name_leads>(name)))
            span.begin += lead;
        else if (auto const tail = size_of(longest_ending<vocab::name_tails>(name)))
            span.end -= tail;
        else
            return span;
    }
}

Span name_before(Context const& context, std::uint32_t end) {
    auto begin = back_over(context.evidence.text, context.evidence.extent.begin, end,
                           [](std::string_view c) { return is_han(c) || c == "*" || c == "×"; });
    for (auto const lead : vocab::body_leads) {
        auto const name = context.at({begin, end});
        auto const found = name.rfind(lead);
        if (found == name.npos || found + lead.size() == name.size()) continue;
        begin += static_cast<std::uint32_t>(found + lead.size());
    }
    if (is_torn(context, begin)) return {end, end};
    return {begin, end};
}

std::string_view whole_body(std::string_view name) {
    if (auto const* const inner = longest_ending<vocab::inner_offices>(name))
        return name.substr(0, name.size() - inner->size());
    constexpr std::string_view office = "办公室";
    if (!name.ends_with(office)) return name;
    auto const body = name.substr(0, name.size() - office.size());
    return longest_ending<vocab::bodies_with_offices>(body) ? body : name;
}

std::optional<Quote> with_place(Context const& context, Quote const& bare) {
    constexpr std::uint32_t longest_look = 6000;
    if (!longest_ending<vocab::departments>(bare.text)) return std::nullopt;
    auto const& e = context.evidence;
    auto const text = e.text.substr(0, std::min(e.extent.end, bare.span.end + longest_look));
    for (auto found = text.find(bare.text, bare.span.end); found != text.npos;
         found = text.find(bare.text, found + bare.text.size())) {
        if (!longest_ending<vocab::place_signs>(text.substr(0, found))) continue;
        auto const begin =  // 2010年|云溪县…
            back_over(text, 0, static_cast<std::uint32_t>(found),
                      [](std::string_view c) { return is_han(c) && c != "年"; });
        auto const name = span_at(begin, found + bare.text.size() - begin);
        if (found - begin >= shortest_place && may_begin_name(context.at(name)))
            return accepted(context, name);
    }
    return std::nullopt;
}

}  // namespace gouji::head
