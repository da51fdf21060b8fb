#include <fmt/core.h>

#include <map>
#include <string>

#include "members.hpp"

namespace gouji::check {
namespace {

constexpr std::size_t fewest_figures = 6;  // fewer numbers are alike by chance
constexpr std::size_t certain_figures = 12;
constexpr std::size_t most_places = 16;
const Decimal telling{10, 0};  // as are smaller ones

// The telling numbers that a report states, in order: prose first, then the applications.
struct Print {
    std::string numbers;
    std::size_t count = 0;
    std::vector<Place> places;

    void add(Member const& member, Decimal value, Span span) {
        numbers += value.to_string() + ' ';
        ++count;
        if (places.size() < most_places) places.push_back(member.at(span));
    }
};

Print print_of(Member const& member) {
    Print print;
    for (auto const& figure : member.report->figures) {
        bool const own = figure.kind == FigureKind::count && figure.value && !figure.period &&
                         figure.stated == Statement::number;
        if (own && *figure.value >= telling) print.add(member, *figure.value, figure.span);
    }
    if (auto const* table = table_of(*member.report, TableKind::applications))
        for (auto const& cell : table->cells)
            if (cell.value && *cell.value >= telling) print.add(member, *cell.value, cell.span);
    return print;
}

Finding finding_of(Member const& first, Member const& second, Print const& a, Print const& b) {
    Finding finding;
    finding.rule = "series.copied";
    finding.verdict = a.count >= certain_figures ? Verdict::fails : Verdict::undetermined;
    finding.expected = fmt::format("{} {}", first.name(), first.year);
    finding.actual = fmt::format("{} {}", second.name(), second.year);
    finding.places = a.places;
    finding.places.insert(finding.places.end(), b.places.begin(), b.places.end());
    finding.message = fmt::format(
        "the reports of {} on {} and of {} on {} print the same {} numbers in the same order",
        first.name(), first.year, second.name(), second.year, a.count);
    finding.message_zh = fmt::format("{} {} 年报告与{} {} 年报告的 {} 个数字逐一相同,疑为沿用",
                                     first.name(), first.year, second.name(), second.year, a.count);
    return finding;
}

}  // namespace

void copied_rule(std::span<const Member> members, std::vector<Finding>& findings) {
    std::map<std::string, std::pair<Member const*, Print>> seen;
    for (auto const& member : members) {
        auto print = print_of(member);
        if (print.count < fewest_figures) continue;
        auto const numbers = print.numbers;
        auto const [at, fresh] = seen.try_emplace(numbers, &member, print);
        if (fresh) continue;
        auto const& first = *at->second.first;
        bool const same_report = first.place == member.place && first.year == member.year;
        if (!same_report) findings.push_back(finding_of(first, member, at->second.second, print));
    }
}

}  // namespace gouji::check
