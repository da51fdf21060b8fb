#include "gouji/outline/labels.hpp"

#include <algorithm>
#include <bitset>

#include "gouji/primitive/code_point.hpp"

namespace gouji::outline {
namespace {

bool is_numeral(std::string_view character) noexcept {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十〇零";
    return character.size() == 3 && numerals.find(code_point(character)) != numerals.npos;
}

bool is_circled(std::string_view character) noexcept {
    auto const c = code_point(character);
    return c >= U'①' && c <= U'⑳';
}

// The end of the run of digits or Chinese numerals at `at`, up to three of them.
std::size_t ordinal_end(std::string_view text, std::size_t at) noexcept {
    std::size_t end = at;
    for (int i = 0; i < 3 && end < text.size() && is_digit(text[end]); ++i) ++end;
    if (end > at) return end;
    for (int i = 0; i < 3 && is_numeral(character_at(text, end)); ++i) end += 3;
    return end;
}

// One marker at `at`; `at` itself if there is none.
std::size_t one_marker(std::string_view text, std::size_t at) noexcept {
    auto const rest = text.substr(at);
    if (rest.starts_with("其中")) {
        auto const end = skip_blanks(text, at + 6);
        return end < text.size() && (text[end] == ':' || text[end] == ',') ? end + 1 : at + 6;
    }
    if (is_circled(character_at(text, at))) return at + 3;
    if (rest.starts_with('(')) {
        auto const begin = skip_blanks(text, at + 1);
        auto const end = ordinal_end(text, begin);
        auto const close = skip_blanks(text, end);
        return end > begin && close < text.size() && text[close] == ')' ? close + 1 : at;
    }
    auto const end = ordinal_end(text, at);
    if (end == at) return at;
    auto const sign = skip_blanks(text, end);
    auto const mark = character_at(text, sign);
    bool const digits = is_digit(text[at]);
    if (mark == "、" || mark == "." || mark == "．" || mark == ")" || (digits && mark == ",")) {
        // 1.5 is a number, not a marker.
        auto const next = sign + mark.size();
        return next < text.size() && is_digit(text[next]) ? at : next;
    }
    // 1属于国家秘密: no label begins with a digit.
    return digits && is_han(mark) ? end : at;
}

// The first byte of a character that is never ignored; nearly all of any label is made of them.
bool is_plain(char lead) noexcept { return lead >= '\xE4' && lead <= '\xE9'; }

// Signs that two prints of one label may differ in.
bool is_ignored(std::string_view character) noexcept {
    if (character.size() == 1) return !is_digit(character[0]) && !is_letter(character[0]);
    if (is_plain(character[0])) return false;
    auto const c = code_point(character);
    return (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3020 && c != 0x3007) ||
           c == 0xFEFF || c == 0x00A0 || c == 0x00B7 || (c >= 0xFF00 && c <= 0xFF0F) ||
           (c >= 0xFF1A && c <= 0xFF20) || c == 0x2500;
}

using Characters = std::array<char32_t, LabelKey::capacity>;

std::size_t decode(std::string_view text, Characters& out) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at);
        out[count++] = code_point(character);
        at += character.size();
    }
    return count;
}

struct Entry {
    LabelKey key;
    Label label;
};

// The keys of all labels, sorted; built once, never changed.
class Index {
public:
    Index() noexcept {
        for (std::uint8_t form = 0; form < vocab::forms.size(); ++form) {
            auto const& table = *vocab::forms[form];
            begin_[form] = static_cast<std::uint16_t>(size_);
            for (std::size_t i = 0; i < table.rows.size(); ++i)
                add(form, LabelRole::row, i, table.rows[i].label, table.rows[i].variants);
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                add(form, LabelRole::column, i, table.columns[i].label, table.columns[i].variants);
            for (std::size_t i = 0; i < table.headings.size(); ++i)
                add(form, LabelRole::heading, i, table.headings[i].label,
                    table.headings[i].variants);
            for (std::size_t i = 0; i < table.blocks.size(); ++i)
                if (!table.blocks[i].label.empty())
                    add(form, LabelRole::block, i, table.blocks[i].label, {});
        }
        begin_[vocab::forms.size()] = static_cast<std::uint16_t>(size_);
        for (std::uint16_t i = 0; i < size_; ++i) order_[i] = i;
        std::sort(order_.begin(), order_.begin() + size_, [&](std::uint16_t a, std::uint16_t b) {
            return entries_[a].key.view() != entries_[b].key.view()
                       ? entries_[a].key.view() < entries_[b].key.view()
                       : a < b;
        });
        for (std::size_t i = 0; i < size_; ++i) sorted_[i] = entries_[order_[i]].label;
        for (std::size_t i = 0; i < size_;) {
            auto end = i + 1;
            while (end < size_ && key(end) == key(i)) ++end;
            auto slot = hash(key(i)) % slots;
            while (table_[slot].count) slot = (slot + 1) % slots;
            table_[slot] = {static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(end - i)};
            first_.set(bucket(key(i)));
            i = end;
        }
    }

