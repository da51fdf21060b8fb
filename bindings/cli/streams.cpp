#include "streams.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <memory>
#include <stdexcept>
#include <system_error>

namespace gouji::cli {
namespace {

constexpr std::size_t most_bytes = std::numeric_limits<std::uint32_t>::max();

[[noreturn]] void fail() { throw std::system_error(errno, std::generic_category()); }

std::string read_stream(std::FILE* stream) {
    std::string bytes;
    std::array<char, 1 << 16> block{};
    while (const std::size_t n = std::fread(block.data(), 1, block.size(), stream)) {
        if (n > most_bytes - bytes.size()) throw std::length_error("input of more than 4 GiB");
        bytes.append(block.data(), n);
    }
    if (std::ferror(stream)) fail();
    return bytes;
}

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

std::string read_all(const std::string& path) {
    if (path == "-") return read_stream(stdin);
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
    if (!file) fail();
    return read_stream(file.get());
}

void Output::write(std::string_view bytes) {
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() &&
                         std::fflush(stdout) == 0;
    if (written) return;
    if (errno == EPIPE) throw OutputClosed{};
    fail();
}

std::string reason(const std::exception& error) {
    const auto* system = dynamic_cast<const std::system_error*>(&error);
    return system ? system->code().message() : error.what();
}

void complain(std::string_view subject, std::string_view reason) {
    std::fprintf(stderr, "gouji: %.*s: %.*s\n", static_cast<int>(subject.size()), subject.data(),
                 static_cast<int>(reason.size()), reason.data());
}

}  // namespace gouji::cli
