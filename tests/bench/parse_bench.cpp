#include <benchmark/benchmark.h>

#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.hpp"
#include "gouji/bytes/decode.hpp"
#include "gouji/gouji.hpp"
#include "gouji/text/clean.hpp"

namespace {

const std::vector<std::string>& corpus() {
    static const auto documents = gouji::bench::shuffled(CORPUS_FOLDERS, 1000);
    return documents;
}

/// Runs `work` over one document after the other and counts what went through: bytes, and the reports
/// that `work` returns.
template <class Work>
void over_corpus(benchmark::State& state, Work work) {
    const auto& documents = corpus();
    std::int64_t bytes = 0, reports = 0;
    std::size_t next = 0;
    for (auto _ : state) {
        const std::string& document = documents[next];
        reports += static_cast<std::int64_t>(work(document));
        bytes += static_cast<std::int64_t>(document.size());
        next = next + 1 == documents.size() ? 0 : next + 1;
    }
    state.SetBytesProcessed(bytes);
    if (reports == 0) return;
    state.counters["reports"] =
        benchmark::Counter(static_cast<double>(reports), benchmark::Counter::kIsRate);
}

void decode(benchmark::State& state) {
    std::pmr::unsynchronized_pool_resource memory;
    over_corpus(state, [&](const std::string& document) {
        benchmark::DoNotOptimize(gouji::bytes::decode(document, &memory));
        return 0;
    });
}
BENCHMARK(decode);

void decode_and_clean(benchmark::State& state) {
    std::pmr::unsynchronized_pool_resource memory;
    over_corpus(state, [&](const std::string& document) {
        const auto decoded = gouji::bytes::decode(document, &memory);
        benchmark::DoNotOptimize(gouji::text::clean(decoded, &memory));
        return 0;
    });
}
BENCHMARK(decode_and_clean);

void parse(benchmark::State& state) {
    over_corpus(
        state, [](const std::string& document) { return gouji::parse(document).reports().size(); });
}
BENCHMARK(parse)->MinTime(2);

void parse_and_write_json(benchmark::State& state) {
    std::string json;
    over_corpus(state, [&](const std::string& document) {
        json.clear();
        const gouji::Document parsed = gouji::parse(document);
        gouji::write_json(parsed, json, 0);
        return parsed.reports().size();
    });
}
BENCHMARK(parse_and_write_json);

/// Runs `write` over parsed documents; bytes are those of the inputs, to compare with `parse`.
template <class Write>
void over_documents(benchmark::State& state, Write write) {
    static const auto documents = [] {
        std::vector<gouji::Document> parsed;
        for (const std::string& text : corpus()) parsed.push_back(gouji::parse(text));
        return parsed;
    }();
    std::int64_t bytes = 0, written = 0;
    const auto count = [&](std::string_view piece) {
        written += static_cast<std::int64_t>(piece.size());
        return true;
    };
    std::size_t next = 0;
    for (auto _ : state) {
        write(documents[next], count);
        bytes += static_cast<std::int64_t>(documents[next].source().size());
        next = next + 1 == documents.size() ? 0 : next + 1;
    }
    state.SetBytesProcessed(bytes);
    state.counters["written"] =
        benchmark::Counter(static_cast<double>(written), benchmark::Counter::kIsRate);
}

template <class Write>
void each_relation(Write write) {
    for (std::size_t i = 0; i < gouji::relation_names.size(); ++i) {
        write(static_cast<gouji::Relation>(i));
    }
}

void write_json(benchmark::State& state) {
    over_documents(state, [](const gouji::Document& document, gouji::Sink sink) {
        (void)gouji::write_json(document, sink, 0);
    });
}
BENCHMARK(write_json);

void write_ndjson_of_all_relations(benchmark::State& state) {
    over_documents(state, [](const gouji::Document& document, gouji::Sink sink) {
        each_relation([&](gouji::Relation x) { (void)gouji::write_ndjson(document, x, sink); });
    });
}
BENCHMARK(write_ndjson_of_all_relations);

void write_csv_of_all_relations(benchmark::State& state) {
    over_documents(state, [](const gouji::Document& document, gouji::Sink sink) {
        each_relation([&](gouji::Relation x) { (void)gouji::write_csv(document, x, sink); });
    });
}
BENCHMARK(write_csv_of_all_relations);

void export_arrow_of_all_relations(benchmark::State& state) {
    over_documents(state, [](const gouji::Document& document, gouji::Sink) {
        each_relation([&](gouji::Relation x) {
            ArrowArrayStream stream;
            gouji::export_arrow_stream({document}, x, &stream);
            for (ArrowArray batch; stream.get_next(&stream, &batch) == 0 && batch.release;) {
                batch.release(&batch);
            }
            stream.release(&stream);
        });
    });
}
BENCHMARK(export_arrow_of_all_relations);

}  // namespace

BENCHMARK_MAIN();
