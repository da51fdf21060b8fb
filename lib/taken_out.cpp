#include "taken_out.hpp"

#include <algorithm>

#include "gouji/primitive/code_point.hpp"
#include "gouji/value/by_place.hpp"

namespace gouji {

// Of the spans that begin before `end`, those stay into which no holder reaches.
void TakenOut::keep_unheld(std::pmr::vector<Span>& holders, std::uint32_t end) {
    std::sort(holders.begin(), holders.end(), [](Span a, Span b) { return a.begin < b.begin; });
    auto holder = holders.begin();
    std::uint32_t held_up_to = 0;
    for (; next_ != spans_.size() && spans_[next_].begin < end; ++next_) {
        auto const span = spans_[next_];
        for (; holder != holders.end() && holder->begin < span.end; ++holder)
            held_up_to = std::max(held_up_to, holder->end);
        if (held_up_to <= span.begin) spans_[kept_++] = span;
    }
}

void TakenOut::forget_held(Report const& report, Arena& working) {
    if (spans_.empty()) return;
    std::pmr::vector<Span> holders(&working);
    auto const add = [&](Span span) {
        if (!span.empty()) holders.push_back(span);
    };
    for (auto const& x : report.figures)
        if (x.stated == Statement::number) add(x.span);
    for (auto const& table : report.tables)
        for (auto const& x : table.cells) add(x.span);
    for (auto const& x : report.sections) add(x.marker_span);
    for (auto const& x : report.mentions) add(x.span);
    for (auto const& x : report.citations) add(x.span);
    for (auto const& x : report.metadata) add(x.span);
    for (auto const& x : report.contact) add(x.span);
    keep_unheld(holders, report.span.end);
}

void TakenOut::add_to(std::pmr::vector<Mention>& mentions, std::string_view source,
                      Arena& working) {
    if (spans_.empty()) return;
    std::copy(spans_.begin() + static_cast<std::ptrdiff_t>(next_), spans_.end(),
              spans_.begin() + static_cast<std::ptrdiff_t>(kept_));
    spans_.resize(spans_.size() - next_ + kept_);
    next_ = kept_ = 0;
    std::pmr::vector<Span> holders(&working);
    for (auto const& mention : mentions) holders.push_back(mention.span);
    keep_unheld(holders, static_cast<std::uint32_t>(source.size()));
    for (std::size_t i = 0; i != kept_; ++i)
        mentions.push_back({MentionKind::identifier, slice(source, spans_[i]), spans_[i], {}});
    sort_by_place(mentions, &working);
}

}  // namespace gouji
