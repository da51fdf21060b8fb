// Parses each file that is named, after one pass to warm up: what instruction counts and profiles are taken of.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "gouji/gouji.hpp"

int main(int count, char** paths) {
    std::vector<std::string> inputs;
    for (int i = 1; i < count; ++i) {
        std::ifstream stream(paths[i], std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(stream),
                            std::istreambuf_iterator<char>());
    }
    gouji::Parser parser;
    std::size_t bytes = 0, reports = 0;
    for (int pass = 0; pass < 2; ++pass) {
        bytes = reports = 0;
        for (auto const& input : inputs) {
            reports += parser.parse(input).reports().size();
            bytes += input.size();
        }
    }
    std::printf("%zu bytes, %zu reports\n", bytes, reports);
}
