#include <fmt/format.h>

#include <bitset>
#include <map>
#include <string>
#include <vector>

#include "cross_rules.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/vocab/channels.hpp"
#include "ratio.hpp"
#include "sentence.hpp"

namespace gouji::check {
namespace {

using Channels = std::bitset<channel_names.size()>;

constexpr std::size_t bit(Channel channel) { return static_cast<std::size_t>(channel); }

// A number that is split by channel: 35个,其中微信22个、微博13个.
struct Split {
    Figure const* whole = nullptr;
    Channels channels;
    Decimal sum;
};

// The same indicator, number and measure.
std::string key_of(Figure const& figure) {
    return fmt::format("{} {} {}", name(figure.indicator), figure.value->to_string(), figure.unit);
}

std::map<std::string, Split> splits_of(std::span<const Figure> figures) {
    std::map<std::int32_t, Split> by_whole;
    for (auto const& part : figures) {
        if (part.part_of == none || part.facets.channel == Channel::none || !exact(part)) continue;
        auto& split = by_whole[part.part_of];
        split.channels.set(bit(part.facets.channel));
        split.sum = gouji::add(split.sum, *part.value).value_or(Decimal{});
    }
    std::map<std::string, Split> closed;
    for (auto& [id, split] : by_whole) {
        split.whole = &figures[static_cast<std::size_t>(id)];
        bool const all = exact(*split.whole) && split.sum == *split.whole->value;
        if (all && split.channels.count() > 1) closed[key_of(*split.whole)] = split;
    }
    return closed;
}

// The kinds of channel that a text names; what gathers several of them is no kind of its own.
Channels named_in(std::string_view text) {
    Channels named;
    for (std::size_t at = 0; at < text.size();) {
        auto const* word = longest<vocab::channels>(text.substr(at));
        if (word) named.set(bit(word->channel));
        at += word ? word->text.size() : character_at(text, at).size();
    }
    for (auto const gathering :
         {Channel::none, Channel::new_media, Channel::platform, Channel::other})
        named.reset(bit(gathering));
    return named;
}

}  // namespace

void members_rule(Facts const& facts, Results& results) {
    auto const figures = facts.report.figures;
    auto const splits = splits_of(figures);
    if (splits.empty()) return;
    for (auto const& figure : figures) {
        if (!exact(figure) || figure.stated == Statement::negation) continue;
        auto const found = splits.find(key_of(figure));
        if (found == splits.end() || found->second.whole == &figure) continue;
        auto const& split = found->second;
        auto const begin = sentence_begin(facts.text, figure.span.begin);
        auto const named = named_in(facts.text.substr(begin, figure.span.begin - begin));
        auto const unlisted = named & ~split.channels;
        if ((named & split.channels).none() || unlisted.none()) continue;
        std::size_t channel = 0;
        while (!unlisted.test(channel)) ++channel;
        auto const word = channel_names[channel];
        Outcome outcome;
        outcome.expected = split.whole->value->to_string();
        outcome.actual = figure.value->to_string();
        outcome.message = {
            fmt::format("{} is split by channel without any {}, which is named as one "
                        "of the {}",
                        split.whole->raw, word, figure.raw),
            fmt::format("“{}”的分项中没有另一处所列的渠道({})", split.whole->raw, word)};
        Span const spans[] = {split.whole->span, figure.span};
        results.add("cross.sections", spans, outcome);
    }
}

}  // namespace gouji::check
