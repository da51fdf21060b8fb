#include "sources.hpp"

#include <glob.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace gouji::cli {
namespace {

namespace fs = std::filesystem;

/// What glob(3) found, given back at the end.
class Matches {
public:
    explicit Matches(const std::string& pattern) {
        // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread lists the inputs
        if (::glob(pattern.c_str(), 0, nullptr, &found_) != 0) found_.gl_pathc = 0;
    }
    Matches(const Matches&) = delete;
    Matches& operator=(const Matches&) = delete;
    ~Matches() { ::globfree(&found_); }

    [[nodiscard]] std::size_t size() const { return found_.gl_pathc; }
    [[nodiscard]] const char* operator[](std::size_t i) const { return found_.gl_pathv[i]; }

private:
    glob_t found_{};
};

bool is_hidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

}  // namespace

std::optional<Source> Sources::next() {
    while (true) {
        if (failure_) return std::exchange(failure_, std::nullopt);
        if (stream_) {
            if (auto source = stream_->next()) return source;
            stream_.reset();
        }
        if (entries_.empty()) {
            if (opened_ == arguments_.size()) return std::nullopt;
            open(arguments_[opened_++]);
            continue;
        }
        const Entry entry = std::move(entries_.back());
        entries_.pop_back();
        if (!entry.is_folder) return Source{Source::Kind::file, entry.path.string(), {}};
        open_folder(entry.path);
    }
}

void Sources::open(const std::string& argument) {
    if (argument == "-") {
        stream_.emplace(framing_);
        return;
    }
    std::error_code ignored;
    const bool is_pattern =
        argument.find_first_of("*?[") != argument.npos && !fs::exists(argument, ignored);
    if (is_pattern) return open_matches(argument);
    entries_.push_back({argument, is_folder(argument)});
}

void Sources::open_matches(const std::string& pattern) {
    const Matches matches(pattern);
    if (matches.size() == 0) return fail(pattern, "no file matches");
    for (std::size_t i = matches.size(); i-- > 0;)
        entries_.push_back({matches[i], is_folder(matches[i])});
}

void Sources::open_folder(const fs::path& path) {
    std::error_code error;
    std::vector<Entry> inside;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
        if (is_hidden(at->path())) continue;
        std::error_code unknown;
        const bool is_folder = at->is_directory(unknown) && !at->is_symlink(unknown);
        if (is_folder || at->is_regular_file(unknown)) inside.push_back({at->path(), is_folder});
    }
    if (error) return fail(path.string(), error.message());
    std::ranges::sort(inside, std::ranges::greater{},
                      [](const Entry& x) -> const std::string& { return x.path.native(); });
    std::ranges::move(inside, std::back_inserter(entries_));
}

void Sources::fail(std::string name, std::string reason) {
    failure_ = Source{Source::Kind::unreadable, std::move(name), std::move(reason)};
}

std::optional<std::size_t> count(const std::vector<std::string>& arguments) {
    if (std::ranges::count(arguments, "-") > 0) return std::nullopt;
    Sources sources(arguments, Framing::whole);
    std::size_t n = 0;
    while (sources.next()) ++n;
    return n;
}

}  // namespace gouji::cli
