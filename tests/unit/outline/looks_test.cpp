#include <doctest/doctest.h>

#include <algorithm>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/text/index.hpp"
#include "gouji/vocab/forms.hpp"
#include "gouji/vocab/headings.hpp"
#include "outline/looks.hpp"

// A line that is a number or a label as its form prints it is not looked at closely. A wide blank behind it, which is no
// part of it, has it read as any other line: both say the same.

using namespace gouji;
using namespace gouji::outline;

namespace {

bool same(Piece const& a, Piece const& b) {
    return a.span.size() == b.span.size() && a.kind == b.kind && a.layout == b.layout &&
           a.wide_gap == b.wide_gap && a.field == b.field &&
           a.place.narrow.begin == b.place.narrow.begin &&
           a.place.narrow.end == b.place.narrow.end && a.place.wide.begin == b.place.wide.begin &&
           a.place.wide.end == b.place.wide.end && a.match.labels.data() == b.match.labels.data() &&
           a.match.marker == b.match.marker && a.match.goes_on == b.match.goes_on;
}

void check_both_ways(std::string const& content) {
    CAPTURE(content);
    std::pmr::monotonic_buffer_resource memory;
    auto const text = content + "\n" + content + "\u3000\n";
    text::Index const index(text, &memory);
    auto const lines = outline::lines(text, index, &memory);
    REQUIRE(lines.size() == 2);
    Looks looks(text, lines, &memory);
    auto const at_once = looks.at(0);
    auto const closely = looks.at(1);
    CHECK(closely == at_once);
    auto const first = looks.pieces(0, 1), second = looks.pieces(1, 2);
    REQUIRE(!first.empty());
    CHECK(std::ranges::equal(first, second, same));
}

// Behind numbers of all kinds, and what only looks like one.
void check_numbered(std::string_view text) {
    for (auto const* const number :
         {"九、", "(三)", "12.", "2)", "①", "其中:", "其中:3.", "4,", "五"})
        check_both_ways(number + std::string(text));
}

template <typename Rows>
void check_labels(Rows const& rows) {
    for (auto const& row : rows) {
        check_both_ways(std::string(row.label));
        check_both_ways("  " + std::string(row.label));
        check_numbered(row.label);
    }
}

}  // namespace

TEST_CASE("lines that are told at once look as they do to a closer look") {
    for (auto const* const form : vocab::forms) {
        check_labels(form->rows);
        check_labels(form->columns);
        check_labels(form->headings);
    }
    for (auto const* const number : {"0", "1204", "123456789012", "1234567890123", "  7", "-20",
                                     "647.46", "1.", "2.5.1", "-", "--", "——", "/"})
        check_both_ways(number);
    for (auto const unit : vocab::form_units) check_both_ways(std::string(unit));
    for (auto const heading : vocab::printed_headings) {
        check_both_ways(std::string(heading));
        check_numbered(heading);
    }
}

TEST_CASE("a sentence is prose at once, and as it is to a closer look") {
    std::string const sentence = "今后将进一步拓宽公开渠道,完善工作制度,加强队伍建设。";
    std::pmr::monotonic_buffer_resource memory;
    auto const text = sentence + "\n" + sentence + "\u3000\n";
    text::Index const index(text, &memory);
    auto const lines = outline::lines(text, index, &memory);
    Looks looks(text, lines, &memory);
    for (std::uint32_t line = 0; line < 2; ++line) {
        auto const look = looks.at(line);
        CHECK(look.prose);
        CHECK(!look.values);
        CHECK(look.known.none());
    }
}
