#pragma once
#include <algorithm>
#include <array>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gouji/outline/lines.hpp"
#include "gouji/outline/marker.hpp"
#include "gouji/outline/sections.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/value/text.hpp"
#include "gouji/vocab/beginnings.hpp"
#include "headings.hpp"

namespace gouji::outline {

/// The section tree of a range of the text, line by line.
class SectionTree {
public:
    SectionTree(std::string_view text, text::Index const& index, Span range,
                std::span<const Line> lines, std::pmr::memory_resource* memory,
                std::pmr::memory_resource* working)
        : text_(text),
          index_(index),
          range_(range),
          lines_(lines),
          memory_(memory),
          sections_(working) {}

    /// Reads a line of the range. Each one but those of tables is read, in their order.
    void read(std::uint32_t line) {
        line_ = lines_.begin() + line;
        if (line_->blank() || line_->furniture) return;
        // A heading over two lines may have ended in this one.
        if (!sections_.empty() && sections_.back().title_span.end > line_->span.begin)
            find_inline(sections_.back().title_span.end, of_range(line_->span));
        else
            read_line(of_range(line_->span));
    }

    /// Those of the lines read so far; where they end shows only when all were read.
    [[nodiscard]] std::span<const Section> sections() const { return sections_; }

    /// Takes out the first `count`, once another one stands behind them.
    void forget(std::size_t count) {
        sections_.erase(sections_.begin(), sections_.begin() + static_cast<std::ptrdiff_t>(count));
    }

    /// All sections, once all lines were read.
    [[nodiscard]] std::pmr::vector<Section> finish() {
        close_spans();
        return std::move(sections_);
    }

private:
    struct Level {
        MarkerStyle style;
        std::int32_t section;
        int ordinal;
    };

    // The first line with words of the two below the one that is read.
    [[nodiscard]] Span line_below() const {
        for (auto below = line_ + 1; below != lines_.end() && below - line_ <= 2; ++below) {
            if (below->span.begin >= range_.end) break;
            if (!below->blank()) return of_range(below->span);
        }
        return {};
    }
    // Another report may begin within the last line, behind words of the page.
    [[nodiscard]] Span of_range(Span line) const noexcept {
        return {line.begin, std::min(line.end, range_.end)};
    }

    void read_line(Span line) {
        // A heading's own pipes and table furniture do not belong to it.
        while (!line.empty() && text_[line.end - 1] == '|')
            line = trim(text_, {line.begin, line.end - 1});
        auto at = line.begin;
        if (auto const marker = marker_at(text_, at, line.end);
            marker && opens_line(*marker, line)) {
            at = add(*marker, line, true);
        } else if (unmarked(line)) {
            return;
        }
        find_inline(at, line);
    }

    // Whether a marker at the beginning of a line numbers a section.
    [[nodiscard]] bool opens_line(Marker const& marker, Span line) const {
        auto const content = trim(text_, {marker.span.end, line.end});
        auto const body = slice(text_, content);
        if (body.empty()) return false;
        auto const next = character_at(body, 0);
        switch (marker.style) {
            case MarkerStyle::chapter:
                if (!marker.plain)
                    return is_heading_start(next) || is_digit(next[0]) || is_letter(next[0]) ||
                           next == "*";
                // 一 概述 and 一概述 need to read like a heading as a whole, or to come next: 六 政府支出与收费
                return content.size() <= longest_heading / 2 && topic_of(body) != Topic::none &&
                       (reads_like_heading(body) ||
                        (marker.ordinal > 1 && find_stop(body) == body.size() &&
                         marker.ordinal == next_ordinal(MarkerStyle::chapter)));
            case MarkerStyle::bracketed: return next != "至" && next != "项" && next != "款";
            case MarkerStyle::clause: return is_han(next);
            case MarkerStyle::bullet: return content.size() <= 60 && reads_like_heading(body);
            case MarkerStyle::arabic:
                // a page mark within a word (全年公开信 / 2、息20条) numbers nothing
                if (marker.ordinal > 1 && marker.ordinal != next_ordinal(MarkerStyle::arabic) &&
                    !sections_.empty() && broken_word_before(line.begin))
                    return false;
                return is_heading_start(next) || is_letter(next[0]) || is_digit(next[0]);
            default: return is_heading_start(next) || is_letter(next[0]) || is_digit(next[0]);
        }
    }

