#include <algorithm>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword_parser.hpp"
#include "gouji/primitive/parsers.hpp"
#include "gouji/vocab/beginnings.hpp"
#include "gouji/vocab/negations.hpp"
#include "steps.hpp"
#include "wrapped.hpp"

namespace gouji::figures {
namespace {

constexpr std::size_t longest_clause = 400;

// The index finds every negator.
constexpr bool is_indexed(vocab::Phrase const& negator) {
    auto const first = code_point(character_at(negator.text, 0));
    return vocab::negation_characters.find(first) != vocab::negation_characters.npos;
}
static_assert(std::all_of(vocab::negators.begin(), vocab::negators.end(), is_indexed));

// A comma, stop or line end: a zero is stated within one clause. 、 joins what it denies.
bool ends_clause(std::string_view c) {
    return c == "," || c == "。" || c == ";" || c == ":" || c == "!" || c == "?" || c == "\n" ||
           c == "\r" || c == "|" || c == "，" || c == "；" || c == "." || c == ")";
}

std::uint32_t clause_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
    int depth = 0;
    while (at < end) {
        auto const c = character_at(text, at);
        if (c == "(") ++depth;
        if (c == ")" && depth > 0)
            --depth;
        else if (ends_clause(c) && depth == 0)
            break;
        at += static_cast<std::uint32_t>(c.size());
    }
    return at;
}

std::uint32_t clause_begin(std::string_view text, std::uint32_t at, std::uint32_t floor) {
    while (at > floor) {
        auto const previous = before(text, at);
        auto const c = character_at(text, previous);
        if (ends_clause(c) && c != ")") break;
        at = previous;
    }
    return at;
}

// negation := negator blanks (occurrence verb | what is denied)
inline auto const denial = x3::omit[keyword<vocab::negators>] >> blanks >>
                           !keyword<vocab::omissions> >> x3::omit[keyword<vocab::occurrence_verbs>];

class Negations {
public:
    Negations(std::string_view text, text::Index const& index, Span extent,
              std::pmr::vector<Figure>& figures, std::pmr::memory_resource* memory)
        : text_(text), index_(index), extent_(extent), figures_(figures), memory_(memory) {}

    void run() {
        std::uint32_t read = 0;  // up to here
        index_.negations().each(extent_.begin, extent_.end, [&](std::uint32_t at) {
            if (at >= read) read = negation_at(at);
        });
    }

private:
    std::uint32_t negation_at(std::uint32_t at) {
        auto const rest = text_.substr(at, std::min<std::size_t>(extent_.end - at, longest_clause));
        auto const* negator = longest<vocab::negators>(rest);
        if (!negator) return 0;
        auto const after = at + static_cast<std::uint32_t>(negator->text.size());
        bool const denies_existence = negator->text == "不存在" || negator->text == "未存在";
        bool const denies = denies_existence || negator->text == "不收取" ||
                            negator->text == "不收费" || is_denial(rest);
        auto const limit = std::min(extent_.end, at + static_cast<std::uint32_t>(longest_clause));
        if (!denies && !ends_behind(after, limit)) return after;
        auto end = clause_end(text_, after, limit);
        if (wrapped(at, end, limit) || goes_on(end, limit)) end = clause_end(text_, end + 1, limit);
        auto const trimmed = trim(text_, {at, end});
        if (trimmed.end <= after || slice(text_, {after, trimmed.end}) == "发生")
            return absent(at, after, trimmed.end);  // 情况:没有; 复议情况(无); 均为零
        if (!denies || negator->text == "零") return after;  // 零距离
        if (speaks_of_counted(at)) return after;
        // 对没有收到答复的申请人: a condition states nothing
        auto const previous =
            at > extent_.begin ? character_at(text_, before(text_, at)) : std::string_view{};
        if (previous == "对" || previous == "如" || previous == "若" || previous == "凡")
            return after;
        deny(slice(text_, {at, trimmed.end}), trimmed, !denies_existence);
        return trimmed.end;
    }

    // 1件由于邮寄原因|未收到申请材料: it says how it went with what was counted.
    [[nodiscard]] bool speaks_of_counted(std::uint32_t at) const {
        static constexpr std::array<std::string_view, 4> cases{"件", "宗", "起", "份"};
        constexpr std::uint32_t farthest = 60;
        constexpr std::string_view full_stop = "。";
        auto const floor = at - std::min(at - extent_.begin, farthest);
        auto number = at;
        while (number > floor && !is_digit(text_[number - 1])) {
            auto const c = text_[--number];
            if (c == ',' || c == ';' || c == '\n') return false;
            if (c == full_stop[0] && text_.substr(number).starts_with(full_stop)) return false;
        }
        return number > floor && longest<cases>(text_.substr(number)) &&
               clause_begin(text_, at, extent_.begin) < number;
    }

    static bool is_denial(std::string_view rest) {
        auto const* first = rest.data();
        return x3::parse(first, rest.data() + rest.size(), denial);
    }
    // Whether nothing stands in the clause behind the negator.
    [[nodiscard]] bool ends_behind(std::uint32_t after, std::uint32_t limit) const {
        auto const next = skip_blanks(text_, after);
        return next >= limit || ends_clause(character_at(text_, next));
    }

    // A line that ends before the clause names anything goes on in the next: 未收到政府信息 / 公开申请.
    [[nodiscard]] bool wrapped(std::uint32_t at, std::uint32_t end, std::uint32_t limit) const {
        if (end + 1 >= limit || text_[end] != '\n' || !is_han(character_at(text_, end + 1)))
            return false;
        auto const clause = slice(text_, {at, end});
        if (clause.find("收取") != clause.npos && clause.find("费") == clause.npos) return true;
        return !holds_any<vocab::denied_words>(clause) &&
               !holds_any<vocab::application_words>(clause);
    }

