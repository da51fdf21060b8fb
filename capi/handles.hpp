#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <utility>
#include <vector>

#include "gouji.h"
#include "gouji/parse.hpp"

// What the opaque types of gouji.h are.

struct gouji_parser {
    explicit gouji_parser(std::pmr::memory_resource* upstream)
        : memory(upstream), parser(upstream) {}

    std::pmr::memory_resource* memory;
    gouji::Parser parser;
    std::atomic_flag busy;
    gouji_status status = GOUJI_OK;  ///< of the last parse
};

struct gouji_document {
    gouji_document(std::pmr::memory_resource* upstream, gouji::Document parsed) noexcept
        : memory(upstream), document(std::move(parsed)) {}

    std::pmr::memory_resource* memory;  ///< that this handle lies in
    std::atomic<std::uint32_t> owners = 1;
    gouji::Document document;
};

namespace gouji::capi {

/// Whether a caller's array holds documents, all of it.
[[nodiscard]] inline bool are_documents(const gouji_document* const* documents,
                                        std::size_t count) noexcept {
    return count == 0 ||
           (documents && std::find(documents, documents + count, nullptr) == documents + count);
}

/// The documents of a caller's array, kept alive.
[[nodiscard]] inline std::vector<Document> copies(const gouji_document* const* documents,
                                                  std::size_t count) {
    std::vector<Document> result;
    result.reserve(count);
    for (std::size_t i = 0; i < count; ++i) result.push_back(documents[i]->document);
    return result;
}

}  // namespace gouji::capi
