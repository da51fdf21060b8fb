#include "gouji/check/messages.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "gouji/gouji.hpp"

using namespace gouji;

namespace {

constexpr std::string_view report =
    "云溪县2013年政府信息公开工作年度报告\n"
    "一、概述\n收到来信226件,其中诉求类37件,占16.4%。\n"
    "二、其他\n公开信息100条,其中政策类60条,动态类41条。\n";

Check check_of(Document const& document, std::string_view rule) {
    for (auto const& check : document.reports()[0].checks)
        if (check.rule == rule) return check;
    return {};
}

}  // namespace

TEST_CASE("a check says both sides in two languages") {
    auto const document = parse(report);
    auto const share = check_of(document, "prose.share");
    CHECK(check::message(share) == "37 of 226 is 16.372%, printed as 16.4%");
    CHECK(check::message_zh(share) == "37÷226=16.372%,与所印 16.4% 一致");
    auto const parts = check_of(document, "prose.parts");
    CHECK(check::message(parts) == "the parts 60+41 make 101, the whole is printed as 100");
    CHECK(check::message_zh(parts) == "分项之和 60+41=101,与所印总数 100 不符");
}

TEST_CASE("a check that a user made says nothing") {
    CHECK(check::message({}).empty());
    CHECK(check::message_zh({}).empty());
}

TEST_CASE("the messages of a document are those of its checks, whoever asks first") {
    auto const document = parse(report);
    std::vector<std::span<const Phrase>> seen(4);
    {
        std::vector<std::thread> readers;
        readers.reserve(seen.size());
        for (auto& each : seen)
            readers.emplace_back([&each, copy = document] { each = copy.messages(0); });
        for (auto& reader : readers) reader.join();
    }
    auto const checks = document.reports()[0].checks;
    for (auto const messages : seen) {
        CHECK(messages.data() == seen[0].data());
        REQUIRE(messages.size() == checks.size());
    }
    for (std::size_t i = 0; i < checks.size(); ++i) {
        CHECK(seen[0][i].english == check::message(checks[i]));
        CHECK(seen[0][i].chinese == check::message_zh(checks[i]));
    }
    CHECK(Document().messages(0).empty());
}
