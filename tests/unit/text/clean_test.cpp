#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "cleaned.hpp"

using namespace gouji::test;
using gouji::Script;
using gouji::Severity;
using gouji::Span;
using namespace std::string_view_literals;

TEST_CASE("plain Simplified text is passed through") {
    for (const std::string_view text :
         {""sv, "26"sv, "(a) b? (km) https://www.example.gov.cn/a?b=1&c=2"sv, simplified_text}) {
        const Cleaned result(text);
        CHECK(result.untouched());
        CHECK(result.clean.to_decoded.identity());
        CHECK(result.clean.script == Script::hans);
        CHECK(result.clean.repairs.empty());
        CHECK(result.clean.diagnostics.empty());
    }
}

TEST_CASE("full-width forms become half-width") {
    // 2016年, A类 (1) : 50% and an ideographic space, all full-width
    const Cleaned result(
        "\uFF12\uFF10\uFF11\uFF16年\uFF0C\uFF21类\uFF08\uFF11\uFF09\uFF1A\uFF15\uFF10\uFF05"
        "\u3000完\uFF1F");
    CHECK(result.view() == "2016年,A类(1):50% 完?");
    CHECK(result.repaired("full_width") == 8);
    CHECK(result.origin_of("2016") == "\uFF12\uFF10\uFF11\uFF16");
    CHECK(result.origin_of("年,") == "年\uFF0C");
    CHECK(result.origin_of("(1)") == "\uFF08\uFF11\uFF09");
    REQUIRE(result.clean.diagnostics.size() == 1);
    CHECK(result.clean.diagnostics[0].code == "full_width");
    CHECK(result.clean.diagnostics[0].severity == Severity::info);
    CHECK(result.clean.diagnostics[0].span == Span{0, 3});

    CHECK(Cleaned("公开\uFF0C信息\uFF1A").clean.repairs.empty());
}

TEST_CASE("other forms of numbers and brackets") {
    CHECK(cleaned("50\uFE6A\uFE5D2016\uFE5E\uFE595\uFE5A") == "50%〔2016〕(5)");
    CHECK(cleaned("2008\uFF0D2016 \u22125 \uFE635") == "2008-2016 -5 -5");
    CHECK(cleaned("8\u223630\u00A0至\u20039") == "8:30 至 9");
    CHECK(cleaned("1\uFF0C234\uFF0E5") == "1,234.5");
    CHECK(Cleaned("\u3220概述①②“三公”——……《条例》·").untouched());
}

TEST_CASE("radicals and compatibility ideographs of PDF converters") {
    const Cleaned result("\u2F00、2021年12\u2F4931\u2F47,\uF9E4解\u2EDA");
    CHECK(result.view() == "一、2021年12月31日,理解页");
    CHECK(result.repaired("compatibility_forms") == 5);
    CHECK(result.origin_of("12月31日") == "12\u2F4931\u2F47");
}

TEST_CASE("invisible characters are left out") {
    const Cleaned result("信\u200B息\uFEFF2\u200D6\u00AD条");
    CHECK(result.view() == "信息26条");
    CHECK(result.origin_of("26") == "2\u200D6");
    CHECK(result.origin_of("6条") == "6\u00AD条");
    CHECK(result.origin_of("6") == "6");
    CHECK(cleaned("\u200B").empty());
}

TEST_CASE("Traditional text becomes Simplified") {
    const Cleaned result(traditional_text);
    CHECK(result.view() ==
          "一、概述\n2016年,我局主动公开政府信息26条,受理申请3件,按时答复率100%。\n");
    CHECK(result.clean.script == Script::hant);
    CHECK(result.repaired("traditional") == 6);
    CHECK(result.origin_of("26条") == "26條");
    CHECK(result.origin_of("答复率") == "答覆率");
    REQUIRE(result.clean.diagnostics.size() == 1);
    CHECK(result.clean.diagnostics[0].code == "traditional");
    CHECK(result.clean.diagnostics[0].message.substr(0, 2) == "6 ");
}

