#include "clauses.hpp"

#include <algorithm>
#include <array>

#include "gouji/grammar/clause_def.hpp"
#include "gouji/primitive/code_point.hpp"

namespace gouji::figures {
namespace {

constexpr std::uint32_t longest_clause = 240;
constexpr std::uint32_t longest_tail = 60;

char const* end_of(Term const& term) { return term.word.data() + term.word.size(); }

constexpr bool ends_sentence(char32_t c) {
    return c == U'。' || c == U'!' || c == U'?' || c == U'|';
}
constexpr bool ends_segment(char32_t c) {
    switch (c) {
        case U',':
        case U';':
        case U':':
        case U'(':
        case U')':
        case U'、':
        case U'，':
        case U'；': return true;
        default: return ends_sentence(c);
    }
}

// A line end ends the sentence too, but for a line that was broken in the middle of one.
bool breaks(std::string_view text, std::uint32_t line_end) {
    auto at = line_end;
    while (at > 0 && (text[at - 1] == '\r' || blank_before(text, at) != 0)) at = before(text, at);
    auto const last = character_at(text, before(text, at));
    auto next = line_end + 1;
    while (auto const width = blank_at(text, next)) next += width;
    auto const first = character_at(text, next);
    bool const open = is_han(last) || last == "," || last == "、" || is_digit(last.front());
    return at == 0 || !open || next > line_end + 1 || !(is_han(first) || first == "“");
}

// Where the sentence of `at` begins, no further back than `floor`: bytes are enough to know its end by.
std::uint32_t sentence_begin(std::string_view text, std::uint32_t at, std::uint32_t floor) {
    constexpr std::string_view full_stop = "。";
    for (; at > floor; --at) switch (text[at - 1]) {
            case '!':
            case '?':
            case '|': return at;
            case '\n':
                if (breaks(text, at - 1)) return at;
                break;
            case full_stop.back():
                if (text.substr(0, at).ends_with(full_stop)) return at;
                break;
            default: break;
        }
    return floor;
}

// Words at the end of a line that want a number on the next: 设立了 / 50个受理点.
constexpr std::array<std::string_view, 8> number_wanting{"了", "达",   "达到", "为",
                                                         "共", "共计", "累计", "计"};

// Where the words before a figure end: on the line above, where the line was broken before the number (设立了 / 50个) or
// around it (政府信息 / 5928 / 条).
std::uint32_t end_of_words_before(std::string_view text, Span figure) {
    auto at = figure.begin;
    while (auto const width = blank_before(text, at)) at -= width;
    if (at == 0 || text[--at] != '\n') return figure.begin;
    if (at > 0 && text[at - 1] == '\r') --at;
    auto const above = trim(text, {0, at}).end;
    auto const line = text.substr(0, above);
    bool const broken = slice(text, figure).find('\n') != std::string_view::npos
                            ? is_han(character_at(text, before(text, above)))
                            : std::any_of(number_wanting.begin(), number_wanting.end(),
                                          [&](auto word) { return line.ends_with(word); });
    return broken ? above : figure.begin;
}

std::uint32_t tail_end(std::string_view text, std::uint32_t at, std::uint32_t limit) {
    while (at < limit) {
        auto const c = character_at(text, at);
        if (ends_segment(code_point(c)) || (c == "\n" && breaks(text, at))) break;
        at += static_cast<std::uint32_t>(c.size());
    }
    return at;  // the end of a character, where the limit fell within one
}

// Without a bracket next to the number: 工作动态类信息(含通知公告)|315条, 微信公众账号(|1个).
Words without_bracket(Words const& words) {
    if (!words.text.ends_with(")") && !words.text.ends_with("(")) return words;
    auto const open = words.text.rfind('(');
    if (open == words.text.npos || open == 0) return words;
    auto const* const end = words.text.data() + open;
    auto const kept = std::partition_point(words.terms.begin(), words.terms.end(),
                                           [&](Term const& t) { return end_of(t) <= end; });
    return {words.text.substr(0, open), {words.terms.begin(), kept}};
}

// Behind the last stop: a heading that runs on, 共计, and the like belong to the same segment.
Words last_segment(Words const& all) {
    auto const words = without_bracket(all);
    for (auto i = words.terms.size(); i-- > 0;) {
        if (!words.terms[i].as<grammar::Stop>()) continue;
        auto const begin = end_of(words.terms[i]);
        return {words.text.substr(static_cast<std::size_t>(begin - words.text.data())),
                words.terms.subspan(i + 1)};
    }
    return words;
}

// 1起驳回、1起正在审理: the words up to 、 stand behind the figure before, and nothing stands before this one.
bool belongs_to_figure_before(Clause const& clause) {
    return !clause.first && clause.before.text.ends_with("、");
}

// 9个区县|开展考核2次: the noun belongs to the figure before.
Words without_noun(Words const& words, std::string_view unit_before) {
    auto const* const noun_end = end_of_noun(words, unit_before);
    if (!noun_end) return words;
    auto const from = static_cast<std::size_t>(noun_end - words.text.data());
    auto const act = std::find_if(words.terms.begin(), words.terms.end(),
                                  [&](Term const& t) { return t.word.data() >= noun_end; });
    return {words.text.substr(from), {act, words.terms.end()}};
}

// What opens the words behind a figure: 100条, … or 100条、….
char32_t joint_of(std::string_view gap) {
    auto const c = character_at(gap, 0);
    auto const p = code_point(c);
    return p == U',' || p == U'、' || p == U';' || p == U'，' || p == U'；' ? p : 0;
}

// 政府信息公开申请: what stands behind the act makes it part of a name.
bool is_part_of_name(Words const& words, Term const& term, vocab::Act const& act) {
    auto const* const end = words.text.data() + words.text.size();
    return act.nominal && end_of(term) != end &&
           is_han(character_at({end_of(term), static_cast<std::size_t>(end - end_of(term))}, 0)) &&
           std::any_of(words.terms.begin(), words.terms.end(), [&](Term const& other) {
               return other.word.data() >= end_of(term) && other.as<vocab::Thing>();
           });
}

}  // namespace

vocab::Act const* act_in(Words const& words) {
    for (auto i = words.terms.size(); i-- > 0;)
        if (auto const* act = words.terms[i].as<vocab::Act>();
            act && !is_part_of_name(words, words.terms[i], *act))
            return act;
    return nullptr;
}

vocab::Thing const* thing_in(Words const& words, std::string_view unit) {
    auto const* const row =
        words.last<vocab::Thing>([&](vocab::Thing const& x) { return fitting(x, unit); });
    return row ? fitting(*row, unit) : nullptr;
}

vocab::Thing const* thing_behind(Words const& behind, std::string_view unit) {
    vocab::Thing const* found = nullptr;
    char const* end =
        nullptr;  // of the noun found: 申请|受理点 counts as one, and the last part decides
    for (auto const& term : behind.terms) {
        if (found && term.word.data() > end) break;
        // 4次召开会议: an act that opens the words behind governs their noun
        if (auto const* act = term.as<vocab::Act>();
            act && term.word.data() != behind.text.data() && !is_part_of_name(behind, term, *act))
            break;
        auto const* const row = term.as<vocab::Thing>();
        auto const* const fits = row ? fitting(*row, unit) : nullptr;
        if (!fits) continue;
        if (found && fits->indicator == Indicator::disclosed_items) break;  // 申请公开|信息
        found = fits;
        end = end_of(term);
    }
    return found;
}

char const* end_of_noun(Words const& words, std::string_view unit) {
    char const* noun = nullptr;
    for (auto const& term : words.terms) {
        if (auto const* act = term.as<vocab::Act>();
            act && noun && term.word.data() >= noun && !is_part_of_name(words, term, *act))
            return noun;
        if (auto const* row = term.as<vocab::Thing>(); row && fitting(*row, unit))
            noun = end_of(term);
    }
    return nullptr;
}

grammar::Terms Clauses::words(std::string_view text, std::pmr::memory_resource* memory) {
    grammar::Terms terms(memory);
    auto const* first = text.data();
    x3::parse(first, text.data() + text.size(), grammar::clause, terms);
    return terms;
}

Clauses::Clauses(std::string_view text, std::span<const Figure> figures,
                 std::span<const Section> sections, std::pmr::memory_resource* memory)
    : clauses_(memory), terms_(memory) {
    struct Extent {
        std::size_t before = 0, behind = 0, end = 0;  // in terms_
        Span words_before, words_behind;
    };
    std::pmr::vector<Extent> extents(memory);
    extents.reserve(figures.size());
    clauses_.reserve(figures.size());
    terms_.reserve(figures.size() * 16);
    auto const read = [&](Span span) {
        auto const* first = text.data() + span.begin;
        x3::parse(first, text.data() + span.end, grammar::clause, terms_);
    };
    std::uint32_t last_end = 0;  // of the figure before, negations aside
    for (std::size_t i = 0; i < figures.size(); ++i) {
        auto const& figure = figures[i];
        Extent extent;
        Clause clause;
        bool const number = figure.stated == Statement::number;
        auto const begin = figure.span.begin;
        auto floor = begin > longest_clause ? begin - longest_clause : 0;
        while (floor < begin && (static_cast<unsigned char>(text[floor]) & 0xC0) == 0x80) ++floor;
        if (figure.section != none) {
            auto const title = sections[static_cast<std::size_t>(figure.section)].title_span;
            if (title.end <= begin) floor = std::max(floor, title.end);
        }
        // two figures of one number share their words
        bool const same_place = i > 0 && figures[i - 1].span == figure.span;
        auto const reach = same_place ? floor : std::max(floor, std::min(last_end, begin));
        auto const start =
            sentence_begin(text, std::max(end_of_words_before(text, figure.span), reach), reach);
        clause.first = last_end <= floor || start > last_end;
        extent.words_before = {std::min(begin, same_place ? start : std::max(start, last_end)),
                               begin};
        if (number) {
            clause.joint = clause.first ? 0 : joint_of(text.substr(last_end, begin - last_end));
            auto limit = std::min<std::size_t>(text.size(), figure.span.end + longest_tail);
            if (i + 1 < figures.size() && figures[i + 1].span.begin >= figure.span.end)
                limit = std::min<std::size_t>(limit, figures[i + 1].span.begin);
            extent.words_behind = {figure.span.end, tail_end(text, figure.span.end,
                                                             static_cast<std::uint32_t>(limit))};
            last_end = figure.span.end;
        }
        extent.before = terms_.size();
        read(extent.words_before);
        extent.behind = terms_.size();
        read(extent.words_behind);
        extent.end = terms_.size();
        extents.push_back(extent);
        clauses_.push_back(clause);
    }
    std::span<Term const> const terms(terms_);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        auto const& e = extents[i];
        auto& clause = clauses_[i];
        clause.before = {slice(text, e.words_before), terms.subspan(e.before, e.behind - e.before)};
        clause.own = last_segment(clause.before);
        if (belongs_to_figure_before(clause))
            clause.own = {clause.own.text.substr(clause.own.text.size()), {}};
        else if (i > 0 && !clause.first && clause.own.text.size() == clause.before.text.size() &&
                 thing_in(clauses_[i - 1].own, figures[i - 1].unit) == nullptr)
            clause.own = without_noun(clause.own, figures[i - 1].unit);
        clause.behind = {slice(text, e.words_behind), terms.subspan(e.behind, e.end - e.behind)};
    }
}

