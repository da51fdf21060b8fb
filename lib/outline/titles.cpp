#include "gouji/outline/titles.hpp"

#include <algorithm>
#include <array>

#include "../primitive/byte_set.hpp"
#include "../primitive/next_word.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/bodies.hpp"
#include "gouji/vocab/numerals.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t longest_title = 180;
constexpr std::size_t longest_second_half = 60;

constexpr std::array<std::string_view, 9> title_tails{
    "年度报告", "工作报告", "年报", "报告", "报告书", "统计表", "情况报告", "年度报表", "总结报告"};
constexpr std::array<std::string_view, 7> title_topics{
    "信息公开", "政务公开", "信息主动公开", "信息公开年度", "资讯公开", "***息", "息公开"};
// What a line about reports holds and a report's title does not.
constexpr std::array<std::string_view, 17> not_in_titles{
    "。", ",",   ";",  ":",    "本报告", "根据", "按照",   "解读",  "首页",
    "»",  " > ", ">>", "现将", "《",     "位置", "上一篇", "下一篇"};

// What a preamble begins with, right behind a title.
constexpr std::array<std::string_view, 5> preamble_openers{"根据", "按照", "依据", "本报告",
                                                           "本年度"};

constexpr std::array<std::string_view, 6> not_in_names{"报告",     "情况", "概述",
                                                       "信息公开", "年度", "通知"};

// With which the title ends of a report that is one line.
constexpr std::array<std::string_view, 2> glued_tails{"报告", "年报"};

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

// The last bytes of what ends titles.
constexpr auto last_bytes = [] {
    std::array<bool, 256> bytes{};
    for (auto const tail : title_tails) bytes[static_cast<unsigned char>(tail.back())] = true;
    return bytes;
}();

// A look at the end of a line, with which nearly no line can be a title or end one; at its last byte alone, few can.
bool may_end_title(char last) {
    return last == ')' || last_bytes[static_cast<unsigned char>(last)];
}
bool may_end_title(std::string_view line) {
    return may_end_title(line.back()) && (line.back() == ')' || may_end<title_tails>(line));
}

// Takes `suffix` off the end of `text`; whether it was there.
bool take(std::string_view& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) return false;
    text.remove_suffix(suffix.size());
    return true;
}

bool take_digits(std::string_view& text) {
    constexpr std::size_t size = 4;
    auto const digits = text.substr(text.size() - std::min(size, text.size()));
    if (digits.size() < size || !std::all_of(digits.begin(), digits.end(), is_digit)) return false;
    text.remove_suffix(size);
    return true;
}

// 2013-2014学年度: the line without it.
std::string_view without_school_year(std::string_view line) {
    auto rest = line;
    take(rest, "度");
    if (!take(rest, "学年") || !take_digits(rest)) return line;
    for (std::string_view const joint : {"-", "—", "–", "~", "至"})
        if (take(rest, joint)) return take_digits(rest) ? rest : line;
    return line;
}

// 二〇一三年度: the line without it.
std::string_view without_chinese_year(std::string_view line) {
    auto rest = line;
    take(rest, "度");
    if (!take(rest, "年")) return line;
    for (int digits = 0; digits < 4; ++digits) {
        auto const* const digit = longest_ending<vocab::chinese_digits>(rest);
        if (!digit) return line;
        rest.remove_suffix(digit->text.size());
    }
    return rest;
}

// The line without a year at its end: 云溪县青石镇人民政府2015年, 云溪县青石镇2015.
std::string_view without_year(std::string_view line) {
    if (line.ends_with("年") || line.ends_with("度"))
        for (auto const without : {without_school_year, without_chinese_year})
            if (auto const rest = without(line); rest.size() < line.size()) return rest;
    auto rest = line;
    if (rest.ends_with("度")) rest.remove_suffix(3);
    bool const has_sign = rest.ends_with("年");
    if (has_sign) rest.remove_suffix(3);
    std::size_t digits = 0;
    for (; digits < 4 && !rest.empty() && is_digit(rest.back()); ++digits) rest.remove_suffix(1);
    if (!has_sign && (digits < 4 || !line.substr(rest.size()).starts_with("20"))) return line;
    while (rest.ends_with(' ')) rest.remove_suffix(1);
    return rest;
}