TEST_CASE("the words of Traditional reports") {
    const auto simplified = [](std::string_view text) {
        return cleaned("關於信息公開\n" + std::string(text)).substr("关于信息公开\n"sv.size());
    };
    CHECK(simplified("行政複議、行政復議、答覆、回覆、批覆、覆蓋") ==
          "行政复议、行政复议、答复、回复、批复、覆盖");
    CHECK(simplified("百餘條,發佈、每週、網站裡、平臺、文號") ==
          "百余条,发布、每周、网站里、平台、文号");
    CHECK(simplified("徵求民眾意見,批准規劃與計畫,查閱") == "征求民众意见,批准规划与计划,查阅");
    CHECK(simplified("著力推進,成效顯著,著名,意味著") == "着力推进,成效显著,著名,意味着");
    CHECK(simplified("了解、瞭解、什麼、然後、干部、幹部、乾淨、乾隆") ==
          "了解、了解、什么、然后、干部、干部、干净、乾隆");
    CHECK(simplified("藉助、慰藉、收錄、製度、範圍、採納、聯繫、關係、儘快、託管、並、佔") ==
          "借助、慰藉、收录、制度、范围、采纳、联系、关系、尽快、托管、并、占");
    CHECK(simplified("俱樂部、摔跤、皇后、公里、一斗") == "俱乐部、摔跤、皇后、公里、一斗");
    CHECK(simplified("峯會、関於、処理、査詢") == "峰会、关于、处理、查询");
}

TEST_CASE("the script of a text") {
    const auto script = [](const std::string& text) { return Cleaned(text).clean.script; };
    CHECK(script("2016") == Script::hans);
    CHECK(script("政府信息公") == Script::hans);
    CHECK(script("索引號") == Script::hant);
    CHECK(script(times(5, simplified_text) + times(3, traditional_text)) == Script::mixed);
    SUBCASE("a name or quotation in Simplified text changes nothing") {
        const std::string text = times(5, simplified_text) + "負責人劉國華\n";
        CHECK(Cleaned(text).untouched());
    }
    SUBCASE("mixed text converts what only Traditional text writes") {
        const std::string text = cleaned(times(5, simplified_text) + times(3, traditional_text));
        CHECK(text.find("26條") == text.npos);
        CHECK(text.find("著名景区乾陵") != text.npos);
        CHECK(text.find("徵求意见") != text.npos);
        CHECK(text.find("答复率100%。\n") != text.npos);
    }
}

TEST_CASE("inserted readings are left out") {
    SUBCASE("with a tone, composed or not, in brackets of both widths") {
        CHECK(cleaned("主動(dòng)公開") == "主动公开");
        CHECK(cleaned("主動(do\u0300ng)公開") == "主动公开");
        CHECK(cleaned("主動\uFF08dòng\uFF09公開") == "主动公开");
        CHECK(cleaned("戰略(lüè),綠(lǜ)色,女(nǚ)工") == "战略,绿色,女工");
        CHECK(cleaned("民(mín)主(zhǔ)") == "民主");
        CHECK(cleaned("惡(è)意") == "恶意");
    }
    SUBCASE("without a tone, once the damage is known") {
        CHECK(cleaned("主動(dòng)公(gong)開(kai)") == "主动公开");
        CHECK(cleaned("主(zhu)動(dong)公(gong)開(kai)") == "主动公开");
        CHECK(cleaned("綠(lv)色發(fā)展") == "绿色发展");
        CHECK(cleaned("銀行(hang)發(fā)行(xing)") == "银行发行");
    }
    SUBCASE("doubled") {
        CHECK(cleaned("為(wéi)(wei)民") == "为民");
        CHECK(cleaned("成長(zhǎng)(chang)") == "成长");
    }
    SUBCASE("the text around them leads back to its own bytes") {
        const Cleaned result("2016年主動(dòng)公開26條(tiáo)信息");
        CHECK(result.view() == "2016年主动公开26条信息");
        CHECK(result.repaired("ruby_pinyin") == 2);
        CHECK(result.origin_of("主动") == "主動");
        CHECK(result.origin_of("动公开") == "動(dòng)公開");
        CHECK(result.origin_of("26条") == "26條");
    }
    SUBCASE("words that a reading parts") {
        CHECK(cleaned("答覆(fù)、顯(xiǎn)著(zhù)、著(zhù)名") == "答复、显著、著名");
    }
}

