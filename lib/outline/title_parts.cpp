#include "title_parts.hpp"

#include <algorithm>
#include <array>

#include "../primitive/byte_set.hpp"
#include "../primitive/next_word.hpp"
#include "gouji/outline/titles.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/metadata.hpp"

namespace gouji::outline {
namespace {

// Also with one of its characters lost.
constexpr std::array<std::string_view, 10> title_topics{
    "信息公开", "政务公开", "信息主动公开", "信息公开年度", "资讯公开",
    "***息",    "息公开",   "府信公开",     "府信息公",     "府信息开"};
constexpr std::array<std::string_view, 8> year_beginnings{"二〇", "二○", "二0", "二零",
                                                          "二O",  "二o", "二О", "2O"};

// What a preamble begins with, right behind a title.
constexpr std::array<std::string_view, 5> preamble_openers{"根据", "按照", "依据", "本报告",
                                                           "本年度"};

// With which the title ends of a report that is one line.
constexpr std::array<std::string_view, 2> glued_tails{"报告", "年报"};

// What of a title's line a page adds.
constexpr std::array<std::string_view, 4> file_endings{".docx", ".doc", ".pdf", ".wps"};
constexpr std::array<std::string_view, 4> site_endings{"网", "网站", "门户", "人民政府"};
constexpr std::array<std::string_view, 4> site_signs{"-", "_", "—", "–"};
constexpr std::array<std::string_view, 3> brackets{"[", "(", "【"};
constexpr std::array<std::string_view, 2> title_labels{"标题", "名称"};

// 登录 退出 云溪县2019年政府信息公开年度报告: where the shortest title behind a blank begins that names body and year itself.
std::uint32_t behind_page_words(std::string_view title) {
    std::uint32_t begin = 0;
    for (auto blank = title.find(' '); blank != title.npos; blank = title.find(' ', blank + 1)) {
        auto const rest = title.substr(blank + 1);
        auto const year = rest.find("20");
        if (is_title(rest) && year != rest.npos && year > 6 && topic_at(rest) > year)
            begin = static_cast<std::uint32_t>(blank) + 1;
    }
    return begin;
}

// A blank, the first heading, the title once more, or a sentence of the preamble.
bool may_follow_title(std::string_view rest, std::string_view title) {
    return blank_at(rest, 0) != 0 || rest.starts_with("一、") || rest.starts_with(title) ||
           (has_year(title) && longest<preamble_openers>(rest));
}

// 2022-01-20, 2022年1月20日], 2022-01-20 09:46
bool is_date(std::string_view text) {
    constexpr std::string_view shortest = "2022-1-1";
    constexpr std::u32string_view signs = U"-/.: 年月日)]】";
    if (!text.starts_with("20") || text.size() < shortest.size()) return false;
    for (std::size_t at = 0; at < text.size(); at += width_of(text[at]))
        if (!is_digit(text[at]) && signs.find(code_point(character_at(text, at))) == signs.npos)
            return false;
    return true;
}

// 字体:大 中 小, 发布日期:2022-01-20: words of a page that begin with a label of its metadata.
bool begins_with_label(std::string_view text) {
    bool found = false;
    visit_candidates<vocab::metadata_labels>(text, [&](vocab::MetadataLabel const& row) {
        if (!text.starts_with(row.text)) return;
        auto const behind = skip_blanks(text, row.text.size());
        found = found || row.furniture || text.substr(behind).starts_with(":");
    });
    return found;
}

// The year of a title, and the words of its body around it: 云溪县水务局|2021|年政府信息公开….
struct NamedYear {
    std::string_view year, before, behind;
};

NamedYear named_year(std::string_view title) {
    constexpr std::size_t digits = 4;
    auto const at = title.find("20");
    auto const topic = topic_at(title);
    if (at == title.npos || topic == title.npos || topic < at + digits) return {};
    return {title.substr(at, digits), title.substr(0, at),
            title.substr(at + digits, topic - at - digits)};
}

bool holds_either(std::string_view a, std::string_view b) {
    return a.find(b) != a.npos || b.find(a) != b.npos;
}

// How far `line` begins with 标题 or 标 题.
std::size_t title_label(std::string_view line) {
    for (auto const label : title_labels) {
        auto const first = character_at(label, 0), second = label.substr(first.size());
        if (!line.starts_with(first)) continue;
        auto const at = skip_blanks(line, first.size());
        if (line.substr(at).starts_with(second)) return at + second.size();
    }
    return 0;
}

// How far `line` begins with 云水〔2022〕3号.
std::size_t document_number(std::string_view line) {
    constexpr std::size_t longest_issuer = 30, longest_number = 60;
    constexpr std::string_view open = "〔", sign = "号";
    auto const year = std::min(line.find(open), line.find('['));
    if (year > longest_issuer) return 0;
    auto const end = line.find(sign, year);
    return end < longest_number ? end + sign.size() : 0;
}

// _云溪县人民政府网
bool is_site(std::string_view text) {
    auto const* const sign = longest<site_signs>(text);
    if (!sign) return false;
    auto const name = text.substr(skip_blanks(text, sign->size()));
    return !name.empty() && longest_ending<site_endings>(name) && is_han(character_at(name, 0));
}

}  // namespace

std::size_t topic_at(std::string_view title) noexcept {
    auto const at = next_word<title_topics>(title, 0, title.size());
    return at < title.size() ? at : title.npos;
}

bool has_year(std::string_view text) noexcept {
    for (auto at = text.find("20"); at != text.npos; at = text.find("20", at + 1))
        if (text.size() >= at + 4 && (is_digit(text[at + 2]) || text[at + 2] == '*' ||
                                      text[at + 2] == 'x' || text[at + 2] == 'X'))
            return true;
    return holds_any<year_beginnings>(text);
}

TitlePart hosted_title(std::string_view line) {
    auto const end = line.find(".doc");
    auto const stop = end != line.npos ? end : line.find(".pdf");
    if (stop == line.npos || line.find("》", stop) > stop + 8) return {};
    TitlePart part{3, 0};
    auto inner = line.substr(3, stop - 3);
    while (inner.ends_with(' ')) inner.remove_suffix(1);
    auto const digits = skip_digits(inner);
    if (!inner.substr(digits).starts_with("年")) {
        inner.remove_prefix(digits);
        part.begin += static_cast<std::uint32_t>(digits);
    }
    part.size = is_title(inner) ? static_cast<std::uint32_t>(inner.size()) : 0;
    return part;
}

TitlePart glued_title(std::string_view line) {
    constexpr std::size_t tail_size = std::string_view("报告").size();
    auto const head = line.substr(0, longest_title);
    auto const tail = find_word<glued_tails>(head);
    if (tail == head.npos) return {};
    auto const title = head.substr(0, tail + tail_size);
    if (!may_follow_title(line.substr(title.size()), title) || !is_title(title)) return {};
    auto const begin = behind_page_words(title);
    return {begin, static_cast<std::uint32_t>(title.size()) - begin};
}

bool titles_another(std::string_view title, std::string_view other) {
    auto const one = named_year(title), two = named_year(other);
    if (one.year.empty() || two.year.empty()) return false;
    return one.year != two.year || !holds_either(one.before, two.before) ||
           (one.before.empty() && two.before.empty() && !holds_either(one.behind, two.behind));
}

TitlePart title_before_page_words(std::string_view line) {
    constexpr std::size_t tail_size = std::string_view("报告").size();
    auto const tail = find_word<glued_tails>(line);
    if (tail == line.npos) return {};
    auto const title = line.substr(0, tail + tail_size);
    auto const blank = skip_blanks(line, title.size());
    auto words = line.substr(blank);
    if (auto const* const bracket = longest<brackets>(words)) words.remove_prefix(bracket->size());
    bool const dated = is_date(words);
    bool const of_page = dated || begins_with_label(words) || is_site(words) ||
                         longest<file_endings>(line.substr(title.size()));
    if (!of_page || !is_title(title)) return {};
    return {0, static_cast<std::uint32_t>(title.size()), dated};
}

std::uint32_t before_title(std::string_view line) {
    auto const end = std::max(title_label(line), document_number(line));
    auto const behind = skip_blanks(line, end);
    return behind > end && is_title(line.substr(behind)) ? static_cast<std::uint32_t>(behind) : 0;
}

}  // namespace gouji::outline
