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

void growth(benchmark::State& state) {
    const std::string text = gouji::bench::joined(static_cast<std::size_t>(state.range(0)));
    Counting memory;
    gouji::Parser parser(&memory);
    for (auto _ : state) benchmark::DoNotOptimize(parser.parse(text, {.borrow_input = true}));
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
    state.counters["memory/input"] =
        static_cast<double>(memory.peak) / static_cast<double>(text.size());
}
BENCHMARK(growth)->RangeMultiplier(10)->Range(1000, 100'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
