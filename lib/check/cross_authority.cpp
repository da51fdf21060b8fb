#include <array>
#include <optional>

#include "../primitive/byte_set.hpp"
#include "body_names.hpp"
#include "cross_rules.hpp"
#include "gouji/outline/titles.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "sentence.hpp"

namespace gouji::check {
namespace {

constexpr std::uint32_t signature_reach = 400;  // bytes at the end of a report where it is signed

// {0}: where another name stands
constexpr Sentence agrees{"the title names {expected}, {0} names {actual}",
                          "标题机关为“{expected}”,{0}为“{actual}”"};
constexpr Sentence differs{
    "the title names {expected}, {0} names {actual}; text may have been copied from another body",
    "标题机关为“{expected}”,{0}为“{actual}”,可能沿用了其他机关的文本"};

constexpr std::array<std::string_view, 4> leads{"现公布", "现将", "特公布", "现发布"};

struct Named {
    Span span;
    Phrase where;
};

// A line of the last ones that is the name of a body and nothing else.
std::optional<Named> signature(Facts const& facts) {
    auto const end = facts.report.span.end;
    auto const begin =
        std::max(facts.report.span.begin, end > signature_reach ? end - signature_reach : 0);
    std::optional<Named> found;
    for (auto at = begin; at < end;) {
        auto const stop = std::min<std::size_t>(facts.text.find('\n', at), end);
        auto const line = trim(facts.text, {at, static_cast<std::uint32_t>(stop)});
        if (at > begin && outline::is_body_name(slice(facts.text, line)))
            found = Named{line, {"the signature", "落款"}};
        at = static_cast<std::uint32_t>(stop) + 1;
    }
    return found;
}

// 现公布云溪县财政局2013年政府信息公开工作年度报告: the body that the preamble names as the author.
std::optional<Named> preamble(Facts const& facts) {
    auto const begin = facts.report.title ? facts.report.title->span.end : facts.report.span.begin;
    auto end = facts.report.span.end;
    for (auto const& section : facts.report.sections)
        if (!section.marker.empty()) {
            end = section.span.begin;
            break;
        }
    if (end <= begin) return std::nullopt;
    auto const text = facts.text.substr(begin, end - begin);
    if (!has_word<leads>(text)) return std::nullopt;
    for (auto const lead : leads) {
        auto const at = text.find(lead);
        if (at == text.npos) continue;
        auto const from = at + lead.size();
        auto to = from;
        while (to < text.size() && is_han(character_at(text, to)) && to - from < 90)
            to += character_at(text, to).size();
        auto const name = text.substr(from, to - from);
        if (is_digit(to < text.size() ? text[to] : ' ') && outline::is_body_name(name))
            return Named{
                {begin + static_cast<std::uint32_t>(from), begin + static_cast<std::uint32_t>(to)},
                {"the preamble", "前言"}};
    }
    return std::nullopt;
}

}  // namespace

void authority_rule(Facts const& facts, Results& results) {
    auto const& report = facts.report;
    if (!report.authority || !report.title || !report.title->span.contains(report.authority->span))
        return;
    for (auto const& named : {preamble(facts), signature(facts)}) {
        if (!named || named->span.overlaps(report.authority->span)) continue;
        auto const name = slice(facts.text, named->span);
        auto const found = relation(report.authority->text, name);
        if (found == Relation::unknown) continue;
        bool const other = found == Relation::other;
        Outcome outcome;
        outcome.verdict = other ? Verdict::fails : Verdict::holds;
        outcome.expected = report.authority->text;
        outcome.actual = name;
        outcome.tolerance = {};
        outcome.says(other ? differs : agrees, {named->where});
        Span const spans[] = {report.authority->span, named->span};
        results.add("cross.authority", spans, outcome);
    }
}

}  // namespace gouji::check
