#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <memory_resource>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "gouji/gouji.hpp"

using namespace gouji;

namespace {

// Two reports, a page mark of neither between them, and one more with a table of its own.
constexpr std::string_view three_reports =
    "第一篇\n云溪县2013年政府信息公开工作年度报告\n一、概述\n全年公开信息20条,其中网站12条。\n"
    "二、收费\n没有收费。\n第二篇\n青石镇2014年政府信息公开工作年度报告\n一、概述\n"
    "全年公开信息30条(附件1)。\n二、收费\n没有收费。\n第三篇\n"
    "白马乡2015年政府信息公开工作年度报告\n一、概述\n根据《条例》第5条,公开信息7条。\n二、收费\n"
    "没有收费。\n";

std::string ndjson(const Document& document, Relation relation, Provenance provenance) {
    std::string rows;
    const auto append = [&](std::string_view piece) {
        rows += piece;
        return true;
    };
    CHECK(write_ndjson(document, relation, append, provenance));
    return rows;
}

/// Gives out no more than so many bytes at once, and notes the most that was out.
class Limited final : public std::pmr::memory_resource {
public:
    std::ptrdiff_t most = 0;
    std::ptrdiff_t limit = std::ptrdiff_t{1} << 40;
    std::ptrdiff_t out = 0;

private:
    void* do_allocate(std::size_t bytes, std::size_t alignment) override {
        const auto size = static_cast<std::ptrdiff_t>(bytes);
        if (out + size > limit) throw std::bad_alloc();
        out += size;
        most = std::max(most, out);
        return std::pmr::new_delete_resource()->allocate(bytes, alignment);
    }
    void do_deallocate(void* p, std::size_t bytes, std::size_t alignment) override {
        out -= static_cast<std::ptrdiff_t>(bytes);
        std::pmr::new_delete_resource()->deallocate(p, bytes, alignment);
    }
    [[nodiscard]] bool do_is_equal(const memory_resource& other) const noexcept override {
        return this == &other;
    }
};

std::string reports(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += "云溪县" + std::to_string(2010 + i % 10) + "年政府信息公开工作年度报告\n一、概述\n";
        for (int k = 0; k < 40; ++k) text += "全年公开信息" + std::to_string(i + k) + "条。\n";
        text += "二、收费\n没有收费。\n";
    }
    return text;
}

/// The most memory that reading it takes, beside the input itself.
std::ptrdiff_t most_memory(const std::string& input) {
    Limited memory;
    {
        Parser parser(&memory);
        auto reader = parser.read(input, {.borrow_input = true});
        while (reader.next()) {
        }
    }
    CHECK(memory.out == 0);
    return memory.most;
}

}  // namespace

TEST_CASE("a reader gives a report at a time, and what belongs to the input at the end") {
    Parser parser;
    auto reader = parser.read(three_reports, {.name = "three"});
    std::int32_t position = 0;
    for (const int year : {2013, 2014, 2015}) {
        const auto part = reader.next();
        REQUIRE(part);
        CHECK(part->first_report() == position++);
        CHECK_FALSE(part->closes_input());
        REQUIRE(part->reports().size() == 1);
        CHECK(part->reports()[0].year == year);
        CHECK(part->input().name == "three");
        CHECK(part->input().encoding == "UTF-8");
        CHECK(part->input().mentions.empty());
        CHECK(part->source() == three_reports);
    }
    const auto last = reader.next();
    REQUIRE(last);
    CHECK(last->closes_input());
    CHECK(last->reports().empty());
    CHECK(last->input().mentions.size() == 3);  // 第一篇, 第二篇, 第三篇
    CHECK_FALSE(reader.next());
    CHECK_FALSE(reader.next());
}

TEST_CASE("what is no report has one part, with the reason") {
    auto reader = Parser().read("政府信息公开指南");
    const auto part = reader.next();
    REQUIRE(part);
    CHECK(part->reports().empty());
    REQUIRE(part->input().diagnostics.size() == 1);
    CHECK(part->input().diagnostics[0].code == "not_a_report");
    CHECK_FALSE(reader.next());
}

TEST_CASE("the rows of the parts are those of the whole, the input's own at the end") {
    Parser parser;
    const auto whole = parser.parse(three_reports, {.name = "three"});
    for (std::size_t i = 0; i < relation_names.size(); ++i) {
        const auto relation = static_cast<Relation>(i);
        std::string of_reports, of_input;
        auto reader = parser.read(three_reports, {.name = "three"});
        // ordinals count in the order of the whole: the input's own rows come first there
        std::size_t ordinal = 0;
        for (const auto& row : Rows(whole, relation)) ordinal += row.report == none;
        if (relation == Relation::inputs || relation == Relation::repairs) ordinal = 0;
        while (const auto part = reader.next()) {
            auto& rows = part->closes_input() ? of_input : of_reports;
            rows += ndjson(*part, relation, {"d", part->closes_input() ? 0 : ordinal});
            ordinal += Rows(*part, relation).size();
        }
        CHECK(of_input + of_reports == ndjson(whole, relation, {"d"}));
    }
}

TEST_CASE("parts outlive reader and parser") {
    Limited memory;
    {
        std::optional<Document> first, second, last;
        {
            Parser parser(&memory);
            auto moved = parser.read(three_reports);
            first = moved.next();
            auto reader = std::move(moved);
            CHECK_FALSE(
                moved.next());  // NOLINT(bugprone-use-after-move): it has nothing more to give
            second = reader.next();
            (void)reader.next();
            last = reader.next();
        }
        REQUIRE((first && second && last));
        CHECK(first->reports()[0].figures[0].raw == "20条");
        CHECK(first->messages(0).size() == first->reports()[0].checks.size());
        first.reset();
        CHECK(second->reports()[0].authority->text == "青石镇");
        CHECK(last->source() == three_reports);
    }
    CHECK(memory.out == 0);
}

TEST_CASE("memory is a fraction of the text beside it, and that of a report") {
    const auto small = reports(200), large = reports(2000);
    const auto growth = most_memory(large) - most_memory(small);
    const auto text = static_cast<std::ptrdiff_t>(large.size() - small.size());
    CHECK(growth < text * 5 / 4);
}

TEST_CASE("out of memory, a reader gives no report rather than the one after") {
    Limited memory;
    {
        Parser parser(&memory);
        auto reader = parser.read(three_reports);
        memory.limit = memory.out;
        const auto refused = [&] {
            try {
                (void)reader.next();
                return false;
            } catch (const std::bad_alloc&) {
                return true;
            }
        };
        CHECK(refused());
        memory.limit = std::ptrdiff_t{1} << 40;
        CHECK(refused());
    }
    CHECK(memory.out == 0);
}
