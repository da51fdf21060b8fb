#include "printed_labels.hpp"

#include "../bytes/utf8.hpp"

namespace gouji::outline {

// Of the size and the last bytes, in which labels differ.
std::size_t PrintedLabels::hash(std::string_view text) noexcept {
    using bytes::utf8::load4, bytes::utf8::load8;
    auto const* const end = text.data() + text.size();
    auto const last = text.size() >= 8 ? load8(end - 8) : load4(text.data()) | load4(end - 4) << 32;
    return ((last ^ text.size()) * 0x9E3779B97F4A7C15U) >> 53;
}

PrintedLabel const* PrintedLabels::find(std::string_view text) const noexcept {
    if (text.size() < shortest) return nullptr;
    for (auto slot = hash(text); table[slot]; slot = (slot + 1) % slots)
        if (text_of(labels[table[slot]]) == text) return &labels[table[slot]];
    return nullptr;
}

}  // namespace gouji::outline
