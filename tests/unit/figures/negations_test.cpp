#include <doctest/doctest.h>

#include <memory_resource>
#include <string>
#include <vector>

#include "figures/steps.hpp"

namespace {

// The figures that the text's negations state, as "indicator: raw".
std::vector<std::string> zeros(std::string const& text) {
    std::pmr::vector<gouji::Figure> figures;
    gouji::text::Index const index(text, std::pmr::get_default_resource());
    gouji::figures::add_negations(text, index, {0, static_cast<std::uint32_t>(text.size())},
                                  figures, std::pmr::get_default_resource());
    std::vector<std::string> found;
    for (auto const& f : figures)
        found.push_back(std::string(name(f.indicator)) + ": " + std::string(f.raw));
    return found;
}

using Zeros = std::vector<std::string>;

}  // namespace

TEST_CASE("a clause that denies states a zero for each thing it names") {
    CHECK(zeros("2013年,未收到政府信息公开申请。") ==
          Zeros{"applications_received: 未收到政府信息公开申请"});
    CHECK(zeros("没有因政府信息公开申请行政复议或提起行政诉讼的案件。") ==
          Zeros{"reconsiderations: 没有因政府信息公开申请行政复议或提起行政诉讼的案件",
                "lawsuits: 没有因政府信息公开申请行政复议或提起行政诉讼的案件"});
    CHECK(zeros("没有向公民收取复印、递送等成本费用。") ==
          Zeros{"fees_collected: 没有向公民收取复印、递送等成本费用"});
    CHECK(zeros("从未发生行政诉讼,其他照旧。") == Zeros{"lawsuits: 从未发生行政诉讼"});
    CHECK(zeros("复议、诉讼和申诉情况(无)") ==
          Zeros{"reconsiderations: 无", "lawsuits: 无", "complaints: 无"});
}

TEST_CASE(
    "applications that are joined to the remedies are denied too, those that are their cause are "
    "not") {
    CHECK(zeros("未收到政府信息公开申请、行政复议。").size() == 2);
    CHECK(zeros("未收到因政府信息公开申请引起的行政复议。").size() == 1);
}

TEST_CASE("what was left undone, given free or called a category is no zero") {
    for (std::string const text :
         {"没有及时进行公开", "以公开为常态、不公开为例外", "该书已免费发放",
          "无其他需要报告的事项", "申请人无正当理由逾期不补正", "未能充分发挥作用", "没有独立网站",
          "无障碍浏览", "无法提供3件"}) {
        CAPTURE(text);
        CHECK(zeros(text).empty());
    }
}
