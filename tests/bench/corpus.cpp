#include "corpus.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace gouji::bench {
namespace {

namespace fs = std::filesystem;

Documents texts_in(const fs::path& folder) {
    std::vector<fs::path> paths;
    if (fs::is_directory(folder)) {
        for (const auto& entry : fs::directory_iterator(folder)) {
            const auto kind = entry.path().extension();
            if (kind == ".txt" || kind == ".html") paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    Documents texts;
    for (const fs::path& path : paths) {
        std::ifstream stream(path, std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(stream),
                           std::istreambuf_iterator<char>());
    }
    return texts;
}

Documents first_texts(const std::string& folders) {
    std::istringstream list(folders);
    for (std::string folder; std::getline(list, folder, ':');) {
        if (auto texts = texts_in(folder); !texts.empty()) return texts;
    }
    throw std::runtime_error("no texts in " + folders);
}

/// A line without its line end; a heading or table row has at most one sentence and stays as it is.
std::string shuffled_line(std::string_view line, std::mt19937& random) {
    constexpr std::string_view stop = "。";
    std::vector<std::string_view> sentences;
    while (!line.empty()) {
        const std::size_t at = line.find(stop);
        const std::size_t end = at == std::string_view::npos ? line.size() : at + stop.size();
        sentences.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    std::shuffle(sentences.begin(), sentences.end(), random);
    std::string text;
    for (const std::string_view sentence : sentences) text += sentence;
    return text;
}

std::string shuffled_text(const std::string& text, std::mt19937& random) {
    std::istringstream stream(text);
    std::string result;
    for (std::string line; std::getline(stream, line);) {
        result += shuffled_line(line, random);
        result += '\n';
    }
    for (char& c : result) {
        // Years and leading zeros keep the shape of the text: only 3 to 9 are drawn anew.
        if (c >= '3' && c <= '9') c = static_cast<char>('3' + random() % 7);
    }
    return result;
}

Documents shuffled(const Documents& texts, std::size_t count) {
    std::mt19937 random(20070405);
    Documents documents;
    documents.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        documents.push_back(shuffled_text(texts[i % texts.size()], random));
    }
    return documents;
}

}  // namespace

const Documents& generated(const std::string& kind) {
    static std::map<std::string, Documents> kinds;
    auto [found, is_new] = kinds.try_emplace(kind);
    if (is_new) found->second = first_texts(GENERATED_FOLDER "/" + kind);
    return found->second;
}

const Documents& prose() {
    static const Documents documents = shuffled(first_texts(PROSE_FOLDERS), 1000);
    return documents;
}

std::string joined(std::size_t bytes) {
    std::string text;
    const Documents& documents = generated("plain");
    for (std::size_t i = 0; text.size() < bytes; ++i) {
        text += documents[i % documents.size()];
        text += '\n';
    }
    return text;
}

Documents joined_by(std::size_t reports) {
    const Documents& all = generated("plain");
    Documents inputs(std::max<std::size_t>(all.size() / reports, 1));
    std::size_t next = 0;
    for (std::string& input : inputs) {
        for (std::size_t i = 0; i < reports; ++i) {
            input += all[next];
            input += '\n';
            next = (next + 1) % all.size();
        }
    }
    return inputs;
}

}  // namespace gouji::bench
