#include "wording.hpp"

#include <algorithm>
#include <array>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/value/calendar.hpp"

namespace gouji::figures {
namespace {

using vocab::Carries;
using vocab::Particle;

// Words that stand before what is counted and do not belong to it.
bool leads(Term const& term) {
    auto const* particle = term.as<Particle>();
    return term.as<grammar::Stop>() || term.as<grammar::PrintedYear>() ||
           term.as<vocab::PeriodWord>() || term.as<vocab::ScopeWord>() ||
           term.as<vocab::SinceWord>() || term.as<grammar::Breakdown>() ||
           (particle &&
            (particle->carries == Carries::onward || particle->carries == Carries::start));
}

// Words that stand between what is counted and the number.
bool trails(Term const& term) {
    return term.as<Particle>() || term.as<vocab::BasisWord>() || term.as<vocab::JointWord>();
}

// `words` without the terms at its end for which `drop` holds, and blanks.
template <typename Drop>
Words without_tail(Words words, Drop drop) {
    for (;;) {
        auto const size = words.text.size();
        while (!words.text.empty() &&
               (words.text.back() == ' ' || words.text.back() == '\n' || words.text.back() == '\r'))
            words.text.remove_suffix(1);
        auto const* const end = words.text.data() + words.text.size();
        while (!words.terms.empty() && end_of(words.terms.back()) > end)
            words.terms = words.terms.first(words.terms.size() - 1);
        if (!words.terms.empty() && end_of(words.terms.back()) == end && drop(words.terms.back())) {
            words.text.remove_suffix(words.terms.back().word.size());
            words.terms = words.terms.first(words.terms.size() - 1);
        } else if (words.text.size() == size) {
            return words;
        }
    }
}

// Behind the last term for which `lead` holds.
template <typename Lead>
Words behind_last(Words words, Lead lead) {
    for (auto i = words.terms.size(); i-- > 0;) {
        if (!lead(words.terms[i])) continue;
        auto const offset = static_cast<std::size_t>(end_of(words.terms[i]) - words.text.data());
        return {words.text.substr(std::min(offset, words.text.size())), words.terms.subspan(i + 1)};
    }
    return words;
}

// Quotes around the whole, or without their partner; “明川”微博 keeps its own. Whether any was dropped.
bool drop_quotes(std::string_view& text) {
    constexpr std::string_view opening = "“", closing = "”";
    auto const size = text.size();
    auto const partner = text.find(closing);
    if (text.starts_with(opening) && (partner == text.npos || partner + closing.size() == size))
        text.remove_prefix(opening.size());
    if (text.starts_with(closing)) text.remove_prefix(closing.size());
    if (text.ends_with(closing) && text.find(opening) == text.npos)
        text.remove_suffix(closing.size());
    if (text.ends_with(opening)) text.remove_suffix(opening.size());
    return text.size() != size;
}

// The bytes with which what may be trimmed begins, or ends.
constexpr auto edge_bytes = [] {
    std::array<bool, 256> found{};
    for (std::string_view const edge : {" ", "\n", "\r", "\"", "、", "“", "”"})
        for (char const c : {edge.front(), edge.back()})
            found[static_cast<unsigned char>(c)] = true;
    return found;
}();

std::string_view trimmed(std::string_view text) {
    static constexpr std::string_view edges[] = {" ", "\n", "\r", "、", "\""};
    auto const at_edge = [](char c) { return edge_bytes[static_cast<unsigned char>(c)]; };
    if (text.empty() || !(at_edge(text.front()) || at_edge(text.back()))) return text;
    for (bool again = true; again;) {
        again = false;
        for (auto const edge : edges) {
            if (text.starts_with(edge)) {
                text.remove_prefix(edge.size());
                again = true;
            }
            if (text.ends_with(edge)) {
                text.remove_suffix(edge.size());
                again = true;
            }
        }
        again |= drop_quotes(text);
    }
    return text;
}

std::string_view without_sort_words(std::string_view text) {
    for (std::string_view const lead : {"了", "的"})  // 发布了|动态信息
        if (text.starts_with(lead)) text.remove_prefix(lead.size());
    while (auto const* row = longest_ending<vocab::sort_words>(text))
        text.remove_suffix(row->text.size());
    return text;
}

// Whether two channels stand side by side.
bool is_joined(Words const& words, Term const& a, Term const& b) {
    auto const* const from = a.word.data() + a.word.size();
    // 微博微信 are two, 网站信息公开专栏 is one within the other
    if (from >= b.word.data())  // nor are 政务新媒体微信公众号
        return b.as<vocab::ChannelWord>()->channel != Channel::platform &&
               a.as<vocab::ChannelWord>()->channel != Channel::new_media;
    return std::any_of(words.terms.begin(), words.terms.end(), [&](Term const& t) {
        return t.as<vocab::JointWord>() && t.word.data() >= from && t.word.data() < b.word.data();
    });
}

// 等新媒体, 等其他方式: the name above the channels that were joined.
Channel enclosing(Words const& words, Term const& from) {
    for (auto const& term : words.terms)
        if (auto const* row = term.as<vocab::ChannelWord>();
            row && term.word.data() > from.word.data() &&
            (row->text.ends_with("新媒体") || row->channel == Channel::other))
            return row->channel;
    return Channel::none;
}

bool is_group(std::string_view group, std::string_view a, std::string_view b) {
    return names_unit(group, a) && names_unit(group, b);
}

}  // namespace

bool are_comparable(Figure const& a, Figure const& b) {
    if (a.kind != b.kind) return false;
    if (a.kind == FigureKind::money) return a.unit == b.unit;
    if (a.kind != FigureKind::count) return false;
    if (a.unit == b.unit) return true;
    if (a.unit.empty() || b.unit.empty()) return false;
    return is_group("条 件 个 份 篇 项 则 宗 起 封 例 只 部 条次 篇次 件次", a.unit, b.unit) ||
           is_group("名 人 位", a.unit, b.unit) || is_group("个 家", a.unit, b.unit) ||
           is_group("次 场 场次", a.unit, b.unit) || is_group("人次 件次 件 次", a.unit, b.unit);
}

// Two joined channels (微博、微信) are none; 微信、头条等新媒体 are new media, 报刊、电视等其他方式 others.
Channel channel_of(Words const& words) {
    if (!words.sorts.hold<vocab::ChannelWord>()) return Channel::none;
    Term const* last = nullptr;
    bool explained = false;  // in brackets behind a channel: 其他渠道(包括网站、热线)
    for (auto const& term : words.terms) {
        if (term.as<grammar::Stop>()) explained = term.word == "(" && last;
        auto const* row = term.as<vocab::ChannelWord>();
        if (!row || explained) continue;
        auto const* const other = last ? last->as<vocab::ChannelWord>() : nullptr;
        if (other && other->channel != row->channel && is_joined(words, *last, term))
            return enclosing(words, term);
        last = &term;
    }
    return last ? last->as<vocab::ChannelWord>()->channel : Channel::none;
}

namespace {

// 发布信息300条,累计阅读量3万次: what an account has reached by now, unless the clause itself names a year.
bool is_running(Clause const& clause) {
    bool const visits = clause.noun && clause.noun->indicator == Indicator::platform_visits;
    return visits && !clause.own.last<grammar::PrintedYear>() &&
           !clause.own.last<vocab::PeriodWord>();
}

}  // namespace

// 累计 sums up years only where the sentence says since when, or where it names no year.
Basis basis_of(Clause const& clause) {
    auto const* row = clause.own.last<vocab::BasisWord>();
    if (!row) return Basis::none;
    if (row->basis != Basis::cumulative || row->text != "累计") return row->basis;
    if (clause.before.last<vocab::SinceWord>()) return Basis::cumulative;
    if (clause.before.last<grammar::YearSpan>() || is_running(clause)) return Basis::cumulative;
    bool const this_year =
        clause.before.last<grammar::PrintedYear>() || clause.before.last<vocab::PeriodWord>();
    return this_year || !clause.first ? Basis::none : Basis::cumulative;
}

namespace {

// 发布量|由|2013年的1128条: what changed stands before the word that leads to its beginning.
Words before_start(Words const& own) {
    if (!own.sorts.hold<Particle>()) return {};
    for (auto i = own.terms.size(); i-- > 0;) {
        auto const* const particle = own.terms[i].as<Particle>();
        if (!particle || particle->carries != Carries::start) continue;
        auto const size = static_cast<std::size_t>(own.terms[i].word.data() - own.text.data());
        return {own.text.substr(0, size), own.terms.first(i)};
    }
    return {};
}

// 3.其他公开信息
std::string_view without_marker(std::string_view text) {
    if (text.empty() || !is_digit(text[0])) return text;
    auto const digits = text.find_first_not_of("0123456789");
    if (digits == text.npos || digits > 2) return text;
    auto const mark = character_at(text, digits);
    return mark == "." || mark == "、" ? text.substr(digits + mark.size()) : text;
}

std::string_view named_in(Words const& words) {
    return without_marker(trimmed(behind_last(without_tail(words, trails), leads).text));
}

}  // namespace

std::string_view subject(Clause const& clause, std::string_view unit) {
    auto before = named_in(clause.own);
    if (before.empty()) before = named_in(before_start(clause.own));
    auto const* const noun = end_of_noun(clause.behind, unit);
    auto behind = without_tail(clause.behind, trails).text;
    if (noun) behind = behind.substr(0, static_cast<std::size_t>(noun - behind.data()));
    behind = trimmed(behind);
    // 对31个部门: one character before the number names nothing
    return before.size() > 3 || behind.empty() ? before : behind;
}

namespace {

// 公开, 共公布了: an act with nothing that it is done to.
bool is_bare_act(Words const& words, std::string_view found) {
    return std::any_of(words.terms.begin(), words.terms.end(), [&](Term const& term) {
        return term.as<vocab::Act>() && term.word == found;
    });
}

// 市政府办公室|文件: whose documents they are is a part of their name.
bool is_issuer(Words const& words, Term const& term) {
    return term.as<vocab::ScopeWord>() &&
           std::any_of(words.terms.begin(), words.terms.end(), [&](Term const& next) {
               auto const* const thing = next.as<vocab::Thing>();
               return thing && thing->indicator == Indicator::documents_issued &&
                      next.word.data() == end_of(term);
           });
}

}  // namespace

namespace {

// 县区|公开3条: a body that acts; but 社区事务公开3条, where the act is of the name.
Words without_act_of_body(Words const& words) {
    auto const size = words.terms.size();
    if (size < 2 || !words.terms[size - 1].as<vocab::Act>()) return words;
    auto const* const body = words.terms[size - 2].as<vocab::Thing>();
    bool const acts = body && body->indicator == Indicator::units &&
                      end_of(words.terms[size - 2]) == words.terms[size - 1].word.data() &&
                      words.text.ends_with(words.terms[size - 1].word);
    if (!acts) return words;
    return {words.text.substr(0, words.text.size() - words.terms[size - 1].word.size()),
            words.terms.first(size - 1)};
}

}  // namespace

std::string_view sort_named_in(Words const& own, bool listed) {
    auto const named = without_tail(own, trails);
    auto const leads_or_acts = [&](Term const& term) {
        return (leads(term) && !is_issuer(own, term)) || term.as<vocab::ChannelWord>() ||
               term.as<vocab::Act>();
    };
    auto found = without_sort_words(trimmed(behind_last(named, leads_or_acts).text));
    auto const leads_or_basis = [](Term const& term) {
        return leads(term) || term.as<vocab::BasisWord>();
    };
    if (found.empty() && listed && !own.last<vocab::ChannelWord>())
        found = without_sort_words(
            trimmed(behind_last(without_act_of_body(named), leads_or_basis).text));
    if (is_bare_act(named, found)) found = {};
    if (found.empty() && listed && !named.text.ends_with("政府信息")) {  // 政务信息 beside 财务信息
        found = trimmed(behind_last(named, leads_or_acts).text);
        if (found.ends_with("信息")) found.remove_suffix(std::string_view("信息").size());
    }
    if (found == "类")
        found = listed ? trimmed(named.text) : std::string_view{};  // 政府信息公开|类
    return found;
}

bool ends_in_unknown_head(Words const& own) {
    if (!own.sorts.hold<Particle>()) return false;
    auto const named = without_tail(own, trails);
    auto const is_of = [](Term const& t) { return t.as<Particle>() && t.word == "的"; };
    if (std::none_of(named.terms.begin(), named.terms.end(), is_of)) return false;
    auto const head = behind_last(named, is_of);
    return !head.text.empty() && head.terms.empty();
}

std::pmr::vector<Named> joined_names(Words const& words, std::string_view unit,
                                     std::pmr::memory_resource* memory) {
    std::pmr::vector<Named> names(memory);
    auto const* begin = words.text.data();  // of the name at hand
    bool named = false;
    for (auto const& term : words.terms) {
        if (term.as<grammar::Stop>()) names.clear();
        if (leads(term) || term.as<vocab::JointWord>()) {
            begin = end_of(term);
            named = false;
        }
        auto const* const row = term.as<vocab::Thing>();
        auto const* const thing = row ? fitting(*row, unit) : nullptr;
        if (!thing) continue;
        // the last noun of a name decides: 咨询|电话
        if (named) names.pop_back();
        named = true;
        names.push_back({thing, trimmed({begin, static_cast<std::size_t>(end_of(term) - begin)})});
    }
    return names;
}

std::optional<std::string_view> scope_named_in(Words const& before) {
    if (!before.sorts.hold<vocab::ScopeWord>()) return std::nullopt;
    std::optional<std::string_view> found;
    bool opens = true;  // nothing but years and particles stand before it in its segment
    auto const* covered = before.text.data();
    for (auto const& term : before.terms) {
        if (term.as<grammar::Stop>()) {
            covered = end_of(term);
            opens = true;
            continue;
        }
        auto const gap =
            term.word.data() > covered
                ? std::string_view{covered, static_cast<std::size_t>(term.word.data() - covered)}
                : std::string_view{};
        opens &= std::none_of(gap.begin(), gap.end(),
                              [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        if (auto const* scope = term.as<vocab::ScopeWord>();
            scope && opens && !is_issuer(before, term)) {
            // 全市|各部门
            bool const goes_on =
                found && !found->empty() && found->data() + found->size() == term.word.data();
            found = scope->own ? std::string_view{}
                    : goes_on  ? std::string_view{found->data(), found->size() + term.word.size()}
                               : term.word;
        }
        opens &= trails(term) || leads(term);
        covered = std::max(covered, end_of(term));
    }
    return found;
}

bool is_same_body(std::string_view authority, std::string_view scope) {
    if (scope.empty() || authority.ends_with(scope)) return true;
    constexpr std::string_view office = "政府办";
    return scope.find(office) != scope.npos && authority.find(office) != authority.npos;
}

Period period_of(vocab::PeriodWord const& row, int year, Span span) {
    auto const of = static_cast<std::int16_t>(year + row.year);
    if (row.first_month == 1 && row.last_month == 12) return {{of, 0, 0}, {of, 0, 0}, span};
    auto const last_day = static_cast<std::int8_t>(days_in_month(of, row.last_month));
    return {{of, row.first_month, 1}, {of, row.last_month, last_day}, span};
}

}  // namespace gouji::figures
