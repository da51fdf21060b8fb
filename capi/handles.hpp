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

struct gouji_reader {
    gouji_reader(std::pmr::memory_resource* upstream, gouji::Reader opened) noexcept
        : memory(upstream), reader(std::move(opened)) {}

    std::pmr::memory_resource* memory;  ///< that handles lie in, its own and those of the parts
    gouji::Reader reader;
    std::atomic_flag busy;
};

struct gouji_document {
    gouji_document(std::pmr::memory_resource* upstream, gouji::Document parsed) noexcept
        : memory(upstream), document(std::move(parsed)) {}

    std::pmr::memory_resource* memory;  ///< that this handle lies in
    std::atomic<std::uint32_t> owners = 1;
    gouji::Document document;
};

namespace gouji::capi {

/// Holds a parser or reader for one call.
class InUse {
public:
    explicit InUse(std::atomic_flag& busy) noexcept
        : busy_(busy), alone_(!busy_.test_and_set(std::memory_order_acquire)) {}
    ~InUse() {
        if (alone_) busy_.clear(std::memory_order_release);
    }
    InUse(const InUse&) = delete;
    InUse& operator=(const InUse&) = delete;

    [[nodiscard]] bool alone() const noexcept { return alone_; }

private:
    std::atomic_flag& busy_;
    bool alone_;
};

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
