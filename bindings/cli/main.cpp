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

using namespace gouji;
using namespace gouji::cli;

constexpr const char* footer =
    R"(FILE is a report in any encoding, - the standard input. Output is UTF-8.

Exit status: 0 all well; 1 some inputs failed; 2 usage; 3 no input could be
read, or the output could not be written. An input that holds no report is no
failure: its diagnostics say so.

Examples:
  gouji parse 2013.txt | jq '.reports[0].figures[] | [.raw, .indicator]'
  gouji parse --format ndjson reports/*.txt > reports.ndjson
  gouji parse --format csv --relation figures reports/*.txt > figures.csv
)";

std::string version_line() {
    return "gouji " + std::string(gouji::version) + " (schema " +
           std::string(gouji::schema_version) + ")";
}

struct ParseArguments {
    std::vector<std::string> paths;
    std::string format = "json";
    std::string relation;  ///< empty for whole documents
    bool schema = false;
};

void add_parse(CLI::App& app, ParseArguments& to) {
    CLI::App* parse =
        app.add_subcommand("parse", "Parse reports and print them as JSON or as rows");
    parse->footer(footer);
    parse->add_option("FILE", to.paths, "Reports to parse, or - for the standard input")
        ->type_name("");
    parse
        ->add_option("--format", to.format,
                     "json: pretty, several files make one array; ndjson: one line a file or row; "
                     "csv: rows only")
        ->option_text("json|ndjson|csv [json]")
        ->check(CLI::IsMember({"json", "ndjson", "csv"}));
    const std::vector<std::string> relations(relation_names.begin(), relation_names.end());
    parse->add_option("--relation", to.relation, "Print the rows of a relation")
        ->type_name("NAME")
        ->check(CLI::IsMember(relations));
    parse->add_flag("--schema", to.schema,
                    "Print the JSON Schema of what would be printed and exit");
}

/// Throws what CLI11 throws for arguments that lack others.
void require_whole(const ParseArguments& x) {
    if (x.relation.empty() && x.format == "csv")
        throw CLI::RequiresError("--format csv", "--relation");
    if (x.paths.empty() && !x.schema) throw CLI::RequiredError("FILE");
}

ExitCode run_parse(const ParseArguments& x) {
    const auto relation = find_relation(x.relation);
    if (x.schema) return schema_command(relation);
    const Format format = x.format == "json"     ? Format::json
                          : x.format == "ndjson" ? Format::ndjson
                                                 : Format::csv;
    return parse_command(x.paths, {format, relation, x.paths.size() > 1});
}

int run(int argc, char** argv) {
    CLI::App app("Reads Chinese government information disclosure reports as data.", "gouji");
    app.set_version_flag("--version", version_line(), "Print the version and exit");
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.require_subcommand(1);
    app.footer(footer);

    ParseArguments arguments;
    add_parse(app, arguments);

    try {
        app.parse(argc, argv);
        require_whole(arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? all_well : usage_error;
    }
    return run_parse(arguments);
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
