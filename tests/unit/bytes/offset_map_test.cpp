#include "gouji/bytes/offset_map.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory_resource>
#include <random>
#include <vector>

using gouji::Span;
using gouji::bytes::OffsetMap;

TEST_CASE("an offset map without runs is the identity") {
    const OffsetMap map(std::pmr::new_delete_resource());
    CHECK(map.identity());
    CHECK(map.origin({3, 9}) == Span{3, 9});
}

TEST_CASE("an offset map takes characters back whole") {
    OffsetMap map(std::pmr::new_delete_resource());
    map.add(0, 3, 10, 2);  // two characters of one width
    map.add(3, 3, 12, 2);
    map.add(6, 1, 20, 1);  // behind something that was dropped
    map.add_copied(7, 21, 5);
    CHECK_FALSE(map.identity());
    CHECK(map.origin({0, 3}) == Span{10, 12});
    CHECK(map.origin({0, 6}) == Span{10, 14});
    CHECK(map.origin({3, 7}) == Span{12, 21});
    CHECK(map.origin({6, 7}) == Span{20, 21});
    CHECK(map.origin({8, 10}) == Span{22, 24});
    SUBCASE("an offset inside a character stands for all of it") {
        CHECK(map.origin({1, 2}) == Span{10, 12});
        CHECK(map.origin({2, 4}) == Span{10, 14});
    }
    SUBCASE("an empty span stays empty") {
        CHECK(map.origin({3, 3}) == Span{12, 12});
        CHECK(map.origin({6, 6}) == Span{20, 20});
        CHECK(map.origin({12, 12}) == Span{26, 26});
    }
}

TEST_CASE("an offset map gives of every offset what its characters say, however long it is") {
    // Two bounds for every byte of the result: where its character begins and ends in the other text.
    std::vector<Span> origins;
    OffsetMap map(std::pmr::new_delete_resource());
    std::mt19937 random(20211);
    auto const below = [&](std::uint32_t bound) {
        return static_cast<std::uint32_t>(random() % bound);
    };
    std::uint32_t from = 0;
    for (int run = 0; run != 4'000; ++run) {
        constexpr Span widths[] = {{1, 1}, {3, 2}, {3, 2}, {1, 3},
                                   {3, 3}, {1, 0}, {4, 4}, {3, 900}};
        auto const [to_width, from_width] = widths[below(std::size(widths))];
        auto const count = below(20) == 0 ? 1 + below(5'000) : 1 + below(8);
        if (below(4) == 0) from += below(2) == 0 ? below(9) : below(70'000);
        map.add(static_cast<std::uint32_t>(origins.size()), to_width, from, from_width, count);
        for (auto left = count; left != 0; --left, from += from_width)
            origins.insert(origins.end(), to_width, Span{from, from + from_width});
    }
    auto const size = static_cast<std::uint32_t>(origins.size());
    for (std::uint32_t at = 0; at != size; ++at) {
        REQUIRE(map.origin({at, at}).begin == origins[at].begin);
        auto const end = std::min(size, at + 1 + below(below(9) == 0 ? 5'000 : 20));
        REQUIRE(map.origin({at, end}) == Span{origins[at].begin, origins[end - 1].end});
    }
    CHECK(map.origin({size, size}) == Span{from, from});
}
