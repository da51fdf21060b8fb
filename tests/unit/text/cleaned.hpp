#pragma once
#include <doctest/doctest.h>

#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>

#include "gouji/bytes/decode.hpp"
#include "gouji/text/clean.hpp"

namespace gouji::test {

/// A text, decoded and cleaned.
struct Cleaned {
    std::pmr::monotonic_buffer_resource memory;
    std::string source;
    bytes::Decoded decoded;
    text::Clean clean;

    explicit Cleaned(std::string_view text)
        : source(text),
          decoded(bytes::decode(source, &memory)),
          clean(text::clean(decoded, &memory)) {}

    [[nodiscard]] std::string view() const { return std::string(clean.view); }
    [[nodiscard]] bool untouched() const { return clean.view.data() == decoded.view.data(); }

    [[nodiscard]] std::uint32_t repaired(std::string_view kind) const {
        for (const Repair& repair : clean.repairs)
            if (repair.kind == kind) return repair.count;
        return 0;
    }

    /// The source bytes of the part of the view where `part` stands first.
    [[nodiscard]] std::string origin_of(std::string_view part) const {
        const auto at = clean.view.find(part);
        REQUIRE(at != std::string_view::npos);
        const Span span = decoded.to_source.origin(clean.to_decoded.origin(
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())}));
        return source.substr(span.begin, span.size());
    }
};

inline std::string cleaned(std::string_view text) { return Cleaned(text).view(); }

inline std::string times(int count, std::string_view text) {
    std::string result;
    for (int i = 0; i < count; ++i) result += text;
    return result;
}

// Invented reports in the two scripts and from a mirror that inserts readings.
inline constexpr std::string_view simplified_text =
    "一、概述\n2016年,我局主动公开政府信息26条,受理申请3件,按时答复率100%"
    "。著名景区乾陵的信息覆盖面广,"
    "徵求意见1次,藉此说明。\n";
inline constexpr std::string_view traditional_text =
    "一、概述\n2016年,我局主動公開政府信息26條,受理申請3件,按時答覆率100%。\n";
inline constexpr std::string_view mirrored_text =
    "索??引??號(hào): | 116204/2017-1 |\n文???????號(hào): | 關(guān)鍵字: | 公開 |\n"
    "2016年,我局主動(dòng)公開政府信息26條,經(jīng)費(fèi)等信息?5條。(一)執(zhí)行情況(試行)。\n";

}  // namespace gouji::test