    // 附表, or a statutory heading that lost its marker within the body.
    bool unmarked(Span line) {
        auto const body = slice(text_, line);
        bool const heading = !sections_.empty() && line.size() <= 75 && reads_like_heading(body) &&
                             is_han(character_at(body, 0)) && body.find("报告") == body.npos &&
                             sentence_ended_before(line.begin);
        if (!heading && !is_listed_heading(body)) return false;
        Marker marker;
        marker.style = MarkerStyle::unmarked;
        marker.span = {line.begin, line.begin};
        add(marker, line, true);
        return true;
    }

    // Whether the line directly before `at` ends within a sentence and is no heading.
    [[nodiscard]] bool broken_word_before(std::uint32_t at) const {
        if (at == 0 || text_[at - 1] != '\n') return false;
        auto const end = at >= 2 && text_[at - 2] == '\r' ? at - 2 : at - 1;
        return end > 0 && sections_.back().title_span.end != end &&
               is_han(character_at(text_, before(text_, end)));
    }

    // Whether the line before `at` is blank, a heading or ends a sentence: a wrapped line does not open with a heading.
    [[nodiscard]] bool sentence_ended_before(std::uint32_t at) const {
        while (at > 0 &&
               (blank_before(text_, at) != 0 || text_[at - 1] == '\n' || text_[at - 1] == '\r'))
            --at;
        if (at == 0 || sections_.back().title_span.end == at) return true;
        auto const previous = character_at(text_, before(text_, at));
        return previous == "。" || previous == ";" || previous == ":" || previous == ")" ||
               previous == "|" || previous == "!" || previous == "”";
    }

    // Headings behind the beginning of a line: (二)… after a sentence, 二、… even without one.
    void find_inline(std::uint32_t from, Span line) {
        auto const& beginnings = index_.beginnings();
        auto from_heading = false;  // a heading ended at `from`
        for (auto at = beginnings.next(from, line.end); at < line.end;
             at = beginnings.next(at, line.end)) {
            auto const marker = at > line.begin ? inline_marker(at, line) : std::nullopt;
            if (!marker || !opens_inline(*marker, at, boundary(from, at, from_heading), line)) {
                ++at;
                continue;
            }
            at = from = add(*marker, line, false);
            from_heading = true;
        }
    }

    // The marker at `at`, behind the beginning of its line.
    [[nodiscard]] std::optional<Marker> inline_marker(std::uint32_t at, Span line) const {
        return may_number(at, line.end) ? marker_at(text_, at, line.end) : std::nullopt;
    }

    [[nodiscard]] vocab::Begin begin_at(std::uint32_t at) const {
        return vocab::begin_of(code_point(character_at(text_, at)));
    }

    // Whether a numeral and a mark stand at `at` with which a heading in the middle of a line begins: 一、 (一) 1.
    [[nodiscard]] bool may_number(std::uint32_t at, std::uint32_t line_end) const {
        auto end = at;
        switch (begin_at(at)) {
            case vocab::Begin::digit:
                if (is_digit(text_[at - 1]) || text_[at - 1] == '.') return false;
                while (end < line_end && is_digit(text_[end])) ++end;
                if (end - at > 2) return false;
                break;
            case vocab::Begin::numeral:
                while (end < line_end && end - at < longest_numeral &&
                       begin_at(end) == vocab::Begin::numeral)
                    end += 3;
                break;
            case vocab::Begin::bracket:
                return begin_at(skip_blanks(text_, at + 1, line_end)) == vocab::Begin::numeral;
            default: return false;
        }
        switch (code_point(character_at(text_, skip_blanks(text_, end, line_end)))) {
            case U'、':
            case U'.':
            case U',':
            case U':':
            case U'．':
            case U'。': return true;
            default: return false;
        }
    }

