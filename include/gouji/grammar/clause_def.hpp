#pragma once

#include "gouji/primitive/x3.hpp"
#include "gouji/grammar/citation_def.hpp"
#include "gouji/grammar/clause.hpp"
#include "gouji/primitive/keyword_parser.hpp"
#include "gouji/primitive/lexicon_parser.hpp"
#include "gouji/primitive/parsers.hpp"

namespace gouji::grammar {

namespace clause_detail {

using x3::_attr;
using x3::_val;

template <typename Range>
std::string_view text_of(Range const& range) {
    return {&*range.begin(), static_cast<std::size_t>(range.end() - range.begin())};
}

inline constexpr auto add_words = [](auto& context) {
    auto const& entry = _attr(context);
    for (auto const& meaning : entry.meanings) _val(context).push_back({meaning, entry.word});
};
inline constexpr auto add_stop = [](auto& context) { _val(context).push_back({Stop{}, text_of(_attr(context))}); };
inline constexpr auto add_year = [](auto& context) {
    auto const word = text_of(_attr(context));
    std::int16_t year = 0;
    for (char const c : word.substr(0, 4)) year = static_cast<std::int16_t>(year * 10 + (c - '0'));
    _val(context).push_back({PrintedYear{year}, word});
};
inline constexpr auto add_span = [](auto& context) { _val(context).push_back({YearSpan{}, text_of(_attr(context))}); };
inline constexpr auto add_breakdown = [](auto& context) { _val(context).push_back({Breakdown{}, text_of(_attr(context))}); };
// 《云溪日报》刊登3篇 names a channel, 印发《今日云溪》12期 what is counted; words within the title say nothing.
inline constexpr auto add_title = [](auto& context) {
    auto const word = text_of(_attr(context));
    constexpr std::string_view closing = "》";
    auto const title = word.substr(0, word.size() - closing.size());
    if (auto const* channel = longest_ending<vocab::channels>(title)) _val(context).push_back({channel, word});
    if (auto const* thing = longest<vocab::things>(closing)) _val(context).push_back({thing, word});
};

inline constexpr Lexicon<Term::Meaning, vocab::things, vocab::acts, vocab::channels, vocab::modes, vocab::applicants, vocab::outcomes,
                         vocab::remedy_outcomes, vocab::bases, vocab::since_words, vocab::periods, vocab::scopes, vocab::joints,
                         vocab::particles> words;

// What stops, years, breakdowns and titles begin with.
inline constexpr auto marks = [] {
    Beginnings found;
    for (std::string_view const mark : {",", ";", ":", "(", ")", "。", "，", "；", "!", "?", "|", "—", "\n", "按", "依", "从", "《"}) found.add(mark);
    for (std::string_view const digit : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}) found.add(digit);
    return found;
}();
inline constexpr auto beginnings = [] {
    auto found = marks;
    words.add_beginnings(found);
    return found;
}();

}  // namespace clause_detail

// clang-format off
inline auto const segment_end = x3::lit(',') | x3::lit(';') | x3::lit(':') | x3::lit('(') | x3::lit(')') | lit("。")
                              | lit("，") | lit("；") | x3::lit('!') | x3::lit('?') | x3::lit('|') | lit("——") | lit("\n\n");
inline auto const printed_year = ( lit("19") | lit("20") ) >> x3::omit[digits(2, 2)] >> lit("年") >> -lit("度");
inline auto const year_span = x3::omit[digits(4, 4)] >> -lit("年") >> ( x3::lit('-') | lit("—") | lit("至") | lit("到") | x3::lit('~') )
                           >> x3::omit[digits(4, 4)] >> lit("年") >> -lit("度");
// 按照公开内容划分:, but not 按规定部分公开
inline auto const breakdown_end = ( lit("分类统计") | lit("分类") | lit("划分") | lit("来分") | lit("分") | lit("统计")
                                  | lit("来看") | lit("看") ) >> blanks >> &( x3::lit(',') | x3::lit(':') | lit("，") );
inline auto const breakdown = ( lit("按照") | lit("按") | lit("依") | lit("从") )
                           >> x3::repeat(1, 14)[( han - breakdown_end ) - lit("部分")] >> breakdown_end;
inline auto const clause_mark = x3::raw[segment_end][clause_detail::add_stop]
                              | x3::raw[year_span][clause_detail::add_span]
                              | x3::raw[printed_year][clause_detail::add_year]
                              | x3::raw[breakdown][clause_detail::add_breakdown]
                              | x3::raw[title][clause_detail::add_title];

inline auto const clause_def =
      *( plain<clause_detail::beginnings>
       | where<clause_detail::marks>[clause_mark]
       | lexicon<clause_detail::words>[clause_detail::add_words]
       | x3::omit[any_character] );
// clang-format on

BOOST_SPIRIT_DEFINE(clause)

}  // namespace gouji::grammar
