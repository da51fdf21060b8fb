#include <algorithm>
#include <optional>
#include <vector>

#include "cross_rules.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/value/text.hpp"
#include "gouji/vocab/numerals.hpp"
#include "sentence.hpp"

namespace gouji::check {
namespace {

// Bytes between the year above a table and its first cell.
constexpr std::uint32_t caption_reach = 240;
constexpr std::uint32_t signature_reach = 400;  // bytes at the end of a report where it is signed

constexpr int most_tables = 4;  // a report with more is a list of reports

// {0}, {1}: the two places
constexpr Sentence agree{"{0} and {1} agree on {actual}", "{0}与{1}一致,均为 {actual} 年"};
constexpr Sentence differ{"{0} says {expected}, {1} says {actual}; one of them has to be corrected",
                          "{0}为 {expected} 年,{1}为 {actual} 年,请核对"};
// {0}: the year, {1}: the date, as read and as printed
constexpr Sentence signed_in_time{"the report on {0} is signed on {1}",
                                  "{0} 年度报告的落款日期为 {1}"};
constexpr Sentence signed_too_early{"the report on {0} is signed on {1}, before that year was over",
                                    "{0} 年度报告的落款日期为 {1},早于该年度结束"};
constexpr Sentence signed_at_odd_time{
    "the report on {0} is signed on {1}, which is early or late for it",
    "{0} 年度报告的落款日期为 {1},早于或晚于通常时间"};

// A place that states the reporting year; a period may run over two.
struct Stated {
    int first = 0, last = 0;
    Span span;
    Phrase what;
    [[nodiscard]] bool agrees(Stated const& other) const {
        return first <= other.last && other.first <= last;
    }
};

// The year printed with 年 in a title: 2013年, 二〇一三年; 0 if there is none.
int year_in(std::string_view text) {
    for (auto at = text.find("年"); at != text.npos; at = text.find("年", at + 1)) {
        int year = 0, digits = 0, worth = 1;
        auto begin = static_cast<std::uint32_t>(at);
        while (begin > 0 && digits < 4) {
            auto const previous = before(text, begin);
            auto const here = text.substr(previous, begin - previous);
            auto const* numeral = longest<vocab::chinese_digits>(here);
            int const digit = is_digit(here[0]) ? here[0] - '0' : numeral ? numeral->value : -1;
            if (digit < 0) break;
            year += digit * worth;
            worth *= 10;
            ++digits;
            begin = previous;
        }
        if (digits == 4 && year > 1990 && year < 2100) return year;
    }
    return 0;
}

std::optional<Date> date_of(std::string_view value) {
    if (value.size() < 7 || value[4] != '-') return std::nullopt;
    auto const number = [&](std::size_t at, std::size_t size) {
        int result = 0;
        for (auto const c : value.substr(at, size)) {
            if (!is_digit(c)) return 0;
            result = result * 10 + (c - '0');
        }
        return result;
    };
    Date date;
    date.year = static_cast<std::int16_t>(number(0, 4));
    date.month = static_cast<std::int8_t>(number(5, 2));
    if (value.size() >= 10) date.day = static_cast<std::int8_t>(number(8, 2));
    return date.year && date.month ? std::optional(date) : std::nullopt;
}

class Years {
public:
    Years(Facts const& facts, Results& results)
        : text_(facts.text), report_(facts.report), results_(results), stated_(results.working()) {}

