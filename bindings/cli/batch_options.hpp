#pragma once
#include <CLI/App.hpp>

#include <string>

#include "batch.hpp"

namespace gouji::cli {

/// The arguments that every command over many inputs has.
struct BatchOptions {
    Batch batch;
    std::string framing = "whole";
};

void add_batch_options(CLI::App& command, BatchOptions& to);

/// The batch that was asked for. Throws what CLI11 throws for arguments that lack others.
[[nodiscard]] Batch batch_of(const BatchOptions& options);

}  // namespace gouji::cli
