#include "gouji/outline/labels.hpp"

#include <array>

#include "../bytes/utf8.hpp"
#include "gouji/primitive/code_point.hpp"
#include "label_index.hpp"
#include "plain.hpp"
#include "printed_labels.hpp"

namespace gouji::outline {

Signature signature_of(std::u32string_view characters) noexcept {
    Signature signature = 0;
    for (char32_t const c : characters) signature |= Signature{1} << c % 64;
    return signature;
}

std::span<const Label> LabelIndex::find(std::u32string_view wanted) const noexcept {
    if (wanted.empty() || !begins(wanted)) return {};
    for (auto slot = hash(wanted) % slots; table[slot].count; slot = (slot + 1) % slots)
        if (key(table[slot].first) == wanted) return labels_in(table[slot]);
    return {};
}

std::span<const Label> labels(LabelKey const& key) noexcept {
    if (auto const found = label_index.find(key.view()); !found.empty()) return found;
    return key.base().size() < key.view().size() ? label_index.find(key.base())
                                                 : std::span<const Label>{};
}

bool may_go_on(LabelKey const& key) noexcept {
    return key.empty() || key.may_have_explanation() || label_index.goes_on(key.view());
}

namespace {

// The character at `at` if it counts in a label; 0 where it takes a closer look to say so.
char32_t letter_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) return 0;
    if (is_plain(text[at])) return bytes::utf8::get3(text.data() + at);
    if (!is_digit(text[at]) && !is_letter(text[at])) return 0;
    return static_cast<unsigned char>(text[at]);
}

}  // namespace

bool may_begin_label(std::string_view text) noexcept {
    auto const first = letter_at(text, 0);
    auto const second = first ? letter_at(text, width_of(text[0])) : 0;
    std::array<char32_t, 2> const beginning{first, second};
    return second == 0 || label_index.begins({beginning.data(), beginning.size()});
}

LabelMatch match_key(std::string_view text) noexcept {
    auto const marker = marker_length(text);
    if (!may_begin_label(text.substr(marker))) return {{}, marker > 0, false};
    LabelKey key;
    if (!key.append_label(text, marker)) return {{}, marker > 0, false, true};
    return {labels(key), key.has_marker(), may_go_on(key), true};
}

LabelMatch match_labels(std::string_view text) noexcept {
    auto const* const printed = printed_labels.find(text);
    return printed ? printed->match() : match_key(text);
}

}  // namespace gouji::outline
