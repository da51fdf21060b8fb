#include "clauses.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "../primitive/byte_set.hpp"
#include "gouji/grammar/clause_def.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"

namespace gouji::figures {
namespace {

constexpr std::uint32_t longest_clause = 360;
constexpr std::uint32_t longest_tail = 60;

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

constexpr std::string_view full_stop = "。";

// Bytes with which what ends a sentence may end.
constexpr ByteSet last_bytes("!?|\n\x82");
static_assert(last_bytes.hold(full_stop.back()));

// Where the sentence of `at` begins, no further back than `floor`: bytes are enough to know its end by.
std::uint32_t sentence_begin(std::string_view text, std::uint32_t at, std::uint32_t floor) {
    for (;; --at) {
        auto const* const end = last_bytes.behind_last(text.data() + floor, text.data() + at);
        at = static_cast<std::uint32_t>(end - text.data());
        if (at == floor) return floor;
        switch (text[at - 1]) {
            case '\n':
                if (breaks(text, at - 1)) return at;
                break;
            case full_stop.back():
                if (text.substr(0, at).ends_with(full_stop)) return at;
                break;
            default: return at;
        }
    }
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
    if (auto const* word = longest<vocab::marked_words>(text.substr(at));
        word && at + word->size() <= limit)
        at += static_cast<std::uint32_t>(word->size());
    while (at < limit) {
        auto const c = character_at(text, at);
        if (ends_segment(code_point(c)) || (c == "\n" && breaks(text, at))) break;
        at += static_cast<std::uint32_t>(c.size());
    }
    return at;  // the end of a character, where the limit fell within one
}

// Where the first segment begins that a clause of the greatest length has whole.
std::uint32_t whole_words(std::string_view text, std::uint32_t cut, std::uint32_t end) {
    auto const stop = tail_end(text, cut, end);
    return stop < end ? stop + static_cast<std::uint32_t>(width_of(text[stop])) : cut;
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

// 门户网站(含信息网)|发布信息: the term that opens the brackets which end at `close`, where words stand before and in
// them.
std::optional<std::size_t> inserted(Words const& words, std::size_t close) {
    if (words.terms[close].word != ")") return std::nullopt;
    auto open = close;
    while (open > 0 && words.terms[open].word != "(") --open;
    auto const at = static_cast<std::size_t>(words.terms[open].word.data() - words.text.data());
    if (words.terms[open].word != "(" || at == 0) return std::nullopt;
    bool const words_before =
        is_han(character_at(words.text, before(words.text, static_cast<std::uint32_t>(at))));
    auto const first = character_at(words.text, at + 1);
    return words_before && (is_han(first) || first == "“") ? std::optional(open) : std::nullopt;
}

// Behind the last stop: a heading that runs on, 共计, and the like belong to the same segment.
Words last_segment(Words const& all) {
    auto const words = without_bracket(all);
    for (auto i = words.terms.size(); i-- > 0;) {
        if (!words.terms[i].as<grammar::Stop>()) continue;
        if (auto const open = inserted(words, i)) {
            i = *open;
            continue;
        }
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

// 公开信息966,: what is counted in a sentence whose measure word is lost. A row of numbers is no sentence.
vocab::Thing const* noun_without_measure(Words const& own, std::string_view behind) {
    auto const next = character_at(behind, 0);
    bool const in_sentence = next == "," || next == "。" || next == ";" || next == "(";
    bool const states = own.text.ends_with("为") || act_in(own);
    return in_sentence && states ? thing_in(own, "件") : nullptr;
}

// What opens the words behind a figure: 100条, … or 100条、….
char32_t joint_of(std::string_view gap) {
    auto const c = character_at(gap, 0);
    auto const p = code_point(c);
    return p == U',' || p == U'、' || p == U';' || p == U'，' || p == U'；' ? p : 0;
}

}  // namespace

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
        if (span.empty()) return;
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
        auto cut = begin > longest_clause ? begin - longest_clause : 0;
        while (cut < begin && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) ++cut;
        auto floor = cut;
        if (figure.section != none) {
            auto const title = sections[static_cast<std::size_t>(figure.section)].title_span;
            if (title.end <= begin) floor = std::max(floor, title.end);
        }
        // two figures of one number share their words
        bool const same_place = i > 0 && figures[i - 1].span == figure.span;
        auto const reach = same_place ? floor : std::max(floor, std::min(last_end, begin));
        auto const found =
            sentence_begin(text, std::max(end_of_words_before(text, figure.span), reach), reach);
        auto const start = cut != 0 && found == cut ? whole_words(text, cut, begin) : found;
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
        clause.noun = noun_of(clause.own, clause.behind, figures[i].unit);
        if (!clause.noun && figures[i].unit.empty())
            clause.noun = noun_without_measure(clause.own, text.substr(figures[i].span.end));
        clause.own_act = act_in(clause.own);
        clause.says_little = says_little(clause.own);
    }
}

}  // namespace gouji::figures

// For those who embed the rule.
namespace gouji::grammar {
BOOST_SPIRIT_INSTANTIATE(clause_rule, char const*, x3::unused_type)
}  // namespace gouji::grammar
