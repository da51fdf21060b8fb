#include <algorithm>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "steps.hpp"

// Shares, rates and growth: what a percentage, or a change, is by the words before it.
namespace gouji::figures {
namespace {

std::string_view without_tail(std::string_view clause) {
    static constexpr std::string_view tails[] = {" ", "了", "约", "为", "达"};
    for (bool again = true; again;) {
        again = false;
        for (auto const tail : tails)
            if (clause.ends_with(tail)) {
                clause.remove_suffix(tail.size());
                again = true;
            }
    }
    return clause;
}

constexpr auto any = [](auto const&) { return true; };

// 公开率达|三分之二, unlike |三分之二|的乡镇.
bool names_rate(std::string_view clause) { return clause.find("率") != clause.npos; }

// 50条(25%): a share of what the count is part of.
bool is_bracketed(std::string_view text, std::span<const Figure> figures, std::size_t i) {
    if (i == 0 || figures[i - 1].kind != FigureKind::count) return false;
    auto const begin = figures[i - 1].span.end;
    return begin < figures[i].span.begin &&
           text.substr(begin, figures[i].span.begin - begin) == "(";
}

// 1条,占25%;2条,50%: bare behind a count, beside a share.
bool continues_shares(std::string_view text, std::span<const Figure> figures, std::size_t i) {
    if (i < 2 || figures[i - 1].kind != FigureKind::count ||
        figures[i - 2].kind != FigureKind::share)
        return false;
    auto const begin = figures[i - 1].span.end;
    return begin < figures[i].span.begin &&
           text.substr(begin, figures[i].span.begin - begin) == ",";
}

}  // namespace

void add_kinds(std::string_view text, std::span<Figure> figures, Clauses const& clauses) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
        auto& figure = figures[i];
        if (figure.stated == Statement::negation) continue;
        auto const clause = clauses[i].own.text;
        auto const trimmed = without_tail(clause);
        bool const percent = figure.unit == "%" || figure.unit == "‰" || figure.unit == "成" ||
                             figure.kind == FigureKind::share;
        auto const* growth = longest_ending<vocab::growths>(trimmed);
        if (growth && (percent || growth->alone || figure.kind == FigureKind::growth ||
                       last_in<vocab::comparisons>(clauses[i].before.text, any))) {
            figure.kind = FigureKind::growth;
            if (growth->down && figure.value)
                figure.value = Decimal{-figure.value->coefficient, figure.value->scale};
        } else if (percent) {
            bool const share = (figure.kind == FigureKind::share && !names_rate(clause)) ||
                               is_bracketed(text, figures, i) ||
                               continues_shares(text, figures, i) ||
                               last_in<vocab::share_words>(clause, any) != nullptr ||
                               clauses[i].behind.text.starts_with("属");  // 60%属于规划类
            figure.kind = share ? FigureKind::share : FigureKind::rate;
        }
    }
}

}  // namespace gouji::figures
