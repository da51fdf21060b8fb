#pragma once
#include <exception>

#include "exit_code.hpp"
#include "streams.hpp"

namespace gouji::cli {

/// Runs what writes to the standard output and returns its exit code, or that of a failed write.
template <class Write>
ExitCode writing(Write write) {
    try {
        return write();
    } catch (const OutputClosed&) {
        return io_error;  // the reader has what it wanted
    } catch (const std::exception& error) {
        complain("standard output", reason(error));
        return io_error;
    }
}

}  // namespace gouji::cli
