#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "check_command.hpp"
#include "gouji/version.hpp"
#if GOUJI_SQLITE
#include "load_command.hpp"
#endif
#include "parse_command.hpp"
#include "streams.hpp"

namespace {

using namespace gouji;
using namespace gouji::cli;

constexpr const char* footer =
    R"(Reports may be in any encoding; output is UTF-8. Of a folder all files are read, in
the order of their names, but for those that begin with a dot. The same inputs give
the same bytes, with any number of jobs.

Exit status: 0 all well; 1 some inputs failed, or a check fails; 2 usage; 3 no
input could be read (check: some could not), or the output could not be written.
An input that holds no report is no failure: its diagnostics say so.

Examples:
  gouji parse 2013.txt | jq '.reports[0].figures[] | [.raw, .indicator]'
  gouji parse --format ndjson reports/*.txt > reports.ndjson
  gouji parse --format csv --relation figures reports > figures.csv
  queue | gouji parse --format ndjson --relation figures --framing ndjson --provenance -
  gouji load --db reports.sqlite --jobs 0 reports
  gouji check 2022.txt 2023.txt
)";

std::string version_line() {
    return "gouji " + std::string(gouji::version) + " (schema " +
           std::string(gouji::schema_version) + ", vocabulary " +
           std::string(gouji::vocabulary_version()) + ")";
}

int run(int argc, char** argv) {
    CLI::App app("Reads Chinese government information disclosure reports as data.", "gouji");
    app.set_version_flag("--version", version_line(), "Print the version and exit");
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.require_subcommand(1);
    app.footer(footer);

    ParseOptions parse;
    add_parse(app, parse).footer(footer);
    CheckOptions check;
    add_check(app, check).footer(footer);
#if GOUJI_SQLITE
    LoadOptions load;
    add_load(app, load).footer(footer);
#endif

    try {
        app.parse(argc, argv);
#if GOUJI_SQLITE
        if (app.got_subcommand("load")) return run_load(load);
#endif
        return app.got_subcommand("check") ? run_check(check) : run_parse(parse);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? all_well : usage_error;
    }
}

}  // namespace

int main(int argc, char** argv) {
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);  // a reader that leaves shows as a failed write
#endif
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        complain("error", error.what());
        return io_error;
    }
}
