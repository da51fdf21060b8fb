#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "gouji/gouji.hpp"

namespace {

// The verdicts of `rule` in a report with this body.
std::vector<std::string> verdicts(std::string_view rule, std::string const& body) {
    auto const document =
        gouji::parse("云溪县2013年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + body);
    std::vector<std::string> found;
    for (auto const& report : document.reports())
        for (auto const& check : report.checks)
            if (check.rule == rule) found.emplace_back(name(check.verdict));
    return found;
}

using Verdicts = std::vector<std::string>;

}  // namespace

TEST_CASE("the parts of a closed list add up to the whole") {
    CHECK(verdicts("prose.parts", "公开信息100条,其中网站60条、公报40条。") == Verdicts{"holds"});
    CHECK(verdicts("prose.parts", "公开信息100条。其中,政策类60条,动态类41条。") ==
          Verdicts{"fails"});
    CHECK(verdicts("prose.parts", "公开信息100条,其中政策类60条,动态类39条。") ==
          Verdicts{"fails"});
}

TEST_CASE("an open list, an approximate member or an example leaves it open") {
    CHECK(verdicts("prose.parts", "公开信息100条(主要包括政策类20条,动态类30条等)。") ==
          Verdicts{"undetermined"});
    CHECK(verdicts("prose.parts", "公开信息1000余条,其中政策类600条,动态类500条。") ==
          Verdicts{"undetermined"});
    CHECK(verdicts("prose.parts", "公开信息500条,其中政策类20条,解读类3条。") ==
          Verdicts{"undetermined"});
    CHECK(verdicts("prose.parts", "公开信息500条,其中政策类20条。").empty());
}

TEST_CASE("exact parts of an open list must not exceed the whole") {
    CHECK(verdicts("prose.parts", "公开信息100条(主要包括政策类70条,动态类60条等)。") ==
          Verdicts{"fails"});
}

TEST_CASE("one channel is no list: an item on it may be published again and again") {
    CHECK(verdicts("prose.parts", "公开信息100条,其中通过网站公开120条。").empty());
    CHECK(verdicts("prose.parts", "公开信息100条,其中政策类120条。") == Verdicts{"fails"});
}

TEST_CASE("numbers without a measure are no list of parts") {
    CHECK(verdicts("prose.parts", "公开信息总数100,其中政策类60,动态类41。").empty());
    CHECK(verdicts("prose.parts", "公开信息总数100条,其中政策类60条,动态类41条。") ==
          Verdicts{"fails"});
}

TEST_CASE("brackets nest") {
    CHECK(verdicts("prose.parts", "公开信息10条,其中政策类6条(规划4条、计划2条),动态类4条。") ==
          Verdicts{"holds", "holds"});
}

TEST_CASE("a share agrees within half of its last printed digit") {
    CHECK(verdicts("prose.share", "收到来信226件,其中诉求类37件,占16.4%。") == Verdicts{"holds"});
    CHECK(verdicts("prose.share", "收到来信226件,其中诉求类37件,占16.3%。") == Verdicts{"fails"});
    CHECK(verdicts("prose.share", "收到来信8件,其中诉求类1件,占12.5%。") == Verdicts{"holds"});
    CHECK(verdicts("prose.share", "收到来信8件,其中诉求类1件,占13%。") ==
          Verdicts{"holds"});  // 12.5 is half a digit away
    CHECK(verdicts("prose.share", "收到来信8件,其中诉求类1件,占14%。") == Verdicts{"fails"});
}

TEST_CASE("the shares of all parts make a hundred, rounding allowed") {
    CHECK(verdicts("prose.shares",
                   "收到来信22件,其中甲类12件,占54.55%;乙类1件,占4.55%;丙类9件,占40.91%。") ==
          Verdicts{"holds"});
    CHECK(verdicts("prose.shares",
                   "收到来信22件,其中甲类12件,占54.55%;乙类1件,占4.55%;丙类9件,占42.91%。") ==
          Verdicts{"fails"});
}

TEST_CASE("a daily mean is the total over the days of the year") {
    CHECK(verdicts("prose.daily", "网站访问量365万人次,日均访问量1万人次。") == Verdicts{"holds"});
    CHECK(verdicts("prose.daily", "网站访问量368万人次,日均访问量3320人次。") == Verdicts{"fails"});
    CHECK(verdicts("prose.daily", "网站访问量约368万人次,日均访问量3320人次。") ==
          Verdicts{"undetermined"});
}
