#include "gouji/outline/rejection.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "../primitive/byte_set.hpp"
#include "../primitive/next_word.hpp"
#include "gouji/outline/marker.hpp"
#include "gouji/primitive/keyword.hpp"

namespace gouji::outline {
namespace {

std::size_t count(std::string_view text, std::string_view word, std::size_t enough) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != text.npos && found < enough;
         at = text.find(word, at + word.size()))
        ++found;
    return found;
}

// A line that opens an article of a rule: 第四条 年度报告主要包括以下内容. What the tables of a report cite, 第二十条第(五)项,
// opens none.
bool is_article(std::string_view line) {
    if (!line.starts_with("第")) return false;
    line.remove_prefix(3);
    auto const number = leading_numeral(line);
    line.remove_prefix(number.size);
    if (number.size == 0 || !line.starts_with("条")) return false;
    line.remove_prefix(3);
    return !line.starts_with("第") && !(line.starts_with("(") && line.find(")项") != line.npos);
}

// Words that speak of disclosure, and how often each counts.
constexpr std::array<std::pair<std::string_view, std::size_t>, 7> disclosure_words{
    {{"信息公开", 4},
     {"资讯公开", 4},
     {"公开资讯", 2},
     {"政务公开", 2},
     {"公开信息", 2},
     {"公开政府信息", 2},
     {"***息", 2}}};
constexpr std::array<std::string_view, 17> rule_tails{
    "制度",     "办法",       "规定",     "细则",       "通知",        "方案",
    "指南",     "要求",       "的函",     "要点",       "工作计划",    "工作安排",
    "报告解读", "报告》解读", "年报解读", "报告的解读", "报告》的解读"};
// Titles of other reports, which speak of disclosure in passing: 云溪县2013年政府工作报告.
constexpr std::array<std::string_view, 10> other_report_tails{
    "政府工作报告",     "建设情况报告",     "建设工作报告", "建设年度报告", "建设情况的报告",
    "依法行政工作报告", "依法行政情况报告", "述职报告",     "调研报告",     "决算公开报告"};
// How a rule without articles speaks of itself.
constexpr std::array<std::string_view, 9> rule_statements{
    "制定本制度", "制定本办法", "制定本规定",   "制定本细则", "制定本规程",
    "制定本指南", "编制本指南", "编制了本指南", "本制度自"};
constexpr std::array<std::string_view, 13> statements{
    "统计期限",   "所列数据", "本报告", "本年报", "报告如下",   "汇报如下", "情况如下",
    "本年度报告", "统计时间", "统计期", "编制本", "年度报告。", "现公布"};

// Words of a company's report and of a study, for one walk through the text.
enum class Other : std::uint8_t { company, study };
struct OtherWord {
    std::string_view text;
    Other other;
};
// clang-format off
constexpr std::array other_words{
    OtherWord{"股份有限公司", Other::company}, OtherWord{"董事会", Other::company},   OtherWord{"营业收入", Other::company},
    OtherWord{"净利润", Other::company},       OtherWord{"股东大会", Other::company}, OtherWord{"证券代码", Other::company},
    OtherWord{"摘要", Other::study},           OtherWord{"关键词:", Other::study},    OtherWord{"参考文献", Other::study},
    OtherWord{"学界", Other::study},           OtherWord{"[J]", Other::study},        OtherWord{"[M]", Other::study},
};
// clang-format on
constexpr std::array<std::string_view, 4> news_words{"记者", "近日", "日前", "本报讯"};
constexpr std::size_t news_head = 200;  // bytes in which news says that it is
constexpr std::array<std::string_view, 3> period_statements{"统计期限", "所列数据", "统计时间"};

// How often words of one kind occur, each counted up to `most` times.
std::size_t sum(std::array<std::size_t, other_words.size()> const& times, Other other,
                std::size_t most) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < times.size(); ++i)
        if (other_words[i].other == other) found += std::min(times[i], most);
    return found;
}

