#include <algorithm>
#include <array>
#include <bit>

#include "gouji/outline/labels.hpp"
#include "label_index.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t shortest_cut_off = 4;  // characters

// Two rows of one wording are told apart by what stands above them, not here.
bool same(LabelEntry const& a, LabelEntry const& b) noexcept {
    return (a.label.role == b.label.role && a.label.index == b.label.index) || a.key == b.key;
}

// How many changes of a label of this length are taken for damage.
constexpr std::size_t bound_of(std::size_t length) noexcept {
    return std::min<std::size_t>(length / 4 + (length == 3), 4);
}

// Lengths of labels that a text may be near to. A neighbour counts as nearly as near a little beyond the bound.
struct Lengths {
    std::uint8_t least = 0, most = 0;
};
constexpr auto lengths_near = [] {
    std::array<Lengths, LabelKey::capacity + 1> lengths{};
    for (std::size_t size = 3; size < lengths.size(); ++size) {
        auto& near = lengths[size];
        for (near.least = 3; near.least + bound_of(near.least) + 1 < size;) ++near.least;
        for (near.most = near.least; near.most + 1U <= size + bound_of(near.most + 1U) + 1;)
            ++near.most;
    }
    return lengths;
}();

// Can texts with these characters be within `limit` changes of each other? No change gives or takes more than one.
bool may_be_near(Signature a, Signature b, std::size_t limit) noexcept {
    auto const missing = [](Signature bits) {
        return static_cast<std::size_t>(std::popcount(bits));
    };
    return missing(a & ~b) <= limit && missing(b & ~a) <= limit;
}

// Edit distance of two labels, or limit + 1 where it exceeds `limit`.
std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t limit) noexcept {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.size() > b.size()) std::swap(a, b);
    std::array<std::size_t, LabelKey::capacity + 1> row;
    for (std::size_t i = 0; i <= a.size(); ++i) row[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        auto diagonal = row[0];
        row[0] = j;
        auto least = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            auto const changed = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[i];
            row[i] = std::min({changed, row[i] + 1, row[i - 1] + 1});
            least = std::min(least, row[i]);
        }
        if (least > limit) return limit + 1;
    }
    return std::min(row[a.size()], limit + 1);
}

bool is_cut_off(std::u32string_view key, std::u32string_view label) noexcept {
    return key.size() * 5 >= label.size() * 2 && label.size() > key.size() &&
           label.starts_with(key);
}

bool holds(LabelEntry const& entry, std::u32string_view part, Signature signature) noexcept {
    return (signature & ~entry.signature) == 0 && entry.key.find(part) != std::u32string_view::npos;
}

}  // namespace

std::span<const Label> nearest_labels(LabelKey const& key, std::uint8_t form) noexcept {
    auto const wanted = key.view();
    if (wanted.size() < 3) return {};
    auto const signature = signature_of(wanted);
    auto const near = lengths_near[wanted.size()];
    bool const may_be_cut_off = wanted.size() >= shortest_cut_off && label_index().goes_on(wanted);

    std::size_t best = 99, second = 99;
    LabelEntry const* found = nullptr;
    LabelEntry const* cut = nullptr;
    bool cut_twice = false;
    for (auto const& entry : label_index().of(form)) {
        auto const length = entry.key.size();
        if (may_be_cut_off && is_cut_off(wanted, entry.key)) {
            cut_twice = cut_twice || (cut && !same(*cut, entry));
            cut = &entry;
        }
        if (length < near.least || length > near.most) continue;
        auto const bound = bound_of(length);
        if (!may_be_near(signature, entry.signature, bound + 1)) continue;
        auto const d = distance(wanted, entry.key, bound + 1);
        if (d > bound + 1) continue;
        if (d <= bound && d < best) {
            if (found && !same(*found, entry)) second = best;
            best = d;
            found = &entry;
        } else if (!found || !same(*found, entry)) {
            second = std::min(second, d);
        }
    }
    // One changed character in four already leaves room for a neighbour: it must stay two away.
    if (found && second <= best + (best >= 2 ? 1 : 0)) found = nullptr;
    // The beginning of several labels is no misprint of one more.
    if (found && cut_twice && best >= 2) return {};
    // What reads exactly like the beginning of another label is that label, cut off, before it is a worse misprint.
    if (!found && cut) {
        found = cut_twice ? nullptr : cut;
    } else if (found && cut && !same(*found, *cut)) {
        auto const namesakes = label_index().find(found->key);
        bool const agree = std::any_of(namesakes.begin(), namesakes.end(), [&](Label const& label) {
            return label.role == cut->label.role && label.index == cut->label.index;
        });
        found = cut_twice || (best == 1 && !agree) ? nullptr : cut;
    }
    return found ? label_index().find(found->key) : std::span<const Label>{};
}

bool is_fragment(LabelKey const& key, std::uint8_t form) noexcept {
    if (key.empty()) return false;
    auto const entries = label_index().of(form);
    return std::any_of(entries.begin(), entries.end(),
                       [part = key.view(), signature = signature_of(key.view())](
                           auto const& entry) { return holds(entry, part, signature); });
}

bool is_fragment_of(LabelKey const& key, Label const& label) noexcept {
    if (key.empty()) return false;
    auto const entries = label_index().of(label.form);
    return std::any_of(entries.begin(), entries.end(),
                       [&, signature = signature_of(key.view())](auto const& entry) {
                           return entry.label.role == label.role &&
                                  entry.label.index == label.index &&
                                  holds(entry, key.view(), signature);
                       });
}

}  // namespace gouji::outline
