#include "gouji/outline/titles.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "gouji/primitive/code_point.hpp"
#include "gouji/vocab/bodies.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t longest_title = 180;

constexpr std::array<std::string_view, 9> title_tails{
    "年度报告", "工作报告", "年报", "报告", "报告书", "统计表", "情况报告", "年度报表", "总结报告"};
constexpr std::array<std::string_view, 7> title_topics{
    "信息公开", "政务公开", "信息主动公开", "信息公开年度", "資訊公開", "***息", "息公开"};
// What a line about reports holds and a report's title does not.
constexpr std::array<std::string_view, 17> not_in_titles{
    "。", ",",   ";",  ":",    "本报告", "根据", "按照",   "解读",  "首页",
    "»",  " > ", ">>", "现将", "《",     "位置", "上一篇", "下一篇"};

// The line without a closing note in brackets: …年度报告(2016年), 报告(全文).
std::string_view without_note(std::string_view line) {
    while (line.ends_with(")")) {
        auto const open = line.rfind('(');
        if (open == line.npos) break;
        line = line.substr(0, open);
        while (line.ends_with(' ')) line.remove_suffix(1);
    }
    return line;
}

// The line without a year at its end: 云溪县青石镇人民政府2015年.
std::string_view without_year(std::string_view line) {
    if (line.ends_with("度")) line.remove_suffix(3);
    if (!line.ends_with("年")) return line;
    line.remove_suffix(3);
    for (int i = 0; i < 4 && !line.empty() && is_digit(line.back()); ++i) line.remove_suffix(1);
    while (line.ends_with(' ')) line.remove_suffix(1);
    return line;
}

bool has_year(std::string_view text) {
    for (auto at = text.find("20"); at != text.npos; at = text.find("20", at + 1))
        if (text.size() >= at + 4 && (is_digit(text[at + 2]) || text[at + 2] == '*' ||
                                      text[at + 2] == 'x' || text[at + 2] == 'X'))
            return true;
    return text.find("二〇") != text.npos || text.find("二○") != text.npos ||
           text.find("二0") != text.npos;
}

std::size_t topic_at(std::string_view text) {
    auto first = text.npos;
    for (auto const topic : title_topics) first = std::min(first, text.find(topic));
    return first;
}

// 《…工作年度报告》 alone on its line.
bool is_quoted_title(std::string_view line) {
    return line.starts_with("《") && line.ends_with("》") && line.find("《", 3) == line.npos &&
           is_title(line.substr(3, line.size() - 6));
}

struct Part {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
};

// 《2022年…工作年度报告.docx》由会员分享: the title that a document host prints; a bare number before it is the host's.
Part document_host_title(std::string_view line) {
    auto const end = line.find(".doc");
    auto const stop = end != line.npos ? end : line.find(".pdf");
    if (stop == line.npos || !line.starts_with("《") || line.find("》", stop) > stop + 8) return {};
    Part part{3, 0};
    auto inner = line.substr(3, stop - 3);
    while (inner.ends_with(' ')) inner.remove_suffix(1);
    std::size_t digits = 0;
    while (digits < inner.size() && is_digit(inner[digits])) ++digits;
    if (!inner.substr(digits).starts_with("年")) {
        inner.remove_prefix(digits);
        part.begin += static_cast<std::uint32_t>(digits);
    }
    part.size = is_title(inner) ? static_cast<std::uint32_t>(inner.size()) : 0;
    return part;
}

}  // namespace

bool is_title(std::string_view line) noexcept {
    if (line.size() < 18 || line.size() > longest_title) return false;
    for (auto const word : not_in_titles)
        if (line.find(word) != line.npos) return false;
    if (std::count(line.begin(), line.end(), '|') > 0 ||
        std::count(line.begin(), line.end(), '/') > 1)
        return false;
    if (topic_at(line) == line.npos) return false;
    auto const head = without_note(line);
    return std::any_of(title_tails.begin(), title_tails.end(),
                       [&](std::string_view tail) { return head.ends_with(tail); });
}

