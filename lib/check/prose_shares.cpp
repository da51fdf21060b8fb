#include <algorithm>
#include <map>
#include <vector>

#include "gouji/figures/lists.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/value/text.hpp"
#include "prose_rules.hpp"
#include "ratio.hpp"

namespace gouji::check {
namespace {

constexpr Sentence compared{"the shares of one whole make {actual} %", "各项比例之和为 {actual}%"};
constexpr Sentence open_list{
    "the shares of one whole make {actual} %; whether they are all of them is not said",
    "各项比例之和为 {actual}%,是否列全不明"};

bool is_share(Figure const& figure) {
    return figure.kind == FigureKind::share && figure.value && reckonable(*figure.value) &&
           (figure.unit == "%" || figure.unit == "‰");
}

// The shares that ought to make 100 % together.
struct Shares {
    explicit Shares(Memory memory) : spans(memory) {}

    Decimal sum, parts;
    std::pmr::vector<Span> spans;
    std::int32_t decimals = 9;  // of the coarsest share
    bool usable = true;
    std::size_t with_part = 0;

    void add(Figure const& share, Figure const* part) {
        auto const next = gouji::add(sum, *share.value);
        usable &= exact(share) && next && (!part || exact(*part));
        if (!usable) return;
        sum = *next;
        decimals = std::min(decimals, share.value->scale);
        spans.push_back(share.span);
        if (!part) return;
        ++with_part;
        parts = gouji::add(parts, *part->value).value_or(parts);
    }

    // Each printed share may be off by half a last digit.
    [[nodiscard]] Decimal tolerance() const {
        return {5 * static_cast<std::int64_t>(spans.size()), decimals + 1};
    }
    [[nodiscard]] bool make_hundred() const {
        auto const [off, scale] = tolerance();
        auto const low = gouji::add({100, 0}, {-off, scale}),
                   high = gouji::add({100, 0}, {off, scale});
        return low && high && sum >= *low && sum <= *high;
    }
};

void judge(Shares const& shares, bool complete, Results& results) {
    bool const holds = shares.make_hundred();
    Outcome outcome;
    outcome.expected = "100";
    outcome.actual = store(shares.sum, results.memory());
    outcome.tolerance = store(shares.tolerance(), results.memory());
    outcome.verdict = holds                                      ? Verdict::holds
                      : complete || shares.sum > Decimal{100, 0} ? Verdict::fails
                                                                 : Verdict::undetermined;
    outcome.says(outcome.verdict == Verdict::undetermined ? open_list : compared);
    results.add("prose.shares", shares.spans, outcome);
}

// Shares that say of which whole they are: they make 100 % where their parts make the whole, and no more than that
// where they restate no parts.
void shares_of_wholes(std::span<const Figure> figures, Results& results) {
    std::pmr::map<std::int32_t, Shares> by_whole(results.working());
    for (auto const& share : figures) {
        if (!is_share(share) || share.unit != "%" || share.share_of == none) continue;
        auto const* part = share.share_part == none
                               ? nullptr
                               : &figures[static_cast<std::size_t>(share.share_part)];
        by_whole.try_emplace(share.share_of, results.working()).first->second.add(share, part);
    }
    for (auto const& [id, shares] : by_whole) {
        auto const& whole = figures[static_cast<std::size_t>(id)];
        if (!shares.usable || !exact(whole) || shares.spans.size() < 2) continue;
        bool const bare = shares.with_part == 0;
        bool const all = shares.with_part == shares.spans.size() && shares.parts == *whole.value;
        if (bare || all) judge(shares, all, results);
    }
}

// 机构职能类信息占: what is counted, without 占. Shares of one list name things of one kind: 类, 信息, 申请.
std::string_view item_of(std::string_view clause) {
    for (std::string_view const word : {"占比为", "占比", "占到", "占", "约"})
        if (clause.ends_with(word)) return clause.substr(0, clause.size() - word.size());
    return {};
}

std::string_view last_character(std::string_view text) {
    return text.empty() ? text : text.substr(before(text, static_cast<std::uint32_t>(text.size())));
}

// A list of shares without counts: 甲类信息占52%,乙类信息占40%,丙类信息占8%. What is named differently may overlap (女性占60%,
// 党员占70%), so all items have to end alike.
class BareLists {
public:
    BareLists(Facts const& facts, Results& results)
        : text_(facts.text),
          figures_(facts.report.figures),
          results_(results),
          list_(results.working()) {}

    void run() {
        for (std::size_t i = 0; i < figures_.size(); ++i) {
            if (!follows(i)) finish();
            if (is_bare(figures_[i])) take(i);
        }
        finish();
    }

private:
    static bool is_bare(Figure const& figure) {
        return is_share(figure) && figure.unit == "%" && figure.share_of == none &&
               figure.share_part == none;
    }

    [[nodiscard]] bool follows(std::size_t i) const {
        if (list_.spans.empty() || !is_bare(figures_[i])) return false;
        auto const begin = list_.spans.back().end;
        auto const gap = text_.substr(begin, figures_[i].span.begin - begin);
        return gap.find("。") == gap.npos && gap.find('\n') == gap.npos &&
               gap.find("其中") == gap.npos;
    }

    void take(std::size_t i) {
        auto const clause = slice(text_, figures::governing_clause(text_, figures_, i));
        auto const ending = last_character(item_of(clause));
        if (list_.spans.empty()) ending_ = ending;
        alike_ &= !ending.empty() && ending == ending_;
        list_.add(figures_[i], nullptr);
    }

    void finish() {
        if (list_.spans.empty() && list_.usable) return;
        if (list_.usable && alike_ && list_.spans.size() > 1) judge(list_, false, results_);
        list_ = Shares(results_.working());
        alike_ = true;
    }

    std::string_view text_;
    std::span<const Figure> figures_;
    Results& results_;
    Shares list_;
    std::string_view ending_;
    bool alike_ = true;
};

}  // namespace

void share_rule(Facts const& facts, Results& results) {
    auto const figures = facts.report.figures;
    for (auto const& share : figures) {
        if (!is_share(share) || share.share_of == none || share.share_part == none) continue;
        auto const& whole = figures[static_cast<std::size_t>(share.share_of)];
        auto const& part = figures[static_cast<std::size_t>(share.share_part)];
        if (!whole.value || !part.value || !reckonable(*whole.value) || !reckonable(*part.value) ||
            whole.value->coefficient <= 0)
            continue;
        Span const spans[] = {part.span, share.span, whole.span};
        results.add("prose.share", spans,
                    compare_share(*part.value, *whole.value, share, exactness_of(whole, part),
                                  results.memory()));
    }
}

void shares_rule(Facts const& facts, Results& results) {
    shares_of_wholes(facts.report.figures, results);
    BareLists(facts, results).run();
}

}  // namespace gouji::check
