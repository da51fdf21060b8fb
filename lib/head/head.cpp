#include "gouji/head/head.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "gouji/primitive/code_point.hpp"
#include "gouji/value/calendar.hpp"
#include "gouji/value/text.hpp"
#include "gouji/vocab/bodies.hpp"

namespace gouji::head {
namespace {

using scan::Atom;
using scan::AtomKind;

constexpr std::uint32_t longest_preamble = 4000;
constexpr std::uint32_t longest_name = 90;

bool is_pronoun(std::string_view name) {
    if (name.starts_with("我") || name.starts_with("本") || name.starts_with("全")) return true;
    return std::find(vocab::pronouns.begin(), vocab::pronouns.end(), name) != vocab::pronouns.end();
}

bool ends_like_body(std::string_view name) {
    return std::any_of(vocab::body_endings.begin(), vocab::body_endings.end(),
                       [&](std::string_view end) { return name.ends_with(end); });
}

// The name before `end`, back over Han characters, less the verbs that lead up to it (现公布…, 由…).
Span name_before(std::string_view text, std::uint32_t end, std::uint32_t floor) {
    auto begin = end;
    while (begin > floor && end - begin < longest_name) {
        auto const previous = before(text, begin);
        auto const c = character_at(text, previous);
        if (!is_han(c) && c != "*" && c != "×") break;
        begin = previous;
    }
    auto name = text.substr(begin, end - begin);
    for (auto const lead : vocab::body_leads) {
        auto const found = name.rfind(lead);
        if (found == name.npos || found + lead.size() == name.size()) continue;
        begin += static_cast<std::uint32_t>(found + lead.size());
        name = text.substr(begin, end - begin);
    }
    return {begin, end};
}

class Reader {
public:
    Reader(Evidence const& evidence, std::pmr::memory_resource* memory)
        : e_(evidence), head_(memory), memory_(memory) {}

    Head run() {
        first_section_ = e_.extent.end;
        for (auto const& section : e_.sections) {
            if (section.marker.empty()) continue;
            first_section_ = section.span.begin;
            break;
        }
        read_title();
        read_period();
        read_year();
        read_authority();
        return std::move(head_);
    }

private:
    [[nodiscard]] std::string_view at(Span span) const { return slice(e_.text, span); }
    [[nodiscard]] Quote quote(Span span) const { return {at(span), span}; }

    // --- title ----------------------------------------------------------------------------------

    void read_title() {
        auto const found = outline::titles(
            e_.text, {e_.extent.begin, std::min(first_section_, e_.extent.end)}, e_.lines, memory_);
        outline::TitleLine const* best = nullptr;
        auto const worth = [](outline::TitleLine const& t) { return 2 * t.has_body + t.has_year; };
        for (auto const& title : found)
            if (!best || worth(title) >= worth(*best))
                best = &title;  // the one next to the body, before the page's own
        if (!best) return;
        title_span_ = best->span;
        head_.title = Quote{joined(best->span), best->span};
    }

    // The title on one line.
    [[nodiscard]] std::string_view joined(Span span) const {
        auto const printed = at(span);
        if (printed.find('\n') == printed.npos && printed.find('\r') == printed.npos)
            return printed;
        std::pmr::string out(memory_);
        for (std::size_t i = 0; i < printed.size();) {
            if (printed[i] == '\n' || printed[i] == '\r') {
                while (!out.empty() && out.back() == ' ') out.pop_back();
                while (i < printed.size() &&
                       (printed[i] == '\n' || printed[i] == '\r' || blank_at(printed, i)))
                    i += blank_at(printed, i) ? blank_at(printed, i) : 1;
                continue;
            }
            out += printed[i++];
        }
        return store(out, memory_);
    }

    // --- period ---------------------------------------------------------------------------------

    void read_period() {
        auto const limit =
            std::min(e_.extent.end, std::max(first_section_, e_.extent.begin) + longest_preamble);
        for (auto const& atom : e_.atoms) {
            if (atom.span.begin >= limit) break;
            if (atom.kind != AtomKind::period) continue;
            auto const& from = atom.dates.from;
            auto const& to = atom.dates.to;
            bool const full = (from.date.day && to.date.day) || from.lost || to.lost ||
                              (from.date.month && to.date.month && from.date.year);
            if (!full) continue;
            set_period(atom);
            return;
        }
        split_period(limit);
    }

