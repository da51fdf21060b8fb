#include "utf8.hpp"

namespace gouji::bytes::utf8 {

std::size_t valid_prefix(std::string_view text) noexcept {
    const char* p = text.data();
    const char* const end = p + text.size();
    // E0 and ED restrict their second byte: they take the slow way.
    const auto plain_lead = [](std::uint64_t lead) { return lead != 0xE0 && lead != 0xED; };
    while (end - p >= 8) {
        const std::uint64_t word = load8(p);
        const std::uint64_t high = word & high_bits;
        if (high == 0) {
            p += 8;
            continue;
        }
        // Two characters of three bytes, which is what Chinese text is made of.
        if ((word & 0x0000C0C0F0C0C0F0) == 0x00008080E08080E0 && plain_lead(word & 0xFF) &&
            plain_lead(word >> 24 & 0xFF)) {
            p += 6;
            continue;
        }
        p += std::countr_zero(high) / 8;  // the ASCII before the first other character
        const std::size_t bytes = width(p, end);
        if (bytes == 0) return static_cast<std::size_t>(p - text.data());
        p += bytes;
    }
    while (p != end) {
        const std::size_t bytes = width(p, end);
        if (bytes == 0) break;
        p += bytes;
    }
    return static_cast<std::size_t>(p - text.data());
}

}  // namespace gouji::bytes::utf8
