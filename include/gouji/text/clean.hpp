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
    /// Kinds: `full_width` (digits and letters only: Chinese punctuation is full-width by nature),
    /// `compatibility_forms` (radicals and compatibility ideographs for the characters they look
    /// like), `traditional`, `ruby_pinyin`, `lost_characters`.
    std::pmr::vector<Repair> repairs;
    std::pmr::vector<Diagnostic> diagnostics;  ///< spans in the decoded text
};

/// Half-width forms for full-width ones (U+FF01–FF5E, U+3000 as a space), Simplified for Traditional
/// script where a probe finds the text to be Traditional, no inserted readings (`動(dòng)`), no
/// `?` for lost characters between two Han characters, no invisible characters. A `?` that stands
/// beside a number may be a lost digit: it stays and gets a warning `lost_characters`; every other
/// kind of repair gets one note at its first place. An untouched text is passed through as it is.
///
/// `memory` is an arena that outlives the result, as in bytes::decode. Linear time.
/// `working` holds the map and the lists, which are needed no longer than spans are taken back.
[[nodiscard]] Clean clean(std::string_view decoded, std::pmr::memory_resource* memory,
                          std::pmr::memory_resource* working);

[[nodiscard]] inline Clean clean(const bytes::Decoded& decoded, std::pmr::memory_resource* memory) {
    return clean(decoded.view, memory, memory);
}

}  // namespace gouji::text
