#include <algorithm>

#include "gouji/value/calendar.hpp"
#include "gouji/value/text.hpp"
#include "prose_rules.hpp"
#include "ratio.hpp"

namespace gouji::check {
namespace {

constexpr int farthest_total = 3;  // figures between a mean and its total

// {0}: the total, {1}: the days, {2}: the mean
constexpr Sentence compared{"{0} over {1} days is {expected} a day, printed is {2}",
                            "{0}÷{1}天={expected},所印日均为 {2}"};
constexpr Sentence approximate{
    "the daily mean cannot be decided: one of the numbers is approximate", "有约数,无法核对日均数"};
constexpr Sentence cumulative{
    "the daily mean cannot be decided: the total is summed up since an earlier time",
    "总数为历年累计,无法核对日均数"};

int day_number(Date date) {
    int days = date.day;
    for (int month = 1; month < date.month; ++month) days += days_in_month(date.year, month);
    for (int year = 1949; year < date.year; ++year) days += is_leap(year) ? 366 : 365;
    return days;
}

// Days of the stated period, else of the reporting year; 0 where they are not known.
int days_of(Report const& report) {
    if (report.period && report.period->from.complete() && report.period->to.complete())
        return day_number(report.period->to) - day_number(report.period->from) + 1;
    return report.year ? (is_leap(*report.year) ? 366 : 365) : 365;
}

// 网站访问量368万人次,微信日均阅读3320人次: two things.
bool other_channel(Figure const& total, Figure const& mean) {
    return mean.facets.channel != Channel::none && mean.facets.channel != total.facets.channel;
}

// The total before the mean, in the same measure and sentence.
Figure const* total_of(Facts const& facts, Figure const& mean) {
    for (auto i = mean.id - 1; i >= 0 && i + farthest_total > mean.id; --i) {
        auto const& total = facts.report.figures[static_cast<std::size_t>(i)];
        if (total.unit != mean.unit || total.kind != FigureKind::count || !total.value ||
            total.facets.basis == Basis::daily || total.stated == Statement::negation ||
            total.indicator != mean.indicator || !reckonable(*total.value) ||
            total.span.end > mean.span.begin || other_channel(total, mean))
            continue;
        auto const gap = facts.text.substr(total.span.end, mean.span.begin - total.span.end);
        return gap.find("。") == gap.npos ? &total : nullptr;
    }
    return nullptr;
}

// 2024年第28周(7月8日—7月14日),|受理71184件: summed up over less than the year.
bool is_of_stated_days(Facts const& facts, Figure const& total) {
    return std::any_of(
        facts.report.mentions.begin(), facts.report.mentions.end(), [&](Mention const& mention) {
            if (mention.kind != MentionKind::period || mention.span.end > total.span.begin)
                return false;
            bool const year = mention.value.find("-01-01/") != mention.value.npos &&
                              mention.value.ends_with("-12-31");
            auto const gap =
                facts.text.substr(mention.span.end, total.span.begin - mention.span.end);
            return !year && gap.find("。") == gap.npos && gap.find('\n') == gap.npos;
        });
}

Outcome compare(Figure const& total, Figure const& mean, int days, Memory memory) {
    auto const unit = power_of_ten(total.value->scale), mean_unit = power_of_ten(mean.value->scale);
    // |total/days - mean| <= last_digit/(2·days·unit) + last_digit/(2·mean_unit), multiplied by 2·days·unit·mean_unit
    auto const difference = 2 * (Wide{total.value->coefficient} * mean_unit -
                                 Wide{mean.value->coefficient} * days * unit);
    auto const allowed = last_digit_of(total) * mean_unit + last_digit_of(mean) * Wide{days} * unit;
    bool const holds = (difference < 0 ? -difference : difference) <= allowed;

    Outcome outcome;
    outcome.expected = store(quotient(total.value->coefficient, Wide{days} * unit, 2), memory);
    outcome.actual = store(*mean.value, memory);
    outcome.tolerance = store(half_digit(mean.value->scale), memory);
    if (!holds && !(exact(total) && exact(mean))) {
        outcome.says(approximate);
        return outcome;
    }
    if (!holds && total.facets.basis == Basis::cumulative) {
        outcome.says(cumulative);
        return outcome;
    }
    outcome.verdict = holds ? Verdict::holds : Verdict::fails;
    outcome.says(compared, {total.raw, store(Decimal{days}, memory), mean.raw});
    return outcome;
}

}  // namespace

void daily_rule(Facts const& facts, Results& results) {
    for (auto const& mean : facts.report.figures) {
        if (mean.facets.basis != Basis::daily || !mean.value || mean.value->scale > 4 ||
            mean.value->coefficient <= 0)
            continue;
        auto const* total = total_of(facts, mean);
        auto const days = total ? days_of(facts.report) : 0;
        if (days <= 0 || is_of_stated_days(facts, *total)) continue;
        Span const spans[] = {total->span, mean.span};
        results.add("prose.daily", spans, compare(*total, mean, days, results.memory()));
    }
}

}  // namespace gouji::check