    void set_period(Atom const& atom) {
        auto from = atom.dates.from, to = atom.dates.to;
        if (from.lost || to.lost) repair(atom, from, to);
        if (!from.date.year && !from.masked)
            from.date.year = to.date.year ? to.date.year : title_year();
        if (!to.date.year && !to.masked) to.date.year = from.date.year;
        if (from.date.month && !from.date.day && !from.lost) from.date.day = 1;
        if (to.date.month && !to.date.day && !to.lost) to.date.day = last_day(to.date);
        Period period{from.masked ? Date{} : from.date, to.masked ? Date{} : to.date, atom.span};
        head_.period = period;
        if (atom.dates.from.masked || atom.dates.to.masked)
            head_.diagnostics.push_back(
                {"period_masked", Severity::info, "the year of the period is masked", atom.span});
    }

    // 自20**年5月1日《条例》实施之日起,至20**年12月31日止: words stand between the two dates.
    void split_period(std::uint32_t limit) {
        for (std::size_t i = 0; i + 1 < e_.atoms.size() && e_.atoms[i].span.begin < limit; ++i) {
            auto const& from = e_.atoms[i];
            auto next = i + 1;
            if (e_.atoms[next].kind == AtomKind::citation && next + 1 < e_.atoms.size()) ++next;
            auto const& to = e_.atoms[next];
            auto const dated = [](Atom const& a) {
                return (a.kind == AtomKind::date || a.kind == AtomKind::masked) &&
                       a.dates.from.date.day;
            };
            if (!dated(from) || !dated(to)) continue;
            auto const gap = e_.text.substr(from.span.end, to.span.begin - from.span.end);
            if (gap.size() > 90 || gap.find("。") != gap.npos ||
                !(gap.ends_with("至") || gap.ends_with("到")))
                continue;
            Atom both = from;
            both.kind = AtomKind::period;
            both.span = {from.span.begin, to.span.end};
            both.dates = {from.dates.from, to.dates.from};
            set_period(both);
            return;
        }
    }

    static std::int8_t last_day(Date date) {
        return static_cast<std::int8_t>(days_in_month(date.year, date.month));
    }

    // 202111日起至20211230日: month and day are read only where one division of the digits is a date at all, the years
    // agree with the title's, and the period runs forward.
    void repair(Atom const& atom, grammar::PrintedDate& from, grammar::PrintedDate& to) {
        bool const readable = split(from) && split(to);
        auto const known = title_year();
        bool const proven = readable &&
                            (!known || known == to.date.year || known == from.date.year) &&
                            (from.date.year != to.date.year || from.date < to.date) &&
                            from.date.year <= to.date.year && to.date.year - from.date.year <= 1;
        if (!proven) {
            if (atom.dates.from.lost) from.date.month = from.date.day = 0;
            if (atom.dates.to.lost) to.date.month = to.date.day = 0;
            head_.diagnostics.push_back({"date_incomplete", Severity::warning,
                                         "年 or 月 was lost in this period and its digits allow "
                                         "more than one reading; it is not read",
                                         atom.span});
            return;
        }
        head_.diagnostics.push_back({"date_repaired", Severity::warning,
                                     "年 or 月 was lost in this period; the year and the order of "
                                     "the two dates prove one reading of the digits",
                                     atom.span});
    }

    // The only division of the lost digits into month and day; false where there is none or more than one.
    static bool split(grammar::PrintedDate& date) {
        if (!date.lost) return date.date.complete() || (date.date.month && date.date.day);
        int found = 0;
        Date reading;
        int divisor = 10;
        for (int day_digits = 1; day_digits < date.lost_digits && day_digits <= 2;
             ++day_digits, divisor *= 10) {
            int const month = date.lost / divisor, day = date.lost % divisor;
            bool const written_so =
                day_digits == 1 || day >= 10;  // 月 and 日 of such reports carry no leading zero
            if (month < 1 || month > 12 || day < 1 || !written_so) continue;
            Date const candidate{date.date.year, static_cast<std::int8_t>(month),
                                 static_cast<std::int8_t>(day)};
            if (day > last_day(candidate)) continue;
            reading = candidate;
            ++found;
        }
        if (found != 1) return false;
        date.date = reading;
        return true;
    }

