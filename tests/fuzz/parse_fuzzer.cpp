#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "gouji/gouji.hpp"
#include "oracle.hpp"

namespace {

[[noreturn]] void fail(const std::string& what) {
    std::fprintf(stderr, "%s\n", what.c_str());
    std::abort();
}

}  // namespace

// The whole parse, the JSON of what it finds, and the same read report by report, on any bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const gouji::Document document = gouji::parse(input);
    const std::string wrong = gouji::fuzz::violation(document);
    if (!wrong.empty()) fail(wrong);
    const std::string json = gouji::to_json(document, 0);
    if (const std::size_t at = gouji::fuzz::first_invalid(json); at != std::string::npos) {
        fail("not UTF-8 behind " + json.substr(at < 80 ? 0 : at - 80, at < 80 ? at : 80));
    }
    if (gouji::fuzz::joined_json(input) != json)
        fail("read report by report, it gives something else");
    return 0;
}
