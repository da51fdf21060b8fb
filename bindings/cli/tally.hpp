#pragma once
#include <chrono>
#include <cstddef>
#include <string>

namespace gouji::cli {

/// What a run has done so far.
struct Tally {
    std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();
    std::size_t inputs = 0;   ///< all of them
    std::size_t failed = 0;   ///< that could not be read
    std::size_t skipped = 0;  ///< that are as they were when they were loaded
    std::size_t bytes = 0;
    std::size_t reports = 0;
    std::size_t rows = 0;

    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    }
};

/// One line of JSON for programs, with the versions and the line end.
[[nodiscard]] std::string summary(const Tally& tally);

}  // namespace gouji::cli
