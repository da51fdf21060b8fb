#pragma once
#include <string>
#include <string_view>

#include "gouji/check/report_checks.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "results.hpp"

namespace gouji::check {

/// Calls `take` with each character of `text` but for the words of `Table`, digits, blanks and punctuation, until it
/// returns false.
template <auto const& Table, typename Take>
void each_other_character(std::string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        if (auto const* word = longest<Table>(text.substr(at))) {
            at += word->text.size();
            continue;
        }
        auto const c = character_at(text, at);
        if ((is_han(c) || is_letter(c[0])) && !take(c)) return;
        at += c.size();
    }
}

/// Whether `text` says nothing but the words of `Table`.
template <auto const& Table>
[[nodiscard]] bool says_only(std::string_view text) {
    bool only = true;
    each_other_character<Table>(text, [&](std::string_view) { return only = false; });
    return only;
}

/// What tells one statement of an indicator from another.
struct Subject {
    explicit Subject(Memory memory) : residue(memory) {}

    /// 县 for 我县 and 全县; the words of Figure::scope for others; empty where nothing is said
    std::string_view scope;
    std::pmr::string residue;  ///< what the sentence says besides plain words; empty: all of it
    bool whole_place = false;  ///< 全县: all that is below the place
    bool anchored = false;     ///< the sentence speaks of the year, or of a sum
};

/// The subject of figure `index` from the sentence up to it and the words right behind it.
[[nodiscard]] Subject subject_of(Facts const& facts, std::size_t index, Memory memory);

/// A bare 无 among the cells of a table denies nothing of the prose.
[[nodiscard]] bool in_table(Report const& report, Figure const& figure);

/// What the headings above a section add to its figures: nothing for the statutory ones, 政府网站 for 1.政府网站.
[[nodiscard]] std::pmr::string context_of(Facts const& facts, std::int32_t section, Memory memory);

}  // namespace gouji::check
