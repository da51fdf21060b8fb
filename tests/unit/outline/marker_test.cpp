#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "gouji/outline/marker.hpp"

using gouji::outline::marker_at;
using gouji::outline::MarkerStyle;

TEST_CASE("section markers in every style") {
    struct Case {
        std::string text;
        MarkerStyle style;
        int ordinal;
        std::string marker;
    };
    for (auto const& c : std::vector<Case>{
             {"一、概述", MarkerStyle::chapter, 1, "一、"},
             {"十二、其他", MarkerStyle::chapter, 12, "十二、"},
             {"一 、概述", MarkerStyle::chapter, 1, "一 、"},
             {"—、总体情况", MarkerStyle::chapter, 1, "—、"},
             {"一 概述", MarkerStyle::chapter, 1, "一"},
             {"(一)主动公开", MarkerStyle::bracketed, 1, "(一)"},
             {"(一)、受理", MarkerStyle::bracketed, 1, "(一)、"},
             {"㈢公开", MarkerStyle::bracketed, 3, "㈢"},
             {"1.加强", MarkerStyle::arabic, 1, "1."},
             {"12、加强", MarkerStyle::arabic, 12, "12、"},
             {"2.1加强", MarkerStyle::decimal, 1, "2.1"},
             {"2.1.3 加强", MarkerStyle::deep_decimal, 3, "2.1.3"},
             {"1 概述", MarkerStyle::arabic, 1, "1"},
             {"(3)加强", MarkerStyle::arabic_bracketed, 3, "(3)"},
             {"①加强", MarkerStyle::circled, 1, "①"},
             {"一是加强", MarkerStyle::clause, 1, "一是"},
             {"•加强", MarkerStyle::bullet, 0, "•"},
         }) {
        CAPTURE(c.text);
        auto const found = marker_at(c.text, 0, static_cast<std::uint32_t>(c.text.size()));
        REQUIRE(found);
        CHECK(found->style == c.style);
        CHECK(found->ordinal == c.ordinal);
        CHECK(c.text.substr(0, found->span.end) == c.marker);
    }
}

TEST_CASE("numbers that begin no section") {
    for (std::string const text : {"1.5万元", "2013年", "概述", "", "条例", "100、"}) {
        CAPTURE(text);
        CHECK_FALSE(marker_at(text, 0, static_cast<std::uint32_t>(text.size())));
    }
}
