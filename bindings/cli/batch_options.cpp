#include "batch_options.hpp"

#include <algorithm>
#include <thread>

namespace gouji::cli {
namespace {

constexpr unsigned most_jobs = 1024;

}  // namespace

void add_batch_options(CLI::App& command, BatchOptions& to) {
    command
        .add_option("PATH", to.batch.paths,
                    "Files, folders with all below them, patterns, or - for the standard input")
        ->type_name("");
    command
        .add_option(
            "--framing", to.framing,
            "How documents follow each other on the standard input: whole: one alone; nul: a zero "
            "byte ends each; length: 4 bytes with its length, the highest first, before each; "
            "ndjson: {\"id\":…,\"text\":…} or {\"id\":…,\"base64\":…} a line")
        ->option_text("whole|nul|length|ndjson [whole]")
        ->check(CLI::IsMember(framing_names));
    command.add_option("--jobs", to.batch.jobs, "Threads; 0 for one a processor. The order stays")
        ->option_text("N [1]")
        ->check(CLI::Range(0U, most_jobs));
    command.add_flag("--summary", to.batch.summary,
                     "At the end, one line of JSON on the standard error: inputs, failed, rows, …");
}

Batch batch_of(const BatchOptions& options) {
    Batch batch = options.batch;
    if (batch.paths.empty()) throw CLI::RequiredError("PATH");
    const auto framing = std::ranges::find(framing_names, options.framing);
    batch.framing = static_cast<Framing>(framing - framing_names.begin());
    if (batch.jobs == 0) batch.jobs = std::max(1U, std::thread::hardware_concurrency());
    return batch;
}

}  // namespace gouji::cli
