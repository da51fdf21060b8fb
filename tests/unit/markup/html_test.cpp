#include "gouji/markup/html.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory_resource>
#include <random>
#include <string>
#include <string_view>

#include "gouji/bytes/decode.hpp"
#include "markup/tree.hpp"

using gouji::Span;
using gouji::markup::declared_charset;
using gouji::markup::is_html;
using gouji::markup::Page;
using gouji::markup::read;
using gouji::markup::Text;

namespace {

/// A page and its texts.
struct Reading {
    explicit Reading(std::string_view input) : page(read(input, &memory)), source(input) {}

    /// The bytes of the page where `part` stands first in the text.
    std::string at(std::string_view part) const {
        const auto found = page.text.view.find(part);
        REQUIRE(found != std::string_view::npos);
        const Span span = page.text.to_decoded.origin(
            {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + part.size())});
        return std::string(source.substr(span.begin, span.size()));
    }
    bool has(std::string_view code) const {
        return std::any_of(page.diagnostics.begin(), page.diagnostics.end(),
                           [&](const auto& d) { return d.code == code; });
    }

    std::pmr::monotonic_buffer_resource memory;
    Page page;
    std::string_view source;
};

std::string text_of(std::string_view body) {
    const std::string source = "<!DOCTYPE html><html><body>" + std::string(body);
    return std::string(Reading(source).page.text.view);
}

void check_map(const Text& text, std::string_view source) {
    std::uint32_t end = 0;
    for (std::uint32_t i = 0; i < text.view.size(); ++i) {
        if ((static_cast<unsigned char>(text.view[i]) & 0xC0) == 0x80) continue;
        const Span span = text.to_decoded.origin({i, i + 1});
        REQUIRE(span.begin <= span.end);
        REQUIRE(span.begin >= end);
        REQUIRE(span.end <= source.size());
        const char c = text.view[i];
        if (c >= '0' && c <= '9') {
            REQUIRE(!span.empty());
            const auto origin = source.substr(span.begin, span.size());
            REQUIRE((origin == text.view.substr(i, 1) || origin.front() == '&'));
        }
        end = span.end;
    }
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string result;
    result.reserve(part.size() * times);
    while (times-- != 0) result += part;
    return result;
}

const bool built_in = gouji::markup::has_parser();

}  // namespace

TEST_CASE("Pages are told from plain text") {
    CHECK(is_html("<!DOCTYPE html><title>x</title>"));
    CHECK(is_html("\n <!-- saved --> <?xml version='1.0'?>\n<HTML lang=zh>"));
    CHECK(is_html("<div><p>公开</p></div>"));
    CHECK(is_html("第一行<br>第二行<br/>第三行<br />第四行<BR>"));
    CHECK_FALSE(is_html(""));
    CHECK_FALSE(is_html("<"));
    CHECK_FALSE(is_html("转发《关于印发<办法>的通知》和《<条例>实施办法》，a<b 而 c>d。"));
    CHECK_FALSE(is_html("<办法><a1><b2><i3><p4><通知>"));
    CHECK_FALSE(is_html("一处<p>不算。"));
}

TEST_CASE("The charset that a page declares") {
    CHECK(declared_charset("<html><meta charset=gbk>") == "gbk");
    CHECK(declared_charset("<META content=\"text/html; charset = GB2312\" http-equiv=x>") ==
          "GB2312");
    CHECK(declared_charset("<!-- <meta charset=big5> --><meta name=a><meta charset='utf-8'/>") ==
          "utf-8");
    CHECK(declared_charset("<metadata charset=gbk>").empty());
    CHECK(declared_charset("charset=gbk").empty());
    CHECK(declared_charset(std::string(1024, ' ') + "<meta charset=gbk>").empty());
}

