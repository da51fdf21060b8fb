#include <algorithm>
#include <array>

#include "context.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/value/decimal.hpp"
#include "gouji/vocab/bodies.hpp"

namespace gouji::head {
namespace {

using scan::AtomKind;

struct YearAt {
    std::int16_t year = 0;
    Span span;
};

// How far `text` begins with 学年度 or 学年.
std::uint32_t school_year_sign(std::string_view text) {
    for (std::string_view const sign : {"学年度", "学年"})
        if (text.starts_with(sign)) return static_cast<std::uint32_t>(sign.size());
    return 0;
}

std::string_view line_of(Context const& context, Span span) {
    auto const& lines = context.evidence.lines;
    auto const behind = std::upper_bound(
        lines.begin(), lines.end(), span.begin,
        [](std::uint32_t offset, outline::Line const& l) { return offset < l.begin; });
    return behind == lines.begin() ? std::string_view{} : context.at((behind - 1)->span);
}

// Whether the clause behind a year announces the report: 现将我局2013年度…情况报告如下; 汇报我镇2023年政府信息公开工作.
bool announces(std::string_view clause) {
    return holds_any<vocab::announcing_words>(clause) && !holds_any<vocab::citing_words>(clause);
}

YearAt preamble_year(Context const& context) {
    constexpr std::uint32_t shortest_preamble = 1000;
    constexpr std::size_t longest_clause = 90;
    auto const& e = context.evidence;
    for (auto const& atom : e.atoms) {
        if (atom.span.begin >= context.first_section &&
            atom.span.begin > e.extent.begin + shortest_preamble)
            break;
        auto const stated = stated_year(e, atom);
        if (stated.year == 0) continue;
        if (context.title && context.title->contains(atom.span)) continue;
        auto const rest = e.text.substr(stated.end, longest_clause);
        auto const clause = rest.substr(0, std::min(rest.find("。"), rest.find('\n')));
        if (announces(clause) && !outline::is_title(line_of(context, atom.span)))
            return {stated.year, atom.span};
    }
    return {};
}

// Whether a sentence or clause begins at `at`: a year there is the time of what follows, not an attribute (2018年度预算).
bool opens_clause(Evidence const& e, std::uint32_t at) {
    auto const is_gap = [&](std::uint32_t end) {
        return blank_before(e.text, end) != 0 || e.text[end - 1] == '\n' || e.text[end - 1] == '\r';
    };
    while (at > e.extent.begin && is_gap(at)) --at;
    if (at <= e.extent.begin || !is_han(character_at(e.text, before(e.text, at)))) return true;
    return std::any_of(e.sections.begin(), e.sections.end(), [&](Section const& s) {
        return s.title_span.end == at || s.marker_span.end == at;
    });
}

// The year that the body speaks of most: 2022年,我局….
std::int16_t body_year(Context const& context) {
    constexpr std::int16_t first = 1980;
    auto const& e = context.evidence;
    std::array<std::uint16_t, 128> counts{};
    for (auto const& atom : e.atoms) {
        auto const year = atom.dates.from.date.year;
        if (atom.kind != AtomKind::year || year < first) continue;
        bool const after_body = context.at(atom.span).ends_with("度") &&
                                ends_like_body(e.text.substr(0, atom.span.begin));
        if (after_body || opens_clause(e, atom.span.begin))
            ++counts[static_cast<std::size_t>(year - first) % counts.size()];
    }
    auto const most = std::max_element(counts.begin(), counts.end());
    return *most > 0 ? static_cast<std::int16_t>(first + (most - counts.begin())) : std::int16_t{0};
}

struct Dated {
    Date date;
    Span span;
};

// The last date that is all of its line.
std::optional<Dated> signature_date(Context const& context) {
    auto const& atoms = context.evidence.atoms;
    for (auto atom = atoms.rbegin(); atom != atoms.rend(); ++atom)
        if (atom->kind == AtomKind::date && atom->dates.from.date.complete() &&
            context.at(atom->span) == line_of(context, atom->span))
            return Dated{atom->dates.from.date, atom->span};
    return std::nullopt;
}

// The date of publication or generation among the labelled lines: 2016-03-28, 2016年3月28日.
std::optional<Dated> labelled_date(Context const& context) {
    for (auto const& entry : context.evidence.metadata) {
        if (entry.field != MetadataField::published_on &&
            entry.field != MetadataField::generated_on)
            continue;
        if (entry.text.size() < 8) continue;
        std::size_t const digits = is_digit(entry.text[6]) ? 2 : 1;
        auto const year = Decimal::parse(entry.text.substr(0, 4));
        auto const month = Decimal::parse(entry.text.substr(5, digits));
        if (!year || !month || year->coefficient < 2003 || year->coefficient > 2100) continue;
        return Dated{{static_cast<std::int16_t>(year->coefficient),
                      static_cast<std::int8_t>(month->coefficient), 1},
                     entry.span};
    }
    return std::nullopt;
}

// A report signed or published in the first half of a year is that of the year before.
std::optional<int> inferred(Context const& context, std::pmr::vector<Diagnostic>& diagnostics) {
    auto dated = signature_date(context);
    if (!dated) dated = labelled_date(context);
    if (!dated) return std::nullopt;
    diagnostics.push_back(
        {"year_inferred", Severity::info,
         "no year is stated; it was taken from the date of signature or publication", dated->span});
    return dated->date.month <= 6 ? dated->date.year - 1 : dated->date.year;
}

}  // namespace

StatedYear stated_year(Evidence const& evidence, scan::Atom const& atom) {
    if (atom.kind == AtomKind::year) return {atom.dates.from.date.year, atom.span.end};
    if (atom.kind != AtomKind::period) return {};
    auto const sign = school_year_sign(evidence.text.substr(atom.span.end));
    return sign != 0 ? StatedYear{atom.dates.to.date.year, atom.span.end + sign} : StatedYear{};
}

std::optional<int> year(Context const& context, std::optional<Period> const& period,
                        std::pmr::vector<Diagnostic>& diagnostics) {
    auto const from_title = title_year(context);
    auto const from_period = period ? period->to.year : std::int16_t{0};
    auto const preamble = preamble_year(context);
    auto const stated = from_title      ? from_title
                        : from_period   ? from_period
                        : preamble.year ? preamble.year
                                        : body_year(context);
    if (!stated) return inferred(context, diagnostics);

    auto const compare = [&](std::int16_t other, Span span, std::string_view where) {
        if (!other || other == stated) return;
        auto const printed = [&](int year) { return store(Decimal{year}, context.memory); };
        auto const message = store({where, " speaks of ", printed(other),
                                    ", the report is taken to be that of ", printed(stated)},
                                   context.memory);
        diagnostics.push_back({"year_conflict", Severity::warning, message, span});
    };
    if (from_title && from_period) compare(from_period, period->span, "the period");
    if (from_title) compare(preamble.year, preamble.span, "the preamble");
    return stated;
}

}  // namespace gouji::head
