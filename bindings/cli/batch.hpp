#pragma once
#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "exit_code.hpp"
#include "in_order.hpp"
#include "progress.hpp"
#include "source.hpp"
#include "sources.hpp"
#include "streams.hpp"
#include "tally.hpp"

namespace gouji::cli {

/// Which inputs a command takes, and how.
struct Batch {
    std::vector<std::string> paths;  ///< as Sources takes them
    Framing framing = Framing::whole;
    unsigned jobs = 1;     ///< threads
    bool summary = false;  ///< at the end, on the standard error
};

/// What became of one input.
template <class Product>
struct Outcome {
    std::string name;
    std::size_t bytes = 0;
    std::optional<Product> product;
    std::string failure;  ///< where there is none
};

template <class Work>
auto outcome_of(Source source, Work& work) {
    Outcome<decltype(work(std::declval<Content>()))> outcome{source.name, 0, {}, {}};
    try {
        Content content = read(std::move(source));
        outcome.bytes = content.bytes.size();
        outcome.product.emplace(work(std::move(content)));
    } catch (const std::exception& error) {
        outcome.failure = reason(error);
    }
    return outcome;
}

[[nodiscard]] inline ExitCode exit_code(const Tally& tally) {
    if (tally.failed == 0) return all_well;
    return tally.failed == tally.inputs ? io_error : some_failed;
}

/// Reads every input, makes a product of it with `work(Content)` on several threads (each has its own,
/// from `make_work()`), and hands the products to `deliver(Product, Tally&)` in the order of the inputs.
/// An input that fails is named on the standard error and left out; the others go on.
template <class MakeWork, class Deliver>
ExitCode run_batch(const Batch& batch, MakeWork make_work, Deliver deliver) {
    Tally tally;
    Progress progress(batch.paths);
    Sources sources(batch.paths, batch.framing);
    const auto make_outcomes = [&] {
        return [work = make_work()](Source source) mutable {
            return outcome_of(std::move(source), work);
        };
    };
    const auto settle = [&](auto&& outcome) {
        ++tally.inputs;
        tally.bytes += outcome.bytes;
        if (outcome.product) {
            deliver(std::move(*outcome.product), tally);
        } else {
            ++tally.failed;
            progress.clear();
            complain(outcome.name, outcome.failure);
        }
        progress.show(tally);
    };
    run_in_order(
        batch.jobs, [&] { return sources.next(); }, make_outcomes, settle);
    progress.clear();
    if (batch.summary) std::fputs(summary(tally).c_str(), stderr);
    return exit_code(tally);
}

}  // namespace gouji::cli
