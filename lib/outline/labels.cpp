#include "gouji/outline/labels.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

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

LabelIndex::LabelIndex() noexcept {
    std::uint8_t form = 0;
    for (auto const* const printed : vocab::forms) {
        auto const& table = *printed;
        begin_[form] = static_cast<std::uint16_t>(size_);
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            add(form, LabelRole::row, i, table.rows[i].label, table.rows[i].variants);
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            add(form, LabelRole::column, i, table.columns[i].label, table.columns[i].variants);
        for (std::size_t i = 0; i < table.headings.size(); ++i)
            add(form, LabelRole::heading, i, table.headings[i].label, table.headings[i].variants);
        for (std::size_t i = 0; i < table.blocks.size(); ++i)
            if (!table.blocks[i].label.empty())
                add(form, LabelRole::block, i, table.blocks[i].label, {});
        ++form;
    }
    begin_[vocab::forms.size()] = static_cast<std::uint16_t>(size_);
    sort();
}

void LabelIndex::add(std::uint8_t form, LabelRole role, std::size_t index, std::string_view label,
                     std::string_view variants) noexcept {
    LabelKey const whole(label);
    put(form, role, index, whole.view());
    if (!whole.base().empty()) put(form, role, index, whole.base());
    while (!variants.empty()) {
        auto const bar = variants.find('|');
        put(form, role, index, LabelKey(variants.substr(0, bar)).view());
        variants.remove_prefix(bar == std::string_view::npos ? variants.size() : bar + 1);
    }
}

void LabelIndex::put(std::uint8_t form, LabelRole role, std::size_t index,
                     std::u32string_view key) noexcept {
    Label const label{form, role, static_cast<std::uint8_t>(index),
                      static_cast<std::uint8_t>(key.size())};
    for (auto i = std::size_t{begin_[form]}; i < size_; ++i)
        if (entries_[i].label == label && entries_[i].key == key) return;
    bool const fits = size_ < room && characters_used_ + key.size() <= room_for_characters;
    assert(fits);
    if (!fits) return;
    auto* const kept = characters_.data() + characters_used_;
    std::copy(key.begin(), key.end(), kept);
    characters_used_ += key.size();
    signatures_[size_] = signature_of(key);
    lengths_[size_] = label.length;
    entries_[size_++] = {{kept, key.size()}, label};
}

void LabelIndex::sort() noexcept {
    std::iota(order_.begin(), order_.begin() + size_, std::uint16_t{0});
    std::sort(order_.begin(), order_.begin() + size_, [&](std::uint16_t a, std::uint16_t b) {
        return entries_[a].key != entries_[b].key ? entries_[a].key < entries_[b].key : a < b;
    });
    for (std::size_t i = 0; i < size_; ++i) sorted_[i] = entries_[order_[i]].label;
    for (std::size_t i = 0; i < size_;) {
        auto end = i + 1;
        while (end < size_ && key(end) == key(i)) ++end;
        auto slot = hash(key(i)) % slots;
        while (table_[slot].count) slot = (slot + 1) % slots;
        table_[slot] = {static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(end - i)};
        for (std::size_t length = 1; length < key(i).size(); ++length)
            continued_.set(hash(key(i).substr(0, length)) % continued);
        for (std::size_t const length : {1U, 2U, 4U})
            beginnings_.set(hash(key(i).substr(0, length)) % beginnings);
        i = end;
    }
}

std::span<const Label> LabelIndex::find(std::u32string_view wanted) const noexcept {
    if (wanted.empty() || !begins(wanted)) return {};
    for (auto slot = hash(wanted) % slots; table_[slot].count; slot = (slot + 1) % slots)
        if (key(table_[slot].first) == wanted)
            return std::span(sorted_).subspan(table_[slot].first, table_[slot].count);
    return {};
}

LabelIndex const& label_index() noexcept {
    static LabelIndex const built;
    return built;
}

std::span<const Label> labels(LabelKey const& key) noexcept {
    if (auto const found = label_index().find(key.view()); !found.empty()) return found;
    return key.base().size() < key.view().size() ? label_index().find(key.base())
                                                 : std::span<const Label>{};
}

bool may_go_on(LabelKey const& key) noexcept {
    return key.empty() || key.may_have_explanation() || label_index().goes_on(key.view());
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
    return second == 0 || label_index().begins({beginning.data(), beginning.size()});
}

LabelMatch match_key(std::string_view text) noexcept {
    auto const marker = marker_length(text);
    if (!may_begin_label(text.substr(marker))) return {{}, marker > 0, false};
    LabelKey key;
    if (!key.append_label(text, marker)) return {{}, marker > 0, false};
    return {labels(key), key.has_marker(), may_go_on(key)};
}

LabelMatch match_labels(std::string_view text) noexcept {
    auto const* const printed = printed_labels().find(text);
    return printed ? printed->match : match_key(text);
}

}  // namespace gouji::outline