constexpr std::array<std::string_view, 8> year_beginnings{"二〇", "二○", "二0", "二零",
                                                          "二O",  "二o", "二О", "2O"};

bool has_year(std::string_view text) {
    for (auto at = text.find("20"); at != text.npos; at = text.find("20", at + 1))
        if (text.size() >= at + 4 && (is_digit(text[at + 2]) || text[at + 2] == '*' ||
                                      text[at + 2] == 'x' || text[at + 2] == 'X'))
            return true;
    return holds_any<year_beginnings>(text);
}

std::size_t topic_at(std::string_view text) {
    auto const at = next_word<title_topics>(text, 0, text.size());
    return at < text.size() ? at : text.npos;
}

// 《…工作年度报告》 alone on its line, which begins with 《.
bool is_quoted_title(std::string_view line) {
    return line.ends_with("》") && line.find("《", 3) == line.npos &&
           is_title(line.substr(3, line.size() - 6));
}

// 云 溪 县 2013 年: a spread line without its blanks, in `letters`; any other as it is.
std::string_view closed_up(std::string_view line, std::span<char> letters) {
    bool const may_be_title = may_end_title(line.back()) || line.ends_with("》");
    if (line.size() > letters.size() || !may_be_title || !is_spread(line)) return line;
    auto const* const end = std::remove_copy(line.begin(), line.end(), letters.data(), ' ');
    return {letters.data(), static_cast<std::size_t>(end - letters.data())};
}

struct Part {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
};

// 《2022年…工作年度报告.docx》由会员分享: the title that a document host prints; a bare number before it is the host's.
Part document_host_title(std::string_view line) {
    auto const end = line.find(".doc");
    auto const stop = end != line.npos ? end : line.find(".pdf");
    if (stop == line.npos || line.find("》", stop) > stop + 8) return {};
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
    return longest_ending<title_tails>(without_note(line)) && !holds_any<not_in_titles>(line) &&
           line.find('|') == line.npos && std::count(line.begin(), line.end(), '/') <= 1 &&
           holds_any<title_topics>(line);
}

bool is_spread(std::string_view line) noexcept {
    constexpr std::size_t fewest = 8;  // blanks
    auto const blanks = static_cast<std::size_t>(std::count(line.begin(), line.end(), ' '));
    if (blanks < fewest) return false;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < line.size(); at += width_of(line[at]))
        letters += is_han(character_at(line, at));
    return blanks * 4 >= letters * 3;
}

bool is_body_name(std::string_view line) noexcept {
    if (line.size() < 9 || line.size() > 90) return false;
    if (!longest_ending<vocab::body_endings>(line)) return false;
    for (std::size_t at = 0; at < line.size();) {
        auto const c = character_at(line, at);
        if (!is_han(c) && c != "*" && c != "×" && c != "(" && c != ")" && c != " ") return false;
        at += c.size();
    }
    return !holds_any<not_in_names>(line);
}

namespace {

// Finds the titles of one range, line by line.
class Finder {
public:
    Finder(std::string_view text, std::span<const Line> lines, std::pmr::memory_resource* memory)
        : text_(text), lines_(lines), found_(memory) {}

