#include "parse_command.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "batch.hpp"
#include "large_input.hpp"
#include "renderer.hpp"
#include "result_writer.hpp"
#include "writing.hpp"

namespace gouji::cli {
namespace {

/// More than one input, or a single argument that may stand for several.
bool may_be_several(const Batch& batch) {
    if (batch.paths.size() != 1) return true;
    const std::string& path = batch.paths.front();
    if (path == "-") return batch.framing != Framing::whole;
    return std::filesystem::is_directory(path) || path.find_first_of("*?[") != path.npos;
}

Shape shape_of(const ParseOptions& x) {
    const Format format = x.format == "json"     ? Format::json
                          : x.format == "ndjson" ? Format::ndjson
                                                 : Format::csv;
    return {format, find_relation(x.relation), x.provenance, false};
}

/// What there is to print of an input, or an input of many reports, to be read when its turn to be printed comes.
using Product = std::variant<Rendered, Content>;

ExitCode write_results(const Batch& batch, const Shape& shape) {
    ResultWriter results(shape);
    const auto make_work = [&] {
        return [&shape, parser = Parser()](Content&& content) mutable -> Product {
            if (content.bytes.size() >= large_input && consists_of_parts(shape))
                return std::move(content);
            return render(parser.parse(content.bytes, {.name = content.name, .borrow_input = true}),
                          shape);
        };
    };
    const auto deliver = [&](const Product& product, Tally& tally) {
        const auto print = [&](const Rendered& x) {
            results.add(x.text);
            tally.reports += x.reports;
            tally.rows += x.rows;
        };
        if (const auto* content = std::get_if<Content>(&product))
            render_parts(*content, shape, print);
        else
            print(std::get<Rendered>(product));
    };
    results.begin();
    const ExitCode code = run_batch(batch, make_work, deliver);
    results.finish();
    return code;
}

ExitCode write_schema_of(const Shape& shape) {
    Output output;
    const auto write = [&](std::string_view piece) {
        output.write(piece);
        return true;
    };
    (void)(shape.relation ? write_schema(*shape.relation, write, shape.columns())
                          : write_schema(write));
    return all_well;
}

}  // namespace

CLI::App& add_parse(CLI::App& app, ParseOptions& to) {
    CLI::App* parse =
        app.add_subcommand("parse", "Parse reports and print them as JSON or as rows");
    add_batch_options(*parse, to.inputs);
    parse
        ->add_option(
            "--format", to.format,
            "json: pretty, several inputs make one array; ndjson: one line an input or row; "
            "csv: rows only")
        ->option_text("json|ndjson|csv [json]")
        ->check(CLI::IsMember({"json", "ndjson", "csv"}));
    const std::vector<std::string> relations(relation_names.begin(), relation_names.end());
    parse->add_option("--relation", to.relation, "Print the rows of a relation")
        ->type_name("NAME")
        ->check(CLI::IsMember(relations));
    parse->add_flag(
        "--provenance", to.provenance,
        "Begin each row with a key for loading it once (sha256/relation/ordinal) and the "
        "versions of library and vocabulary");
    parse->add_flag("--schema", to.schema,
                    "Print the JSON Schema of what would be printed and exit");
    return *parse;
}

ExitCode run_parse(const ParseOptions& options) {
    Shape shape = shape_of(options);
    if (!shape.relation && shape.format == Format::csv)
        throw CLI::RequiresError("--format csv", "--relation");
    if (!shape.relation && shape.provenance) throw CLI::RequiresError("--provenance", "--relation");
    if (options.schema) return writing([&] { return write_schema_of(shape); });
    const Batch batch = batch_of(options.inputs);
    shape.array = shape.format == Format::json && (shape.relation || may_be_several(batch));
    return writing([&] { return write_results(batch, shape); });
}

}  // namespace gouji::cli