    // Whether a sentence ended directly before `at`, blanks apart; `otherwise` where only blanks follow `from`.
    [[nodiscard]] bool boundary(std::uint32_t from, std::uint32_t at, bool otherwise) const {
        while (at > from) {
            auto const width = blank_before(text_, at);
            if (width == 0) break;
            at -= width;
        }
        if (at <= from) return otherwise;
        switch (code_point(character_at(text_, before(text_, at)))) {
            case U'。':
            case U'!':
            case U';':
            case U')':
            case U'|':
            case U'>':
            case U'”':
            case U'.':
            case U'?':
            case U'；': return true;
            default: return false;
        }
    }

    [[nodiscard]] bool opens_inline(Marker const& marker, std::uint32_t at, bool boundary,
                                    Span line) const {
        auto const content = trim(text_, {marker.span.end, line.end});
        auto const body = slice(text_, content);
        if (body.empty() || marker.plain) return false;
        auto const next = character_at(body, 0);
        bool const after_heading = !sections_.empty() && sections_.back().title_span.end == at;
        switch (marker.style) {
            case MarkerStyle::chapter: {
                if (!is_han(next) && !is_digit(next[0])) return false;
                auto const expected = next_ordinal(MarkerStyle::chapter);
                auto const heading =
                    body.substr(0, std::min<std::size_t>(body.size(), longest_run_in));
                auto const known =
                    topic_of(heading.substr(0, std::min(find_stop(heading), heading.find(','))));
                auto const previous = before_blanks(at);
                if (previous == "," || previous == "、" || previous == "由" || previous == "括" ||
                    previous == "“")
                    return false;  // a list of contents
                if (names_contents(content) || (previous == ";" && marker.ordinal != expected))
                    return false;
                bool const separated = (boundary || opens_list(marker, body, previous)) &&
                                       blank_before(text_, at) != 0;
                if (marker.ordinal < expected || marker.ordinal > expected + 2) return false;
                return (separated && marker.ordinal == expected) ||
                       (boundary && known != Topic::none) ||
                       (known != Topic::none && glued_end(heading) != 0);
            }
            case MarkerStyle::bracketed: {
                if (!is_heading_start(next) && !is_letter(next[0])) return false;
                auto const expected = next_ordinal(MarkerStyle::bracketed);
                bool const first_of_list =
                    opens_list(marker, body, before_blanks(at)) && blank_before(text_, at) != 0;
                return (boundary || after_heading || first_of_list) &&
                       (marker.ordinal == expected || marker.ordinal == 1 ||
                        marker.ordinal == expected + 1);
            }
            case MarkerStyle::arabic: {
                if (!is_han(next) && next != "《" && next != "“") return false;
                auto const previous = before_blanks(at);
                bool const sentence = previous == "。" || after_heading || previous == "?";
                return sentence && (marker.ordinal == next_ordinal(MarkerStyle::arabic) ||
                                    (marker.ordinal == 1 && after_heading) ||
                                    (marker.ordinal == 1 && blank_before(text_, at) != 0));
            }
            default: return false;
        }
    }

    // 一、概述;二、…: a heading that another follows at once is an entry in a list of contents.
    [[nodiscard]] bool names_contents(Span content) const {
        auto const stop = find_stop(slice(text_, content).substr(0, longest_run_in));
        if (stop + 1 >= content.size() || text_[content.begin + stop] != ';') return false;
        auto const at =
            skip_blanks(text_, content.begin + static_cast<std::uint32_t>(stop) + 1, content.end);
        auto const next = at < content.end ? marker_at(text_, at, content.end) : std::nullopt;
        return next && next->style == MarkerStyle::chapter && !next->plain;
    }

