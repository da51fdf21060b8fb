#include "arena.hpp"

#include <algorithm>
#include <memory>
#include <new>

namespace gouji {
namespace {

constexpr std::size_t alignment_of_chunks = alignof(std::max_align_t);

// How far the next address of this alignment is, a power of two.
std::size_t gap_before(std::byte const* at, std::size_t alignment) noexcept {
    return -reinterpret_cast<std::uintptr_t>(at) & (alignment - 1);
}

}  // namespace

ChunkPool* ChunkPool::create(Upstream upstream) {
    return new (upstream.allocate(sizeof(ChunkPool), alignof(ChunkPool))) ChunkPool(upstream);
}

void ChunkPool::release() noexcept {
    if (owners_.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
    auto const upstream = upstream_;
    this->~ChunkPool();
    upstream.deallocate(this, sizeof(ChunkPool), alignof(ChunkPool));
}

ChunkPool::~ChunkPool() {
    while (auto* const chunk = free_) {
        free_ = chunk->next;
        upstream_.deallocate(chunk, chunk->size, alignment_of_chunks);
    }
}

// The smallest chunk that fits, so that the same documents find the same chunks again.
ChunkPool::Chunk* ChunkPool::take(std::size_t least) {
    std::lock_guard const lock(mutex_);
    Chunk** best = nullptr;
    for (auto** link = &free_; *link; link = &(*link)->next)
        if ((*link)->size >= least && (!best || (*link)->size < (*best)->size)) best = link;
    if (!best) {
        void* const place = upstream_.allocate(least, alignment_of_chunks);
        return new (place) Chunk{nullptr, least};
    }
    auto* const chunk = *best;
    *best = chunk->next;
    kept_ -= chunk->size;
    return chunk;
}

void ChunkPool::give_back(Chunk* chunks) noexcept {
    std::lock_guard const lock(mutex_);
    while (chunks) {
        auto* const chunk = std::exchange(chunks, chunks->next);
        if (kept_ + chunk->size > most_kept) {
            upstream_.deallocate(chunk, chunk->size, alignment_of_chunks);
            continue;
        }
        kept_ += chunk->size;
        chunk->next = free_;
        free_ = chunk;
    }
}

Arena::Arena(Arena&& other) noexcept
    : memory_resource(other),
      pool_(std::exchange(other.pool_, nullptr)),
      chunks_(std::exchange(other.chunks_, nullptr)),
      large_(std::exchange(other.large_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      at_(std::exchange(other.at_, nullptr)),
      end_(std::exchange(other.end_, nullptr)) {}

Arena::~Arena() {
    if (!pool_) return;
    if (large_) pool_->give_back(large_);
    if (chunks_) pool_->give_back(chunks_);
    pool_->release();
}

void* Arena::do_allocate(std::size_t bytes, std::size_t alignment) {
    if (bytes >= large && alignment <= alignment_of_chunks) return allocate_large(bytes);
    if (static_cast<std::size_t>(end_ - at_) < bytes + alignment) add_chunk(bytes + alignment);
    auto* const place = at_ + gap_before(at_, alignment);
    at_ = place + bytes;
    return place;
}

// Directly behind the header of its chunk, by which it is found again.
void* Arena::allocate_large(std::size_t bytes) {
    static_assert(sizeof(ChunkPool::Chunk) % alignment_of_chunks == 0);
    auto* const chunk = pool_->take(sizeof(ChunkPool::Chunk) + bytes);
    chunk->next = large_;
    large_ = chunk;
    return chunk + 1;
}

void Arena::do_deallocate(void* place, std::size_t bytes, std::size_t) {
    if (bytes < large) return;
    for (auto** link = &large_; *link; link = &(*link)->next) {
        if (static_cast<void*>(*link + 1) != place) continue;
        auto* const chunk = std::exchange(*link, (*link)->next);
        chunk->next = nullptr;
        return pool_->give_back(chunk);
    }
}

void Arena::add_chunk(std::size_t room) {
    auto const least = std::max({sizeof(ChunkPool::Chunk) + room, first_chunk, size_ / 8});
    auto* const chunk = pool_->take(least);
    size_ += chunk->size;
    chunk->next = chunks_;
    chunks_ = chunk;
    at_ = reinterpret_cast<std::byte*>(chunk + 1);
    end_ = reinterpret_cast<std::byte*>(chunk) + chunk->size;
}

}  // namespace gouji