    // --- year -----------------------------------------------------------------------------------

    // A year printed with 年 within `span`; 0 if there is none.
    [[nodiscard]] std::int16_t year_within(Span span) const {
        for (auto const& atom : e_.atoms) {
            if (atom.span.begin >= span.end) break;
            if (atom.span.begin >= span.begin &&
                (atom.kind == AtomKind::year || atom.kind == AtomKind::date) &&
                atom.dates.from.date.year)
                return atom.dates.from.date.year;
            if (atom.span.begin >= span.begin && atom.kind == AtomKind::period &&
                atom.dates.to.date.year)
                return atom.dates.to.date.year;
        }
        return 0;
    }
    [[nodiscard]] std::int16_t title_year() const {
        if (!title_span_) return 0;
        if (auto const year = year_within(*title_span_)) return year;
        auto const [begin, end] =
            printed_year();  // a title in 《》 is one citation, so no atom of its own
        if (end == 0) return 0;
        auto const value = Decimal::parse(at(*title_span_).substr(begin, 4));
        return value ? static_cast<std::int16_t>(value->coefficient) : std::int16_t{0};
    }

    // Where the title prints 2013年 or 2013年度, as offsets in it; {0, 0} if nowhere.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> printed_year() const {
        auto const title = at(*title_span_);
        for (auto found = title.find("年"); found != title.npos;
             found = title.find("年", found + 3)) {
            if (found < 4 || !title.substr(found - 4).starts_with("20")) continue;
            if (!is_digit(title[found - 1]) || !is_digit(title[found - 2])) continue;
            return {static_cast<std::uint32_t>(found - 4), static_cast<std::uint32_t>(found + 3)};
        }
        return {0, 0};
    }

    void read_year() {
        auto const from_title = title_year();
        std::int16_t const from_period =
            head_.period && head_.period->to.year ? head_.period->to.year : std::int16_t{0};
        auto const preamble = preamble_year();
        auto const year = from_title      ? from_title
                          : from_period   ? from_period
                          : preamble.year ? preamble.year
                                          : body_year();
        if (year) head_.year = year;
        auto const conflict = [&](std::int16_t other, Span span, std::string_view where) {
            if (!other || !year || other == year) return;
            head_.diagnostics.push_back(
                {"year_conflict", Severity::warning,
                 store(fmt::format("{} speaks of {}, the report is taken to be that of {}", where,
                                   other, year),
                       memory_),
                 span});
        };
        if (from_title && from_period) conflict(from_period, head_.period->span, "the period");
        if (from_title) conflict(preamble.year, preamble.span, "the preamble");
        if (!head_.year) infer_year();
    }

    struct YearAt {
        std::int16_t year = 0;
        Span span;
    };

    // 现将我局2013年度…情况报告如下; 是2016年度政府信息公开年度报告.
    [[nodiscard]] YearAt preamble_year() const {
        for (auto const& atom : e_.atoms) {
            if (atom.span.begin >= first_section_ &&
                atom.span.begin > e_.extent.begin + longest_preamble / 4)
                break;
            if (atom.kind != AtomKind::year || (title_span_ && title_span_->contains(atom.span)))
                continue;
            auto const rest = e_.text.substr(atom.span.end, 90);
            auto const clause = rest.substr(0, std::min(rest.find("。"), rest.find('\n')));
            bool const announces = clause.find("情况") != clause.npos ||
                                   clause.find("年度报告") != clause.npos ||
                                   clause.find("年报") != clause.npos;
            if (announces && clause.find("《") == clause.npos &&
                clause.find("正文") == clause.npos && clause.find("/") == clause.npos &&
                !outline::is_title(line_of(atom.span)))
                return {atom.dates.from.date.year, atom.span};
        }
        return {};
    }

