#include "framing.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <system_error>
#include <utility>

#include "streams.hpp"

namespace gouji::cli {
namespace {

struct Free {
    void operator()(char* memory) const { std::free(memory); }
};

std::string last_error() { return std::generic_category().message(errno); }

/// Up to `size` bytes, less at the end. Takes memory as bytes come, not as a length promises.
std::string read_up_to(std::size_t size) {
    constexpr std::size_t step = 1 << 20;
    std::string bytes;
    while (bytes.size() < size && !std::feof(stdin) && !std::ferror(stdin)) {
        const std::size_t old = bytes.size();
        const std::size_t wanted = std::min(step, size - old);
        bytes.resize(old + wanted);
        bytes.resize(old + std::fread(bytes.data() + old, 1, wanted, stdin));
    }
    return bytes;
}

}  // namespace

std::optional<Source> StandardInput::next() {
    if (ended_) return std::nullopt;
    switch (framing_) {
        case Framing::whole: return whole();
        case Framing::nul: return up_to('\0', Source::Kind::document);
        case Framing::length: return counted();
        case Framing::ndjson: return up_to('\n', Source::Kind::record);
    }
    return std::nullopt;
}

std::optional<Source> StandardInput::whole() {
    ended_ = true;
    try {
        return Source{Source::Kind::document, "-", read_all("-")};
    } catch (const std::exception& error) {
        return Source{Source::Kind::unreadable, "-", reason(error)};
    }
}

std::optional<Source> StandardInput::up_to(char end, Source::Kind kind) {
    char* memory = nullptr;
    std::size_t capacity = 0;
    errno = 0;
    const auto size = ::getdelim(&memory, &capacity, static_cast<unsigned char>(end), stdin);
    const std::unique_ptr<char, Free> owner(memory);
    if (size < 0) {
        if (!std::feof(stdin)) return broken(last_error());
        ended_ = true;
        return std::nullopt;
    }
    std::string data(memory, static_cast<std::size_t>(size));
    if (data.back() == end) data.pop_back();
    return numbered(kind, std::move(data));
}

std::optional<Source> StandardInput::counted() {
    const std::string head = read_up_to(4);
    if (std::ferror(stdin)) return broken(last_error());
    if (head.empty()) {
        ended_ = true;
        return std::nullopt;
    }
    if (head.size() < 4) return broken("the stream ends within a length");
    std::size_t size = 0;
    for (const char c : head) size = size << 8 | static_cast<unsigned char>(c);
    std::string bytes = read_up_to(size);
    if (std::ferror(stdin)) return broken(last_error());
    if (bytes.size() < size)
        return broken("the stream ends " + std::to_string(size - bytes.size()) +
                      " bytes before its document");
    return numbered(Source::Kind::document, std::move(bytes));
}

Source StandardInput::numbered(Source::Kind kind, std::string data) {
    return {kind, "-:" + std::to_string(++count_), std::move(data)};
}

Source StandardInput::broken(std::string reason) {
    ended_ = true;
    return numbered(Source::Kind::unreadable, std::move(reason));
}

}  // namespace gouji::cli
