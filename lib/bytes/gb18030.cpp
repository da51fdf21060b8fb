#include "gb18030.hpp"

#include <unicode/ucnv.h>

namespace gouji::bytes::gb18030 {

Converter::Converter() noexcept {
    UErrorCode error = U_ZERO_ERROR;
    handle_.reset(ucnv_open("gb18030", &error));
}

void Converter::Close::operator()(void* handle) const noexcept {
    ucnv_close(static_cast<UConverter*>(handle));
}

std::size_t Converter::convert(std::string_view codes, char16_t* out) noexcept {
    auto* const converter = static_cast<UConverter*>(handle_.get());
    const char* source = codes.data();
    UChar* target = out;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_resetToUnicode(converter);
    ucnv_toUnicode(converter, &target, out + codes.size(), &source, source + codes.size(), nullptr,
                   true, &error);
    return static_cast<std::size_t>(target - out);
}

}  // namespace gouji::bytes::gb18030
