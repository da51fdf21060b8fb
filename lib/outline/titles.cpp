#include "gouji/outline/titles.hpp"

#include <algorithm>
#include <array>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/bodies.hpp"
#include "gouji/vocab/numerals.hpp"
#include "title_parts.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t longest_second_half = 60;

constexpr std::array<std::string_view, 12> title_tails{
    "年度报告", "工作报告", "年报",     "报告",   "报告书",           "统计表",
    "情况报告", "年度报表", "总结报告", "年度报", "信息公开工作总结", "政务公开工作总结"};
// What a line about reports holds and a report's title does not.
constexpr std::array<std::string_view, 17> not_in_titles{
    "。", ",",   ";",  ":",    "本报告", "根据", "按照",   "解读",  "首页",
    "»",  " > ", ">>", "现将", "《",     "位置", "上一篇", "下一篇"};

constexpr std::array<std::string_view, 6> not_in_names{"报告",     "情况", "概述",
                                                       "信息公开", "年度", "通知"};

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

// 《…工作年度报告》 alone on its line, which begins with 《.
bool is_quoted_title(std::string_view line) {
    return line.ends_with("》") && line.find("《", 3) == line.npos &&
           is_title(line.substr(3, line.size() - 6));
}

// The last byte of what a page prints behind a title: a date, a bracket, the ending of a file, the name of a site.
bool may_end_page_words(Span line, char last) {
    constexpr std::uint32_t shortest = 36;  // of a title and of them
    static constexpr auto others = [] {
        constexpr std::string_view signs = "xcfs])日】网站户府";
        std::array<bool, 256> bytes{};
        for (std::size_t at = 0; at < signs.size(); at += width_of(signs[at]))
            bytes[static_cast<unsigned char>(character_at(signs, at).back())] = true;
        return bytes;
    }();
    return line.size() >= shortest && (is_digit(last) || others[static_cast<unsigned char>(last)]);
}

// `title` without its line ends, in `letters`.
std::string_view on_one_line(std::string_view title, std::span<char> letters) {
    auto const size = std::min(title.size(), letters.size());
    auto const* const end = std::remove_copy_if(title.begin(), title.begin() + size, letters.data(),
                                                [](char c) { return c == '\n' || c == '\r'; });
    return {letters.data(), static_cast<std::size_t>(end - letters.data())};
}

// 云 溪 县 2013 年: a spread line without its blanks, in `letters`; any other as it is.
std::string_view closed_up(std::string_view line, std::span<char> letters) {
    bool const may_be_title = may_end_title(line.back()) || line.ends_with("》");
    if (line.size() > letters.size() || !may_be_title || !is_spread(line)) return line;
    auto const* const end = std::remove_copy(line.begin(), line.end(), letters.data(), ' ');
    return {letters.data(), static_cast<std::size_t>(end - letters.data())};
}

}  // namespace

bool is_title(std::string_view line) noexcept {
    if (line.size() < 18 || line.size() > longest_title) return false;
    return longest_ending<title_tails>(without_note(line)) && !holds_any<not_in_titles>(line) &&
           line.find('|') == line.npos && std::count(line.begin(), line.end(), '/') <= 1 &&
           topic_at(line) != line.npos;
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
        std::array<char, 3 * longest_title> letters;
        auto const whole = two_lines ? on_one_line(at(span), letters) : at(span);
        auto const topic = topic_at(whole);
        auto const year = whole.find("20");
        bool const body = topic > 6 && topic != whole.npos && (year != 0 || topic > 18);
        found_.push_back({span, static_cast<std::uint32_t>(&line - lines_.data()), two_lines,
                          has_year(whole), body});
    }

    // Whether there is a `part`.
    bool add_part(TitlePart part, Line const& line) {
        auto const begin = line.span.begin + part.begin;
        if (part.size > 0) add({begin, begin + part.size}, line);
        return part.size > 0;
    }

    // Titles with their dates on lines that follow each other are a list of other reports.
    void read_before_page_words(Line const& line, std::string_view content) {
        auto const part = title_before_page_words(content);
        if (!part.dated) {
            add_part(part, line);
        } else if (dated_ && dated_ == above_[0]) {
            if (!found_.empty() && &lines_[found_.back().line] == dated_) found_.pop_back();
        } else {
            add_part(part, line);
        }
        if (part.dated) dated_ = &line;
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
               line.span.size() > longest_title || may_end_page_words(line.span, last);
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
            if (add_part(hosted_title(content), line)) return;
        }
        if (content.size() > longest_title) {
            if (add_part(glued_title(content), line)) found_.back().in_paragraph = true;
        } else if (!may_end_title(content)) {
            read_before_page_words(line, content);
        } else if (is_title(content)) {
            if (auto const words = before_title(content); words > 0)
                add({begin + words, line.span.end}, line);
            else
                read_title(line, content);
        } else if (near(line) && content.size() <= longest_second_half) {
            read_second_half(line, content);
        }
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
        if (tears_topic(above, content)) return true;
        bool const complete = has_year(content) && topic > 18;  // names its authority itself
        if (complete && content.find(above.substr(0, 6)) != content.npos) return false;
        return topic <= 18 || content.starts_with("20") ||
               (complete && is_committee(above) && bears(above, content.substr(0, topic)));
    }

    // 云溪县2013年政府 / 信息公开工作年度报告: whether a line ends within the words that all titles share.
    static bool tears_topic(std::string_view above, std::string_view content) {
        constexpr std::string_view shared = "政府信息公开";
        if (!has_year(above)) return false;
        for (auto at = width_of(shared[0]); at < shared.size(); at += width_of(shared[at]))
            if (above.ends_with(shared.substr(0, at)) && content.starts_with(shared.substr(at)))
                return true;
        return false;
    }

    // [云溪县人民政府] [青石街道办事处] [2020年] / 政府信息公开工作年度报告: how many lines above belong to the title.
    [[nodiscard]] std::size_t lines_of_title_above(Line const& line) const {
        if (tears_topic(at(above_[0]->span), at(line.span))) return 1;
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
    Line const* dated_ = nullptr;         // the last line with a title and its date
    std::array<Line const*, 3> above_{};  // the last lines that were not blank, the nearest first
};

}  // namespace

std::pmr::vector<TitleLine> titles(std::string_view text, Span range, std::span<const Line> lines,
                                   std::pmr::memory_resource* memory) {
    return Finder(text, lines, memory).find(range);
}

}  // namespace gouji::outline