    [[nodiscard]] std::span<const Label> find(std::string_view wanted) const noexcept {
        if (wanted.empty() || !first_[bucket(wanted)]) return {};
        for (auto slot = hash(wanted) % slots; table_[slot].count; slot = (slot + 1) % slots)
            if (key(table_[slot].first) == wanted)
                return std::span(sorted_).subspan(table_[slot].first, table_[slot].count);
        return {};
    }

    [[nodiscard]] std::span<const Entry> of(std::uint8_t form) const noexcept {
        return std::span(entries_).subspan(begin_[form],
                                           std::size_t(begin_[form + 1U]) - begin_[form]);
    }

private:
    static constexpr std::size_t room = 512, slots = 1024;
    struct Slot {
        std::uint16_t first = 0, count = 0;
    };

    // Of the first character: most text begins like no label at all.
    static std::size_t bucket(std::string_view text) noexcept {
        auto const c = code_point(character_at(text, 0));
        return (c ^ c >> 8) % 256;
    }
    static std::size_t hash(std::string_view text) noexcept {
        std::uint32_t h = 2166136261U;
        for (char const c : text) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
        return h;
    }
    [[nodiscard]] std::string_view key(std::size_t sorted) const noexcept {
        return entries_[order_[sorted]].key.view();
    }

    void add(std::uint8_t form, LabelRole role, std::size_t index, std::string_view label,
             std::string_view variants) noexcept {
        LabelKey const whole(label);
        auto const base = LabelKey(whole.base());
        put(form, role, index, whole);
        if (!base.view().empty()) put(form, role, index, base);
        while (!variants.empty()) {
            auto const bar = variants.find('|');
            put(form, role, index, LabelKey(variants.substr(0, bar)));
            variants.remove_prefix(bar == std::string_view::npos ? variants.size() : bar + 1);
        }
    }
    void put(std::uint8_t form, LabelRole role, std::size_t index, LabelKey const& key) noexcept {
        Characters characters;
        Label const label{form, role, static_cast<std::uint8_t>(index),
                          static_cast<std::uint8_t>(decode(key.view(), characters))};
        for (auto const& e : of_unfinished(form))
            if (e.key.view() == key.view() && e.label == label) return;
        if (size_ < room) entries_[size_++] = {key, label};
    }
    [[nodiscard]] std::span<const Entry> of_unfinished(std::uint8_t form) const noexcept {
        return std::span(entries_).subspan(begin_[form], size_ - begin_[form]);
    }

    std::array<Entry, room> entries_{};
    std::array<Label, room> sorted_{};
    std::array<std::uint16_t, room> order_{};
    std::array<Slot, slots> table_{};
    std::bitset<256> first_;
    std::array<std::uint16_t, vocab::forms.size() + 1> begin_{};
    std::size_t size_ = 0;
};

Index const& index() noexcept {
    static Index const built;
    return built;
}

// Edit distance of two labels, or limit + 1 where it exceeds `limit`.
std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t limit) noexcept {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
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

}  // namespace

std::uint32_t marker_length(std::string_view text) noexcept {
    std::size_t end = 0;
    for (int i = 0; i < 3; ++i) {
        auto const begin = skip_blanks(text, end);
        auto const next = one_marker(text, begin);
        if (next == begin) break;
        end = next;
    }
    return static_cast<std::uint32_t>(end);
}

