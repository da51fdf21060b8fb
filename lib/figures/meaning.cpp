#include <algorithm>

#include "gouji/figures/figures.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/indicators.hpp"

namespace gouji::figures {
namespace {

constexpr std::uint32_t longest_clause = 240;

bool stops(std::string_view c) {
    return c == "," || c == "。" || c == ";" || c == ":" || c == "(" || c == ")" || c == "、" ||
           c == "\n" || c == "!" || c == "?" || c == "|" || c == "，" || c == "；";
}

// Where the sentence of `at` begins: behind the last 。 or line end.
std::uint32_t sentence_begin(std::string_view text, std::uint32_t at) {
    auto const limit = at > longest_clause ? at - longest_clause : 0;
    while (at > limit) {
        auto const previous = before(text, at);
        auto const c = character_at(text, previous);
        if (c == "。" || c == "\n" || c == "!" || c == "?") break;
        at = previous;
    }
    return at;
}

bool lists(std::string_view units, std::string_view unit) {
    if (units.empty()) return true;
    if (unit.empty()) return false;
    for (std::size_t at = units.find(unit); at != units.npos; at = units.find(unit, at + 1)) {
        bool const begins = at == 0 || units[at - 1] == ' ';
        auto const end = at + unit.size();
        if (begins && (end == units.size() || units[end] == ' ')) return true;
    }
    return false;
}

constexpr auto any = [](auto const&) { return true; };

// What may stand before the subject: 其中, 共, a year.
std::string_view without_lead(std::string_view clause) {
    for (bool again = true; again;) {
        again = false;
        for (std::string_view const lead :
             {"其中", "全年", "共计", "累计", "共", "今年", "本年度", "年度", "年", "以及", "及",
              "和", " ", "“", "截至", "月", "日", "度"}) {
            if (clause.starts_with(lead)) {
                clause.remove_prefix(lead.size());
                again = true;
            }
        }
        while (!clause.empty() && is_digit(clause[0])) {
            clause.remove_prefix(1);
            again = true;
        }
    }
    return clause;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view w) { return text.ends_with(w); });
}
bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view w) { return text.find(w) != text.npos; });
}

// %: a share of a whole, a growth or a rate, by the words before it.
void set_kind(Figure& figure, std::string_view clause, bool bracketed) {
    auto trimmed = clause;
    for (bool again = true; again;) {
        again = false;
        for (std::string_view const word : {" ", "了", "约", "为", "达", "到"})
            if (trimmed.ends_with(word)) {
                trimmed.remove_suffix(word.size());
                again = true;
            }
    }
    bool const reached = clause.ends_with("到") || clause.ends_with("至");
    bool const up =
        ends_with_any(trimmed, {"增长", "上升", "提高", "增加", "增幅", "提升", "递增"});
    bool const down = ends_with_any(trimmed, {"下降", "减少", "降低", "降幅", "回落"});
    bool const compared = holds_any(
        clause, {"同比", "比上年", "比去年", "较上年", "较去年", "环比", "与上年", "比2"});
    bool const percent = figure.unit == "%" || figure.unit == "‰";
    if ((up || down) && !reached &&
        (percent || compared || figure.kind == FigureKind::growth ||
         ends_with_any(trimmed, {"增长", "下降", "减少"}))) {
        figure.kind = FigureKind::growth;
        if (down && figure.value) figure.value->coefficient = -figure.value->coefficient;
        return;
    }
    if (!percent) return;
    if (bracketed) {  // 50条(25%)
        figure.kind = FigureKind::share;
        return;
    }
    figure.kind =
        holds_any(clause, {"占", "比例", "比重", "百分比"}) ? FigureKind::share : FigureKind::rate;
}

}  // namespace

Span governing_clause(std::string_view text, std::span<const Figure> figures, std::size_t index) {
    auto const end = figures[index].span.begin;
    std::uint32_t floor = end > longest_clause ? end - longest_clause : 0;
    while (floor < end && (static_cast<unsigned char>(text[floor]) & 0xC0) == 0x80)
        ++floor;  // not within a character
    for (auto i = index; i > 0 && i + 3 > index; --i)
        if (figures[i - 1].span.end <= end) floor = std::max(floor, figures[i - 1].span.end);
    auto at = end;
    while (at > floor) {
        auto const previous = before(text, at);
        if (stops(character_at(text, previous))) break;
        at = previous;
    }
    return {std::max(at, floor), end};
}

