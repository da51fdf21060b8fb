#include <bitset>
#include <map>
#include <tuple>

#include "cross_rules.hpp"
#include "gouji/primitive/code_point.hpp"
#include "gouji/primitive/keyword.hpp"
#include "gouji/value/text.hpp"
#include "gouji/vocab/channels.hpp"
#include "ratio.hpp"
#include "sentence.hpp"

namespace gouji::check {
namespace {

using Channels = std::bitset<channel_names.size()>;

constexpr std::size_t bit(Channel channel) { return static_cast<std::size_t>(channel); }

// {0}: the number that is split, {1}: the channel, {2}: the other number
constexpr Sentence unlisted_channel{
    "{0} is split by channel without any {1}, which is named as one of the {2}",
    "“{0}”的分项中没有另一处所列的渠道({1})"};

// A number that is split by channel: 35个,其中微信22个、微博13个.
struct Split {
    Figure const* whole = nullptr;
    Channels channels;
    Decimal sum;

    // The parts are all that it counts.
    [[nodiscard]] bool closed() const {
        return exact(*whole) && sum == *whole->value && channels.count() > 1;
    }
};

// The same indicator, number and measure.
using Counted = std::tuple<Indicator, std::int64_t, std::int32_t, std::string_view>;

Counted counted_by(Figure const& figure) {
    return {figure.indicator, figure.value->coefficient, figure.value->scale, figure.unit};
}

std::pmr::map<Counted, Split> splits_of(std::span<const Figure> figures, Memory memory) {
    std::pmr::map<std::int32_t, Split> by_whole(memory);
    for (auto const& part : figures) {
        if (part.part_of == none || part.facets.channel == Channel::none || !exact(part)) continue;
        auto& split = by_whole[part.part_of];
        split.whole = &figures[static_cast<std::size_t>(part.part_of)];
        split.channels.set(bit(part.facets.channel));
        split.sum = gouji::add(split.sum, *part.value).value_or(Decimal{});
    }
    std::pmr::map<Counted, Split> closed(memory);
    for (auto const& [id, split] : by_whole)
        if (split.closed()) closed[counted_by(*split.whole)] = split;
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
    auto const splits = splits_of(figures, results.working());
    if (splits.empty()) return;
    for (auto const& figure : figures) {
        if (!exact(figure) || figure.stated == Statement::negation) continue;
        auto const found = splits.find(counted_by(figure));
        if (found == splits.end() || found->second.whole == &figure) continue;
        auto const& split = found->second;
        auto const begin = sentence_begin(facts.text, figure.span.begin);
        auto const named = named_in(facts.text.substr(begin, figure.span.begin - begin));
        auto const unlisted = named & ~split.channels;
        if ((named & split.channels).none() || unlisted.none()) continue;
        std::size_t channel = 0;
        while (!unlisted.test(channel)) ++channel;
        Outcome outcome;
        outcome.expected = store(*split.whole->value, results.memory());
        outcome.actual = store(*figure.value, results.memory());
        outcome.says(unlisted_channel, {split.whole->raw, channel_names[channel], figure.raw});
        Span const spans[] = {split.whole->span, figure.span};
        results.add("cross.sections", spans, outcome);
    }
}

}  // namespace gouji::check
