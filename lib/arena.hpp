#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <mutex>
#include <utility>

#include "gouji/parse.hpp"

namespace gouji {

/// Chunks of memory between two uses. Documents hand theirs back when they are released, on whatever
/// thread that is, so that a parser whose documents come and go takes nothing more from `upstream`. The parser and its
/// arenas share the pool; it lies in memory of `upstream`, too, and goes with the last of them.
class ChunkPool {
public:
    struct Chunk {
        Chunk* next;
        std::size_t size;  ///< of the whole chunk, with this header
    };

    /// With one owner, who has to release it.
    [[nodiscard]] static ChunkPool* create(Upstream upstream);
    ChunkPool(ChunkPool const&) = delete;
    ChunkPool& operator=(ChunkPool const&) = delete;

    void retain() noexcept { owners_.fetch_add(1, std::memory_order_relaxed); }
    void release() noexcept;

    [[nodiscard]] Upstream upstream() const noexcept { return upstream_; }

    /// A chunk of `least` bytes or more, header included.
    [[nodiscard]] Chunk* take(std::size_t least);

    /// Takes back a list of chunks.
    void give_back(Chunk* chunks) noexcept;

private:
    explicit ChunkPool(Upstream upstream) noexcept : upstream_(upstream) {}
    ~ChunkPool();

    static constexpr std::size_t most_kept = std::size_t{16}
                                             << 20;  // bytes; the rest goes back upstream

    Upstream upstream_;
    std::atomic<std::uint32_t> owners_ = 1;
    std::mutex mutex_;
    Chunk* free_ = nullptr;
    std::size_t kept_ = 0;  // bytes in free_
};

/// The memory of one document: grows by chunks of a pool and is handed back as a whole. What is large has a chunk to itself,
/// which goes back at once: a vector that grows leaves nothing behind. Not thread-safe.
class Arena final : public std::pmr::memory_resource {
public:
    explicit Arena(ChunkPool& pool) noexcept : pool_(&pool) { pool.retain(); }
    Arena(Arena&& other) noexcept;
    ~Arena() override;

    /// An arena of the same pool, for what is needed no longer than a part of the work.
    [[nodiscard]] Arena another() const noexcept { return Arena(*pool_); }

private:
    static constexpr std::size_t first_chunk = std::size_t{64} << 10;
    static constexpr std::size_t large = std::size_t{1} << 20;

    void add_chunk(std::size_t room);
    void* do_allocate(std::size_t bytes, std::size_t alignment) override;
    void do_deallocate(void* place, std::size_t bytes, std::size_t alignment) override;
    [[nodiscard]] void* allocate_large(std::size_t bytes);
    [[nodiscard]] bool do_is_equal(memory_resource const& other) const noexcept override {
        return this == &other;
    }

    ChunkPool* pool_;                     // null once moved from
    ChunkPool::Chunk* chunks_ = nullptr;  // the one in use first
    ChunkPool::Chunk* large_ = nullptr;   // each of one allocation
    std::size_t size_ = 0;                // of all chunks but the large ones
    std::byte* at_ = nullptr;
    std::byte* end_ = nullptr;
};

}  // namespace gouji
