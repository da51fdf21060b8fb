#pragma once

namespace gouji::cli {

/// What the process returns; part of the contract with scripts that call it.
enum ExitCode : int {
    all_well = 0,
    some_failed =
        1,  ///< some inputs could not be read, the others were written; `check`: a check fails
    usage_error = 2,
    io_error =
        3,  ///< no input could be read (`check`: some could not), or the output could not be written
};

}  // namespace gouji::cli
