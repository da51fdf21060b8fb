// What the exports cost when the parse is done; bytes are those of the inputs, to compare with the parse.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.hpp"
#include "gouji/gouji.hpp"

namespace {

using gouji::bench::generated;

/// Runs `write` over parsed documents.
template <class Write>
void over_documents(benchmark::State& state, Write write) {
    static const auto documents = [] {
        std::vector<gouji::Document> parsed;
        for (const std::string& text : generated("plain")) parsed.push_back(gouji::parse(text));
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
