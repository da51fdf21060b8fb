#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "gouji/vocab/forms.hpp"
#include "outline/printed_form.hpp"
#include "table_fixture.hpp"

// A table that is printed as its form is, is read by following the form, and the same as by the careful way. Whatever
// differs from the form in anything is left to the careful way.

using namespace gouji;

namespace {

using Line = std::vector<std::string>;
using Print = std::vector<Line>;
using Random = std::mt19937;
using Kind = outline::PrintedCell::Kind;

std::size_t any_below(Random& random, std::size_t count) { return random() % count; }

std::string any_number(Random& random) {
    static constexpr std::array others{"-20", "647.46", "/", "——"};
    if (any_below(random, 12) == 0) return others[any_below(random, others.size())];
    return std::to_string(any_below(random, 3) ? any_below(random, 900) : 0);
}

// The form, a line for each row of labels or numbers.
Print print_of(std::size_t form, Random& random) {
    Print print;
    for (auto const& cell : outline::printed_forms[form].cells()) {
        if (cell.begins_line) print.emplace_back();
        print.back().emplace_back(cell.kind == Kind::number ? any_number(random) : cell.text);
    }
    return print;
}

struct Layout {
    char const* name;
    char const *begins, *between, *ends;
};
constexpr std::array layouts{
    Layout{"lines", "", "\n", "\n"},
    Layout{"spaced lines", "", "\n\n", "\n\n"},
    Layout{"indented lines", "  ", "\n\t", "  \n"},
    Layout{"pipes", "", " | ", " |\n"},
    Layout{"outer pipes", "| ", " | ", " |\n"},
    Layout{"inner pipes", "", "|", "\n"},
    Layout{"merged at the end", "|", "|", "|||\n"},
    Layout{"merged everywhere", "| | ", " | | ", " | |\n"},
    Layout{"tabs", "", "\t", "\n"},
    Layout{"merged tabs", "\t", "\t\t", "\t\n"},
    Layout{"tabs and blanks", "", " \t ", " \n"},
    Layout{"blanks", "  ", "   ", "\n"},
    Layout{"two blanks", "", "  ", " \n"},
    Layout{"pipe a line", "", " |\n", " |\n||\n"},
};

std::string laid_out(Print const& print, Layout const& layout, bool ruled = false) {
    std::string text;
    for (auto const& line : print) {
        text += layout.begins;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (i > 0) text += layout.between;
            text += line[i];
        }
        text += layout.ends;
        if (ruled && &line == &print.front()) text += "| --- | --- |\n";
    }
    return text;
}

// A cell that needs a closer look.
std::string any_other_value(Random& random) {
    static constexpr std::array others{"1,204", "无", "O", "1*4", "12件", "0.5.1", "007"};
    return others[any_below(random, others.size())];
}

// Changes a table in one of the ways that may surprise somebody who follows the form.
void change(Print& print, Random& random) {
    auto const at = any_below(random, print.size());
    auto const begin = print.begin() + static_cast<std::ptrdiff_t>(at);
    auto& line = *begin;
    if (line.empty()) return;
    auto const cell = any_below(random, line.size());
    auto const place = line.begin() + static_cast<std::ptrdiff_t>(cell);
    switch (any_below(random, 17)) {
        case 0: line.erase(place); break;
        case 1: line.insert(place, "17"); break;
        case 2: line[cell].clear(); break;
        case 3: line[cell] += "(其中修订16件)"; break;
        case 4: line[cell] = "1 204"; break;
        case 5: line[cell] += "\n"; break;
        case 6: std::swap(line[cell], line.back()); break;
        case 7: std::swap(line, print[any_below(random, print.size())]); break;
        case 8: print.insert(begin, Line(line)); break;
        case 9: print.erase(begin); break;
        case 10: print.insert(begin, {"- 4 -"}); break;
        case 11: line[cell].resize(line[cell].size() / 6 * 3); break;  // whole characters
        case 12: print.insert(begin, {any_below(random, 2) ? "---" : ""}); break;
        case 13: line.insert(place, line[cell]); break;
        case 14: print.resize(at + 1); break;
        case 15: line[cell].insert(line[cell].size() / 6 * 3, "\n"); break;
        case 16: line[cell] = any_other_value(random); break;
    }
}

// What may stand before a table and behind it.
constexpr std::array surroundings{
    "",
    "四、其他需要报告的事项\n",
    "本年度没有其他需要报告的事项。\n",
    "\n12\n",
    "| 7 | 8 |\n",
    "||||||||||||||||\n",
    "合计\n3\n",
    "- 5 -\n",
    "法人或其他组织 | 总计\n",
    "单位:件\n",
    "规章\n5\n",
    "行政复议\n行政诉讼\n",
    "填报单位:青屿县 2016年度\n",
    "一、主动公开情况\n",
};

std::string all_of(std::string const& text, outline::Way way) {
    test::Read const r(text, way);
    std::string all = test::told(r.reading);
    for (auto const& region : r.regions)
        all += std::to_string(region.first_line) + "-" + std::to_string(region.end_line) + "\n";
    return all;
}

}  // namespace

TEST_CASE("a table that is printed as its form is, is followed, in any layout") {
    Random random(2021);
    for (std::size_t form = 0; form < vocab::forms.size(); ++form) {
        for (auto const& layout : layouts) {
            CAPTURE(form);
            CAPTURE(std::string(layout.name));
            test::Read const r(laid_out(print_of(form, random), layout));
            REQUIRE(r.regions.size() == 1);
            REQUIRE(r.regions[0].form.has_value());
            CHECK(outline::print_alike(*r.regions[0].form, form));
            CHECK(r.regions[0].printed.size() == outline::printed_forms[form].size);
        }
    }
}

TEST_CASE("both ways read the same, whatever is printed") {
    Random random(2019);
    for (int round = 0; round < 30; ++round) {
        for (std::size_t form = 0; form < vocab::forms.size(); ++form) {
            for (auto const& layout : layouts) {
                auto print = print_of(form, random);
                for (int left = round % 3; left > 0 && !print.empty(); --left)
                    change(print, random);
                auto text = std::string(surroundings[any_below(random, surroundings.size())]);
                text += laid_out(print, layout, any_below(random, 2) == 0);
                text += surroundings[any_below(random, surroundings.size())];
                text += surroundings[any_below(random, surroundings.size())];
                CAPTURE(std::string(layout.name));
                CAPTURE(text);
                REQUIRE(all_of(text, outline::Way::shortest) ==
                        all_of(text, outline::Way::careful));
            }
        }
    }
}
