#include "check_command.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "findings_output.hpp"
#include "writing.hpp"

namespace gouji::cli {
namespace {

/// The width of the terminal as the shell tells it.
std::size_t columns() {
    constexpr long usual = 80, narrowest = 30, widest = 120;
    // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread runs, and nobody sets it
    const char* const told = std::getenv("COLUMNS");
    const long number = told ? std::strtol(told, nullptr, 10) : 0;
    return static_cast<std::size_t>(std::clamp(number > 0 ? number : usual, narrowest, widest));
}

ExitCode write_findings(const CheckOptions& options, const Batch& batch) {
    std::vector<Document> documents;
    const auto make_work = [] {
        return [parser = Parser()](const Content& content) mutable {
            return parser.parse(content.bytes, {.name = content.name});
        };
    };
    const auto deliver = [&](Document&& document, Tally& tally) {
        tally.reports += document.reports().size();
        documents.push_back(std::move(document));
    };
    const ExitCode read = run_batch(batch, make_work, deliver);
    if (documents.empty()) return io_error;
    const Findings findings = findings_of(documents);
    const Shown shown{options.all, options.language != "zh", options.language != "en", columns()};
    Output output;
    output.write(options.format == "json" ? findings_json(findings, shown)
                                          : findings_text(findings, shown));
    if (read != all_well) return io_error;
    return findings.of(Verdict::fails) > 0 ? some_failed : all_well;
}

ExitCode write_rules(const CheckOptions& options) {
    Output output;
    output.write(options.format == "json" ? rules_json() : rules_text());
    return all_well;
}

}  // namespace

CLI::App& add_check(CLI::App& app, CheckOptions& to) {
    CLI::App* check =
        app.add_subcommand("check", "Check what reports assert of themselves and of each other");
    add_batch_options(*check, to.inputs);
    check->add_option("--format", to.format, "text: for people; json: for machines")
        ->option_text("text|json [text]")
        ->check(CLI::IsMember({"text", "json"}));
    check->add_option("--lang", to.language, "Language of the sentences in the text")
        ->option_text("en|zh|both [both]")
        ->check(CLI::IsMember({"en", "zh", "both"}));
    check->add_flag("--all", to.all, "Show what holds or cannot be decided, too");
    check->add_flag("--rules", to.rules, "Print the catalogue of rules and exit");
    return *check;
}

ExitCode run_check(const CheckOptions& options) {
    if (options.rules) return writing([&] { return write_rules(options); });
    const Batch batch = batch_of(options.inputs);
    return writing([&] { return write_findings(options, batch); });
}

}  // namespace gouji::cli