bool is_body_name(std::string_view line) noexcept {
    if (line.size() < 9 || line.size() > 90) return false;
    for (std::size_t at = 0; at < line.size();) {
        auto const c = character_at(line, at);
        if (!is_han(c) && c != "*" && c != "×" && c != "(" && c != ")" && c != " ") return false;
        at += c.size();
    }
    for (auto const word : {"报告", "情况", "概述", "信息公开", "年度", "通知"})
        if (line.find(word) != line.npos) return false;
    return std::any_of(vocab::body_endings.begin(), vocab::body_endings.end(),
                       [&](std::string_view end) { return line.ends_with(end); });
}

std::pmr::vector<TitleLine> titles(std::string_view text, Span range, std::span<const Line> lines,
                                   std::pmr::memory_resource* memory) {
    std::pmr::vector<TitleLine> found(memory);
    auto const first =
        std::lower_bound(lines.begin(), lines.end(), range.begin,
                         [](Line const& l, std::uint32_t at) { return l.begin < at; });
    auto previous = lines.end();  // the last line that was not blank
    auto second = lines.end();    // and the one before it
    std::pmr::string joined(memory);
    // 云溪县人民政府 / 青石街道办事处2020年 / 政府信息公开工作年度报告
    auto const government_above = [&](auto upper, auto lower) {
        return upper != lines.end() && lower - upper <= 2 &&
               slice(text, upper->span).ends_with("人民政府") &&
               is_body_name(slice(text, upper->span)) &&
               !slice(text, lower->span).ends_with("人民政府");
    };
    for (auto line = first; line != lines.end() && line->span.begin < range.end; ++line) {
        if (line->blank()) continue;
        auto const content = slice(text, line->span);
        auto const index = static_cast<std::uint32_t>(line - lines.begin());
        auto const add = [&](Span span, bool two) {
            auto const whole = slice(text, span);
            auto const topic = topic_at(whole);
            auto const year = whole.find("20");
            bool const body = topic > 6 && topic != whole.npos && (year != 0 || topic > 18);
            found.push_back({span, index, two, has_year(whole), body});
        };
        if (is_quoted_title(content)) {
            add({line->span.begin + 3, line->span.end - 3}, false);
        } else if (auto const hosted = document_host_title(content); hosted.size > 0) {
            add({line->span.begin + hosted.begin, line->span.begin + hosted.begin + hosted.size},
                false);
        } else if (auto const blank = content.find(' ');
                   content.size() > longest_title && blank != content.npos &&
                   is_title(content.substr(0, blank)) &&
                   content.find("报告") == content.substr(0, blank).rfind("报告")) {
            add({line->span.begin, line->span.begin + static_cast<std::uint32_t>(blank)},
                false);  // the whole report on one line
        } else if (content.size() <= longest_title) {
            bool const near = previous != lines.end() && previous->span.size() <= longest_title &&
                              line - previous <= 3;
            auto const before_it = near ? slice(text, previous->span) : std::string_view{};
            bool const name_above =
                near && (is_body_name(before_it) || is_body_name(without_year(before_it)) ||
                         (is_digit(before_it[0]) && without_year(before_it).empty()));
            if (is_title(content)) {
                auto const topic = topic_at(content);
                bool const complete =
                    has_year(content) && topic > 18;  // names its authority itself
                if (name_above &&
                    !(complete && content.find(before_it.substr(0, 6)) != content.npos) &&
                    (topic <= 18 || content.starts_with("20")))
                    add({government_above(second, previous) ? second->span.begin
                                                            : previous->span.begin,
                         line->span.end},
                        true);
                else
                    add(line->span, false);
            } else if (near && topic_at(content) == content.npos && content.size() <= 60) {
                joined.assign(
                    before_it);  // …2023年政府信息公开工作 / 年度报告, …情况统计表 / (2016年度)
                joined += content;
                if (is_title(joined) && content.find("月") == content.npos &&
                    !(is_title(before_it) && !content.starts_with("("))) {
                    if (!found.empty() && found.back().span.end == previous->span.end)
                        found.pop_back();
                    add({previous->span.begin, line->span.end}, true);
                }
            }
        }
        second = previous;
        previous = line;
    }
    return found;
}

}  // namespace gouji::outline
