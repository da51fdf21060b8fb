#include <algorithm>
#include <array>
#include <bit>

#include "gouji/outline/labels.hpp"
#include "label_index.hpp"

namespace gouji::outline {
namespace {

constexpr std::size_t shortest_cut_off = 4;  // characters

std::u32string_view key_of(LabelEntry const& entry) noexcept { return label_index.key_of(entry); }

// Two rows of one wording are told apart by what stands above them, not here.
bool same(LabelEntry const& a, LabelEntry const& b) noexcept {
    return (a.label.role == b.label.role && a.label.index == b.label.index) ||
           key_of(a) == key_of(b);
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

std::size_t count(Signature bits) noexcept { return static_cast<std::size_t>(std::popcount(bits)); }

// Can texts with these characters be within `limit` changes of each other? No change gives or takes more than one.
bool may_be_near(Signature a, Signature b, std::size_t limit) noexcept {
    return count(a & ~b) <= limit && count(b & ~a) <= limit;
}

// Edit distance of two labels, or limit + 1 where it exceeds `limit`. What is further from the diagonal than that does
// not count.
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
    if (b.size() - a.size() > limit) return limit + 1;
    std::array<std::size_t, LabelKey::capacity + 1> row;
    for (std::size_t i = 0; i <= a.size(); ++i) row[i] = std::min(i, limit + 1);
    for (std::size_t j = 1; j <= b.size(); ++j) {
        auto const first = j > limit ? j - limit : 1;
        auto const last = std::min(a.size(), j + limit);
        auto diagonal = row[first - 1];
        row[first - 1] = std::min(first == 1 ? j : limit + 1, limit + 1);
        auto least = row[first - 1];
        for (auto i = first; i <= last; ++i) {
            auto const changed = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[i];
            row[i] = std::min({changed, row[i] + 1, row[i - 1] + 1});
            least = std::min(least, row[i]);
        }
        if (least > limit) return limit + 1;
    }
    return std::min(row[a.size()], limit + 1);
}

// What a text reads like the beginning of: at least two fifths of it.
struct CutOff {
    LabelEntry const* entry = nullptr;
    bool ambiguous = false;
};
CutOff cut_off(std::u32string_view text, std::uint8_t form) noexcept {
    CutOff found;
    if (text.size() < shortest_cut_off || !label_index.goes_on(text)) return found;
    auto const entries = label_index.of(form);
    auto const least = static_cast<std::uint8_t>(text.size() + 1);
    auto const most = static_cast<std::uint8_t>(std::min<std::size_t>(text.size() * 5 / 2, 255));
    label_index.each_of_length(form, least, most, [&](std::size_t i) {
        auto const& entry = entries[i];
        if (!key_of(entry).starts_with(text)) return;
        found.ambiguous = found.ambiguous || (found.entry && !same(*found.entry, entry));
        found.entry = &entry;
    });
    return found;
}

// What a text is fewest changes away from, and how many; `second` is how far the next best is.
struct Nearest {
    LabelEntry const* entry = nullptr;
    std::size_t distance = 99, second = 99;
};
Nearest nearest(std::u32string_view text, std::uint8_t form) noexcept {
    Nearest found;
    auto const signature = signature_of(text);
    auto const near = lengths_near[text.size()];
    auto const signatures = label_index.signatures_of(form);
    auto const entries = label_index.of(form);
    label_index.each_of_length(form, near.least, near.most, [&](std::size_t i) {
        auto const& entry = entries[i];
        auto const bound = bound_of(entry.label.length);
        if (!may_be_near(signature, signatures[i], bound + 1)) return;
        auto const d = distance(text, key_of(entry), bound + 1);
        if (d > bound + 1) return;
        if (d <= bound && d < found.distance) {
            if (found.entry && !same(*found.entry, entry)) found.second = found.distance;
            found.distance = d;
            found.entry = &entry;
        } else if (!found.entry || !same(*found.entry, entry)) {
            found.second = std::min(found.second, d);
        }
    });
    return found;
}

// Is there a label of `form` that `part` is a part of, of those that `accept` takes?
bool any_holds(std::u32string_view part, std::uint8_t form, auto accept) noexcept {
    if (part.empty()) return false;
    auto const signature = signature_of(part);
    auto const signatures = label_index.signatures_of(form);
    for (std::size_t i = 0; i < signatures.size(); ++i) {
        if ((signature & ~signatures[i]) != 0) continue;
        auto const& entry = label_index.of(form)[i];
        if (accept(entry.label) && key_of(entry).find(part) != std::u32string_view::npos)
            return true;
    }
    return false;
}

}  // namespace

std::span<const Label> nearest_labels(LabelKey const& key, std::uint8_t form) noexcept {
    auto const wanted = key.view();
    if (wanted.size() < 3) return {};
    auto [found, distance, second] = nearest(wanted, form);
    auto const cut = cut_off(wanted, form);
    // One changed character in four already leaves room for a neighbour: it must stay two away.
    if (found && second <= distance + (distance >= 2 ? 1 : 0)) found = nullptr;
    // The beginning of several labels is no misprint of one more.
    if (found && cut.ambiguous && distance >= 2) return {};
    // What reads exactly like the beginning of another label is that label, cut off, before it is a worse misprint.
    if (!found && cut.entry) {
        found = cut.ambiguous ? nullptr : cut.entry;
    } else if (found && cut.entry && !same(*found, *cut.entry)) {
        auto const namesakes = label_index.find(key_of(*found));
        bool const agree = std::any_of(namesakes.begin(), namesakes.end(), [&](Label const& label) {
            return label.role == cut.entry->label.role && label.index == cut.entry->label.index;
        });
        found = cut.ambiguous || (distance == 1 && !agree) ? nullptr : cut.entry;
    }
    return found ? label_index.find(key_of(*found)) : std::span<const Label>{};
}

bool is_fragment(LabelKey const& key, std::uint8_t form) noexcept {
    return any_holds(key.view(), form, [](Label const&) { return true; });
}

bool is_fragment_of(LabelKey const& key, Label const& label) noexcept {
    return any_holds(key.view(), label.form, [&](Label const& other) {
        return other.role == label.role && other.index == label.index;
    });
}

}  // namespace gouji::outline
