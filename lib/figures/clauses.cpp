#include "clauses.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "../primitive/byte_set.hpp"
#include "counting_rules.hpp"
#include "gouji/grammar/clause_def.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/value/text.hpp"
#include "gouji/vocab/units.hpp"
#include "wrapped.hpp"

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

constexpr std::string_view full_stop = "。";

// Bytes with which what ends a sentence may end.
constexpr ByteSet last_bytes("!?|\n\x82");
static_assert(last_bytes.hold(full_stop.back()));

// Where the sentence of `at` begins, no further back than `floor`: bytes are enough to know its end by. `wrapped`: whether
// a line ends within it.
std::uint32_t sentence_begin(std::string_view text, std::uint32_t at, std::uint32_t floor,
                             bool& wrapped) {
    for (;; --at) {
        at = static_cast<std::uint32_t>(last_bytes.behind_last(text, floor, at));
        if (at == floor) return floor;
        switch (text[at - 1]) {
            case '\n':
                if (breaks(text, at - 1)) return at;
                wrapped = true;
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
                                          [&](auto word) { return line.ends_with(word); }) ||
                                  goes_on_with_count(text, above, figure.begin);
    return broken ? above : figure.begin;
}

std::uint32_t tail_end(std::string_view text, std::uint32_t at, std::uint32_t limit,
                       bool& wrapped) {
    if (auto const* word = longest<vocab::marked_words>(text.substr(at));
        word && at + word->size() <= limit)
        at += static_cast<std::uint32_t>(word->size());
    while (at < limit) {
        auto const c = character_at(text, at);
        bool const line_end = c == "\n";
        if (ends_segment(code_point(c)) || (line_end && breaks(text, at))) break;
        wrapped |= line_end;
        at += static_cast<std::uint32_t>(c.size());
    }
    return at;  // the end of a character, where the limit fell within one
}

// Where the first segment begins that a clause of the greatest length has whole.
std::uint32_t whole_words(std::string_view text, std::uint32_t cut, std::uint32_t end) {
    bool wrapped = false;
    auto const stop = tail_end(text, cut, end, wrapped);
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
    bool const words_in = is_han(first) || first == "“" || is_letter(first.front()) || first == "/";
    return words_before && words_in ? std::optional(open) : std::nullopt;
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

// Where the words of each figure stand. To be asked for one figure after the other.
class WordFinder {
public:
    struct Place {
        Span before, behind;
        bool first = false, is_rule = false;  // as in the clause
        bool wrapped = false;                 // a line may end within the words
        char32_t joint = 0;
    };

    WordFinder(std::string_view text, std::span<const Figure> figures,
               std::span<const Section> sections)
        : text_(text), figures_(figures), sections_(sections) {}

    Place next(std::size_t index) {
        auto const& figure = figures_[index];
        auto const at = figure.span.begin;
        // two figures of one number share their words
        bool const shared = index > 0 && figures_[index - 1].span == figure.span;
        auto const cut = farthest(at);
        auto const floor = std::max(cut, end_of_heading(figure));
        Place place;
        auto const start = start_of_sentence(
            figure.span, cut, shared ? floor : std::max(floor, std::min(last_end_, at)),
            place.wrapped);
        place.before = {std::min(at, shared ? start : std::max(start, last_end_)), at};
        place.first = last_end_ <= floor || start > last_end_;
        if (figure.stated != Statement::number) return place;
        if (!place.first) place.joint = joint_of(text_.substr(last_end_, at - last_end_));
        place.behind = {figure.span.end,
                        tail_end(text_, figure.span.end, end_of_room(index), place.wrapped)};
        place.is_rule = is_counting_rule(text_, figure);
        if (!place.is_rule) last_end_ = figure.span.end;
        return place;
    }

private:
    // The beginning of a character.
    [[nodiscard]] std::uint32_t farthest(std::uint32_t at) const {
        auto cut = at > longest_clause ? at - longest_clause : 0;
        while (cut < at && (static_cast<unsigned char>(text_[cut]) & 0xC0) == 0x80) ++cut;
        return cut;
    }

    [[nodiscard]] std::uint32_t end_of_heading(Figure const& figure) const {
        if (figure.section == none) return 0;
        auto const title = sections_[static_cast<std::size_t>(figure.section)].title_span;
        return title.end <= figure.span.begin ? title.end : 0;
    }

    [[nodiscard]] std::uint32_t start_of_sentence(Span figure, std::uint32_t cut,
                                                  std::uint32_t reach, bool& wrapped) const {
        auto const end = std::max(end_of_words_before(text_, figure), reach);
        wrapped = end != figure.begin;
        auto const found = sentence_begin(text_, end, reach, wrapped);
        return cut != 0 && found == cut ? whole_words(text_, cut, figure.begin) : found;
    }

    // Up to the next figure.
    [[nodiscard]] std::uint32_t end_of_room(std::size_t index) const {
        auto const end = figures_[index].span.end;
        auto const room = std::min<std::size_t>(text_.size(), end + longest_tail);
        bool const before_next =
            index + 1 < figures_.size() && figures_[index + 1].span.begin >= end;
        return static_cast<std::uint32_t>(
            before_next ? std::min<std::size_t>(room, figures_[index + 1].span.begin) : room);
    }

    std::string_view text_;
    std::span<const Figure> figures_;
    std::span<const Section> sections_;
    std::uint32_t last_end_ = 0;  // of the figure before, negations and rules of counting aside
};

// 规章|:0件: where nothing stands behind the number, the words before the colon say what it counts.
Words without_colon(Words const& words) {
    auto const end = trim(words.text, {0, static_cast<std::uint32_t>(words.text.size())}).end;
    if (end == 0 || words.text[end - 1] != ':' || words.terms.empty()) return words;
    return {words.text.substr(0, end - 1), words.terms.first(words.terms.size() - 1)};
}

// The words of the last segment that are not the figure's before: `above` is its clause, null for the first figure.
Words own_words(Clause const& clause, Clause const* above, std::string_view unit_above) {
    auto const behind = clause.behind.text.substr(skip_blanks(clause.behind.text, 0));
    bool const labelled = behind.empty() || behind.front() == '\r';
    auto const own = last_segment(labelled ? without_colon(clause.before) : clause.before);
    if (belongs_to_figure_before(clause)) return {own.text.substr(own.text.size()), {}};
    bool const may_begin_with_noun =
        above && !clause.first && own.text.size() == clause.before.text.size();
    return may_begin_with_noun && !thing_in(above->own, unit_above) ? without_noun(own, unit_above)
                                                                    : own;
}

/// The words around a figure: where they stand, and their terms among those of all figures.
struct Reading {
    WordFinder::Place place;
    std::string_view words_before, words_behind;
    std::size_t unwrapped, before, behind, end;
};

// Reads the words around all figures into `terms`, which do not stay where they are until then.
std::pmr::vector<Reading> read_words(std::string_view text, std::span<const Figure> figures,
                                     std::span<const Section> sections, grammar::Terms& terms,
                                     std::pmr::vector<Unwrapped>& unwrapped,
                                     std::pmr::memory_resource* memory) {
    auto const parse = [&](std::string_view words) {
        auto const* first = words.data();
        if (!words.empty()) x3::parse(first, words.data() + words.size(), grammar::clause, terms);
        return words;
    };
    auto const read = [&](Span span, bool wrapped) {
        if (!wrapped) return parse(slice(text, span));
        unwrapped.emplace_back(text, span, memory);
        return parse(unwrapped.back().clause());
    };
    std::pmr::vector<Reading> readings(memory);
    readings.reserve(figures.size());
    WordFinder finder(text, figures, sections);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        auto const place = finder.next(i);
        Reading reading{place, {}, {}, unwrapped.size(), terms.size(), 0, 0};
        reading.words_before = read(place.before, place.wrapped);
        reading.behind = terms.size();
        reading.words_behind = read(place.behind, place.wrapped);
        reading.end = terms.size();
        readings.push_back(reading);
    }
    return readings;
}

Clause words_around(Reading const& reading, std::span<Term const> terms) {
    auto const& place = reading.place;
    Clause clause;
    clause.first = place.first;
    clause.is_rule = place.is_rule;
    clause.joint = place.joint;
    clause.unwrapped = reading.unwrapped;
    clause.wrapped = place.wrapped;
    clause.before = {reading.words_before,
                     terms.subspan(reading.before, reading.behind - reading.before)};
    clause.behind = {reading.words_behind,
                     terms.subspan(reading.behind, reading.end - reading.behind)};
    return clause;
}

// In what the nouns that a figure may count are measured: 回复率 as 98%, 九成 or 三分之二.
std::string_view measure_of(Figure const& figure) {
    bool const tenths = figure.kind == FigureKind::ratio && figure.unit == "成";
    return tenths || figure.kind == FigureKind::share ? "%" : figure.unit;
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
    : text_(text), clauses_(memory), terms_(memory), unwrapped_(memory) {
    clauses_.reserve(figures.size());
    terms_.reserve(figures.size() * 16);
    auto const readings = read_words(text, figures, sections, terms_, unwrapped_, memory);
    auto above = figures.size();  // the figure before, rules of counting aside
    for (std::size_t i = 0; i < figures.size(); ++i) {
        auto const unit = measure_of(figures[i]);
        auto clause = words_around(readings[i], terms_);
        clause.own = above < i ? own_words(clause, &clauses_[above], figures[above].unit)
                               : own_words(clause, nullptr, {});
        clause.noun = noun_of(clause.own, clause.behind, unit);
        if (!clause.noun && unit.empty())
            clause.noun = noun_without_measure(clause.own, text.substr(figures[i].span.end));
        clause.own_act = act_in(clause.own);
        clause.says_little = says_little(clause.own);
        clauses_.push_back(clause);
        if (!clause.is_rule) above = i;
    }
}

bool Clauses::is_view(std::string_view words) const {
    std::less<> const before;
    return !before(words.data(), text_.data()) && before(words.data(), text_.data() + text_.size());
}

Span Clauses::printed(std::size_t figure, std::string_view word) const {
    constexpr std::size_t of_two_figures = 4;
    if (is_view(word)) {
        auto const begin = static_cast<std::uint32_t>(word.data() - text_.data());
        return {begin, begin + static_cast<std::uint32_t>(word.size())};
    }
    auto const first = clauses_[figure].unwrapped;
    for (auto i = first; i < std::min(first + of_two_figures, unwrapped_.size()); ++i)
        if (unwrapped_[i].holds(word)) return unwrapped_[i].printed(word);
    return {};
}

void Clauses::keep_words(Figure& figure, std::size_t index,
                         std::pmr::memory_resource* memory) const {
    auto const keep = [&](std::string_view& words) {
        if (!is_view(words))
            words = store(words, memory);
        else if (clauses_[index].wrapped)
            words = one_line(words, memory);
    };
    keep(figure.subject);
    keep(figure.scope);
    keep(figure.facets.category);
}

}  // namespace gouji::figures

// For those who embed the rule.
namespace gouji::grammar {
BOOST_SPIRIT_INSTANTIATE(clause_rule, char const*, x3::unused_type)
}  // namespace gouji::grammar
