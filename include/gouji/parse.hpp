#pragma once
#include <cstddef>
#include <string_view>
#include <utility>

#include "gouji/value/document.hpp"

namespace gouji {

struct Options {
    std::string_view name{};  ///< name of the input, repeated in the result; usually a path
    /// Keep a view of the input, not a copy: its bytes must then live, unchanged, as long as any copy
    /// of the document.
    bool borrow_input = false;
};

/// Where a parser takes its memory from: a std::pmr::memory_resource, or whatever else allocates and deallocates like
/// one. Must outlive what it is given to. The header <memory_resource> is not included here, for it is dear.
class Upstream {
public:
    template <typename Resource>
    requires requires(Resource& from, void* place, std::size_t size) {
        place = from.allocate(size, size);
        from.deallocate(place, size, size);
    }
    Upstream(Resource* resource) noexcept
        : resource_(resource),
          allocate_([](void* from, std::size_t bytes, std::size_t alignment) {
              return static_cast<Resource*>(from)->allocate(bytes, alignment);
          }),
          deallocate_([](void* from, void* place, std::size_t bytes, std::size_t alignment) {
              static_cast<Resource*>(from)->deallocate(place, bytes, alignment);
          }) {}

    [[nodiscard]] void* allocate(std::size_t bytes, std::size_t alignment) const {
        return allocate_(resource_, bytes, alignment);
    }
    void deallocate(void* place, std::size_t bytes, std::size_t alignment) const {
        deallocate_(resource_, place, bytes, alignment);
    }

private:
    void* resource_;
    void* (*allocate_)(void* from, std::size_t bytes, std::size_t alignment);
    void (*deallocate_)(void* from, void* place, std::size_t bytes, std::size_t alignment);
};

class ChunkPool;  ///< the memory between two documents (lib/arena.hpp)

/// Parses one input after the other and gives the memory of released documents to the next ones: a
/// parse then makes no heap call. Documents do not need their parser to live on and may be released on
/// any thread; the parser itself is used by one thread at a time.
class Parser {
public:
    Parser();  ///< takes memory from std::pmr::get_default_resource()

    /// All memory comes from `upstream`, which has to be thread-safe where documents are released on
    /// another thread, and must outlive the parser and every document of it.
    explicit Parser(Upstream upstream);

    /// Parses any bytes. Never fails for what they hold: bad input gives diagnostics. Throws only
    /// std::bad_alloc, after which the parser is as good as before.
    [[nodiscard]] Document parse(std::string_view bytes, const Options& options = {});

    /// A copy is a parser of its own, with the same upstream.
    Parser(const Parser& other);
    Parser(Parser&& other) noexcept : pool_(std::exchange(other.pool_, nullptr)) {}
    Parser& operator=(Parser other) noexcept {
        std::swap(pool_, other.pool_);
        return *this;
    }
    ~Parser();

private:
    ChunkPool* pool_;  ///< shared with its documents; null once moved from
};

/// Parses by a parser of its own: for a single input, or from any thread.
[[nodiscard]] Document parse(std::string_view bytes, const Options& options = {});

}  // namespace gouji
