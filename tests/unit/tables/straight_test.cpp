#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "gouji/tables/builder.hpp"
#include "gouji/tables/events.hpp"
#include "gouji/vocab/forms.hpp"
#include "table_fixture.hpp"
#include "tables/straight.hpp"

// What leaves nothing to decide is read by a short way, and the same as by the careful one. So is everything else, for
// the short way gives up.

using namespace gouji;

namespace {

using Line = std::vector<std::string>;
using Print = std::vector<Line>;
using Random = std::mt19937;

std::size_t any_below(Random& random, std::size_t count) { return random() % count; }

// A table as its form has it: the names of columns above each block, and numbers in all cells.
Print print_of(vocab::FormTable const& form, Random& random) {
    Print print;
    std::size_t block = form.blocks.size();
    for (auto const& row : form.rows) {
        std::vector<std::string> values;
        Line header{form.open_ended ? "统计指标" : "信息内容"};
        if (form.open_ended) header.emplace_back("单位");
        for (std::size_t c = 0; c < form.columns.size(); ++c) {
            if (!(form.blocks[row.block].columns >> c & 1U)) continue;
            header.emplace_back(form.columns[c].label);
            values.push_back(std::to_string(any_below(random, 3) ? any_below(random, 900) : 0));
        }
        if (row.block != block) {
            if (!form.blocks[row.block].label.empty())
                print.push_back({std::string(form.blocks[row.block].label)});
            if (form.kind == TableKind::applications) header.front() = "申请人情况";
            print.push_back(header);
        }
        block = row.block;
        Line line{std::string(row.label)};
        if (form.open_ended) line.emplace_back(row.unit);
        line.insert(line.end(), values.begin(), values.end());
        print.push_back(line);
    }
    return print;
}

std::string& any_cell(Print& print, Random& random) {
    auto& line = print[any_below(random, print.size())];
    return line[any_below(random, line.size())];
}

// A label that names rows below it, or any other that is no row and no column.
std::string any_group(vocab::FormTable const& form, Random& random) {
    return std::string(form.headings[any_below(random, form.headings.size())].label);
}

// Damages a table in one of the ways that a careful reader has to think about.
void damage(Print& print, vocab::FormTable const& form, Random& random) {
    auto const at = any_below(random, print.size());
    auto const begin = print.begin() + static_cast<std::ptrdiff_t>(at);
    auto& line = *begin;
    auto const cell = any_below(random, line.size());
    switch (any_below(random, 16)) {
        case 0: line.erase(line.begin() + static_cast<std::ptrdiff_t>(cell)); break;
        case 1: line.insert(line.begin() + static_cast<std::ptrdiff_t>(cell), "17"); break;
        case 2: line[cell].clear(); break;
        case 3: line[cell] = "/"; break;
        case 4: line[cell] += "(其中修订16件)"; break;
        case 5: line[cell] = "1 204"; break;
        case 6: std::swap(line[cell], line.back()); break;
        case 7: std::swap(line, print[any_below(random, print.size())]); break;
        case 8: print.insert(begin, Line(line)); break;
        case 9: print.erase(begin); break;
        case 10: print.insert(begin, {"- 4 -"}); break;
        case 11: line.front().resize(line.front().size() / 6 * 3); break;  // whole characters
        case 12: any_cell(print, random).swap(any_cell(print, random)); break;
        case 13: line.resize(1); break;
        case 14: print.resize(at + 1); break;
        case 15:
            print.insert(begin, {any_group(form, random), any_below(random, 2) ? "——" : ""});
            break;
    }
    std::erase_if(print, [](Line const& l) { return l.empty(); });
}

struct Layout {
    char const* name;
    char const *begins, *between, *ends;
    bool drops_blanks = false;
};
constexpr std::array layouts{
    Layout{"lines", "", "\n", "\n", true},
    Layout{"spaced lines", "", "\n\n", "\n\n", true},
    Layout{"blank lines", "", "\n", "\n"},
    Layout{"pipes", "", " | ", " |\n"},
    Layout{"outer pipes", "| ", " | ", " |\n"},
    Layout{"merged", "|  | ", " | ", " |  |\n"},
    Layout{"tabs", "", "\t", "\n"},
    Layout{"blanks", "  ", "   ", "\n", true},
    Layout{"one blank", "", " ", "\n", true},
    Layout{"pipe a line", "", " |\n", " |\n||\n"},
};

std::string laid_out(Print const& print, Layout const& layout) {
    std::string text;
    for (auto const& line : print) {
        text += layout.begins;
        bool first = true;
        for (auto const& cell : line) {
            if (cell.empty() && layout.drops_blanks) continue;
            if (!first) text += layout.between;
            text += cell;
            first = false;
        }
        text += layout.ends;
    }
    return text;
}

tables::Reading read(test::Read& r, tables::Way way) {
    return tables::read(r.text, r.lines, r.regions, &r.arena, &r.arena, way);
}

// Does the first region go the short way?
bool is_straight(test::Read& r) {
    if (r.regions.size() != 1) return false;
    auto const& region = r.regions[0];
    auto const choice = tables::choose_form(r.text, region.pieces, Form::standard_2021);
    if (!choice.found) return false;
    tables::Reading reading = read(r, tables::Way::careful);
    tables::Builder builder(r.text, region.span, 0, choice, reading, &r.arena, &r.arena);
    auto const stream = tables::read_events(r.text, region.pieces, choice.form, &r.arena);
    return tables::read_straight(builder, stream.events);
}

}  // namespace

TEST_CASE("a table as its form has it goes the short way, in any layout") {
    Random random(2021);
    for (auto const* form : vocab::forms) {
        if (form->rows_across) continue;
        for (auto const& layout : layouts) {
            CAPTURE(name(form->kind));
            CAPTURE(name(form->form));
            CAPTURE(std::string(layout.name));
            test::Read r(laid_out(print_of(*form, random), layout), tables::Way::careful);
            CHECK(is_straight(r));
        }
    }
}

TEST_CASE("both ways read the same, of what is damaged as well") {
    Random random(2019);
    for (int round = 0; round < 60; ++round) {
        for (auto const* form : vocab::forms) {
            for (auto const& layout : layouts) {
                auto print = print_of(*form, random);
                for (int left = round % 4; left > 0; --left) damage(print, *form, random);
                test::Read r(laid_out(print, layout), tables::Way::careful);
                CAPTURE(layout.name);
                CAPTURE(r.text);
                REQUIRE(test::told(read(r, tables::Way::shortest)) ==
                        test::told(read(r, tables::Way::careful)));
            }
        }
    }
}