    [[nodiscard]] std::string_view line_of(Span span) const {
        auto const line = std::upper_bound(
            e_.lines.begin(), e_.lines.end(), span.begin,
            [](std::uint32_t offset, outline::Line const& l) { return offset < l.begin; });
        return line == e_.lines.begin() ? std::string_view{} : at((line - 1)->span);
    }

    // The year that the body speaks of most: 2022年,我局….
    [[nodiscard]] std::int16_t body_year() const {
        std::array<std::uint16_t, 128> counts{};
        for (auto const& atom : e_.atoms) {
            if (atom.kind != AtomKind::year || atom.dates.from.date.year < 1980) continue;
            if (!opens_clause(atom.span.begin) &&
                !(at(atom.span).ends_with("度") &&
                  ends_like_body(e_.text.substr(0, atom.span.begin))))
                continue;
            ++counts[static_cast<std::size_t>(atom.dates.from.date.year - 1980) % counts.size()];
        }
        auto const most = std::max_element(counts.begin(), counts.end());
        return *most > 0 ? static_cast<std::int16_t>(1980 + (most - counts.begin()))
                         : std::int16_t{0};
    }

    // Whether a sentence or clause begins at `at`: a year there is the time of what follows, not an attribute (2018年度预算).
    [[nodiscard]] bool opens_clause(std::uint32_t at) const {
        while (at > e_.extent.begin && (blank_before(e_.text, at) != 0 || e_.text[at - 1] == '\n' ||
                                        e_.text[at - 1] == '\r'))
            --at;
        if (at <= e_.extent.begin) return true;
        auto const previous = character_at(e_.text, before(e_.text, at));
        return !is_han(previous) ||
               std::any_of(e_.sections.begin(), e_.sections.end(), [&](Section const& s) {
                   return s.title_span.end == at || s.marker_span.end == at;
               });
    }

    // A report signed or published in the first half of a year is that of the year before.
    void infer_year() {
        Date signed_on;
        Span span;
        for (auto const& atom : e_.atoms) {
            if (atom.kind == AtomKind::date && atom.dates.from.date.complete() &&
                at(atom.span) == line_of(atom.span)) {
                signed_on = atom.dates.from.date;
                span = atom.span;
            }
        }
        if (!signed_on.year)
            for (auto const& entry : e_.metadata) {
                if ((entry.field != MetadataField::published_on &&
                     entry.field != MetadataField::generated_on) ||
                    entry.text.size() < 8)
                    continue;
                auto const year = Decimal::parse(entry.text.substr(0, 4));
                auto const month = Decimal::parse(
                    entry.text.substr(5, entry.text.size() > 6 && is_digit(entry.text[6]) ? 2 : 1));
                if (!year || !month || year->coefficient < 2003 || year->coefficient > 2100)
                    continue;
                signed_on = {static_cast<std::int16_t>(year->coefficient),
                             static_cast<std::int8_t>(month->coefficient), 1};
                span = entry.span;
                break;
            }
        if (!signed_on.year) return;
        head_.year = signed_on.month <= 6 ? signed_on.year - 1 : signed_on.year;
        head_.diagnostics.push_back(
            {"year_inferred", Severity::info,
             "no year is stated; it was taken from the date of signature or publication", span});
    }

    // --- authority ------------------------------------------------------------------------------

    void read_authority() {
        auto found = from_title();
        if (!found) found = from_name_line();
        if (!found) found = from_preamble();
        if (!found) found = from_signature();
        if (!found) found = from_enquiries();
        if (!found) found = from_metadata();
        if (!found) found = from_body();
        if (!found) found = from_opening();
        if (found) head_.authority = *found;
        if (auto const signature = found ? from_signature() : std::nullopt;
            signature && contradicts(signature->text, found->text))
            head_.diagnostics.push_back(
                {"authority_conflict", Severity::warning,
                 store(fmt::format("the report is signed by {}, but taken to be that of {}",
                                   signature->text, found->text),
                       memory_),
                 signature->span});
    }

