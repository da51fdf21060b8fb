#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "bytes/utf8.hpp"
#include "outline/label_index.hpp"
#include "outline/printed_labels.hpp"

// The tables that the build made have all that the forms print, as reading it by its characters finds it.

using namespace gouji;
using namespace gouji::outline;

namespace {

// Calls `check` with each label of each form, and with each of its variants.
void each_label(auto check) {
    auto const each_of = [&](std::uint8_t form, LabelRole role, auto const& rows) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            Label label{form, role, static_cast<std::uint8_t>(i)};
            check(label, rows[i].label);
            if constexpr (requires { rows[i].variants; })
                for (auto rest = rows[i].variants; !rest.empty();) {
                    auto const bar = std::min(rest.find('|'), rest.size());
                    check(label, rest.substr(0, bar));
                    rest.remove_prefix(std::min(bar + 1, rest.size()));
                }
        }
    };
    std::uint8_t form = 0;
    for (auto const* const table : vocab::forms) {
        each_of(form, LabelRole::row, table->rows);
        each_of(form, LabelRole::column, table->columns);
        each_of(form, LabelRole::heading, table->headings);
        each_of(form, LabelRole::block, table->blocks);
        ++form;
    }
}

bool same(Label const& a, Label const& b) {
    return a.form == b.form && a.role == b.role && a.index == b.index;
}

}  // namespace

TEST_CASE("the index has each label of each form, with its beginnings") {
    std::size_t count = 0;
    each_label([&](Label const& label, std::string_view text) {
        if (text.empty()) return;
        CAPTURE(std::string(text));
        LabelKey const key(text);
        auto const is_it = [&](Label const& other) { return same(other, label); };
        CHECK(std::ranges::any_of(label_index.find(key.view()), is_it));
        CHECK(label_index.begins(key.view()));
        CHECK(label_index.begins_with_four(key.view()));
        for (std::size_t length = 1; length < key.view().size(); ++length)
            CHECK(label_index.goes_on(key.view().substr(0, length)));
        ++count;
    });
    CHECK(count > 300);
}

TEST_CASE("the labels of one form have their keys, signatures and lengths beside them") {
    for (std::size_t at = 0; at < vocab::forms.size(); ++at) {
        auto const form = static_cast<std::uint8_t>(at);
        auto const entries = label_index.of(form);
        auto const signatures = label_index.signatures_of(form);
        REQUIRE(entries.size() == signatures.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            auto const& label = entries[i].label;
            auto const key = label_index.key_of(entries[i]);
            CHECK(label.form == form);
            CHECK(key.size() == label.length);
            CHECK(signatures[i] == signature_of(key));
            CHECK(std::ranges::count(label_index.find(key), label) == 1);
            bool found = false;
            label_index.each_of_length(form, label.length, label.length,
                                       [&](std::size_t place) { found = found || place == i; });
            CHECK(found);
        }
    }
}

TEST_CASE("what a form prints is found byte by byte as it is by its key") {
    each_label([&](Label const& label, std::string_view text) {
        if (text.size() < PrintedLabels::shortest) return;
        CAPTURE(std::string(text));
        auto const* const printed = printed_labels.find(text);
        REQUIRE(printed);
        CHECK(printed_labels.text_of(*printed) == text);
        auto const match = match_key(text);
        CHECK(std::ranges::equal(printed->match().labels, match.labels));
        CHECK(printed->match().marker == match.marker);
        CHECK(printed->match().goes_on == match.goes_on);
        CHECK(std::ranges::any_of(match.labels,
                                  [&](Label const& other) { return same(other, label); }));
        CHECK(printed->look == look_of_label(text, match));
        auto const extent = extent_of(text, {0, static_cast<std::uint32_t>(text.size())});
        CHECK(printed->extent.characters == extent.characters);
        CHECK(printed->extent.wide == extent.wide);
    });
}

TEST_CASE("what no form prints is not found") {
    for (std::string_view const text : {"", "件", "今后的工作", "规章制", "章"}) {
        CAPTURE(std::string(text));
        CHECK(label_index.find(LabelKey(text).view()).empty());
        CHECK(!printed_labels.find(text));
    }
}
