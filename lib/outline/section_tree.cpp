#include "section_tree.hpp"

#include <algorithm>
#include <utility>

#include "gouji/primitive/code_point.hpp"
#include "gouji/value/text.hpp"
#include "headings.hpp"

namespace gouji::outline {

void SectionTree::read(std::uint32_t line) {
    line_ = lines_.begin() + line;
    if (line_->blank() || line_->furniture) return;
    // A heading over two lines may have ended in this one.
    if (!sections_.empty() && sections_.back().title_span.end > line_->span.begin)
        read_run_in(sections_.back().title_span.end, of_range(line_->span));
    else
        read_line(of_range(line_->span));
}

void SectionTree::forget(std::size_t count) {
    auto const size = static_cast<std::ptrdiff_t>(count);
    sections_.erase(sections_.begin(), sections_.begin() + size);
    markers_.erase(markers_.begin(), markers_.begin() + size);
}

Headings SectionTree::finish() {
    close_spans();
    return {std::move(sections_), std::move(markers_)};
}

// ---- headings at the beginning of a line ----

void SectionTree::read_line(Span line) {
    // A heading's own pipes and table furniture do not belong to it.
    while (!line.empty() && text_[line.end - 1] == '|')
        line = trim(text_, {line.begin, line.end - 1});
    if (is_contents_entry(slice(text_, line))) return;
    auto at = line.begin;
    if (auto const marker = marker_at(text_, at, line.end); marker && opens_line(*marker, line)) {
        at = add(*marker, line, true);
    } else {
        at = read_unmarked(line);
    }
    read_run_in(at, line);
}

// Whether a marker at the beginning of a line numbers a section.
bool SectionTree::opens_line(Marker const& marker, Span line) const {
    auto const body = slice(text_, trim(text_, {marker.span.end, line.end}));
    if (body.empty()) return false;
    auto const next = character_at(body, 0);
    switch (marker.style) {
        case MarkerStyle::part:
        case MarkerStyle::chapter: return opens_chapter(marker, body);
        case MarkerStyle::bracketed: return next != "至" && next != "项" && next != "款";
        case MarkerStyle::clause: return is_han(next);
        case MarkerStyle::bullet: return body.size() <= 60 && reads_like_heading(body);
        case MarkerStyle::decimal:
        case MarkerStyle::deep_decimal: return opens_decimal(marker, body);
        case MarkerStyle::arabic:
            if (marker.plain) return opens_plain_arabic(marker, body);
            // a page mark within a word (全年公开信 / 2、息20条) numbers nothing
            if (marker.ordinal > 1 && marker.ordinal != next_ordinal(MarkerStyle::arabic) &&
                !sections_.empty() && broken_word_before(line.begin))
                return false;
            break;
        default: break;
    }
    return is_heading_start(next) || is_letter(next[0]) || is_digit(next[0]);
}

bool SectionTree::opens_chapter(Marker const& marker, std::string_view body) const {
    auto const next = character_at(body, 0);
    if (!marker.plain)
        return is_heading_start(next) || is_digit(next[0]) || is_letter(next[0]) || next == "*";
    // 一 概述 and 一概述 need to read like a heading as a whole, or to come next: 六 政府支出与收费
    return body.size() <= longest_heading / 2 && topic_of(body) != Topic::none &&
           (reads_like_heading(body) || (marker.ordinal > 1 && find_stop(body) == body.size() &&
                                         marker.ordinal == next_ordinal(MarkerStyle::chapter)));
}

// 2.1 numbers a section where it comes next within the second one; 2.1万件 never does.
bool SectionTree::opens_decimal(Marker const& marker, std::string_view body) const {
    if (!is_heading_start(character_at(body, 0))) return false;
    auto const above = levels().first(level_of(marker.style, body));
    bool const within =
        above.empty() ? marker.outer == 1
                      : std::any_of(above.begin(), above.end(),
                                    [&](Level const& l) { return l.ordinal == marker.outer; });
    return within && marker.ordinal == next_ordinal(marker.style);
}

// 1 概述: a chapter, where all of them are numbered so.
bool SectionTree::opens_plain_arabic(Marker const& marker, std::string_view body) const {
    bool const chapter = depth_ == 0 || levels_[0].style == MarkerStyle::arabic;
    return chapter && marker.ordinal == next_ordinal(MarkerStyle::arabic) &&
           body.size() <= longest_heading / 2 && topic_of(body) != Topic::none &&
           reads_like_heading(body);
}

// 附表, 引 言 before its text, or a statutory heading that lost its marker within the body; returns where it ends.
std::uint32_t SectionTree::read_unmarked(Span line) {
    auto const body = slice(text_, line);
    auto const preface = static_cast<std::uint32_t>(preface_end(body));
    bool const heading = !sections_.empty() && line.size() <= 75 && reads_like_heading(body) &&
                         is_han(character_at(body, 0)) && body.find("报告") == body.npos &&
                         sentence_ended_before(line.begin);
    if (preface == 0 && !heading && !is_listed_heading(body)) return line.begin;
    Marker marker;
    marker.style = MarkerStyle::unmarked;
    marker.span = {line.begin, line.begin};
    return add(marker, preface == 0 ? line : Span{line.begin, line.begin + preface}, true);
}

// Whether the line directly before `at` ends within a sentence and is no heading.
bool SectionTree::broken_word_before(std::uint32_t at) const {
    if (at == 0 || text_[at - 1] != '\n') return false;
    auto const end = at >= 2 && text_[at - 2] == '\r' ? at - 2 : at - 1;
    return end > 0 && sections_.back().title_span.end != end &&
           is_han(character_at(text_, before(text_, end)));
}

// Whether the line before `at` is blank, a heading or ends a sentence: a wrapped line does not open with a heading.
bool SectionTree::sentence_ended_before(std::uint32_t at) const {
    while (at > 0 &&
           (blank_before(text_, at) != 0 || text_[at - 1] == '\n' || text_[at - 1] == '\r'))
        --at;
    if (at == 0 || sections_.back().title_span.end == at) return true;
    auto const previous = character_at(text_, before(text_, at));
    return previous == "。" || previous == ";" || previous == ":" || previous == ")" ||
           previous == "|" || previous == "!" || previous == "”";
}

// The first line with words of the two below the one that is read.
Span SectionTree::line_below() const {
    for (auto below = line_ + 1; below != lines_.end() && below - line_ <= 2; ++below) {
        if (below->span.begin >= range_.end) break;
        if (!below->blank()) return of_range(below->span);
    }
    return {};
}

// Another report may begin within the last line, behind words of the page.
Span SectionTree::of_range(Span line) const noexcept {
    return {line.begin, std::min(line.end, range_.end)};
}

// ---- the tree ----

// The number that the next sibling of this style would have.
int SectionTree::next_ordinal(MarkerStyle style) const {
    for (auto const& level : levels())
        if (level.style == style) return level.ordinal + 1;
    return 1;
}

// Adds the section of `marker`; returns where its title ends.
std::uint32_t SectionTree::add(Marker const& marker, Span line, bool opens) {
    auto const title = title_of_section(marker, line, opens);
    auto const level = level_of(marker.style, slice(text_, line));
    bool const numbered = marker.style != MarkerStyle::bullet;
    Section section;
    section.id = static_cast<std::int32_t>(sections_.size());
    section.parent = level == 0 ? none : levels_[level - 1].section;
    section.level = static_cast<std::int32_t>(level) + 1;
    if (numbered) section.marker = slice(text_, marker.span);
    section.marker_span = numbered ? marker.span : Span{title.begin, title.begin};
    section.title = on_one_line(slice(text_, title));
    section.title_span = title;
    section.span = {section.marker_span.begin, title.end};
    section.topic = topic_of(section.title);
    bool const statutory =
        level == 0 || marker.style == MarkerStyle::chapter || marker.style == MarkerStyle::unmarked;
    if (!statutory && section.topic != Topic::problems && section.topic != Topic::improvements)
        section.topic = Topic::none;
    sections_.push_back(section);
    markers_.push_back(marker);
    levels_[level] = {marker.style, section.id, marker.ordinal, !opens};
    depth_ = level + 1;
    return title.end;
}

Span SectionTree::title_of_section(Marker const& marker, Span line, bool opens) const {
    auto title = title_of(text_, marker, line, opens);
    bool const chapter = marker.style == MarkerStyle::chapter || marker.style == MarkerStyle::part;
    if (chapter && opens && title.end == line.end)
        title = continued_title(text_, title, line_below());
    if (constexpr std::string_view comma = "、"; slice(text_, title).ends_with(comma))
        title.end -= static_cast<std::uint32_t>(comma.size());  // 一、总体情况、
    return title;
}

// How deep a section stands, from 0: beside the last one of its style, else within the last section.
std::size_t SectionTree::level_of(MarkerStyle style, std::string_view line) const {
    // a chapter is at the top wherever it comes, or within its part; a heading without a marker stands below the last chapter
    if (style == MarkerStyle::part) return 0;
    if (style == MarkerStyle::chapter)
        return depth_ > 0 && levels_[0].style == MarkerStyle::part ? 1 : 0;
    if (style == MarkerStyle::unmarked)
        return is_unmarked_chapter(line) ? 0 : std::min<std::size_t>(1, depth_);
    std::size_t level = 0;
    while (level < depth_ && levels_[level].style != style) ++level;
    return std::min(level, levels_.size() - 1);
}

// 附表, and each statutory heading of a report whose chapters lost their numbers.
bool SectionTree::is_unmarked_chapter(std::string_view line) const {
    if (is_listed_heading(line)) return true;
    return depth_ > 0 && levels_[0].style == MarkerStyle::unmarked && topic_of(line) != Topic::none;
}

std::string_view SectionTree::on_one_line(std::string_view title) const {
    if (title.find('\n') == title.npos) return title;
    std::pmr::string joined(memory_);
    for (std::size_t at = 0; at < title.size();) {
        auto const blank = blank_at(title, at);
        if (blank == 0 && title[at] != '\n' && title[at] != '\r') joined += title[at];
        at += blank != 0 ? blank : 1;
    }
    return store(joined, memory_);
}

// Each section lasts until the next one of its own or a higher level.
void SectionTree::close_spans() {
    std::array<std::size_t, 16> open{};
    std::size_t depth = 0;
    auto const close = [&](std::size_t level, std::uint32_t end) {
        while (depth > level)
            sections_[open[--depth]].span.end =
                trim(text_, {sections_[open[depth]].span.begin, end}).end;
    };
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        close(static_cast<std::size_t>(sections_[i].level) - 1, sections_[i].span.begin);
        open[depth++] = i;
    }
    close(0, range_.end);
    for (auto& section : sections_)
        while (section.span.end > section.title_span.end &&
               (text_[section.span.end - 1] == '\n' || text_[section.span.end - 1] == '\r'))
            section.span.end = trim(text_, {section.span.begin, section.span.end - 1}).end;
}

}  // namespace gouji::outline
