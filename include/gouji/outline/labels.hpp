#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "gouji/vocab/forms.hpp"

// Recognising the labels of the statutory forms, whole, damaged or in part.
namespace gouji::outline {

/// Length in bytes of the list marker at the beginning of `text`: `一、`, `(三)`, `3.`, `其中:`, several
/// of them; 0 where there is none.
[[nodiscard]] std::uint32_t marker_length(std::string_view text) noexcept;

/// A label as it is compared: its characters without leading marker, blanks, quotes and punctuation.
class LabelKey {
public:
    static constexpr std::size_t capacity = 192;  ///< in bytes of UTF-8; no label is as long

    LabelKey() noexcept {
    }  // leaves the room for characters as it is: keys are made by the thousand
    explicit LabelKey(std::string_view text) noexcept { append(text); }

    /// Adds text that belongs to the same label. A marker is dropped at the very beginning only.
    void append(std::string_view text) noexcept;
    /// The same, but gives up where no label begins with the first characters, as in most text; then false.
    bool append_label(std::string_view text) noexcept;
    /// The same for a key that is empty yet, of a text whose marker has this length.
    bool append_label(std::string_view text, std::uint32_t marker) noexcept;

    /// Empty where nothing is left, or where the text is too long for any label.
    [[nodiscard]] std::u32string_view view() const noexcept {
        return {characters_.data(), too_long_ ? 0U : size_};
    }
    [[nodiscard]] bool empty() const noexcept { return view().empty(); }
    /// The size of the view in UTF-8.
    [[nodiscard]] std::size_t bytes() const noexcept { return too_long_ ? 0U : bytes_; }
    /// What stands before a bracket that ends the label: the label without its explanation. A bracket
    /// that is never closed counts within one line only, lest it swallow what follows.
    [[nodiscard]] std::u32string_view base() const noexcept {
        return behind_bracket_ || (depth_ > 0 && parts_ > 1) ? view() : view().substr(0, bracket_);
    }
    /// Is there a bracket that may yet turn out to end the label?
    [[nodiscard]] bool may_have_explanation() const noexcept {
        return bracket_ != std::u32string_view::npos && !behind_bracket_;
    }
    [[nodiscard]] bool has_marker() const noexcept { return marker_; }

private:
    std::size_t begin_part(std::string_view text) noexcept;
    bool take_label(std::string_view text, std::size_t at) noexcept;
    std::size_t take(std::string_view text, std::size_t at, std::size_t most) noexcept;
    std::size_t take_plain(std::string_view text, std::size_t at, std::size_t most) noexcept;
    void add(char32_t character, std::size_t width) noexcept;

    std::array<char32_t, capacity> characters_;
    std::size_t size_ = 0;
    std::size_t bytes_ = 0;
    std::size_t bracket_ = std::u32string_view::npos;
    int depth_ = 0;
    int parts_ = 0;
    bool behind_bracket_ = false;
    bool too_long_ = false;
    bool marker_ = false;
};

/// What a label names in its form: a row, a column, what is neither (vocab::Heading), or rows that share their columns.
enum class LabelRole : std::uint8_t { row, column, heading, block };

/// One label of one form.
struct Label {
    std::uint8_t form = 0;  ///< index in vocab::forms
    LabelRole role = LabelRole::row;
    std::uint8_t index = 0;   ///< of the row, column, heading or block
    std::uint8_t length = 0;  ///< in characters, without marker and punctuation

    [[nodiscard]] vocab::FormTable const& table() const noexcept { return *vocab::forms[form]; }
    [[nodiscard]] bool is(vocab::Heading heading) const noexcept {
        return role == LabelRole::heading && table().headings[index].role == heading;
    }
    friend bool operator==(Label const&, Label const&) noexcept = default;
};

/// All labels of all forms that read exactly like `key`. One wording may be a row in one form and a
/// heading in another, or stand twice in one form.
[[nodiscard]] std::span<const Label> labels(LabelKey const& key) noexcept;

/// Whether a longer label may begin with `key`. Cheap; seldom wrong, and then `true`.
[[nodiscard]] bool may_go_on(LabelKey const& key) noexcept;

/// Whether `text` adds nothing to the label before it: blanks, punctuation, the remains of a tag.
[[nodiscard]] bool is_ignored_in_labels(std::string_view text) noexcept;

/// What the forms say of a text on its own.
struct LabelMatch {
    std::span<const Label> labels;
    bool marker = false;   ///< the text begins with one
    bool goes_on = false;  ///< a longer label may begin with the text
    bool begins = false;   ///< some label may begin with the first characters behind the marker
};
[[nodiscard]] LabelMatch match_labels(std::string_view text) noexcept;

/// The one label of `form` that is nearest to a damaged `key`: within a quarter of its length of
/// inserted, lost or changed characters, or cut off after its first half. Nothing where two labels
/// are nearly as near: a wrong row is worse than none.
[[nodiscard]] std::span<const Label> nearest_labels(LabelKey const& key,
                                                    std::uint8_t form) noexcept;

/// Is `key` a part of some label of `form`, such as the second line of one that was broken?
[[nodiscard]] bool is_fragment(LabelKey const& key, std::uint8_t form) noexcept;

/// Is `key` a part of this very label?
[[nodiscard]] bool is_fragment_of(LabelKey const& key, Label const& label) noexcept;

}  // namespace gouji::outline