    // Bodies of different places; an office or an abbreviation of the same body is no contradiction.
    static bool contradicts(std::string_view a, std::string_view b) {
        return a.substr(0, 6) != b.substr(0, 6) && a.find(b) == a.npos && b.find(a) == b.npos &&
               a.find(b.substr(0, 6)) == a.npos && b.find(a.substr(0, 6)) == b.npos;
    }

    [[nodiscard]] std::optional<Quote> accepted(Span span) const {
        span = trim(e_.text, span);
        auto const name = at(span);
        if (name.size() < 6 || name.size() > longest_name || is_pronoun(name)) return std::nullopt;
        for (std::size_t i = 0; i < name.size();) {
            auto const c = character_at(name, i);
            if (!is_han(c) && c != "*" && c != "×" && c != "(" && c != ")" && c != "x" &&
                c != "X" && c != " " && c != "·" && c != "\n" && c != "\r")
                return std::nullopt;
            i += c.size();
        }
        return Quote{joined(span), span};
    }

    // 贵定县2013年政府信息公开… or 2012年度屯山县南平镇政府信息公开….
    [[nodiscard]] std::optional<Quote> from_title() const {
        if (!title_span_) return std::nullopt;
        auto const title = at(*title_span_);
        auto const begin = title_span_->begin;
        auto topic = std::min(title.find("政府信息"), title.find("信息公开"));
        topic = std::min(topic, title.find("政务公开"));
        topic = std::min(topic, title.find("政务信息"));
        if (topic == title.npos) return std::nullopt;
        std::uint32_t year_begin = 0, year_end = 0;
        for (auto const& atom : e_.atoms) {
            if (atom.span.begin >= title_span_->end) break;
            if (atom.span.begin < begin ||
                (atom.kind != AtomKind::year && atom.kind != AtomKind::masked &&
                 atom.kind != AtomKind::period))
                continue;
            year_begin = atom.span.begin - begin;
            year_end = atom.span.end - begin;
            break;
        }
        if (year_end == 0) std::tie(year_begin, year_end) = printed_year();
        auto const range = [&](std::size_t from, std::size_t to) {
            return Span{begin + static_cast<std::uint32_t>(from),
                        begin + static_cast<std::uint32_t>(to)};
        };
        if (year_end == 0 || year_begin > topic) return accepted(without(range(0, topic)));
        if (year_begin > 0)
            if (auto const name = accepted(without(range(0, year_begin)))) return name;
        return year_end < topic ? accepted(without(range(year_end, topic))) : std::nullopt;
    }

    // Less 关于, 年度 and line ends around the name.
    [[nodiscard]] Span without(Span span) const {
        span = trim(e_.text, span);
        for (bool again = true; again;) {
            again = false;
            auto const name = at(span);
            for (std::string_view const lead : {"关于", "年度", "\n", "\r", "《", "的"})
                if (name.starts_with(lead)) {
                    span = trim(e_.text,
                                {span.begin + static_cast<std::uint32_t>(lead.size()), span.end});
                    again = true;
                    break;
                }
            for (std::string_view const tail : {"关于", "年度", "\n", "\r", "的", "本级"})
                if (!again && at(span).ends_with(tail)) {
                    span = trim(e_.text,
                                {span.begin, span.end - static_cast<std::uint32_t>(tail.size())});
                    again = true;
                    break;
                }
        }
        return span;
    }

    // A body's name on a line or in a cell of its own before the first heading.
    [[nodiscard]] std::optional<Quote> from_name_line() const {
        std::uint32_t seen = 0;
        for (auto const& line : e_.lines) {
            if (line.begin < e_.extent.begin) continue;
            if (line.span.begin >= first_section_ || ++seen > 25) break;
            auto span = line.span;
            while (!span.empty() && (e_.text[span.end - 1] == '|'))
                span = trim(e_.text, {span.begin, span.end - 1});
            if (outline::is_body_name(at(span)) && !is_pronoun(at(span)) &&
                at(span).find("首页") == std::string_view::npos)
                return quote(span);
        }
        return std::nullopt;
    }

