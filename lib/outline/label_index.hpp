#pragma once
#include <array>
#include <bit>
#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>

#include "../bytes/block.hpp"
#include "gouji/outline/labels.hpp"

// All labels of all forms as they are compared.
namespace gouji::outline {

/// Which characters a text has, a bit for those that share their last six bits. A character that one text has and
/// another has not is at least one difference between them.
using Signature = std::uint64_t;
[[nodiscard]] Signature signature_of(std::u32string_view characters) noexcept;

struct LabelEntry {
    std::u32string_view key;
    Label label;
};

/// Built once, at its first use, and never changed.
class LabelIndex {
public:
    LabelIndex() noexcept;
    LabelIndex(LabelIndex const&) = delete;  // the entries refer to its own characters
    LabelIndex& operator=(LabelIndex const&) = delete;

    /// All labels of all forms that read like `wanted`.
    [[nodiscard]] std::span<const Label> find(std::u32string_view wanted) const noexcept;

    /// Whether some label begins with the first two characters of `key`, or four, which most text does not. Two
    /// beginnings that share a bit are taken for each other.
    [[nodiscard]] bool begins(std::u32string_view key) const noexcept {
        return beginnings_[hash(key.substr(0, 2)) % beginnings];
    }
    [[nodiscard]] bool begins_with_four(std::u32string_view key) const noexcept {
        return beginnings_[hash(key.substr(0, 4)) % beginnings];
    }

    /// Whether a longer label begins with the whole of `key`; some others share its bit.
    [[nodiscard]] bool goes_on(std::u32string_view key) const noexcept {
        return continued_[hash(key) % continued];
    }

    /// The labels of one form: as it prints them, without their explanations, and in other words.
    [[nodiscard]] std::span<const LabelEntry> of(std::uint8_t form) const noexcept {
        return std::span(entries_).subspan(begin_[form], size_of(form));
    }
    /// Their signatures alone, in the same order: what a search looks at first.
    [[nodiscard]] std::span<const Signature> signatures_of(std::uint8_t form) const noexcept {
        return std::span(signatures_).subspan(begin_[form], size_of(form));
    }

    /// Calls `take` with the place among the labels of one form of each that has [least, most] characters, in order.
    template <typename Take>
    void each_of_length(std::uint8_t form, std::uint8_t least, std::uint8_t most, Take take) const {
        auto const* const lengths = lengths_.data() + begin_[form];
        auto const count = size_of(form);
#ifdef GOUJI_BLOCKS
        using bytes::Block;
        for (std::size_t at = 0; at < count; at += Block::size) {
            auto const block = Block::at(lengths + at);
            auto const beyond = (block - Block::all(most)) | (Block::all(least) - block);
            auto found = (beyond == Block::all(0)).high_bits();
            if (count - at < Block::size) found &= (1U << (count - at)) - 1;
            for (; found != 0; found &= found - 1)
                take(at + static_cast<std::size_t>(std::countr_zero(found)));
        }
#else
        for (std::size_t at = 0; at < count; ++at)
            if (lengths[at] >= least && lengths[at] <= most) take(at);
#endif
    }

private:
    static constexpr std::size_t room = 512, slots = 1024, beginnings = 16384, continued = 65536,
                                 room_for_characters = 8192;
    struct Slot {
        std::uint16_t first = 0, count = 0;  // of sorted_
    };

    static std::size_t hash(std::u32string_view text) noexcept {
        std::uint32_t h = 2166136261U;
        for (char32_t const c : text) h = (h ^ c) * 16777619U;
        return h ^ h >> 15;
    }
    [[nodiscard]] std::size_t size_of(std::uint8_t form) const noexcept {
        return std::size_t(begin_[form + 1U]) - begin_[form];
    }
    [[nodiscard]] std::u32string_view key(std::size_t sorted) const noexcept {
        return entries_[order_[sorted]].key;
    }

    void add(std::uint8_t form, LabelRole role, std::size_t index, std::string_view label,
             std::string_view variants) noexcept;
    void put(std::uint8_t form, LabelRole role, std::size_t index,
             std::u32string_view key) noexcept;
    void sort() noexcept;

    std::array<char32_t, room_for_characters> characters_{};
    std::array<LabelEntry, room> entries_{};
    std::array<Signature, room> signatures_{};
    std::array<std::uint8_t, room + 16> lengths_{};  // in characters; a block may begin at the last
    std::array<Label, room> sorted_{};
    std::array<std::uint16_t, room> order_{};  // of the entries, by key
    std::array<Slot, slots> table_{};
    std::bitset<beginnings> beginnings_;
    std::bitset<continued> continued_;
    std::array<std::uint16_t, vocab::forms.size() + 1> begin_{};  // first entry of each form
    std::size_t size_ = 0, characters_used_ = 0;
};

[[nodiscard]] LabelIndex const& label_index() noexcept;

/// Whether some label may begin with the characters that a text without marker begins with, as most text does not.
[[nodiscard]] bool may_begin_label(std::string_view text) noexcept;

}  // namespace gouji::outline
