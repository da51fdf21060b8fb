#include <doctest/doctest.h>

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <thread>

#include "gouji/gouji.hpp"

using namespace gouji;

namespace {

constexpr std::string_view report =
    "云溪县2013年政府信息公开工作年度报告\n一、概述\n全年公开信息20条。\n";

/// Counts what is taken and what is still out.
class Counting final : public std::pmr::memory_resource {
public:
    int taken = 0;
    std::ptrdiff_t out = 0;

private:
    void* do_allocate(std::size_t bytes, std::size_t alignment) override {
        ++taken;
        out += static_cast<std::ptrdiff_t>(bytes);
        return std::pmr::new_delete_resource()->allocate(bytes, alignment);
    }
    void do_deallocate(void* p, std::size_t bytes, std::size_t alignment) override {
        out -= static_cast<std::ptrdiff_t>(bytes);
        std::pmr::new_delete_resource()->deallocate(p, bytes, alignment);
    }
    [[nodiscard]] bool do_is_equal(memory_resource const& other) const noexcept override {
        return this == &other;
    }
};

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    while (times-- > 0) result += text;
    return result;
}

}  // namespace

TEST_CASE("a parser gives what parse() gives, again and again") {
    auto const expected = to_json(parse(report), 0);
    Parser parser;
    for (int i = 0; i < 3; ++i) CHECK(to_json(parser.parse(report), 0) == expected);
}

TEST_CASE("a warm parser takes nothing more from its memory resource, and gives all of it back") {
    Counting memory;
    {
        Parser parser(&memory);
        auto const large = repeated(report, 2000);
        (void)parser.parse(large);
        auto const taken = memory.taken;
        for (int i = 0; i < 3; ++i) {
            (void)parser.parse(large);
            (void)parser.parse(report);
        }
        CHECK(memory.taken == taken);
    }
    CHECK(memory.out == 0);
}

TEST_CASE("documents outlive their parser, share their storage and may end on another thread") {
    Counting memory;
    auto parser = std::make_unique<Parser>(&memory);
    auto first = parser->parse(report);
    auto second = parser->parse("not a report");
    auto copy = first;
    parser.reset();
    first = {};
    REQUIRE(copy.reports().size() == 1);
    CHECK(copy.reports()[0].year == 2013);
    CHECK(copy.source() == report);
    std::thread([document = std::move(copy)] {}).join();
    second = Document(second);
    CHECK(second.source() == "not a report");
    CHECK(memory.out > 0);
    second = {};
    CHECK(memory.out == 0);
}

TEST_CASE("a copied parser works by itself, a moved one goes on") {
    Counting memory;
    {
        Parser parser(&memory);
        Parser copy = parser;
        CHECK(to_json(copy.parse(report), 0) == to_json(parser.parse(report), 0));
        auto const document = copy.parse(report);
        copy = std::move(parser);
        CHECK(to_json(copy.parse(report), 0) == to_json(document, 0));
    }
    CHECK(memory.out == 0);
}

TEST_CASE("whatever allocates like a memory resource is one") {
    struct Own {
        int out = 0;
        void* allocate(std::size_t bytes, std::size_t alignment) {
            ++out;
            return ::operator new (bytes, std::align_val_t{alignment});
        }
        void deallocate(void* place, std::size_t, std::size_t alignment) {
            --out;
            ::operator delete (place, std::align_val_t{alignment});
        }
    } memory;
    {
        Parser parser(&memory);
        CHECK(to_json(parser.parse(report), 0) == to_json(parse(report), 0));
        CHECK(memory.out > 0);
    }
    CHECK(memory.out == 0);
    static_assert(!std::is_constructible_v<Parser, int*>);
}

TEST_CASE("a borrowed input is not copied") {
    Options const options{.borrow_input = true};
    auto const document = Parser().parse(report, options);
    CHECK(document.source().data() == report.data());
    CHECK(to_json(document, 0) == to_json(parse(report), 0));
}
