#include <algorithm>
#include <string>

#include "context.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/value/decimal.hpp"

namespace gouji::head {
namespace {

using scan::AtomKind;

// A year printed with 年 within `span`; 0 if there is none.
std::int16_t year_within(Context const& context, Span span) {
    for (auto const& atom : context.evidence.atoms) {
        if (atom.span.begin < span.begin) continue;
        if (atom.span.begin >= span.end) break;
        bool const dated = atom.kind == AtomKind::year || atom.kind == AtomKind::date;
        if (dated && atom.dates.from.date.year) return atom.dates.from.date.year;
        if (atom.kind == AtomKind::period && atom.dates.to.date.year)
            return atom.dates.to.date.year;
    }
    return 0;
}

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

}  // namespace

std::string_view joined(Context const& context, Span span) {
    auto const printed = context.at(span);
    if (std::none_of(printed.begin(), printed.end(), is_line_end)) return printed;
    std::pmr::string out(context.memory);
    for (std::size_t i = 0; i < printed.size();) {
        if (!is_line_end(printed[i])) {
            out += printed[i++];
            continue;
        }
        while (!out.empty() && out.back() == ' ') out.pop_back();
        while (i < printed.size() && (is_line_end(printed[i]) || blank_at(printed, i)))
            i += std::max<std::size_t>(blank_at(printed, i), 1);
    }
    return store(out, context.memory);
}

std::optional<Span> title(Context const& context) {
    auto const& e = context.evidence;
    auto const found =
        outline::titles(e.text, {e.extent.begin, std::min(context.first_section, e.extent.end)},
                        e.lines, context.memory);
    auto const worth = [](outline::TitleLine const& t) { return 2 * t.has_body + t.has_year; };
    outline::TitleLine const* best = nullptr;
    for (auto const& candidate : found) {
        if (candidate.span.end > e.extent.end) continue;  // its end begins the next report
        if (!best || worth(candidate) >= worth(*best)) best = &candidate;
    }
    return best ? std::optional(best->span) : std::nullopt;
}

Span printed_year(std::string_view text) {
    constexpr std::string_view sign = "年";
    for (auto found = text.find("20"); found != text.npos; found = text.find("20", found + 1)) {
        auto const is_digit_at = [&](std::size_t i) {
            return i < text.size() && is_digit(text[i]);
        };
        if (found > 0 && is_digit(text[found - 1])) continue;
        if (!is_digit_at(found + 2) || !is_digit_at(found + 3) || is_digit_at(found + 4)) continue;
        bool const has_sign = text.substr(found + 4).starts_with(sign);
        return {static_cast<std::uint32_t>(found),
                static_cast<std::uint32_t>(found + 4 + (has_sign ? sign.size() : 0))};
    }
    return {};
}

std::int16_t title_year(Context const& context) {
    if (!context.title) return 0;
    if (auto const year = year_within(context, *context.title)) return year;
    // no atom of its own where the title is one citation, in 《》, or 年 is missing
    auto const title = context.at(*context.title);
    auto const printed = printed_year(title);
    if (printed.empty()) return 0;
    auto const value = Decimal::parse(title.substr(printed.begin, 4));
    return value ? static_cast<std::int16_t>(value->coefficient) : std::int16_t{0};
}

}  // namespace gouji::head
