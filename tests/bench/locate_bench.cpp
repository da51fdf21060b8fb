// What others need to find every number with its measure word, which is the least that a parse has to do: without
// value, meaning, table or check.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <hs/hs.h>
#include <re2/re2.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "corpus.hpp"
#include "gouji/vocab/units.hpp"

namespace {

using gouji::bench::generated;
using gouji::bench::over;

/// Digits with separators and decimals before a measure word, the longest word first.
std::string number_with_unit() {
    std::vector<std::string> units;
    for (const auto& row : gouji::vocab::units) units.emplace_back(row.text);
    std::sort(units.begin(), units.end(),
              [](const auto& a, const auto& b) { return a.size() > b.size(); });
    std::string pattern = "[0-9]+(?:[,.][0-9]+)*(?:";
    for (const auto& unit : units) pattern += unit + "|";
    pattern.back() = ')';
    return pattern;
}

void hyperscan(benchmark::State& state, unsigned flags) {
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    if (hs_compile(number_with_unit().c_str(), flags, HS_MODE_BLOCK, nullptr, &database, &error)) {
        throw std::runtime_error(error->message);
    }
    hs_scratch_t* scratch = nullptr;
    hs_alloc_scratch(database, &scratch);
    const auto count = [](unsigned, unsigned long long, unsigned long long, unsigned, void* found) {
        ++*static_cast<std::int64_t*>(found);
        return 0;
    };
    over(state, generated("plain"), "matches", [&](const std::string& document) {
        std::int64_t found = 0;
        hs_scan(database, document.data(), static_cast<unsigned>(document.size()), 0, scratch,
                count, &found);
        return found;
    });
    hs_free_scratch(scratch);
    hs_free_database(database);
}
BENCHMARK_CAPTURE(hyperscan, with_start_offsets, HS_FLAG_SOM_LEFTMOST)->MinTime(2);
BENCHMARK_CAPTURE(hyperscan, without, 0);

void re2(benchmark::State& state) {
    const RE2 pattern(number_with_unit());
    over(state, generated("plain"), "matches", [&](const std::string& document) {
        std::int64_t found = 0;
        re2::StringPiece rest = document;
        while (RE2::FindAndConsume(&rest, pattern)) ++found;
        return found;
    });
}
BENCHMARK(re2);

void pcre2_jit(benchmark::State& state) {
    const std::string text = number_with_unit();
    int error = 0;
    PCRE2_SIZE error_offset = 0;
    const std::unique_ptr<pcre2_code, void (*)(pcre2_code*)> pattern(
        pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), 0, &error,
                      &error_offset, nullptr),
        pcre2_code_free);
    if (!pattern || pcre2_jit_compile(pattern.get(), PCRE2_JIT_COMPLETE) != 0) {
        throw std::runtime_error("PCRE2 takes no pattern");
    }
    const std::unique_ptr<pcre2_match_data, void (*)(pcre2_match_data*)> match(
        pcre2_match_data_create_from_pattern(pattern.get(), nullptr), pcre2_match_data_free);
    over(state, generated("plain"), "matches", [&](const std::string& document) {
        const auto* const subject = reinterpret_cast<PCRE2_SPTR>(document.data());
        std::int64_t found = 0;
        PCRE2_SIZE at = 0;
        while (pcre2_jit_match(pattern.get(), subject, document.size(), at, 0, match.get(),
                               nullptr) > 0) {
            at = pcre2_get_ovector_pointer(match.get())[1];
            ++found;
        }
        return found;
    });
}
BENCHMARK(pcre2_jit);

}  // namespace
