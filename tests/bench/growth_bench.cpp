// How time and memory grow with the input, and what a parse costs that nothing prepared.
#include <algorithm>
#include <cstddef>
#include <memory_resource>
#include <string>

#include "corpus.hpp"
#include "gouji/gouji.hpp"

namespace {

/// Memory of the heap, with how often it was asked and the most that was out at a time.
class Counting : public std::pmr::memory_resource {
public:
    std::size_t calls = 0, peak = 0;

private:
    void* do_allocate(std::size_t size, std::size_t alignment) override {
        ++calls;
        out_ += size;
        peak = std::max(peak, out_);
        return std::pmr::new_delete_resource()->allocate(size, alignment);
    }
    void do_deallocate(void* place, std::size_t size, std::size_t alignment) override {
        out_ -= size;
        std::pmr::new_delete_resource()->deallocate(place, size, alignment);
    }
    [[nodiscard]] bool do_is_equal(const memory_resource& other) const noexcept override {
        return this == &other;
    }

    std::size_t out_ = 0;
};

void start_up(benchmark::State& state) {
    for (auto _ : state) {
        gouji::Parser parser;
        benchmark::DoNotOptimize(parser);
    }
}
BENCHMARK(start_up)->Unit(benchmark::kMicrosecond);

/// A parser of its own for one report of 8 KB.
void cold_report(benchmark::State& state) {
    const std::string text = gouji::bench::joined(8192).substr(0, 8192);
    for (auto _ : state) benchmark::DoNotOptimize(gouji::parse(text));
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}
BENCHMARK(cold_report)->Unit(benchmark::kMicrosecond);

void read_as_a_whole(gouji::Parser& parser, const std::string& input) {
    benchmark::DoNotOptimize(parser.parse(input, {.borrow_input = true}));
}

void read_by_report(gouji::Parser& parser, const std::string& input) {
    auto reader = parser.read(input, {.borrow_input = true});
    while (auto part = reader.next()) benchmark::DoNotOptimize(part);
}

/// The same reports at each size, in inputs of so many of them: a short one has as many tables as a long one.
template <class Read>
void growth(benchmark::State& state, Read read) {
    const auto inputs = gouji::bench::joined_by(static_cast<std::size_t>(state.range(0)));
    Counting memory;
    gouji::Parser parser(&memory);
    gouji::bench::over(state, inputs, "inputs", [&](const std::string& input) {
        read(parser, input);
        return 1;
    });
    const auto longest = std::max_element(
        inputs.begin(), inputs.end(),
        [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
    state.counters["memory/input"] =
        static_cast<double>(memory.peak) / static_cast<double>(longest->size());
}
BENCHMARK_CAPTURE(growth, whole, read_as_a_whole)
    ->RangeMultiplier(10)
    ->Range(1, 10'000)
    ->Arg(20'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(growth, by_report, read_by_report)
    ->RangeMultiplier(10)
    ->Range(1, 10'000)
    ->Arg(20'000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
