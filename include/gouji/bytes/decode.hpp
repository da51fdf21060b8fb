#pragma once
#include <memory_resource>
#include <string_view>
#include <vector>

#include "gouji/bytes/offset_map.hpp"
#include "gouji/value/report.hpp"

namespace gouji::bytes {

/// The input as valid UTF-8.
struct Decoded {
    std::string_view view;  ///< `source` itself where it is valid UTF-8 (behind a BOM), else a copy
    std::string_view encoding;         ///< `UTF-8`, `GB18030`, `UTF-16LE`, `UTF-16BE`, `Big5`
    OffsetMap to_source;               ///< from `view` to the input
    std::pmr::vector<Repair> repairs;  ///< `invalid_bytes`, with the number of runs
    std::pmr::vector<Diagnostic> diagnostics;  ///< spans in the input
};

/// Finds the encoding (BOM, then validity: UTF-8, UTF-16 by its zero bytes and code points, else
/// GB18030 of which GBK and GB2312 are parts) and decodes it. Bytes that mean nothing become
/// U+FFFD, each run of them with one warning `invalid_bytes`; from the 1001st run on, one warning
/// covers all that remain. Never fails; linear time.
///
/// `declared` is the charset that the input itself or its carrier names (`gb2312`, `utf-8`, `big5`),
/// in the labels of web pages; empty or unknown if none. It comes behind a byte order mark and behind
/// valid UTF-8, which no other text is by accident, but before any guess; a text that is declared
/// to be UTF-8 and is not is guessed all the same, as pages are often wrong there. Where the text is
/// read otherwise than declared, a note `charset_conflict` says so.
///
/// Offsets have 32 bits: what lies beyond 4 GiB of input or of decoded text is left out, with an
/// error `input_too_large`. `memory` is an arena that outlives the result: a copy of the text is
/// taken from it and never given back singly.
[[nodiscard]] Decoded decode(std::string_view source, std::pmr::memory_resource* memory,
                             std::string_view declared = {});

}  // namespace gouji::bytes
