#include "gouji/figures/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gouji/primitive/code_point.hpp"
#include "gouji/value/by_place.hpp"
#include "gouji/value/calendar.hpp"
#include "gouji/value/text.hpp"
#include "steps.hpp"
#include "wrapped.hpp"

namespace gouji::figures {
namespace {

using grammar::PrintedDate;
using scan::Atom;
using scan::AtomKind;

constexpr MentionKind mention_kind(AtomKind kind) {
    switch (kind) {
        case AtomKind::date: return MentionKind::date;
        case AtomKind::year: return MentionKind::year;
        case AtomKind::period: return MentionKind::period;
        case AtomKind::time: return MentionKind::time;
        case AtomKind::article: return MentionKind::article;
        case AtomKind::ordinal: return MentionKind::ordinal;
        case AtomKind::list_marker: return MentionKind::list_marker;
        case AtomKind::phone: return MentionKind::phone;
        case AtomKind::postcode: return MentionKind::postcode;
        case AtomKind::address: return MentionKind::address;
        case AtomKind::identifier: return MentionKind::identifier;
        case AtomKind::name: return MentionKind::name;
        case AtomKind::page: return MentionKind::page;
        case AtomKind::masked: return MentionKind::masked;
        default: return MentionKind::unknown;
    }
}

void append_number(fmt::memory_buffer& out, int number, std::size_t digits) {
    fmt::format_int const text(number);
    for (auto i = text.size(); i < digits; ++i) out.push_back('0');
    out.append(text.data(), text.data() + text.size());
}

// As far as the date is known, in ISO notation: 2013-05-01, 2013-05, 2013, --05-01.
void append_iso(fmt::memory_buffer& out, PrintedDate const& printed) {
    auto const& date = printed.date;
    if (printed.lost) return;
    if (date.year)
        append_number(out, date.year, 4);
    else if (date.month)
        out.push_back('-');
    for (int const part : {date.month, date.month ? date.day : std::int8_t{}}) {
        if (part == 0) continue;
        out.push_back('-');
        append_number(out, part, 2);
    }
}

std::string_view date_value(Atom const& atom, std::pmr::memory_resource* memory) {
    fmt::memory_buffer out;
    if (atom.kind == AtomKind::period) {
        auto to = atom.dates.to;
        if (!to.date.year && !atom.dates.from.masked) to.date.year = atom.dates.from.date.year;
        append_iso(out, atom.dates.from);
        out.push_back('/');
        append_iso(out, to);
        if (out.size() == 1) out.clear();
    } else {
        append_iso(out, atom.dates.from);
    }
    return store({out.data(), out.size()}, memory);
}

// Whether the calendar has this day; a date without month or day exists.
bool exists(Date date) {
    return !date.month || !date.day || date.day <= days_in_month(date.year, date.month);
}

// What is odd in a date, year or period.
void diagnose_dates(Atom const& atom, Statements& to) {
    auto const& from = atom.dates.from;
    auto const& till = atom.dates.to;
    if (!exists(from.date) || !exists(till.date))
        to.diagnostics.push_back(
            {"date_impossible", Severity::warning, "the month has no such day", atom.span});
    if (atom.kind != AtomKind::period && from.lost)
        to.diagnostics.push_back({"date_incomplete", Severity::warning,
                                  "年 or 月 was lost in this date; it is not read", atom.span});
    if (from.repaired || till.repaired)
        to.diagnostics.push_back({"date_repaired", Severity::info,
                                  "a sign or a digit was lost or misread, which leaves one reading",
                                  atom.span});
}

void add_dates(std::string_view text, Atom const& atom, Statements& to,
               std::pmr::memory_resource* memory) {
    bool const masked = atom.dates.from.masked || atom.dates.to.masked;
    bool const real = exists(atom.dates.from.date) && exists(atom.dates.to.date);
    auto const kind =
        masked && atom.kind != AtomKind::period ? MentionKind::masked : mention_kind(atom.kind);
    to.mentions.push_back({kind, slice(text, atom.span), atom.span,
                           real ? date_value(atom, memory) : std::string_view()});
    diagnose_dates(atom, to);
}

void add_mention(std::string_view text, Atom const& atom, Statements& to,
                 std::pmr::memory_resource* memory) {
    if (atom.kind == AtomKind::date || atom.kind == AtomKind::year || atom.kind == AtomKind::period)
        return add_dates(text, atom, to, memory);
    if (atom.kind == AtomKind::unknown)
        to.diagnostics.push_back({"number_unknown", Severity::warning,
                                  "this number could not be interpreted", atom.span});
    to.mentions.push_back({mention_kind(atom.kind), slice(text, atom.span), atom.span, {}});
}

// Without line ends and blanks, brackets of nested titles as 〈〉; a view of the text where nothing changes.
std::string_view citation_text(std::string_view printed, std::pmr::memory_resource* memory) {
    auto const needs = [](char c) { return c == '\n' || c == '\r' || c == '<' || c == '>'; };
    if (std::none_of(printed.begin(), printed.end(), needs)) return printed;
    std::pmr::string out(memory);
    out.reserve(printed.size() + 16);
    for (std::size_t at = 0; at < printed.size(); ++at) {
        char const c = printed[at];
        if (c == '<')
            out += "〈";
        else if (c == '>')
            out += "〉";
        else if (c == '\n' || c == '\r') {
            while (at + 1 < printed.size() &&
                   (printed[at + 1] == ' ' || printed[at + 1] == '\n' || printed[at + 1] == '\r'))
                ++at;
        } else
            out += c;
    }
    return store(out, memory);
}

// gk @example。cn: without blanks, with points.
std::string_view net_address(std::string_view printed, std::pmr::memory_resource* memory) {
    if (printed.find(' ') == printed.npos && printed.find("。") == printed.npos) return printed;
    std::pmr::string out(memory);
    for (std::size_t at = 0; at < printed.size();) {
        auto const c = character_at(printed, at);
        if (c == "。")
            out += '.';
        else if (c != " ")
            out += c;
        at += c.size();
    }
    return store(out, memory);
}

// 贵府办发〔2013〕53号 whatever the brackets were; blanks dropped.
std::string_view number_text(std::string_view text, Atom const& atom,
                             std::pmr::memory_resource* memory) {
    auto const printed = slice(text, atom.number);
    if (atom.serial.year.empty() && !atom.serial.repaired) return citation_text(printed, memory);
    auto const sign_size = static_cast<std::size_t>(atom.serial.year.data() - printed.data());
    auto sign = printed.substr(0, std::min(sign_size, printed.size()));
    std::string_view const brackets[] = {"〔", "[", "【", "(", "﹝", "〖", "{", " "};
    for (bool again = true; again;) {
        again = false;
        for (auto const bracket : brackets)
            if (sign.ends_with(bracket)) {
                sign.remove_suffix(bracket.size());
                again = true;
            }
    }
    return store({sign, "〔", one_line(atom.serial.year, memory), "〕",
                  one_line(atom.serial.serial, memory), "号"},
                 memory);
}

void add_citation(std::string_view text, Atom const& atom, Statements& to,
                  std::pmr::memory_resource* memory) {
    Citation citation;
    citation.span = atom.span;
    citation.title = citation_text(slice(text, atom.title), memory);
    if (!atom.number.empty()) citation.number = number_text(text, atom, memory);
    if (atom.serial.repaired)
        to.diagnostics.push_back({"document_number_repaired", Severity::warning,
                                  "a bracket of this document number was lost; year and serial "
                                  "were separated by the year's four digits",
                                  atom.number});
    to.citations.push_back(citation);
}

// 以下简称《条例》 stands for the citation before it, and so does every later 《条例》.
void add_aliases(std::string_view text, std::span<Citation> citations) {
    struct Alias {
        std::string_view title;
        std::int32_t of;
    };
    std::array<Alias, 16> aliases{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < citations.size(); ++i) {
        auto& citation = citations[i];
        if (citation.title.empty()) continue;
        auto const before_it = text.substr(0, citation.span.begin);
        bool const introduced = before_it.ends_with("简称") || before_it.ends_with("简称为") ||
                                before_it.ends_with("简称:");
        auto const known =
            std::find_if(aliases.begin(), aliases.begin() + static_cast<std::ptrdiff_t>(count),
                         [&](Alias const& a) { return a.title == citation.title; });
        if (introduced && i > 0 && count < aliases.size()) {
            citation.alias_of = static_cast<std::int32_t>(i) - 1;
            aliases[count++] = {citation.title, citation.alias_of};
        } else if (known != aliases.begin() + static_cast<std::ptrdiff_t>(count)) {
            citation.alias_of = known->of;
        }
    }
}

// The figure that a quantity states; null value where the print contradicts itself.
Figure figure_of(std::string_view text, Atom const& atom, Statements& to,
                 std::pmr::memory_resource* memory) {
    auto const& quantity = atom.quantity;
    Figure figure;
    figure.span = atom.span;
    figure.raw = slice(text, atom.span);
    figure.approx = quantity.approx;
    int power = quantity.power;
    if (quantity.unit) {
        figure.unit = quantity.unit->unit;
        figure.kind = quantity.unit->kind;
        if (figure.unit == "元" &&
            power > 0) {  // 400万余元: the scale belongs to the unit of money
            figure.unit = store({quantity.scale, "元"}, memory);
            power = 0;
        }
    }
    if (quantity.first.known) figure.value = quantity.first.value.scaled(power);
    if (quantity.range && quantity.second.known) figure.upper = quantity.second.value.scaled(power);
    if (!figure.value)
        to.diagnostics.push_back({"figure_ambiguous", Severity::warning,
                                  "the print gives more than one reading of this number, or more "
                                  "digits than can be exact",
                                  atom.span});
    if (quantity.first.regrouped)
        to.diagnostics.push_back({"digits_joined", Severity::warning,
                                  "groups of digits separated by blanks were read as one number",
                                  atom.span});
    if (!quantity.unit && quantity.power == 0)
        to.diagnostics.push_back({"unit_missing", Severity::info,
                                  "this number stands without a measure word", atom.span});
    return figure;
}

// 云溪县青石镇2023 / 政府信息公开工作年度报告: a year, though 年 is missing.
bool is_year_of_title(std::string_view text, Atom const& atom, Span title) {
    auto const printed = slice(text, atom.span);
    return title.contains(atom.span) && !atom.quantity.unit && printed.size() == 4 &&
           printed.starts_with("20") && is_digit(printed[2]) && is_digit(printed[3]);
}

void add_quantity(std::string_view text, Atom const& atom, Span title, Statements& to,
                  std::pmr::memory_resource* memory) {
    auto const printed = slice(text, atom.span);
    if (is_year_of_title(text, atom, title))
        to.mentions.push_back({MentionKind::year, printed, atom.span, printed});
    else
        to.figures.push_back(figure_of(text, atom, to, memory));
}

// Whether a year says when a figure was so: 2012年未收到…, 由2013年的1128条增加到…; a comma between leaves it open. `lead`
// is the character before the year.
bool dates_figure(std::string_view lead, std::string_view between, Statement stated) {
    constexpr std::size_t furthest = 60, furthest_denied = 24;
    bool const denied = stated == Statement::negation;
    if (between.size() > (denied ? furthest_denied : furthest)) return false;
    if (between.find("。") != between.npos || between.find('\n') != between.npos) return false;
    if (between.starts_with("结转"))
        return false;  // what a year left over is carried into this one
    if (denied || between == "的" || between == "度的" || between == "(") return true;
    return !is_han(lead) && between.find(',') == between.npos &&
           between.find(';') == between.npos && !between.starts_with("度") &&
           !between.starts_with("的");
}

// The period of a figure that speaks of another year than the report's. 2012年未收到申请 in the report of 2013: a zero of
// another year.
void add_periods(std::string_view text, std::span<const Atom> atoms, std::optional<int> year,
                 std::span<Figure> figures) {
    if (!year) return;
    auto next = atoms.begin();  // the first one that does not begin before the figure
    for (auto& figure : figures) {
        while (next != atoms.end() && next->span.begin < figure.span.begin) ++next;
        if (next == atoms.begin()) continue;
        auto const& atom = *(next - 1);
        auto const of = atom.dates.from.date.year;
        if (atom.kind != AtomKind::year || of == *year || figure.span.begin < atom.span.end)
            continue;
        auto const lead = atom.span.begin == 0 ? std::string_view{}
                                               : character_at(text, before(text, atom.span.begin));
        if (dates_figure(lead, slice(text, {atom.span.end, figure.span.begin}), figure.stated))
            figure.period = Period{{of, 0, 0}, {of, 0, 0}, atom.span};
    }
}

// The innermost section of each figure.
void add_sections(std::span<Figure> figures, std::span<const Section> sections) {
    std::int32_t current = none;
    std::size_t next = 0;
    for (auto& figure : figures) {
        while (next < sections.size() && sections[next].span.begin <= figure.span.begin)
            current = sections[next++].id;
        while (current != none &&
               sections[static_cast<std::size_t>(current)].span.end < figure.span.end)
            current = sections[static_cast<std::size_t>(current)].parent;
        figure.section = current;
    }
}

// 0850-5550110 for 0850-555O1l0, and says so.
std::string_view digits_of(std::string_view printed, Span span, Statements& to,
                           std::pmr::memory_resource* memory) {
    if (std::none_of(printed.begin(), printed.end(), is_letter)) return printed;
    std::pmr::string out(printed, memory);
    for (auto& c : out) c = c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : c;
    to.diagnostics.push_back({"contact_repaired", Severity::warning,
                              "letters in this number were read as the digits that they look like",
                              span});
    return store(out, memory);
}

// A contact detail where a label or its place says whose it is, else a mention.
void add_contact(std::string_view text, Atom const& atom, Setting const& setting, Statements& to,
                 std::pmr::memory_resource* memory) {
    auto const& sections = setting.sections;
    if (atom.kind == AtomKind::postcode && atom.span.size() != 6)
        to.diagnostics.push_back(
            {"postcode_length", Severity::warning, "a postcode has six digits", atom.span});
    // a telephone in the preamble is the office's, labelled or not
    if (atom.labelled || (atom.kind == AtomKind::phone && !sections.empty() &&
                          atom.span.end <= sections.front().span.begin))
        to.contact.push_back({atom.contact,
                              atom.kind == AtomKind::address
                                  ? slice(text, atom.span)
                                  : digits_of(slice(text, atom.span), atom.span, to, memory),
                              atom.span});
    else
        add_mention(text, atom, to, memory);
}

void add_atom(std::string_view text, Atom const& atom, Setting const& setting, Statements& to,
              std::pmr::memory_resource* memory) {
    switch (atom.kind) {
        case AtomKind::quantity: return add_quantity(text, atom, setting.title, to, memory);
        case AtomKind::citation: return add_citation(text, atom, to, memory);
        case AtomKind::email:
        case AtomKind::url:
            to.contact.push_back(
                {atom.contact, net_address(slice(text, atom.span), memory), atom.span});
            return;
        case AtomKind::phone:
        case AtomKind::postcode:
        case AtomKind::address: return add_contact(text, atom, setting, to, memory);
        default: return add_mention(text, atom, to, memory);
    }
}

}  // namespace

Statements statements(std::string_view text, text::Index const& index, Span extent,
                      std::span<const Atom> atoms, Setting const& setting,
                      std::pmr::memory_resource* memory, std::pmr::memory_resource* working) {
    Statements to(working);
    auto const quantities = std::count_if(atoms.begin(), atoms.end(), [](Atom const& atom) {
        return atom.kind == AtomKind::quantity;
    });
    to.figures.reserve(static_cast<std::size_t>(quantities));
    to.mentions.reserve(atoms.size() - static_cast<std::size_t>(quantities));
    for (auto const& atom : atoms) add_atom(text, atom, setting, to, memory);
    add_aliases(text, to.citations);
    add_negations(text, index, extent, to.figures, memory);
    sort_by_place(to.figures, working);
    for (std::size_t i = 0; i < to.figures.size(); ++i)
        to.figures[i].id = static_cast<std::int32_t>(i);
    add_periods(text, atoms, setting.year, to.figures);
    add_sections(to.figures, setting.sections);
    Clauses const clauses(text, to.figures, setting.sections, working);
    add_kinds(text, to.figures, clauses);
    add_parts(text, to.figures, clauses);
    add_meaning(text, to.figures, clauses, setting, working);
    add_shares(text, to.figures);
    for (std::size_t i = 0; clauses.wrapped() && i < to.figures.size(); ++i)
        clauses.keep_words(to.figures[i], i, memory);
    add_rates(to.figures, clauses, memory, working);
    return to;
}

}  // namespace gouji::figures