TEST_CASE("A declared charset decides where the bytes leave it open") {
    std::pmr::monotonic_buffer_resource memory;
    using gouji::bytes::decode;
    // 公開 in Big5, and bytes of GB 18030 that mostly look damaged
    CHECK(decode("\xA4\xBD\xB6\x7D", &memory, "big5").view == "公開");
    CHECK(decode("\xA4\xBD\xB6\x7D", &memory, "Big5").encoding == "Big5");
    CHECK(decode("\xB9\xAB\xFF", &memory, "gb2312").view == "公\uFFFD");
    const auto declared_wrongly = decode("公开", &memory, "gb2312");
    CHECK(declared_wrongly.view == "公开");
    REQUIRE(declared_wrongly.diagnostics.size() == 1);
    CHECK(declared_wrongly.diagnostics[0].code == "charset_conflict");
    CHECK(decode("\xEF\xBB\xBF公开", &memory, "big5").view == "公开");
    CHECK(decode("plain", &memory, "big5").diagnostics.empty());
    CHECK(decode("\xB9\xAB\xBF\xAA", &memory, "no-such-charset").encoding == "GB18030");
}

TEST_CASE("Plain text goes through as it is") {
    const std::string_view source = "《关于印发<办法>的通知》 5件";
    Reading reading(source);
    CHECK(reading.page.text.view.data() == source.data());
    CHECK(reading.page.text.to_decoded.identity());
    CHECK(reading.page.diagnostics.empty());
}

