#include "results.hpp"

#include <algorithm>
#include <cassert>
#include <memory>

namespace gouji::check {
namespace {

template <typename T>
std::span<const T> joined(std::initializer_list<std::span<const T>> lists, Memory memory) {
    std::size_t size = 0;
    for (auto const list : lists) size += list.size();
    if (size == 0) return {};
    auto* const begin = std::pmr::polymorphic_allocator<T>(memory).allocate(size);
    auto* to = begin;
    for (auto const list : lists) to = std::uninitialized_copy(list.begin(), list.end(), to);
    return {begin, size};
}

}  // namespace

void Outcome::says(Sentence const& sentence, std::initializer_list<Phrase> words) {
    assert(words.size() <= most_words);
    sentence_ = &sentence;
    size_ = words.size();
    std::copy(words.begin(), words.end(), words_.begin());
}

std::span<const Span> Results::keep(std::span<const Span> spans) const {
    return joined({spans}, memory_);
}

void Results::add(std::string_view rule, std::initializer_list<std::span<const Span>> spans,
                  Outcome const& outcome) {
    auto const words =
        outcome.words().empty() ? outcome.constants() : joined({outcome.words()}, memory_);
    checks_.push_back({rule, outcome.verdict, outcome.expected, outcome.actual, outcome.tolerance,
                       joined(spans, memory_), outcome.sentence(), words});
}

}  // namespace gouji::check
