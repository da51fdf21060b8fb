#include "gouji/outline/reports.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gouji/outline/marker.hpp"
#include "gouji/outline/sections.hpp"
#include "gouji/outline/titles.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/primitive/numeral.hpp"

namespace gouji::outline {
namespace {

std::size_t count(std::string_view text, std::string_view word, std::size_t enough) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != text.npos && found < enough;
         at = text.find(word, at + word.size()))
        ++found;
    return found;
}

// A quick look at the first character of a line.
bool may_be_mark(std::string_view line) {
    switch (code_point(character_at(line, 0))) {
        case U'【':
        case U'[':
        case U'(':
        case U'范':
        case U'第':
        case U'篇': return true;
        default: return false;
    }
}

// The number of a mark 篇1, 第二篇, 【篇3】 that is all of its line; 0 if it is none.
int item_number(std::string_view line) {
    for (std::string_view const bracket : {"【", "[", "("})
        if (line.starts_with(bracket)) line.remove_prefix(bracket.size());
    for (std::string_view const bracket : {"】", "]", ")", ":", "、"})
        if (line.ends_with(bracket)) line.remove_suffix(bracket.size());
    bool marked = false;
    for (std::string_view const word : {"范文", "第", "篇", " "}) {
        if (!line.starts_with(word)) continue;
        marked |= word != " ";
        line.remove_prefix(word.size());
    }
    if (line.ends_with("篇")) line.remove_suffix(3);
    if (!marked || line.empty() || line.size() > 9) return 0;
    std::int64_t number = 0;
    auto const* at = line.data();
    auto const* const end = at + line.size();
    if (is_digit(*at)) {
        while (at != end && is_digit(*at)) number = number * 10 + (*at++ - '0');
    } else {
        x3::parse(at, end, chinese_numeral, number);
    }
    return at == end ? static_cast<int>(number) : 0;
}

// The mark 第一篇: before a title on the same line, as its length and number.
std::pair<std::uint32_t, int> mark_before_title(std::string_view line) {
    if (!line.starts_with("第") && !line.starts_with("篇")) return {0, 0};
    auto const colon = line.find(':');
    if (colon == line.npos || colon > 18 || !is_title(line.substr(colon + 1))) return {0, 0};
    return {static_cast<std::uint32_t>(colon) + 1, item_number(line.substr(0, colon))};
}

// A line that opens an article of a rule: 第四条 年度报告主要包括以下内容.
bool is_article(std::string_view line) {
    if (!line.starts_with("第")) return false;
    auto const* at = line.data() + 3;
    auto const* const end = line.data() + line.size();
    std::int64_t number = 0;
    if (!x3::parse(at, end, chinese_numeral, number)) return false;
    return std::string_view(at, static_cast<std::size_t>(end - at)).starts_with("条");
}

// Words that speak of disclosure, and how often each counts.
constexpr std::array<std::pair<std::string_view, std::size_t>, 5> disclosure_words{
    {{"信息公开", 4}, {"政务公开", 2}, {"公开信息", 2}, {"公开政府信息", 2}, {"***息", 2}}};
constexpr std::array<std::string_view, 9> rule_tails{"制度", "办法", "规定", "细则", "通知",
                                                     "方案", "指南", "要求", "的函"};
constexpr std::array<std::string_view, 13> statements{
    "统计期限",   "所列数据", "本报告", "本年报", "报告如下",   "汇报如下", "情况如下",
    "本年度报告", "统计时间", "统计期", "编制本", "年度报告。", "现公布"};
constexpr std::array<std::string_view, 6> company_words{"股份有限公司", "董事会",   "营业收入",
                                                        "净利润",       "股东大会", "证券代码"};
constexpr std::array<std::string_view, 6> study_words{"摘要", "关键词:", "参考文献",
                                                      "学界", "[J]",     "[M]"};
constexpr std::array<std::string_view, 4> news_words{"记者", "近日", "日前", "本报讯"};

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
};

RuleSigns rule_signs(std::string_view text, Span extent, std::span<const Line> lines) {
    RuleSigns signs;
    std::size_t seen = 0;
    auto line = std::lower_bound(lines.begin(), lines.end(), extent.begin,
                                 [](Line const& l, std::uint32_t at) { return l.begin < at; });
    for (; line != lines.end() && line->span.begin < extent.end; ++line) {
        if (line->blank()) continue;
        auto const content = slice(text, line->span);
        signs.articles += is_article(content);
        if (++seen <= 6 && content.size() < 150)
            signs.title = signs.title || longest_ending<rule_tails>(content);
    }
    return signs;
}

