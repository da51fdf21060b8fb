#include "parse_command.hpp"

#include <exception>
#include <optional>
#include <string_view>
#include <system_error>

namespace gouji::cli {
namespace {

/// What went wrong, without the code and category that system_error's own message has.
std::string reason(const std::exception& error) {
    const auto* system = dynamic_cast<const std::system_error*>(&error);
    return system ? system->code().message() : error.what();
}

/// The document at `path`; says why there is none.
std::optional<Document> read_document(const std::string& path) {
    try {
        const std::string bytes = read_all(path);
        return parse(bytes, {.name = path == "-" ? std::string_view() : path});
    } catch (const std::exception& error) {
        complain(path, reason(error));
        return std::nullopt;
    }
}

/// Runs what writes to the standard output.
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

ExitCode exit_code(std::size_t failed, std::size_t all) {
    if (failed == 0) return all_well;
    return failed == all ? io_error : some_failed;
}

}  // namespace

ExitCode parse_command(const std::vector<std::string>& paths, const Shape& shape) {
    return writing([&] {
        std::size_t failed = 0;
        ResultWriter results(shape);
        results.begin();
        for (const std::string& path : paths) {
            if (const auto document = read_document(path)) {
                results.add(*document);
            } else {
                ++failed;
            }
        }
        results.finish();
        return exit_code(failed, paths.size());
    });
}

ExitCode schema_command(std::optional<Relation> relation) {
    return writing([&] {
        Output output;
        const auto write = [&](std::string_view piece) {
            output.write(piece);
            return true;
        };
        (void)(relation ? write_schema(*relation, write) : write_schema(write));
        return all_well;
    });
}

}  // namespace gouji::cli
