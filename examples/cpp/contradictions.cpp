// Prints the equations of reports that do not hold, each with the text that it was read from.
#include <fstream>
#include <gouji/gouji.hpp>
#include <iostream>
#include <iterator>

namespace {

std::string read(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void print(const gouji::Document& document, const gouji::Check& check) {
    std::cout << check.rule << ": expected " << check.expected << ", printed " << check.actual
              << '\n';
    for (const gouji::Span span : check.spans) {
        std::cout << "  at " << span.begin << ": "
                  << document.source().substr(span.begin, span.size()) << '\n';
    }
}

}  // namespace

int main(int argc, char** argv) {
    gouji::Parser parser;  // one for all inputs: it reuses its memory
    for (int i = 1; i < argc; ++i) {
        const gouji::Document document = parser.parse(read(argv[i]), {.name = argv[i]});
        for (const gouji::Report& report : document.reports()) {
            for (const gouji::Check& check : report.checks) {
                if (check.verdict == gouji::Verdict::fails) print(document, check);
            }
        }
    }
}
