#include "load_command.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <optional>
#include <utility>

#include "batch.hpp"
#include "digest.hpp"
#include "gouji/parse.hpp"
#include "large_input.hpp"
#include "store.hpp"

namespace gouji::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// An input on its way into the database.
struct Loaded {
    std::string name;
    std::string sha256;
    /// Null where the database has it already, or for an input of many reports.
    std::optional<Document> document;
    std::string bytes;  ///< of the latter, which is read when its turn comes

    /// The database has it already.
    [[nodiscard]] bool is_current() const { return !document && bytes.empty(); }
};

/// Commits after so many inputs or that long: a transaction an input would take longer than the parse.
/// What comes from a stream is committed at once, as the next document may be hours away.
class Commits {
public:
    Commits(sqlite::Store& store, bool at_once) : store_(store), most_(at_once ? 1 : 500) {}

    void after_input() {
        if (++inputs_ >= most_ || Clock::now() - begin_ >= std::chrono::seconds(1)) now();
    }
    void now() {
        store_.commit();
        inputs_ = 0;
        begin_ = Clock::now();
    }

private:
    sqlite::Store& store_;
    std::size_t most_;
    std::size_t inputs_ = 0;
    Clock::time_point begin_ = Clock::now();
};

/// Parses an input that the database does not have as it is; one of many reports waits for its turn.
Loaded parse(Content&& content, Parser& parser, sqlite::Store& store) {
    Loaded loaded{content.name.empty() ? "-" : content.name, sha256(content.bytes), {}, {}};
    if (store.is_current(loaded.name, loaded.sha256)) return loaded;
    if (content.bytes.size() >= large_input)
        loaded.bytes = std::move(content.bytes);
    else
        loaded.document = parser.parse(content.bytes, {.name = loaded.name});
    return loaded;
}

void put(Loaded&& input, sqlite::Store& store, Tally& tally) {
    std::optional<Reader> reader;
    if (!input.document)
        reader = Parser().read(input.bytes, {.name = input.name, .borrow_input = true});
    const auto next = [&] {
        auto part = reader ? reader->next() : std::exchange(input.document, std::nullopt);
        if (part) tally.reports += part->reports().size();
        return part;
    };
    tally.rows += store.replace(next, input.name, input.sha256);
}

ExitCode load(const Batch& batch, sqlite::Store& store) {
    Commits commits(store, std::ranges::count(batch.paths, "-") > 0);
    const auto make_work = [&] {
        return [&store, parser = Parser()](Content&& content) mutable {
            return parse(std::move(content), parser, store);
        };
    };
    const auto deliver = [&](Loaded&& input, Tally& tally) {
        if (input.is_current()) {
            ++tally.skipped;
            return;
        }
        put(std::move(input), store, tally);
        commits.after_input();
    };
    const ExitCode code = run_batch(batch, make_work, deliver);
    commits.now();
    return code;
}

}  // namespace

CLI::App& add_load(CLI::App& app, LoadOptions& to) {
    CLI::App* load =
        app.add_subcommand("load", "Put the rows of all relations into a SQLite database");
    add_batch_options(*load, to.inputs);
    load->add_option("--db", to.database, "The database; it is created where there is none")
        ->type_name("FILE")
        ->required();
    return *load;
}

ExitCode run_load(const LoadOptions& options) {
    const Batch batch = batch_of(options.inputs);
    try {
        sqlite::Store store(options.database);
        return load(batch, store);
    } catch (const std::exception& error) {
        complain(options.database, reason(error));
        return io_error;
    }
}

}  // namespace gouji::cli
