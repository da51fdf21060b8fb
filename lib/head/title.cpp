#include <algorithm>
#include <iterator>
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

std::string_view without_blanks(Context const& context, std::string_view spread) {
    std::pmr::string out(context.memory);
    std::copy_if(spread.begin(), spread.end(), std::back_inserter(out),
                 [](char c) { return c != ' ' && c != '\n' && c != '\r'; });
    return store(out, context.memory);
}

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

}  // namespace

std::string_view joined(Context const& context, Span span) {
    auto const printed = context.at(span);
    auto const is_spread = [&](Span text) { return outline::is_spread(context.at(text)); };
    if (is_spread(span) ||
        (context.title && context.title->contains(span) && is_spread(*context.title)))
        return without_blanks(context, printed);
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
    auto const worth = [](outline::TitleLine const& t) { return 2 * t.has_body + t.has_year; };
    outline::TitleLine const* best = nullptr;
    std::size_t sentence = 0;  // the first end of one behind `best`
    for (auto const& candidate : e.titles) {
        if (candidate.span.begin >= context.first_section) break;
        if (candidate.span.end > e.extent.end) continue;  // its end begins the next report
        if (best && sentence < best->span.end) sentence = e.text.find("。", best->span.end);
        // behind a sentence of this report stands the title of another
        bool const doubtful = best && ((candidate.in_paragraph && !best->in_paragraph) ||
                                       sentence < candidate.span.begin);
        if (worth(candidate) >= (best ? worth(*best) + doubtful : 0)) best = &candidate;
    }
    return best ? std::optional(best->span) : std::nullopt;
}

PrintedYear printed_year(std::string_view title) {
    constexpr std::string_view sign = "年";
    for (std::uint32_t at = 0; at < title.size();) {
        if (!is_digit(title[at])) {
            at += width_of(title[at]);
            continue;
        }
        auto const begin = at;
        at = skip_digits(title, at);
        auto const digits = title.substr(begin, at - begin);
        bool const has_sign = title.substr(at).starts_with(sign);
        bool const whole = digits.size() == 4 && digits.starts_with("20");
        bool const short_form = digits.size() == 2 && has_sign && digits <= "29";  // 09年
        if (!whole && !short_form) continue;
        auto const end = at + static_cast<std::uint32_t>(has_sign ? sign.size() : 0);
        auto const value = static_cast<std::int16_t>(Decimal::parse(digits)->coefficient);
        return {{begin, end}, static_cast<std::int16_t>(short_form ? 2000 + value : value)};
    }
    return {};
}

MetadataEntry const* labelled_title(Evidence const& evidence) {
    auto const found =
        std::find_if(evidence.metadata.begin(), evidence.metadata.end(), [](auto const& entry) {
            return entry.field == MetadataField::title && outline::is_title(entry.text);
        });
    return found == evidence.metadata.end() ? nullptr : &*found;
}

std::int16_t title_year(Context const& context) {
    if (!context.title) {
        auto const* const labelled = labelled_title(context.evidence);
        return labelled ? printed_year(labelled->text).year : std::int16_t{0};
    }
    if (auto const year = year_within(context, *context.title)) return year;
    // no atom of its own where the title is one citation, in 《》, or 年 is missing
    return printed_year(context.at(*context.title)).year;
}

}  // namespace gouji::head
