#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "gouji/version.hpp"
#include "parse_command.hpp"
#include "streams.hpp"

namespace {

using namespace gouji::cli;

constexpr const char* footer =
    R"(FILE is a report in any encoding, - the standard input. Output is UTF-8.

Exit status: 0 all well; 1 some inputs failed; 2 usage; 3 no input could be
read, or the output could not be written. An input that holds no report is no
failure: its diagnostics say so.

Examples:
  gouji parse 2013.txt | jq '.reports[0].figures[] | [.raw, .indicator]'
  gouji parse --format ndjson reports/*.txt > reports.ndjson
)";

std::string version_line() {
    return "gouji " + std::string(gouji::version) + " (schema " +
           std::string(gouji::schema_version) + ")";
}

int run(int argc, char** argv) {
    CLI::App app("Reads Chinese government information disclosure reports as data.", "gouji");
    app.set_version_flag("--version", version_line(), "Print the version and exit");
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.require_subcommand(1);
    app.footer(footer);

    CLI::App* parse = app.add_subcommand("parse", "Parse reports and print them as JSON");
    parse->footer(footer);
    std::vector<std::string> paths;
    parse->add_option("FILE", paths, "Reports to parse, or - for the standard input")
        ->required()
        ->type_name("");
    std::string format = "json";
    parse
        ->add_option("--format", format,
                     "json: pretty, several files make one array; ndjson: one line a file")
        ->option_text("json|ndjson [json]")
        ->check(CLI::IsMember({"json", "ndjson"}));

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? all_well : usage_error;
    }
    return parse_command(paths, format == "json" ? Format::json : Format::ndjson);
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
