#include <doctest/doctest.h>

#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/outline/furniture.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/vocab/furniture.hpp"

namespace {

using Spans = std::pmr::vector<gouji::Span>;

std::vector<std::string> found_in(std::string const& text, Spans gouji::outline::Furniture::*kind) {
    auto* const memory = std::pmr::get_default_resource();
    gouji::text::Index const index(text, memory);
    auto lines = gouji::outline::lines(text, index, memory);
    auto const furniture = gouji::outline::furniture(text, lines, memory);
    std::vector<std::string> result;
    for (auto const span : furniture.*kind) result.emplace_back(gouji::slice(text, span));
    return result;
}

std::vector<std::string> furniture_in(std::string const& text) {
    return found_in(text, &gouji::outline::Furniture::lines);
}
std::vector<std::string> page_marks_in(std::string const& text) {
    return found_in(text, &gouji::outline::Furniture::page_marks);
}

std::string times(std::string_view text, int count) {
    std::string result;
    for (; count > 0; --count) result += text;
    return result;
}

}  // namespace

TEST_CASE("a word of the page is found wherever it stands in its line and the text") {
    std::vector<std::string_view> words(gouji::vocab::furniture_words.begin(),
                                        gouji::vocab::furniture_words.end());
    words.insert(words.end(), gouji::vocab::document_host_words.begin(),
                 gouji::vocab::document_host_words.end());
    for (auto const word : words)
        for (int before = 0; before < 8; ++before)
            for (int behind : {0, 1, 7}) {
                auto const line = times("县", before) + times("z", before / 2) + std::string(word) +
                                  times("县", behind);
                CAPTURE(line);
                CHECK(furniture_in(line) == std::vector{line});
                CHECK(furniture_in("云溪县\n\n  " + line + "\n青石镇") == std::vector{line});
            }
}

TEST_CASE("lines of the report are no furniture") {
    CHECK(furniture_in("首页\n打印 本页\n主办县级政府\nCopy right\n上一\n篇").empty());
    CHECK(furniture_in("报告在首页>政务公开里公布。\n版权所有,不得转载").empty());
}

TEST_CASE("the middle of a long text is not looked at") {
    auto const body = times("公开信息。\n", 40);
    CHECK(furniture_in("首页>年报\n" + body + "版权所有\n" + body + "备案号\n") ==
          std::vector<std::string>{"首页>年报", "备案号"});
}

TEST_CASE("thirty lines of the head and of the foot are looked at") {
    auto const lines = [](int count) { return times("公开信息。\n", count); };
    std::vector<std::string> const found{"版权所有"};
    CHECK(furniture_in(lines(29) + "版权所有\n" + lines(70)) == found);
    CHECK(furniture_in(lines(30) + "版权所有\n" + lines(70)).empty());
    CHECK(furniture_in(lines(70) + "版权所有\n" + lines(28)) == found);
    CHECK(furniture_in(lines(70) + "版权所有\n" + lines(31)).empty());
}

TEST_CASE("pages that break off within a sentence are numbered, items of a list are not") {
    auto const page = times("全年公开信息。", 20);
    std::vector<std::string> const marks{"1、", "2、"};
    CHECK(page_marks_in("1、" + page + "工作\n2、有序。") == marks);
    CHECK(page_marks_in("1、" + page + "\n2、工作有序。").empty());
    CHECK(page_marks_in("1、" + page + "工作\n有序。\n2、工作有序。").empty());
    CHECK(page_marks_in("1、工作\n2、有序。").empty());
    CHECK(page_marks_in("1、" + page + "工作").empty());
}
