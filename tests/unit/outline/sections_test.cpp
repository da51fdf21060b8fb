#include <doctest/doctest.h>

#include <memory_resource>
#include <string>
#include <vector>

#include "gouji/outline/sections.hpp"

namespace {

// The tree as lines: level, marker, title.
std::vector<std::string> tree(std::string const& text) {
    auto* const memory = std::pmr::get_default_resource();
    gouji::text::Index const index(text, memory);
    auto const lines = gouji::outline::lines(text, index, memory);
    std::vector<std::string> result;
    auto const headings = gouji::outline::headings(
        text, index, {0, static_cast<std::uint32_t>(text.size())}, lines, {}, memory, memory);
    CHECK(headings.markers.size() == headings.sections.size());
    for (auto const& s : headings.sections)
        result.push_back(std::to_string(s.level) + " " + std::string(s.marker) +
                         std::string(s.title));
    return result;
}

using Tree = std::vector<std::string>;

}  // namespace

TEST_CASE("levels follow nesting, not the style of the marker") {
    CHECK(
        tree("一、概述\n(一)机构情况\n1.人员情况\n二、主动公开情况\n1.公开数量\n") ==
        Tree{"1 一、概述", "2 (一)机构情况", "3 1.人员情况", "1 二、主动公开情况", "2 1.公开数量"});
}

TEST_CASE("a run-in heading ends with its sentence") {
    CHECK(tree("一、概述\n(一)加强领导。成立了领导小组,召开了会议。\n") ==
          Tree{"1 一、概述", "2 (一)加强领导"});
}

TEST_CASE("headings that are glued to the sentence before them") {
    CHECK(tree("一、总体情况\n(一)主动公开情况。公开信息5条。(二)依申请公开情况。收到3件。\n") ==
          Tree{"1 一、总体情况", "2 (一)主动公开情况", "2 (二)依申请公开情况"});
    CHECK(tree("一、概述今年,我局认真工作。二、主动公开信息情况(一)"
               "公众网站公开情况。今年发布5条。三、依申请公开情况本年度受理2件。") ==
          Tree{"1 一、概述", "1 二、主动公开信息情况", "2 (一)公众网站公开情况",
               "1 三、依申请公开情况"});
}

TEST_CASE("a whole report on one line") {
    CHECK(
        tree("一、概述 2016年,我局加强工作。 二、主动公开政府信息情况 (一)公开数量。共26条。 "
             "三、依申请公开情况 未收到申请。") ==
        Tree{"1 一、概述", "1 二、主动公开政府信息情况", "2 (一)公开数量", "1 三、依申请公开情况"});
}

TEST_CASE("markers without punctuation need a heading's wording") {
    CHECK(tree("一 概述\n二主动公开政府信息情况\n") ==
          Tree{"1 一概述", "1 二主动公开政府信息情况"});
    CHECK(tree("一概述文字写在这里,还有下文。\n").empty());
}

TEST_CASE("enumerations within a sentence are no sections") {
    CHECK(tree("一、概述\n工作包括:1、公开;2、答复;3、解读。第一、二项已完成。\n") ==
          Tree{"1 一、概述"});
}

TEST_CASE("topics are known by meaning") {
    using gouji::Topic;
    using gouji::outline::topic_of;
    CHECK(topic_of("总体情况") == Topic::overview);
    CHECK(topic_of("概 述") == Topic::overview);
    CHECK(topic_of("政府信息主动公开情况") == Topic::disclosure);
    CHECK(topic_of("收到和处理政府信息公开申请情况") == Topic::applications);
    CHECK(topic_of("依申请公开政府信息和不予公开政府信息情况") == Topic::applications);
    CHECK(topic_of("政府信息公开的收费及减免情况") == Topic::fees);
    CHECK(topic_of("因政府信息公开申请行政复议、提起行政诉讼的情况") == Topic::remedies);
    CHECK(topic_of("咨询处理情况") == Topic::enquiries);
    CHECK(topic_of("存在的主要问题及改进措施") == Topic::problems);
    CHECK(topic_of("下一步打算") == Topic::improvements);
    CHECK(topic_of("其他需要报告的事项") == Topic::other);
    CHECK(topic_of("组织机构建设") == Topic::none);
}
