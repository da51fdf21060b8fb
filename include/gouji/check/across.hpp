#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/value/document.hpp"

namespace gouji::check {

/// Bytes of one of the documents that were compared.
struct Place {
    std::size_t document = 0;  ///< index in the span that across() was given
    std::size_t report = 0;    ///< ordinal of the report in that document
    Span span;                 ///< in Document::source()
    friend bool operator==(Place const&, Place const&) = default;
};

/// What a rule of reach `set` came to. It owns its texts and outlives the documents.
struct Finding {
    std::string_view rule;  ///< an id of the catalogue
    Verdict verdict = Verdict::undetermined;
    std::string expected, actual;
    std::string tolerance;  ///< 0: counts compare exactly
    std::vector<Place> places;
    std::string message, message_zh;
};

/// Compares reports with their neighbours: those of one authority year by year (`series.*`), a parent body with its
/// subordinates of the same year (`rollup.sum`), and every report with those that print the same numbers
/// (`series.copied`). Reports without an authority or a year are left out.
///
/// Two reports are of one authority where their names are the same but for 人民政府 and 办事处. A body is subordinate to
/// the government with whose place its name begins: 云溪县财政局 and 云溪县青石镇人民政府 to 云溪县人民政府; of several, to
/// the one with the longest name. A sum that differs fails only where most cells of that table are the sums of these
/// reports, for otherwise the set may not be the whole.
///
/// Linear in the number of reports but for sorting them.
[[nodiscard]] std::vector<Finding> across(std::span<const Document> documents);

}  // namespace gouji::check