    // 本报告由…编制; 现公布…2017年政府信息公开….
    [[nodiscard]] std::optional<Quote> from_preamble() const {
        auto const end = std::min(e_.extent.end, std::max(first_section_, e_.extent.begin + 600));
        auto const preamble = e_.text.substr(0, end);
        for (auto by = preamble.find("由", e_.extent.begin); by != preamble.npos;
             by = preamble.find("由", by + 3)) {
            auto const rest = preamble.substr(by + 3, longest_name + 30);
            auto to = rest.npos;
            for (std::string_view const word :
                 {"编制", "根据", "按照", "依据", "综合", "负责", "编写", "撰写",
                  "信息公开工作领导小组", "政府信息公开办"})
                to = std::min(to, rest.find(word));
            if (to == rest.npos ||
                (rest.find("编") == rest.npos && preamble.find("编制", by) == preamble.npos))
                continue;
            Span const span{static_cast<std::uint32_t>(by + 3),
                            static_cast<std::uint32_t>(by + 3 + to)};
            if (auto const name = accepted(span); name && ends_like_body(name->text) &&
                                                  name->text.find("部分") == std::string_view::npos)
                return name;
        }
        for (auto const& atom : e_.atoms) {
            if (atom.span.begin >= end) break;
            if (atom.kind != AtomKind::year) continue;
            auto const rest = e_.text.substr(atom.span.end, 60);
            if (rest.find("信息公开") == rest.npos) continue;
            if (auto const name = accepted(name_before(e_.text, atom.span.begin, e_.extent.begin));
                name && ends_like_body(name->text))
                return name;
        }
        return std::nullopt;
    }

    // 如有疑问,请与云溪县体育局办公室联系: the body whose office it is.
    [[nodiscard]] std::optional<Quote> from_enquiries() const {
        auto const end = std::min(e_.extent.end, std::max(first_section_, e_.extent.begin + 600));
        auto const preamble = e_.text.substr(0, end);
        auto const with = preamble.find("请与", e_.extent.begin);
        if (with == preamble.npos) return std::nullopt;
        auto const rest = preamble.substr(with + 6, longest_name);
        auto size = std::min(rest.find("联系"), rest.find('('));
        if (size == rest.npos) return std::nullopt;
        for (std::string_view const office :
             {"党政办公室", "党政综合办公室", "办公室", "党政办", "综合科", "信息公开办"}) {
            auto const at_office = rest.substr(0, size).find(office);
            if (at_office != rest.npos && at_office >= 9) size = at_office;
        }
        auto const name = accepted(
            {static_cast<std::uint32_t>(with + 6), static_cast<std::uint32_t>(with + 6 + size)});
        return name && ends_like_body(name->text) ? name : std::nullopt;
    }

