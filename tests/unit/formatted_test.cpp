#include "formatted.hpp"

#include <doctest/doctest.h>

#include <array>
#include <memory_resource>
#include <string>

TEST_CASE("formatted text of any length lies in the given memory alone") {
    std::array<std::byte, 4096> room;
    std::pmr::monotonic_buffer_resource memory(room.data(), room.size(),
                                               std::pmr::null_memory_resource());
    for (std::size_t const length : {0U, 1U, 255U, 256U, 257U, 2000U}) {
        std::string const long_word(length, 'x');
        auto const text = gouji::formatted(&memory, "{}", long_word);
        CHECK(text == long_word);
        if (length > 0) {
            auto const* const begin = reinterpret_cast<char const*>(room.data());
            CHECK((text.data() >= begin && text.data() + length <= begin + room.size()));
        }
    }
    CHECK(gouji::formatted(&memory, "{}:{:02}", 1, 2) == "1:02");
}
