#pragma once
#include <array>
#include <bit>
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

/// The key stands in `LabelIndex::characters`.
struct LabelEntry {
    std::uint16_t begin = 0;
    Label label;
};

/// A part of `LabelIndex::sorted`: all labels of one wording.
struct LabelRange {
    std::uint16_t first = 0, count = 0;
};

/// Which hashes there are. Those that share a bit are taken for each other.
template <std::size_t size>
struct HashBits {
    std::array<std::uint64_t, size / 64> words{};

    [[nodiscard]] constexpr bool has(std::size_t hash) const noexcept {
        return (words[hash % size / 64] >> hash % 64 & 1) != 0;
    }
    constexpr void add(std::size_t hash) noexcept {
        words[hash % size / 64] |= std::uint64_t{1} << hash % 64;
    }
};

/// A constant, made at build time by generate_labels.cpp: numbers alone, which a process maps as they are.
struct LabelIndex {
    /// All labels of all forms that read like `wanted`.
    [[nodiscard]] std::span<const Label> find(std::u32string_view wanted) const noexcept;

    /// Whether some label begins with the first two characters of `key`, or four, which most text does not.
    [[nodiscard]] bool begins(std::u32string_view key) const noexcept {
        return beginnings.has(hash(key.substr(0, 2)));
    }
    [[nodiscard]] bool begins_with_four(std::u32string_view key) const noexcept {
        return beginnings.has(hash(key.substr(0, 4)));
    }

    /// Whether a longer label begins with the whole of `key`.
    [[nodiscard]] bool goes_on(std::u32string_view key) const noexcept {
        return continued.has(hash(key));
    }

    /// The labels of one form: as it prints them, without their explanations, and in other words.
    [[nodiscard]] std::span<const LabelEntry> of(std::uint8_t form) const noexcept {
        return std::span(entries).subspan(begin[form], size_of(form));
    }
    [[nodiscard]] std::u32string_view key_of(LabelEntry const& entry) const noexcept {
        return {characters.data() + entry.begin, entry.label.length};
    }
    /// Their signatures alone, in the same order: what a search looks at first.
    [[nodiscard]] std::span<const Signature> signatures_of(std::uint8_t form) const noexcept {
        return std::span(signatures).subspan(begin[form], size_of(form));
    }
    [[nodiscard]] std::span<const Label> labels_in(LabelRange range) const noexcept {
        return std::span(sorted).subspan(range.first, range.count);
    }

    /// Calls `take` with the place among the labels of one form of each that has [least, most] characters, in order.
    template <typename Take>
    void each_of_length(std::uint8_t form, std::uint8_t least, std::uint8_t most, Take take) const {
        auto const* const sizes = lengths.data() + begin[form];
        auto const count = size_of(form);
#ifdef GOUJI_BLOCKS
        using bytes::Block;
        for (std::size_t at = 0; at < count; at += Block::size) {
            auto const block = Block::at(sizes + at);
            auto const beyond = (block - Block::all(most)) | (Block::all(least) - block);
            auto found = (beyond == Block::all(0)).high_bits();
            if (count - at < Block::size) found &= (1U << (count - at)) - 1;
            for (; found != 0; found &= found - 1)
                take(at + static_cast<std::size_t>(std::countr_zero(found)));
        }
#else
        for (std::size_t at = 0; at < count; ++at)
            if (sizes[at] >= least && sizes[at] <= most) take(at);
#endif
    }

    // The tables themselves. A form that takes more room than there is does not build.
    static constexpr std::size_t room = 512, room_for_characters = 4096, slots = 1024;

    [[nodiscard]] static std::size_t hash(std::u32string_view text) noexcept {
        std::uint32_t h = 2166136261U;
        for (char32_t const c : text) h = (h ^ c) * 16777619U;
        return h ^ h >> 15;
    }
    [[nodiscard]] std::size_t size_of(std::uint8_t form) const noexcept {
        return std::size_t(begin[form + 1U]) - begin[form];
    }
    [[nodiscard]] std::u32string_view key(std::size_t i) const noexcept {
        return key_of(entries[order[i]]);
    }

    std::array<char32_t, room_for_characters> characters{};
    std::array<LabelEntry, room> entries{};
    std::array<Signature, room> signatures{};
    std::array<std::uint8_t, room + 16> lengths{};  ///< of keys; a block may begin at the last
    std::array<Label, room> sorted{};
    std::array<std::uint16_t, room> order{};  ///< of the entries, by key
    std::array<LabelRange, slots> table{};    ///< a wording at its hash or behind it
    HashBits<16384> beginnings{};
    HashBits<65536> continued{};
    std::array<std::uint16_t, vocab::forms.size() + 1> begin{};  ///< first entry of each form
};

extern LabelIndex const label_index;

/// Whether some label may begin with the characters that a text without marker begins with, as most text does not.
[[nodiscard]] bool may_begin_label(std::string_view text) noexcept;

}  // namespace gouji::outline
