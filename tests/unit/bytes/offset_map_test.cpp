#include "gouji/bytes/offset_map.hpp"

#include <doctest/doctest.h>

#include <memory_resource>

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
