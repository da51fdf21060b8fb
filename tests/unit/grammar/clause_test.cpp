#include "gouji/grammar/clause.hpp"

#include <doctest/doctest.h>

#include <memory_resource>
#include <string>
#include <string_view>

using namespace gouji;

namespace {

// The sorts of the terms of `text` and the words that they stand for: "act:公开 thing:政府信息".
std::string terms(std::string_view text) {
    grammar::Terms found(std::pmr::get_default_resource());
    auto const* first = text.data();
    CHECK(x3::parse(first, text.data() + text.size(), grammar::clause, found));
    CHECK(first == text.data() + text.size());
    std::string line;
    for (auto const& term : found) {
        auto const add = [&](std::string_view sort) {
            if (!line.empty()) line += ' ';
            line += std::string(sort) + ":" + std::string(term.word);
        };
        if (term.as<grammar::Stop>()) add("stop");
        if (term.as<grammar::PrintedYear>()) add("year");
        if (term.as<grammar::YearSpan>()) add("years");
        if (term.as<vocab::Thing>()) add("thing");
        if (term.as<vocab::Act>()) add("act");
        if (term.as<vocab::ChannelWord>()) add("channel");
        if (term.as<vocab::ModeWord>()) add("mode");
        if (term.as<vocab::OutcomeWord>()) add("outcome");
        if (term.as<vocab::JointWord>()) add("joint");
        if (term.as<vocab::ScopeWord>()) add("scope");
    }
    return line;
}

}  // namespace

TEST_CASE("the words of a clause in their order") {
    CHECK(terms("2013年,我县通过公报公开政府信息") ==
          "year:2013年 stop:, scope:我县 thing:公报 channel:公报 act:公开 thing:政府信息");
    CHECK(terms("") == "");
    CHECK(terms("群山连绵") == "");
}

TEST_CASE("the longest word counts, not the words within it") {
    CHECK(terms("政府信息公开平台") == "channel:政府信息公开平台");
    CHECK(terms("部分公开") == "outcome:部分公开");
    CHECK(terms("行政复议和诉讼") == "thing:行政复议 joint:和 thing:诉讼");
}

TEST_CASE("a title is a channel by its last word, and never by what stands within") {
    CHECK(terms("《云溪日报》") == "channel:《云溪日报》 thing:《云溪日报》");
    CHECK(terms("《政府信息公开条例》") == "thing:《政府信息公开条例》");
}

TEST_CASE("a year, a span of years, and digits that are neither") {
    CHECK(terms("2012年度") == "year:2012年度");
    CHECK(terms("2008-2013年") == "years:2008-2013年");
    CHECK(terms("2013条") == "");
}
