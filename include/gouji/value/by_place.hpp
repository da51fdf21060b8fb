#pragma once
#include <algorithm>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <utility>
#include <vector>

#include "gouji/value/span.hpp"

// Elements that have a `span`, by where it begins.
namespace gouji {

/// Those of `values`, which stand in order, that begin within `extent`.
template <typename Values>
[[nodiscard]] auto within(Values const& values, Span extent) {
    auto const from = [&](std::uint32_t at) {
        return std::lower_bound(values.begin(), values.end(), at,
                                [](auto const& x, std::uint32_t y) { return x.span.begin < y; });
    };
    return std::span(from(extent.begin), from(extent.end));
}

/// Sorts by where the spans begin; elements that begin at one place keep their order, as by std::stable_sort, but the
/// room that this takes is that of `working`.
template <typename T>
void sort_by_place(std::pmr::vector<T>& values, std::pmr::memory_resource* working) {
    auto const earlier = [](T const& a, T const& b) { return a.span.begin < b.span.begin; };
    if (std::is_sorted(values.begin(), values.end(), earlier)) return;
    std::pmr::vector<T> const old(values.begin(), values.end(), working);
    std::pmr::vector<std::pair<std::uint32_t, std::uint32_t>> order(working);
    order.reserve(old.size());
    for (auto const& value : old)
        order.emplace_back(value.span.begin, static_cast<std::uint32_t>(order.size()));
    std::sort(order.begin(), order.end());
    std::transform(order.begin(), order.end(), values.begin(),
                   [&](auto const& place) { return old[place.second]; });
}

}  // namespace gouji
