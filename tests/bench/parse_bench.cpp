#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>

#include <gumbo.h>

#include "corpus.hpp"
#include "gouji/bytes/decode.hpp"
#include "gouji/gouji.hpp"
#include "gouji/text/clean.hpp"

namespace {

using gouji::bench::Documents;
using gouji::bench::generated;
using gouji::bench::over;
using gouji::bench::prose;

// ---- the first stages alone ----------------------------------------------------------------------

void decode(benchmark::State& state) {
    std::pmr::unsynchronized_pool_resource memory;
    over(state, generated("plain"), "reports", [&](const std::string& document) {
        benchmark::DoNotOptimize(gouji::bytes::decode(document, &memory));
        return 1;
    });
}
BENCHMARK(decode);

void decode_and_clean(benchmark::State& state) {
    std::pmr::unsynchronized_pool_resource memory;
    over(state, generated("plain"), "reports", [&](const std::string& document) {
        const auto decoded = gouji::bytes::decode(document, &memory);
        benchmark::DoNotOptimize(gouji::text::clean(decoded, &memory));
        return 1;
    });
}
BENCHMARK(decode_and_clean);

void html_parser_alone(benchmark::State& state) {
    over(state, generated("html"), "reports", [](const std::string& document) {
        GumboOutput* const tree =
            gumbo_parse_with_options(&kGumboDefaultOptions, document.data(), document.size());
        gumbo_destroy_output(&kGumboDefaultOptions, tree);
        return 1;
    });
}
BENCHMARK(html_parser_alone);

// ---- the whole parse, by kind of input -----------------------------------------------------------

void parse_all(benchmark::State& state, const Documents& documents) {
    gouji::Parser parser;
    over(state, documents, "reports", [&](const std::string& document) {
        return parser.parse(document, {.borrow_input = true}).reports().size();
    });
}
void parse_kind(benchmark::State& state, const std::string& kind) {
    parse_all(state, generated(kind));
}
BENCHMARK_CAPTURE(parse_kind, plain, "plain")->MinTime(2);
BENCHMARK_CAPTURE(parse_kind, gb18030, "gb18030");
BENCHMARK_CAPTURE(parse_kind, traditional, "traditional");
BENCHMARK_CAPTURE(parse_kind, pinyin, "pinyin");
BENCHMARK_CAPTURE(parse_kind, html, "html");

void parse_prose(benchmark::State& state) { parse_all(state, prose()); }
BENCHMARK(parse_prose)->MinTime(2);

/// Arithmetic in registers alone, which threads share nothing for: what two of them can reach on this machine.
void arithmetic_in_threads(benchmark::State& state) {
    std::uint64_t x = static_cast<std::uint64_t>(state.thread_index()) + 1;
    for (auto _ : state) {
        for (int i = 0; i < 100'000; ++i) x = x * 6364136223846793005U + 1442695040888963407U;
        benchmark::DoNotOptimize(x);
    }
    state.counters["rounds"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(arithmetic_in_threads)->Threads(1)->Threads(2)->UseRealTime();

void parse_in_threads(benchmark::State& state) { parse_all(state, generated("plain")); }
BENCHMARK(parse_in_threads)->Threads(1)->Threads(2)->UseRealTime();

// ---- the whole parse and what is written of it ---------------------------------------------------

template <class Write>
void parse_and_write(benchmark::State& state, Write write) {
    gouji::Parser parser;
    const auto forget = [](std::string_view) { return true; };
    over(state, generated("plain"), "reports", [&](const std::string& document) {
        const auto parsed = parser.parse(document, {.borrow_input = true});
        write(parsed, forget);
        return parsed.reports().size();
    });
}

void parse_and_write_json(benchmark::State& state) {
    parse_and_write(state, [](const gouji::Document& document, gouji::Sink sink) {
        (void)gouji::write_json(document, sink, 0);
    });
}
BENCHMARK(parse_and_write_json);

void parse_and_write_figures(benchmark::State& state) {
    parse_and_write(state, [](const gouji::Document& document, gouji::Sink sink) {
        (void)gouji::write_ndjson(document, gouji::Relation::figures, sink);
    });
}
BENCHMARK(parse_and_write_figures);

}  // namespace
