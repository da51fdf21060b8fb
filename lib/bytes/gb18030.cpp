#include "gb18030.hpp"

#include <unicode/ucnv.h>

#include <algorithm>

namespace gouji::bytes::gb18030 {
namespace {

// By lead 81 to FE and trail 40 to FE; U+FFFD for trail 7F.
#include "gb18030_table.inc"  // written by text/generate_tables at build time

char16_t unit_of(std::uint32_t lead, std::uint32_t trail) noexcept {
    return units_of_two_bytes[(lead - 0x81) * 191 + trail - 0x40];
}

}  // namespace

void Converter::Close::operator()(void* handle) const noexcept {
    ucnv_close(static_cast<UConverter*>(handle));
}

std::size_t Converter::convert(std::string_view codes, char16_t* out) noexcept {
    char16_t* unit = out;
    for (const char *p = codes.data(), *end = p + codes.size(); p != end;) {
        const std::uint32_t lead = utf8::byte(*p);
        if (lead < 0x80) {
            *unit++ = static_cast<char16_t>(lead);
            ++p;
        } else if (const std::uint32_t trail = utf8::byte(p[1]); trail >= 0x40) {
            *unit++ = unit_of(lead, trail);
            p += 2;
        } else {
            unit = convert_four(p, unit);
            p += 4;
        }
    }
    return static_cast<std::size_t>(unit - out);
}

char16_t* Converter::convert_four(const char* code, char16_t* out) noexcept {
    UErrorCode error = U_ZERO_ERROR;
    if (!handle_) handle_.reset(ucnv_open("gb18030", &error));
    UChar units[3];
    const auto count =
        handle_ ? ucnv_toUChars(static_cast<UConverter*>(handle_.get()), units, 3, code, 4, &error)
                : 0;
    if (count != 1 && count != 2) {
        *out = utf8::replacement;
        return out + 1;
    }
    return std::copy_n(units, count, out);
}

}  // namespace gouji::bytes::gb18030