// How often `body` speaks of disclosure, as far as it matters.
std::size_t disclosures(std::string_view body) {
    constexpr std::size_t enough = 3;
    std::size_t found = 0;
    for (auto const& [word, most] : disclosure_words) {
        found += count(body, word, most);
        if (found >= enough) break;
    }
    return found;
}

// What the lines of `extent` show: articles of a rule, and the title of one among the first lines.
struct RuleSigns {
    std::size_t articles = 0;
    bool title = false;
    bool other_report = false;
};

// …管理办法; (一)健全公开制度 is a heading.
bool titles_rule(std::string_view line) {
    return longest_ending<rule_tails>(line) &&
           !marker_at(line, 0, static_cast<std::uint32_t>(line.size()));
}

bool titles_other_report(std::string_view line) {
    return longest_ending<other_report_tails>(line) && line.find("年") != line.npos &&
           line.find("公开工作") == line.npos;
}

RuleSigns rule_signs(std::string_view text, Span extent, std::span<const Line> lines) {
    RuleSigns signs;
    std::size_t seen = 0;
    auto line = std::lower_bound(lines.begin(), lines.end(), extent.begin,
                                 [](Line const& l, std::uint32_t at) { return l.begin < at; });
    for (; line != lines.end() && line->span.begin < extent.end; ++line) {
        if (line->blank()) continue;
        auto const content = slice(text, line->span);
        signs.articles += is_article(content);
        if (++seen > 6 || content.size() >= 150) continue;
        signs.title = signs.title || titles_rule(content);
        signs.other_report = signs.other_report || titles_other_report(content);
    }
    return signs;
}

// What a text without the title of a report is instead; empty where it may be one.
std::string_view other_kind(std::string_view body, RuleSigns const& signs, bool has_sections,
                            bool listed) {
    auto const times = occurrences_in_long_text<other_words>(body);
    if (sum(times, Other::company, 2) >= 3) return "it is a company's report on its business";
    if (sum(times, Other::study, 1) >= 2) return "it is a study, not a report";
    if (signs.other_report && !has_word<period_statements>(body))
        return "it is a report on something else";
    if (!has_sections && holds_any<news_words>(body.substr(0, news_head)))
        return "it is news about a report";
    if (!listed && (signs.title || has_word<rule_statements>(body)))
        return "it is a rule or a notice about reports";
    return {};
}

}  // namespace

// A table of the forms decides at once; what costs a search through the whole text comes last.
std::string_view rejection(std::string_view text, Span extent, std::span<const Line> lines,
                           std::span<const Section> sections, std::size_t titles, bool has_table,
                           bool listed) {
    if (has_table) return {};
    auto const body = slice(text, extent);
    auto const disclosure = disclosures(body);
    if (disclosure == 0) return "nothing in it speaks of information disclosure";
    auto const signs = rule_signs(text, extent, lines);
    if (signs.articles >= 2) return "it is a rule in articles";
    if (titles == 0)
        if (auto const other = other_kind(body, signs, !sections.empty(), listed); !other.empty())
            return other;
    if (listed) return {};
    std::array<bool, topic_names.size()> topics{};
    for (auto const& section : sections) topics[static_cast<std::size_t>(section.topic)] = true;
    auto const distinct = std::count(topics.begin() + 1, topics.end(), true);
    if (distinct >= 2) return {};
    bool const reports = !sections.empty() || long_text_holds_any<statements>(body);
    if (titles > 0 && reports)
        return sections.empty() && long_text_holds_any<news_words>(body)
                   ? "it is news about a report"
                   : "";
    if (titles > 0 && count(body, "条", 2) + count(body, "件", 2) >= 2 && disclosure >= 3)
        return {};
    if (reports && (disclosure >= 2 || distinct > 0)) return {};
    return "no title, no statutory topic and no table of a report was found";
}

}  // namespace gouji::outline