TEST_SUITE("pages" * doctest::skip(!built_in)) {
    TEST_CASE("Blocks are lines, blanks collapse") {
        CHECK(text_of("<h1>标题</h1><p>一<p>二<br>三<br/>四</p>五<div>六<div>七</div></div>") ==
              "标题\n一\n二\n三\n四\n五\n六\n七");
        CHECK(text_of("<ul><li>甲<li>乙</ul><dl><dt>丙<dd>丁</dl>") == "甲\n乙\n丙\n丁");
        CHECK(text_of("<p>  a \t b\r\nc&nbsp;d </p>") == "a b c\u00A0d");
        CHECK(text_of("<p>公开\n  信息 12\n条</p>") == "公开信息 12 条");
        CHECK(text_of("<pre>a  b\nc</pre>") == "a  b\nc");
        CHECK(text_of("<p>a<span>b</span><b>c</b><o:p>d</o:p><unknown x>e</unknown></p>") ==
              "abcde");
    }

    TEST_CASE("What is not shown is no text") {
        CHECK(text_of("<title>1</title><script>if (a<b) '<p>2</p>'</script><style>p{}</style>"
                      "<!-- 3 <p>4 --><noscript>5</noscript><![if !x]><?y 6>甲") == "甲");
        CHECK(text_of("<p>甲乙丙丁<span style='color:red; DISPLAY : "
                      "none'>1<span>2</span>3</span>戊<i hidden>"
                      "4</i>己</p><div style=\"display:none\">5<p>6</div><p>庚辛壬癸") ==
              "甲乙丙丁戊己\n庚辛壬癸");
        CHECK(text_of("<select><option>1<option>2</select><textarea>3</textarea>甲") == "甲");
        CHECK(text_of("<select>没有结束") == "没有结束");
        CHECK(text_of("<ruby>机<rp>(</rp><rt>jī</rt><rp>)</rp>关<rt>guān</ruby>公开") ==
              "机关公开");
        // The greater part of a page is shown by some script.
        CHECK(text_of("甲<div style=display:none>全文如下：公开12条</div>") ==
              "甲\n全文如下：公开12条");
    }

    TEST_CASE("References and split numbers lead back to their bytes") {
        const std::string_view source =
            "<html><p>收到&#20844;&#x5f00;1<b "
            "class='x>y'>2</b>&#51;件&nbsp;a&amp;b&lt;c&hellip;&copyx"
            "&nosuch;&;&amp;lt; 1<2</p>";
        Reading reading(source);
        CHECK(reading.page.text.view == "收到公开123件\u00A0a&b<c…©x&nosuch;&;&lt; 1<2");
        CHECK(reading.at("公") == "&#20844;");
        CHECK(reading.at("开") == "&#x5f00;");
        CHECK(reading.at("123") == "1<b class='x>y'>2</b>&#51;");
        CHECK(reading.at("123件") == "1<b class='x>y'>2</b>&#51;件");
        CHECK(reading.at("\u00A0") == "&nbsp;");
        CHECK(reading.at("a&b") == "a&amp;b");
        CHECK(reading.at("<c") == "&lt;c");
        CHECK(reading.at("…") == "&hellip;");
        CHECK(reading.at("©") == "&copy");
        CHECK(reading.at("x") == "x");
        CHECK(reading.at("&nosuch;") == "&nosuch;");
        CHECK(reading.at("&lt;") == "&amp;lt;");
        CHECK(reading.at("1<2") == "1<2");
        check_map(reading.page.text, source);
    }

    TEST_CASE("Rows of data tables, spans resolved") {
        const std::string_view source =
            "<html><table border=1><caption>表</caption><thead><tr><th rowspan=2>项目<th "
            "colspan='2'>数量"
            "<tbody><tr><td>本年<br>件数</td><td>累计|合计</td></tr>"
            "<tr><td>公开<td>1<b>2</b><td> "
            "&nbsp;</tr><tr><td>答复</td><td></td><td>3\n4</td></tr></table>";
        Reading reading(source);
        CHECK(reading.page.text.view ==
              "表\n|项目|数量||\n||本年 件数|累计\u00A6合计|\n|公开|12|\u00A0|\n|答复||3 4|");
        CHECK(reading.at("12") == "1<b>2");
        CHECK(reading.at("累计\u00A6合计") == "累计|合计");
        CHECK(reading.at("3 4") == "3\n4");
        // A blank cell lies between its tags.
        const auto row = reading.page.text.view.find("答复||") + 7;
        const Span blank = reading.page.text.to_decoded.origin(
            {static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(row)});
        CHECK(blank.empty());
        CHECK(source.substr(blank.begin).starts_with("</td><td>3"));
        check_map(reading.page.text, source);
    }

    TEST_CASE("Tables for layout are lines") {
        const std::string words = repeated("本机关主动公开政府信息。", 20);
        CHECK(text_of("<table><tr><td>菜单<td>" + words + "<tr><td>甲<td>乙</table>") ==
              "菜单\n" + words + "\n甲\n乙");
        CHECK(
            text_of("<table><tr><td><table><tr><td>a<td>1<tr><td>b<td>2</table><td>外<tr><td>x<td>y"
                    "</table>") == "|a|1|\n|b|2|\n外\nx\ny");
        CHECK(text_of("<table><tr><td>发布日期<td>2022</table>") == "发布日期\n2022");
        // Spans beyond reason make no rows of bars.
        CHECK(text_of("<table><tr><td colspan=60 rowspan=999>a<td>b<tr><td>c<td>d</table>").size() <
              40);
    }

    TEST_CASE("What is misplaced in a table keeps its place and the rows theirs") {
        const std::string_view source =
            "<html><p>首</p><table><tr><td>a<td>1</tr>注2&nbsp;<tr><td>b<td>3</tr>&nbsp;</"
            "table><p>尾";
        Reading reading(source);
        CHECK(reading.page.text.view == "首\n|a|1|\n注2\u00A0\n|b|3|\n\u00A0\n尾");
        check_map(reading.page.text, source);
    }

    TEST_CASE("Menus and footers are set apart") {
        const std::string body = repeated("<p>本机关全年主动公开政府信息二百条。</p>", 20);
        const std::string source =
            "<!doctype html><div class='top-nav'>欢迎 2022年</div><ul><li><a href=1>首页</a><li><a "
            "href=2>公开</a>"
            "<li><a href=3>互动</a><li><a href=4>服务</a></ul><div id=content>" +
            body + "</div><footer>电话 5550100</footer>";
        Reading reading(source);
        CHECK(reading.page.text.view.starts_with("本机关"));
        CHECK(reading.page.text.view.ends_with("二百条。"));
        CHECK(reading.page.furniture.view == "欢迎 2022年\n首页\n公开\n互动\n服务\n电话 5550100");
        check_map(reading.page.furniture, source);
        CHECK(reading.page.text.cuts.empty());  // they stand before and behind it
        // A body is no footer, whatever it is called.
        CHECK(text_of("<div class=footer>" + body + "</div>").starts_with("本机关"));
    }

    TEST_CASE("Where the text and the furniture are cut by each other") {
        const std::string body = repeated("<p>本机关全年主动公开政府信息二百条。</p>", 20);
        Reading reading("<!doctype html><nav>首页</nav>" + body + "<footer>电话</footer><footer>" +
                        "地址</footer><p>收到申请</p>");
        const Text& text = reading.page.text;
        const Text& furniture = reading.page.furniture;
        REQUIRE(text.cuts.size() == 1);
        CHECK(text.view.substr(text.cuts[0]) == "\n收到申请");
        REQUIRE(furniture.cuts.size() == 2);
        CHECK(furniture.view.substr(furniture.cuts[0], 7) == "\n电话");
        CHECK(furniture.view.substr(furniture.cuts[1]) == "\n地址");
    }

    TEST_CASE("A piece of a page keeps the line ends between its blocks") {
        Reading reading(
            "第一行\n第二行\n<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></"
            "table>");
        CHECK(reading.page.text.view == "第一行\n第二行\n|a|1|\n|b|2|");
    }

    TEST_CASE("Pages made to hurt") {
        constexpr std::size_t many = 100'000;
        for (const char* part : {"<div>", "<div><td>", "<table><tr><td>", "<ul><li>",
                                 "<blockquote>", "<div><p><table><td>"}) {
            const std::string source = "<html>" + repeated(part, many) + "5件";
            Reading reading(source);
            CHECK(reading.has("html_too_complex"));
            CHECK(reading.page.text.view == source);
        }
        // clang-format off
        for (const char* part : {
            "<p>", "<li>", "<b>", "<a href=x>", "<b><p>", "<p><b id=1></p>", "<td>", "<tr>",
            "<table></table>", "</div>", "</p>", "</table>", "<", "</", "<!", "<!--", "<a",
            "<a b=\"", "<a b='>", "<p/", "&", "&#", "&amp", "<select>", "<noscript>",
            "<iframe><noembed>", "<script>", "<rt>", "<rp></rt>", "<i hidden>", "<p hidden>",
            "<span style=display:none><p>", "<table>x", "<table><p>x</table>", "<table><tr>x<td>",
            "<td rowspan=9 colspan=9>1<tr>", "<svg>", "<math>", "<template>", "<frameset>", "<br>",
            "\r", "<p>1<p>2</table>", "<li><ul></li>", "<div><table></div></table>", "<caption>",
            "<h1><h2></h1>", "<dd><dt>", "<form><table><form>", "<plaintext>", "<textarea>",
            "<body><html>", "</body>x", "<ol></li>", "<col><colgroup>", "<option><select>"}) {
            // clang-format on
            CAPTURE(part);
            const std::string source = "<html>" + repeated(part, many / 5) + "5件";
            Reading reading(source);
            CHECK(reading.page.text.view.size() <= source.size() * 4);
        }
        std::string attributes = "<html><p";
        for (std::size_t i = 0; i != many; ++i) attributes += " a" + std::to_string(i) + "=1";
        CHECK(Reading(attributes + ">5件").page.text.view == "5件");
    }

    TEST_CASE("Soup of tags keeps its map") {
        // clang-format off
        const std::string_view parts[]{
            "<p>", "</p>", "<div>", "</div>", "<table>", "</table>", "<tr>", "</tr>", "<td>",
            "</td>", "<td rowspan=2>", "<th colspan=3>", "<tbody>", "</tbody>", "<caption>",
            "</caption>", "<li>", "<ul>", "</ul>", "<br>", "<b>", "</b>", "<a href=1>", "</a>",
            "<span hidden>", "</span>", "<rt>", "</rt>", "<pre>", "</pre>", "1", "23", "公开", "件",
            " ", "\n", "&nbsp;", "&#49;", "&amp", "&lt;", "<", ">", "|", "&", "<!-- 9 -->",
            "<script>8</script>", "<h2>", "</h2>", "<hr>", "<center>", "<dl><dd>", "</dl>",
            "<footer>", "</footer>", "<nav>", "\r\n", "\u2028", "<select>", "</select>", "<svg>",
            "</svg>", "<tfoot>", "<thead>", "<div class=nav>", "<p style=display:none>"};
        // clang-format on
        std::mt19937 random(20220125);
        for (int round = 0; round != 20000; ++round) {
            std::string source = round % 2 == 0 ? "<html>" : "<p><p><p><p>";
            for (auto count = random() % 60; count != 0; --count)
                source += parts[random() % std::size(parts)];
            CAPTURE(source);
            Reading reading(source);
            check_map(reading.page.text, source);
            check_map(reading.page.furniture, source);
        }
    }
}

TEST_CASE("Without its parser a page is read as text" * doctest::skip(built_in)) {
    const std::string_view source = "<html><p>5件";
    Reading reading(source);
    CHECK(reading.has("html_not_supported"));
    CHECK(reading.page.text.view == source);
}
