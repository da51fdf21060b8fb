#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace gouji::bench {

using Documents = std::vector<std::string>;

/// The reports that corpus.py wrote: "plain", "gb18030", "traditional", "pinyin" or "html". Throws
/// std::runtime_error where the folder has none.
[[nodiscard]] const Documents& generated(const std::string& kind);

/// A thousand documents made of the annotated samples, where they are beside the checkout, else of
/// examples/: the sentences of each paragraph in another order, all digits drawn anew. Repeating the
/// files as they are would let the branch predictor learn them. The same documents in every run.
[[nodiscard]] const Documents& prose();

/// One text of about `bytes` bytes: plain reports one after the other.
[[nodiscard]] std::string joined(std::size_t bytes);

/// All plain reports in inputs of so many each, one behind the other; where there are fewer, once more from the first.
[[nodiscard]] Documents joined_by(std::size_t reports);

/// Runs `work` over one document after the other and counts what went through: bytes, and `counted`
/// of what `work` returns (reports, figures).
template <class Work>
void over(benchmark::State& state, const Documents& documents, const char* counted, Work work) {
    std::int64_t bytes = 0, count = 0;
    std::size_t next = 0;
    for (auto _ : state) {
        const std::string& document = documents[next];
        count += static_cast<std::int64_t>(work(document));
        bytes += static_cast<std::int64_t>(document.size());
        next = next + 1 == documents.size() ? 0 : next + 1;
    }
    state.SetBytesProcessed(bytes);
    state.counters[counted] =
        benchmark::Counter(static_cast<double>(count), benchmark::Counter::kIsRate);
}

}  // namespace gouji::bench
