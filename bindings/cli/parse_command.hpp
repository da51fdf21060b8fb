#pragma once
#include <CLI/App.hpp>

#include <string>

#include "batch_options.hpp"
#include "exit_code.hpp"

namespace gouji::cli {

/// `gouji parse`, as the arguments have it.
struct ParseOptions {
    BatchOptions inputs;
    std::string format = "json";
    std::string relation;  ///< empty for whole documents
    bool provenance = false;
    bool schema = false;
};

CLI::App& add_parse(CLI::App& app, ParseOptions& to);

/// Parses the inputs and writes their results in the order of the inputs, or the schema of what would
/// be written. Throws what CLI11 throws for arguments that lack others.
[[nodiscard]] ExitCode run_parse(const ParseOptions& options);

}  // namespace gouji::cli
