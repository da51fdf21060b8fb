#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "gouji/gouji.hpp"
#include "oracle.hpp"

// The whole parse and the JSON of what it finds, on any bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const gouji::Document document =
        gouji::parse(std::string_view(reinterpret_cast<const char*>(data), size));
    const std::string wrong = gouji::fuzz::violation(document);
    if (!wrong.empty()) {
        std::fprintf(stderr, "%s\n", wrong.c_str());
        std::abort();
    }
    static_cast<void>(gouji::to_json(document, 0));
    return 0;
}
