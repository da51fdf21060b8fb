#include <algorithm>

#include "gouji/primitive/code_point.hpp"
#include "headings.hpp"
#include "section_tree.hpp"

// Headings behind the beginning of a line, as pages without line ends have them: (二)… after a sentence, 二、… even
// without one.
namespace gouji::outline {
namespace {

// 现报告如下: 一、组织领导。…: the first heading behind a colon, with a text of its own.
bool opens_list(Marker const& marker, std::string_view body, std::string_view previous) {
    auto const stop = find_stop(body.substr(0, longest_run_in));
    return previous == ":" && marker.ordinal == 1 && body.substr(stop).starts_with("。");
}

}  // namespace

void SectionTree::read_run_in(std::uint32_t from, Span line) {
    auto const& beginnings = index_.beginnings();
    auto from_heading = false;  // a heading ended at `from`
    for (auto at = beginnings.next(from, line.end); at < line.end;
         at = beginnings.next(at, line.end)) {
        auto const marker = at > line.begin ? marker_within(at, line) : std::nullopt;
        if (!marker || !opens_run_in(*marker, boundary(from, at, from_heading), line)) {
            ++at;
            continue;
        }
        at = from = add(*marker, line, false);
        from_heading = true;
    }
}

// The marker at `at`, behind the beginning of its line.
std::optional<Marker> SectionTree::marker_within(std::uint32_t at, Span line) const {
    return may_number(at, line.end) ? marker_at(text_, at, line.end) : std::nullopt;
}

vocab::Begin SectionTree::begin_at(std::uint32_t at) const {
    return vocab::begin_of(code_point(character_at(text_, at)));
}

// Whether a numeral and a mark stand at `at` with which a heading in the middle of a line begins: 一、 (一) 1.
bool SectionTree::may_number(std::uint32_t at, std::uint32_t line_end) const {
    auto end = at;
    switch (begin_at(at)) {
        case vocab::Begin::digit:
            if (is_digit(text_[at - 1]) || text_[at - 1] == '.') return false;
            end = skip_digits(text_, at, line_end);
            if (end - at > 2) return false;
            break;
        case vocab::Begin::numeral:
            while (end < line_end && end - at < longest_marker_numeral &&
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
bool SectionTree::boundary(std::uint32_t from, std::uint32_t at, bool otherwise) const {
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

// Whether a marker within a line numbers a section; `boundary`: a sentence ended before it.
bool SectionTree::opens_run_in(Marker const& marker, bool boundary, Span line) const {
    auto const content = trim(text_, {marker.span.end, line.end});
    auto const body = slice(text_, content);
    if (body.empty() || marker.plain) return false;
    switch (marker.style) {
        case MarkerStyle::chapter: return run_in_chapter(marker, boundary, content);
        case MarkerStyle::bracketed: return run_in_bracketed(marker, boundary, body);
        case MarkerStyle::arabic: return run_in_arabic(marker, body);
        default: return false;
    }
}

bool SectionTree::run_in_chapter(Marker const& marker, bool boundary, Span content) const {
    auto const body = slice(text_, content);
    auto const next = character_at(body, 0);
    if (!is_han(next) && !is_digit(next[0])) return false;
    auto const expected = next_ordinal(MarkerStyle::chapter);
    if (marker.ordinal < expected || marker.ordinal > expected + 2) return false;
    auto const at = marker.span.begin;
    auto const previous = before_blanks(at);
    if (previous == "," || previous == "、" || previous == "由" || previous == "括" ||
        previous == "“")
        return false;  // a list of contents
    if (names_contents(content) || (previous == ";" && marker.ordinal != expected)) return false;
    bool const separated =
        (boundary || opens_list(marker, body, previous)) && blank_before(text_, at) != 0;
    if (marker.ordinal == expected && (separated || goes_on_without_blanks(marker, body, boundary)))
        return true;
    auto const heading = body.substr(0, std::min<std::size_t>(body.size(), longest_run_in));
    auto const named = heading.substr(0, std::min(find_stop(heading), heading.find(',')));
    return topic_of(named) != Topic::none && (boundary || glued_end(heading) != 0);
}

// 现汇报如下:一、领导重视。…二、制度健全。…: all chapters stand in one line, nothing between them.
bool SectionTree::goes_on_without_blanks(Marker const& marker, std::string_view body,
                                         bool boundary) const {
    constexpr std::string_view announced = "如下:";
    if (depth_ > 0)
        return boundary && levels_[0].style == MarkerStyle::chapter && levels_[0].run_in;
    return opens_list(marker, body, ":") &&
           text_.substr(range_.begin, marker.span.begin - range_.begin).ends_with(announced);
}

bool SectionTree::run_in_bracketed(Marker const& marker, bool boundary,
                                   std::string_view body) const {
    auto const next = character_at(body, 0);
    if (!is_heading_start(next) && !is_letter(next[0])) return false;
    auto const at = marker.span.begin;
    auto const expected = next_ordinal(MarkerStyle::bracketed);
    auto const previous = before_blanks(at);
    if (previous == ";" && marker.ordinal != expected) return false;  // 包括:(一)概述;(二)…
    bool const first_of_list = opens_list(marker, body, previous) && blank_before(text_, at) != 0;
    return (boundary || ends_heading(at) || first_of_list) &&
           (marker.ordinal == expected || marker.ordinal == 1 || marker.ordinal == expected + 1);
}

bool SectionTree::run_in_arabic(Marker const& marker, std::string_view body) const {
    auto const next = character_at(body, 0);
    if (!is_han(next) && next != "《" && next != "“") return false;
    auto const at = marker.span.begin;
    auto const previous = before_blanks(at);
    bool const after_heading = ends_heading(at);
    if (previous != "。" && previous != "?" && !after_heading) return false;
    return marker.ordinal == next_ordinal(MarkerStyle::arabic) ||
           (marker.ordinal == 1 && (after_heading || blank_before(text_, at) != 0));
}

// 一、概述;二、…: a heading that another follows at once is an entry in a list of contents.
bool SectionTree::names_contents(Span content) const {
    auto const stop = find_stop(slice(text_, content).substr(0, longest_run_in));
    if (stop + 1 >= content.size() || text_[content.begin + stop] != ';') return false;
    auto const at =
        skip_blanks(text_, content.begin + static_cast<std::uint32_t>(stop) + 1, content.end);
    auto const next = at < content.end ? marker_at(text_, at, content.end) : std::nullopt;
    return next && next->style == MarkerStyle::chapter && !next->plain;
}

bool SectionTree::ends_heading(std::uint32_t at) const {
    return !sections_.empty() && sections_.back().title_span.end == at;
}

std::string_view SectionTree::before_blanks(std::uint32_t at) const {
    while (auto const width = blank_before(text_, at)) at -= width;
    return at == 0 ? std::string_view{} : character_at(text_, before(text_, at));
}

}  // namespace gouji::outline