void LabelKey::append(std::string_view text) noexcept {
    if (too_long_) return;
    std::size_t at = 0;
    if (size_ == 0) {
        at = marker_length(text);
        marker_ = marker_ || at > 0;
    }
    ++parts_;
    while (at < text.size()) {
        if (bracket_ == std::string_view::npos && is_plain(text[at]) && size_ + 3 <= capacity) {
            for (int i = 0; i < 3; ++i) bytes_[size_++] = text[at++];
            continue;
        }
        auto const character = character_at(text, at);
        at += character.size();
        if (character[0] == '(' && size_ > 0) {
            bracket_ = std::min(bracket_, size_);
            ++depth_;
        }
        if (character[0] == ')' && depth_ > 0) --depth_;
        if (is_ignored(character)) continue;
        behind_bracket_ = behind_bracket_ || (depth_ == 0 && bracket_ != std::string_view::npos);
        if (size_ + character.size() > capacity) {
            too_long_ = true;
            return;
        }
        for (char const c : character) bytes_[size_++] = c;
    }
}

std::string_view Label::text() const noexcept {
    switch (role) {
        case LabelRole::row: return table().rows[index].label;
        case LabelRole::column: return table().columns[index].label;
        case LabelRole::heading: return table().headings[index].label;
        case LabelRole::block: break;
    }
    return table().blocks[index].label;
}

std::span<const Label> labels(LabelKey const& key) noexcept {
    if (auto const found = index().find(key.view()); !found.empty()) return found;
    return key.base().size() < key.view().size() ? index().find(key.base())
                                                 : std::span<const Label>{};
}

std::span<const Label> nearest_labels(LabelKey const& key, std::uint8_t form) noexcept {
    Characters wanted_buffer, buffer;
    std::u32string_view const wanted(wanted_buffer.data(), decode(key.view(), wanted_buffer));
    if (wanted.size() < 3) return {};
    // Two rows of one wording are told apart by what stands above them, not here.
    auto const same = [](Entry const& a, Entry const& b) {
        return (a.label.role == b.label.role && a.label.index == b.label.index) ||
               a.key.view() == b.key.view();
    };

    std::size_t best = 99, second = 99;
    Entry const* found = nullptr;
    Entry const* cut = nullptr;
    bool cut_twice = false;
    for (auto const& entry : index().of(form)) {
        std::size_t const length = entry.label.length;
        if (length < 3) continue;
        // A neighbour counts as nearly as near a little beyond the bound.
        auto const bound = std::min<std::size_t>(length / 4 + (length == 3), 4);
        auto const gap = length > wanted.size() ? length - wanted.size() : wanted.size() - length;
        bool const prefix = wanted.size() >= 4 && wanted.size() * 5 >= length * 2 &&
                            length > wanted.size() && entry.key.view().starts_with(key.view());
        if (prefix) {
            cut_twice = cut_twice || (cut && !same(*cut, entry));
            cut = &entry;
        }
        if (gap > bound + 1) continue;
        std::u32string_view const label(buffer.data(), decode(entry.key.view(), buffer));
        auto const d = distance(wanted, label, bound + 1);
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
        auto const namesakes = index().find(found->key.view());
        bool const agree = std::any_of(namesakes.begin(), namesakes.end(), [&](Label const& label) {
            return label.role == cut->label.role && label.index == cut->label.index;
        });
        found = cut_twice || (best == 1 && !agree) ? nullptr : cut;
    }
    return found ? index().find(found->key.view()) : std::span<const Label>{};
}

bool is_fragment(LabelKey const& key, std::uint8_t form) noexcept {
    if (key.view().empty()) return false;
    for (auto const& entry : index().of(form))
        if (entry.key.view().find(key.view()) != std::string_view::npos) return true;
    return false;
}

bool is_fragment_of(LabelKey const& key, Label const& label) noexcept {
    if (key.view().empty()) return false;
    for (auto const& entry : index().of(label.form))
        if (entry.label.role == label.role && entry.label.index == label.index &&
            entry.key.view().find(key.view()) != std::string_view::npos)
            return true;
    return false;
}

}  // namespace gouji::outline