TEST_CASE("real brackets stay") {
    for (const std::string_view text :
         {"办公(OA)"sv, "附件(e)"sv, "附件(a)"sv, "手机(app)"sv, "公里(km)"sv, "网址(http)"sv,
          "办法(试行)"sv, "面积(ha)"sv, "公(gong)开"sv}) {
        CHECK(Cleaned(text).untouched());
        // even where readings are inserted
        if (text == "公(gong)开") continue;
        const std::string mixed = std::string(text) + ",主动(dòng)公(gōng)开(kāi)";
        CHECK(cleaned(mixed) == std::string(text) + ",主动公开");
    }
    CHECK(cleaned("主動(dòng)公開(一)(二)執(zhí)行(試行)") == "主动公开(一)(二)执行(试行)");
    CHECK(cleaned("動(dòng)、動(dòng、動dòng)") == "动、动(dòng、动dòng)");
}

TEST_CASE("question marks for lost characters") {
    const Cleaned result(mirrored_text);
    CHECK(result.view() ==
          "索引号: | 116204/2017-1 |\n文号: | 关键字: | 公开 |\n"
          "2016年,我局主动公开政府信息26条,经费等信息?5条。(一)执行情况(试行)。\n");
    CHECK(result.repaired("lost_characters") == 12);
    CHECK(result.repaired("ruby_pinyin") == 7);
    CHECK(result.origin_of("索引号:") == "索??引??號(hào):");
    CHECK(result.origin_of("文号") == "文???????號");

    SUBCASE("beside a number they stay, with a warning") {
        std::vector<std::string> warned;
        for (const gouji::Diagnostic& note : result.clean.diagnostics)
            if (note.severity == Severity::warning) {
                CHECK(note.code == "lost_characters");
                const Span span = result.decoded.to_source.origin(note.span);
                warned.push_back(result.source.substr(span.begin - 3, span.size() + 4));
            }
        CHECK(warned == std::vector<std::string>{"息?5"});
        CHECK(cleaned("索??引,二?一六年,5?條,條?5") == "索引,二?一六年,5?条,条?5");
    }
    SUBCASE("ordinary questions stay") {
        CHECK(Cleaned("怎么办?怎么申请?在哪里?找谁?\n").untouched());
        CHECK(Cleaned("怎么办??\n信息?公开").untouched());
        CHECK(cleaned("索??引:怎么办?找谁?\n") == "索引:怎么办?找谁?\n");
        CHECK(cleaned("索??引号,可以申请吗?我们") == "索引号,可以申请吗?我们");
        CHECK(cleaned("索??引\uFF1F号") == "索引?号");
    }
    SUBCASE("at the end of a label and the beginning of a line") {
        CHECK(cleaned("索??引號?:1\n文號?? | 2\n????一、概述") == "索引号:1\n文号 | 2\n一、概述");
    }
    SUBCASE("addresses keep theirs") {
        CHECK(cleaned("索??引 http://a.gov.cn/x?id=5&n=??") == "索引 http://a.gov.cn/x?id=5&n=??");
    }
}

TEST_CASE("replacement characters stay") {
    const Cleaned result("主動公開\xFF信息26條");
    CHECK(result.view() == "主动公开\uFFFD信息26条");
    CHECK(result.origin_of("\uFFFD") == "\xFF");
    CHECK(result.origin_of("26条") == "26條");
}

TEST_CASE("repairs of a text in GB 18030 lead back to its bytes") {
    // 信息公开 26 in full-width digits, 条 (GB 2312 rows B0 to D7 and A3)
    const Cleaned result("\xD0\xC5\xCF\xA2\xB9\xAB\xBF\xAA\xA3\xB2\xA3\xB6\xCC\xF5");
    CHECK(result.view() == "信息公开26条");
    CHECK(result.origin_of("26") == "\xA3\xB2\xA3\xB6");
    CHECK(result.origin_of("开26条") == "\xBF\xAA\xA3\xB2\xA3\xB6\xCC\xF5");
}