    // 现报告如下: 一、组织领导。…: the first heading behind a colon, with a text of its own.
    [[nodiscard]] static bool opens_list(Marker const& marker, std::string_view body,
                                         std::string_view previous) {
        auto const stop = find_stop(body.substr(0, longest_run_in));
        return previous == ":" && marker.ordinal == 1 && body.substr(stop).starts_with("。");
    }

    [[nodiscard]] std::string_view before_blanks(std::uint32_t at) const {
        while (auto const width = blank_before(text_, at)) at -= width;
        return at == 0 ? std::string_view{} : character_at(text_, before(text_, at));
    }

    // The number that the next sibling of this style would have.
    [[nodiscard]] int next_ordinal(MarkerStyle style) const {
        for (auto const& level : levels())
            if (level.style == style) return level.ordinal + 1;
        return 1;
    }

    [[nodiscard]] std::span<const Level> levels() const { return {levels_.data(), depth_}; }

    // Adds the section of `marker`; returns where its title ends.
    std::uint32_t add(Marker const& marker, Span line, bool opens) {
        auto title = title_of(text_, marker, line, opens);
        if (marker.style == MarkerStyle::chapter && opens && title.end == line.end)
            title = continued_title(text_, title, line_below());
        if (constexpr std::string_view comma = "、"; slice(text_, title).ends_with(comma))
            title.end -= static_cast<std::uint32_t>(comma.size());  // 一、总体情况、
        std::size_t level = 0;
        while (level < depth_ && levels_[level].style != marker.style) ++level;
        if (level == depth_ && depth_ == levels_.size()) --level;
        // a chapter is at the top wherever it comes; a heading without a marker stands below the last chapter
        if (marker.style == MarkerStyle::chapter) level = 0;
        if (marker.style == MarkerStyle::unmarked && is_unmarked_chapter(slice(text_, line)))
            level = 0;
        else if (marker.style == MarkerStyle::unmarked && depth_ > 0)
            level = std::min<std::size_t>(1, depth_);
        if (marker.style == MarkerStyle::bullet && depth_ > 1 &&
            levels_[depth_ - 1].style != MarkerStyle::bullet && level == depth_)
            level = depth_;
        Section section;
        section.id = static_cast<std::int32_t>(sections_.size());
        section.parent = level == 0 ? none : levels_[level - 1].section;
        section.level = static_cast<std::int32_t>(level) + 1;
        if (marker.style != MarkerStyle::bullet) {
            section.marker = slice(text_, marker.span);
            section.marker_span = marker.span;
        } else {
            section.marker_span = {title.begin, title.begin};
        }
        section.title = on_one_line(slice(text_, title));
        section.title_span = title;
        section.span = {marker.style == MarkerStyle::bullet ? title.begin : marker.span.begin,
                        title.end};
        section.topic = topic_of(section.title);
        if (level > 0 && marker.style != MarkerStyle::unmarked &&
            section.topic != Topic::problems && section.topic != Topic::improvements)
            section.topic = Topic::none;
        sections_.push_back(section);
        levels_[level] = {marker.style, section.id, marker.ordinal};
        depth_ = level + 1;
        return title.end;
    }

    // 附表, and each statutory heading of a report whose chapters lost their numbers.
    [[nodiscard]] bool is_unmarked_chapter(std::string_view line) const {
        if (is_listed_heading(line)) return true;
        return depth_ > 0 && levels_[0].style == MarkerStyle::unmarked &&
               topic_of(line) != Topic::none;
    }

    [[nodiscard]] std::string_view on_one_line(std::string_view title) const {
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
    void close_spans() {
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

    std::string_view text_;
    text::Index const& index_;
    Span range_;
    std::span<const Line> lines_;
    std::pmr::memory_resource* memory_;
    std::span<const Line>::iterator line_;  // the one that is read
    std::pmr::vector<Section> sections_;
    std::array<Level, 8> levels_{};
    std::size_t depth_ = 0;
};

}  // namespace gouji::outline