void add_rates(std::string_view text, std::pmr::vector<Figure>& figures) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (figures[i].kind != FigureKind::rate || figures[i].stated != Statement::number) continue;
        // the rates are joined by 、, so the clause goes back to a comma or stop
        auto begin = figures[i].span.begin;
        auto const floor = begin > longest_clause ? begin - longest_clause : 0;
        while (begin > floor) {
            auto const previous = before(text, begin);
            auto const c = character_at(text, previous);
            if (c != "、" && stops(c)) break;
            begin = previous;
        }
        auto const clause = text.substr(begin, figures[i].span.begin - begin);
        if (clause.find("均") == clause.npos && clause.find("都") == clause.npos) continue;
        auto const original = figures[i];
        for (std::size_t at = 0; at < clause.size(); at += character_at(clause, at).size()) {
            auto const* word = longest<vocab::indicator_words>(clause.substr(at));
            if (!word || !lists(word->units, "%") || word->units.empty()) continue;
            auto const named = [&](Figure const& f) {
                return f.span == original.span && f.indicator == word->indicator;
            };
            if (std::any_of(figures.begin() + static_cast<std::ptrdiff_t>(i), figures.end(), named))
                continue;
            auto copy = original;
            copy.indicator = word->indicator;
            figures.insert(figures.begin() + static_cast<std::ptrdiff_t>(++i), copy);
        }
    }
    for (std::size_t i = 0; i < figures.size(); ++i) figures[i].id = static_cast<std::int32_t>(i);
}

void add_meaning(std::string_view text, std::span<Figure> figures) {
    Indicator last = Indicator::other;  // of the figure before, in the same sentence
    std::uint32_t last_sentence = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        auto& figure = figures[i];
        if (figure.stated == Statement::negation) continue;
        auto const span = governing_clause(text, figures, i);
        auto const clause = slice(text, span);
        figure.subject = without_lead(clause);
        auto const begin = sentence_begin(text, figure.span.begin);
        auto const sentence = text.substr(begin, figure.span.begin - begin);
        bool const bracketed =
            i > 0 && clause.empty() &&
            text.substr(figures[i - 1].span.end,
                        figure.span.begin - std::min(figure.span.begin, figures[i - 1].span.end)) ==
                "(" &&
            figures[i - 1].kind == FigureKind::count;
        set_kind(figure, clause, bracketed);
        auto const fits = [&](vocab::IndicatorWord const& row) {
            return lists(row.units, figure.unit);
        };
        auto const behind = text.substr(figure.span.end, 36);
        vocab::IndicatorWord const* word = last_in<vocab::indicator_words>(clause, fits);
        if (!word) {  // 4935人次环保咨询: the noun behind the unit, up to a stop
            std::size_t size = 0;
            while (size < behind.size() && !stops(character_at(behind, size)))
                size += character_at(behind, size).size();
            word = last_in<vocab::indicator_words>(behind.substr(0, std::min(size, behind.size())),
                                                   fits);
        }
        bool const structure = figure.unit == "部分" || figure.unit == "方面" ||
                               figure.raw.ends_with("个部分") ||
                               figure.raw.ends_with("个方面");  // of the report itself
        if (structure) continue;
        if (figure.kind == FigureKind::share)
            figure.indicator = Indicator::share;
        else if (figure.kind == FigureKind::duration)
            figure.indicator = figure.unit == "工作日" ? Indicator::deadline
                               : holds_any(clause, {"在", "自", "之日起", "均"})
                                   ? Indicator::deadline
                                   : Indicator::other;
        else if (word)
            figure.indicator = word->indicator;
        else if (last_sentence == begin && figure.kind == FigureKind::count)
            figure.indicator = last;  // an item of the list that the sentence opened
        else if (auto const* far = last_in<vocab::indicator_words>(sentence, fits);
                 far && figure.kind != FigureKind::duration)
            figure.indicator = far->indicator;
        if (figure.kind == FigureKind::count && figure.indicator != Indicator::other) {
            last = figure.indicator;
            last_sentence = begin;
        }
        if (figure.kind == FigureKind::count) {
            if (auto const* channel = last_in<vocab::channel_words>(clause, any))
                figure.facets.channel = channel->channel;
            // 6件为网上申请, 2件予以公开: what has nothing before it is said behind it
            std::size_t said = 0;
            while (said < behind.size() && !stops(character_at(behind, said)))
                said += character_at(behind, said).size();
            bool const nothing_before = figure.subject.empty() || figure.subject == "其中";
            auto const words = nothing_before || behind.starts_with("为")
                                   ? behind.substr(0, std::min(said, behind.size()))
                                   : clause;
            if (figure.indicator == Indicator::applications_received ||
                figure.indicator == Indicator::enquiries)
                if (auto const* mode = last_in<vocab::mode_words>(words, any))
                    figure.facets.mode = mode->mode;
            if (figure.indicator == Indicator::applications_received)
                if (auto const* applicant = last_in<vocab::applicant_words>(words, any))
                    figure.facets.applicant = applicant->applicant;
            auto const* outcome = last_in<vocab::outcome_words>(clause, any);
            if (!outcome) outcome = last_in<vocab::outcome_words>(words, any);
            if (outcome) {
                figure.facets.outcome = outcome->outcome;
                figure.indicator = Indicator::applications_answered;
            }
            if (ends_with_any(clause,
                              {"办结", "办理", "回复", "答复", "办理情况", "回复办理情况"}) ||
                holds_any(clause, {"办结", "回复办理"}))
                figure.facets.stage = Stage::handled;
            if (holds_any(clause, {"日均"}))
                figure.facets.basis = Basis::daily;
            else if (holds_any(clause, {"累计"}))
                figure.facets.basis = Basis::cumulative;
            else if (holds_any(clause, {"新增"}))
                figure.facets.basis = Basis::added;
        }
    }
}

}  // namespace gouji::figures