    std::pmr::vector<TitleLine> find(Span range) {
        auto const* const end = lines_.data() + lines_.size();
        for (auto const* line = lines_.data() + first_line(lines_, range.begin);
             line != end && line->span.begin < range.end; ++line) {
            if (line->blank()) continue;
            if (may_tell(*line)) read(*line);
            std::copy_backward(above_.begin(), above_.end() - 1, above_.end());
            above_[0] = line;
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] std::string_view at(Span span) const { return slice(text_, span); }

    void add(Span span, Line const& line, bool two_lines = false) {
        auto const whole = at(span);
        auto const topic = topic_at(whole);
        auto const year = whole.find("20");
        bool const body = topic > 6 && topic != whole.npos && (year != 0 || topic > 18);
        found_.push_back({span, static_cast<std::uint32_t>(&line - lines_.data()), two_lines,
                          has_year(whole), body});
    }

    [[nodiscard]] Span without_pipes(Span row) const {
        while (!row.empty() && text_[row.end - 1] == '|')
            row = trim(text_, {row.begin, row.end - 1});
        while (!row.empty() && text_[row.begin] == '|') row = trim(text_, {row.begin + 1, row.end});
        return row;
    }

    // A look at the size and the edges of a line, by which most of them are neither a title nor its second half.
    [[nodiscard]] bool may_tell(Line const& line) const {
        constexpr char quotes = std::string_view("《").front();
        auto const last = text_[line.span.end - 1];
        return last == '|' || may_end_title(last) || text_[line.span.begin] == quotes ||
               line.span.size() > longest_title;
    }

    void read(Line const& line) {
        std::array<char, longest_title> letters;
        auto const content = closed_up(at(line.span), letters);
        auto const begin = line.span.begin;
        if (content.back() == '|') {  // …年度报告 | ||: a row that holds a title and nothing else
            auto const cell = without_pipes(line.span);
            if (is_title(at(cell))) add(cell, line);
            return;
        }
        if (content.substr(0, 3) == "《") {
            if (is_quoted_title(content)) return add({begin + 3, line.span.end - 3}, line);
            if (auto const hosted = document_host_title(content); hosted.size > 0)
                return add({begin + hosted.begin, begin + hosted.begin + hosted.size}, line);
        }
        if (content.size() > longest_title) {
            if (auto const part = glued_title(content); part.size > 0)
                add({begin + part.begin, begin + part.begin + part.size}, line);
        } else if (!may_end_title(content)) {
            return;
        } else if (is_title(content)) {
            read_title(line, content);
        } else if (near(line) && content.size() <= longest_second_half) {
            read_second_half(line, content);
        }
    }

    // The whole report on one line: its title up to its first 报告 or 年报, less words of the page before it.
    static Part glued_title(std::string_view content) {
        constexpr std::size_t tail_size = std::string_view("报告").size();
        auto const head = content.substr(0, longest_title);
        auto const tail = find_word<glued_tails>(head);
        if (tail == head.npos) return {};
        auto const title = head.substr(0, tail + tail_size);
        if (!may_follow_title(content.substr(title.size()), title) || !is_title(title)) return {};
        auto const begin = behind_page_words(title);
        return {begin, static_cast<std::uint32_t>(title.size()) - begin};
    }

    // 登录 退出 云溪县2019年政府信息公开年度报告: where the shortest title behind a blank begins that names body and year itself.
    static std::uint32_t behind_page_words(std::string_view title) {
        std::uint32_t begin = 0;
        for (auto blank = title.find(' '); blank != title.npos;
             blank = title.find(' ', blank + 1)) {
            auto const rest = title.substr(blank + 1);
            auto const year = rest.find("20");
            if (is_title(rest) && year != rest.npos && year > 6 && topic_at(rest) > year)
                begin = static_cast<std::uint32_t>(blank) + 1;
        }
        return begin;
    }

    // A blank, the first heading, the title once more, or a sentence of the preamble.
    static bool may_follow_title(std::string_view rest, std::string_view title) {
        return blank_at(rest, 0) != 0 || rest.starts_with("一、") || rest.starts_with(title) ||
               (has_year(title) && longest<preamble_openers>(rest));
    }

    // Whether the line that is the i-th above `line` may belong to the same title.
    [[nodiscard]] bool near(Line const& line, std::size_t i = 0) const {
        constexpr std::ptrdiff_t longest_gap = 3;
        if (i >= above_.size() || !above_[i] || above_[i]->span.size() > longest_title)
            return false;
        return (i == 0 ? &line : above_[i - 1]) - above_[i] <= (i == 0 ? longest_gap : 2);
    }

    void read_title(Line const& line, std::string_view content) {
        auto const taken = may_go_on_above(line, content) ? lines_of_title_above(line) : 0;
        auto const begin = taken == 0 ? line.span.begin : above_[taken - 1]->span.begin;
        add({begin, line.span.end}, line, taken > 0);
    }

    // Whether the title on `line` lacks its authority, or its year and its authority.
    [[nodiscard]] bool may_go_on_above(Line const& line, std::string_view content) const {
        if (!near(line)) return false;
        auto const above = at(above_[0]->span);
        auto const topic = topic_at(content);
        bool const complete = has_year(content) && topic > 18;  // names its authority itself
        if (complete && content.find(above.substr(0, 6)) != content.npos) return false;
        return topic <= 18 || content.starts_with("20") ||
               (complete && is_committee(above) && bears(above, content.substr(0, topic)));
    }

    // [云溪县人民政府] [青石街道办事处] [2020年] / 政府信息公开工作年度报告: how many lines above belong to the title.
    [[nodiscard]] std::size_t lines_of_title_above(Line const& line) const {
        std::size_t taken = 0;
        if (is_digit(at(above_[0]->span)[0]) && without_year(at(above_[0]->span)).empty()) {
            taken = 1;
            if (!near(line, 1)) return taken;
        }
        auto const name = without_year(at(above_[taken]->span));
        if (!is_body_name(name)) return taken;
        ++taken;
        return near(line, taken) && bears(at(above_[taken]->span), name) ? taken + 1 : taken;
    }

    static bool is_committee(std::string_view name) {
        return name.ends_with("管理委员会") || name.ends_with("管委会");
    }

    // Whether the body on a line of its own is that to which `name` below belongs: 云溪县人民政府 / 青石街道办事处, 云溪县 / 水务局.
    static bool bears(std::string_view bearer, std::string_view name) {
        if (!is_body_name(bearer) || name.starts_with(bearer)) return false;
        bool const has_place = holds_any<vocab::place_signs>(name);
        return bearer.ends_with("人民政府")
                   ? !name.ends_with("人民政府")
                   : !has_place &&
                         (is_committee(bearer) || longest_ending<vocab::place_signs>(bearer));
    }

    // …2023年政府信息公开工作 / 年度报告, …情况统计表 / (2016年度)
    void read_second_half(Line const& line, std::string_view content) {
        auto const above = at(above_[0]->span);
        std::array<char, longest_title + longest_second_half> joined;
        std::copy(content.begin(), content.end(),
                  std::copy(above.begin(), above.end(), joined.begin()));
        if (!is_title({joined.data(), above.size() + content.size()})) return;
        if (topic_at(content) != content.npos || content.find("月") != content.npos) return;
        if (is_title(above) && !content.starts_with("(")) return;
        if (!found_.empty() && found_.back().span.end == above_[0]->span.end) found_.pop_back();
        // 2011 / 年政府信息公开 / 年度报告
        bool const torn_year = above.starts_with("年") && near(line, 1) &&
                               is_digit(at(above_[1]->span)[0]) &&
                               without_year(at(above_[1]->span)).empty();
        add({above_[torn_year ? 1 : 0]->span.begin, line.span.end}, line, true);
    }

    std::string_view text_;
    std::span<const Line> lines_;
    std::pmr::vector<TitleLine> found_;
    std::array<Line const*, 3> above_{};  // the last lines that were not blank, the nearest first
};

}  // namespace

std::pmr::vector<TitleLine> titles(std::string_view text, Span range, std::span<const Line> lines,
                                   std::pmr::memory_resource* memory) {
    return Finder(text, lines, memory).find(range);
}

}  // namespace gouji::outline
