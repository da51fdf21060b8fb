#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "gouji/gouji.hpp"
#include "source_text.hpp"

namespace gouji::cli {

/// A place that a finding rests on, as an editor looks it up.
struct Evidence {
    std::size_t file = 0;    ///< index of the input
    std::size_t report = 0;  ///< ordinal of the report in it
    Span span;
    Position position;
    std::string printed;
};

/// A check of one report, or between reports, in its places.
struct Finding {
    std::string_view rule;
    Verdict verdict = Verdict::undetermined;
    std::string_view expected, actual, tolerance, message, message_zh;
    std::vector<Evidence> evidence;
};

/// A diagnostic on the outline: a statutory topic that is absent, empty or out of order.
struct Note {
    std::string_view code, message;
    Evidence evidence;
};

struct Findings {
    std::vector<std::string> files;
    std::vector<Finding> findings;        ///< the worst first, then by file and place
    std::vector<Note> notes;              ///< by file and place
    std::array<std::size_t, 3> count{};   ///< by verdict
    std::vector<check::Finding> between;  ///< keeps the texts of what was found between reports

    [[nodiscard]] std::size_t of(Verdict verdict) const {
        return count[static_cast<std::size_t>(verdict)];
    }
};

/// All checks of the documents, and those between them where there are several reports. The result
/// refers to the documents.
[[nodiscard]] Findings findings_of(const std::vector<Document>& documents);

}  // namespace gouji::cli
