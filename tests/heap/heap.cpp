// A parser that has read an input once reads it again without a call of the heap.
//
//   heap FILE...      reads each file twice, as a whole and report by report; ends with 1 if a second time took memory, and says how often
//   heap --self-test  whether calls are counted
//
// Calls are those of the C library, which stand behind operator new as well. A debugger finds
// where they come from by a breakpoint at `called`.
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <new>
#include <string>

#include "gouji/gouji.hpp"

namespace {

bool counting = false;
int calls = 0;

[[gnu::noinline]] void called() {
    if (counting) ++calls;
}

}  // namespace

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);

void* malloc(std::size_t size) {
    called();
    return __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) {
    called();
    return __libc_calloc(count, size);
}
void* realloc(void* old, std::size_t size) {
    called();
    return __libc_realloc(old, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
    called();
    return __libc_memalign(alignment, size);
}
}

namespace {

int calls_of(auto work) {
    calls = 0;
    counting = true;
    work();
    counting = false;
    return calls;
}

int self_test() {
    std::string const text(100, 'x');
    int const made = calls_of([&] { std::string const copy(text); });
    int const none = calls_of([&] { (void)text.size(); });
    return made == 1 && none == 0 ? 0 : 1;
}

std::string content_of(char const* path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 2 && std::strcmp(arguments[1], "--self-test") == 0) return self_test();
    int failed = 0;
    for (int i = 1; i < count; ++i) {
        auto const input = content_of(arguments[i]);
        gouji::Parser parser;
        auto const read_both_ways = [&] {
            (void)parser.parse(input);
            auto reader = parser.read(input);
            while (reader.next()) {
            }
        };
        read_both_ways();
        int const made = calls_of(read_both_ways);
        if (made == 0) continue;
        std::printf("%s: %d calls\n", arguments[i], made);
        failed = 1;
    }
    return failed;
}
