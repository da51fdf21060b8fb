#include "tally.hpp"

#include <fmt/format.h>

#include "gouji/version.hpp"

namespace gouji::cli {

std::string summary(const Tally& tally) {
    return fmt::format(
        R"({{"inputs":{},"failed":{},"skipped":{},"bytes":{},"reports":{},"rows":{},"seconds":{:.3f},)"
        R"("library":"{}","vocabulary":"{}"}})"
        "\n",
        tally.inputs, tally.failed, tally.skipped, tally.bytes, tally.reports, tally.rows,
        tally.seconds(), version, vocabulary_version());
}

}  // namespace gouji::cli
