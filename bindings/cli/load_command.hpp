#pragma once
#include <CLI/App.hpp>

#include <string>

#include "batch_options.hpp"
#include "exit_code.hpp"

namespace gouji::cli {

/// `gouji load`, as the arguments have it.
struct LoadOptions {
    BatchOptions inputs;
    std::string database;
};

CLI::App& add_load(CLI::App& app, LoadOptions& to);

/// Puts the inputs into a database. Those that it holds already, from the same bytes and by the same
/// versions, are passed over. Throws what CLI11 throws for arguments that lack others.
[[nodiscard]] ExitCode run_load(const LoadOptions& options);

}  // namespace gouji::cli
