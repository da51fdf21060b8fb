#include "gouji/check/messages.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

#include "gouji/value/text.hpp"
#include "message_list.hpp"
#include "results.hpp"

namespace gouji::check {
namespace {

using Language = std::string_view Phrase::*;

void append(std::string& text, Check const& check, Language language) {
    if (!check.sentence) return;
    std::array<std::string_view, most_words> words;
    for (std::size_t i = 0; i < check.words.size(); ++i) words[i] = check.words[i].*language;
    // Sentence has looked at the gaps when the library was compiled
    text += fmt::format(fmt::runtime(check.sentence->*language), words[0], words[1], words[2],
                        words[3], words[4], words[5], fmt::arg("expected", check.expected),
                        fmt::arg("actual", check.actual));
}

std::string message_in(Check const& check, Language language) {
    std::string text;
    append(text, check, language);
    return text;
}

}  // namespace

std::string message(Check const& check) { return message_in(check, &Phrase::english); }
std::string message_zh(Check const& check) { return message_in(check, &Phrase::chinese); }

std::span<const Phrase> messages(std::span<const Check> checks, std::pmr::memory_resource* memory) {
    auto* const all = std::pmr::polymorphic_allocator<Phrase>(memory).allocate(checks.size());
    std::string text;
    auto const in = [&](Check const& check, Language language) {
        text.clear();
        append(text, check, language);
        return store(text, memory);
    };
    std::transform(checks.begin(), checks.end(), all, [&](Check const& check) {
        return Phrase(in(check, &Phrase::english), in(check, &Phrase::chinese));
    });
    return {all, checks.size()};
}

}  // namespace gouji::check
