#pragma once
#include <CLI/App.hpp>

#include <string>

#include "batch_options.hpp"
#include "exit_code.hpp"

namespace gouji::cli {

/// `gouji check`, as the arguments have it.
struct CheckOptions {
    BatchOptions inputs;
    std::string format = "text";
    std::string language = "both";
    bool all = false;  ///< what holds and what cannot be decided, too
    bool rules = false;
};

CLI::App& add_check(CLI::App& app, CheckOptions& to);

/// Checks each report by itself and all of them with each other, or prints the catalogue of rules. Throws
/// what CLI11 throws for arguments that lack others.
[[nodiscard]] ExitCode run_check(const CheckOptions& options);

}  // namespace gouji::cli
