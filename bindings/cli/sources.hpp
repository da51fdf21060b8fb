#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "framing.hpp"
#include "source.hpp"

namespace gouji::cli {

/// The inputs that arguments name, one after the other: files; the files of folders and of the folders
/// in them, by name, without those whose name begins with a dot; what patterns with `*`, `?` or `[]`
/// match; `-` for the standard input. Memory grows with the largest folder, not with the number of
/// files. Links to folders are not followed, so that no walk is endless.
class Sources {
public:
    Sources(std::vector<std::string> arguments, Framing framing)
        : arguments_(std::move(arguments)), framing_(framing) {}

    [[nodiscard]] std::optional<Source> next();

private:
    struct Entry {
        std::filesystem::path path;
        bool is_folder;
    };
    void open(const std::string& argument);
    void open_matches(const std::string& pattern);
    void open_folder(const std::filesystem::path& path);
    void fail(std::string name, std::string reason);

    std::vector<std::string> arguments_;
    std::size_t opened_ = 0;  ///< arguments
    Framing framing_;
    std::vector<Entry> entries_;  ///< what is still to be visited, the next one last
    std::optional<StandardInput> stream_;
    std::optional<Source> failure_;
};

/// How many inputs there are; null where the standard input is among them.
[[nodiscard]] std::optional<std::size_t> count(const std::vector<std::string>& arguments);

}  // namespace gouji::cli
