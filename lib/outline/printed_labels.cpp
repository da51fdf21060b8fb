#include "printed_labels.hpp"

#include <algorithm>
#include <cassert>

#include "../bytes/utf8.hpp"
#include "cell_kind.hpp"

namespace gouji::outline {

PrintedLabels::PrintedLabels() noexcept {
    auto const add_all = [&](auto const& rows) {
        for (auto const& row : rows) {
            add(row.label);
            add(row.variants);
        }
    };
    for (auto const* table : vocab::forms) {
        add_all(table->rows);
        add_all(table->columns);
        add_all(table->headings);
        for (auto const& block : table->blocks) add(block.label);
    }
}

// Labels between bars, each with its marker and without, and with its explanation and without.
void PrintedLabels::add(std::string_view labels) noexcept {
    while (!labels.empty()) {
        auto const bar = std::min(labels.find('|'), labels.size());
        auto const label = labels.substr(0, bar);
        auto const marker = marker_length(label);
        auto const bracket = label.find('(', marker);
        for (auto const begin : {std::size_t{0}, std::size_t{marker}}) {
            put(label.substr(begin));
            if (bracket < label.size()) put(label.substr(begin, bracket - begin));
        }
        labels.remove_prefix(std::min(bar + 1, labels.size()));
    }
}

void PrintedLabels::put(std::string_view text) noexcept {
    if (text.size() < 4) return;
    auto slot = hash(text);
    for (; table_[slot]; slot = (slot + 1) % slots)
        if (labels_[table_[slot]].text == text) return;
    assert(size_ < room);
    if (size_ == room) return;
    Span const whole{0, static_cast<std::uint32_t>(text.size())};
    auto const match = match_key(text);
    bool const is_piece = !match.labels.empty() && !separators_of(text, whole).any() &&
                          text.front() != '+' && !is_page_mark(text) &&
                          kind_of(text) == PieceKind::text;
    labels_[size_] = {text, match, extent_of(text, whole), look_of_label(text, match), is_piece};
    table_[slot] = size_++;
}

// Of the size and the last bytes, in which labels differ.
std::size_t PrintedLabels::hash(std::string_view text) noexcept {
    using bytes::utf8::load4, bytes::utf8::load8;
    auto const* const end = text.data() + text.size();
    auto const last = text.size() >= 8 ? load8(end - 8) : load4(text.data()) | load4(end - 4) << 32;
    return ((last ^ text.size()) * 0x9E3779B97F4A7C15U) >> 53;
}

PrintedLabel const* PrintedLabels::find(std::string_view text) const noexcept {
    if (text.size() < 4) return nullptr;
    for (auto slot = hash(text); table_[slot]; slot = (slot + 1) % slots)
        if (labels_[table_[slot]].text == text) return &labels_[table_[slot]];
    return nullptr;
}

PrintedLabels const& printed_labels() noexcept {
    static PrintedLabels const built;
    return built;
}

}  // namespace gouji::outline
