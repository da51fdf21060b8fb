#include "gb18030.hpp"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

namespace gouji::bytes::gb18030 {

#include "gb18030_table.inc"  // written by text/generate_tables at build time

void Converter::Close::operator()(void* handle) const noexcept {
    ucnv_close(static_cast<UConverter*>(handle));
}

char32_t Converter::get4(const char* code) noexcept {
    UErrorCode error = U_ZERO_ERROR;
    if (!handle_) handle_.reset(ucnv_open("gb18030", &error));
    if (!handle_) return utf8::replacement;
    UChar units[3];
    const auto count =
        ucnv_toUChars(static_cast<UConverter*>(handle_.get()), units, 3, code, 4, &error);
    if (count == 1) return units[0];
    return count == 2 ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(units[0], units[1]))
                      : utf8::replacement;
}

}  // namespace gouji::bytes::gb18030