bool names_unit(std::string_view units, std::string_view unit) {
    if (units.empty()) return true;
    if (unit.empty()) return false;
    for (std::size_t at = 0; at < units.size();) {
        auto const end = std::min(units.find(' ', at), units.size());
        if (units.substr(at, end - at) == unit) return true;
        at = end + 1;
    }
    return false;
}

// fitting() looks at the rows behind the first one of a word.
constexpr bool rows_of_one_word_stand_together() {
    for (std::size_t i = 0; i < vocab::things.size(); ++i)
        for (std::size_t k = i + 1; k < vocab::things.size(); ++k)
            if (vocab::things[k].text == vocab::things[i].text &&
                vocab::things[k - 1].text != vocab::things[i].text)
                return false;
    return true;
}
static_assert(rows_of_one_word_stand_together());

vocab::Thing const* fitting(vocab::Thing const& thing, std::string_view unit) {
    auto const end = vocab::things.data() + vocab::things.size();
    for (auto const* row = &thing; row != end && row->text == thing.text; ++row)
        if (names_unit(row->units, unit)) return row;
    return nullptr;
}

bool begins_known(Words const& words) {
    return !is_han(character_at(words.text, 0)) ||
           (!words.terms.empty() && words.terms.front().word.data() == words.text.data());
}

bool says_unknown(Words const& words, std::size_t most) {
    std::size_t unknown = 0;
    auto const* at = words.text.data();
    auto const read = [&](char const* to) {
        for (std::size_t width = 0; at < to && unknown <= most; at += width) {
            auto const c = character_at({at, static_cast<std::size_t>(to - at)}, 0);
            width = c.size();
            if (is_han(c)) unknown += width;
        }
    };
    for (auto const& term : words.terms) {
        read(term.word.data());
        at = std::max(at, end_of(term));
    }
    read(words.text.data() + words.text.size());
    return unknown > most;
}

}  // namespace gouji::figures
