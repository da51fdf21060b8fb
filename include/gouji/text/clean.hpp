#pragma once
#include <memory_resource>
#include <string_view>
#include <vector>

#include "gouji/bytes/decode.hpp"

namespace gouji::text {

/// The text that every later stage reads: valid UTF-8, half-width, simplified, without inserted
/// pinyin and lost-character marks. Line structure is kept.
struct Clean {
    std::string_view view;
    bytes::OffsetMap to_decoded;  ///< from `view` to the decoded text
    Script script = Script::hans;
    std::pmr::vector<Repair> repairs;          ///< kinds of model.md: `ruby_pinyin`, `lost_characters`, `full_width`, `traditional`
    std::pmr::vector<Diagnostic> diagnostics;  ///< spans in the decoded text
};

/// Half-width forms for full-width ones (U+FF01–FF5E, U+3000 as a space), Simplified for Traditional
/// script where a probe finds the text to be Traditional, no inserted readings (`動(dòng)`), no
/// `?` for lost characters between two Han characters. An untouched text is passed through as it is.
[[nodiscard]] Clean clean(const bytes::Decoded& decoded, std::pmr::memory_resource* memory);

}  // namespace gouji::text
