#include "parse_command.hpp"

#include <exception>
#include <system_error>

#include "gouji/gouji.hpp"
#include "streams.hpp"

namespace gouji::cli {
namespace {

/// Puts the documents of one run together.
class Documents {
public:
    Documents(Format format, bool several)
        : format_(format), array_(format == Format::json && several) {}

    void add(const Document& document) {
        text_.clear();
        if (array_) text_ = first_ ? "[\n" : ",\n";
        write_json(document, text_, format_ == Format::json ? 2 : 0);
        if (!array_) text_ += '\n';
        output_.write(text_);
        first_ = false;
    }
    void finish() {
        if (array_) output_.write(first_ ? "[]\n" : "\n]\n");
    }

private:
    Format format_;
    bool array_;
    bool first_ = true;
    std::string text_;
    Output output_;
};

/// What went wrong, without the code and category that system_error's own message has.
std::string reason(const std::exception& error) {
    const auto* system = dynamic_cast<const std::system_error*>(&error);
    return system ? system->code().message() : error.what();
}

}  // namespace

ExitCode parse_command(const std::vector<std::string>& paths, Format format) {
    std::size_t failed = 0;
    try {
        Documents documents(format, paths.size() > 1);
        for (const std::string& path : paths) {
            Document document;
            try {
                const std::string bytes = read_all(path);
                document = parse(bytes, {.name = path == "-" ? std::string_view() : path});
            } catch (const std::exception& error) {
                complain(path, reason(error));
                ++failed;
                continue;
            }
            documents.add(document);
        }
        documents.finish();
    } catch (const OutputClosed&) {
        return io_error;  // the reader has what it wanted
    } catch (const std::exception& error) {
        complain("standard output", reason(error));
        return io_error;
    }
    if (failed == 0) return all_well;
    return failed == paths.size() ? io_error : some_failed;
}

}  // namespace gouji::cli
