#include "counting_rules.hpp"

#include <algorithm>

#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/clause_words.hpp"

namespace gouji::figures {
namespace {

using Needs = vocab::RuleWord::Needs;

constexpr std::uint32_t longest_rule = 180;  // bytes from its bracket to its number

// What stands before `at` in the brackets that are open there; empty where none are.
std::string_view opened_before(std::string_view text, std::uint32_t at) {
    auto const from = at > longest_rule ? at - longest_rule : 0;
    auto const reach = text.substr(from, at - from);
    auto const bracket = reach.find_last_of("()\n");
    if (bracket == reach.npos || reach[bracket] != '(') return {};
    return reach.substr(bracket + 1);
}

bool says_same(std::string_view words) {
    return std::any_of(vocab::sameness.begin(), vocab::sameness.end(),
                       [&](auto word) { return words.find(word) != words.npos; });
}

}  // namespace

bool is_counting_rule(std::string_view text, Figure const& figure) {
    bool const one = figure.stated == Statement::number && figure.value == Decimal{1, 0} &&
                     !figure.upper && figure.kind == FigureKind::count && !figure.unit.empty();
    if (!one) return false;
    auto const begin = trim(text, {0, figure.span.begin}).end;
    auto const* const word = longest_ending<vocab::rule_words>(text.substr(0, begin));
    if (!word || word->needs == Needs::never) return false;
    auto const words = opened_before(text, begin);
    if (words.empty()) return false;
    if (word->needs == Needs::sameness) return says_same(words);
    return word->needs == Needs::nothing ||
           longest<vocab::rule_endings>(text.substr(figure.span.end));
}

}  // namespace gouji::figures