    // 未受理申请,|行政复议和行政诉讼: a comma may join what is denied, as 、 does.
    [[nodiscard]] bool goes_on(std::uint32_t end, std::uint32_t limit) const {
        if (end >= limit || text_[end] != ',') return false;
        auto const next = trim(text_, {end + 1, clause_end(text_, end + 1, limit)});
        auto const clause = slice(text_, next);
        return longest<vocab::joined_cases>(clause) != nullptr &&
               longest_ending<vocab::case_endings>(clause) != nullptr &&
               std::none_of(clause.begin(), clause.end(), is_digit);
    }

    // Nothing stands behind the negator: what it denies was named before it, in the heading or up to the colon.
    std::uint32_t absent(std::uint32_t at, std::uint32_t after, std::uint32_t end) {
        auto const previous =
            at > extent_.begin ? character_at(text_, before(text_, at)) : std::string_view{};
        // 四、行政复议情况 / 无。: the heading above says what there was none of
        bool const own_line =
            previous == "\n" &&
            (end >= extent_.end || character_at(text_, end) == "。" || text_[end] == '\n');
        if (previous != ":" && previous != "(" && previous != "为" && previous != "," && !own_line)
            return after;
        auto stop = previous == "为" ? at : before(text_, at);
        while (
            own_line && stop > extent_.begin &&
            (text_[stop - 1] == '\n' || text_[stop - 1] == '\r' || blank_before(text_, stop) != 0))
            --stop;
        auto const begin = clause_begin(text_, stop, extent_.begin);
        auto const named = slice(text_, {begin, stop});
        if (named.empty() || named.size() > longest_clause) return after;
        deny(named, {at, end}, true);
        return after;
    }

    // 信息不存在 is a way to answer an application, so `applications` says whether they may be denied.
    void deny(std::string_view printed, Span span, bool applications) {
        auto const clause = one_line(printed, memory_);
        if (holds_any<vocab::endings>(clause)) return;
        bool any = false;
        auto const found = rows_in<vocab::denied_words>(clause);
        for (std::size_t i = 0; i < found.size(); ++i) {
            auto const& word = vocab::denied_words[i];
            if (!found[i] || names_manner(clause, word)) continue;
            any = true;
            add(word.indicator, span);
        }
        if (!applications) return;
        if (any ? joins_applications(clause) : holds_any<vocab::application_words>(clause))
            add(Indicator::applications_received, span);
    }

    // 不存在减免|费用: fees that were waived, not taken.
    static bool only_waived(std::string_view clause) {
        constexpr std::string_view fees = "费用", waived = "减免";
        for (auto at = clause.find(fees); at != clause.npos; at = clause.find(fees, at + 1)) {
            auto lead = clause.substr(0, at);
            if (lead.ends_with("的")) lead.remove_suffix(std::string_view("的").size());
            if (!lead.ends_with(waived)) return false;
        }
        return true;
    }

    // 收取 is a fee only with money; 投诉 in 投诉电话 names a telephone.
    static bool names_manner(std::string_view clause, vocab::DeniedWord const& word) {
        if (word.text == "收取") return clause.find("费") == clause.npos;
        if (word.text == "费用") return only_waived(clause);
        if (word.indicator == Indicator::complaints || word.indicator == Indicator::enquiries) {
            auto const at = clause.find(word.text) + word.text.size();
            return clause.substr(at).starts_with("电话") || clause.substr(at).starts_with("渠道");
        }
        return false;
    }

    // 未收到政府信息公开申请、行政复议和行政诉讼: the applications are denied too, unless they are only the cause.
    static bool joins_applications(std::string_view clause) {
        if (clause.find("因") != clause.npos || clause.find("由") != clause.npos) return false;
        for (auto at = clause.find("申请"); at != clause.npos; at = clause.find("申请", at + 6)) {
            auto const rest = clause.substr(at + 6);
            if (rest.starts_with("、") || rest.starts_with(",") || rest.starts_with("和") ||
                rest.starts_with("及") || rest.starts_with("或") || rest.starts_with("以及"))
                return true;
        }
        return false;
    }

    void add(Indicator indicator, Span span) {
        auto const same = [&](Figure const& f) {
            return f.stated == Statement::negation && f.span == span && f.indicator == indicator;
        };
        if (std::any_of(figures_.rbegin(),
                        figures_.rbegin() +
                            static_cast<std::ptrdiff_t>(std::min<std::size_t>(4, figures_.size())),
                        same))
            return;
        Figure figure;
        figure.stated = Statement::negation;
        figure.value = Decimal{0, 0};
        figure.span = span;
        figure.raw = slice(text_, span);
        figure.subject = one_line(figure.raw, memory_);
        figure.indicator = indicator;
        figure.kind = indicator == Indicator::fees_collected || indicator == Indicator::fees_waived
                          ? FigureKind::money
                          : FigureKind::count;
        figures_.push_back(figure);
    }

    std::string_view text_;
    text::Index const& index_;
    Span extent_;
    std::pmr::vector<Figure>& figures_;
    std::pmr::memory_resource* memory_;
};

}  // namespace

void add_negations(std::string_view text, text::Index const& index, Span extent,
                   std::pmr::vector<Figure>& figures, std::pmr::memory_resource* memory) {
    Negations(text, index, extent, figures, memory).run();
}

}  // namespace gouji::figures
