#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <memory_resource>
#include <random>
#include <string>
#include <vector>

#include "gouji/primitive/code_point.hpp"
#include "gouji/scan/atoms.hpp"

namespace {

using gouji::Span;
using gouji::scan::Atom;
using gouji::scan::AtomKind;

std::pmr::vector<Atom> atoms(std::string const& text, std::vector<Span> const& claims = {}) {
    auto* const memory = std::pmr::get_default_resource();
    gouji::text::Index const index(text, memory);
    return gouji::scan::scan(text, index, {0, static_cast<std::uint32_t>(text.size())}, claims,
                             memory);
}

struct Expected {
    AtomKind kind;
    std::string text;
};

void check(std::string const& text, std::vector<Expected> const& expected) {
    CAPTURE(text);
    auto const found = atoms(text);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        CHECK(std::string(gouji::slice(text, found[i].span)) == expected[i].text);
        CHECK(found[i].kind == expected[i].kind);
    }
}

}  // namespace

TEST_CASE("an approximation word belongs to the number behind it") {
    check("接待近4000人次,不少于3次,最近3年", {{AtomKind::quantity, "近4000人次"},
                                               {AtomKind::quantity, "不少于3次"},
                                               {AtomKind::quantity, "3年"}});
}

TEST_CASE("Chinese numerals count where something is counted") {
    check("配备一名专职人员", {{AtomKind::quantity, "一名"}});
    check("制定两项制度", {{AtomKind::quantity, "两项"}});
    check("每一条信息,突出一个“快”字,作为一项重要工作,“五公开”,一是公开,三位一体", {});
}

TEST_CASE("contact details by label or shape") {
    check("(地址:云溪县青石路8号,邮编:560000,电话:0850—5550100,5550101,电子邮箱:gk@example.cn。)",
          {{AtomKind::address, "云溪县青石路8号"},
           {AtomKind::postcode, "560000"},
           {AtomKind::phone, "0850—5550100"},
           {AtomKind::phone, "5550101"},
           {AtomKind::email, "gk@example.cn"}});
}

TEST_CASE("numbers that name something") {
    check("“12345”热线转办3件", {{AtomKind::name, "12345"}, {AtomKind::quantity, "3件"}});
    check("12319城建热线共受理23件", {{AtomKind::name, "12319"}, {AtomKind::quantity, "23件"}});
    check("33频道播出2次", {{AtomKind::name, "33频道"}, {AtomKind::quantity, "2次"}});
    check("支持IPV6和5G", {{AtomKind::name, "IPV6"}, {AtomKind::name, "5G"}});
    check("建国路129号1210室", {{AtomKind::address, "129号"}, {AtomKind::address, "1210室"}});
}

TEST_CASE("a count is no hotline, whatever its digits") {
    check("访问111万余人次,约115万人次,来电110余次", {{AtomKind::quantity, "111万余人次"},
                                                      {AtomKind::quantity, "约115万人次"},
                                                      {AtomKind::quantity, "110余次"}});
}

TEST_CASE("citations take their document number with them") {
    check("《通知》(云府办发〔2013〕53号)",
          {{AtomKind::citation, "《通知》(云府办发〔2013〕53号)"}});
    check("按照云府办〔201226 号文件", {{AtomKind::citation, "云府办〔201226 号"}});
    check("根据《条例》(国务院令第711号)", {{AtomKind::citation, "《条例》(国务院令第711号)"}});
}

TEST_CASE("claimed spans are left out") {
    std::string const text = "5条6条7条";
    auto const found = atoms(text, {{4, 8}});
    REQUIRE(found.size() == 2);
    CHECK(found[1].span == Span{8, 12});
}

TEST_CASE("nothing reads on over an empty claim, forwards or back") {
    std::string const text = "《5条6条》2013年5月";
    auto const cut = static_cast<std::uint32_t>(text.find("6"));
    auto const year_end = static_cast<std::uint32_t>(text.find("5月"));
    auto const found = atoms(text, {{cut, cut}, {year_end, year_end}});
    REQUIRE(found.size() == 4);
    CHECK(gouji::slice(text, found[0].span) == "5条");
    CHECK(gouji::slice(text, found[1].span) == "6条");
    CHECK(gouji::slice(text, found[2].span) == "2013年");
    CHECK(gouji::slice(text, found[3].span).starts_with("5"));
}

TEST_CASE("every digit lies in exactly one atom, whatever the text") {
    static constexpr std::array<std::string_view, 44> pieces{
        "1",  "20", "2013", "5928", "0850", "年", "月", "日", "条",   "件",    "个",
        "万", "%",  "-",    "—",    "至",   ".",  ",",  ":",  "(",    ")",     "〔",
        "〕", "《", "》",   "第",   "号",   "一", "十", "百", "分之", "\n",    " ",
        "a",  "@",  "x",    "*",    "、",   "。", "约", "余", "电话", "地址:", "http://"};
    std::mt19937 random(20130101);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto n = random() % 24; n > 0; --n) text += pieces[random() % pieces.size()];
        CAPTURE(text);
        auto const found = atoms(text);
        std::uint32_t end = 0;
        for (auto const& atom : found) {
            REQUIRE(atom.span.begin >= end);
            REQUIRE(atom.span.end > atom.span.begin);
            REQUIRE(atom.span.end <= text.size());
            end = atom.span.end;
        }
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            if (!gouji::is_digit(text[at])) continue;
            auto const holds = std::count_if(found.begin(), found.end(), [&](Atom const& a) {
                return a.span.begin <= at && at < a.span.end;
            });
            REQUIRE(holds == 1);
        }
    }
}
