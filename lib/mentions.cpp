#include "mentions.hpp"

#include <algorithm>

#include "anchor.hpp"
#include "gouji/figures/figures.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/scan/atoms.hpp"
#include "gouji/text/clean.hpp"
#include "gouji/value/by_place.hpp"

namespace gouji {
namespace {

using Memory = std::pmr::memory_resource*;

// The atoms of `range` as mentions: what text outside a report holds states nothing.
void add_as_mentions(Page const& page, Span range, std::span<const Span> claimed,
                     std::pmr::vector<Mention>& mentions, Arena& arena) {
    Arena working = arena.another();
    auto const atoms = scan::scan(page.text, page.index, range, claimed, &working);
    auto const stated = figures::statements(page.text, page.index, {range.begin, range.begin},
                                            atoms, {}, &arena, &working);
    auto const add = [&](MentionKind kind, Span span) {
        mentions.push_back({kind, slice(page.text, span), span, {}});
    };
    for (auto const& x : stated.mentions) mentions.push_back(x);
    for (auto const& x : stated.figures)
        if (std::any_of(x.raw.begin(), x.raw.end(), is_digit))
            add(x.unit == "页" ? MentionKind::page : MentionKind::unknown, x.span);
    for (auto const& x : stated.citations) add(MentionKind::identifier, x.span);
    for (auto const& x : stated.contact)
        add(x.field == ContactField::address    ? MentionKind::address
            : x.field == ContactField::postcode ? MentionKind::postcode
            : x.field == ContactField::phone    ? MentionKind::phone
                                                : MentionKind::identifier,
            x.span);
}

}  // namespace

std::pmr::vector<Span> cuts_between(std::span<const outline::Line> lines, markup::Text const& text,
                                    text::Clean const& clean, Memory memory) {
    std::pmr::vector<Span> cuts(memory);
    for (auto const cut : text.cuts) {
        auto const next =
            std::partition_point(lines.begin(), lines.end(), [&](outline::Line const& line) {
                return clean.to_decoded.origin({line.begin, line.begin}).begin < cut;
            });
        if (next != lines.end()) cuts.push_back({next->begin, next->begin});
    }
    return cuts;
}

std::span<const Span> reaching_into(Span extent, std::span<const Span> spans) {
    auto const first = std::lower_bound(spans.begin(), spans.end(), extent.begin,
                                        [](Span span, std::uint32_t at) { return span.end <= at; });
    auto const end = std::lower_bound(first, spans.end(), extent.end,
                                      [](Span span, std::uint32_t at) { return span.begin < at; });
    return {first, end};
}

void add_furniture(Page const& page, Span extent, std::span<const outline::Region> regions,
                   std::span<const MetadataEntry> metadata, std::pmr::vector<Mention>& mentions,
                   Arena& arena) {
    auto const marks = reaching_into(extent, page.furniture.page_marks);
    for (auto const mark : marks)
        if (extent.contains(mark))
            mentions.push_back({MentionKind::page, slice(page.text, mark), mark, {}});
    for (auto const line : reaching_into(extent, page.furniture.lines)) {
        if (!extent.contains(line)) continue;
        // within a table its reader accounts for the digits
        if (std::any_of(regions.begin(), regions.end(),
                        [&](auto const& region) { return region.span.overlaps(line); }))
            continue;
        Arena working = arena.another();
        std::pmr::vector<Span> known(&working);
        for (auto const& entry : metadata)
            if (line.contains(entry.span) && !entry.span.empty()) known.push_back(entry.span);
        for (auto const mark : reaching_into(line, marks))
            if (line.contains(mark)) known.push_back(mark);
        std::sort(known.begin(), known.end(), [](Span a, Span b) { return a.begin < b.begin; });
        add_as_mentions(page, line, known, mentions, arena);
    }
}

std::pmr::vector<Mention> stray_mentions(Page const& page, std::span<const Span> reports,
                                         std::span<const Span> marks, Arena& arena) {
    Arena working = arena.another();
    std::pmr::vector<Mention> result(&arena);
    std::pmr::vector<Span> claimed(reports.begin(), reports.end(), &working);
    claimed.insert(claimed.end(), marks.begin(), marks.end());
    claimed.insert(claimed.end(), page.cuts.begin(), page.cuts.end());
    for (auto const mark : page.furniture.page_marks) {
        if (!reaching_into(mark, reports).empty()) continue;
        claimed.push_back(mark);
        result.push_back({MentionKind::page, slice(page.text, mark), mark, {}});
    }
    std::sort(claimed.begin(), claimed.end(), [](Span a, Span b) { return a.begin < b.begin; });
    for (auto const mark : marks)
        result.push_back({MentionKind::list_marker, slice(page.text, mark), mark, {}});
    auto const whole = Span{0, static_cast<std::uint32_t>(page.text.size())};
    add_as_mentions(page, whole, claimed, result, arena);
    std::sort(result.begin(), result.end(),
              [](Mention const& a, Mention const& b) { return a.span.begin < b.span.begin; });
    return result;
}

void add_furniture_of_web_page(markup::Text const& text, bytes::Decoded const& decoded,
                               std::pmr::vector<Mention>& mentions, Arena& arena) {
    if (text.view.empty()) return;
    Memory const memory = &arena;
    auto const clean = text::clean(text.view, memory, memory);
    text::Index const index(clean.view, memory);
    auto const lines = outline::lines(clean.view, index, memory);
    outline::Furniture const no_furniture{std::pmr::vector<Span>(memory),
                                          std::pmr::vector<Span>(memory)};
    auto const cuts = cuts_between(lines, text, clean, memory);
    auto const first = mentions.size();
    add_as_mentions({clean.view, index, lines, no_furniture, cuts},
                    {0, static_cast<std::uint32_t>(clean.view.size())}, cuts, mentions, arena);
    Anchor anchor(decoded, text, clean);
    for (auto& mention : std::span(mentions).subspan(first)) mention.span = anchor(mention.span);
    sort_by_place(mentions, memory);
}

}  // namespace gouji