// Why `extent` is no report; empty where it is one. A table of the forms decides at once; what costs a search
// through the whole text comes last.
std::string_view reject(std::string_view text, Span extent, std::span<const Line> lines,
                        std::span<const Section> sections, std::size_t titles, bool has_table,
                        bool listed) {
    if (has_table) return {};
    auto const body = slice(text, extent);
    auto const disclosure = disclosures(body);
    if (disclosure == 0) return "nothing in it speaks of information disclosure";
    auto const signs = rule_signs(text, extent, lines);
    if (signs.articles >= 2) return "it is a rule in articles";
    if (titles == 0) {
        if (occurrences<company_words>(body, 2) >= 3)
            return "it is a company's report on its business";
        if (occurrences<study_words>(body, 1) >= 2) return "it is a study, not a report";
        if (signs.title && !listed) return "it is a rule or a notice about reports";
    }
    if (listed) return {};
    std::array<bool, topic_names.size()> topics{};
    for (auto const& section : sections) topics[static_cast<std::size_t>(section.topic)] = true;
    auto const distinct = std::count(topics.begin() + 1, topics.end(), true);
    if (distinct >= 2) return {};
    bool const stated = holds_any<statements>(body);
    if (titles > 0 && (distinct > 0 || stated || !sections.empty()))
        return sections.empty() && holds_any<news_words>(body) ? "it is news about a report" : "";
    if (titles > 0 && count(body, "条", 2) + count(body, "件", 2) >= 2 && disclosure >= 3)
        return {};
    if ((stated || !sections.empty()) && (disclosure >= 2 || distinct > 0)) return {};
    return "no title, no statutory topic and no table of a report was found";
}

}  // namespace

Division divide(std::string_view text, text::Index const& index, std::span<const Line> lines,
                std::span<const Region> regions, std::pmr::memory_resource* memory) {
    Division result{std::pmr::vector<Extent>(memory), std::pmr::vector<Span>(memory), {}};
    auto const whole = Span{0, static_cast<std::uint32_t>(text.size())};
    std::pmr::vector<Span> extents(memory);

    // Words within a table are neither title nor mark, whatever they say: a table is never divided.
    auto const in_table = [&](Span span) {
        auto const region =
            std::lower_bound(regions.begin(), regions.end(), span.begin,
                             [](Region const& r, std::uint32_t at) { return r.span.end <= at; });
        return region != regions.end() && region->span.overlaps(span);
    };

    // numbered marks 1, 2, 3 … on lines of their own
    std::pmr::vector<Span> marks(memory);
    for (auto const& line : lines) {
        auto const content = slice(text, line.span);
        if (!may_be_mark(content) || in_table(line.span)) continue;
        auto const next = static_cast<int>(marks.size()) + 1;
        if (line.span.size() <= 24 && item_number(content) == next)
            marks.push_back(line.span);
        else if (auto const [size, number] = mark_before_title(content); size > 0 && number == next)
            marks.push_back({line.span.begin, line.span.begin + size});
    }
    bool const listed = marks.size() >= 2;
    if (listed) {
        for (std::size_t i = 0; i < marks.size(); ++i) {
            auto const end = i + 1 < marks.size() ? marks[i + 1].begin : whole.end;
            extents.push_back({marks[i].end, end});
            result.marks.push_back(marks[i]);
        }
    } else {
        extents.push_back(whole);
    }

    for (auto const extent : extents) {
        auto const found = titles(text, extent, lines, memory);
        auto tree = sections(text, index, extent, lines, regions, memory);
        // a title behind a chapter, followed by a chapter with the number one, begins another report
        std::pmr::vector<std::uint32_t> starts(memory);
        starts.push_back(extent.begin);
        for (auto const& title : found) {
            if (slice(text, title.span).find("统计表") != std::string_view::npos) continue;
            if (in_table(title.span)) continue;
            bool chapter_before = false, first_after = false, chapter_after = false;
            for (auto const& section : tree) {
                if (section.level != 1 || section.marker.empty()) continue;
                if (section.span.begin < title.span.begin)
                    chapter_before |= section.span.begin >= starts.back();
                else if (!chapter_after) {
                    chapter_after = true;
                    first_after =
                        section.marker.starts_with("一") || section.marker.starts_with("1");
                }
            }
            if (chapter_before && first_after) starts.push_back(title.span.begin);
        }
        for (std::size_t i = 0; i < starts.size(); ++i) {
            auto const begin = starts[i];
            auto const end = i + 1 < starts.size() ? starts[i + 1] : extent.end;
            auto const own = [&](Span span) { return begin <= span.begin && span.begin < end; };
            auto const own_titles = static_cast<std::size_t>(std::count_if(
                found.begin(), found.end(), [&](TitleLine const& t) { return own(t.span); }));
            auto const first = std::find_if(tree.begin(), tree.end(),
                                            [&](Section const& s) { return own(s.span); });
            auto const last =
                std::find_if(first, tree.end(), [&](Section const& s) { return !own(s.span); });
            bool const has_table = std::any_of(regions.begin(), regions.end(),
                                               [&](Region const& r) { return own(r.span); });
            auto const reason =
                reject(text, {begin, end}, lines, {first, last}, own_titles, has_table, listed);
            if (!reason.empty()) {
                if (result.rejected.empty()) result.rejected = reason;
                continue;
            }
            auto own_tree = starts.size() == 1
                                ? std::move(tree)
                                : sections(text, index, {begin, end}, lines, regions, memory);
            result.reports.push_back({{begin, end}, std::move(own_tree)});
        }
    }
    if (!result.reports.empty()) result.rejected = {};
    return result;
}

}  // namespace gouji::outline
