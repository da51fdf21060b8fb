#include "headings.hpp"

#include <algorithm>
#include <array>

#include "gouji/outline/sections.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/headings.hpp"
#include "plain.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t shortest_head = 12,
                      longest_head = 45;  // bytes before a blank: (三)队伍建设 …
constexpr std::size_t longest_before_blank = 90;

bool ends_heading(std::string_view text) {
    return longest_ending<vocab::heading_ends>(text) != nullptr;
}

// Whether a heading goes on behind a heading-final word: 问题及改进措施.
bool heading_goes_on(std::string_view behind) {
    auto const* const joint = longest<vocab::heading_joints>(behind);
    return (joint && *joint != "(") || longest<vocab::heading_ends>(behind);
}

bool is_all_han(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && is_han(character_at(text, at))) at += width_of(text[at]);
    return at == text.size();
}

// Offset in the sentence at which (一) begins right behind a heading-final word, 0 if nowhere.
std::size_t next_heading(std::string_view text, Span content, std::size_t size) {
    auto const body = text.substr(content.begin, size);
    for (auto at = body.find('('); at != body.npos && at < longest_heading;
         at = body.find('(', at + 1)) {
        auto const marker =
            marker_at(text, content.begin + static_cast<std::uint32_t>(at), content.end);
        if (marker && marker->style == MarkerStyle::bracketed && marker->ordinal == 1 &&
            ends_heading(body.substr(0, at)))
            return at;
    }
    return 0;
}

// Whether the body begins behind the blank within `sentence`: (二)依申请公开 我乡…, 四、支出与收费 县政府…, 一、认识和把握 2016年….
bool body_follows(MarkerStyle style, std::string_view sentence, std::size_t blank) {
    auto const head = sentence.substr(0, blank), rest = sentence.substr(blank + 1);
    if (style == MarkerStyle::bracketed)
        return !ends_heading(sentence) || sentence.find(',') != sentence.npos;
    return style == MarkerStyle::chapter &&
           (topic_of(head) != Topic::none || longest<vocab::body_openers>(rest));
}

// Where the heading ends that `sentence` begins with; `stopped`: a stop follows it.
std::size_t heading_end(MarkerStyle style, std::string_view sentence, bool stopped) {
    // 一、概述今年,我局…: the body is glued to a heading-final word
    if (style == MarkerStyle::chapter || sentence.size() > longest_run_in ||
        sentence.find(',') != sentence.npos || sentence.find(' ') != sentence.npos) {
        auto const glued = glued_end(sentence);
        // 三、正视不足,明确打算。: two short halves
        if (sentence.size() <= longest_head && sentence.substr(glued).starts_with(","))
            return sentence.size();
        bool const item =
            style == MarkerStyle::arabic;  // 1、对群众关心的热点问题进行了公示: a sentence
        bool const opens_body = longest<vocab::body_openers>(sentence.substr(glued));
        if (glued != 0 && glued < sentence.size() && (!item || opens_body)) return glued;
    }
    // 七、2017年工作打算 一是努力…: a blank behind a heading-final word
    for (std::size_t at = 0; at < std::min(sentence.size(), longest_before_blank);
         at += width_of(sentence[at]))
        if (blank_at(sentence, at) != 0 && ends_heading(sentence.substr(0, at))) return at;
    // (三)队伍建设 配备了人员。: a blank between a short heading and its body
    if (auto const blank = sentence.find(' ');
        stopped && blank >= shortest_head && blank <= longest_head &&
        is_all_han(sentence.substr(0, blank)) && body_follows(style, sentence, blank))
        return blank;
    if (sentence.size() <= longest_run_in) return sentence.size();
    return std::min(sentence.find(','), sentence.size());
}

}  // namespace

std::size_t find_stop(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += width_of(text[at])) {
        if (is_plain(text[at])) continue;
        switch (code_point(character_at(text, at))) {
            case U'。':
            case U':':
                if (text.substr(at).starts_with("://")) break;  // within an address on the net
                return at;
            case U'!':
            case U';':
            case U'?':
            case U'：':
            case U'；': return at;
            default: break;
        }
    }
    return text.size();
}

