#include "results.hpp"

#include <memory>

#include "gouji/value/text.hpp"

namespace gouji::check {

void Results::add(std::string_view rule, std::span<const Span> spans, Outcome const& outcome) {
    std::span<const Span> kept;
    if (!spans.empty()) {
        auto* const copy =
            static_cast<Span*>(memory_->allocate(spans.size() * sizeof(Span), alignof(Span)));
        std::uninitialized_copy(spans.begin(), spans.end(), copy);
        kept = {copy, spans.size()};
    }
    checks_.push_back({rule, outcome.verdict, store(outcome.expected, memory_),
                       store(outcome.actual, memory_), store(outcome.tolerance, memory_), kept,
                       store(outcome.message.english, memory_),
                       store(outcome.message.chinese, memory_)});
}

}  // namespace gouji::check
