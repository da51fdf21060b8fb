#pragma once
#include <string>

#include "gouji/check/report_checks.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"

namespace gouji::check {

/// What is left of `text` without the words of `Table`, digits, blanks and punctuation.
template <auto const& Table>
[[nodiscard]] std::string residue(std::string_view text) {
    std::string left;
    for (std::size_t at = 0; at < text.size();) {
        auto const rest = text.substr(at);
        if (auto const* word = longest<Table>(rest)) {
            at += word->text.size();
            continue;
        }
        auto const c = character_at(text, at);
        if (is_han(c) || is_letter(c[0])) left += c;
        at += c.size();
    }
    return left;
}

/// What tells one statement of an indicator from another.
struct Subject {
    std::string
        scope;  ///< 县 for 我县 and 全县; the words of Figure::scope for others; empty where nothing is said
    std::string residue;       ///< what the sentence says besides plain words; empty: all of it
    bool whole_place = false;  ///< 全县: all that is below the place
    bool anchored = false;     ///< the sentence speaks of the year, or of a sum
};

/// The subject of figure `index` from the sentence up to it and the words right behind it.
[[nodiscard]] Subject subject_of(Facts const& facts, std::size_t index);

/// A bare 无 among the cells of a table denies nothing of the prose.
[[nodiscard]] bool in_table(Report const& report, Figure const& figure);

/// What the headings above a section add to its figures: nothing for the statutory ones, 政府网站 for 1.政府网站.
[[nodiscard]] std::string context_of(Facts const& facts, std::int32_t section);

}  // namespace gouji::check