std::size_t glued_end(std::string_view text) {
    auto const limit = std::min<std::size_t>(text.size(), longest_run_in);
    for (std::size_t at = 0; at < limit; at += width_of(text[at])) {
        auto const* const word = longest<vocab::heading_ends>(text.substr(at));
        if (!word) continue;
        auto const end = at + word->size();
        auto const behind = text.substr(end);
        if (heading_goes_on(behind)) continue;
        if (longest<vocab::body_openers>(behind) || topic_of(text.substr(0, end)) != Topic::none)
            return end;
    }
    return 0;
}

bool is_heading_start(std::string_view c) {
    return is_han(c) || c == "“" || c == "《" || c == "\"" || c == "*";
}

bool reads_like_heading(std::string_view text) {
    return ends_heading(text) && find_stop(text) == text.size() && text.find(',') == text.npos &&
           glued_end(text) == text.size();
}

bool is_contents_entry(std::string_view line) {
    if (line.empty() || !is_digit(line.back())) return false;
    while (!line.empty() && is_digit(line.back())) line.remove_suffix(1);
    return leader_before(line, static_cast<std::uint32_t>(line.size())) != 0;
}

bool is_listed_heading(std::string_view line) {
    std::array<char, 24> packed{};  // 引  言
    if (line.size() > packed.size()) return false;
    auto const* const end = std::remove_copy(line.begin(), line.end(), packed.begin(), ' ');
    std::string_view const word(packed.data(), static_cast<std::size_t>(end - packed.data()));
    auto const* const listed = longest<vocab::unmarked_headings>(word);
    return listed && listed->size() == word.size();
}

std::size_t preface_end(std::string_view line) {
    if (line.empty()) return 0;
    std::size_t found = 0;
    visit_candidates<vocab::prefaces>(line, [&](std::string_view word) {
        auto const first = character_at(word, 0), second = word.substr(first.size());
        auto const at = skip_blanks(line, first.size());
        auto const end = at + second.size();
        if (line.starts_with(first) && line.substr(at).starts_with(second) &&
            blank_at(line, end) != 0)
            found = end;
    });
    return found;
}

Span title_of(std::string_view text, Marker const& marker, Span line, bool opens) {
    auto const content = trim(text, {marker.span.end, line.end});
    auto const body = slice(text, content);
    auto const stop = find_stop(body);
    auto const until = [&](std::size_t size) {
        return trim(text, {content.begin, content.begin + static_cast<std::uint32_t>(size)});
    };
    // another heading may follow at once: 二、主动公开信息情况(一)公众网站…
    if (auto const next = next_heading(text, content, stop); next != 0) return until(next);
    bool const run_in = stop < body.size() || body.size() > longest_heading || !opens;
    auto const style = marker.style == MarkerStyle::part ? MarkerStyle::chapter : marker.style;
    return until(run_in ? heading_end(style, body.substr(0, stop), stop < body.size())
                        : body.size());
}

// 二、因政府信息公开申请 / 行政复议的情况: a heading that breaks off goes on in the next line, up to its own end.
Span continued_title(std::string_view text, Span title, Span below) {
    auto const first = slice(text, title);
    if (below.empty() || title.size() > longest_run_in || ends_heading(first) ||
        !is_han(character_at(text, below.begin)))
        return title;
    if (!first.ends_with("、") && !first.ends_with("申请") && !first.ends_with("和") &&
        !first.ends_with("及") && !first.ends_with("信息") && !first.ends_with("公开"))
        return title;
    if (marker_at(text, below.begin, below.end)) return title;
    auto const rest = slice(text, below);
    auto const glued = glued_end(rest.substr(0, find_stop(rest)));
    return glued != 0 && glued <= longest_run_in
               ? Span{title.begin, below.begin + static_cast<std::uint32_t>(glued)}
               : title;
}

Topic topic_of(std::string_view heading) noexcept {
    std::array<char, 240> packed;  // 概 述: blanks inside a heading mean nothing
    if (heading.find(' ') != heading.npos && heading.size() <= packed.size()) {
        auto const end = std::remove_copy(heading.begin(), heading.end(), packed.begin(), ' ');
        heading = {packed.data(), static_cast<std::size_t>(end - packed.begin())};
    }
    auto const* const row = first_row_in<vocab::topic_words>(heading);
    return row ? row->topic : Topic::none;
}

}  // namespace gouji::outline
