#include "big5.hpp"

#include <unicode/ucnv.h>

#include "utf8.hpp"

namespace gouji::bytes::big5 {

Converter::Converter() noexcept {
    for (const char* const name : {"Big5-HKSCS", "Big5"}) {
        UErrorCode error = U_ZERO_ERROR;
        handle_.reset(ucnv_open(name, &error));
        if (handle_) return;
    }
}

void Converter::Close::operator()(void* handle) const noexcept {
    ucnv_close(static_cast<UConverter*>(handle));
}

char32_t Converter::convert(std::string_view code) noexcept {
    auto* const converter = static_cast<UConverter*>(handle_.get());
    UChar units[8];
    UErrorCode error = U_ZERO_ERROR;
    const auto count = ucnv_toUChars(converter, units, 8, code.data(),
                                     static_cast<std::int32_t>(code.size()), &error);
    if (U_FAILURE(error)) return utf8::replacement;
    if (count == 1) return units[0];
    const bool pair = count == 2 && (units[0] & 0xFC00) == 0xD800 && (units[1] & 0xFC00) == 0xDC00;
    return pair ? 0x10000 + ((units[0] & 0x3FFU) << 10 | (units[1] & 0x3FFU)) : utf8::replacement;
}

}  // namespace gouji::bytes::big5