    // A body's name on the line before a date that ends the report.
    [[nodiscard]] std::optional<Quote> from_signature() {
        for (auto line = e_.lines.rbegin(); line != e_.lines.rend(); ++line) {
            if (line->begin >= e_.extent.end || line->blank()) continue;
            if (line->begin < e_.extent.begin || e_.extent.end - line->begin > 600) break;
            auto span = line->span;
            if (auto const seal = at(span).find("(盖章)"); seal != std::string_view::npos)
                span.end = span.begin + static_cast<std::uint32_t>(seal);
            if (!outline::is_body_name(at(span)) || is_pronoun(at(span))) continue;
            // 云溪县人民政府 / 金融工作办公室: an office below its government
            auto const above = line + 1;
            if (above != e_.lines.rend() && above->begin >= e_.extent.begin &&
                at(above->span).ends_with("人民政府") && outline::is_body_name(at(above->span)) &&
                !at(span).ends_with("人民政府"))
                span.begin = above->span.begin;
            return Quote{joined(span), span};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Quote> from_metadata() const {
        for (auto const& entry : e_.metadata)
            if ((entry.field == MetadataField::publisher || entry.field == MetadataField::owner) &&
                entry.text.size() >= 6 && !is_pronoun(entry.text) && accepted(entry.span))
                return quote(entry.span);
        return std::nullopt;
    }

    // 2013年度,贵定县政府信息公开工作以…: the body that the first sentence speaks of; its full name where the text has it.
    [[nodiscard]] std::optional<Quote> from_body() const {
        for (auto const& atom : e_.atoms) {
            if (atom.kind != AtomKind::year) continue;
            auto at_name = atom.span.end;
            for (std::string_view const lead : {",", "的"})
                if (e_.text.substr(at_name).starts_with(lead))
                    at_name += static_cast<std::uint32_t>(lead.size());
            auto const clause = e_.text.substr(at_name, 120);
            auto const topic = std::min(clause.find("政府信息公开"), clause.find("按照"));
            if (topic == clause.npos || topic < 6 || topic > longest_name) continue;
            Span const span{at_name, at_name + static_cast<std::uint32_t>(topic)};
            auto const name = accepted(span);
            if (!name || !ends_like_body(name->text)) continue;
            std::pmr::string full(name->text, memory_);
            full += "人民政府";
            for (auto found = e_.text.find(full, e_.extent.begin);
                 found != e_.text.npos && found < e_.extent.end;
                 found = e_.text.find(full, found + full.size())) {
                auto const rest = e_.text.substr(found + full.size());
                if (rest.starts_with("办公") ||
                    is_han(
                        character_at(e_.text, before(e_.text, static_cast<std::uint32_t>(found)))))
                    continue;
                return quote({static_cast<std::uint32_t>(found),
                              static_cast<std::uint32_t>(found + full.size())});
            }
            return name;
        }
        return std::nullopt;
    }

    // 市城管执法局立足职能,…: the body with whose name the first sentences begin.
    [[nodiscard]] std::optional<Quote> from_opening() const {
        std::uint32_t seen = 0;
        for (auto const& line : e_.lines) {
            if (line.blank() || line.span.begin < e_.extent.begin) continue;
            if (line.span.begin >= e_.extent.end || ++seen > 8) break;
            auto begin = line.span.begin;
            for (auto const& atom : e_.atoms)
                if ((atom.kind == AtomKind::year || atom.kind == AtomKind::masked) &&
                    atom.span.begin == begin)
                    begin = atom.span.end;
            if (e_.text.substr(begin).starts_with(",")) ++begin;
            if (auto const name = leading_body({begin, line.span.end})) return name;
        }
        return std::nullopt;
    }

    // The longest name of a body at the beginning of `span`, if a sentence goes on behind it.
    [[nodiscard]] std::optional<Quote> leading_body(Span span) const {
        static constexpr std::array<std::string_view, 11> endings{
            "局", "厅", "委员会", "人民政府", "办事处", "管委会",
            "镇", "乡", "街道",   "卫健委",   "发改委"};
        static constexpr std::array<std::string_view, 10> not_names{"各", "全", "我", "本", "该",
                                                                    "为", "在", "按", "根", "依"};
        auto const text = at(span);
        if (std::any_of(not_names.begin(), not_names.end(),
                        [&](std::string_view n) { return text.starts_with(n); }))
            return std::nullopt;
        std::optional<Quote> best;
        for (std::uint32_t size = 0; size < std::min<std::uint32_t>(span.size(), 60);) {
            auto const c = character_at(text, size);
            if (!is_han(c) && c != "*" && c != "×") break;
            size += static_cast<std::uint32_t>(c.size());
            bool const ends = std::any_of(endings.begin(), endings.end(), [&](std::string_view e) {
                return text.substr(0, size).ends_with(e);
            });
            if (ends && size >= 12 && size < span.size() && is_han(character_at(text, size)))
                best = accepted({span.begin, span.begin + size});
        }
        return best;
    }

    Evidence const& e_;
    Head head_;
    std::pmr::memory_resource* memory_;
    std::optional<Span> title_span_;
    std::uint32_t first_section_ = 0;
};

}  // namespace

Head head(Evidence const& evidence, std::pmr::memory_resource* memory) {
    return Reader(evidence, memory).run();
}

}  // namespace gouji::head