    void run() {
        add_title();
        add_period();
        add_tables();
        if (stated_.size() < 2) add_body();
        if (stated_.size() > 1) compare();
        signature();
    }

private:
    void add_title() {
        if (!report_.title) return;
        if (auto const year = year_in(slice(text_, report_.title->span)))
            stated_.push_back({year, year, report_.title->span, {"the title", "标题"}});
    }
    void add_period() {
        if (!report_.period || !report_.period->from.year || !report_.period->to.year) return;
        auto const& [from, to, span] = *report_.period;
        stated_.push_back({from.year, to.year, span, {"the period", "统计期限"}});
    }
    // (2015年度) between the caption and the head of the statistics table.
    void add_tables() {
        int seen = 0;
        for (auto const& table : report_.tables) {
            if (table.kind != TableKind::statistics || table.cells.empty()) continue;
            if (++seen > most_tables) return;
            auto first = table.span.end;
            for (auto const& cell : table.cells)
                if (!cell.span.empty()) first = std::min(first, cell.span.begin);
            auto const from =
                table.span.begin > caption_reach ? table.span.begin - caption_reach : 0;
            for (auto const& mention : report_.mentions) {
                if (mention.kind != MentionKind::year || mention.span.begin < from ||
                    mention.span.end > first || !in_brackets(mention.span))
                    continue;
                if (auto const year = year_in(slice(text_, widened(mention.span))))
                    stated_.push_back({year, year, mention.span, {"the table", "表头"}});
            }
        }
    }
    // The reporting year as the time of a sentence: 2013年,我县….
    void add_body() {
        if (!report_.year) return;
        for (auto const& mention : report_.mentions) {
            if (mention.kind != MentionKind::year ||
                sentence_begin(text_, mention.span.begin) != mention.span.begin)
                continue;
            if (year_in(slice(text_, widened(mention.span))) != *report_.year) continue;
            stated_.push_back({*report_.year, *report_.year, mention.span, {"the text", "正文"}});
            return;
        }
    }

    // With the 年 that may stand behind the span of the mention.
    [[nodiscard]] Span widened(Span span) const {
        constexpr std::uint32_t one_character = 3;
        auto const end = static_cast<std::uint32_t>(text_.size());
        return {span.begin, std::min(end, span.end + one_character)};
    }
    [[nodiscard]] bool in_brackets(Span span) const {
        return span.begin > 0 && text_[span.begin - 1] == '(' &&
               text_.substr(span.end, 10).find(')') != text_.npos;
    }

    void compare() {
        auto const& first = stated_.front();
        auto const other = std::find_if(stated_.begin(), stated_.end(),
                                        [&](auto const& x) { return !x.agrees(first); });
        bool const holds = other == stated_.end();
        auto const& second = holds ? stated_[1] : *other;
        Outcome outcome;
        outcome.verdict = holds ? Verdict::holds : Verdict::fails;
        outcome.expected = store(Decimal{first.last}, results_.memory());
        outcome.actual = holds ? outcome.expected : store(Decimal{second.last}, results_.memory());
        outcome.says(holds ? agree : differ, {first.what, second.what});
        std::pmr::vector<Span> spans(results_.working());
        for (auto const& x : stated_) spans.push_back(x.span);
        results_.add("cross.year", spans, outcome);
    }

    // The date on the last lines, alone on its line.
    [[nodiscard]] Mention const* signed_on() const {
        Mention const* found = nullptr;
        for (auto const& mention : report_.mentions) {
            if (mention.kind != MentionKind::date || !report_.span.contains(mention.span) ||
                mention.span.begin + signature_reach < report_.span.end)
                continue;
            auto const line = sentence_begin(text_, mention.span.begin);
            bool const alone = trim(text_, {line, mention.span.begin}).empty();
            auto const after = character_at(text_, mention.span.end);
            if (alone && (after.empty() || after == "\n" || after == "\r") &&
                date_of(mention.value))
                found = &mention;
        }
        return found;
    }

    // A report on a whole year is signed when it is over.
    void signature() {
        auto const* mention = signed_on();
        if (!mention || !report_.year) return;
        auto const date = *date_of(mention->value);
        auto const year = *report_.year;
        bool const whole_year =
            report_.period && report_.period->to == Date{static_cast<std::int16_t>(year), 12, 31};
        bool const plausible = (date.year == year + 1) || (date.year == year && date.month == 12);
        // before the second half of what it reports there was no such report
        bool const impossible =
            date.year < year || (whole_year && date.year == year && date.month <= 6);
        Outcome outcome;
        outcome.verdict = plausible    ? Verdict::holds
                          : impossible ? Verdict::fails
                                       : Verdict::undetermined;
        outcome.expected = store(Decimal{year + 1}, results_.memory());
        outcome.actual = mention->value;
        outcome.tolerance = {};
        outcome.says(plausible    ? signed_in_time
                     : impossible ? signed_too_early
                                  : signed_at_odd_time,
                     {store(Decimal{year}, results_.memory()), {mention->value, mention->text}});
        results_.add("cross.year", {&mention->span, 1}, outcome);
    }

    std::string_view text_;
    Report const& report_;
    Results& results_;
    std::pmr::vector<Stated> stated_;
};

}  // namespace

void year_rule(Facts const& facts, Results& results) { Years(facts, results).run(); }

}  // namespace gouji::check
