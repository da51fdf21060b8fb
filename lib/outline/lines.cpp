#include "gouji/outline/lines.hpp"

#include "gouji/primitive/code_point.hpp"

namespace gouji::outline {
namespace {

// Length of the line end at `at`, 0 if there is none.
std::uint32_t line_end(std::string_view text, std::uint32_t at) {
    switch (text[at]) {
        case '\n':
        case '\v':
        case '\f': return 1;
        case '\r': return text.substr(at, 2) == "\r\n" ? 2 : 1;
        case '\xE2':
            return text.substr(at, 3) == "\u2028" || text.substr(at, 3) == "\u2029" ? 3 : 0;
        default: return 0;
    }
}

}  // namespace

std::pmr::vector<Line> lines(std::string_view text, std::pmr::memory_resource* memory) {
    std::pmr::vector<Line> result(memory);
    result.reserve(text.size() / 48 + 16);
    auto const size = static_cast<std::uint32_t>(text.size());
    std::uint32_t begin = 0;
    auto const close = [&](std::uint32_t end) {
        result.push_back({trim(text, {begin, end}), begin, false});
    };
    for (std::uint32_t at = 0; at < size;) {
        auto const byte = static_cast<unsigned char>(text[at]);
        auto const ends = byte < 0x0E || byte == 0xE2 ? line_end(text, at) : 0;
        if (ends == 0) {
            ++at;
            continue;
        }
        close(at);
        begin = at += ends;
    }
    if (begin < size) close(size);
    return result;
}

}  // namespace gouji::outline
