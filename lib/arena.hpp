#pragma once
#include <cstddef>
#include <memory>
#include <memory_resource>
#include <mutex>

namespace gouji {

/// Chunks of memory between two uses. Documents hand theirs back when they are released, on whatever
/// thread that is, so that a parser whose documents come and go takes nothing more from `upstream`.
class ChunkPool {
public:
    struct Chunk {
        Chunk* next;
        std::size_t size;  ///< of the whole chunk, with this header
    };

    explicit ChunkPool(std::pmr::memory_resource* upstream) noexcept : upstream_(upstream) {}
    ~ChunkPool();
    ChunkPool(ChunkPool const&) = delete;
    ChunkPool& operator=(ChunkPool const&) = delete;

    /// A chunk of `least` bytes or more, header included.
    [[nodiscard]] Chunk* take(std::size_t least);

    /// Takes back a list of chunks.
    void give_back(Chunk* chunks) noexcept;

private:
    static constexpr std::size_t most_kept = std::size_t{16}
                                             << 20;  // bytes; the rest goes back upstream

    std::pmr::memory_resource* upstream_;
    std::mutex mutex_;
    Chunk* free_ = nullptr;
    std::size_t kept_ = 0;  // bytes in free_
};

/// The memory of one document: grows by chunks of a pool and is handed back as a whole. Not thread-safe.
class Arena final : public std::pmr::memory_resource {
public:
    explicit Arena(std::shared_ptr<ChunkPool> pool) noexcept : pool_(std::move(pool)) {}
    Arena(Arena&& other) noexcept;
    ~Arena() override;

    /// An arena of the same pool, for what is needed no longer than a part of the work.
    [[nodiscard]] Arena another() const noexcept { return Arena(pool_); }

private:
    static constexpr std::size_t first_chunk = std::size_t{64} << 10;

    void add_chunk(std::size_t room);
    void* do_allocate(std::size_t bytes, std::size_t alignment) override;
    void do_deallocate(void*, std::size_t, std::size_t) override {}
    [[nodiscard]] bool do_is_equal(memory_resource const& other) const noexcept override {
        return this == &other;
    }

    std::shared_ptr<ChunkPool> pool_;
    ChunkPool::Chunk* chunks_ = nullptr;  // the one in use first
    std::size_t size_ = 0;                // of all chunks
    std::byte* at_ = nullptr;
    std::byte* end_ = nullptr;
};

}  // namespace gouji
